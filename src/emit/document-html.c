/* A document as one self-contained page of HTML. */
#include "document-html.h"

enum { WANTS_CONTENTS = 4 /* headings */ };

/* ---- headings -------------------------------------------------------------------------------- */

/* On a sheet chapters stand beside each other, so that each is one element. */
static void end_chapter(tf_html *html)
{
    if (html->in_chapter)
        tf_buf_putz(html->out, "</section>\n");
    html->in_chapter = false;
}

static void begin_chapter(tf_html *html, const tf_block *block)
{
    static const char *const widths[] = {"whole", "whole", "half", "third"};

    end_chapter(html);
    tf_buf_printf(html->out, "<section class=\"chapter %s\">\n",
                  widths[block->beside < TF_COUNT(widths) ? block->beside : 0]);
    html->in_chapter = true;
}

static void put_heading(tf_html *html, const tf_block *block)
{
    const char level = (char)('0' + block->level);

    if (html->one_sheet && block->level == 2)
        begin_chapter(html, block);
    html->level = block->level;
    html->heading = block->line.runs.n == 1 ? block->line.runs.at[0].text : TF_STR("");
    tf_buf_putz(html->out, "<h");
    tf_buf_putc(html->out, level);
    if (block->anchor.n)
        tf_html_attribute(html->out, "id", block->anchor);
    tf_buf_putc(html->out, '>');
    tf_html_own_line(html, &block->line);
    tf_buf_putz(html->out, "</h");
    tf_buf_putc(html->out, level);
    tf_buf_putz(html->out, ">\n");
}

static bool is_chapter(const tf_block *block)
{
    return block->kind == TF_BLOCK_HEADING && block->level == 2 && block->anchor.n;
}

/* Of a long page, what is on it. */
static void put_contents(tf_html *html, const tf_document *document)
{
    size_t chapters = 0;

    for (size_t i = 0; i < document->blocks.n; i++)
        chapters += is_chapter(&document->blocks.at[i]);
    if (chapters < WANTS_CONTENTS)
        return;
    tf_buf_putz(html->out, "<nav class=\"contents\" aria-label=\"On this page\"><ol>");
    for (size_t i = 0; i < document->blocks.n; i++) {
        const tf_block *block = &document->blocks.at[i];
        tf_buf plain = {0};
        if (!is_chapter(block))
            continue;
        tf_line_plain(&plain, &block->line);
        tf_buf_putz(html->out, "<li><a href=\"#");
        tf_html_put_address(html->out, block->anchor);
        tf_buf_putz(html->out, "\">");
        tf_html_put(html->out, tf_buf_str(&plain));
        tf_buf_putz(html->out, "</a></li>");
        tf_buf_release(&plain);
    }
    tf_buf_putz(html->out, "</ol></nav>\n");
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void put_tagged(tf_html *html, const char *open, const tf_line *line, const char *close)
{
    tf_buf_putz(html->out, open);
    tf_html_line(html, line);
    tf_buf_putz(html->out, close);
}

static void put_list(tf_html *html, const tf_block *block)
{
    tf_buf_putz(html->out, "<ul>\n");
    for (size_t i = 0; i < block->items.n; i++)
        put_tagged(html, "<li>", &block->items.at[i], "</li>\n");
    tf_buf_putz(html->out, "</ul>\n");
}

/* What follows on from a quotation goes on with it. */
static void put_quote(tf_html *html, const tf_block *block, const tf_block *next)
{
    tf_buf_putz(html->out, html->quoting ? "" : "<blockquote>\n");
    put_tagged(html, "<p dir=\"auto\">", &block->line, "</p>\n");
    html->quoting = next && next->kind == TF_BLOCK_QUOTE;
    tf_buf_putz(html->out, html->quoting ? "" : "</blockquote>\n");
}

static void put_block(tf_html *html, const tf_block *block, const tf_block *next)
{
    switch (block->kind) {
    case TF_BLOCK_HEADING:
        put_heading(html, block);
        break;
    case TF_BLOCK_PARAGRAPH:
        put_tagged(html, "<p>", &block->line, "</p>\n");
        break;
    case TF_BLOCK_LIST:
        put_list(html, block);
        break;
    case TF_BLOCK_QUOTE:
        put_quote(html, block, next);
        break;
    case TF_BLOCK_TABLE:
        if (block->sheet->told)
            tf_html_folded(html, block->sheet);
        else
            tf_html_sheet(html, block->sheet);
        break;
    case TF_BLOCK_FIGURE:
        tf_html_figure(html, block->figure, next ? next->sheet : NULL);
        break;
    case TF_BLOCK_PROSE:
        tf_buf_putz(html->out, "<article class=\"prose\" dir=\"auto\">\n");
        tf_html_prose(html, block->path, block->source);
        tf_buf_putz(html->out, "</article>\n");
        break;
    }
}

/* The table behind a figure is part of it. */
static void put_blocks(tf_html *html, const tf_document *document)
{
    for (size_t i = 0; i < document->blocks.n; i++) {
        const tf_block *block = &document->blocks.at[i];
        const tf_block *next = i + 1 < document->blocks.n ? block + 1 : NULL;
        put_block(html, block, next);
        if (block->kind == TF_BLOCK_FIGURE && next && next->kind == TF_BLOCK_TABLE)
            i++;
    }
    end_chapter(html);
}

/* What the report left out, and what the page does. */
static void put_left_out(tf_html *html, const tf_document *document)
{
    size_t n = document->left_out.n + html->not_shown.n;
    tf_line *lines = TF_NEW_N(&html->told, tf_line, n);

    for (size_t i = 0; i < n; i++)
        lines[i] = i < document->left_out.n ? document->left_out.at[i]
                                            : html->not_shown.at[i - document->left_out.n];
    tf_html_closing(html, "left-out", "What was left out", lines, n);
}

void tf_document_put_html(tf_buf *out, const tf_document *document, const tf_look *look)
{
    tf_html html = {.out = out,
                    .pages = look->pages,
                    .level = 1,
                    .pictures = TF_HTML_PICTURES_MOST,
                    .one_sheet = document->one_sheet};
    tf_html_page page = {.title = document->title,
                         .school = document->school,
                         .cycle = document->cycle,
                         .skip = "Skip to the report",
                         .snapshot = &document->snapshot,
                         .source = document->source,
                         .notes = document->left_out.at,
                         .notes_n = document->left_out.n};

    tf_html_begin(&html, &page);
    tf_buf_putz(out, "<h1>");
    tf_html_own(&html, document->title);
    tf_buf_putz(out, "</h1>\n");
    if (document->question.n) {
        tf_buf_putz(out, "<p class=\"question\">");
        tf_html_put(out, document->question);
        tf_buf_putz(out, "</p>\n");
    }
    if (!document->one_sheet)
        put_contents(&html, document);
    put_blocks(&html, document);
    tf_html_closing(&html, "invitations",
                    document->one_sheet ? "What you could do or ask next"
                                        : "What we could do or ask next",
                    document->invitations.at, document->invitations.n);
    if (!document->one_sheet)
        put_left_out(&html, document);
    tf_html_end(&html, &page);
    tf_html_release(&html);
}
