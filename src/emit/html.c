/* Escaping for HTML (WHATWG: 13.1.3 text, 13.1.2.3 attributes). */
#include <endian.h>

#include "html.h"

/* Embeddings, overrides and isolates, which reorder what stands behind them. */
static bool turns_round(uint32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Of what is beyond ASCII. */
static bool is_control(uint32_t c)
{
    return c < 0xa0 || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

#define REPLACEMENT "\uFFFD"

/* What stands for a byte of ASCII that cannot stand for itself. */
static const tf_str instead[128] = {
    ['&'] = TF_STR_INIT("&amp;"),
    ['<'] = TF_STR_INIT("&lt;"),
    ['>'] = TF_STR_INIT("&gt;"),
    ['"'] = TF_STR_INIT("&quot;"),
    ['\''] = TF_STR_INIT("&#39;"),
    [0x7f] = TF_STR_INIT(REPLACEMENT),
    [0 ... 8] = TF_STR_INIT(REPLACEMENT),
    [0x0b ... 0x0c] = TF_STR_INIT(REPLACEMENT),
    [0x0e ... 0x1f] = TF_STR_INIT(REPLACEMENT),
};

enum { SIXTEEN = 16 };

/* Marks those of sixteen bytes that do not stand for themselves: what is beyond ASCII, controls and
 * & ' < > ". */
static void mark_odd(const char *sixteen, uint64_t odd[2])
{
    typedef signed char bytes __attribute__((vector_size(SIXTEEN)));
    bytes b, marks;

    memcpy(&b, sixteen, SIXTEEN);
    marks = (b < 0x20) | (b == 0x7f) | (b == '"') | ((b & ~1) == '&') | ((b & ~2) == '<');
    memcpy(odd, &marks, SIXTEEN);
}

/* The first byte from `at` on that is to be looked at. */
static size_t pass_plain(tf_str s, size_t at)
{
    char rest[SIXTEEN] = {0}; /* where the text ends: controls behind it */

    for (; at < s.n; at += SIXTEEN) {
        const char *from = s.p + at;
        uint64_t odd[2];
        if (s.n - at < SIXTEEN)
            from = memcpy(rest, from, s.n - at);
        mark_odd(from, odd);
        for (size_t half = 0; half < 2; half++)
            if (odd[half])
                return at + half * 8 + (size_t)__builtin_ctzll(le64toh(odd[half])) / 8;
    }
    return s.n;
}

/* What stands for the character at `at`, of `*n` bytes; empty where it stands for itself. */
static tf_str stand_in(tf_str s, size_t at, size_t *n)
{
    unsigned char byte = (unsigned char)s.p[at];
    uint32_t c;

    *n = 1;
    if (byte < 0x80)
        return instead[byte];
    *n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
    if (*n && !is_control(c) && !turns_round(c))
        return TF_STR("");
    *n = *n ? *n : 1;
    return TF_STR(REPLACEMENT);
}

void tf_html_put(tf_buf *out, tf_str s)
{
    size_t from = 0, at = 0, n;

    while ((at = pass_plain(s, at)) < s.n) {
        tf_str other = stand_in(s, at, &n);
        if (other.n) {
            tf_buf_put(out, (tf_str){s.p + from, at - from});
            tf_buf_put(out, other);
            from = at + n;
        }
        at += n;
    }
    tf_buf_put(out, (tf_str){s.p + from, s.n - from});
}

void tf_html_attribute(tf_buf *out, const char *name, tf_str value)
{
    tf_buf_putc(out, ' ');
    tf_buf_putz(out, name);
    tf_buf_putz(out, "=\"");
    tf_html_put(out, value);
    tf_buf_putc(out, '"');
}

static bool is_of_address(unsigned char c)
{
    return c > ' ' && c < 0x7f && c != '\\' && c != '^' && c != '`' && c != '{' && c != '|' &&
           c != '}' && c != '"' && c != '<' && c != '>';
}

void tf_html_put_address(tf_buf *out, tf_str s)
{
    for (size_t at = 0; at < s.n;) {
        size_t end = at;

        while (end < s.n && is_of_address((unsigned char)s.p[end]))
            end++;
        tf_html_put(out, (tf_str){s.p + at, end - at});
        if (end < s.n)
            tf_buf_printf(out, "%%%02X", (unsigned char)s.p[end++]);
        at = end;
    }
}

void tf_html_put_base64(tf_buf *out, tf_str bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t at = 0; at < bytes.n; at += 3) {
        size_t n = bytes.n - at < 3 ? bytes.n - at : 3;
        uint32_t bits = 0;
        char four[4];

        for (size_t i = 0; i < 3; i++)
            bits = bits << 8 | (i < n ? (unsigned char)bytes.p[at + i] : 0);
        for (size_t i = 0; i < 4; i++)
            four[i] = i <= n ? digits[bits >> (18 - 6 * i) & 63] : '=';
        tf_buf_put(out, (tf_str){four, 4});
    }
}
