/* One table of a document as CSV: each column is of one kind, so that a spreadsheet can sort and add. */
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

/* A number, or none; and in the next column why there is none. */
static void put_noted(tf_buf *out, const tf_field *field, const tf_field_value *value)
{
    bool hidden = tf_value_is_hidden(value);

    if (!hidden)
        put_cell(out, field, value);
    tf_buf_putc(out, ',');
    if (hidden)
        put_cell(out, field, value);
}

static void put_key(tf_buf *out, const tf_field *field)
{
    tf_buf note = {0};

    tf_csv_put(out, field->key);
    if (tf_field_has_note(field)) {
        tf_field_put_note_key(&note, field);
        tf_buf_putc(out, ',');
        tf_csv_put(out, tf_buf_str(&note));
    }
    tf_buf_release(&note);
}

void tf_document_put_csv(tf_buf *out, const tf_document *document, const tf_look *look)
{
    const tf_sheet *sheet = tf_document_sheet(document, look->table);

    if (!sheet)
        return;
    for (size_t i = 0; i < sheet->fields_n; i++) {
        tf_buf_putz(out, i ? "," : "");
        put_key(out, &sheet->fields[i]);
    }
    tf_buf_putz(out, "\r\n");
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        for (size_t i = 0; i < sheet->fields_n; i++) {
            const tf_field *field = &sheet->fields[i];
            tf_buf_putz(out, i ? "," : "");
            (tf_field_has_note(field) ? put_noted : put_cell)(out, field,
                                                              tf_sheet_value(sheet, row, i));
        }
        tf_buf_putz(out, "\r\n");
    }
}
