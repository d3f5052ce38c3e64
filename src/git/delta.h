/*
 * Deltas: an object as stretches of another one, its base, and bytes of its own (gitformat-pack(5)).
 */
#ifndef TWOFOLD_GIT_DELTA_H
#define TWOFOLD_GIT_DELTA_H

#include <twofold/base.h>

typedef struct {
    size_t base;  /* bytes of the base */
    size_t whole; /* bytes of what comes out */
    size_t needs; /* bytes of the base that must be there for what is wanted */
    tf_str pieces;
} tf_delta;

/*
 * Reads a delta, or its beginning, as far as it makes `want` bytes, or all. False where there is not
 * enough of it, or it is not in order.
 */
bool tf_delta_read(tf_str bytes, bool all, size_t want, tf_delta *delta);
/* Writes what the delta makes on as much of its base as is there, at most `room` bytes; gives how
 * many they are. */
size_t tf_delta_apply(const tf_delta *delta, tf_str base, char *out, size_t room);

#endif
