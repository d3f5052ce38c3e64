/*
 * Widths of what is shown: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_CELLS_H
#define TWOFOLD_EMIT_CELLS_H

#include <twofold/base.h>

/* Cells that text takes on a terminal; it has been made safe (tf_put_safe). */
size_t tf_cells_of(tf_str shown);
/* Bytes of it that fit in `width` cells: at least one character. */
size_t tf_cells_fit(tf_str shown, size_t width);

#endif
