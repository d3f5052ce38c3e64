/* Names of people, to be found in text. */
#include "pieces.h"
#include "vocabulary.h"

static void add_parts(tf_arena *arena, tf_str name, tf_map *names)
{
    tf_str bare = tf_utf8_bare(arena, tf_utf8_fold(arena, name));
    tf_piece piece;

    for (size_t at = 0; tf_piece_next(bare, &at, &piece);)
        if (piece.text.n > 1)
            tf_map_put(names, piece.text, arena);
}

void tf_names_read(tf_arena *arena, const tf_snapshot *snapshot, tf_map *names)
{
    for (size_t i = 0; i < snapshot->people.n; i++) {
        add_parts(arena, snapshot->people.at[i]->name.text, names);
        add_parts(arena, snapshot->people.at[i]->slug, names);
    }
}

bool tf_names_have(const tf_map *names, tf_arena *scratch, tf_str word)
{
    return tf_map_get(names, tf_utf8_bare(scratch, tf_utf8_fold(scratch, word))) != NULL;
}
