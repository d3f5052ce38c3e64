/* Building documents. */
#include <twofold/document.h>

/* As TF_PUSH, with room for a few at first: most lines are one run or two, most cells one line. */
enum { FEW = 2 };
#define PUSH_FEW(arena, vec)                                                      \
    ((vec)->cap ? (vec)->at                                                       \
                : ((vec)->at = tf_arena_alloc((arena), FEW * sizeof(*(vec)->at)), \
                   (vec)->cap = FEW, (vec)->at),                                  \
     TF_PUSH((arena), (vec)))

void tf_document_release(tf_document *document)
{
    tf_arena_release(&document->arena);
    *document = (tf_document){0};
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static tf_block *block(tf_document *document, tf_block_kind kind)
{
    tf_block *added = TF_PUSH(&document->arena, &document->blocks);

    added->kind = kind;
    return added;
}

tf_line *tf_doc_heading(tf_document *document, unsigned level, tf_str anchor)
{
    tf_block *heading = block(document, TF_BLOCK_HEADING);

    heading->level = level;
    heading->anchor = anchor;
    return &heading->line;
}

tf_line *tf_doc_chapter(tf_document *document, unsigned beside, tf_str anchor)
{
    tf_line *line = tf_doc_heading(document, 2, anchor);

    document->blocks.at[document->blocks.n - 1].beside = beside;
    return line;
}

tf_line *tf_doc_paragraph(tf_document *document)
{
    return &block(document, TF_BLOCK_PARAGRAPH)->line;
}

tf_line *tf_doc_quote(tf_document *document)
{
    return &block(document, TF_BLOCK_QUOTE)->line;
}

void tf_doc_list(tf_document *document)
{
    block(document, TF_BLOCK_LIST);
}

tf_line *tf_doc_item(tf_document *document)
{
    return TF_PUSH(&document->arena, &document->blocks.at[document->blocks.n - 1].items);
}

void tf_doc_prose(tf_document *document, tf_str path, tf_str source)
{
    tf_block *prose = block(document, TF_BLOCK_PROSE);

    prose->path = path;
    prose->source = source;
}

void tf_doc_figure(tf_document *document, const tf_figure *figure)
{
    block(document, TF_BLOCK_FIGURE)->figure = figure;
}

tf_line *tf_doc_left_out(tf_document *document)
{
    return TF_PUSH(&document->arena, &document->left_out);
}

tf_line *tf_doc_invitation(tf_document *document)
{
    return TF_PUSH(&document->arena, &document->invitations);
}

/* ---- tables ---------------------------------------------------------------------------------- */

tf_sheet *tf_doc_table(tf_document *document, tf_str name, tf_str title, const tf_field *fields,
                       size_t fields_n)
{
    tf_sheet *sheet = TF_NEW(&document->arena, tf_sheet);

    *sheet = (tf_sheet){.name = name, .title = title, .fields = fields, .fields_n = fields_n};
    block(document, TF_BLOCK_TABLE)->sheet = sheet;
    return sheet;
}

tf_field_value *tf_doc_cell(tf_document *document, tf_sheet *sheet)
{
    return TF_PUSH(&document->arena, &sheet->values);
}

tf_line *tf_doc_cell_line(tf_document *document, tf_field_value *cell)
{
    return PUSH_FEW(&document->arena, &cell->items);
}

void tf_doc_cell_text(tf_document *document, tf_sheet *sheet, tf_str text)
{
    tf_field_value *cell = tf_doc_cell(document, sheet);

    if (text.n)
        tf_doc_run(document, tf_doc_cell_line(document, cell), TF_INLINE_TEXT, text, TF_STR(""));
}

void tf_doc_cell_number(tf_document *document, tf_sheet *sheet, size_t number)
{
    tf_doc_put(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), "%zu", number);
}

void tf_doc_cell_day(tf_document *document, tf_sheet *sheet, tf_date day)
{
    tf_field_value *cell = tf_doc_cell(document, sheet);

    if (day != TF_NO_DATE)
        tf_doc_run(document, tf_doc_cell_line(document, cell), TF_INLINE_DAY,
                   tf_date_words(&document->arena, day), tf_date_str(&document->arena, day));
}

void tf_doc_cell_none(tf_document *document, tf_sheet *sheet, tf_str text)
{
    tf_line *line = tf_doc_cell_line(document, tf_doc_cell(document, sheet));

    tf_doc_run(document, line, TF_INLINE_NONE, text, TF_STR(""));
}

/* ---- running text ---------------------------------------------------------------------------- */

void tf_doc_put(tf_document *document, tf_line *line, const char *format, ...)
{
    tf_str text;
    va_list args;

    va_start(args, format);
    text = tf_arena_vprintf(&document->arena, format, args);
    va_end(args);
    tf_doc_run(document, line, TF_INLINE_TEXT, text, TF_STR(""));
}

void tf_doc_run(tf_document *document, tf_line *line, tf_inline_kind kind, tf_str text, tf_str to)
{
    *PUSH_FEW(&document->arena, &line->runs) = (tf_inline){kind, text, to};
}

void tf_doc_text(tf_document *document, tf_line *line, tf_str text)
{
    tf_doc_run(document, line, TF_INLINE_TEXT, text, TF_STR(""));
}
