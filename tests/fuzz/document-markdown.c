/*
 * Any document as Markdown: a reader of it finds the blocks and the words that the document has, in
 * their order, and no others. What somebody wrote in Markdown stays within its quotation.
 */
#include <string.h>

#include <twofold/text.h>

#include "documents.h"

/* A block as a reader sees it: its kind, and its words without spaces. */
struct seen {
    tf_md_kind kind;
    unsigned level;
    tf_str words;
};

struct blocks {
    tf_arena arena;
    TF_VEC(struct seen) found;
};

static void see(struct blocks *blocks, tf_md_kind kind, unsigned level, tf_buf *words)
{
    tf_buf bare = {0};

    tf_buf_putz(&bare, "");
    for (size_t i = 0; i < words->n; i++)
        if (words->p[i] != ' ') /* in code there is no ` */
            tf_buf_putc(&bare, words->p[i] == '`' ? '\'' : words->p[i]);
    *TF_PUSH(&blocks->arena, &blocks->found) =
        (struct seen){kind, level, tf_arena_str(&blocks->arena, tf_buf_str(&bare))};
    tf_buf_release(&bare);
    tf_buf_release(words);
}

/* Lists that stand one behind the other are one. */
static void see_list(struct blocks *blocks, tf_buf *words)
{
    struct seen *last = blocks->found.n ? &blocks->found.at[blocks->found.n - 1] : NULL;

    if (last && last->kind == TF_MD_LIST) {
        tf_buf both = {0};
        tf_buf_put(&both, last->words);
        tf_buf_put(&both, tf_buf_str(words));
        tf_buf_release(words);
        *words = both;
        blocks->found.n--;
    }
    see(blocks, TF_MD_LIST, 0, words);
}

/* ---- what the document has -------------------------------------------------------------------- */

static void put_words(tf_buf *words, tf_str text)
{
    tf_buf flat = {0};

    for (size_t i = 0; i < text.n; i++)
        tf_buf_putc(&flat, strchr("\r\n\t", text.p[i]) && text.p[i] ? ' ' : text.p[i]);
    tf_put_safe(words, tf_buf_str(&flat));
    tf_buf_release(&flat);
}

static void put_line_words(tf_buf *words, const tf_line *line)
{
    for (size_t i = 0; i < line->runs.n; i++)
        put_words(words, line->runs.at[i].text);
}

static void expect_lines(struct blocks *wanted, const tf_line *lines, size_t n)
{
    tf_buf words = {0};

    for (size_t i = 0; i < n; i++)
        put_line_words(&words, &lines[i]);
    if (n)
        see_list(wanted, &words);
}

static void expect_closing(struct blocks *wanted, const char *title, const tf_line *lines, size_t n)
{
    tf_buf words = {0};

    if (!n)
        return;
    put_words(&words, tf_str_z(title));
    see(wanted, TF_MD_HEADING, 2, &words);
    expect_lines(wanted, lines, n);
}

static bool says_something(const tf_sheet *sheet)
{
    for (size_t field = 0; field < sheet->fields_n; field++)
        if (tf_sheet_says(sheet, field))
            return true;
    return false;
}

static void expect_sheet(struct blocks *wanted, const tf_sheet *sheet)
{
    tf_buf words = {0};

    put_words(&words, sheet->title);
    tf_buf_putz(&words, says_something(sheet) ? "" : ": there are none.");
    see(wanted, TF_MD_PARAGRAPH, 0, &words);
    for (size_t field = 0; field < sheet->fields_n; field++)
        if (tf_sheet_says(sheet, field))
            put_words(&words, sheet->fields[field].title);
    if (!says_something(sheet))
        return;
    for (size_t i = 0; i < sheet->values.n; i++)
        for (size_t j = 0; j < sheet->values.at[i].items.n; j++) {
            tf_buf_putz(&words, j ? ", " : "");
            put_line_words(&words, &sheet->values.at[i].items.at[j]);
        }
    see(wanted, TF_MD_TABLE, 0, &words);
}

static bool is_blank(const tf_buf *words)
{
    for (size_t i = 0; i < words->n; i++)
        if (words->p[i] != ' ')
            return false;
    return true;
}

static void expect_block(struct blocks *wanted, const tf_block *block)
{
    tf_buf words = {0};

    switch (block->kind) {
    case TF_BLOCK_LIST:
        expect_lines(wanted, block->items.at, block->items.n);
        return;
    case TF_BLOCK_TABLE:
        expect_sheet(wanted, block->sheet);
        return;
    case TF_BLOCK_PROSE: /* it says what it likes, but within the quotation */
        if (tf_str_trim(block->source).n)
            see(wanted, TF_MD_QUOTE, 1, &words);
        return;
    default:
        put_line_words(&words, &block->line);
    }
    if (block->kind == TF_BLOCK_HEADING)
        see(wanted, TF_MD_HEADING, block->level, &words);
    else if (block->kind == TF_BLOCK_QUOTE)
        see(wanted, TF_MD_QUOTE, 0, &words);
    else if (!is_blank(&words))
        see(wanted, TF_MD_PARAGRAPH, 0, &words);
    tf_buf_release(&words);
}

/* ---- what a reader sees ----------------------------------------------------------------------- */

/* What stands for a mark that would not hold. */
static bool is_tag_of_ours(tf_str html)
{
    static const char *const tags[] = {"<strong>", "</strong>", "<ins>", "</ins>", "<del>",
                                       "</del>",   "<em>",      "</em>", "<code>", "</code>"};

    for (size_t i = 0; i < TF_COUNT(tags); i++)
        if (tf_str_is(html, tags[i]))
            return true;
    return false;
}

/* Text alone: no links, no other HTML. Gives false where it is something else. */
static bool put_leaf(tf_buf *words, const tf_md_event *event)
{
    bool text =
        event->kind == TF_MD_TEXT || event->kind == TF_MD_ENTITY || event->kind == TF_MD_CODE_TEXT;

    if (text)
        tf_buf_put(words, event->text);
    return text || event->kind == TF_MD_SOFT_BREAK ||
           (event->kind == TF_MD_RAW_HTML && is_tag_of_ours(event->text));
}

static bool is_ours(const tf_md_event *event)
{
    return event->kind != TF_MD_LINK && event->kind != TF_MD_IMAGE && event->kind != TF_MD_CODE &&
           event->kind != TF_MD_HTML && event->kind != TF_MD_RULE;
}

/* Cells hold several things with ", " between them, and an empty one nothing. */
static void read_blocks(const tf_md *md, const struct blocks *wanted, struct blocks *got)
{
    unsigned depth = 0;
    tf_buf words = {0};

    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *event = &md->at[i];
        const struct seen *now =
            got->found.n < wanted->found.n ? &wanted->found.at[got->found.n] : NULL;
        bool prose = now && now->kind == TF_MD_QUOTE && now->level;
        depth += event->step == TF_MD_ENTER;
        if (event->step == TF_MD_LEAF && !prose)
            DEMAND(put_leaf(&words, event));
        if (event->step == TF_MD_ENTER && !prose)
            DEMAND(is_ours(event));
        if (event->step == TF_MD_LEAVE && !--depth)
            see(got, event->kind, event->kind == TF_MD_HEADING ? event->detail : (unsigned)prose,
                &words);
    }
    tf_buf_release(&words);
}

static void compare(const struct blocks *wanted, const struct blocks *got, tf_str markdown)
{
    bool same = wanted->found.n == got->found.n;

    for (size_t i = 0; i < wanted->found.n && same; i++) {
        const struct seen *a = &wanted->found.at[i], *b = &got->found.at[i];
        same = a->kind == b->kind && a->level == b->level && tf_str_eq(a->words, b->words);
        if (!same)
            fprintf(stderr, "block %zu: wanted %d.%u \"%.*s\", got %d.%u \"%.*s\"\n", i, a->kind,
                    a->level, TF_ARG(a->words), b->kind, b->level, TF_ARG(b->words));
    }
    if (!same)
        fprintf(stderr, "wanted %zu blocks, got %zu of:\n%.*s", wanted->found.n, got->found.n,
                TF_ARG(markdown));
    DEMAND(same);
}

static void expect_all(struct blocks *wanted, const tf_document *document)
{
    tf_buf words = {0};

    put_words(&words, document->title);
    see(wanted, TF_MD_HEADING, 1, &words);
    put_words(&words, document->question);
    see(wanted, TF_MD_PARAGRAPH, 0, &words);
    put_words(&words, tf_str_trim(document->school));
    tf_buf_putz(&words, document->cycle.n ? "," : "");
    put_words(&words, document->cycle);
    tf_buf_putz(&words, ":");
    put_line_words(&words, &document->snapshot);
    see(wanted, TF_MD_PARAGRAPH, 0, &words);
    for (size_t i = 0; i < document->blocks.n; i++)
        expect_block(wanted, &document->blocks.at[i]);
    expect_closing(wanted, "What is left out", document->left_out.at, document->left_out.n);
    expect_closing(wanted, "What one could do next", document->invitations.at,
                   document->invitations.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct feed feed = {{(const char *)data, size}};
    struct blocks wanted = {0}, got = {0};
    tf_document document = {0};
    tf_look look = {0};
    tf_buf out = {0};
    tf_arena arena = {0};
    tf_md md;

    make_document(&feed, &document);
    tf_document_put_markdown(&out, &document, &look);
    expect_all(&wanted, &document);
    if (tf_md_parse(&arena, tf_buf_str(&out), (tf_span){0, out.n}, &md) == 0) {
        read_blocks(&md, &wanted, &got);
        compare(&wanted, &got, tf_buf_str(&out));
    }
    tf_arena_release(&wanted.arena);
    tf_arena_release(&got.arena);
    tf_arena_release(&arena);
    tf_buf_release(&out);
    tf_document_release(&document);
    return 0;
}
