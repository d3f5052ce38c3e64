/* A document as JSON: its tables by name for programs, and its text in order. */
#include "document.h"
#include "json.h"

static void put_line(tf_json *json, const tf_line *line)
{
    tf_buf plain = {0};

    tf_line_plain(&plain, line);
    tf_json_str(json, tf_buf_str(&plain));
    tf_buf_release(&plain);
}

static void put_lines(tf_json *json, const char *key, const tf_line *lines, size_t n)
{
    tf_json_key(json, key);
    tf_json_open(json, '[');
    for (size_t i = 0; i < n; i++)
        put_line(json, &lines[i]);
    tf_json_close(json, ']');
}

/* ---- tables ---------------------------------------------------------------------------------- */

/* People are named by their slugs, which are one and stay. */
static void put_item(tf_json *json, const tf_line *line)
{
    if (tf_line_is(line, TF_INLINE_PERSON) || tf_line_is(line, TF_INLINE_DAY))
        tf_json_str(json, line->runs.at[0].to);
    else
        put_line(json, line);
}

static void put_number(tf_json *json, const tf_line *line)
{
    size_t n = 0;

    if (tf_line_is(line, TF_INLINE_HIDDEN)) {
        tf_json_null(json);
        return;
    }
    tf_str digits = line->runs.at[0].text;
    for (size_t i = 0; i < digits.n; i++)
        n = n * 10 + (size_t)(digits.p[i] - '0');
    tf_json_size(json, n);
}

static void put_thing(tf_json *json, const tf_field *field, const tf_line *line)
{
    if (field->number)
        put_number(json, line);
    else
        put_item(json, line);
}

/* Why there is no number. */
static void put_note(tf_json *json, const tf_field *field, const tf_field_value *value)
{
    tf_buf key = {0};

    if (tf_field_has_note(field) && tf_value_is_hidden(value)) {
        tf_field_put_key(&key, field, "note");
        tf_json_key_str(json, tf_buf_str(&key));
        put_line(json, &value->items.at[0]);
    }
    tf_buf_release(&key);
}

static void put_value(tf_json *json, const tf_field *field, const tf_field_value *value)
{
    if (!tf_value_items(value) && !field->several && !field->number)
        return;
    tf_json_key_str(json, field->key);
    if (!field->several && !tf_value_items(value)) {
        tf_json_null(json);
    } else if (!field->several) {
        put_thing(json, field, &value->items.at[0]);
    } else {
        tf_json_open(json, '[');
        for (size_t i = 0; i < tf_value_items(value); i++)
            put_thing(json, field, &value->items.at[i]);
        tf_json_close(json, ']');
    }
}

static void put_sheet(tf_json *json, const tf_sheet *sheet)
{
    tf_json_key_str(json, sheet->name);
    tf_json_open(json, '[');
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        tf_json_open(json, '{');
        for (size_t field = 0; field < sheet->fields_n; field++) {
            put_value(json, &sheet->fields[field], tf_sheet_value(sheet, row, field));
            put_note(json, &sheet->fields[field], tf_sheet_value(sheet, row, field));
        }
        tf_json_close(json, '}');
    }
    tf_json_close(json, ']');
}

static void put_tables(tf_json *json, const tf_document *document)
{
    tf_json_key(json, "tables");
    tf_json_open(json, '{');
    for (size_t i = 0; i < document->blocks.n; i++)
        if (document->blocks.at[i].kind == TF_BLOCK_TABLE)
            put_sheet(json, document->blocks.at[i].sheet);
    tf_json_close(json, '}');
}

/* ---- text ------------------------------------------------------------------------------------ */

static void put_block(tf_json *json, const tf_block *block)
{
    static const char *const keys[] = {
        [TF_BLOCK_HEADING] = "heading", [TF_BLOCK_PARAGRAPH] = "paragraph",
        [TF_BLOCK_LIST] = "list",       [TF_BLOCK_QUOTE] = "quote",
        [TF_BLOCK_TABLE] = "table",     [TF_BLOCK_FIGURE] = "figure",
        [TF_BLOCK_PROSE] = "markdown",
    };

    tf_json_open(json, '{');
    switch (block->kind) {
    case TF_BLOCK_HEADING:
        tf_json_member_size(json, "level", block->level);
        /* fall through */
    case TF_BLOCK_PARAGRAPH:
    case TF_BLOCK_QUOTE:
        tf_json_key(json, keys[block->kind]);
        put_line(json, &block->line);
        break;
    case TF_BLOCK_LIST:
        put_lines(json, "list", block->items.at, block->items.n);
        break;
    case TF_BLOCK_TABLE:
        tf_json_member(json, "table", block->sheet->name);
        tf_json_member(json, "title", block->sheet->title);
        break;
    case TF_BLOCK_FIGURE:
        tf_json_member(json, "figure", block->figure->title);
        tf_json_member(json, "about", block->figure->about);
        break;
    case TF_BLOCK_PROSE:
        tf_json_member(json, "path", block->path);
        tf_json_member(json, "markdown", block->source);
        break;
    }
    tf_json_close(json, '}');
}

void tf_document_put_json(tf_buf *out, const tf_document *document, const tf_look *look)
{
    tf_json json = {.out = out};

    (void)look;
    tf_json_open(&json, '{');
    tf_json_member_size(&json, "version", 1);
    tf_json_member(&json, "report", document->name);
    tf_json_member(&json, "title", document->title);
    tf_json_member(&json, "question", document->question);
    tf_json_member(&json, "school", document->school);
    tf_json_member(&json, "cycle", document->cycle);
    tf_json_key(&json, "snapshot");
    put_line(&json, &document->snapshot);
    tf_json_member(&json, "source", document->source);
    put_tables(&json, document);
    tf_json_key(&json, "text");
    tf_json_open(&json, '[');
    for (size_t i = 0; i < document->blocks.n; i++)
        put_block(&json, &document->blocks.at[i]);
    tf_json_close(&json, ']');
    put_lines(&json, "left-out", document->left_out.at, document->left_out.n);
    put_lines(&json, "invitations", document->invitations.at, document->invitations.n);
    tf_json_close(&json, '}');
    tf_buf_putc(out, '\n');
}
