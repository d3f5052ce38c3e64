/*
 * Inside the prose layer: sixteen bytes looked at side by side.
 */
#ifndef TWOFOLD_PROSE_LANES_H
#define TWOFOLD_PROSE_LANES_H

#include <endian.h>
#include <stdint.h>
#include <string.h>

enum { TF_LANES = 16 };
typedef uint8_t tf_lanes __attribute__((vector_size(TF_LANES)));

static inline tf_lanes tf_lanes_at(const char *p)
{
    tf_lanes bytes;

    memcpy(&bytes, p, TF_LANES);
    return bytes;
}

/* A bit for each lane that holds 0xFF, the first one lowest; the others hold 0. */
static inline uint64_t tf_lanes_bits(tf_lanes flags)
{
    const uint64_t each = UINT64_C(0x8080808080808080), gather = UINT64_C(0x0002040810204081);
    uint64_t halves[2];

    memcpy(halves, &flags, sizeof(halves));
    return ((le64toh(halves[0]) & each) * gather >> 56) |
           ((le64toh(halves[1]) & each) * gather >> 56 << 8);
}

#endif
