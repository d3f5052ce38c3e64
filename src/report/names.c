/* Names of people, to be found in text. */
#include "names.h"

#include "first-names.h"
#include "pieces.h"
#include "stop-words.h"
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

static tf_str lower_of(tf_arena *arena, tf_str word)
{
    tf_buf lower = {0};

    for (size_t at = 0, n; at < word.n; at += n ? n : 1) {
        uint32_t c;
        n = tf_utf8_next(tf_str_sub(word, at, word.n), &c);
        tf_utf8_put(&lower, tf_utf8_lower(c));
    }
    return tf_buf_take(&lower, arena);
}

bool tf_names_nobody(const tf_map *names, tf_arena *scratch, tf_str sentence,
                     bool (*is_usual)(const void *context, tf_str lower), const void *context)
{
    tf_piece piece;
    bool first = true;

    for (size_t at = 0; tf_piece_next(sentence, &at, &piece); first = false) {
        if (piece.digits || tf_names_have(names, scratch, piece.text))
            return false;
        if (piece.lower || tf_str_is(piece.text, "I"))
            continue;
        tf_str lower = lower_of(scratch, piece.text);
        if (!first || tf_is_first_name(lower) ||
            !(tf_is_stop_word(lower) || (is_usual && is_usual(context, lower))))
            return false;
    }
    return true;
}
