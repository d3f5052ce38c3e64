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

/* ---- making it ready ------------------------------------------------------------------------- */

enum { ENDS = 26, HYPHEN, OTHER }; /* classes behind those of the letters */

/* The class of a character: letters, whatever their case, the end of a word, a hyphen, all else. */
static uint8_t class_of(unsigned char c)
{
    unsigned letter = (c | 0x20U) - 'a';

    if (letter < 26)
        return (uint8_t)letter;
    return c == ' ' || c == '\n' || c == '_' ? ENDS : c == '-' ? HYPHEN : OTHER;
}

enum { ALIKE_MOST = 32 }; /* heads that begin with the same two characters */

static void add_head(tf_arena *arena, tf_glance *glance, const char *head)
{
    size_t first = class_of((unsigned char)head[0]), second = class_of((unsigned char)head[1]);
    const char ***same = &glance->at[first][second];
    size_t n = 0;

    if (!*same)
        *same = TF_NEW_N(arena, const char *, ALIKE_MOST + 1);
    while ((*same)[n])
        n++;
    if (n == ALIKE_MOST)
        tf_die("more heads are alike than there is room for");
    (*same)[n] = head;
    glance->thirds[first][second] |= head[2] ? 1U << class_of((unsigned char)head[2]) : UINT32_MAX;
}

void tf_glance_make(tf_arena *arena, const tf_heads *heads, tf_glance *glance)
{
    glance->heads = heads;
    for (unsigned c = 0; c < TF_COUNT(glance->classes); c++)
        glance->classes[c] = class_of((unsigned char)c);
    for (size_t i = 0; i < heads->n; i++)
        add_head(arena, glance, heads->at[i]);
}

/* ---- looking --------------------------------------------------------------------------------- */

/* Whether a head starts at `p`, where a word does. Most are told by three characters. */
static bool is_head(const tf_glance *glance, const char *p, const char *end)
{
    const uint8_t *classes = glance->classes;
    size_t first = classes[(unsigned char)p[0]];
    size_t second = p + 1 < end ? classes[(unsigned char)p[1]] : ENDS;
    size_t third = p + 2 < end ? classes[(unsigned char)p[2]] : ENDS;

    if (!(glance->thirds[first][second] >> third & 1))
        return false;
    for (const char **head = glance->at[first][second]; *head; head++)
        if (starts(p, end, *head))
            return true;
    return false;
}

size_t tf_glance_find(const tf_glance *glance, tf_str text, size_t at)
{
    const char *p, *end;

    if (!text.n) /* and no bytes to point at, either */
        return 0;
    p = text.p + at;
    end = text.p + text.n;
    while (p < end) {
        if (glance->classes[(unsigned char)*p] < ENDS) {
            if (is_head(glance, p, end))
                return (size_t)(p - text.p);
            while (p < end && glance->classes[(unsigned char)*p] < ENDS)
                p++;
        } else {
            if (*p != ' ' && is_mark(glance->heads, text, (size_t)(p - text.p)))
                return (size_t)(p - text.p);
            p++;
        }
    }
    return text.n;
}
