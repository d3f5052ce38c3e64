/* A hash table of texts. */
#include "hash.h"

/* ---- texts ----------------------------------------------------------------------------------- */

/* At most eight bytes as a number: two texts of one length that differ give two numbers. */
static inline uint64_t number_of(const char *p, size_t n)
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

static inline uint64_t beginning_of(tf_str text)
{
    return number_of(text.p, text.n < 8 ? text.n : 8);
}

/* Eight bytes at a time, as FNV takes one. It withstands no attack. */
static inline uint64_t hash_of(tf_str text, uint64_t beginning)
{
    uint64_t hash = (beginning ^ text.n) * UINT64_C(0x9e3779b97f4a7c15);

    for (size_t at = 8; at < text.n; at += 8) {
        size_t n = text.n - at < 8 ? text.n - at : 8;
        hash = (hash ^ hash >> 32 ^ number_of(text.p + at, n)) * UINT64_C(0x9e3779b97f4a7c15);
    }
    return hash ^ hash >> 32;
}

/* Most texts are words, and most words are no longer than what a number holds. */
static inline bool is_at(const tf_hash_slot *slot, tf_str text, uint64_t beginning)
{
    return slot->beginning == beginning && slot->text->n == text.n &&
           (text.n <= 8 || memcmp(slot->text->p, text.p, text.n) == 0);
}

/* Where a text stands, or would. */
static inline tf_hash_slot *slot_of(const tf_hash *texts, tf_str text, uint64_t beginning)
{
    size_t at = (size_t)hash_of(text, beginning) & (texts->room - 1);

    while (texts->at[at].text && !is_at(&texts->at[at], text, beginning))
        at = (at + 1) & (texts->room - 1);
    return &texts->at[at];
}

static void grow(tf_arena *arena, tf_hash *texts)
{
    tf_hash larger = {.n = texts->n, .room = texts->room ? texts->room * 2 : 1024};

    larger.at = TF_NEW_N(arena, tf_hash_slot, larger.room);
    for (size_t i = 0; i < texts->room; i++)
        if (texts->at[i].text)
            *slot_of(&larger, *texts->at[i].text, texts->at[i].beginning) = texts->at[i];
    *texts = larger;
}

void *tf_hash_get(const tf_hash *texts, tf_str text)
{
    return texts->room ? slot_of(texts, text, beginning_of(text))->text : NULL;
}

/* Apart, so that what is there already waits for nothing. */
__attribute__((noinline)) static void *add(tf_arena *arena, tf_hash *texts, tf_str text,
                                           size_t size)
{
    tf_hash_slot *slot;

    if (texts->n * 2 >= texts->room)
        grow(arena, texts);
    slot = slot_of(texts, text, beginning_of(text));
    *slot = (tf_hash_slot){beginning_of(text), tf_arena_alloc(arena, size)};
    *slot->text = tf_arena_str(arena, text);
    texts->n++;
    return slot->text;
}

void *tf_hash_add(tf_arena *arena, tf_hash *texts, tf_str text, size_t size, bool *fresh)
{
    void *there = tf_hash_get(texts, text);

    *fresh = !there;
    return there ? there : add(arena, texts, text, size);
}
