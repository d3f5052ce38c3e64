/* A source line with carets under the words, whatever the width of its characters. */
#include "excerpt.h"

enum {
    TAB = 4,         /* cells a tab reaches to a multiple of */
    WIDTH = 96,      /* cells of a line that are shown */
    BEFORE = 24,     /* cells in front of the words that are kept where a line is cut */
    MOST = 8 * WIDTH /* bytes of a line that are looked at: marks upon marks take no cell */
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

/* A line as it is shown: bytes that came out, and the cells where the span begins and ends. */
struct shown {
    size_t bytes, from, to;
};

static struct shown put_cells(tf_buf *out, tf_str line, tf_span span)
{
    struct shown shown = {0};
    size_t cell = 0, cells;

    while (shown.bytes < line.n && shown.bytes < MOST && cell < WIDTH) {
        if (shown.bytes <= span.from)
            shown.from = cell;
        if (shown.bytes <= span.to)
            shown.to = cell;
        shown.bytes += put_char(out, tf_str_sub(line, shown.bytes, line.n), cell, &cells);
        cell += cells;
    }
    if (shown.bytes <= span.from)
        shown.from = cell;
    if (shown.bytes <= span.to)
        shown.to = cell;
    return shown;
}

/* The most cells that put_char needs for a character. */
static size_t most_cells(uint32_t c)
{
    if (c == '\t')
        return TAB;
    return tf_utf8_is_hidden(c) ? sizeof("<U+E0001>") - 1 : tf_utf8_cells(c);
}

/* Goes back over the character that ends at byte `at`: where it starts, and the cells it needs. */
static size_t char_before(tf_str line, size_t at, size_t *cells)
{
    uint32_t c;

    for (size_t n = 1; n <= 4 && n <= at; n++)
        if (tf_utf8_next(tf_str_sub(line, at - n, at), &c) == n) {
            *cells = most_cells(c);
            return at - n;
        }
    *cells = sizeof("<0xFF>") - 1;
    return at - 1;
}

/*
 * Where to begin showing a line so that byte `at` is in sight: at its start where that is near
 * enough, else a few characters in front. Nothing here takes longer for a longer line.
 */
static size_t begin_at(tf_str line, size_t at)
{
    size_t begin = at, near = at, all = 0, cells;

    while (begin && at - begin < MOST && all <= WIDTH - BEFORE) {
        begin = char_before(line, begin, &cells);
        all += cells;
        if (all <= BEFORE && cells) /* a mark stays with its letter */
            near = begin;
    }
    return begin || all > WIDTH - BEFORE ? near : 0;
}

void tf_excerpt_put(tf_buf *out, const tf_excerpt *excerpt, const tf_lines *lines, tf_span span)
{
    tf_span whole = tf_lines_span(lines, tf_lines_line(lines, span.from));
    tf_str line = tf_str_span(lines->bytes, whole);
    size_t begin = begin_at(line, span.from - whole.from);
    struct shown shown;

    line = tf_str_sub(line, begin, line.n);
    span.from -= whole.from + begin;
    span.to -= whole.from + begin;
    tf_buf_printf(out, "%*s%s", (int)excerpt->margin, "", begin ? "…" : "");
    shown = put_cells(out, line, span);
    tf_buf_printf(out, "%s\n", shown.bytes < line.n ? "…" : "");
    tf_buf_printf(out, "%*s%s", (int)(excerpt->margin + (begin > 0) + shown.from), "",
                  excerpt->colour);
    do
        tf_buf_putc(out, '^');
    while (++shown.from < shown.to);
    tf_buf_printf(out, "%s\n", excerpt->plain);
}
