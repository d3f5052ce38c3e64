/* The one table of formats of documents, and what they share. */
#include "document.h"

const tf_document_format tf_document_formats[] = {
    {TF_STR_INIT("text"), tf_document_put_text, TF_STR_INIT("for people")},
    {TF_STR_INIT("markdown"), tf_document_put_markdown, TF_STR_INIT("for a forge or a wiki")},
    {TF_STR_INIT("json"), tf_document_put_json, TF_STR_INIT("for programs")},
    {TF_STR_INIT("csv"), tf_document_put_csv, TF_STR_INIT("one of its tables, for spreadsheets")},
    {TF_STR_INIT("html"), tf_document_put_html, TF_STR_INIT("one page, to open or to print")},
};
const size_t tf_document_formats_n = TF_COUNT(tf_document_formats);

size_t tf_sheet_rows(const tf_sheet *sheet)
{
    return sheet->values.n / sheet->fields_n;
}

const tf_field_value *tf_sheet_value(const tf_sheet *sheet, size_t row, size_t field)
{
    return &sheet->values.at[row * sheet->fields_n + field];
}

bool tf_sheet_says(const tf_sheet *sheet, size_t field)
{
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++)
        if (tf_sheet_value(sheet, row, field)->items.n)
            return true;
    return false;
}

size_t tf_sheet_shown(const tf_sheet *sheet, tf_arena *arena, size_t **fields)
{
    size_t n = 0;

    *fields = TF_NEW_N(arena, size_t, sheet->fields_n);
    for (size_t field = 0; field < sheet->fields_n; field++)
        if (tf_sheet_says(sheet, field))
            (*fields)[n++] = field;
    return n;
}

size_t tf_value_items(const tf_field_value *value)
{
    bool none = value->items.n == 1 && tf_line_is(&value->items.at[0], TF_INLINE_NONE);

    return none ? 0 : value->items.n;
}

bool tf_line_is(const tf_line *line, tf_inline_kind kind)
{
    return line->runs.n == 1 && line->runs.at[0].kind == kind;
}

bool tf_value_is_hidden(const tf_field_value *value)
{
    return value->items.n == 1 && tf_line_is(&value->items.at[0], TF_INLINE_HIDDEN);
}

bool tf_value_is_person(const tf_field_value *value)
{
    return value->items.n == 1 && tf_line_is(&value->items.at[0], TF_INLINE_PERSON);
}

bool tf_field_has_note(const tf_field *field)
{
    return field->number && !field->several;
}

bool tf_sheet_has_people(const tf_sheet *sheet, size_t field)
{
    bool any = false;

    for (size_t row = 0; row < tf_sheet_rows(sheet) && !sheet->fields[field].several; row++) {
        const tf_field_value *value = tf_sheet_value(sheet, row, field);
        if (tf_value_items(value) && !tf_value_is_person(value))
            return false;
        any = any || tf_value_items(value);
    }
    return any;
}

void tf_field_put_key(tf_buf *out, const tf_field *field, const char *beside)
{
    tf_buf_printf(out, "%.*s-%s", TF_ARG(field->key), beside);
}

const tf_sheet *tf_document_sheet(const tf_document *document, tf_str name)
{
    for (size_t i = 0; i < document->blocks.n; i++) {
        const tf_sheet *sheet = document->blocks.at[i].sheet;
        if (sheet && (!name.n || tf_str_eq(sheet->name, name)))
            return sheet;
    }
    return NULL;
}

/* As git marks changed words (git-diff(1), --word-diff). */
void tf_line_plain(tf_buf *out, const tf_line *line)
{
    for (size_t i = 0; i < line->runs.n; i++) {
        const tf_inline *run = &line->runs.at[i];
        bool added = run->kind == TF_INLINE_ADDED, removed = run->kind == TF_INLINE_REMOVED;
        tf_buf_putz(out, added ? "{+" : removed ? "[-" : "");
        tf_buf_put(out, run->text);
        tf_buf_putz(out, added ? "+}" : removed ? "-]" : "");
    }
}

void tf_document_end(tf_buf *out)
{
    if (out->n)
        out->p[--out->n] = '\0';
}
