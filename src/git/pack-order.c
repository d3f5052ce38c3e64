/* The objects of a pack as they stand one behind the other: so the end of each is known, by which a
 * sum of its bytes, as the index has it, tells whether they are still as git wrote them. */
#include <string.h>

#include "bytes.h"
#include "pack.h"

enum {
    NUMBER_BITS = 28, /* of an object's number; where it stands is above them */
    DIGIT_BITS = 12,
    DIGITS = 1 << DIGIT_BITS,
};

#define MOST (UINT64_C(1) << (64 - NUMBER_BITS))

/* By one digit of where they stand, to `sorted`; those of one digit stay in their order. */
static void sort_by(const uint64_t *rows, size_t n, unsigned shift, uint64_t *sorted)
{
    uint32_t from[DIGITS + 1] = {0};

    for (size_t i = 0; i < n; i++)
        from[(rows[i] >> shift) % DIGITS + 1]++;
    for (size_t i = 0; i < DIGITS; i++)
        from[i + 1] += from[i];
    for (size_t i = 0; i < n; i++)
        sorted[from[(rows[i] >> shift) % DIGITS]++] = rows[i];
}

bool tf_pack_order(tf_pack *pack, tf_arena *arena)
{
    size_t n = pack->objects;
    uint64_t *rows = TF_NEW_N(arena, uint64_t, n), *others = TF_NEW_N(arena, uint64_t, n);

    if (n >> NUMBER_BITS || pack->pack.n >= MOST)
        return false;
    for (size_t i = 0; i < n; i++) {
        tf_pack_spot spot;
        if (!tf_pack_spot_of(pack, (uint32_t)i, &spot))
            return false;
        rows[i] = (uint64_t)spot.at << NUMBER_BITS | i;
    }
    for (unsigned bits = 0; bits < 64 - NUMBER_BITS && pack->pack.n >> bits; bits += DIGIT_BITS) {
        uint64_t *sorted = others;
        sort_by(rows, n, NUMBER_BITS + bits, sorted);
        others = rows;
        rows = sorted;
    }
    pack->order = rows;
    /* No two stand in one place. */
    for (size_t i = 1; i < n; i++)
        if (rows[i - 1] >> NUMBER_BITS == rows[i] >> NUMBER_BITS)
            return false;
    return true;
}

bool tf_pack_entry(tf_pack_spot spot, size_t *end, uint32_t *sum)
{
    const tf_pack *pack = spot.pack;
    size_t low = 0, high = pack->objects;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pack->order[middle] >> NUMBER_BITS < spot.at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == pack->objects || pack->order[low] >> NUMBER_BITS != spot.at)
        return false;
    *end = low + 1 < pack->objects ? (size_t)(pack->order[low + 1] >> NUMBER_BITS)
                                   : pack->pack.n - GIT_OID_RAWSZ;
    *sum = tf_be32(pack->sums + 4 * (pack->order[low] & ((1u << NUMBER_BITS) - 1)));
    return true;
}
