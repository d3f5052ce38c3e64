/*
 * Markdown of any UTF-8: whatever the text, each leaf slices back to its source in the order of the
 * file, blocks hold what they may hold, memory stays within bounds, and passages point into the
 * file.
 */
#include <twofold/prose.h>

#include "../../src/text/markdown-plain.h"

#include "fuzz.h"

enum {
    MEMORY_AT_LEAST = 1024 * 1024, /* bytes that even a short text may take */
    MEMORY_A_BYTE = 512,           /* and for each of its own */
};

typedef TF_VEC(tf_md_event) open_blocks;

/* ---- leaves ---------------------------------------------------------------------------------- */

static bool is_line_end(tf_str source)
{
    return tf_str_is(source, "\n") || tf_str_is(source, "\r\n") || tf_str_is(source, "\r");
}

static void look_at_leaf(tf_str bytes, const tf_md_event *leaf)
{
    tf_str source = tf_str_span(bytes, leaf->span);

    DEMAND(source.n > 0);
    DEMAND(starts_character(bytes, leaf->span.from) && starts_character(bytes, leaf->span.to));
    DEMAND(tf_utf8_check(leaf->text) == leaf->text.n);
    if (leaf->kind == TF_MD_ENTITY)
        DEMAND(leaf->text.n && source.p[0] == '&' && source.p[source.n - 1] == ';');
    else
        DEMAND(tf_str_eq(source, leaf->text));
    if (leaf->kind == TF_MD_SOFT_BREAK || leaf->kind == TF_MD_HARD_BREAK)
        DEMAND(is_line_end(source));
    else
        DEMAND(tf_str_find(source, '\n') == source.n);
}

/* ---- blocks and spans ------------------------------------------------------------------------ */

#define IN(kind) (1u << (kind))
#define CONTAINERS (IN(TF_MD_QUOTE) | IN(TF_MD_ITEM))
#define PROSE (IN(TF_MD_HEADING) | IN(TF_MD_PARAGRAPH) | IN(TF_MD_CELL))
#define SPANS \
    (IN(TF_MD_EMPH) | IN(TF_MD_STRONG) | IN(TF_MD_STRIKE) | IN(TF_MD_LINK) | IN(TF_MD_IMAGE))

/* What may hold what; a block in CONTAINERS may stand at the top too. */
static const uint32_t holders[] = {
    [TF_MD_QUOTE] = CONTAINERS,
    [TF_MD_LIST] = CONTAINERS,
    [TF_MD_ITEM] = IN(TF_MD_LIST),
    [TF_MD_RULE] = CONTAINERS,
    [TF_MD_HEADING] = CONTAINERS,
    [TF_MD_CODE] = CONTAINERS,
    [TF_MD_HTML] = CONTAINERS,
    [TF_MD_PARAGRAPH] = CONTAINERS,
    [TF_MD_TABLE] = CONTAINERS,
    [TF_MD_ROW] = IN(TF_MD_TABLE),
    [TF_MD_CELL] = IN(TF_MD_ROW),
    [TF_MD_EMPH] = PROSE | SPANS,
    [TF_MD_STRONG] = PROSE | SPANS,
    [TF_MD_STRIKE] = PROSE | SPANS,
    [TF_MD_LINK] = PROSE | SPANS,
    [TF_MD_IMAGE] = PROSE | SPANS,
    [TF_MD_CODE_SPAN] = PROSE | SPANS,
    [TF_MD_TEXT] = PROSE | SPANS,
    [TF_MD_ENTITY] = PROSE | SPANS,
    [TF_MD_SOFT_BREAK] = PROSE | SPANS,
    [TF_MD_HARD_BREAK] = PROSE | SPANS,
    [TF_MD_RAW_HTML] = PROSE | SPANS | IN(TF_MD_HTML),
    [TF_MD_CODE_TEXT] = IN(TF_MD_CODE) | IN(TF_MD_CODE_SPAN),
};

static bool may_hold(const open_blocks *open, uint8_t kind)
{
    if (!open->n)
        return holders[kind] == CONTAINERS;
    return holders[kind] & IN(open->at[open->n - 1].kind);
}

/* A destination stands behind its link; written plainly, it is what stands there. */
static void look_at_link(tf_str bytes, tf_span body, const tf_md_event *link)
{
    tf_str wrote = tf_str_span(bytes, link->dest_span);

    DEMAND(is_within(link->dest_span, body) && tf_utf8_check(link->dest) == link->dest.n);
    if (link->dest_span.from == link->span.from && link->dest_span.to == link->span.to)
        return;
    DEMAND(link->dest_span.from >= link->span.to);
    if (tf_str_find(wrote, '\\') == wrote.n && tf_str_find(wrote, '&') == wrote.n)
        DEMAND(tf_str_eq(wrote, link->dest));
}

static void enter(tf_arena *arena, open_blocks *open, const tf_md_event *event)
{
    DEMAND(event->kind < TF_MD_TEXT && may_hold(open, event->kind));
    DEMAND(event->kind != TF_MD_HEADING || (event->detail >= 1 && event->detail <= 6));
    *TF_PUSH(arena, open) = *event;
}

/* What is left is what was entered last, with the same to say. */
static void leave(open_blocks *open, const tf_md_event *event)
{
    tf_md_event entered;

    DEMAND(open->n);
    entered = open->at[--open->n];
    DEMAND(entered.kind == event->kind && entered.detail == event->detail);
    DEMAND(entered.span.from == event->span.from && entered.span.to == event->span.to);
    DEMAND(tf_str_eq(entered.dest, event->dest));
    DEMAND(entered.dest_span.from == event->dest_span.from);
}

static void walk(tf_arena *arena, tf_str bytes, tf_span body, const tf_md *md)
{
    open_blocks open = {0};
    size_t at = body.from;

    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *event = &md->at[i];
        DEMAND(is_within(event->span, body));
        if (event->step == TF_MD_LEAVE) {
            leave(&open, event);
            continue;
        }
        if (open.n && event->span.from < event->span.to)
            DEMAND(is_within(event->span, open.at[open.n - 1].span));
        if (event->kind == TF_MD_LINK || event->kind == TF_MD_IMAGE)
            look_at_link(bytes, body, event);
        if (event->step == TF_MD_ENTER) {
            enter(arena, &open, event);
            continue;
        }
        DEMAND(event->kind >= TF_MD_TEXT && may_hold(&open, event->kind));
        DEMAND(event->span.from >= at);
        at = event->span.to;
        look_at_leaf(bytes, event);
    }
    DEMAND(!open.n);
}

/* ---- what is made of it ---------------------------------------------------------------------- */

static void look_at_anchors(const tf_md *md)
{
    tf_buf anchor = {0};

    for (size_t i = 0; i < md->n; i++)
        if (md->at[i].kind == TF_MD_HEADING && md->at[i].step == TF_MD_ENTER) {
            tf_buf_clear(&anchor);
            tf_md_anchor(&anchor, &md->at[i + 1]);
            DEMAND(tf_utf8_check(tf_buf_str(&anchor)) == anchor.n);
            DEMAND(tf_str_find(tf_buf_str(&anchor), ' ') == anchor.n);
        }
    tf_buf_release(&anchor);
}

static void look_at_passages(tf_arena *arena, tf_str bytes, const tf_md *md)
{
    tf_passages passages = {0};

    tf_passages_read(arena, md, &passages);
    for (size_t i = 0; i < passages.found.n; i++) {
        const tf_passage *passage = &passages.found.at[i];
        tf_passage_cursor cursor = {0};
        size_t last = 0;
        DEMAND(tf_utf8_check(passage->text) == passage->text.n);
        for (size_t k = 0; k < passage->text.n; k++) {
            tf_span span = tf_passage_span(passage, &cursor, k, k + 1);
            DEMAND(last <= span.from && span.from <= span.to && span.to <= bytes.n);
            last = span.from;
        }
    }
}

static void demand_same(const tf_md *md, const tf_md *other, size_t shift)
{
    DEMAND(md->n == other->n);
    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *one = &md->at[i], *two = &other->at[i];
        DEMAND(one->kind == two->kind && one->step == two->step && one->detail == two->detail &&
               one->number == two->number);
        DEMAND(one->span.from == two->span.from + shift && one->span.to == two->span.to + shift);
        DEMAND(tf_str_eq(one->text, two->text) && tf_str_eq(one->dest, two->dest));
        DEMAND(one->dest_span.to == 0 || one->dest_span.to == two->dest_span.to + shift);
    }
}

/* The same body on its own is read in the same way; md4c reads what is plain as we do. */
static void compare(tf_str bytes, tf_span body, const tf_md *md)
{
    tf_str alone = tf_str_span(bytes, body);
    tf_arena arena = {0};
    tf_md other;

    tf_md_parse(&arena, alone, (tf_span){0, alone.n}, &other);
    demand_same(md, &other, body.from);
    tf_md_full(&arena, bytes, body, &other);
    demand_same(md, &other, 0);
    tf_arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str bytes = {(const char *)data, size};
    tf_arena arena = {0}, scratch = {0};
    tf_troubles troubles = {0};
    tf_span front, body, at;
    tf_md md;

    if (size > TF_FILE_MOST || tf_bytes_check(bytes, &at) != TF_BYTES_SOUND)
        return 0;
    tf_front_split(&scratch, bytes, &front, &body, &troubles);
    tf_md_parse(&arena, bytes, body, &md);
    DEMAND(arena.total <= MEMORY_AT_LEAST + size * MEMORY_A_BYTE);
    walk(&scratch, bytes, body, &md);
    look_at_anchors(&md);
    look_at_passages(&scratch, bytes, &md);
    compare(bytes, body, &md);
    tf_arena_release(&arena);
    tf_arena_release(&scratch);
    return 0;
}
