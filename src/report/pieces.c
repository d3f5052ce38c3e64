/* Words of a text, and which texts are somebody's own. */
#include <twofold/prose.h>

#include "pieces.h"
#include "vocabulary.h"

const unsigned char tf_letter_kinds[256] = {
    ['a' ... 'z'] = TF_SMALL, ['A' ... 'Z'] = TF_CAPITAL, ['0' ... '9'] = TF_DIGIT,
    ['_'] = TF_JOINER,        [0x80 ... 0xff] = TF_FAR,
};

/* Bytes of the character at `at`, which is beyond ASCII; 0 where it is in no word. */
static size_t take_far(tf_str text, size_t at, unsigned *seen)
{
    uint32_t c;
    size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);

    if (!n || !tf_utf8_is_word(c))
        return 0;
    *seen |= tf_utf8_lower(c) == c ? TF_SMALL : TF_CAPITAL;
    return n;
}

/* Bytes of a word from `at` on; 0 where none is there. `*seen` is what it is made of. */
static size_t take(tf_str text, size_t at, unsigned *seen)
{
    size_t end;

    *seen = TF_SMALL;
    for (end = tf_pass_small(text, at); end < text.n; end = tf_pass_small(text, end)) {
        unsigned kind = tf_letter_kind(text, end);
        size_t n = kind == TF_FAR ? take_far(text, end, seen) : kind != 0;
        if (!n)
            break;
        *seen |= kind;
        end += n;
    }
    return end - at;
}

bool tf_piece_of_any(tf_str text, size_t from, size_t *at, tf_piece *piece)
{
    unsigned seen;

    for (; from < text.n; from++) {
        size_t n = take(text, from, &seen);
        if (!n)
            continue;
        *piece = (tf_piece){.text = {text.p + from, n},
                            .lower = !(seen & TF_CAPITAL),
                            .digits = (seen & TF_DIGIT) != 0};
        *at = from + n;
        return true;
    }
    *at = text.n;
    return false;
}

bool tf_sentence_ends(tf_str text, size_t at)
{
    if (text.p[at] != ' ' && text.p[at] != '\n')
        return false;
    while (at && (text.p[at - 1] == '"' || text.p[at - 1] == ')'))
        at--;
    return at && (text.p[at - 1] == '.' || text.p[at - 1] == '!' || text.p[at - 1] == '?');
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
