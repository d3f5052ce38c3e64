/*
 * Objects out of packs, inflated no further than they are asked for. Whoever walks history reads
 * very many, most of which are small differences to another that was read just before: those are
 * kept here.
 */
#ifndef TWOFOLD_GIT_UNPACK_H
#define TWOFOLD_GIT_UNPACK_H

#include "pack.h"

/* An object, or its beginning. Several may hold it; it belongs to one thread. */
typedef struct {
    size_t holders;
    git_object_t type;
    size_t whole; /* how many bytes it has */
    size_t n;     /* how many of them are here */
    char p[];
} tf_raw;

tf_raw *tf_raw_new(git_object_t type, size_t whole, size_t n);
tf_raw *tf_raw_hold(tf_raw *raw);
void tf_raw_free(tf_raw *raw);

#define TF_RAW_ALL SIZE_MAX

/* What one thread unpacks with. */
typedef struct tf_unpacker tf_unpacker;

tf_unpacker *tf_unpacker_new(const tf_packs *packs);
void tf_unpacker_free(tf_unpacker *unpacker);

/* An object of which at least the first `want` bytes are there; NULL where no pack has it, or not
 * as it must be. */
tf_raw *tf_unpack(tf_unpacker *unpacker, const git_oid *id, size_t want);
/* The same of one of which it is known where it stands. */
tf_raw *tf_unpack_at(tf_unpacker *unpacker, tf_pack_spot spot, size_t want);

/* Unpacks the beginning of what is deflated in `packed`: at most `n` bytes, to `room`. Gives how
 * many; `*whole` is whether that is all, with nothing behind it. */
size_t tf_inflate(tf_str packed, char *room, size_t n, bool *whole);

#endif
