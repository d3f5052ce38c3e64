/* Text as a value of YAML (YAML 1.2.2, 7.3): plain, or in double quotes. */
#include <ctype.h>
#include <string.h>

#include <twofold/write.h>

/* What a YAML reader takes for no character at all, for a line break, or for a byte order mark. */
static bool must_escape(uint32_t c)
{
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           c == 0xFFFE || c == 0xFFFF;
}

static bool is_plain_char(uint32_t c)
{
    return (c >= 0x80 && !must_escape(c)) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c && c < 0x80 && strchr(" -_.@/+()'&", (int)c));
}

/* Words that YAML, in one version or another, takes for something other than text. */
static bool is_taken(tf_arena *arena, tf_str text)
{
    static const char *const taken[] = {"null", "true", "false", "yes", "no",
                                        "on",   "off",  "y",     "n"};
    tf_str fold = tf_utf8_fold(arena, text);

    for (size_t i = 0; i < TF_COUNT(taken); i++)
        if (tf_str_is(fold, taken[i]))
            return true;
    return false;
}

/* A letter first, so that it is no number; dates such as 2021-09-01 are text as they stand. */
static bool is_plain(tf_str text)
{
    tf_arena arena = {0};
    tf_date date;
    bool plain = text.n && !is_taken(&arena, text);
    unsigned char first = text.n ? (unsigned char)text.p[0] : 0;

    tf_arena_release(&arena);
    if (tf_date_parse(text, &date))
        return true;
    plain = plain && (first >= 0x80 || isalpha(first)) && text.p[text.n - 1] != ' ';
    for (size_t n = 0; text.n && plain; text = tf_str_sub(text, n, text.n)) {
        uint32_t c;
        n = tf_utf8_next(text, &c);
        plain = n && is_plain_char(c);
    }
    return plain;
}

void tf_write_scalar(tf_buf *out, tf_str text)
{
    if (is_plain(text)) {
        tf_buf_put(out, text);
        return;
    }
    tf_buf_putc(out, '"');
    while (text.n) {
        uint32_t c;
        size_t n = tf_utf8_next(text, &c);
        if (c == '"' || c == '\\')
            tf_buf_putc(out, '\\');
        if (must_escape(c))
            tf_buf_printf(out, "\\u%04X", (unsigned)c);
        else
            tf_utf8_put(out, c);
        text = tf_str_sub(text, n ? n : 1, text.n);
    }
    tf_buf_putc(out, '"');
}
