/* Escaping for HTML (WHATWG: 13.1.3 text, 13.1.2.3 attributes). */
#include "html.h"

/* Embeddings, overrides and isolates, which reorder what stands behind them. */
static bool turns_round(uint32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0) ||
           (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

static const tf_str references[128] = {
    ['&'] = TF_STR_INIT("&amp;"),  ['<'] = TF_STR_INIT("&lt;"),   ['>'] = TF_STR_INIT("&gt;"),
    ['"'] = TF_STR_INIT("&quot;"), ['\''] = TF_STR_INIT("&#39;"),
};

/* Bytes from `at` on that stand for themselves. */
static size_t plain(tf_str s, size_t at)
{
    size_t end = at;

    while (end < s.n && (unsigned char)s.p[end] >= 0x20 && (unsigned char)s.p[end] < 0x7f &&
           !references[(unsigned char)s.p[end]].n)
        end++;
    return end - at;
}

void tf_html_put(tf_buf *out, tf_str s)
{
    for (size_t at = 0; at < s.n;) {
        size_t n = plain(s, at);
        uint32_t c;

        tf_buf_put(out, (tf_str){s.p + at, n});
        at += n;
        if (at >= s.n)
            break;
        if ((unsigned char)s.p[at] < 0x80 && references[(unsigned char)s.p[at]].n) {
            tf_buf_put(out, references[(unsigned char)s.p[at++]]);
            continue;
        }
        n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        tf_utf8_put(out, n && !is_control(c) && !turns_round(c) ? c : 0xfffd);
        at += n ? n : 1;
    }
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
