/*
 * A hash table, from text to what starts with a tf_str of it: inside the report layer. Words come by
 * the million, and tf_map takes several times as long.
 */
#ifndef TWOFOLD_REPORT_HASH_H
#define TWOFOLD_REPORT_HASH_H

#include <twofold/base.h>

typedef struct {
    tf_str **at; /* `room` of them, a power of two; NULL where there is none */
    size_t n, room;
} tf_hash;

/* What stands under a text: where it is `fresh`, `size` zeroed bytes in `arena`, which begin with a
 * copy of it. The zeroed table is empty; it is never freed on its own. */
void *tf_hash_add(tf_arena *arena, tf_hash *texts, tf_str text, size_t size, bool *fresh);
/* What stands under a text, or NULL. */
void *tf_hash_get(const tf_hash *texts, tf_str text);

#endif
