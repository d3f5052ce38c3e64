/* Rows and columns as text, JSON and CSV. */
#include "cells.h"
#include "csv.h"
#include "json.h"

#include <stdlib.h>

#include <twofold/emit.h>

static size_t rows_of(const tf_table *table)
{
    return table->cells.n / table->columns_n;
}

static const tf_cell *cell_at(const tf_table *table, size_t row, size_t column)
{
    return &table->cells.at[row * table->columns_n + column];
}

/* Several texts of one cell, as people write lists. */
static void join(tf_buf *out, const tf_cell *cell)
{
    for (size_t i = 0; i < cell->n; i++) {
        if (i)
            tf_buf_putz(out, ", ");
        tf_buf_put(out, cell->at[i]);
    }
}

/* ---- text ------------------------------------------------------------------------------------ */

static void show(tf_buf *shown, const tf_cell *cell)
{
    tf_buf joined = {0};

    tf_buf_clear(shown);
    join(&joined, cell);
    tf_put_safe(shown, tf_buf_str(&joined));
    tf_buf_release(&joined);
}

static void put_row(tf_buf *out, const tf_table *table, const size_t *widths, size_t row)
{
    tf_buf shown = {0};
    size_t pending = 0; /* spaces that go out only in front of something */

    for (size_t column = 0; column < table->columns_n; column++) {
        tf_cell head = {&table->columns[column].name, 1};
        show(&shown, row == SIZE_MAX ? &head : cell_at(table, row, column));
        if (shown.n) {
            tf_buf_printf(out, "%*s", (int)pending, "");
            pending = 0;
            tf_buf_put(out, tf_buf_str(&shown));
        }
        pending += widths[column] + 2 - tf_cells_of(tf_buf_str(&shown));
    }
    tf_buf_putc(out, '\n');
    tf_buf_release(&shown);
}

static void put_text(tf_buf *out, const tf_table *table)
{
    size_t *widths = tf_alloc(table->columns_n * sizeof(*widths));
    tf_buf shown = {0};
    for (size_t column = 0; column < table->columns_n; column++) {
        widths[column] = tf_cells_of(table->columns[column].name);
        for (size_t row = 0; row < rows_of(table); row++) {
            show(&shown, cell_at(table, row, column));
            size_t cells = tf_cells_of(tf_buf_str(&shown));
            widths[column] = cells > widths[column] ? cells : widths[column];
        }
    }
    if (rows_of(table))
        put_row(out, table, widths, SIZE_MAX);
    else
        tf_buf_putz(out, "There are none.\n");
    for (size_t row = 0; row < rows_of(table); row++)
        put_row(out, table, widths, row);
    tf_buf_release(&shown);
    free(widths);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void put_cell(tf_json *json, const tf_column *column, const tf_cell *cell)
{
    char key[64];

    if (!cell->n && !column->several)
        return;
    snprintf(key, sizeof(key), "%.*s", TF_ARG(column->name));
    tf_json_key(json, key);
    if (!column->several) {
        tf_json_str(json, cell->at[0]);
        return;
    }
    tf_json_open(json, '[');
    for (size_t i = 0; i < cell->n; i++)
        tf_json_str(json, cell->at[i]);
    tf_json_close(json, ']');
}

static void put_json(tf_buf *out, const tf_table *table)
{
    tf_json json = {.out = out};
    char name[64];

    snprintf(name, sizeof(name), "%.*s", TF_ARG(table->name));
    tf_json_open(&json, '{');
    tf_json_member_size(&json, "version", 1);
    tf_json_key(&json, name);
    tf_json_open(&json, '[');
    for (size_t row = 0; row < rows_of(table); row++) {
        tf_json_open(&json, '{');
        for (size_t column = 0; column < table->columns_n; column++)
            put_cell(&json, &table->columns[column], cell_at(table, row, column));
        tf_json_close(&json, '}');
    }
    tf_json_close(&json, ']');
    tf_json_close(&json, '}');
    tf_buf_putc(out, '\n');
}

/* ---- CSV ------------------------------------------------------------------------------------- */

static void put_csv_cell(tf_buf *out, const tf_column *column, const tf_cell *cell)
{
    tf_buf joined = {0};

    for (size_t i = 0; column->several && i < cell->n; i++)
        tf_csv_join(&joined, i, cell->at[i]);
    if (!column->several && cell->n)
        tf_buf_put(&joined, cell->at[0]);
    tf_csv_put(out, tf_buf_str(&joined));
    tf_buf_release(&joined);
}

static void put_csv(tf_buf *out, const tf_table *table)
{
    for (size_t column = 0; column < table->columns_n; column++) {
        tf_buf_putz(out, column ? "," : "");
        tf_csv_put(out, table->columns[column].name);
    }
    tf_buf_putz(out, "\r\n");
    for (size_t row = 0; row < rows_of(table); row++) {
        for (size_t column = 0; column < table->columns_n; column++) {
            tf_buf_putz(out, column ? "," : "");
            put_csv_cell(out, &table->columns[column], cell_at(table, row, column));
        }
        tf_buf_putz(out, "\r\n");
    }
}

const tf_table_format tf_table_formats[] = {
    {TF_STR_INIT("text"), put_text, TF_STR_INIT("for people")},
    {TF_STR_INIT("json"), put_json, TF_STR_INIT("for programs")},
    {TF_STR_INIT("csv"), put_csv, TF_STR_INIT("for spreadsheets")},
};
const size_t tf_table_formats_n = TF_COUNT(tf_table_formats);
