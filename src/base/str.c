#include <string.h>

#include <twofold/base.h>

tf_str tf_str_z(const char *z)
{
    return z ? (tf_str){z, strlen(z)} : (tf_str){0};
}

tf_str tf_str_sub(tf_str s, size_t from, size_t to)
{
    if (to > s.n)
        to = s.n;
    if (from > to)
        from = to;
    return (tf_str){s.p ? s.p + from : NULL, to - from};
}

tf_str tf_str_span(tf_str s, tf_span span)
{
    return tf_str_sub(s, span.from, span.to);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

tf_str tf_str_trim(tf_str s)
{
    while (s.n && is_space(s.p[s.n - 1]))
        s.n--;
    while (s.n && is_space(s.p[0]))
        s.p++, s.n--;
    return s;
}

/* memcmp and memchr must not be given NULL, which an empty slice may hold. */
static int compare(const char *a, const char *b, size_t n)
{
    return n ? memcmp(a, b, n) : 0;
}

bool tf_str_eq(tf_str a, tf_str b)
{
    return a.n == b.n && compare(a.p, b.p, a.n) == 0;
}

bool tf_str_is(tf_str a, const char *z)
{
    return tf_str_eq(a, tf_str_z(z));
}

int tf_str_cmp(tf_str a, tf_str b)
{
    int order = compare(a.p, b.p, a.n < b.n ? a.n : b.n);
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool tf_str_starts(tf_str s, tf_str with)
{
    return s.n >= with.n && compare(s.p, with.p, with.n) == 0;
}

bool tf_str_ends(tf_str s, tf_str with)
{
    return s.n >= with.n && tf_str_eq(tf_str_sub(s, s.n - with.n, s.n), with);
}

size_t tf_str_find(tf_str s, char c)
{
    const char *at = s.n ? memchr(s.p, c, s.n) : NULL;
    return at ? (size_t)(at - s.p) : s.n;
}

size_t tf_str_find_str(tf_str s, tf_str part)
{
    const char *at = s.n && part.n ? memmem(s.p, s.n, part.p, part.n) : NULL;
    return at ? (size_t)(at - s.p) : s.n;
}
