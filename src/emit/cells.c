/* Widths of what is shown. */
#include "cells.h"

size_t tf_cells_of(tf_str shown)
{
    size_t cells = 0;

    for (size_t at = 0; at < shown.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(shown, at, shown.n), &c);
        cells += tf_utf8_cells(c);
        at += n ? n : 1;
    }
    return cells;
}

size_t tf_cells_fit(tf_str shown, size_t width)
{
    size_t at = 0, cells = 0;

    while (at < shown.n) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(shown, at, shown.n), &c);
        cells += tf_utf8_cells(c);
        if (at && cells > width)
            break;
        at += n ? n : 1;
    }
    return at;
}
