/*
 * Markdown by md4c, with positions. md4c hands out none, but its text points into what it was
 * given: that tells where every leaf stands, and what md4c makes up itself (line ends) lies between
 * two leaves.
 */
#include <md4c.h>
#include <string.h>

#include <twofold/text.h>

#include "entity.h"
#include "markdown-dest.h"
#include "markdown-plain.h"

enum {
    DEEP_MOST = 256,    /* blocks and spans within each other */
    COLUMNS_MOST = 128, /* of a table; more of them blow up (128 KB become 2.5 GB) */
    SMALL = 1024,       /* events and bytes that even a short text may give */
    EXPANDED_MOST = 16, /* times the text: what reference definitions may grow to */
    BEYOND = 9,         /* a newline and zeros: md4c looks a little past the end */
};

/* A block or span that is not left yet. */
struct open {
    size_t event; /* its ENTER */
    size_t from, to;
    bool any; /* it has leaves */
};

struct parse {
    tf_arena *scratch;
    tf_str bytes;     /* the file */
    size_t base;      /* where the body starts in it */
    const char *text; /* a copy of the body, with room behind */
    size_t n;
    size_t at; /* end of the last leaf, in `text` */
    size_t events_most, dest_most, dest_n;
    size_t column;
    bool head;
    size_t breaks, spaces; /* made up since the last leaf */
    TF_VEC(tf_md_event) events;
    TF_VEC(struct open) open;
};

/* ---- events ---------------------------------------------------------------------------------- */

static int enter(struct parse *parse, tf_md_kind kind, unsigned detail)
{
    struct open *open;

    if (parse->events.n >= parse->events_most || parse->open.n >= DEEP_MOST)
        return -1;
    open = TF_PUSH(parse->scratch, &parse->open);
    *open = (struct open){.event = parse->events.n};
    *TF_PUSH(parse->scratch, &parse->events) =
        (tf_md_event){.kind = (uint8_t)kind, .step = TF_MD_ENTER, .detail = (uint8_t)detail};
    return 0;
}

static int enter_numbered(struct parse *parse, tf_md_kind kind, unsigned detail, unsigned number)
{
    if (enter(parse, kind, detail) < 0)
        return -1;
    parse->events.at[parse->events.n - 1].number = number;
    return 0;
}

/* What holds the one that is left reaches as far as that did. */
static void widen(struct parse *parse, size_t from, size_t to)
{
    struct open *open = parse->open.n ? &parse->open.at[parse->open.n - 1] : NULL;

    if (!open)
        return;
    if (!open->any)
        open->from = from;
    open->any = true;
    open->to = to;
}

static void leave(struct parse *parse)
{
    struct open open = parse->open.at[--parse->open.n];
    tf_md_event event = parse->events.at[open.event];
    size_t at = parse->base + parse->at;

    event.span = open.any ? (tf_span){open.from, open.to} : (tf_span){at, at};
    parse->events.at[open.event] = event;
    event.step = TF_MD_LEAVE;
    *TF_PUSH(parse->scratch, &parse->events) = event;
    if (open.any)
        widen(parse, open.from, open.to);
}

static int leaf(struct parse *parse, tf_md_kind kind, size_t from, size_t to)
{
    tf_span span = {parse->base + from, parse->base + to};

    if (parse->events.n >= parse->events_most)
        return -1;
    *TF_PUSH(parse->scratch, &parse->events) =
        (tf_md_event){.kind = (uint8_t)kind,
                      .step = TF_MD_LEAF,
                      .span = span,
                      .detail = (uint8_t)(parse->breaks < UINT8_MAX ? parse->breaks : UINT8_MAX),
                      .number = (uint32_t)parse->spaces,
                      .text = tf_str_span(parse->bytes, span)};
    parse->breaks = parse->spaces = 0;
    parse->at = to;
    widen(parse, span.from, span.to);
    return 0;
}

/* Line ends and indentation of code and HTML come from md4c and not from the text. */
static void note_made_up(struct parse *parse, const MD_CHAR *at, MD_SIZE size)
{
    for (MD_SIZE i = 0; i < size; i++) {
        parse->breaks += at[i] == '\n';
        parse->spaces = at[i] == '\n' ? 0 : parse->spaces + 1;
    }
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static tf_md_kind top_kind(const struct parse *parse)
{
    if (!parse->open.n)
        return TF_MD_TEXT;
    return (tf_md_kind)parse->events.at[parse->open.at[parse->open.n - 1].event].kind;
}

/* The text of a tight list's item comes bare: it gets the paragraph that it has in the eyes. */
static int open_bare(struct parse *parse)
{
    return top_kind(parse) == TF_MD_ITEM ? enter(parse, TF_MD_PARAGRAPH, 1) : 0;
}

/* What md4c opened and does not shut (`~[](~)`: it took a mark within a destination for one) ends
 * with the block in which it stands. */
static void close_spans(struct parse *parse)
{
    while (top_kind(parse) >= TF_MD_EMPH && parse->open.n)
        leave(parse);
}

/* Only a paragraph of a tight item can be open where another block starts or its item ends. */
static void close_bare(struct parse *parse)
{
    close_spans(parse);
    if (top_kind(parse) == TF_MD_PARAGRAPH)
        leave(parse);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    close_bare(parse);
    parse->breaks = parse->spaces = 0;
    switch (type) {
    case MD_BLOCK_DOC:
        return 0;
    case MD_BLOCK_QUOTE:
        return enter(parse, TF_MD_QUOTE, 0);
    case MD_BLOCK_UL:
        return enter(parse, TF_MD_LIST, 0);
    case MD_BLOCK_OL:
        return enter_numbered(parse, TF_MD_LIST, 1, ((const MD_BLOCK_OL_DETAIL *)detail)->start);
    case MD_BLOCK_LI: {
        const MD_BLOCK_LI_DETAIL *item = detail;
        return enter(parse, TF_MD_ITEM, item->is_task ? (unsigned char)item->task_mark : 0);
    }
    case MD_BLOCK_HR:
        return enter(parse, TF_MD_RULE, 0);
    case MD_BLOCK_H:
        return enter(parse, TF_MD_HEADING, ((const MD_BLOCK_H_DETAIL *)detail)->level);
    case MD_BLOCK_CODE:
        return enter(parse, TF_MD_CODE, 0);
    case MD_BLOCK_HTML:
        return enter(parse, TF_MD_HTML, 0);
    case MD_BLOCK_P:
        return enter(parse, TF_MD_PARAGRAPH, 0);
    case MD_BLOCK_TABLE:
        if (((const MD_BLOCK_TABLE_DETAIL *)detail)->col_count > COLUMNS_MOST)
            return -1;
        return enter(parse, TF_MD_TABLE, 0);
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        parse->head = type == MD_BLOCK_THEAD;
        return 0;
    case MD_BLOCK_TR:
        parse->column = 0;
        return enter(parse, TF_MD_ROW, parse->head);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return enter_numbered(parse, TF_MD_CELL, (unsigned)parse->column++,
                              ((const MD_BLOCK_TD_DETAIL *)detail)->align);
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    (void)detail;
    close_spans(parse);
    if (type == MD_BLOCK_LI)
        close_bare(parse);
    if (type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY)
        leave(parse);
    return 0;
}

/* ---- links ----------------------------------------------------------------------------------- */

/* What a link says of itself counts, also where it is nothing but a reference to it. */
static int count(struct parse *parse, const MD_ATTRIBUTE *dest, const MD_ATTRIBUTE *title)
{
    parse->dest_n += dest->size + title->size;
    return parse->dest_n > parse->dest_most ? -1 : 0;
}

/* A destination, decoded; the part that is written plainly is most of them, and is not copied. */
static tf_str decode(struct parse *parse, const MD_ATTRIBUTE *attribute)
{
    tf_buf buf = {0};
    tf_str dest;

    for (size_t i = 0; attribute->size && attribute->substr_offsets[i] < attribute->size; i++) {
        tf_str part = {attribute->text + attribute->substr_offsets[i],
                       attribute->substr_offsets[i + 1] - attribute->substr_offsets[i]};
        if (attribute->substr_types[i] == MD_TEXT_ENTITY)
            tf_entity_put(&buf, part);
        else
            tf_buf_put(&buf, part);
    }
    dest = tf_arena_str(parse->scratch, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return dest;
}

static int enter_link(struct parse *parse, tf_md_kind kind, const MD_ATTRIBUTE *dest,
                      const MD_ATTRIBUTE *title)
{
    if (count(parse, dest, title) < 0 || enter(parse, kind, 0) < 0)
        return -1;
    parse->events.at[parse->events.n - 1].dest = decode(parse, dest);
    return 0;
}

static void leave_link(struct parse *parse)
{
    size_t entered = parse->open.at[parse->open.n - 1].event;
    tf_md_event *left;
    tf_span dest;

    leave(parse);
    dest = tf_md_dest((tf_str){parse->text, parse->n}, &parse->at, parse->events.at[entered].dest);
    left = &parse->events.at[parse->events.n - 1];
    left->dest_span =
        dest.to ? (tf_span){parse->base + dest.from, parse->base + dest.to} : left->span;
    parse->events.at[entered].dest_span = left->dest_span;
}

/* ---- spans and leaves ------------------------------------------------------------------------ */

static const uint8_t span_kinds[] = {
    [MD_SPAN_EM] = TF_MD_EMPH,   [MD_SPAN_STRONG] = TF_MD_STRONG,  [MD_SPAN_A] = TF_MD_LINK,
    [MD_SPAN_IMG] = TF_MD_IMAGE, [MD_SPAN_CODE] = TF_MD_CODE_SPAN, [MD_SPAN_DEL] = TF_MD_STRIKE,
};

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    if (open_bare(parse) < 0)
        return -1;
    if (type == MD_SPAN_A)
        return enter_link(parse, TF_MD_LINK, &((const MD_SPAN_A_DETAIL *)detail)->href,
                          &((const MD_SPAN_A_DETAIL *)detail)->title);
    if (type == MD_SPAN_IMG)
        return enter_link(parse, TF_MD_IMAGE, &((const MD_SPAN_IMG_DETAIL *)detail)->src,
                          &((const MD_SPAN_IMG_DETAIL *)detail)->title);
    return enter(parse, (tf_md_kind)span_kinds[type], 0);
}

/* Whether a span of that kind is open in the block in hand. */
static bool is_open(const struct parse *parse, tf_md_kind kind)
{
    for (size_t i = parse->open.n; i--;) {
        uint8_t open = parse->events.at[parse->open.at[i].event].kind;
        if (open == kind || open < TF_MD_EMPH)
            return open == kind;
    }
    return false;
}

/* What md4c shuts and did not open (`[](~)~`) is not there. */
static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct parse *parse = context;
    tf_md_kind kind = (tf_md_kind)span_kinds[type];

    (void)detail;
    if (!is_open(parse, kind))
        return 0;
    while (top_kind(parse) != kind)
        leave(parse);
    if (kind == TF_MD_LINK || kind == TF_MD_IMAGE)
        leave_link(parse);
    else
        leave(parse);
    return 0;
}

/* The line end behind the last leaf. */
static int line_break(struct parse *parse, tf_md_kind kind)
{
    size_t from = parse->at, to;

    while (from < parse->n && parse->text[from] != '\n' && parse->text[from] != '\r')
        from++;
    to = from + (from < parse->n);
    if (to < parse->n && parse->text[from] == '\r' && parse->text[to] == '\n')
        to++;
    return leaf(parse, kind, from, to);
}

static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *context)
{
    static const uint8_t kinds[] = {
        [MD_TEXT_NORMAL] = TF_MD_TEXT,   [MD_TEXT_NULLCHAR] = TF_MD_TEXT,
        [MD_TEXT_BR] = TF_MD_HARD_BREAK, [MD_TEXT_SOFTBR] = TF_MD_SOFT_BREAK,
        [MD_TEXT_ENTITY] = TF_MD_ENTITY, [MD_TEXT_CODE] = TF_MD_CODE_TEXT,
        [MD_TEXT_HTML] = TF_MD_RAW_HTML, [MD_TEXT_LATEXMATH] = TF_MD_TEXT,
    };
    struct parse *parse = context;
    tf_buf buf = {0};
    size_t from;

    if (open_bare(parse) < 0)
        return -1;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        return line_break(parse, (tf_md_kind)kinds[type]);
    if (at < parse->text || at >= parse->text + parse->n) {
        note_made_up(parse, at, size);
        return 0;
    }
    from = (size_t)(at - parse->text);
    if (leaf(parse, (tf_md_kind)kinds[type], from, from + size) < 0)
        return -1;
    if (type == MD_TEXT_ENTITY) {
        tf_entity_put(&buf, (tf_str){at, size});
        parse->events.at[parse->events.n - 1].text = tf_arena_str(parse->scratch, tf_buf_str(&buf));
        tf_buf_release(&buf);
    }
    return 0;
}

int tf_md_full(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md)
{
    static const MD_PARSER parser = {.flags =
                                         MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = text};
    size_t n = body.to - body.from;
    char *copy = tf_arena_bytes(scratch, n + BEYOND);
    struct parse parse = {.scratch = scratch,
                          .bytes = bytes,
                          .base = body.from,
                          .text = copy,
                          .n = n,
                          .events_most = SMALL + n,
                          .dest_most = SMALL + n * EXPANDED_MOST};
    int failed;

    if (n)
        memcpy(copy, bytes.p + body.from, n);
    memset(copy + n, 0, BEYOND);
    copy[n] = '\n';
    failed = md_parse(copy, (MD_SIZE)n, &parser, &parse);
    while (parse.open.n)
        leave(&parse);
    md->at = parse.events.at;
    md->n = parse.events.n;
    return failed ? -1 : 0;
}

int tf_md_parse(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md)
{
    return tf_md_plain(scratch, bytes, body, md) ? 0 : tf_md_full(scratch, bytes, body, md);
}
