/* Words as names of files have them. */
#include <twofold/write.h>

enum { BYTES_MOST = 60 }; /* of all words together: names are read in lists */

/* An apostrophe is within a word and not between two: "didn't" becomes "didnt". */
static bool is_silent(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x00AD;
}

void tf_name_put(tf_buf *out, tf_str words)
{
    size_t from = out->n;
    bool inside = false;

    while (words.n) {
        uint32_t c;
        size_t taken = tf_utf8_next(words, &c);
        bool word = taken && tf_utf8_is_word(c) && c != '_';
        if (word && !inside && out->n - from > BYTES_MOST)
            return;
        if (word && !inside && out->n > from)
            tf_buf_putc(out, '-');
        if (word)
            tf_utf8_put(out, tf_utf8_lower(c));
        if (!is_silent(c))
            inside = word;
        words = tf_str_sub(words, taken ? taken : 1, words.n);
    }
}
