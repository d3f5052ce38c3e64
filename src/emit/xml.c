/* Escaping for XML 1.0 (section 2.2: which characters there are; 2.4: which are marked up). */
#include "xml.h"

static bool is_allowed(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

static void put_char(tf_buf *out, uint32_t c)
{
    switch (c) {
    case '&':
        tf_buf_putz(out, "&amp;");
        break;
    case '<':
        tf_buf_putz(out, "&lt;");
        break;
    case '>':
        tf_buf_putz(out, "&gt;");
        break;
    case '"':
        tf_buf_putz(out, "&quot;");
        break;
    default:
        if (!is_allowed(c))
            tf_utf8_put(out, 0xfffd);
        else if (tf_utf8_is_hidden(c)) /* also tabs and newlines, which attributes would lose */
            tf_buf_printf(out, "&#%u;", (unsigned)c);
        else
            tf_utf8_put(out, c);
    }
}

/* The first byte from `at` on that is no printable ASCII, or is marked up. */
static size_t pass_plain(tf_str s, size_t at)
{
    while (at < s.n && s.p[at] >= ' ' && s.p[at] < 0x7f && s.p[at] != '&' && s.p[at] != '<' &&
           s.p[at] != '>' && s.p[at] != '"')
        at++;
    return at;
}

void tf_xml_put(tf_buf *out, tf_str s)
{
    for (size_t at = 0, from = 0;; from = at) {
        uint32_t c;
        size_t n;

        at = pass_plain(s, at);
        tf_buf_put(out, (tf_str){s.p + from, at - from});
        if (at == s.n)
            return;
        n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        put_char(out, c);
        at += n ? n : 1;
    }
}
