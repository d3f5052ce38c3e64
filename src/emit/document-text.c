/* A document for people at a terminal. */
#include "cells.h"
#include "document.h"
#include "styled.h"
#include "text-prose.h"

enum { WIDEST = 100, NARROWEST = 20 };

/* A document on its way to a terminal. */
struct page {
    tf_buf *out;
    tf_styled styled;
    size_t width;
    bool marks_told; /* what marks around changed words mean */
};

static void put_line(struct page *page, const char *mark, const tf_line *line)
{
    tf_styled_clear(&page->styled);
    tf_styled_line(&page->styled, line);
    tf_styled_wrap(page->out, &page->styled, mark, page->width);
}

static void put_words(struct page *page, const char *mark, tf_style style, tf_str words)
{
    tf_styled_clear(&page->styled);
    tf_styled_put(&page->styled, style, words);
    tf_styled_wrap(page->out, &page->styled, mark, page->width);
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void put_heading(struct page *page, const tf_block *block)
{
    tf_buf plain = {0};

    tf_line_plain(&plain, &block->line);
    put_words(page, "", TF_STYLE_STRONG, tf_buf_str(&plain));
    if (block->level == 2 && !page->styled.colour) {
        size_t cells = tf_cells_of(tf_buf_str(&page->styled.text));
        for (size_t i = 0; i < cells && i < page->width; i++)
            tf_buf_putc(page->out, '-');
        tf_buf_putc(page->out, '\n');
    }
    tf_buf_release(&plain);
}

static void put_items(struct page *page, const tf_line *items, size_t n, const char *mark)
{
    for (size_t i = 0; i < n; i++)
        put_line(page, mark, &items[i]);
}

/* An item of a list hangs. */
static void put_quote(struct page *page, const tf_line *line)
{
    tf_str bar = TF_STR("  │ "), mark = TF_STR("• ");
    tf_line rest = *line;
    bool item = line->runs.n && tf_str_eq(line->runs.at[0].text, mark);

    if (item)
        rest.runs.at++, rest.runs.n--;
    tf_styled_clear(&page->styled);
    tf_styled_line(&page->styled, &rest);
    tf_styled_wrap_behind(page->out, &page->styled, item ? TF_STR("  │ • ") : bar,
                          item ? TF_STR("  │   ") : bar, page->width);
}

/* What holds nothing but a comment shows nothing. */
static void put_prose(struct page *page, tf_str source)
{
    size_t before = page->out->n;

    tf_prose_put_text(page->out, source, page->width, page->styled.colour);
    if (page->out->n > before)
        tf_buf_putc(page->out, '\n');
}

/* Where there is no colour, what changed stands in marks: the first time, it is said in which. */
static void tell_marks(struct page *page, const tf_line *line)
{
    bool changed = false;

    for (size_t i = 0; i < line->runs.n; i++)
        changed |=
            line->runs.at[i].kind == TF_INLINE_ADDED || line->runs.at[i].kind == TF_INLINE_REMOVED;
    if (!changed || page->styled.colour || page->marks_told)
        return;
    page->marks_told = true;
    put_words(page, "", TF_STYLE_PLAIN,
              TF_STR("(Words in [-these-] were taken out, and words in {+these+} are new.)"));
    tf_buf_putc(page->out, '\n');
}

static void put_block(struct page *page, const tf_block *block)
{
    tell_marks(page, &block->line);
    switch (block->kind) {
    case TF_BLOCK_HEADING:
        put_heading(page, block);
        break;
    case TF_BLOCK_PARAGRAPH:
        put_line(page, "", &block->line);
        break;
    case TF_BLOCK_LIST:
        put_items(page, block->items.at, block->items.n, "  • ");
        break;
    case TF_BLOCK_QUOTE:
        put_quote(page, &block->line);
        break;
    case TF_BLOCK_TABLE:
        if (block->sheet->told)
            return;
        tf_sheet_put_text(page->out, block->sheet, page->width, page->styled.colour);
        break;
    case TF_BLOCK_FIGURE: /* its table says the same */
        return;
    case TF_BLOCK_PROSE:
        put_prose(page, block->source);
        return;
    }
    tf_buf_putc(page->out, '\n');
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void put_head(struct page *page, const tf_document *document)
{
    tf_buf place = {0};

    put_words(page, "", TF_STYLE_STRONG, document->title);
    put_words(page, "", TF_STYLE_PLAIN, document->question);
    tf_buf_put(&place, document->school);
    if (document->cycle.n)
        tf_buf_printf(&place, ", %.*s", TF_ARG(document->cycle));
    tf_buf_putz(&place, ", ");
    tf_line_plain(&place, &document->snapshot);
    put_words(page, "", TF_STYLE_SOFT, tf_buf_str(&place));
    tf_buf_putc(page->out, '\n');
    tf_buf_release(&place);
}

static void put_closing(struct page *page, const char *title, const tf_line *lines, size_t n,
                        const char *mark)
{
    if (!n)
        return;
    put_words(page, "", TF_STYLE_STRONG, tf_str_z(title));
    put_items(page, lines, n, mark);
    tf_buf_putc(page->out, '\n');
}

void tf_document_put_text(tf_buf *out, const tf_document *document, const tf_look *look)
{
    struct page page = {.out = out, .styled = {.colour = look->colour}, .width = look->width};

    page.width = page.width > WIDEST ? WIDEST : page.width < NARROWEST ? NARROWEST : page.width;
    put_head(&page, document);
    for (size_t i = 0; i < document->blocks.n; i++)
        put_block(&page, &document->blocks.at[i]);
    put_closing(&page, "What was left out:", document->left_out.at, document->left_out.n, "  • ");
    put_closing(&page, "What we could do or ask next:", document->invitations.at,
                document->invitations.n, "  → ");
    tf_document_end(out);
    tf_styled_release(&page.styled);
}
