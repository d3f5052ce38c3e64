#include <string.h>

#include <twofold/base.h>

enum { REPLACEMENT = 0xFFFD };

size_t tf_utf8_next(tf_str s, uint32_t *c)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *p = (const unsigned char *)s.p;
    size_t n;

    *c = REPLACEMENT;
    if (!s.n)
        return 0;
    if (p[0] < 0x80) {
        *c = p[0];
        return 1;
    }
    n = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : p[0] >= 0xC0 ? 2 : 0;
    if (!n || n > s.n || p[0] > 0xF4)
        return 0;
    uint32_t decoded = p[0] & (0xFFU >> (n + 1));
    for (size_t i = 1; i < n; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        decoded = decoded << 6 | (p[i] & 0x3FU);
    }
    if (decoded < least[n] || decoded > 0x10FFFF || (decoded >= 0xD800 && decoded <= 0xDFFF))
        return 0;
    *c = decoded;
    return n;
}

/* Goes on over ASCII, eight bytes at a time, and four times as many where there is much of it. */
static size_t skip_ascii(tf_str s, size_t at)
{
    static const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t word, words[4];

    for (; s.n - at >= sizeof(words); at += sizeof(words)) {
        memcpy(words, s.p + at, sizeof(words));
        if ((words[0] | words[1] | words[2] | words[3]) & high)
            break;
    }
    for (; s.n - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, s.p + at, sizeof(word));
        if (word & high)
            break;
    }
    return at;
}

size_t tf_utf8_check(tf_str s)
{
    size_t at = 0;

    while ((at = skip_ascii(s, at)) < s.n) {
        uint32_t c;
        size_t n;

        n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        if (!n)
            return at;
        at += n;
    }
    return s.n;
}

void tf_utf8_put(tf_buf *buf, uint32_t c)
{
    if (c < 0x80) {
        tf_buf_putc(buf, (char)c);
    } else if (c < 0x800) {
        tf_buf_putc(buf, (char)(0xC0 | c >> 6));
        tf_buf_putc(buf, (char)(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        tf_buf_putc(buf, (char)(0xE0 | c >> 12));
        tf_buf_putc(buf, (char)(0x80 | (c >> 6 & 0x3F)));
        tf_buf_putc(buf, (char)(0x80 | (c & 0x3F)));
    } else {
        tf_buf_putc(buf, (char)(0xF0 | c >> 18));
        tf_buf_putc(buf, (char)(0x80 | (c >> 12 & 0x3F)));
        tf_buf_putc(buf, (char)(0x80 | (c >> 6 & 0x3F)));
        tf_buf_putc(buf, (char)(0x80 | (c & 0x3F)));
    }
}

size_t tf_utf8_length(tf_str s)
{
    size_t length = 0;

    for (size_t at = 0; at < s.n; length++) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        at += n ? n : 1;
    }
    return length;
}
