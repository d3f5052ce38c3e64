/* Text in Markdown. */
#include "markdown.h"

#include <string.h>

/* A character that could start or end a mark wherever it stands (CommonMark 0.30, 2.4: any ASCII
 * punctuation may be escaped; what could only mean something at the start of a line is among it). */
static bool is_mark(char c)
{
    return strchr("\\`*_[]<>|~$+!", c) && c;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether the text before byte `at` is digits alone: with a dot behind it starts a list. */
static bool numbers_a_list(tf_str s, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (!is_digit(s.p[i]))
            return false;
    return at > 0;
}

/* Forges find names and numbers even behind a backslash, so that these become references. */
static const char *reference(char c)
{
    return c == '@' ? "&#64;" : c == '#' ? "&#35;" : c == '&' ? "&amp;" : NULL;
}

/* In one line, with nothing that cannot be seen. */
static void show(tf_buf *shown, tf_str s)
{
    tf_buf line = {0};

    for (size_t i = 0; i < s.n; i++)
        tf_buf_putc(&line, strchr("\r\n\t", s.p[i]) && s.p[i] ? ' ' : s.p[i]);
    tf_put_safe(shown, tf_buf_str(&line));
    tf_buf_release(&line);
}

void tf_markdown_put(tf_buf *out, tf_str s)
{
    tf_buf shown = {0};

    show(&shown, s);
    tf_str text = tf_buf_str(&shown);
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (reference(c)) {
            tf_buf_putz(out, reference(c));
            continue;
        }
        if (is_mark(c) || ((c == '-' || c == '=') && i == 0) ||
            ((c == '.' || c == ')') && numbers_a_list(text, i)))
            tf_buf_putc(out, '\\');
        tf_buf_putc(out, c);
    }
    tf_buf_release(&shown);
}

void tf_markdown_put_code(tf_buf *out, tf_str s)
{
    tf_buf shown = {0};

    show(&shown, s);
    for (size_t i = 0; i < shown.n; i++)
        tf_buf_putc(out, shown.p[i] == '`' ? '\'' : shown.p[i]);
    tf_buf_release(&shown);
}

void tf_markdown_put_source(tf_buf *out, tf_str line)
{
    for (size_t at = 0; at < line.n;) {
        size_t tab = tf_str_find(tf_str_sub(line, at, line.n), '\t');
        tf_put_safe(out, tf_str_sub(line, at, at + tab));
        if (at + tab < line.n)
            tf_buf_putc(out, '\t');
        at += tab + 1;
    }
}
