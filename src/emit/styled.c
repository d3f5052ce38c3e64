/* Text for a terminal: styles, and rows that fit. */
#include "styled.h"

#include "cells.h"
#include "direction.h"

/* ---- from right to left ---------------------------------------------------------------------- */

void tf_put_turn(tf_buf *out, tf_str shown)
{
    static const tf_str mark = TF_STR_INIT("\xE2\x80\x8E"); /* U+200E */

    if (!tf_str_ends(shown, mark) && tf_has_right_to_left(shown))
        tf_buf_put(out, mark);
}

/* ---- making ---------------------------------------------------------------------------------- */

static void style_from(tf_styled *styled, size_t from, tf_style style)
{
    for (size_t i = from; i < styled->text.n; i++)
        tf_buf_putc(&styled->styles, (char)(styled->colour ? style : TF_STYLE_PLAIN));
}

void tf_styled_put(tf_styled *styled, tf_style style, tf_str text)
{
    size_t from = styled->text.n;

    tf_put_safe(&styled->text, text);
    style_from(styled, from, style);
}

void tf_styled_add(tf_styled *styled, const tf_styled *other, tf_span part)
{
    tf_buf_put(&styled->text, tf_str_span(tf_buf_str(&other->text), part));
    tf_buf_put(&styled->styles, tf_str_span(tf_buf_str(&other->styles), part));
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
    [TF_INLINE_DAY] = {TF_STYLE_PLAIN, "", ""},
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
        tf_styled_put(styled, looks[run->kind].style, run->text);
        if (!styled->colour)
            tf_styled_put(styled, TF_STYLE_PLAIN, tf_str_z(looks[run->kind].close));
        if (run->kind == TF_INLINE_PERSON || run->kind == TF_INLINE_NAME) {
            size_t from = styled->text.n;
            tf_put_turn(&styled->text, run->text);
            style_from(styled, from, TF_STYLE_PLAIN);
        }
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

tf_span tf_styled_row(const tf_styled *styled, size_t width, size_t *at)
{
    tf_str text = tf_buf_str(&styled->text);
    size_t from = *at, to;

    while (from < text.n && text.p[from] == ' ')
        from++;
    to = from + tf_cells_fit(tf_str_sub(text, from, text.n), width);
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

/* What makes a terminal show a style (ECMA-48, 8.3.117: SGR). */
static void put_code(tf_buf *out, tf_style style)
{
    static const struct {
        tf_style style;
        const char *code;
    } codes[] = {{TF_STYLE_STRONG, ";1"}, {TF_STYLE_SOFT, ";2"}, {TF_STYLE_UNDERLINED, ";4"},
                 {TF_STYLE_GREEN, ";32"}, {TF_STYLE_RED, ";31"}, {TF_STYLE_STRUCK, ";9"}};

    tf_buf_putz(out, "\033[0");
    for (size_t i = 0; i < TF_COUNT(codes); i++)
        if (style & codes[i].style)
            tf_buf_putz(out, codes[i].code);
    tf_buf_putc(out, 'm');
}

void tf_styled_show(tf_buf *out, const tf_styled *styled, tf_span part)
{
    tf_style now = TF_STYLE_PLAIN;

    for (size_t i = part.from; i < part.to; i++) {
        tf_style style = (unsigned char)styled->styles.p[i];
        if (style != now)
            put_code(out, style);
        now = style;
        tf_buf_putc(out, styled->text.p[i]);
    }
    if (now != TF_STYLE_PLAIN)
        put_code(out, TF_STYLE_PLAIN);
}

void tf_styled_wrap_behind(tf_buf *out, const tf_styled *styled, tf_str mark, tf_str rest,
                           size_t width)
{
    enum { ROOM_LEAST = 10 };
    size_t indent = tf_cells_of(mark), at = 0;
    size_t room = width > indent + ROOM_LEAST ? width - indent : ROOM_LEAST;

    for (bool first = true; first || at < styled->text.n; first = false) {
        tf_span row = tf_styled_row(styled, room, &at);
        tf_buf_put(out, first ? mark : rest);
        tf_styled_show(out, styled, row);
        tf_buf_putc(out, '\n');
    }
}

void tf_styled_wrap(tf_buf *out, const tf_styled *styled, const char *mark, size_t width)
{
    size_t indent = tf_cells_of(tf_str_z(mark));
    tf_buf rest = {0};

    tf_buf_printf(&rest, "%*s", (int)indent, "");
    tf_styled_wrap_behind(out, styled, tf_str_z(mark), tf_buf_str(&rest), width);
    tf_buf_release(&rest);
}
