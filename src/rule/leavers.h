/*
 * People who have left: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_LEAVERS_H
#define TWOFOLD_RULE_LEAVERS_H

#include "sink.h"

/*
 * Takes out of `sink->diags` the warnings and hints in files of people who have left: these are
 * kept as they are, must be sound, and ask nobody to do anything. Runs when all rules have.
 */
void tf_leavers_spare(tf_sink *sink, const tf_snapshot *snapshot);

#endif
