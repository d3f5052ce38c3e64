/*
 * Widths of what is shown: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_CELLS_H
#define TWOFOLD_EMIT_CELLS_H

#include <twofold/base.h>

/* Cells that text takes on a terminal; it has been made safe (tf_put_safe). */
size_t tf_cells_of(tf_str shown);

#endif
