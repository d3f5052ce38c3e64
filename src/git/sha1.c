#include "sha1.h"

#include <string.h>

/* ---- blocks, as FIPS 180-4 has them ----------------------------------------------------------- */

static uint32_t turn(uint32_t word, int bits)
{
    return word << bits | word >> (32 - bits);
}

static uint32_t word_at(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static uint32_t mix(int round, uint32_t b, uint32_t c, uint32_t d)
{
    if (round < 20)
        return (d ^ (b & (c ^ d))) + 0x5a827999;
    if (round < 40)
        return (b ^ c ^ d) + 0x6ed9eba1;
    if (round < 60)
        return ((b & c) | (d & (b | c))) + 0x8f1bbcdc;
    return (b ^ c ^ d) + 0xca62c1d6;
}

static void take_block(uint32_t state[5], const unsigned char *at)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], w[16] = {0};

    for (int i = 0; i < 80; i++) {
        uint32_t *word = &w[i & 15], next;
        *word = i < 16 ? word_at(at + 4 * i)
                       : turn(w[(i - 3) & 15] ^ w[(i - 8) & 15] ^ w[(i - 14) & 15] ^ *word, 1);
        next = turn(a, 5) + mix(i, b, c, d) + e + *word;
        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

void tf_sha1_plainly(uint32_t state[5], const unsigned char *at, size_t n)
{
    for (; n; n--, at += TF_SHA1_BLOCK)
        take_block(state, at);
}

/* ---- bytes ------------------------------------------------------------------------------------ */

void tf_sha1_begin(tf_sha1 *sha1)
{
    tf_sha1_blocks *quickly = tf_sha1_quickly();

    *sha1 = (tf_sha1){.state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0},
                      .blocks = quickly ? quickly : tf_sha1_plainly};
}

void tf_sha1_put(tf_sha1 *sha1, const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    size_t held = sha1->n % TF_SHA1_BLOCK;

    sha1->n += n;
    if (held) {
        size_t room = TF_SHA1_BLOCK - held, first = n < room ? n : room;
        memcpy(sha1->block + held, at, first);
        if (first < room)
            return;
        sha1->blocks(sha1->state, sha1->block, 1);
        at += first;
        n -= first;
    }
    sha1->blocks(sha1->state, at, n / TF_SHA1_BLOCK);
    if (n % TF_SHA1_BLOCK)
        memcpy(sha1->block, at + n - n % TF_SHA1_BLOCK, n % TF_SHA1_BLOCK);
}

void tf_sha1_end(tf_sha1 *sha1, unsigned char id[TF_SHA1_SIZE])
{
    static const unsigned char fill[TF_SHA1_BLOCK] = {0x80};
    uint64_t bits = sha1->n * 8;
    unsigned char length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(bits >> (56 - 8 * i));
    tf_sha1_put(sha1, fill, 1 + (119 - sha1->n % TF_SHA1_BLOCK) % TF_SHA1_BLOCK);
    tf_sha1_put(sha1, length, sizeof(length));
    for (int i = 0; i < TF_SHA1_SIZE; i++)
        id[i] = (unsigned char)(sha1->state[i / 4] >> (24 - i % 4 * 8));
}

bool tf_sha1_closes(const unsigned char *bytes, size_t n)
{
    unsigned char sum[TF_SHA1_SIZE];
    tf_sha1 sha1;

    if (n < TF_SHA1_SIZE)
        return false;
    n -= TF_SHA1_SIZE;
    tf_sha1_begin(&sha1);
    tf_sha1_put(&sha1, bytes, n);
    tf_sha1_end(&sha1, sum);
    return memcmp(sum, bytes + n, TF_SHA1_SIZE) == 0;
}
