/* The dictionaries of a detector in one table, by the first word of each entry. */
#include "index.h"

static uint32_t hash_of(tf_str word)
{
    uint32_t hash = 2166136261U; /* FNV-1a */

    for (size_t i = 0; i < word.n; i++)
        hash = (hash ^ (unsigned char)word.p[i]) * 16777619U;
    return hash ^ hash >> 15;
}

/* The slot of a word, or the empty one where it would go. */
static size_t slot_of(const tf_slot *slots, uint32_t mask, tf_str word, uint32_t hash)
{
    size_t at = hash & mask;

    while (slots[at].word.n && (slots[at].hash != hash || !tf_str_eq(slots[at].word, word)))
        at = (at + 1) & mask;
    return at;
}

/* ---- making it ------------------------------------------------------------------------------- */

static size_t count(const tf_library *library)
{
    size_t n = 0;

    for (size_t k = 0; k < TF_LEXICONS && library->at[k]; k++)
        n += library->at[k]->n;
    return n;
}

static void put(tf_slot *slots, uint32_t mask, tf_meaning *meaning)
{
    tf_str words = tf_str_z(meaning->entry->words);
    tf_str word = tf_str_sub(words, 0, tf_str_find(words, ' '));
    uint32_t hash = hash_of(word);
    tf_slot *slot = &slots[slot_of(slots, mask, word, hash)];

    meaning->next = slot->first;
    *slot = (tf_slot){word, hash, meaning};
}

void tf_index_make(tf_arena *arena, const tf_library *library, tf_index *index)
{
    size_t n = count(library);
    tf_meaning *meanings = TF_NEW_N(arena, tf_meaning, n);
    tf_slot *slots;

    for (index->mask = 1; index->mask < 2 * n;)
        index->mask = 2 * index->mask + 1;
    slots = TF_NEW_N(arena, tf_slot, index->mask + 1);
    for (size_t k = 0; k < TF_LEXICONS && library->at[k]; k++)
        for (size_t i = 0; i < library->at[k]->n; i++) {
            *meanings = (tf_meaning){.entry = &library->at[k]->at[i], .lexicon = (uint32_t)k};
            put(slots, index->mask, meanings++);
        }
    index->slots = slots;
}

/* ---- looking up ------------------------------------------------------------------------------ */

const tf_meaning *tf_index_meanings(const tf_index *index, tf_str word)
{
    return index->slots[slot_of(index->slots, index->mask, word, hash_of(word))].first;
}

const tf_entry *tf_index_word(const tf_index *index, size_t lexicon, tf_str word)
{
    const tf_meaning *meaning = word.n ? tf_index_meanings(index, word) : NULL;

    for (; meaning; meaning = meaning->next)
        if (meaning->lexicon == lexicon && !meaning->entry->words[word.n])
            return meaning->entry;
    return NULL;
}
