/*
 * What the two prose rules share: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_PROSE_FINDINGS_H
#define TWOFOLD_RULE_PROSE_FINDINGS_H

#include <twofold/prose.h>

#include "sink.h"

/* Looks at one passage of a file. */
typedef void tf_prose_detector(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                               tf_place_of place, tf_prose_findings *findings);

/* Runs the detector over all passages of a file that could be read, and reports what it found. */
void tf_prose_report(tf_sink *sink, const tf_parsed *parsed, tf_prose_detector *detect);

#endif
