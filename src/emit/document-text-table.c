/* A table for a terminal: columns that share the width, or one row below the other. */
#include "cells.h"
#include "document.h"
#include "styled.h"

#include <stdlib.h>

enum { GAP = 2, SLIM = 9 }; /* cells between columns; a column is not made narrower */

struct grid {
    tf_buf *out;
    const tf_sheet *sheet;
    bool colour;
    size_t width;
    size_t *fields; /* of the sheet, a column for each that says something */
    size_t columns;
    size_t *widths; /* of each column */
    tf_styled *row; /* a cell of each column of the row in hand */
};

static const tf_field *field_of(const struct grid *grid, size_t column)
{
    return &grid->sheet->fields[grid->fields[column]];
}

static const tf_field_value *value_at(const struct grid *grid, size_t row, size_t column)
{
    return tf_sheet_value(grid->sheet, row, grid->fields[column]);
}

static void put_value(tf_styled *styled, const tf_field_value *value)
{
    tf_styled_clear(styled);
    for (size_t i = 0; i < value->items.n; i++) {
        tf_styled_put(styled, TF_STYLE_PLAIN, i ? TF_STR(", ") : TF_STR(""));
        tf_styled_line(styled, &value->items.at[i]);
    }
}

/* ---- widths ---------------------------------------------------------------------------------- */

static void measure(struct grid *grid)
{
    const tf_sheet *sheet = grid->sheet;

    for (size_t column = 0; column < grid->columns; column++) {
        grid->widths[column] = tf_cells_of(field_of(grid, column)->title);
        for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
            put_value(&grid->row[column], value_at(grid, row, column));
            size_t cells = tf_cells_of(tf_buf_str(&grid->row[column].text));
            grid->widths[column] = cells > grid->widths[column] ? cells : grid->widths[column];
        }
    }
}

/* The cells that all columns take when none is wider than `most`. */
static size_t total(const struct grid *grid, size_t most)
{
    size_t cells = GAP * (grid->columns - 1);

    for (size_t column = 0; column < grid->columns; column++)
        cells += grid->widths[column] < most ? grid->widths[column] : most;
    return cells;
}

/* Makes the widest columns narrower until all fit; false: not even then. */
static bool fit(struct grid *grid)
{
    size_t most = grid->width;

    while (most > SLIM && total(grid, most) > grid->width)
        most--;
    for (size_t column = 0; column < grid->columns; column++)
        if (grid->widths[column] > most)
            grid->widths[column] = most;
    return total(grid, most) <= grid->width;
}

/* ---- side by side ---------------------------------------------------------------------------- */

/* One line of a row of cells; false when nothing was left to show. */
static bool put_across(struct grid *grid, size_t *at)
{
    size_t pending = 0; /* spaces that go out only in front of something */
    bool any = false;

    for (size_t column = 0; column < grid->columns; column++)
        any = any || at[column] < grid->row[column].text.n;
    for (size_t column = 0; any && column < grid->columns; column++) {
        tf_span part = tf_styled_row(&grid->row[column], grid->widths[column], &at[column]);
        size_t cells = tf_cells_of(tf_str_span(tf_buf_str(&grid->row[column].text), part));
        size_t spare = grid->widths[column] > cells ? grid->widths[column] - cells : 0;
        if (part.from < part.to) {
            size_t before = field_of(grid, column)->number ? spare : 0;
            tf_buf_printf(grid->out, "%*s", (int)(pending + before), "");
            tf_styled_show(grid->out, &grid->row[column], part);
            pending = spare - before + GAP;
        } else {
            pending += grid->widths[column] + GAP;
        }
    }
    if (any)
        tf_buf_putc(grid->out, '\n');
    return any;
}

static void put_row(struct grid *grid)
{
    size_t *at = tf_alloc(grid->columns * sizeof(*at));

    while (put_across(grid, at))
        continue;
    free(at);
}

static void put_columns(struct grid *grid)
{
    const tf_sheet *sheet = grid->sheet;

    for (size_t column = 0; column < grid->columns; column++) {
        tf_styled_clear(&grid->row[column]);
        tf_styled_put(&grid->row[column], grid->colour ? TF_STYLE_STRONG : TF_STYLE_PLAIN,
                      field_of(grid, column)->title);
    }
    put_row(grid);
    for (size_t column = 0, pending = 0; column < grid->columns; column++, pending = GAP) {
        tf_buf_printf(grid->out, "%*s", (int)pending, "");
        for (size_t i = 0; i < grid->widths[column]; i++)
            tf_buf_putc(grid->out, '-');
    }
    tf_buf_putc(grid->out, '\n');
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        for (size_t column = 0; column < grid->columns; column++)
            put_value(&grid->row[column], value_at(grid, row, column));
        put_row(grid);
    }
}

/* ---- one below the other --------------------------------------------------------------------- */

static void put_records(struct grid *grid)
{
    const tf_sheet *sheet = grid->sheet;

    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        for (size_t column = 0; column < grid->columns; column++) {
            const tf_field_value *value = value_at(grid, row, column);
            tf_styled *cell = &grid->row[column];
            if (!value->items.n)
                continue;
            tf_styled_clear(cell);
            tf_styled_put(cell, grid->colour ? TF_STYLE_STRONG : TF_STYLE_PLAIN,
                          field_of(grid, column)->title);
            tf_styled_put(cell, TF_STYLE_PLAIN, TF_STR(": "));
            for (size_t i = 0; i < value->items.n; i++) {
                tf_styled_put(cell, TF_STYLE_PLAIN, i ? TF_STR(", ") : TF_STR(""));
                tf_styled_line(cell, &value->items.at[i]);
            }
            tf_styled_wrap(grid->out, cell, column ? "  " : "", grid->width);
        }
    }
}

static void put_none(struct grid *grid)
{
    tf_styled line = {0};

    tf_styled_put(&line, TF_STYLE_PLAIN, grid->sheet->title);
    tf_styled_put(&line, TF_STYLE_PLAIN, TF_STR(": there are none."));
    tf_styled_wrap(grid->out, &line, "", grid->width);
    tf_styled_release(&line);
}

static void release(struct grid *grid)
{
    for (size_t column = 0; column < grid->columns; column++)
        tf_styled_release(&grid->row[column]);
    free(grid->row);
    free(grid->widths);
    free(grid->fields);
}

void tf_sheet_put_text(tf_buf *out, const tf_sheet *sheet, size_t width, bool colour)
{
    struct grid grid = {.out = out, .sheet = sheet, .colour = colour, .width = width};

    grid.fields = tf_alloc(sheet->fields_n * sizeof(*grid.fields));
    for (size_t field = 0; field < sheet->fields_n; field++)
        if (tf_sheet_says(sheet, field))
            grid.fields[grid.columns++] = field;
    grid.widths = tf_alloc((grid.columns + 1) * sizeof(*grid.widths));
    grid.row = tf_alloc((grid.columns + 1) * sizeof(*grid.row));
    for (size_t column = 0; column < grid.columns; column++)
        grid.row[column].colour = colour;
    measure(&grid);
    if (!grid.columns)
        put_none(&grid);
    else if (fit(&grid))
        put_columns(&grid);
    else
        put_records(&grid);
    release(&grid);
}
