/* Comma-separated values (RFC 4180), and what spreadsheets make of them. */
#include <string.h>

#include "staff.h"

/* Takes a line end off the front. */
static bool skip_line_end(tf_csv *csv)
{
    size_t n = tf_str_starts(csv->rest, TF_STR("\r\n"))
                   ? 2
                   : csv->rest.n && (csv->rest.p[0] == '\n' || csv->rest.p[0] == '\r');

    csv->rest = tf_str_sub(csv->rest, n, csv->rest.n);
    csv->line += n > 0;
    return n > 0;
}

/* The sign that parts the first line most often, quotes apart; a comma where none does. */
static char separator_of(tf_str bytes)
{
    static const char signs[] = {',', ';', '\t'};
    size_t counts[sizeof(signs)] = {0}, best = 0;
    bool quoted = false;

    for (size_t i = 0; i < bytes.n && (quoted || (bytes.p[i] != '\n' && bytes.p[i] != '\r')); i++) {
        quoted ^= bytes.p[i] == '"';
        for (size_t sign = 0; sign < sizeof(signs) && !quoted; sign++)
            counts[sign] += bytes.p[i] == signs[sign];
    }
    for (size_t sign = 0; sign < sizeof(signs); sign++)
        if (counts[sign] > counts[best])
            best = sign;
    return signs[best];
}

void tf_csv_init(tf_csv *csv, tf_str bytes)
{
    *csv = (tf_csv){.rest = bytes, .line = 1};
    /* Excel's own word for it. */
    if (tf_str_starts(bytes, TF_STR("sep=")) && bytes.n > 4 && memchr(",;\t", bytes.p[4], 3)) {
        csv->rest = tf_str_sub(bytes, 5, bytes.n);
        csv->separator = bytes.p[4];
        skip_line_end(csv);
    } else {
        csv->separator = separator_of(bytes);
    }
}

/* LF, CRLF (once) or CR. */
static bool ends_line(tf_str text, size_t at)
{
    return text.p[at] == '\n' ||
           (text.p[at] == '\r' && (at + 1 == text.n || text.p[at + 1] != '\n'));
}

/* From an opening quote to the closing one; two of them stand for one. */
static bool read_quoted(tf_csv *csv, tf_buf *cell)
{
    tf_str rest = csv->rest;

    for (size_t at = 1; at < rest.n; at++) {
        bool quote = rest.p[at] == '"';
        if (quote && (at + 1 == rest.n || rest.p[at + 1] != '"')) {
            csv->rest = tf_str_sub(rest, at + 1, rest.n);
            return true;
        }
        at += quote;
        csv->line += ends_line(rest, at);
        tf_buf_putc(cell, rest.p[at]);
    }
    return false;
}

static bool at_cell_end(const tf_csv *csv)
{
    return !csv->rest.n || csv->rest.p[0] == csv->separator || csv->rest.p[0] == '\n' ||
           csv->rest.p[0] == '\r';
}

static bool read_cell(tf_csv *csv, tf_buf *cell, const char **wrong)
{
    if (csv->rest.n && csv->rest.p[0] == '"') {
        if (!read_quoted(csv, cell))
            *wrong = "a quotation mark opens here and is never closed";
        else if (!at_cell_end(csv))
            *wrong = "something stands behind a closing quotation mark";
        return !*wrong;
    }
    for (; !at_cell_end(csv); csv->rest = tf_str_sub(csv->rest, 1, csv->rest.n))
        tf_buf_putc(cell, csv->rest.p[0]);
    return true;
}

bool tf_csv_next(tf_csv *csv, tf_arena *arena, tf_csv_row *row, const char **wrong)
{
    bool more = true;

    *wrong = NULL;
    *row = (tf_csv_row){0};
    while (skip_line_end(csv))
        ;
    row->line = csv->line;
    if (!csv->rest.n)
        return false;
    while (more) {
        tf_buf cell = {0};
        if (read_cell(csv, &cell, wrong))
            *TF_PUSH(arena, &row->cells) = tf_arena_str(arena, tf_buf_str(&cell));
        tf_buf_release(&cell);
        more = !*wrong && csv->rest.n && csv->rest.p[0] == csv->separator;
        csv->rest = tf_str_sub(csv->rest, more, csv->rest.n);
    }
    if (!*wrong)
        skip_line_end(csv);
    return !*wrong;
}
