/*
 * Markdown by md4c, with positions. md4c hands out none, but its text points into what it was
 * given: that tells where every leaf stands, and what md4c makes up itself (line ends) lies between
 * two leaves.
 */
#include <md4c.h>
#include <string.h>

#include <twofold/text.h>

#include "entity.h"

enum {
    COLUMNS_MOST = 128,  /* of a table; more of them blow up (128 KB become 2.5 GB) */
    SMALL = 1024,        /* events and bytes that even a short text may give */
    EXPANDED_MOST = 16,  /* times the text: what reference definitions may grow to */
    REFERENCE_MOST = 40, /* bytes of a character reference for a byte that it stands for */
    BEYOND = 9,          /* a newline and zeros: md4c looks a little past the end */
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
    TF_VEC(tf_md_event) events;
    TF_VEC(struct open) open;
};

/* ---- events ---------------------------------------------------------------------------------- */

static int enter(struct parse *parse, tf_md_kind kind, unsigned detail)
{
    struct open *open;

    if (parse->events.n >= parse->events_most)
        return -1;
    open = TF_PUSH(parse->scratch, &parse->open);
    *open = (struct open){.event = parse->events.n};
    *TF_PUSH(parse->scratch, &parse->events) =
        (tf_md_event){.kind = (uint8_t)kind, .step = TF_MD_ENTER, .detail = (uint8_t)detail};
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
                      .text = tf_str_span(parse->bytes, span)};
    parse->at = to;
    widen(parse, span.from, span.to);
    return 0;
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
    return top_kind(parse) == TF_MD_ITEM ? enter(parse, TF_MD_PARAGRAPH, 0) : 0;
}

/* Only such a paragraph can be open where another block starts or its item ends. */
static void close_bare(struct parse *parse)
{
    if (top_kind(parse) == TF_MD_PARAGRAPH)
        leave(parse);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    close_bare(parse);
    switch (type) {
    case MD_BLOCK_DOC:
        return 0;
    case MD_BLOCK_QUOTE:
        return enter(parse, TF_MD_QUOTE, 0);
    case MD_BLOCK_UL:
        return enter(parse, TF_MD_LIST, 0);
    case MD_BLOCK_OL:
        return enter(parse, TF_MD_LIST, 1);
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
        return enter(parse, TF_MD_CELL, (unsigned)parse->column++);
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    (void)detail;
    if (type == MD_BLOCK_LI)
        close_bare(parse);
    if (type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY)
        leave(parse);
    return 0;
}

/* ---- links ----------------------------------------------------------------------------------- */

/* A destination, decoded; the part that is written plainly is most of them, and is not copied. */
static int decode(struct parse *parse, const MD_ATTRIBUTE *attribute, tf_str *dest)
{
    tf_buf buf = {0};

    parse->dest_n += attribute->size;
    if (parse->dest_n > parse->dest_most)
        return -1;
    for (size_t i = 0; attribute->size && attribute->substr_offsets[i] < attribute->size; i++) {
        tf_str part = {attribute->text + attribute->substr_offsets[i],
                       attribute->substr_offsets[i + 1] - attribute->substr_offsets[i]};
        if (attribute->substr_types[i] == MD_TEXT_ENTITY)
            tf_entity_put(&buf, part);
        else
            tf_buf_put(&buf, part);
    }
    *dest = tf_arena_str(parse->scratch, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return 0;
}

/*
 * End of a destination that starts at `from`, as CommonMark 0.30 (6.3) has it. It is looked for
 * only as far as one that stands for `n` bytes can be long, so that all of them together take no
 * more than the text is long.
 */
static size_t dest_end(const struct parse *parse, size_t from, size_t n)
{
    bool angle = from < parse->n && parse->text[from] == '<';
    size_t depth = 0, at = from + angle, most = at + (n + 1) * REFERENCE_MOST;

    for (; at < parse->n && at < most; at++) {
        char c = parse->text[at];
        if (c == '\\' && at + 1 < parse->n)
            at++;
        else if (angle ? c == '>' : (unsigned char)c <= ' ' || (c == ')' && depth == 0))
            break;
        else
            depth += c == '(' ? 1 : c == ')' ? -1UL : 0;
    }
    return at;
}

static size_t skip_space(const struct parse *parse, size_t at)
{
    while (at < parse->n && (parse->text[at] == ' ' || parse->text[at] == '\t' ||
                             parse->text[at] == '\n' || parse->text[at] == '\r'))
        at++;
    return at;
}

/* Where the destination stands behind the `]` of a link that ends here; empty where it does not:
 * in a reference, or an autolink. */
static tf_span find_dest(struct parse *parse, tf_str dest)
{
    const char *shut = memchr(parse->text + parse->at, ']', parse->n - parse->at);
    size_t at, from, to;
    tf_str wrote;

    if (!shut || parse->text[parse->at] == '>')
        return (tf_span){0};
    at = (size_t)(shut - parse->text) + 1;
    if (at < parse->n && parse->text[at] == '[') {
        const char *end = memchr(parse->text + at, ']', parse->n - at);
        parse->at = end ? (size_t)(end - parse->text) + 1 : parse->at;
        return (tf_span){0};
    }
    if (at >= parse->n || parse->text[at] != '(')
        return (tf_span){0};
    from = skip_space(parse, at + 1);
    to = dest_end(parse, from, dest.n);
    from += from < to && parse->text[from] == '<';
    wrote = (tf_str){parse->text + from, to - from};
    /* A reference may have a bracket behind it that is no destination. */
    if (!tf_str_eq(wrote, dest) && tf_str_find(wrote, '\\') == wrote.n &&
        tf_str_find(wrote, '&') == wrote.n)
        return (tf_span){0};
    parse->at = to;
    return (tf_span){parse->base + from, parse->base + to};
}

static int enter_link(struct parse *parse, tf_md_kind kind, const MD_ATTRIBUTE *attribute)
{
    tf_str dest = {0};

    if (decode(parse, attribute, &dest) < 0 || enter(parse, kind, 0) < 0)
        return -1;
    parse->events.at[parse->events.n - 1].dest = dest;
    return 0;
}

static void leave_link(struct parse *parse)
{
    size_t entered = parse->open.at[parse->open.n - 1].event;
    tf_md_event *left;
    tf_span dest;

    leave(parse);
    dest = find_dest(parse, parse->events.at[entered].dest);
    left = &parse->events.at[parse->events.n - 1];
    left->dest_span = dest.to ? dest : left->span;
    parse->events.at[entered].dest_span = left->dest_span;
}

/* ---- spans and leaves ------------------------------------------------------------------------ */

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    if (open_bare(parse) < 0)
        return -1;
    switch (type) {
    case MD_SPAN_EM:
        return enter(parse, TF_MD_EMPH, 0);
    case MD_SPAN_STRONG:
        return enter(parse, TF_MD_STRONG, 0);
    case MD_SPAN_DEL:
        return enter(parse, TF_MD_STRIKE, 0);
    case MD_SPAN_CODE:
        return enter(parse, TF_MD_CODE_SPAN, 0);
    case MD_SPAN_A:
        return enter_link(parse, TF_MD_LINK, &((const MD_SPAN_A_DETAIL *)detail)->href);
    case MD_SPAN_IMG:
        return enter_link(parse, TF_MD_IMAGE, &((const MD_SPAN_IMG_DETAIL *)detail)->src);
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        break; /* not asked for */
    }
    return -1;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct parse *parse = context;

    (void)detail;
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
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
    if (at < parse->text || at >= parse->text + parse->n)
        return 0; /* made up: the line ends and indentation of code and HTML */
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

int tf_md_parse(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md)
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
