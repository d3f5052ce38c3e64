/*
 * Numbers as git's files have them.
 */
#ifndef TWOFOLD_GIT_BYTES_H
#define TWOFOLD_GIT_BYTES_H

#include <stddef.h>
#include <stdint.h>

static inline uint32_t tf_be32(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static inline uint64_t tf_be64(const unsigned char *at)
{
    return (uint64_t)tf_be32(at) << 32 | tf_be32(at + 4);
}

static inline void tf_put_be32(unsigned char *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(number >> (24 - 8 * i));
}

/* A number of any length, seven bits a byte; `*used` is how many bytes it takes, 0 where it ends too
 * late. */
static inline size_t tf_varint(const unsigned char *at, size_t room, size_t *used)
{
    size_t number = 0;

    for (size_t i = 0; i < room && i < 5; i++) {
        number = (number << 7) + (at[i] & 127);
        if (!(at[i] & 128)) {
            *used = i + 1;
            return number;
        }
        number++;
    }
    *used = 0;
    return 0;
}

#endif
