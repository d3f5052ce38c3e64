/* Rows behind the marks of the lists and quotations that they stand in. */
#include <string.h>

#include "cells.h"
#include "text-rows.h"

static const tf_str margin = TF_STR_INIT("  ");

void tf_rows_hold(tf_rows *rows, tf_str mark, tf_str rest, bool item)
{
    *TF_PUSH(&rows->arena, &rows->holds) = (tf_hold){.mark = mark, .rest = rest, .item = item};
}

void tf_rows_release(tf_rows *rows)
{
    tf_styled_release(&rows->line);
    tf_arena_release(&rows->arena);
}

/* However deep it goes, half of the width is for words: how many marks are shown. */
static size_t marks_shown(const tf_rows *rows)
{
    size_t cells = margin.n, n = 0;

    while (n < rows->holds.n && cells + tf_cells_of(rows->holds.at[n].rest) <= rows->width / 2)
        cells += tf_cells_of(rows->holds.at[n++].rest);
    return n;
}

static void read_marks(const tf_rows *rows, tf_buf *mark, tf_buf *rest)
{
    size_t n = marks_shown(rows);

    tf_buf_put(mark, margin);
    tf_buf_put(rest, margin);
    for (size_t i = 0; i < n; i++) {
        const tf_hold *hold = &rows->holds.at[i];
        tf_buf_put(mark, hold->shown ? hold->rest : hold->mark);
        tf_buf_put(rest, hold->rest);
    }
}

/* An empty row belongs to what goes on behind it. */
static void put_gap(tf_rows *rows)
{
    size_t n = marks_shown(rows);
    tf_buf marks = {0};

    tf_buf_put(&marks, margin);
    for (size_t i = 0; i < n && rows->holds.at[i].shown; i++)
        tf_buf_put(&marks, rows->holds.at[i].rest);
    while (marks.n && marks.p[marks.n - 1] == ' ')
        marks.n--;
    if (rows->gap && rows->any) {
        tf_buf_put(rows->out, tf_buf_str(&marks));
        tf_buf_putc(rows->out, '\n');
    }
    rows->gap = false;
    tf_buf_release(&marks);
}

static void note_shown(tf_rows *rows)
{
    for (size_t i = 0; i < rows->holds.n; i++)
        rows->holds.at[i].shown = true;
    rows->any = true;
}

void tf_rows_flush(tf_rows *rows)
{
    tf_buf mark = {0}, rest = {0};

    if (tf_str_trim(tf_buf_str(&rows->line.text)).n) {
        put_gap(rows);
        read_marks(rows, &mark, &rest);
        tf_styled_wrap_behind(rows->out, &rows->line, tf_buf_str(&mark), tf_buf_str(&rest),
                              rows->width);
        note_shown(rows);
    }
    tf_styled_clear(&rows->line);
    tf_buf_release(&mark);
    tf_buf_release(&rest);
}

static void put_row_as_it_is(tf_rows *rows, tf_str row, const char *indent)
{
    tf_buf mark = {0}, rest = {0};

    read_marks(rows, &mark, &rest);
    tf_buf_putz(&mark, indent);
    while (!row.n && mark.n && mark.p[mark.n - 1] == ' ')
        mark.n--;
    tf_buf_put(rows->out, tf_buf_str(&mark));
    tf_buf_put(rows->out, row);
    tf_buf_putc(rows->out, '\n');
    note_shown(rows);
    tf_buf_release(&mark);
    tf_buf_release(&rest);
}

size_t tf_rows_room(const tf_rows *rows, const char *indent)
{
    tf_buf mark = {0}, rest = {0};
    size_t taken;

    read_marks(rows, &mark, &rest);
    taken = tf_cells_of(tf_buf_str(&rest)) + strlen(indent);
    tf_buf_release(&mark);
    tf_buf_release(&rest);
    return rows->width > taken ? rows->width - taken : 1;
}

void tf_rows_put(tf_rows *rows, tf_str text, const char *indent, bool cut)
{
    size_t room = tf_rows_room(rows, indent);

    if (text.n)
        put_gap(rows);
    while (text.n) {
        tf_str row = tf_str_sub(text, 0, tf_str_find(text, '\n'));
        text = tf_str_sub(text, row.n + 1, text.n);
        do {
            size_t n = cut ? tf_cells_fit(row, room) : row.n;
            put_row_as_it_is(rows, tf_str_sub(row, 0, n), indent);
            row = tf_str_sub(row, n, row.n);
        } while (row.n);
    }
}

void tf_rows_settle(tf_rows *rows)
{
    const tf_hold *hold = rows->holds.n ? &rows->holds.at[rows->holds.n - 1] : NULL;

    rows->gap = !hold || !hold->item || hold->loose;
}

size_t tf_plain_run(tf_str text)
{
    size_t n = 0;

    while (n < text.n && text.p[n] != '\t' && text.p[n] != '\n' && text.p[n] != '\r')
        n++;
    return n;
}

void tf_rows_code(tf_rows *rows, tf_str code)
{
    tf_buf safe = {0};

    while (code.n) {
        size_t n = tf_plain_run(code);
        tf_put_safe(&safe, tf_str_sub(code, 0, n));
        if (n < code.n && code.p[n] != '\r')
            tf_buf_putz(&safe, code.p[n] == '\t' ? "    " : "\n");
        code = tf_str_sub(code, n + 1, code.n);
    }
    tf_rows_put(rows, tf_buf_str(&safe), "    ", true);
    tf_buf_release(&safe);
}
