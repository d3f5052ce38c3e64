/*
 * git's packs, found by their indexes (gitformat-pack(5)) and read in place. What is not in one of
 * them, or not as it must be, is for libgit2.
 */
#ifndef TWOFOLD_GIT_PACK_H
#define TWOFOLD_GIT_PACK_H

#include "disk.h"
#include "fan.h"

typedef struct {
    tf_mapped index, pack;
    tf_fan ids;
    const unsigned char *offsets, *larges;
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

#endif
