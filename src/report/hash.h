/*
 * A hash table, from text to what starts with a tf_str of it: inside the report layer. Words come by
 * the million, and tf_map takes several times as long.
 */
#ifndef TWOFOLD_REPORT_HASH_H
#define TWOFOLD_REPORT_HASH_H

#include <twofold/base.h>

typedef struct {
    uint64_t beginning; /* of the text: most others are told apart by it */
    tf_str *text;       /* NULL: there is none */
} tf_hash_slot;

typedef struct {
    tf_hash_slot *at; /* `room` of them, a power of two */
    size_t n, room;
} tf_hash;

/* Puts `size` zeroed bytes under a text that has none, which begin with a copy of it. */
void *tf_hash_new(tf_arena *arena, tf_hash *texts, tf_str text, size_t size);

/* ---- finding --------------------------------------------------------------------------------- */

/* Inline: it is done for every word of a school. */

/* At most eight bytes as a number: two texts of one length that differ give two numbers. */
static inline uint64_t tf_hash_number(const char *p, size_t n)
{
    uint64_t eight;
    uint32_t first, last;

    if (n == sizeof(eight)) {
        memcpy(&eight, p, sizeof(eight));
        return eight;
    }
    if (n >= sizeof(first)) {
        memcpy(&first, p, sizeof(first));
        memcpy(&last, p + n - sizeof(last), sizeof(last));
        return (uint64_t)first << 32 | last;
    }
    /* The first, the middle and the last: all there are. */
    return n ? (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 |
                   (unsigned char)p[n - 1]
             : 0;
}

static inline uint64_t tf_hash_beginning(tf_str text)
{
    return tf_hash_number(text.p, text.n < 8 ? text.n : 8);
}

/* Eight bytes at a time, as FNV takes one. It withstands no attack. */
static inline uint64_t tf_hash_of(tf_str text, uint64_t beginning)
{
    uint64_t hash = (beginning ^ text.n) * UINT64_C(0x9e3779b97f4a7c15);

    for (size_t at = 8; at < text.n; at += 8) {
        size_t n = text.n - at < 8 ? text.n - at : 8;
        hash = (hash ^ hash >> 32 ^ tf_hash_number(text.p + at, n)) * UINT64_C(0x9e3779b97f4a7c15);
    }
    return hash ^ hash >> 32;
}

/* Most texts are words, and most words are no longer than what a number holds. */
static inline bool tf_hash_is_at(const tf_hash_slot *slot, tf_str text, uint64_t beginning)
{
    return slot->beginning == beginning && slot->text->n == text.n &&
           (text.n <= 8 || memcmp(slot->text->p, text.p, text.n) == 0);
}

/* Where a text stands, or would. */
static inline tf_hash_slot *tf_hash_slot_of(const tf_hash *texts, tf_str text, uint64_t beginning)
{
    size_t at = (size_t)tf_hash_of(text, beginning) & (texts->room - 1);

    while (texts->at[at].text && !tf_hash_is_at(&texts->at[at], text, beginning))
        at = (at + 1) & (texts->room - 1);
    return &texts->at[at];
}

/* What stands under a text, or NULL. */
static inline void *tf_hash_get(const tf_hash *texts, tf_str text)
{
    return texts->room ? tf_hash_slot_of(texts, text, tf_hash_beginning(text))->text : NULL;
}

/* The same; where there is none it is `fresh`: `size` zeroed bytes in `arena`, which begin with a copy of
 * the text. The zeroed table is empty; it is never freed on its own. */
static inline void *tf_hash_add(tf_arena *arena, tf_hash *texts, tf_str text, size_t size,
                                bool *fresh)
{
    void *there = tf_hash_get(texts, text);

    *fresh = !there;
    return there ? there : tf_hash_new(arena, texts, text, size);
}

#endif
