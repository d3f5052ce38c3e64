/* One table of a document as CSV. */
#include "csv.h"
#include "document.h"

static void put_cell(tf_buf *out, const tf_field *field, const tf_field_value *value)
{
    tf_buf cell = {0}, item = {0};

    for (size_t i = 0; i < tf_value_items(value); i++) {
        tf_buf_clear(&item);
        tf_line_plain(&item, &value->items.at[i]);
        if (field->several)
            tf_csv_join(&cell, i, tf_buf_str(&item));
        else
            tf_buf_put(&cell, tf_buf_str(&item));
    }
    tf_csv_put(out, tf_buf_str(&cell));
    tf_buf_release(&item);
    tf_buf_release(&cell);
}

void tf_document_put_csv(tf_buf *out, const tf_document *document, const tf_look *look)
{
    const tf_sheet *sheet = tf_document_sheet(document, look->table);

    if (!sheet)
        return;
    for (size_t field = 0; field < sheet->fields_n; field++) {
        tf_buf_putz(out, field ? "," : "");
        tf_csv_put(out, sheet->fields[field].key);
    }
    tf_buf_putz(out, "\r\n");
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        for (size_t field = 0; field < sheet->fields_n; field++) {
            tf_buf_putz(out, field ? "," : "");
            put_cell(out, &sheet->fields[field], tf_sheet_value(sheet, row, field));
        }
        tf_buf_putz(out, "\r\n");
    }
}
