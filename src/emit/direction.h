/*
 * Which way text is written: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_DIRECTION_H
#define TWOFOLD_EMIT_DIRECTION_H

#include <twofold/base.h>

/* Whether a character is of a script that is written from right to left. */
bool tf_is_right_to_left(uint32_t c);
/* Whether a text has any. */
bool tf_has_right_to_left(tf_str s);

#endif
