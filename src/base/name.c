/* How people write names: folding, distance, and what someone most likely meant. */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include <twofold/base.h>

enum { DISTANCE_MOST = 64 }; /* names beyond this many characters are told apart, not compared */

size_t tf_utf8_cells(uint32_t c)
{
    int width;

    if (c >= ' ' && c < 0x7f) /* most text */
        return 1;
    width = utf8proc_charwidth((utf8proc_int32_t)c);
    return width < 0 || c == '\t' ? 1 : (size_t)width;
}

uint32_t tf_utf8_lower(uint32_t c)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

bool tf_utf8_is_word(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) ||
           category == UTF8PROC_CATEGORY_PC;
}

/* Runs of white space become one space; none stay at the ends. In place. */
static tf_str close_up(char *text, size_t n)
{
    char *to = text;

    for (size_t i = 0; i < n; i++) {
        bool space = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
        if (!space)
            *to++ = text[i];
        else if (to > text && to[-1] != ' ')
            *to++ = ' ';
    }
    to -= to > text && to[-1] == ' ';
    *to = '\0';
    return (tf_str){text, (size_t)(to - text)};
}

/* Most names are ASCII, where folding is no more than lower case. False where there is more. */
static bool fold_ascii(char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if ((unsigned char)text[i] >= 0x80 || !text[i])
            return false;
        text[i] = (char)(text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 0x20 : 0));
    }
    return true;
}

tf_str tf_utf8_fold(tf_arena *arena, tf_str s)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n;
    tf_str copy = tf_arena_str(arena, s);

    if (fold_ascii((char *)copy.p, copy.n))
        return close_up((char *)copy.p, copy.n);
    n = utf8proc_map((const utf8proc_uint8_t *)(s.n ? s.p : ""), (utf8proc_ssize_t)s.n, &folded,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                         UTF8PROC_IGNORE);
    if (n < 0) /* not UTF-8: such a name equals only itself */
        return tf_arena_str(arena, s);
    copy = tf_arena_str(arena, (tf_str){(const char *)folded, (size_t)n});
    free(folded);
    return close_up((char *)copy.p, copy.n);
}

tf_str tf_utf8_bare(tf_arena *arena, tf_str fold)
{
    utf8proc_uint8_t *bare = NULL;
    utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)(fold.n ? fold.p : ""), (utf8proc_ssize_t)fold.n,
                     &bare, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    tf_str copy = tf_arena_str(arena, n < 0 ? fold : (tf_str){(const char *)bare, (size_t)n});

    free(bare);
    return copy;
}

static size_t decode(tf_str s, uint32_t *out)
{
    size_t n = 0;

    for (size_t at = 0; at < s.n && n <= DISTANCE_MOST;) {
        size_t step = tf_utf8_next(tf_str_sub(s, at, s.n), &out[n++]);
        at += step ? step : 1;
    }
    return n;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment distance, three rows at a time. */
size_t tf_utf8_distance(tf_str a, tf_str b, size_t limit)
{
    uint32_t x[DISTANCE_MOST + 1], y[DISTANCE_MOST + 1];
    size_t rows[3][DISTANCE_MOST + 2];
    size_t nx = decode(a, x), ny = decode(b, y);
    size_t *before = rows[0], *last = rows[1], *now = rows[2];

    if (nx > DISTANCE_MOST || ny > DISTANCE_MOST || (nx > ny ? nx - ny : ny - nx) > limit)
        return limit + 1;
    memset(rows, 0, sizeof(rows));
    for (size_t j = 0; j <= ny; j++)
        last[j] = j;
    for (size_t i = 1; i <= nx; i++) {
        size_t best = now[0] = i;
        for (size_t j = 1; j <= ny; j++) {
            size_t cost = last[j - 1] + (x[i - 1] != y[j - 1]);
            cost = least(cost, least(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                cost = least(cost, before[j - 2] + 1);
            now[j] = cost;
            best = least(best, cost);
        }
        if (best > limit)
            return limit + 1;
        size_t *free_row = before;
        before = last;
        last = now;
        now = free_row;
    }
    return least(last[ny], limit + 1);
}

tf_str tf_suggest(tf_arena *arena, tf_str wrote, const tf_str *names, size_t n)
{
    tf_str meant = {0}, folded = tf_utf8_fold(arena, wrote);
    size_t length = tf_utf8_length(folded);
    /* One letter of a short word may be wrong, about a third of others, and never all of it. */
    size_t best = length < 5 ? 1 : least(length / 3 + 1, 5);

    for (size_t i = 0; i < n; i++) {
        tf_str name = tf_utf8_fold(arena, names[i]);
        size_t distance = tf_utf8_distance(folded, name, best);
        /* "Amara" for "Amara Okafor", "reading" for "Reading for pleasure" */
        bool part = folded.n >= 4 && name.n > folded.n && tf_str_starts(name, folded);
        if (part)
            distance = least(distance, least(best, 2));
        if (distance < best || (distance == best && !meant.n && distance < length)) {
            best = distance;
            meant = names[i];
        }
    }
    return meant;
}
