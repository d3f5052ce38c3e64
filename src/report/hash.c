/* A hash table of texts. */
#include "hash.h"

/* ---- texts ----------------------------------------------------------------------------------- */

static size_t hash_of(tf_str text)
{
    uint64_t hash = tf_str_hash(TF_HASH, text);

    return (size_t)(hash ^ hash >> 29);
}

/* Where a text stands, or would. */
static tf_str **slot_of(const tf_hash *texts, tf_str text)
{
    size_t at = hash_of(text) & (texts->room - 1);

    while (texts->at[at] && !tf_str_eq(*texts->at[at], text))
        at = (at + 1) & (texts->room - 1);
    return &texts->at[at];
}

static void grow(tf_arena *arena, tf_hash *texts)
{
    tf_hash larger = {.n = texts->n, .room = texts->room ? texts->room * 2 : 1024};

    larger.at = TF_NEW_N(arena, tf_str *, larger.room);
    for (size_t i = 0; i < texts->room; i++)
        if (texts->at[i])
            *slot_of(&larger, *texts->at[i]) = texts->at[i];
    *texts = larger;
}

void *tf_hash_add(tf_arena *arena, tf_hash *texts, tf_str text, size_t size, bool *fresh)
{
    if (texts->n * 2 >= texts->room)
        grow(arena, texts);
    tf_str **slot = slot_of(texts, text);
    *fresh = !*slot;
    if (*fresh) {
        *slot = tf_arena_alloc(arena, size);
        **slot = tf_arena_str(arena, text);
        texts->n++;
    }
    return *slot;
}

void *tf_hash_get(const tf_hash *texts, tf_str text)
{
    return texts->room ? *slot_of(texts, text) : NULL;
}
