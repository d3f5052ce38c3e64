/* Names as people type them and as programs export them. */
#include <twofold/write.h>

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/* Joiners within words stay: Persian, the scripts of India and emoji are written with them. */
static bool never_in_a_name(uint32_t c)
{
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool tf_clean_line(tf_arena *arena, tf_str wrote, tf_str *line)
{
    tf_buf buf = {0};
    bool space = false, clean = true;
    size_t n;

    for (; wrote.n && clean; wrote = tf_str_sub(wrote, n, wrote.n)) {
        uint32_t c;
        n = tf_utf8_next(wrote, &c);
        if (n && is_space(c)) {
            space = buf.n > 0;
            continue;
        }
        clean = n && !never_in_a_name(c);
        if (space)
            tf_buf_putc(&buf, ' ');
        space = false;
        tf_utf8_put(&buf, c);
    }
    *line = tf_buf_take(&buf, arena);
    return clean;
}

bool tf_email_is(tf_str text)
{
    size_t at = tf_str_find(text, '@');
    tf_str host = tf_str_sub(text, at + 1, text.n);

    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] <= ' ' || text.p[i] == 0x7F)
            return false;
    return at && host.n && tf_str_find(host, '@') == host.n;
}
