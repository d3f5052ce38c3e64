/* The quick look that most passages need no more than. */
#include <string.h>

#include "prose.h"

/* Whether one of the heads, words with spaces between, starts the text. */
static bool starts(tf_str text, const char *heads)
{
    size_t n = 0;

    for (;; heads++) {
        if (*heads == ' ' || !*heads)
            return true;
        if (n < text.n && (text.p[n] | 0x20) == *heads) {
            n++;
            continue;
        }
        while (*heads && *heads != ' ')
            heads++;
        if (!*heads)
            return false;
        n = 0;
    }
}

bool tf_heads_in(const tf_heads *heads, tf_str text)
{
    bool in_word = false;

    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        unsigned letter = (c | 0x20U) - 'a';
        if (letter < 26) {
            if (!in_word && heads->by_letter[letter] &&
                starts(tf_str_sub(text, i, text.n), heads->by_letter[letter]))
                return true;
            in_word = true;
            continue;
        }
        in_word = false;
        if (c < 0x80 ? heads->digits && c - 48U < 10U : heads->signs && c >= 0xE2)
            return true;
    }
    return false;
}
