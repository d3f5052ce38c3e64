/*
 * Allow comments: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_ALLOW_H
#define TWOFOLD_RULE_ALLOW_H

#include "sink.h"

/*
 * Takes out of `sink->diags` what authors let through with a reason, and reports each comment that
 * let nothing through. Runs when all other rules have.
 */
void tf_allow_apply(tf_sink *sink, const tf_snapshot *snapshot);

#endif
