/* Text for a terminal: styles, and rows that fit. */
#include "styled.h"

#include "cells.h"

static const char *const codes[] = {
    [TF_STYLE_PLAIN] = "\033[0m",        [TF_STYLE_STRONG] = "\033[0;1m",
    [TF_STYLE_SOFT] = "\033[0;2m",       [TF_STYLE_ADDED] = "\033[0;32m",
    [TF_STYLE_REMOVED] = "\033[0;31;9m",
};

/* ---- making ---------------------------------------------------------------------------------- */

void tf_styled_put(tf_styled *styled, tf_style style, tf_str text)
{
    size_t from = styled->text.n;

    tf_put_safe(&styled->text, text);
    for (size_t i = from; i < styled->text.n; i++)
        tf_buf_putc(&styled->styles, (char)style);
}

static const struct {
    tf_style style;
    const char *open, *close; /* where there is no colour */
} looks[] = {
    [TF_INLINE_TEXT] = {TF_STYLE_PLAIN, "", ""},
    [TF_INLINE_STRONG] = {TF_STYLE_STRONG, "", ""},
    [TF_INLINE_ADDED] = {TF_STYLE_ADDED, "{+", "+}"},
    [TF_INLINE_REMOVED] = {TF_STYLE_REMOVED, "[-", "-]"},
    [TF_INLINE_PERSON] = {TF_STYLE_PLAIN, "", ""},
    [TF_INLINE_NAME] = {TF_STYLE_PLAIN, "", ""},
    [TF_INLINE_REPORT] = {TF_STYLE_STRONG, "`", "`"},
    [TF_INLINE_FILE] = {TF_STYLE_PLAIN, "", ""},
    [TF_INLINE_CODE] = {TF_STYLE_STRONG, "`", "`"},
    [TF_INLINE_HIDDEN] = {TF_STYLE_SOFT, "", ""},
    [TF_INLINE_NONE] = {TF_STYLE_SOFT, "", ""},
};

void tf_styled_line(tf_styled *styled, const tf_line *line)
{
    for (size_t i = 0; i < line->runs.n; i++) {
        const tf_inline *run = &line->runs.at[i];
        if (!styled->colour)
            tf_styled_put(styled, TF_STYLE_PLAIN, tf_str_z(looks[run->kind].open));
        tf_styled_put(styled, styled->colour ? looks[run->kind].style : TF_STYLE_PLAIN, run->text);
        if (!styled->colour)
            tf_styled_put(styled, TF_STYLE_PLAIN, tf_str_z(looks[run->kind].close));
    }
}

void tf_styled_clear(tf_styled *styled)
{
    tf_buf_clear(&styled->text);
    tf_buf_clear(&styled->styles);
}

void tf_styled_release(tf_styled *styled)
{
    tf_buf_release(&styled->text);
    tf_buf_release(&styled->styles);
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* Bytes of `s` that fit in `width` cells: at least one character. */
static size_t fitting(tf_str s, size_t width)
{
    size_t at = 0, cells = 0;

    while (at < s.n) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        cells += tf_utf8_cells(c);
        if (at && cells > width)
            break;
        at += n ? n : 1;
    }
    return at;
}

tf_span tf_styled_row(const tf_styled *styled, size_t width, size_t *at)
{
    tf_str text = tf_buf_str(&styled->text);
    size_t from = *at, to;

    while (from < text.n && text.p[from] == ' ')
        from++;
    to = from + fitting(tf_str_sub(text, from, text.n), width);
    if (to < text.n && text.p[to] != ' ') {
        size_t space = to;
        while (space > from && text.p[space - 1] != ' ')
            space--;
        to = space > from ? space : to;
    }
    *at = to;
    while (*at < text.n && text.p[*at] == ' ')
        ++*at;
    while (to > from && text.p[to - 1] == ' ')
        to--;
    return (tf_span){from, to};
}

void tf_styled_show(tf_buf *out, const tf_styled *styled, tf_span part)
{
    tf_style now = TF_STYLE_PLAIN;

    for (size_t i = part.from; i < part.to; i++) {
        tf_style style = (tf_style)styled->styles.p[i];
        if (style != now)
            tf_buf_putz(out, codes[style]);
        now = style;
        tf_buf_putc(out, styled->text.p[i]);
    }
    if (now != TF_STYLE_PLAIN)
        tf_buf_putz(out, codes[TF_STYLE_PLAIN]);
}

void tf_styled_wrap(tf_buf *out, const tf_styled *styled, const char *mark, size_t width)
{
    size_t indent = tf_cells_of(tf_str_z(mark)), at = 0;
    size_t room = width > indent + 10 ? width - indent : 10;

    for (bool first = true; first || at < styled->text.n; first = false) {
        tf_span row = tf_styled_row(styled, room, &at);
        if (first)
            tf_buf_putz(out, mark);
        else
            tf_buf_printf(out, "%*s", (int)indent, "");
        tf_styled_show(out, styled, row);
        tf_buf_putc(out, '\n');
    }
}
