/*
 * Where findings stand, in lines and columns: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_PLACE_H
#define TWOFOLD_EMIT_PLACE_H

#include <twofold/diag.h>
#include <twofold/text.h>

typedef struct {
    tf_pos start, end; /* the end is exclusive */
} tf_range;

/*
 * The lines of the file that was asked about last, and the place in it: findings come file by file
 * and in order, so that even on one very long line no column is counted twice.
 */
typedef struct {
    tf_arena arena;
    tf_str path;
    tf_lines lines;
    size_t at;
    tf_pos pos;
} tf_places;

tf_range tf_places_of(tf_places *places, const tf_diag *diag);
void tf_places_release(tf_places *places);

#endif
