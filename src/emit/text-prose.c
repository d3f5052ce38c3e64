/*
 * Markdown that somebody wrote, for a terminal: words without their marks, in rows behind those of
 * the lists and quotations that they stand in.
 */
#include <string.h>

#include <twofold/text.h>

#include "cells.h"
#include "grid.h"
#include "text-prose.h"
#include "text-rows.h"

struct list {
    bool ordered;
    uint32_t number; /* of the next item */
};

struct prose {
    tf_rows rows;
    tf_arena arena;
    TF_VEC(struct list) lists;
    tf_styled *to; /* where text goes: to the row in the making, or to a cell */
    tf_grid grid;
    TF_VEC(tf_grid_side) sides;
    tf_buf code, words; /* of a block; of the picture in hand */
    unsigned images;    /* pictures within each other */
    size_t link;        /* where the words of the link in hand start */
    unsigned strong, emphasised, struck, coded, headed;
    bool in_comment, in_head, in_code;
};

/* ---- text ------------------------------------------------------------------------------------ */

static tf_style style_of(const struct prose *prose)
{
    return (prose->strong || prose->headed || prose->coded || prose->in_head ? TF_STYLE_STRONG
                                                                             : TF_STYLE_PLAIN) |
           (prose->emphasised ? TF_STYLE_UNDERLINED : TF_STYLE_PLAIN) |
           (prose->struck ? TF_STYLE_STRUCK : TF_STYLE_PLAIN);
}

/* White space within a row is a space. */
static void put_text(struct prose *prose, tf_str text)
{
    if (prose->images) {
        tf_buf_put(&prose->words, text);
        return;
    }
    while (text.n) {
        size_t n = tf_plain_run(text);
        tf_styled_put(prose->to, style_of(prose), tf_str_sub(text, 0, n));
        if (n < text.n)
            tf_styled_put(prose->to, style_of(prose), TF_STR(" "));
        text = tf_str_sub(text, n + 1, text.n);
    }
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void put_quote(struct prose *prose, const tf_md_event *event)
{
    tf_rows_flush(&prose->rows);
    if (event->step == TF_MD_ENTER) {
        tf_rows_hold(&prose->rows, TF_STR("│ "), TF_STR("│ "), false);
    } else {
        prose->rows.holds.n--;
        tf_rows_settle(&prose->rows);
    }
}

static void put_list(struct prose *prose, const tf_md_event *event)
{
    tf_rows_flush(&prose->rows);
    if (event->step == TF_MD_ENTER) {
        *TF_PUSH(&prose->arena, &prose->lists) = (struct list){event->detail, event->number};
    } else {
        prose->lists.n--;
        tf_rows_settle(&prose->rows);
    }
}

/* The mark of a task is shown as it was typed: nobody is ticked off here. */
static void put_item(struct prose *prose, const tf_md_event *event)
{
    struct list *list = &prose->lists.at[prose->lists.n - 1];
    tf_str mark = TF_STR("• ");

    tf_rows_flush(&prose->rows);
    if (event->step == TF_MD_LEAVE) {
        prose->rows.holds.n--;
        return;
    }
    if (list->ordered)
        mark = tf_arena_printf(&prose->arena, "%u. ", list->number++);
    tf_rows_hold(&prose->rows, mark,
                 tf_arena_printf(&prose->arena, "%*s", (int)tf_cells_of(mark), ""), true);
    if (event->detail)
        tf_styled_put(&prose->rows.line, TF_STYLE_PLAIN,
                      tf_arena_printf(&prose->arena, "[%c] ", event->detail));
}

static void put_paragraph(struct prose *prose, const tf_md_event *event)
{
    bool loose = !event->detail;

    if (event->step == TF_MD_ENTER) {
        prose->in_comment = false;
        if (loose && prose->rows.holds.n)
            prose->rows.holds.at[prose->rows.holds.n - 1].loose = true;
        return;
    }
    tf_rows_flush(&prose->rows);
    prose->rows.gap = prose->rows.gap || loose;
}

static void put_heading(struct prose *prose, const tf_md_event *event)
{
    tf_rows_flush(&prose->rows);
    prose->headed = event->step == TF_MD_ENTER;
    prose->rows.gap = true;
}

static void put_rule(struct prose *prose, const tf_md_event *event)
{
    if (event->step == TF_MD_LEAVE)
        return;
    tf_rows_flush(&prose->rows);
    tf_styled_put(&prose->rows.line, TF_STYLE_PLAIN, TF_STR("* * *"));
    tf_rows_flush(&prose->rows);
    tf_rows_settle(&prose->rows);
}

/* ---- code, which stands as it is --------------------------------------------------------------- */

static void put_code(struct prose *prose, const tf_md_event *event)
{
    prose->in_code = event->step == TF_MD_ENTER;
    if (event->step == TF_MD_ENTER) {
        tf_rows_flush(&prose->rows);
        return;
    }
    tf_rows_code(&prose->rows, tf_buf_str(&prose->code));
    tf_rows_settle(&prose->rows);
    tf_buf_clear(&prose->code);
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
        size_t at = prose->to == &prose->rows.line ? text.n : tf_str_find_str(text, TF_STR("\\|"));
        put_text(prose, tf_str_sub(text, 0, at));
        put_text(prose, at < text.n ? TF_STR("|") : TF_STR(""));
        text = tf_str_sub(text, at + 2, text.n);
    }
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void finish_table(struct prose *prose)
{
    tf_buf rows = {0};

    while (prose->grid.columns && prose->grid.n % prose->grid.columns)
        tf_grid_add(&prose->grid);
    prose->grid.sides = prose->sides.at;
    tf_grid_put(&rows, &prose->grid, tf_rows_room(&prose->rows, ""));
    tf_rows_put(&prose->rows, tf_buf_str(&rows), "", false);
    tf_grid_release(&prose->grid);
    prose->sides.n = 0;
    prose->to = &prose->rows.line;
    tf_buf_release(&rows);
}

static void put_table(struct prose *prose, const tf_md_event *event)
{
    tf_rows_flush(&prose->rows);
    if (event->step == TF_MD_ENTER) {
        prose->grid.colour = prose->rows.line.colour;
    } else {
        finish_table(prose);
        tf_rows_settle(&prose->rows);
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
        prose->to = &prose->rows.line;
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
    if (!prose->to->colour)
        put_text(prose, tf_str_z(mark));
}

/* Raw HTML is shown for what it is, and comments, ours among them, are not. */
static void put_raw(struct prose *prose, const tf_md_event *leaf)
{
    tf_str text = leaf->text, shown;

    if (leaf->detail && !prose->in_comment && prose->to == &prose->rows.line)
        tf_rows_flush(&prose->rows);
    while (tf_md_next_shown(&text, &prose->in_comment, &shown))
        put_text(prose, shown);
}

static void put_html(struct prose *prose, const tf_md_event *event)
{
    tf_rows_flush(&prose->rows);
    if (event->step == TF_MD_ENTER)
        prose->in_comment = false;
    else
        tf_rows_settle(&prose->rows);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void put_break(struct prose *prose, const tf_md_event *event)
{
    if (prose->in_comment)
        return;
    if (event->kind == TF_MD_HARD_BREAK && !prose->images && prose->to == &prose->rows.line)
        tf_rows_flush(&prose->rows);
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
    struct prose prose = {.rows = {.out = out, .width = width, .line = {.colour = colour}}};
    tf_md md;
    bool whole = tf_md_parse(&prose.arena, source, (tf_span){0, source.n}, &md) == 0;

    prose.to = &prose.rows.line;
    for (size_t i = 0; i < md.n; i++)
        put_event(&prose, &md.at[i]);
    tf_rows_flush(&prose.rows);
    if (!whole) {
        finish_table(&prose);
        prose.rows.holds.n = 0;
        prose.rows.gap = true;
        tf_styled_put(&prose.rows.line, TF_STYLE_PLAIN,
                      TF_STR("The rest of this text cannot be shown: it is made in a way that "
                             "would grow without end."));
        tf_rows_flush(&prose.rows);
    }
    tf_rows_release(&prose.rows);
    tf_buf_release(&prose.code);
    tf_buf_release(&prose.words);
    tf_arena_release(&prose.arena);
}
