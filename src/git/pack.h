/*
 * git's packs, found by their indexes (gitformat-pack(5)) and read in place. What is not in one of
 * them, or not as it must be, is for libgit2, which hashes what it reads.
 */
#ifndef TWOFOLD_GIT_PACK_H
#define TWOFOLD_GIT_PACK_H

#include "disk.h"
#include "fan.h"

typedef struct {
    tf_mapped index, pack;
    tf_fan ids;
    const unsigned char *sums, *offsets, *larges;
    const uint64_t *order; /* of the objects as they stand; NULL: there is no index to go by */
    uint32_t objects;
    size_t larges_n;
} tf_pack;

/* The packs of a folder of objects. Threads may share them. */
typedef struct {
    tf_arena arena;
    TF_VEC(tf_pack) found;
} tf_packs;

/* Where an object stands. */
typedef struct {
    const tf_pack *pack;
    size_t at;
} tf_pack_spot;

/* Opens the packs in `objects`, a folder with a slash at its end. One that is not sound is none. */
void tf_packs_open(tf_packs *packs, const char *objects);
void tf_packs_close(tf_packs *packs);

bool tf_packs_find(const tf_packs *packs, const git_oid *id, tf_pack_spot *spot);
bool tf_pack_find(const tf_pack *pack, const git_oid *id, tf_pack_spot *spot);
/* Where the object of a number stands. */
bool tf_pack_spot_of(const tf_pack *pack, uint32_t number, tf_pack_spot *spot);

/* Puts the objects in order; false where they cannot be so. */
bool tf_pack_order(tf_pack *pack, tf_arena *arena);
/* Where what stands there ends, and the sum of its bytes; false where nothing begins there. */
bool tf_pack_entry(tf_pack_spot spot, size_t *end, uint32_t *sum);

#endif
