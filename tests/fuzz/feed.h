/* What a target makes of its bytes: choices and words, taken one after the other; 0 and nothing
 * where they are spent. */
#ifndef TWOFOLD_FUZZ_FEED_H
#define TWOFOLD_FUZZ_FEED_H

#include "fuzz.h"

struct feed {
    tf_str rest;
};

static inline size_t pick(struct feed *feed, size_t below)
{
    size_t byte = feed->rest.n ? (unsigned char)feed->rest.p[0] : 0;

    feed->rest = tf_str_sub(feed->rest, 1, feed->rest.n);
    return byte % below;
}

/* Fewer than 256 bytes, whatever they are. */
static inline tf_str pick_words(struct feed *feed)
{
    size_t n = pick(feed, 256);
    tf_str words = tf_str_sub(feed->rest, 0, n);

    feed->rest = tf_str_sub(feed->rest, n, feed->rest.n);
    return words;
}

#endif
