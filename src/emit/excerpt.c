/* A source line with carets under the words, whatever the width of its characters. */
#include "excerpt.h"

enum {
    TAB = 4,    /* cells a tab reaches to a multiple of */
    WIDTH = 96, /* cells of a line that are shown */
    BEFORE = 24 /* cells in front of the words that are kept where a line is cut */
};

/* Appends one character as it is shown at `cell` of its line, and gives the bytes it takes. */
static size_t put_char(tf_buf *out, tf_str rest, size_t cell, size_t *cells)
{
    uint32_t c;
    size_t n = tf_utf8_next(rest, &c);

    if (!n) {
        tf_buf_printf(out, "<0x%02X>", (unsigned char)rest.p[0]);
        *cells = 6;
        return 1;
    }
    if (c == '\t') {
        *cells = TAB - cell % TAB;
        tf_buf_printf(out, "%*s", (int)*cells, "");
    } else {
        *cells = tf_put_safe_char(out, c);
    }
    return n;
}

/*
 * Appends `line` up to WIDTH cells; gives the bytes that were shown. With `mark` it notes the cell
 * at which byte `mark` comes.
 */
static size_t put_cells(tf_buf *out, tf_str line, size_t mark, size_t *at_mark)
{
    size_t cell = 0, at = 0, cells;

    *at_mark = 0;
    while (at < line.n && cell < WIDTH) {
        if (at <= mark)
            *at_mark = cell;
        at += put_char(out, tf_str_sub(line, at, line.n), cell, &cells);
        cell += cells;
    }
    if (at <= mark)
        *at_mark = cell;
    return at;
}

/*
 * Where to begin showing a line so that byte `at` is in sight: at its start where that is near
 * enough, else a few characters in front. Nothing here takes longer for a longer line.
 */
static size_t begin_at(tf_str line, size_t at)
{
    size_t begin = at;

    if (at <= WIDTH - BEFORE)
        return 0;
    for (size_t n = 0; n < BEFORE && begin; n++)
        while (begin && ((unsigned char)line.p[--begin] & 0xc0) == 0x80) {
        }
    return begin;
}

void tf_excerpt_put(tf_buf *out, const tf_excerpt *excerpt, const tf_lines *lines, tf_span span)
{
    tf_span whole = tf_lines_span(lines, tf_lines_line(lines, span.from));
    tf_str line = tf_str_span(lines->bytes, whole);
    size_t begin = begin_at(line, span.from - whole.from);
    size_t from, to, shown;
    tf_buf unused = {0};

    line = tf_str_sub(line, begin, line.n);
    span.from -= whole.from + begin;
    span.to -= whole.from + begin;
    tf_buf_printf(out, "%*s%s", (int)excerpt->margin, "", begin ? "…" : "");
    shown = put_cells(out, line, span.from, &from);
    tf_buf_printf(out, "%s\n", shown < line.n ? "…" : "");
    put_cells(&unused, line, span.to, &to);
    tf_buf_release(&unused);
    tf_buf_printf(out, "%*s%s", (int)(excerpt->margin + (begin > 0) + from), "", excerpt->colour);
    do
        tf_buf_putc(out, '^');
    while (++from < to);
    tf_buf_printf(out, "%s\n", excerpt->plain);
}
