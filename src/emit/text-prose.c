/*
 * Markdown that somebody wrote, for a terminal: words without their marks, in rows behind those of
 * the lists and quotations that they stand in.
 */
#include <twofold/text.h>

#include "cells.h"
#include "grid.h"
#include "text-prose.h"

static const tf_str margin = TF_STR_INIT("  ");

/* A quotation or an item: what stands before its first row, and before the others. */
struct hold {
    tf_str mark, rest;
    bool shown; /* the mark */
    bool item, loose;
};

struct list {
    bool ordered;
    uint32_t number; /* of the next item */
};

struct prose {
    tf_buf *out;
    tf_arena arena;
    size_t width;
    TF_VEC(struct hold) holds;
    TF_VEC(struct list) lists;
    tf_styled line; /* the row in the making */
    tf_styled *to;  /* where text goes: to it, or to a cell */
    tf_grid grid;
    TF_VEC(tf_grid_side) sides;
    tf_buf code, words; /* of a block; of the picture in hand */
    unsigned images;    /* pictures within each other */
    size_t link;        /* where the words of the link in hand start */
    unsigned strong, emphasised, struck, coded, headed;
    bool any, gap; /* something was put; an empty row is to be put before the next */
    bool in_comment, in_head, in_code;
};

/* ---- rows ------------------------------------------------------------------------------------ */

static void read_marks(const struct prose *prose, tf_buf *mark, tf_buf *rest)
{
    tf_buf_put(mark, margin);
    tf_buf_put(rest, margin);
    for (size_t i = 0; i < prose->holds.n; i++) {
        const struct hold *hold = &prose->holds.at[i];
        tf_buf_put(mark, hold->shown ? hold->rest : hold->mark);
        tf_buf_put(rest, hold->rest);
    }
}

/* An empty row belongs to what goes on behind it. */
static void put_gap(struct prose *prose)
{
    tf_buf marks = {0};

    tf_buf_put(&marks, margin);
    for (size_t i = 0; i < prose->holds.n && prose->holds.at[i].shown; i++)
        tf_buf_put(&marks, prose->holds.at[i].rest);
    while (marks.n && marks.p[marks.n - 1] == ' ')
        marks.n--;
    if (prose->gap && prose->any) {
        tf_buf_put(prose->out, tf_buf_str(&marks));
        tf_buf_putc(prose->out, '\n');
    }
    prose->gap = false;
    tf_buf_release(&marks);
}

static void note_shown(struct prose *prose)
{
    for (size_t i = 0; i < prose->holds.n; i++)
        prose->holds.at[i].shown = true;
    prose->any = true;
}

/* Puts the row in the making, in as many as it takes. */
static void flush(struct prose *prose)
{
    tf_buf mark = {0}, rest = {0};

    if (tf_str_trim(tf_buf_str(&prose->line.text)).n) {
        put_gap(prose);
        read_marks(prose, &mark, &rest);
        tf_styled_wrap_behind(prose->out, &prose->line, tf_buf_str(&mark), tf_buf_str(&rest),
                              prose->width);
        note_shown(prose);
    }
    tf_styled_clear(&prose->line);
    tf_buf_release(&mark);
    tf_buf_release(&rest);
}

/* Puts rows that are made already. */
static void put_rows(struct prose *prose, tf_str rows, const char *indent)
{
    if (rows.n)
        put_gap(prose);
    while (rows.n) {
        tf_str row = tf_str_sub(rows, 0, tf_str_find(rows, '\n'));
        tf_buf mark = {0}, rest = {0};
        rows = tf_str_sub(rows, row.n + 1, rows.n);
        read_marks(prose, &mark, &rest);
        tf_buf_putz(&mark, indent);
        while (!row.n && mark.n && mark.p[mark.n - 1] == ' ')
            mark.n--;
        tf_buf_put(prose->out, tf_buf_str(&mark));
        tf_buf_put(prose->out, row);
        tf_buf_putc(prose->out, '\n');
        note_shown(prose);
        tf_buf_release(&mark);
        tf_buf_release(&rest);
    }
}

/* Whether what follows on stands apart: not within the items of a tight list. */
static void settle(struct prose *prose)
{
    const struct hold *hold = prose->holds.n ? &prose->holds.at[prose->holds.n - 1] : NULL;

    prose->gap = !hold || !hold->item || hold->loose;
}

/* ---- text ------------------------------------------------------------------------------------ */

static tf_style style_of(const struct prose *prose)
{
    return (prose->strong || prose->headed || prose->coded || prose->in_head ? TF_STYLE_STRONG
                                                                             : TF_STYLE_PLAIN) |
           (prose->emphasised ? TF_STYLE_UNDERLINED : TF_STYLE_PLAIN) |
           (prose->struck ? TF_STYLE_STRUCK : TF_STYLE_PLAIN);
}

static bool is_blank(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

/* White space within a row is a space. */
static void put_text(struct prose *prose, tf_str text)
{
    if (prose->images) {
        tf_buf_put(&prose->words, text);
        return;
    }
    while (text.n) {
        size_t n = 0;
        while (n < text.n && !is_blank(text.p[n]))
            n++;
        tf_styled_put(prose->to, style_of(prose), tf_str_sub(text, 0, n));
        if (n < text.n)
            tf_styled_put(prose->to, style_of(prose), TF_STR(" "));
        text = tf_str_sub(text, n + 1, text.n);
    }
}

/* A mark that says what colour would. */
static void put_mark(struct prose *prose, const char *mark)
{
    if (!prose->to->colour)
        put_text(prose, tf_str_z(mark));
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void hold(struct prose *prose, tf_str mark, tf_str rest, bool item)
{
    *TF_PUSH(&prose->arena, &prose->holds) =
        (struct hold){.mark = mark, .rest = rest, .item = item};
}

static void put_quote(struct prose *prose, const tf_md_event *event)
{
    flush(prose);
    if (event->step == TF_MD_ENTER) {
        hold(prose, TF_STR("│ "), TF_STR("│ "), false);
    } else {
        prose->holds.n--;
        settle(prose);
    }
}

static void put_list(struct prose *prose, const tf_md_event *event)
{
    flush(prose);
    if (event->step == TF_MD_ENTER) {
        *TF_PUSH(&prose->arena, &prose->lists) = (struct list){event->detail, event->number};
    } else {
        prose->lists.n--;
        settle(prose);
    }
}

/* The mark of a task is shown as it was typed: nobody is ticked off here. */
static void put_item(struct prose *prose, const tf_md_event *event)
{
    struct list *list = &prose->lists.at[prose->lists.n - 1];
    tf_str mark = TF_STR("• ");

    flush(prose);
    if (event->step == TF_MD_LEAVE) {
        prose->holds.n--;
        return;
    }
    if (list->ordered)
        mark = tf_arena_printf(&prose->arena, "%u. ", list->number++);
    hold(prose, mark, tf_arena_printf(&prose->arena, "%*s", (int)tf_cells_of(mark), ""), true);
    if (event->detail)
        tf_styled_put(&prose->line, TF_STYLE_PLAIN,
                      tf_arena_printf(&prose->arena, "[%c] ", event->detail));
}

static void put_paragraph(struct prose *prose, const tf_md_event *event)
{
    bool loose = !event->detail;

    if (event->step == TF_MD_ENTER) {
        prose->in_comment = false;
        if (loose && prose->holds.n)
            prose->holds.at[prose->holds.n - 1].loose = true;
        return;
    }
    flush(prose);
    prose->gap = prose->gap || loose;
}

static void put_heading(struct prose *prose, const tf_md_event *event)
{
    flush(prose);
    prose->headed = event->step == TF_MD_ENTER;
    prose->gap = true;
}

static void put_rule(struct prose *prose, const tf_md_event *event)
{
    if (event->step == TF_MD_LEAVE)
        return;
    flush(prose);
    tf_styled_put(&prose->line, TF_STYLE_PLAIN, TF_STR("* * *"));
    flush(prose);
    settle(prose);
}

/* ---- code, which stands as it is --------------------------------------------------------------- */

static void put_code(struct prose *prose, const tf_md_event *event)
{
    tf_str code = tf_buf_str(&prose->code);
    tf_buf rows = {0};

    prose->in_code = event->step == TF_MD_ENTER;
    if (event->step == TF_MD_ENTER) {
        flush(prose);
        return;
    }
    for (size_t at = 0; at < code.n; at++) {
        size_t n = at;
        while (n < code.n && !is_blank(code.p[n]))
            n++;
        tf_put_safe(&rows, tf_str_sub(code, at, n));
        if (n < code.n && code.p[n] != '\r')
            tf_buf_putz(&rows, code.p[n] == '\t' ? "    " : "\n");
        at = n;
    }
    put_rows(prose, tf_buf_str(&rows), "    ");
    settle(prose);
    tf_buf_clear(&prose->code);
    tf_buf_release(&rows);
}

/* In a table a bar in code is written behind a backslash (GitHub's Markdown, 4.10). */
static void put_code_text(struct prose *prose, const tf_md_event *leaf)
{
    tf_str text = leaf->text;

    for (unsigned i = 0; prose->in_code && i < leaf->detail; i++)
        tf_buf_putc(&prose->code, '\n');
    for (unsigned i = 0; prose->in_code && i < leaf->number; i++)
        tf_buf_putc(&prose->code, ' ');
    if (prose->in_code) {
        tf_buf_put(&prose->code, text);
        return;
    }
    if (leaf->detail)
        put_text(prose, TF_STR(" "));
    while (text.n) {
        size_t at = prose->to == &prose->line ? text.n : tf_str_find_str(text, TF_STR("\\|"));
        put_text(prose, tf_str_sub(text, 0, at));
        put_text(prose, at < text.n ? TF_STR("|") : TF_STR(""));
        text = tf_str_sub(text, at + 2, text.n);
    }
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void finish_table(struct prose *prose)
{
    size_t indent;
    tf_buf rows = {0}, mark = {0}, rest = {0};

    while (prose->grid.columns && prose->grid.n % prose->grid.columns)
        tf_grid_add(&prose->grid);
    read_marks(prose, &mark, &rest);
    indent = tf_cells_of(tf_buf_str(&rest));
    prose->grid.sides = prose->sides.at;
    tf_grid_put(&rows, &prose->grid, prose->width > indent ? prose->width - indent : 1);
    put_rows(prose, tf_buf_str(&rows), "");
    tf_grid_release(&prose->grid);
    prose->sides.n = 0;
    prose->to = &prose->line;
    tf_buf_release(&rows);
    tf_buf_release(&mark);
    tf_buf_release(&rest);
}

static void put_table(struct prose *prose, const tf_md_event *event)
{
    flush(prose);
    if (event->step == TF_MD_ENTER) {
        prose->grid.colour = prose->line.colour;
    } else {
        finish_table(prose);
        settle(prose);
    }
}

static void put_row(struct prose *prose, const tf_md_event *event)
{
    prose->in_head = event->detail && event->step == TF_MD_ENTER;
}

static void put_cell(struct prose *prose, const tf_md_event *event)
{
    static const tf_grid_side sides[] = {[TF_MD_ALIGN_NONE] = TF_GRID_LEFT,
                                         [TF_MD_ALIGN_LEFT] = TF_GRID_LEFT,
                                         [TF_MD_ALIGN_CENTRE] = TF_GRID_CENTRE,
                                         [TF_MD_ALIGN_RIGHT] = TF_GRID_RIGHT};

    if (event->step == TF_MD_LEAVE) {
        prose->to = &prose->line;
        return;
    }
    if (prose->in_head) {
        *TF_PUSH(&prose->arena, &prose->sides) = sides[event->number];
        prose->grid.columns = prose->sides.n;
    }
    prose->in_comment = false;
    prose->to = tf_grid_add(&prose->grid);
}

/* ---- spans ----------------------------------------------------------------------------------- */

static void count(unsigned *within, const tf_md_event *event)
{
    *within += event->step == TF_MD_ENTER ? 1U : -1U;
}

/* Whether words say all that an address does. */
static bool says(tf_str words, tf_str dest)
{
    static const tf_str schemes[] = {TF_STR_INIT("mailto:"), TF_STR_INIT("https://"),
                                     TF_STR_INIT("http://"), TF_STR_INIT("")};
    bool same = false;

    for (size_t i = 0; i < TF_COUNT(schemes) && !same; i++)
        same = tf_str_starts(dest, schemes[i]) &&
               tf_str_eq(words, tf_str_sub(dest, schemes[i].n, dest.n));
    return same;
}

/* What leads to a place in the same text leads nowhere here. */
static void put_link(struct prose *prose, const tf_md_event *event)
{
    tf_str words;
    tf_buf dest = {0};

    if (prose->images)
        return;
    if (event->step == TF_MD_ENTER) {
        prose->link = prose->to->text.n;
        return;
    }
    words = tf_str_sub(tf_buf_str(&prose->to->text), prose->link, prose->to->text.n);
    tf_put_safe(&dest, event->dest);
    if (dest.n && dest.p[0] != '#' && !says(tf_str_trim(words), tf_buf_str(&dest))) {
        put_text(prose, tf_str_trim(words).n ? TF_STR(" (") : TF_STR("("));
        put_text(prose, event->dest);
        put_text(prose, TF_STR(")"));
    }
    tf_buf_release(&dest);
}

static void put_image(struct prose *prose, const tf_md_event *event)
{
    count(&prose->images, event);
    if (event->step == TF_MD_ENTER || prose->images)
        return;
    tf_str words = tf_str_trim(tf_buf_str(&prose->words));
    put_text(prose, words.n ? words : TF_STR("[a picture]"));
    tf_buf_clear(&prose->words);
}

/* Where there is no colour, a word that was struck out would say the opposite without its marks. */
static void put_span(struct prose *prose, const tf_md_event *event, unsigned *within,
                     const char *mark)
{
    count(within, event);
    put_mark(prose, mark);
}

/* Raw HTML is shown for what it is, and comments, ours among them, are not. */
static void put_raw(struct prose *prose, const tf_md_event *leaf)
{
    tf_str text = leaf->text;

    if (leaf->detail && !prose->in_comment && prose->to == &prose->line)
        flush(prose);
    while (text.n) {
        tf_str mark = prose->in_comment ? TF_STR("-->") : TF_STR("<!--");
        size_t at = tf_str_find_str(text, mark);
        if (!prose->in_comment)
            put_text(prose, tf_str_sub(text, 0, at));
        if (at < text.n)
            prose->in_comment = !prose->in_comment;
        text = tf_str_sub(text, at + mark.n, text.n);
    }
}

static void put_html(struct prose *prose, const tf_md_event *event)
{
    flush(prose);
    if (event->step == TF_MD_ENTER)
        prose->in_comment = false;
    else
        settle(prose);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void put_break(struct prose *prose, const tf_md_event *event)
{
    if (prose->in_comment)
        return;
    if (event->kind == TF_MD_HARD_BREAK && !prose->images && prose->to == &prose->line)
        flush(prose);
    else
        put_text(prose, TF_STR(" "));
}

static void put_inline(struct prose *prose, const tf_md_event *event)
{
    switch (event->kind) {
    case TF_MD_EMPH:
        put_span(prose, event, &prose->emphasised, "");
        break;
    case TF_MD_STRONG:
        put_span(prose, event, &prose->strong, "");
        break;
    case TF_MD_STRIKE:
        put_span(prose, event, &prose->struck, "~~");
        break;
    case TF_MD_CODE_SPAN:
        put_span(prose, event, &prose->coded, "`");
        break;
    case TF_MD_LINK:
        put_link(prose, event);
        break;
    case TF_MD_IMAGE:
        put_image(prose, event);
        break;
    case TF_MD_SOFT_BREAK:
    case TF_MD_HARD_BREAK:
        put_break(prose, event);
        break;
    case TF_MD_RAW_HTML:
        put_raw(prose, event);
        break;
    case TF_MD_CODE_TEXT:
        put_code_text(prose, event);
        break;
    default:
        put_text(prose, event->text);
    }
}

static void put_event(struct prose *prose, const tf_md_event *event)
{
    static void (*const blocks[])(struct prose * prose, const tf_md_event *event) = {
        [TF_MD_QUOTE] = put_quote, [TF_MD_LIST] = put_list,           [TF_MD_ITEM] = put_item,
        [TF_MD_RULE] = put_rule,   [TF_MD_HEADING] = put_heading,     [TF_MD_CODE] = put_code,
        [TF_MD_HTML] = put_html,   [TF_MD_PARAGRAPH] = put_paragraph, [TF_MD_TABLE] = put_table,
        [TF_MD_ROW] = put_row,     [TF_MD_CELL] = put_cell,
    };

    if (event->kind < TF_COUNT(blocks))
        blocks[event->kind](prose, event);
    else
        put_inline(prose, event);
}

void tf_prose_put_text(tf_buf *out, tf_str source, size_t width, bool colour)
{
    struct prose prose = {.out = out, .width = width, .line = {.colour = colour}};
    tf_md md;
    bool whole = tf_md_parse(&prose.arena, source, (tf_span){0, source.n}, &md) == 0;

    prose.to = &prose.line;
    for (size_t i = 0; i < md.n; i++)
        put_event(&prose, &md.at[i]);
    flush(&prose);
    if (!whole) {
        finish_table(&prose);
        prose.holds.n = 0;
        prose.gap = true;
        tf_styled_put(&prose.line, TF_STYLE_PLAIN,
                      TF_STR("The rest of this text cannot be shown: it is made in a way that "
                             "would grow without end."));
        flush(&prose);
    }
    tf_styled_release(&prose.line);
    tf_buf_release(&prose.code);
    tf_buf_release(&prose.words);
    tf_arena_release(&prose.arena);
}
