/*
 * The parts of the manual pages that need a file of their own.
 */
#ifndef TWOFOLD_CMD_MANUAL_H
#define TWOFOLD_CMD_MANUAL_H

#include <twofold/base.h>

/* Items for the fields of the files of kind `kind` ("commitment"), as their schema has them. */
void tf_manual_put_fields(tf_buf *out, tf_str kind);

#endif
