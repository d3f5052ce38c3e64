/* Cells for a terminal: columns that share the width, or one row below the other. */
#include "grid.h"

#include "cells.h"

#include <stdlib.h>
#include <string.h>

enum { GAP = 2, SLIM = 9 }; /* cells between columns; a column is not made narrower */

tf_styled *tf_grid_add(tf_grid *grid)
{
    if (grid->n == grid->room) {
        size_t room = grid->room ? grid->room * 2 : 64;
        tf_styled *cells = tf_alloc(room * sizeof(*cells));
        if (grid->n)
            memcpy(cells, grid->cells, grid->n * sizeof(*cells));
        free(grid->cells);
        grid->cells = cells;
        grid->room = room;
    }
    grid->cells[grid->n].colour = grid->colour;
    return &grid->cells[grid->n++];
}

void tf_grid_release(tf_grid *grid)
{
    for (size_t i = 0; i < grid->n; i++)
        tf_styled_release(&grid->cells[i]);
    free(grid->cells);
    *grid = (tf_grid){0};
}

/* ---- widths ---------------------------------------------------------------------------------- */

/* A grid on its way out. */
struct sheet {
    tf_buf *out;
    const tf_grid *grid;
    size_t width;
    size_t *widths, *at; /* of each column; how much of its cell in the row in hand is shown */
};

static const tf_styled *cell_at(const struct sheet *sheet, size_t row, size_t column)
{
    return &sheet->grid->cells[row * sheet->grid->columns + column];
}

static size_t rows_of(const struct sheet *sheet)
{
    return sheet->grid->n / sheet->grid->columns;
}

static void measure(const struct sheet *sheet)
{
    for (size_t row = 0; row < rows_of(sheet); row++)
        for (size_t column = 0; column < sheet->grid->columns; column++) {
            size_t cells = tf_cells_of(tf_buf_str(&cell_at(sheet, row, column)->text));
            if (cells > sheet->widths[column])
                sheet->widths[column] = cells;
        }
}

/* The cells that all columns take when none is wider than `most`. */
static size_t total(const struct sheet *sheet, size_t most)
{
    size_t cells = GAP * (sheet->grid->columns - 1);

    for (size_t column = 0; column < sheet->grid->columns; column++)
        cells += sheet->widths[column] < most ? sheet->widths[column] : most;
    return cells;
}

/* Makes the widest columns narrower until all fit; false: not even then. */
static bool fit(const struct sheet *sheet)
{
    size_t most = sheet->width;

    while (most > SLIM && total(sheet, most) > sheet->width)
        most--;
    for (size_t column = 0; column < sheet->grid->columns; column++)
        if (sheet->widths[column] > most)
            sheet->widths[column] = most;
    return total(sheet, most) <= sheet->width;
}

/* ---- side by side ---------------------------------------------------------------------------- */

/* What of the cells that a column has to spare stands before its text. */
static size_t before(tf_grid_side side, size_t spare)
{
    return side == TF_GRID_RIGHT ? spare : side == TF_GRID_CENTRE ? spare / 2 : 0;
}

/* One line of a row of cells; false when nothing was left to show. */
static bool put_across(const struct sheet *sheet, size_t row)
{
    size_t pending = 0; /* spaces that go out only in front of something */
    tf_str last = {0};
    bool any = false;

    for (size_t column = 0; column < sheet->grid->columns; column++)
        any = any || sheet->at[column] < cell_at(sheet, row, column)->text.n;
    for (size_t column = 0; any && column < sheet->grid->columns; column++) {
        const tf_styled *cell = cell_at(sheet, row, column);
        tf_span part = tf_styled_row(cell, sheet->widths[column], &sheet->at[column]);
        tf_str shown = tf_str_span(tf_buf_str(&cell->text), part);
        size_t cells = tf_cells_of(shown), width = sheet->widths[column];
        size_t spare = width > cells ? width - cells : 0;
        size_t lead = before(sheet->grid->sides[column], spare);
        if (!shown.n) {
            pending += width + GAP;
            continue;
        }
        tf_put_turn(sheet->out, last);
        tf_buf_printf(sheet->out, "%*s", (int)(pending + lead), "");
        tf_styled_show(sheet->out, cell, part);
        pending = spare - lead + GAP;
        last = shown;
    }
    if (any)
        tf_buf_putc(sheet->out, '\n');
    return any;
}

static void put_rule(const struct sheet *sheet)
{
    for (size_t column = 0; column < sheet->grid->columns; column++) {
        tf_buf_printf(sheet->out, "%*s", column ? GAP : 0, "");
        for (size_t i = 0; i < sheet->widths[column]; i++)
            tf_buf_putc(sheet->out, '-');
    }
    tf_buf_putc(sheet->out, '\n');
}

static void put_columns(const struct sheet *sheet)
{
    for (size_t row = 0; row < rows_of(sheet); row++) {
        memset(sheet->at, 0, sheet->grid->columns * sizeof(*sheet->at));
        while (put_across(sheet, row))
            continue;
        if (!row)
            put_rule(sheet);
    }
}

/* ---- one below the other --------------------------------------------------------------------- */

static void put_records(const struct sheet *sheet)
{
    for (size_t row = 1; row < rows_of(sheet); row++)
        for (size_t column = 0; column < sheet->grid->columns; column++) {
            tf_styled line = {.colour = sheet->grid->colour};
            if (!cell_at(sheet, row, column)->text.n)
                continue;
            tf_styled_add(&line, cell_at(sheet, 0, column));
            tf_styled_put(&line, TF_STYLE_PLAIN, line.text.n ? TF_STR(": ") : TF_STR(""));
            tf_styled_add(&line, cell_at(sheet, row, column));
            tf_styled_wrap(sheet->out, &line, column ? "  " : "", sheet->width);
            tf_styled_release(&line);
        }
}

void tf_grid_put(tf_buf *out, const tf_grid *grid, size_t width)
{
    struct sheet sheet = {.out = out, .grid = grid, .width = width};

    if (!grid->columns || !grid->n)
        return;
    sheet.widths = tf_alloc(grid->columns * sizeof(*sheet.widths));
    sheet.at = tf_alloc(grid->columns * sizeof(*sheet.at));
    measure(&sheet);
    if (fit(&sheet))
        put_columns(&sheet);
    else
        put_records(&sheet);
    free(sheet.at);
    free(sheet.widths);
}
