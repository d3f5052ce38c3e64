/* A hash table of texts. */
#include "hash.h"

static void grow(tf_arena *arena, tf_hash *texts)
{
    tf_hash larger = {.n = texts->n, .room = texts->room ? texts->room * 2 : 1024};

    larger.at = TF_NEW_N(arena, tf_hash_slot, larger.room);
    for (size_t i = 0; i < texts->room; i++)
        if (texts->at[i].text)
            *tf_hash_slot_of(&larger, *texts->at[i].text, texts->at[i].beginning) = texts->at[i];
    *texts = larger;
}

void *tf_hash_new(tf_arena *arena, tf_hash *texts, tf_str text, size_t size)
{
    tf_hash_slot *slot;

    if (texts->n * 2 >= texts->room)
        grow(arena, texts);
    slot = tf_hash_slot_of(texts, text, tf_hash_beginning(text));
    *slot = (tf_hash_slot){tf_hash_beginning(text), tf_arena_alloc(arena, size)};
    *slot->text = tf_arena_str(arena, text);
    texts->n++;
    return slot->text;
}
