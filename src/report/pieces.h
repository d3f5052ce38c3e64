/*
 * The words of a text, which come by the million, and its sentences: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_PIECES_H
#define TWOFOLD_REPORT_PIECES_H

#include <endian.h>

#include <twofold/base.h>

/* One word of a text: letters, cut at hyphens and apostrophes. */
typedef struct {
    tf_str text;
    bool lower;  /* all of it is in lower case, or of a script without cases */
    bool digits; /* it has some */
} tf_piece;

/* What a byte is in a word; nothing where it is in none. */
enum { TF_SMALL = 1, TF_CAPITAL = 2, TF_DIGIT = 4, TF_JOINER = 8, TF_FAR = 16 };
extern const unsigned char tf_letter_kinds[256];

static inline unsigned tf_letter_kind(tf_str text, size_t at)
{
    return tf_letter_kinds[(unsigned char)text.p[at]];
}

/* Passes over small letters of ASCII, eight at a time: most of a text are these. */
static inline size_t tf_pass_small(tf_str text, size_t at)
{
    static const uint64_t every = UINT64_C(0x0101010101010101), high = every * 0x80;
    uint64_t eight, low, others;

    while (text.n - at >= sizeof(eight)) {
        memcpy(&eight, text.p + at, sizeof(eight));
        low = eight & ~high;
        others = (~(low + every * (0x80 - 'a')) | (low + every * (0x7f - 'z')) | eight) & high;
        if (others)
            return at + (size_t)__builtin_ctzll(le64toh(others)) / 8;
        at += sizeof(eight);
    }
    while (at < text.n && tf_letter_kind(text, at) == TF_SMALL)
        at++;
    return at;
}

/* The next word of any letters, from `from` on: what stands behind it goes to `*at`. */
bool tf_piece_of_any(tf_str text, size_t from, size_t *at, tf_piece *piece);

/* The next word from `*at` on; false behind the last. Most are of small letters. */
static inline bool tf_piece_next(tf_str text, size_t *at, tf_piece *piece)
{
    size_t from = *at, end;

    while (from < text.n && !tf_letter_kind(text, from))
        from++;
    end = tf_pass_small(text, from);
    if (end == from || (end < text.n && tf_letter_kind(text, end)))
        return tf_piece_of_any(text, from, at, piece);
    *piece = (tf_piece){.text = {text.p + from, end - from}, .lower = true};
    *at = end;
    return true;
}

/* Whether a sentence ends before byte `at` of a text: at a mark, perhaps with one of quotation behind
 * it, and a blank. */
bool tf_sentence_ends(tf_str text, size_t at);

#endif
