/* One table of a document as CSV: each column is of one kind, so that a spreadsheet can sort and add. */
#include <stdlib.h>

#include "csv.h"
#include "document.h"

static void put_item(tf_buf *out, const tf_line *line)
{
    if (tf_line_is(line, TF_INLINE_DAY))
        tf_buf_put(out, line->runs.at[0].to);
    else
        tf_line_plain(out, line);
}

static void put_cell(tf_buf *out, const tf_field *field, const tf_field_value *value)
{
    tf_buf cell = {0}, item = {0};

    for (size_t i = 0; i < tf_value_items(value); i++) {
        tf_buf_clear(&item);
        put_item(&item, &value->items.at[i]);
        if (field->several)
            tf_csv_join(&cell, i, tf_buf_str(&item));
        else
            tf_buf_put(&cell, tf_buf_str(&item));
    }
    tf_csv_put(out, tf_buf_str(&cell));
    tf_buf_release(&item);
    tf_buf_release(&cell);
}

/* What a machine is told of a field in the column behind it. */
struct beside {
    const char *key; /* behind the field's: NULL, and there is none */
    void (*put)(tf_buf *out, const tf_field *field, const tf_field_value *value);
};

/* Why there is no number. */
static void put_note(tf_buf *out, const tf_field *field, const tf_field_value *value)
{
    if (tf_value_is_hidden(value))
        put_cell(out, field, value);
}

/* Two people may have one name. */
static void put_slug(tf_buf *out, const tf_field *field, const tf_field_value *value)
{
    (void)field;
    if (tf_value_is_person(value))
        tf_csv_put(out, value->items.at[0].runs.at[0].to);
}

static struct beside beside(const tf_sheet *sheet, size_t field)
{
    if (tf_field_has_note(&sheet->fields[field]))
        return (struct beside){"note", put_note};
    if (tf_sheet_has_people(sheet, field))
        return (struct beside){"slug", put_slug};
    return (struct beside){0};
}

static void put_keys(tf_buf *out, const tf_sheet *sheet, const struct beside *besides)
{
    for (size_t i = 0; i < sheet->fields_n; i++) {
        tf_buf key = {0};
        tf_buf_putz(out, i ? "," : "");
        tf_csv_put(out, sheet->fields[i].key);
        if (besides[i].key) {
            tf_field_put_key(&key, &sheet->fields[i], besides[i].key);
            tf_buf_putc(out, ',');
            tf_csv_put(out, tf_buf_str(&key));
        }
        tf_buf_release(&key);
    }
    tf_buf_putz(out, "\r\n");
}

static void put_row(tf_buf *out, const tf_sheet *sheet, const struct beside *besides, size_t row)
{
    for (size_t i = 0; i < sheet->fields_n; i++) {
        const tf_field *field = &sheet->fields[i];
        const tf_field_value *value = tf_sheet_value(sheet, row, i);
        tf_buf_putz(out, i ? "," : "");
        if (!tf_field_has_note(field) || !tf_value_is_hidden(value))
            put_cell(out, field, value);
        if (besides[i].put) {
            tf_buf_putc(out, ',');
            besides[i].put(out, field, value);
        }
    }
    tf_buf_putz(out, "\r\n");
}

void tf_document_put_csv(tf_buf *out, const tf_document *document, const tf_look *look)
{
    const tf_sheet *sheet = tf_document_sheet(document, look->table);
    struct beside *besides;

    if (!sheet)
        return;
    besides = tf_alloc(sheet->fields_n * sizeof(*besides));
    for (size_t i = 0; i < sheet->fields_n; i++)
        besides[i] = beside(sheet, i);
    put_keys(out, sheet, besides);
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++)
        put_row(out, sheet, besides, row);
    free(besides);
}
