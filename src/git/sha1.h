/*
 * SHA-1, by which git knows that a file of its own is whole. Processors that have instructions for
 * it hash an index of ten megabytes in a quarter of the time that libgit2 takes.
 */
#ifndef TWOFOLD_GIT_SHA1_H
#define TWOFOLD_GIT_SHA1_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TF_SHA1_SIZE = 20, TF_SHA1_BLOCK = 64 };

/* Takes `n` whole blocks into the state. */
typedef void tf_sha1_blocks(uint32_t state[5], const unsigned char *at, size_t n);

typedef struct {
    uint32_t state[5];
    uint64_t n; /* bytes so far */
    unsigned char block[TF_SHA1_BLOCK];
    tf_sha1_blocks *blocks;
} tf_sha1;

void tf_sha1_begin(tf_sha1 *sha1);
void tf_sha1_put(tf_sha1 *sha1, const void *bytes, size_t n);
void tf_sha1_end(tf_sha1 *sha1, unsigned char id[TF_SHA1_SIZE]);

/* Whether the last TF_SHA1_SIZE of `n` bytes are the sum of those before, as at the end of git's own
 * files; false where there are fewer. */
bool tf_sha1_closes(const unsigned char *bytes, size_t n);

/* For every processor. */
tf_sha1_blocks tf_sha1_plainly;
/* With the processor's own instructions; NULL where it has none. */
tf_sha1_blocks *tf_sha1_quickly(void);

#endif
