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

/* What stands under a text, `size` zeroed bytes that begin with a copy of it where it is new. */
void *tf_hash_add(tf_arena *arena, tf_hash *texts, tf_str text, size_t size, bool *fresh);
/* What stands under a text, or NULL. */
void *tf_hash_get(const tf_hash *texts, tf_str text);

#endif
