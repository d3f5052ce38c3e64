#include <string.h>

#include <twofold/base.h>

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

int tf_str_cmp(tf_str a, tf_str b)
{
    int order = compare(a.p, b.p, a.n < b.n ? a.n : b.n);
    return order ? order : (a.n > b.n) - (a.n < b.n);
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

uint64_t tf_str_hash(uint64_t hash, tf_str s)
{
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.p[i]) * UINT64_C(0x100000001b3);
    return hash;
}
