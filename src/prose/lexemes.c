/* The dictionaries of a detector in one table, by the first word of each entry. */
#include "lexemes.h"

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
    size_t space = tf_str_find(words, ' ');
    tf_str word = tf_str_sub(words, 0, space), rest = tf_str_sub(words, space + 1, words.n);
    tf_slot *slot = &slots[tf_lexemes_place(slots, mask, word)];
    const tf_meaning **list = rest.n ? &slot->phrases : &slot->alone;

    slot->word = word;
    slot->key = tf_lexemes_key(word);
    meaning->next = *list;
    *list = meaning;
    if (!rest.n)
        return;
    rest = tf_str_sub(rest, 0, tf_str_find(rest, ' '));
    meaning->second = tf_lexemes_hash(tf_lexemes_key(rest), rest.n);
    slot->seconds |= tf_lexemes_bit(meaning->second);
}

void tf_lexemes_make(tf_arena *arena, const tf_library *library, tf_lexemes *index)
{
    size_t n = count(library);
    tf_meaning *meanings = TF_NEW_N(arena, tf_meaning, n);
    tf_slot *slots;

    for (index->mask = 1; index->mask < n;)
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

const tf_lexeme *tf_lexemes_word(const tf_lexemes *index, size_t lexicon, tf_str word)
{
    const tf_meaning *meaning = word.n ? tf_lexemes_slot(index, word)->alone : NULL;

    while (meaning && meaning->lexicon != lexicon)
        meaning = meaning->next;
    return meaning ? meaning->entry : NULL;
}
