/* Words in messages. */
#include "words.h"

enum { WORDS_MOST = 80 }; /* characters; what is longer ends in an ellipsis */

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

const char *tf_words(tf_arena *keep, tf_str words)
{
    tf_buf buf = {0};
    tf_str rest = tf_str_trim(words);
    size_t length = 0;

    for (size_t n; rest.n && length < WORDS_MOST; rest = tf_str_sub(rest, n, rest.n), length++) {
        uint32_t c;
        for (n = 0; n < rest.n && is_space(rest.p[n]);)
            n++;
        if (n) {
            tf_buf_putc(&buf, ' ');
            continue;
        }
        n = tf_utf8_next(rest, &c);
        n = n ? n : 1;
        tf_put_safe(&buf, tf_str_sub(rest, 0, n));
    }
    if (rest.n)
        tf_buf_putz(&buf, "…");
    return tf_buf_take(&buf, keep).p;
}

const char *tf_words_person(tf_arena *keep, const tf_person *person)
{
    return tf_words(keep, tf_person_name(person));
}

tf_str tf_words_file_name(tf_str path)
{
    size_t from = path.n;

    while (from && path.p[from - 1] != '/')
        from--;
    return tf_str_sub(path, from, path.n);
}
