/* Reading and applying deltas. */
#include "delta.h"

#include <string.h>

/* A stretch of the base, or bytes of the delta's own. */
struct piece {
    const char *own; /* NULL: of the base */
    size_t from, n;
};

/* A number from its lowest bits up; false where it does not end. */
static bool take_size(tf_str *rest, size_t *size)
{
    unsigned shift = 0;
    unsigned char c;

    *size = 0;
    do {
        if (!rest->n || shift > 28)
            return false;
        c = (unsigned char)rest->p[0];
        *rest = tf_str_sub(*rest, 1, rest->n);
        *size |= (size_t)(c & 127) << shift;
        shift += 7;
    } while (c & 128);
    return true;
}

/* A bit of `which` for each byte of a number that is not zero. */
static size_t take_bytes(const char **p, unsigned which)
{
    size_t number = 0;

    for (unsigned shift = 0; which; which >>= 1, shift += 8)
        if (which & 1)
            number |= (size_t)(unsigned char)*(*p)++ << shift;
    return number;
}

static bool take_piece(tf_str *rest, struct piece *piece)
{
    unsigned c;
    const char *p = rest->p;
    size_t takes;

    if (!rest->n)
        return false;
    c = (unsigned char)*p++;
    takes = c & 128 ? (size_t)__builtin_popcount(c) : 1 + (size_t)c;
    if (!c || takes > rest->n)
        return false;
    if (c & 128) {
        piece->own = NULL;
        piece->from = take_bytes(&p, c & 15);
        piece->n = take_bytes(&p, (c >> 4) & 7);
        if (!piece->n)
            piece->n = 0x10000;
    } else {
        *piece = (struct piece){.own = p, .n = c};
    }
    *rest = tf_str_sub(*rest, takes, rest->n);
    return true;
}

bool tf_delta_read(tf_str bytes, bool all, size_t want, tf_delta *delta)
{
    struct piece piece;
    size_t made = 0;

    *delta = (tf_delta){0};
    if (!take_size(&bytes, &delta->base) || !take_size(&bytes, &delta->whole))
        return false;
    delta->pieces = bytes;
    want = want < delta->whole ? want : delta->whole;
    while (made < want && take_piece(&bytes, &piece)) {
        if (piece.n > delta->whole - made)
            return false;
        if (piece.n > want - made)
            piece.n = want - made;
        if (!piece.own && piece.from + piece.n > delta->needs)
            delta->needs = piece.from + piece.n;
        made += piece.n;
    }
    return made == want && delta->needs <= delta->base &&
           (want < delta->whole || (all && !bytes.n));
}

size_t tf_delta_apply(const tf_delta *delta, tf_str base, char *out, size_t room)
{
    tf_str rest = delta->pieces;
    struct piece piece;
    size_t made = 0;

    while (made < room && take_piece(&rest, &piece)) {
        tf_str from = piece.own ? (tf_str){piece.own, piece.n}
                                : tf_str_sub(base, piece.from, piece.from + piece.n);
        from = tf_str_sub(from, 0, room - made);
        memcpy(out + made, from.p, from.n);
        made += from.n;
        if (from.n < piece.n)
            break;
    }
    return made;
}
