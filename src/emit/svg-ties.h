/*
 * What the two ways of drawing ties share: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_SVG_TIES_H
#define TWOFOLD_EMIT_SVG_TIES_H

#include "svg.h"

/* Whether a tie is one: between two people of the picture. */
bool tf_tie_is(const tf_ties *ties, const tf_tie *tie);
/* Begins a tie, with its title, up to where its path is to be given as ` d='…'/>`; and ends it. */
void tf_tie_open(tf_svg *svg, const tf_ties *ties, const tf_tie *tie, const size_t *team_of);
void tf_tie_close(tf_svg *svg);

/* Draws ties on a circle below `top`, with names of teams around it; gives the picture's height. */
double tf_svg_circle(tf_svg *svg, const tf_ties *ties, const tf_svg_groups *teams,
                     const size_t *team_of, double top);

#endif
