/* The quick look that most sentences need no more than. */
#include <endian.h>
#include <string.h>

#include "lanes.h"
#include "prose.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\n';
}

/* Whether a character of the text is that of the head; `_` is a space in it. */
static bool is_like(char c, char head)
{
    return head == '_' ? is_space(c) : (c | 0x20) == head;
}

/* Whether the text starts with the head. */
static bool starts(const char *text, const char *end, const char *head)
{
    for (; *head; head++, text++)
        if (text == end || !is_like(*text, *head))
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

#define FOLD 0x20U
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight characters as a number, the first of them lowest, capital letters as small ones. */
static uint64_t folded_at(const char *p)
{
    uint64_t eight;

    memcpy(&eight, p, sizeof(eight));
    return le64toh(eight) | EACH(FOLD);
}

/* The place of the first three of eight characters in the filter. */
static size_t place_of(uint64_t folded)
{
    return (uint32_t)(folded << 8) * 0x9E3779B1U >> (32 - TF_FILTER_BITS);
}

enum { ALIKE_MOST = 32 }; /* heads that begin with the same two characters */

static void list_head(tf_arena *arena, tf_glance *glance, const char *head)
{
    const uint8_t *classes = glance->classes;
    size_t first = classes[(unsigned char)head[0]], second = classes[(unsigned char)head[1]];
    tf_head **same = &glance->at[first][second], *made;
    size_t n = 0;

    if (!*same)
        *same = TF_NEW_N(arena, tf_head, ALIKE_MOST + 1);
    while ((*same)[n].words)
        n++;
    if (n == ALIKE_MOST)
        tf_die("more heads are alike than there is room for");
    made = &(*same)[n];
    made->words = head;
    for (size_t i = 0; i < sizeof(made->start) && head[i]; i++) {
        /* What a space and a newline have in common once they are folded. */
        uint64_t mask = head[i] == '_' ? 0xF5 : 0xFF,
                 c = head[i] == '_' ? ' ' : (unsigned char)head[i];
        made->mask |= mask << 8 * i;
        made->start |= c << 8 * i;
    }
}

/* Lets through all that starts as the head does; of the shortest, whatever stands behind them. */
static void filter_head(tf_glance *glance, const char *head)
{
    for (unsigned any = 0; any <= (head[2] ? 0 : 0xFF); any++)
        for (const char *space = " \n"; *space; space++) {
            char start[8] = {0};
            for (size_t i = 0; i < 3; i++)
                start[i] = i == 2 && !head[2] ? (char)any : head[i] == '_' ? *space : head[i];
            glance->filter[place_of(folded_at(start))] = 1;
        }
}

void tf_glance_make(tf_arena *arena, const tf_heads *heads, tf_glance *glance)
{
    glance->heads = heads;
    for (unsigned c = 0; c < TF_COUNT(glance->classes); c++)
        glance->classes[c] = class_of((unsigned char)c);
    for (size_t i = 0; i < heads->n; i++) {
        list_head(arena, glance, heads->at[i]);
        filter_head(glance, heads->at[i]);
    }
}

/* ---- looking --------------------------------------------------------------------------------- */

/* Whether a head starts at `p`, where a word does; `folded` is what stands there. */
static bool is_head(const tf_glance *glance, uint64_t folded, const char *p, const char *end)
{
    size_t first = glance->classes[(unsigned char)p[0]];
    size_t second = p + 1 < end ? glance->classes[(unsigned char)p[1]] : ENDS;

    for (const tf_head *head = glance->at[first][second]; head && head->words; head++)
        if ((folded & head->mask) == head->start && starts(p, end, head->words))
            return true;
    return false;
}

enum { BLOCK = 64 }; /* bytes that are looked at in one go */

/* Which bytes of a block are letters; `*marked` is whether there may be a mark. */
static uint64_t letters_of(const char *block, bool *marked)
{
    uint64_t letters = 0, halves[2];
    tf_lanes marks = {0};

    for (size_t k = 0; k < BLOCK; k += TF_LANES) {
        tf_lanes bytes = tf_lanes_at(block + k);
        letters |= tf_lanes_bits((tf_lanes)((bytes | FOLD) - 'a' < 26)) << k;
        marks |= (tf_lanes)(bytes - '0' < 10) | (tf_lanes)(bytes >= 0x80);
    }
    memcpy(halves, &marks, TF_LANES);
    *marked = halves[0] | halves[1];
    return letters;
}

/* The first mark in the text from `at` on and before `end`, or text.n. */
static size_t first_mark(const tf_glance *glance, tf_str text, size_t at, size_t end)
{
    for (; at < end; at++)
        if (is_mark(glance->heads, text, at))
            return at;
    return text.n;
}

/* The first head among the words of a block that start where bits are set, or text.n. */
static size_t first_head(const tf_glance *glance, tf_str text, size_t at, const char *block,
                         uint64_t bits)
{
    for (; bits; bits &= bits - 1) {
        size_t i = (size_t)__builtin_ctzll(bits);
        uint64_t folded = folded_at(block + i);
        if (glance->filter[place_of(folded)] &&
            is_head(glance, folded, text.p + at + i, text.p + text.n))
            return at + i;
    }
    return text.n;
}

size_t tf_glance_find(const tf_glance *glance, tf_str text, size_t at)
{
    uint64_t before = 0; /* whether a letter stands before the block */

    for (; at < text.n; at += BLOCK) {
        char padded[BLOCK + 8] = {0};
        const char *block = text.p + at;
        uint64_t letters;
        size_t found;
        bool marked;
        if (text.n - at < sizeof(padded))
            block = memcpy(padded, block, text.n - at);
        letters = letters_of(block, &marked);
        found = first_head(glance, text, at, block, letters & ~(letters << 1 | before));
        if (marked) {
            size_t end = found < at + BLOCK ? found : at + BLOCK;
            size_t mark = first_mark(glance, text, at, end < text.n ? end : text.n);
            found = mark < found ? mark : found;
        }
        if (found < text.n)
            return found;
        before = letters >> (BLOCK - 1);
    }
    return text.n;
}
