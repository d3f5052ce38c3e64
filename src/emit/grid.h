/*
 * Cells for a terminal, side by side: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_GRID_H
#define TWOFOLD_EMIT_GRID_H

#include "styled.h"

typedef enum { TF_GRID_LEFT, TF_GRID_CENTRE, TF_GRID_RIGHT } tf_grid_side;

/* Row after row, the head first. Zeroed before the first use, but for the first three. */
typedef struct {
    size_t columns;
    const tf_grid_side *sides; /* of each column */
    bool colour;
    tf_styled *cells;
    size_t n, room;
} tf_grid;

/* Adds the next cell, with nothing in it yet; it holds until the next is added. */
tf_styled *tf_grid_add(tf_grid *grid);
/* Appends it in rows of at most `width` cells: columns that share the width or, where they would be
 * too slim, one row below the other. */
void tf_grid_put(tf_buf *out, const tf_grid *grid, size_t width);
void tf_grid_release(tf_grid *grid);

#endif
