/*
 * Inside the index of dictionaries: what words.c finds in it.
 */
#ifndef TWOFOLD_PROSE_LEXEMES_H
#define TWOFOLD_PROSE_LEXEMES_H

#include <string.h>

#include "prose.h"

/* An entry, the number of its dictionary, and another one that starts with the same word. */
typedef struct tf_meaning {
    const tf_lexeme *entry;
    const struct tf_meaning *next;
    uint32_t lexicon;
    uint32_t second; /* the hash of its second word */
} tf_meaning;

/* A first word, and its meanings. */
typedef struct tf_slot {
    tf_str word;
    uint64_t key;              /* of the word: see tf_lexemes_key */
    const tf_meaning *alone;   /* entries of that word alone */
    const tf_meaning *phrases; /* longer ones */
    uint64_t seconds;          /* for the second word of each, the bit of its hash */
} tf_slot;

/* A number that no other word of its length has, unless it is longer than eight bytes. */
static inline uint64_t tf_lexemes_key(tf_str word)
{
    const unsigned char *p = (const unsigned char *)word.p;
    uint64_t first, last;
    uint32_t front, back;

    if (word.n < 4) /* all bytes, some of them twice */
        return (uint64_t)p[0] << 16 | (uint64_t)p[word.n / 2] << 8 | p[word.n - 1];
    if (word.n <= 8) {
        memcpy(&front, p, sizeof(front));
        memcpy(&back, p + word.n - sizeof(back), sizeof(back));
        return (uint64_t)front << 32 | back;
    }
    memcpy(&first, p, sizeof(first));
    memcpy(&last, p + word.n - sizeof(last), sizeof(last));
    return first + (last << 1);
}

static inline uint32_t tf_lexemes_hash(uint64_t key, size_t n)
{
    return (uint32_t)((key + n) * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

/* Where the slot of a word is, or the empty one where it would go. */
static inline size_t tf_lexemes_place(const tf_slot *slots, uint32_t mask, tf_str word)
{
    uint64_t key = tf_lexemes_key(word);
    size_t at = tf_lexemes_hash(key, word.n) & mask;

    while (slots[at].word.n && (slots[at].key != key || slots[at].word.n != word.n ||
                                (word.n > 8 && memcmp(slots[at].word.p, word.p, word.n) != 0)))
        at = (at + 1) & mask;
    return at;
}

/* The slot of a word; one without meanings where there is none. */
static inline const tf_slot *tf_lexemes_slot(const tf_lexemes *index, tf_str word)
{
    return &index->slots[tf_lexemes_place(index->slots, index->mask, word)];
}

/* The bit of a hash in `seconds`. */
static inline uint64_t tf_lexemes_bit(uint32_t hash)
{
    return UINT64_C(1) << hash % 64;
}

#endif
