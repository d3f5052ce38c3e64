/*
 * What the two ways of drawing squares share: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_SVG_SQUARES_H
#define TWOFOLD_EMIT_SVG_SQUARES_H

#include "svg.h"

/* What stands in a square; one that is not there is not asked for. */
tf_square tf_square_at(const tf_squares *squares, size_t row, size_t column);
/* Draws one around a point; its shape differs, not only its colour. */
void tf_svg_square(tf_svg *svg, tf_square square, double x, double y, double size);
/* "Amara Okafor. Classroom practice: in place. Recovery plan: still to be written." */
tf_str tf_svg_square_words(tf_svg *svg, const tf_squares *squares, size_t row);

/* What the shapes mean, in the room there is; gives where that ends. */
double tf_svg_square_keys(tf_svg *svg, const tf_squares *squares, double room);

/* Many people as a mosaic, a small column each, in lines by team; gives the height. */
double tf_svg_mosaic(tf_svg *svg, const tf_squares *squares, const tf_svg_groups *teams);

enum { TF_SQUARES_BLOCK = 344, TF_SQUARES_BETWEEN = 32 }; /* half a sheet, and what parts two */

#endif
