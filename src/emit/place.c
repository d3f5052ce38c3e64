/* From spans to lines and columns. */
#include "place.h"

/* The position of `at`, counted from that of `from` where both are on one line (and not within a
 * BOM, which takes no column). */
static tf_pos count_from(const tf_lines *lines, size_t from, tf_pos pos, size_t at)
{
    if (at < from || from < lines->starts.at[0] || tf_lines_line(lines, at) != pos.line)
        return tf_lines_at(lines, at);
    return (tf_pos){pos.line, pos.column + tf_utf8_length(tf_str_sub(lines->bytes, from, at))};
}

tf_range tf_places_of(tf_places *places, const tf_diag *diag)
{
    if (!places->lines.starts.n || !tf_str_eq(places->path, diag->path) ||
        places->lines.bytes.p != diag->bytes.p) {
        tf_arena_reset(&places->arena);
        places->path = diag->path;
        tf_lines_init(&places->lines, &places->arena, diag->bytes);
        places->at = 0;
        places->pos = (tf_pos){0, 0};
    }
    places->pos = count_from(&places->lines, places->at, places->pos, diag->span.from);
    places->at = diag->span.from;
    return (tf_range){places->pos,
                      count_from(&places->lines, places->at, places->pos, diag->span.to)};
}

void tf_places_release(tf_places *places)
{
    tf_arena_release(&places->arena);
}
