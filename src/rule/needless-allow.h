/*
 * Allow comments that let nothing through: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_NEEDLESS_ALLOW_H
#define TWOFOLD_RULE_NEEDLESS_ALLOW_H

#include "sink.h"

/* Reports a comment that has all it needs, and let nothing through: known once all rules ran. */
void tf_needless_allow_unused(tf_sink *sink, const tf_file *file, const tf_allow *allow);

#endif
