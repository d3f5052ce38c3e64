/* The quick look that most sentences need no more than. */
#include "prose.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\n';
}

/* Whether the text starts with the head; `_` is a space in it. */
static bool starts(const char *text, const char *end, const char *head)
{
    for (; *head; head++, text++)
        if (text == end || (*head == '_' ? !is_space(*text) : (*text | 0x20) != *head))
            return false;
    return true;
}

static bool is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* "4/5", "a 2", "at 2", ": 2": what a digit at `i` must stand in to be a score. */
static bool is_score(tf_str text, size_t i)
{
    size_t before = i > 1 && is_space(text.p[i - 1]) ? i - 2 : i;
    bool led = before < i && (text.p[before] == 'a' || text.p[before] == ':' ||
                              text.p[before] == 't' || text.p[before] == 's');

    return led || (i + 2 < text.n && text.p[i + 1] == '/' && is_digit(text.p[i + 2])) ||
           (i + 1 == text.n && !i);
}

static bool is_mark(const tf_heads *heads, tf_str text, size_t i)
{
    unsigned char c = (unsigned char)text.p[i];

    if (c == 0xC2) /* ½ and its like */
        return heads->signs && i + 1 < text.n && (unsigned char)text.p[i + 1] >= 0xBC;
    if (c >= 0xE2)
        return heads->signs &&
               (c >= 0xF0 || (c == 0xE2 && i + 1 < text.n && (unsigned char)text.p[i + 1] > 0x80));
    if (!is_digit(text.p[i]))
        return false;
    return heads->digits == TF_DIGITS || (heads->digits == TF_SCORES && is_score(text, i));
}

/* Whether a head starts at `at`, where a word does. */
static bool is_head(const tf_heads *heads, const char *at, const char *end, unsigned letter)
{
    const char *seconds = heads->by_letter[letter].seconds;
    char second = at + 1 == end || is_space(at[1]) ? '_' : (char)(at[1] | 0x20);

    if (!seconds)
        return false;
    while (*seconds && *seconds != second)
        seconds++;
    if (!*seconds)
        return false;
    for (size_t k = 0; k < TF_HEADS && heads->by_letter[letter].heads[k]; k++) {
        const char *head = heads->by_letter[letter].heads[k];
        if (head[1] == second && starts(at, end, head))
            return true;
    }
    return false;
}

static unsigned letter_of(char c)
{
    return ((unsigned char)c | 0x20U) - 'a';
}

size_t tf_heads_find(const tf_heads *heads, tf_str text, size_t at)
{
    const char *p = text.p + at, *end = text.p + text.n;

    while (p < end) {
        unsigned letter = letter_of(*p);
        if (letter < 26) {
            if (is_head(heads, p, end, letter))
                return (size_t)(p - text.p);
            while (p < end && letter_of(*p) < 26)
                p++;
        } else {
            if (*p != ' ' && is_mark(heads, text, (size_t)(p - text.p)))
                return (size_t)(p - text.p);
            p++;
        }
    }
    return text.n;
}
