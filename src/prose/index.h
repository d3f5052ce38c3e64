/*
 * Inside the index of dictionaries: what words.c finds in it.
 */
#ifndef TWOFOLD_PROSE_INDEX_H
#define TWOFOLD_PROSE_INDEX_H

#include "prose.h"

/* An entry, the number of its dictionary, and another one that starts with the same word. */
typedef struct tf_meaning {
    const tf_entry *entry;
    const struct tf_meaning *next;
    uint32_t lexicon;
} tf_meaning;

/* A first word, and its meanings. */
typedef struct tf_slot {
    tf_str word;
    uint32_t hash;
    const tf_meaning *first;
} tf_slot;

/* The first meaning of a word, or NULL. */
const tf_meaning *tf_index_meanings(const tf_index *index, tf_str word);

#endif
