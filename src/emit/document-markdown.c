/* A document as Markdown (CommonMark with GitHub's tables) for a forge or a wiki. */
#include "document.h"
#include "markdown.h"

/* ---- blocks ---------------------------------------------------------------------------------- */

static void put_items(tf_buf *out, const tf_line *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        tf_buf_putz(out, "- ");
        tf_markdown_put_line(out, &items[i]);
        tf_buf_putc(out, '\n');
    }
}

static void put_value(tf_buf *out, const tf_field_value *value)
{
    for (size_t i = 0; i < value->items.n; i++) {
        tf_buf_putz(out, i ? ", " : " ");
        tf_markdown_put_line(out, &value->items.at[i]);
    }
    tf_buf_putz(out, " |");
}

static void put_rows(tf_buf *out, const tf_sheet *sheet, const size_t *fields, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        tf_buf_putc(out, ' ');
        tf_markdown_put(out, sheet->fields[fields[i]].title);
        tf_buf_putz(out, " |");
    }
    tf_buf_putz(out, "\n|");
    for (size_t i = 0; i < n; i++)
        tf_buf_putz(out, sheet->fields[fields[i]].number ? " ---: |" : " --- |");
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        tf_buf_putz(out, "\n|");
        for (size_t i = 0; i < n; i++)
            put_value(out, tf_sheet_value(sheet, row, fields[i]));
    }
}

static void put_sheet(tf_buf *out, const tf_sheet *sheet)
{
    tf_arena scratch = {0};
    size_t *fields, n = tf_sheet_shown(sheet, &scratch, &fields);

    tf_buf_putz(out, "**");
    tf_markdown_put(out, sheet->title);
    tf_buf_putz(out, n ? "**\n\n|" : "**: there are none.");
    if (n)
        put_rows(out, sheet, fields, n);
    tf_buf_putc(out, '\n');
    tf_arena_release(&scratch);
}

/* What somebody wrote stands as a quotation, so that its headings are not the document's. Its links
 * lead from the school's folder, as all paths in a report do. */
static void put_prose(tf_buf *out, tf_str path, tf_str written)
{
    tf_arena scratch = {0};
    tf_str source = tf_str_trim(tf_markdown_moved(&scratch, path, written));

    while (source.n) {
        tf_str line = tf_str_sub(source, 0, tf_str_find(source, '\n'));
        source = tf_str_sub(source, line.n + 1, source.n);
        if (tf_str_ends(line, TF_STR("\r")))
            line.n--;
        tf_buf_putz(out, line.n ? "> " : ">");
        tf_markdown_put_source(out, line);
        tf_buf_putc(out, '\n');
    }
    tf_arena_release(&scratch);
}

static void put_block(tf_buf *out, const tf_block *block)
{
    switch (block->kind) {
    case TF_BLOCK_HEADING:
        tf_buf_printf(out, "%.*s ", (int)block->level, "####");
        tf_markdown_put_line(out, &block->line);
        tf_buf_putc(out, '\n');
        break;
    case TF_BLOCK_QUOTE:
        tf_buf_putz(out, "> ");
        /* fall through */
    case TF_BLOCK_PARAGRAPH:
        tf_markdown_put_line(out, &block->line);
        tf_buf_putc(out, '\n');
        break;
    case TF_BLOCK_LIST:
        put_items(out, block->items.at, block->items.n);
        break;
    case TF_BLOCK_TABLE:
        if (block->sheet->told)
            return;
        put_sheet(out, block->sheet);
        break;
    case TF_BLOCK_FIGURE: /* its table says the same */
        return;
    case TF_BLOCK_PROSE:
        put_prose(out, block->path, block->source);
        break;
    }
    tf_buf_putc(out, '\n');
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void put_head(tf_buf *out, const tf_document *document)
{
    tf_buf_putz(out, "# ");
    tf_markdown_put(out, document->title);
    tf_buf_putz(out, "\n\n_");
    tf_markdown_put(out, document->question);
    tf_buf_putz(out, "_\n\n");
    tf_markdown_put(out, tf_str_trim(document->school));
    if (document->cycle.n) {
        tf_buf_putz(out, ", ");
        tf_markdown_put(out, document->cycle);
    }
    tf_buf_putz(out, ", ");
    tf_markdown_put_line(out, &document->snapshot);
    tf_buf_putz(out, "\n\n");
}

static void put_closing(tf_buf *out, const char *title, const tf_line *lines, size_t n)
{
    if (!n)
        return;
    tf_buf_printf(out, "## %s\n\n", title);
    put_items(out, lines, n);
    tf_buf_putc(out, '\n');
}

void tf_document_put_markdown(tf_buf *out, const tf_document *document, const tf_look *look)
{
    (void)look;
    put_head(out, document);
    for (size_t i = 0; i < document->blocks.n; i++)
        put_block(out, &document->blocks.at[i]);
    put_closing(out, "What was left out", document->left_out.at, document->left_out.n);
    put_closing(out, "What we could do or ask next", document->invitations.at,
                document->invitations.n);
    tf_document_end(out);
}
