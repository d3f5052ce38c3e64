/* A table of a document for a terminal. */
#include "document.h"
#include "grid.h"

#include <stdlib.h>

static void put_value(tf_styled *styled, const tf_field_value *value)
{
    for (size_t i = 0; i < value->items.n; i++) {
        tf_styled_put(styled, TF_STYLE_PLAIN, i ? TF_STR(", ") : TF_STR(""));
        tf_styled_line(styled, &value->items.at[i]);
    }
}

/* The fields that say something, and where their text stands. */
static size_t read_columns(const tf_sheet *sheet, size_t *fields, tf_grid_side *sides)
{
    size_t n = 0;

    for (size_t field = 0; field < sheet->fields_n; field++) {
        if (!tf_sheet_says(sheet, field))
            continue;
        sides[n] = sheet->fields[field].number ? TF_GRID_RIGHT : TF_GRID_LEFT;
        fields[n++] = field;
    }
    return n;
}

static void put_none(tf_buf *out, const tf_sheet *sheet, size_t width)
{
    tf_styled line = {0};

    tf_styled_put(&line, TF_STYLE_PLAIN, sheet->title);
    tf_styled_put(&line, TF_STYLE_PLAIN, TF_STR(": there are none."));
    tf_styled_wrap(out, &line, "", width);
    tf_styled_release(&line);
}

void tf_sheet_put_text(tf_buf *out, const tf_sheet *sheet, size_t width, bool colour)
{
    size_t *fields = tf_alloc((sheet->fields_n + 1) * sizeof(*fields));
    tf_grid_side *sides = tf_alloc((sheet->fields_n + 1) * sizeof(*sides));
    tf_grid grid = {.sides = sides, .colour = colour};

    grid.columns = read_columns(sheet, fields, sides);
    if (!grid.columns)
        put_none(out, sheet, width);
    for (size_t column = 0; column < grid.columns; column++)
        tf_styled_put(tf_grid_add(&grid), TF_STYLE_STRONG, sheet->fields[fields[column]].title);
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++)
        for (size_t column = 0; column < grid.columns; column++)
            put_value(tf_grid_add(&grid), tf_sheet_value(sheet, row, fields[column]));
    tf_grid_put(out, &grid, width);
    tf_grid_release(&grid);
    free(sides);
    free(fields);
}
