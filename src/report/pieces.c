/* Words of a text, and which texts are somebody's own. */
#include <endian.h>

#include <twofold/prose.h>

#include "vocabulary.h"

/* What a byte is in a word; nothing where it is in none. */
enum { SMALL = 1, CAPITAL = 2, DIGIT = 4, JOINER = 8, FAR = 16 };

static const unsigned char kinds[256] = {
    ['a' ... 'z'] = SMALL, ['A' ... 'Z'] = CAPITAL, ['0' ... '9'] = DIGIT,
    ['_'] = JOINER,        [0x80 ... 0xff] = FAR,
};

static inline unsigned kind_at(tf_str text, size_t at)
{
    return kinds[(unsigned char)text.p[at]];
}

/* Passes over small letters of ASCII, eight at a time: most of a text are these. */
static inline size_t pass_small(tf_str text, size_t at)
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
    while (at < text.n && kind_at(text, at) == SMALL)
        at++;
    return at;
}

/* Bytes of the character at `at`, which is beyond ASCII; 0 where it is in no word. */
static size_t take_far(tf_str text, size_t at, unsigned *seen)
{
    uint32_t c;
    size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);

    if (!n || !tf_utf8_is_word(c))
        return 0;
    *seen |= tf_utf8_lower(c) == c ? SMALL : CAPITAL;
    return n;
}

/* Bytes of a word from `at` on; 0 where none is there. `*seen` is what it is made of. */
static size_t take(tf_str text, size_t at, unsigned *seen)
{
    size_t end;

    *seen = SMALL;
    for (end = pass_small(text, at); end < text.n; end = pass_small(text, end)) {
        unsigned kind = kind_at(text, end);
        size_t n = kind == FAR ? take_far(text, end, seen) : kind != 0;
        if (!n)
            break;
        *seen |= kind;
        end += n;
    }
    return end - at;
}

/* The next word of any letters. Apart, so that those of small letters wait for nothing. */
__attribute__((noinline)) static bool next_of_any(tf_str text, size_t from, size_t *at,
                                                  tf_piece *piece)
{
    unsigned seen;

    for (; from < text.n; from++) {
        size_t n = take(text, from, &seen);
        if (!n)
            continue;
        *piece = (tf_piece){
            .text = {text.p + from, n}, .lower = !(seen & CAPITAL), .digits = (seen & DIGIT) != 0};
        *at = from + n;
        return true;
    }
    *at = text.n;
    return false;
}

bool tf_piece_next(tf_str text, size_t *at, tf_piece *piece)
{
    size_t from = *at, end;

    while (from < text.n && !kind_at(text, from))
        from++;
    end = pass_small(text, from);
    if (end == from || (end < text.n && kind_at(text, end)))
        return next_of_any(text, from, at, piece);
    *piece = (tf_piece){.text = {text.p + from, end - from}, .lower = true};
    *at = end;
    return true;
}

void tf_reflection_walk(const tf_reflection *reflection, tf_arena *scratch,
                        void (*each)(void *context, tf_str text), void *context)
{
    const tf_file *file = reflection->file;
    tf_passages passages = {0};
    tf_md md;

    /* What was read before a text that is made to blow up is somebody's all the same. */
    (void)tf_md_parse(scratch, file->bytes, (tf_span){file->after_front, file->bytes.n}, &md);
    tf_passages_read(scratch, &md, &passages);
    for (size_t i = 0; i < passages.found.n; i++) {
        const tf_passage *passage = &passages.found.at[i];
        if (!passage->quoted && passage->place != TF_IN_TITLE && passage->place != TF_IN_HEADING)
            each(context, passage->text);
    }
}
