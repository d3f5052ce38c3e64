/* Words of a text, and which texts are somebody's own. */
#include <twofold/prose.h>

#include "vocabulary.h"

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* One character of a word from `at` on; 0, with nothing noted, where there is none. */
static size_t take(tf_str text, size_t at, tf_piece *piece)
{
    char c = text.p[at];
    uint32_t far;
    size_t n;

    if ((unsigned char)c < 0x80) {
        bool digit = c >= '0' && c <= '9';
        if (!digit && c != '_' && !is_ascii_letter(c))
            return 0;
        piece->lower &= c < 'A' || c > 'Z';
        piece->digits |= digit;
        return 1;
    }
    n = tf_utf8_next(tf_str_sub(text, at, text.n), &far);
    if (!n || !tf_utf8_is_word(far))
        return 0;
    piece->lower &= tf_utf8_lower(far) == far;
    return n;
}

/* Most of a text are these: they are passed over without a look at what else they might be. */
static size_t pass_lower(tf_str text, size_t at)
{
    while (at < text.n && (unsigned char)(text.p[at] - 'a') < 26)
        at++;
    return at;
}

bool tf_piece_next(tf_str text, size_t *at, tf_piece *piece)
{
    size_t from = *at, end, n;

    *piece = (tf_piece){.lower = true};
    while (from < text.n && (unsigned char)(text.p[from] - 'a') >= 26 && !take(text, from, piece))
        from++;
    *piece = (tf_piece){.lower = true};
    for (end = pass_lower(text, from); end < text.n && (n = take(text, end, piece));)
        end = pass_lower(text, end + n);
    piece->text = (tf_str){text.p + from, end - from};
    *at = end;
    return end > from;
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
