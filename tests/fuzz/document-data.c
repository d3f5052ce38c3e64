/*
 * Any document as JSON and as CSV. Readers of our own judge: all that it says is there, in its
 * order, and nothing else.
 */
#include <string.h>

#include "documents.h"
#include "rows.h"

/* ---- JSON ------------------------------------------------------------------------------------- */

/* What a decoder gives back: U+FFFD where there was no UTF-8. */
static void want(struct strings *wanted, tf_str text)
{
    tf_buf clean = {0};

    tf_buf_putz(&clean, "");
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        tf_utf8_put(&clean, c);
        at += n ? n : 1;
    }
    keep_string(wanted, &clean);
}

static void want_line(struct strings *wanted, const tf_line *line)
{
    tf_buf plain = {0};

    tf_buf_putz(&plain, "");
    for (size_t i = 0; i < line->runs.n; i++) {
        const tf_inline *run = &line->runs.at[i];
        bool added = run->kind == TF_INLINE_ADDED, removed = run->kind == TF_INLINE_REMOVED;
        tf_buf_putz(&plain, added ? "{+" : removed ? "[-" : "");
        tf_buf_put(&plain, run->text);
        tf_buf_putz(&plain, added ? "+}" : removed ? "-]" : "");
    }
    want(wanted, tf_buf_str(&plain));
    tf_buf_release(&plain);
}

static bool is_one(const tf_line *line, tf_inline_kind kind)
{
    return line->runs.n == 1 && line->runs.at[0].kind == kind;
}

/* A cell of JSON: people are told by their slugs, and days as ISO 8601 has them. */
static void want_cell(struct strings *wanted, const tf_field *field, const tf_field_value *value)
{
    for (size_t i = 0; i < value->items.n && !field->number; i++) {
        const tf_line *line = &value->items.at[i];
        if (is_one(line, TF_INLINE_PERSON) || is_one(line, TF_INLINE_DAY))
            want(wanted, line->runs.at[0].to);
        else if (value->items.n > 1 || !is_one(line, TF_INLINE_NONE))
            want_line(wanted, line);
    }
    if (field->number && !field->several && value->items.n == 1 &&
        is_one(&value->items.at[0], TF_INLINE_HIDDEN))
        want_line(wanted, &value->items.at[0]);
}

static void want_block(struct strings *wanted, const tf_block *block)
{
    switch (block->kind) {
    case TF_BLOCK_LIST:
        for (size_t i = 0; i < block->items.n; i++)
            want_line(wanted, &block->items.at[i]);
        break;
    case TF_BLOCK_TABLE:
        want(wanted, block->sheet->name);
        want(wanted, block->sheet->title);
        break;
    case TF_BLOCK_PROSE:
        want(wanted, block->path);
        want(wanted, block->source);
        break;
    default:
        want_line(wanted, &block->line);
    }
}

/* Every string of the JSON in its order. */
static void want_all(struct strings *wanted, const tf_document *document)
{
    want(wanted, document->name);
    want(wanted, document->title);
    want(wanted, document->question);
    want(wanted, document->school);
    want(wanted, document->cycle);
    want_line(wanted, &document->snapshot);
    want(wanted, document->source);
    for (size_t i = 0; i < document->blocks.n; i++) {
        const tf_sheet *sheet = document->blocks.at[i].sheet;
        for (size_t j = 0; sheet && j < sheet->values.n; j++)
            want_cell(wanted, &sheet->fields[j % sheet->fields_n], &sheet->values.at[j]);
    }
    for (size_t i = 0; i < document->blocks.n; i++)
        want_block(wanted, &document->blocks.at[i]);
    for (size_t i = 0; i < document->left_out.n; i++)
        want_line(wanted, &document->left_out.at[i]);
    for (size_t i = 0; i < document->invitations.n; i++)
        want_line(wanted, &document->invitations.at[i]);
}

static void compare(struct strings *got, struct strings *wanted)
{
    DEMAND(got->found.n == wanted->found.n);
    for (size_t i = 0; i < got->found.n; i++)
        DEMAND(tf_str_eq(got->found.at[i], wanted->found.at[i]));
    tf_arena_release(&got->arena);
    tf_arena_release(&wanted->arena);
}

static void look_at_json(const tf_document *document)
{
    struct strings got = {0}, wanted = {0};
    tf_look look = {0};
    tf_buf out = {0};

    tf_document_put_json(&out, document, &look);
    tf_str rest = tf_buf_str(&out);
    for (size_t i = 0; i + 1 < rest.n; i++)
        DEMAND((unsigned char)rest.p[i] >= ' ' && rest.p[i] != 0x7f);
    take_json(&rest, &got, 0);
    DEMAND(tf_str_is(rest, "\n"));
    want_all(&wanted, document);
    compare(&got, &wanted);
    tf_buf_release(&out);
}

/* ---- CSV -------------------------------------------------------------------------------------- */

/* As it is shown, and no formula. */
static void want_safe(struct strings *wanted, tf_str text)
{
    static const char *const formulas[] = {"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"};
    tf_buf safe = {0};

    tf_buf_putz(&safe, "");
    for (size_t i = 0; i < TF_COUNT(formulas); i++)
        if (tf_str_starts(text, tf_str_z(formulas[i])))
            tf_buf_putc(&safe, '\'');
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        if (c == '\t' || c == '\n')
            tf_buf_putc(&safe, (char)c);
        else
            tf_put_safe_char(&safe, c);
        at += n ? n : 1;
    }
    keep_string(wanted, &safe);
}

/* Items of a list stand apart by semicolons, and have none of their own. */
static void put_item(tf_buf *cell, const tf_field *field, const tf_line *line, size_t number)
{
    tf_buf_putz(cell, number ? "; " : "");
    size_t from = cell->n;
    if (is_one(line, TF_INLINE_DAY))
        tf_buf_put(cell, line->runs.at[0].to);
    else
        tf_line_plain(cell, line);
    for (size_t i = from; i < cell->n && field->several; i++)
        cell->p[i] = cell->p[i] == ';' ? ',' : cell->p[i];
}

/* Beside each column of numbers stands one of notes, which has what is no number. */
static bool has_note(const tf_field *field)
{
    return field->number && !field->several;
}

static bool is_one_in(const tf_field_value *value, tf_inline_kind kind)
{
    return value->items.n == 1 && is_one(&value->items.at[0], kind);
}

/* Beside a column that names nobody but people stands one of their slugs. */
static bool has_slug(const tf_sheet *sheet, size_t field)
{
    size_t people = 0;

    for (size_t i = field; i < sheet->values.n; i += sheet->fields_n) {
        const tf_field_value *value = &sheet->values.at[i];
        if (!value->items.n || is_one_in(value, TF_INLINE_NONE))
            continue;
        if (sheet->fields[field].several || !is_one_in(value, TF_INLINE_PERSON))
            return false;
        people++;
    }
    return people > 0;
}

static size_t columns_of(const tf_sheet *sheet)
{
    size_t n = 0;

    for (size_t i = 0; i < sheet->fields_n; i++)
        n += has_note(&sheet->fields[i]) || has_slug(sheet, i) ? 2 : 1;
    return n;
}

static void want_keys(struct strings *wanted, const tf_sheet *sheet)
{
    for (size_t i = 0; i < sheet->fields_n; i++) {
        tf_buf beside = {0};
        want(wanted, sheet->fields[i].key);
        tf_buf_printf(&beside, "%.*s-%s", TF_ARG(sheet->fields[i].key),
                      has_note(&sheet->fields[i]) ? "note" : "slug");
        if (has_note(&sheet->fields[i]) || has_slug(sheet, i))
            want(wanted, tf_buf_str(&beside));
        tf_buf_release(&beside);
    }
}

static void want_cells(struct strings *wanted, const tf_sheet *sheet)
{
    want_keys(wanted, sheet);
    for (size_t i = 0; i < sheet->values.n; i++) {
        const tf_field_value *value = &sheet->values.at[i];
        const tf_field *field = &sheet->fields[i % sheet->fields_n];
        bool hidden = is_one_in(value, TF_INLINE_HIDDEN);
        tf_buf joined = {0};
        tf_buf_putz(&joined, "");
        for (size_t j = 0; j < value->items.n; j++)
            if (value->items.n > 1 || !is_one(&value->items.at[j], TF_INLINE_NONE))
                put_item(&joined, field, &value->items.at[j], j);
        want_safe(wanted, has_note(field) && hidden ? TF_STR("") : tf_buf_str(&joined));
        if (has_note(field))
            want_safe(wanted, hidden ? tf_buf_str(&joined) : TF_STR(""));
        else if (has_slug(sheet, i % sheet->fields_n))
            want_safe(wanted, is_one_in(value, TF_INLINE_PERSON) ? value->items.at[0].runs.at[0].to
                                                                 : TF_STR(""));
        tf_buf_release(&joined);
    }
}

static void look_at_csv(const tf_document *document)
{
    const tf_sheet *sheet = tf_document_sheet(document, TF_STR(""));
    struct strings got = {0}, wanted = {0};
    tf_look look = {0};
    tf_buf out = {0};

    tf_document_put_csv(&out, document, &look);
    if (sheet) {
        take_csv(tf_buf_str(&out), columns_of(sheet), &got);
        want_cells(&wanted, sheet);
    }
    compare(&got, &wanted);
    tf_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct feed feed = {{(const char *)data, size}};
    tf_document document = {0};

    make_document(&feed, &document);
    look_at_json(&document);
    look_at_csv(&document);
    tf_document_release(&document);
    return 0;
}
