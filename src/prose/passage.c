/* Passages: the running text of each leaf block, and where every byte of it came from. */
#include <string.h>

#include "prose.h"

/* What stands for a code span: its words are not prose. */
#define OBJECT "\xEF\xBF\xBC"

typedef struct {
    tf_arena *scratch;
    tf_str bytes;
    tf_passages *passages;
    size_t quotes, items; /* how many we are within */
    bool titled, in_head;
    char task; /* of the item whose text is still to come */
    tf_span task_span;
    tf_str heading, lead;
    TF_VEC(tf_str) columns;
} reader;

/* ---- text ------------------------------------------------------------------------------------ */

typedef struct {
    char *text;
    uint32_t *from;
    size_t n;
} copy;

/* Bytes that stand in the file just as they are here. */
static void copy_same(copy *to, tf_str text, size_t at)
{
    if (text.n)
        memcpy(to->text + to->n, text.p, text.n);
    for (size_t i = 0; i < text.n; i++)
        to->from[to->n + i] = (uint32_t)(at + i);
    to->n += text.n;
}

/* Bytes that stand for others: the first byte is their start, the last their end. */
static void copy_instead(copy *to, tf_str text, tf_span span)
{
    size_t last = span.to > span.from ? span.to - 1 : span.from;

    if (!text.n)
        return;
    memcpy(to->text + to->n, text.p, text.n);
    for (size_t i = 0; i < text.n; i++)
        to->from[to->n + i] = (uint32_t)last;
    to->from[to->n] = (uint32_t)span.from;
    to->n += text.n;
}

/* What an event adds to a passage: empty for what is not read. */
static tf_str event_text(const tf_md_event *event)
{
    switch (event->kind) {
    case TF_MD_TEXT:
    case TF_MD_ENTITY:
        return event->text;
    case TF_MD_SOFT_BREAK:
    case TF_MD_HARD_BREAK:
        return TF_STR("\n");
    case TF_MD_CODE_SPAN:
        return event->step == TF_MD_ENTER ? TF_STR(OBJECT) : (tf_str){0};
    default:
        return (tf_str){0};
    }
}

/* The text of the block whose ENTER is event `i`; gives the event behind its LEAVE. */
static size_t read_text(reader *r, const tf_md *md, size_t i, tf_passage *passage)
{
    uint8_t block = md->at[i].kind;
    size_t end = i + 1, n = 0;
    copy to = {0};

    for (; end < md->n && md->at[end].kind != block; end++)
        n += event_text(&md->at[end]).n;
    to.text = tf_arena_bytes(r->scratch, n + 1);
    to.from = TF_NEW_N(r->scratch, uint32_t, n + 1);
    for (size_t at = i + 1; at < end; at++) {
        const tf_md_event *event = &md->at[at];
        if (event->kind == TF_MD_TEXT)
            copy_same(&to, event->text, event->span.from);
        else
            copy_instead(&to, event_text(event), event->span);
    }
    to.from[to.n] = (uint32_t)md->at[i].span.to;
    passage->text = (tf_str){to.text, to.n};
    passage->from = to.from;
    return end < md->n ? end + 1 : end;
}

/* ---- blocks ---------------------------------------------------------------------------------- */

/* The box before the text that starts at `at`: `[x] text`. */
static tf_span find_box(tf_str bytes, size_t at)
{
    while (at && (bytes.p[at - 1] == ' ' || bytes.p[at - 1] == '\t'))
        at--;
    if (at < 3 || bytes.p[at - 1] != ']' || bytes.p[at - 3] != '[')
        return (tf_span){at, at};
    return (tf_span){at - 3, at};
}

static void enter_item(reader *r, const tf_md_event *event)
{
    r->items++;
    r->task = (char)event->detail;
    r->task_span = r->task ? find_box(r->bytes, event->span.from) : (tf_span){0};
}

/*
 * What is read again for each block below or behind it: its start says what it is, and a long one
 * above many blocks must not cost its length as many times.
 */
static tf_str start_of(tf_str text)
{
    enum { START_MOST = 240 };

    return tf_str_sub(text, 0, START_MOST);
}

static void place_heading(reader *r, tf_passage *passage, size_t level)
{
    passage->place = TF_IN_HEADING;
    if (level == 1 && !r->titled) {
        passage->place = TF_IN_TITLE;
        r->titled = true;
    } else {
        r->heading = start_of(passage->text);
    }
}

static void place_cell(reader *r, tf_passage *passage, size_t column)
{
    passage->place = TF_IN_CELL;
    if (r->in_head)
        *TF_PUSH(r->scratch, &r->columns) = start_of(passage->text);
    else if (column < r->columns.n)
        passage->column = r->columns.at[column];
}

enum { LABEL_MOST = 48 }; /* bytes: what is short and has no full stop may be a heading in bold */

static bool is_lead(tf_str text)
{
    char last = text.n ? text.p[text.n - 1] : '.';

    return last == ':' || last == '?' || (text.n <= LABEL_MOST && !strchr(".!,;)", last));
}

/* A line leads to the paragraph behind it, or to the whole list or table. */
static void lead_on(reader *r, tf_passage *passage)
{
    bool runs = passage->place == TF_IN_ITEM || passage->place == TF_IN_CELL;

    passage->lead = r->lead;
    if (passage->place == TF_IN_PARAGRAPH && is_lead(passage->text))
        r->lead = start_of(passage->text);
    else if (!runs)
        r->lead = (tf_str){0};
}

static void place_paragraph(reader *r, tf_passage *passage)
{
    passage->place = r->items ? TF_IN_ITEM : TF_IN_PARAGRAPH;
    passage->task = r->task;
    passage->task_span = r->task_span;
    r->task = 0;
    r->task_span = (tf_span){0};
}

/* The leaf block whose ENTER is event `i`; gives the event behind its LEAVE. */
static size_t read_leaf(reader *r, const tf_md *md, size_t i)
{
    const tf_md_event *event = &md->at[i];
    tf_passage *passage = TF_PUSH(r->scratch, &r->passages->found);
    size_t next = read_text(r, md, i, passage);

    passage->quoted = r->quotes > 0;
    passage->heading = r->heading;
    if (event->kind == TF_MD_HEADING)
        place_heading(r, passage, event->detail);
    else if (event->kind == TF_MD_CELL)
        place_cell(r, passage, event->detail);
    else
        place_paragraph(r, passage);
    lead_on(r, passage);
    return next;
}

static void read_container(reader *r, const tf_md_event *event)
{
    size_t one = event->step == TF_MD_ENTER ? 1 : (size_t)-1;

    if (event->kind == TF_MD_QUOTE)
        r->quotes += one;
    else if (event->kind == TF_MD_ITEM && event->step == TF_MD_ENTER)
        enter_item(r, event);
    else if (event->kind == TF_MD_ITEM)
        r->items--;
    else if (event->kind == TF_MD_TABLE)
        r->columns.n = 0;
    else if (event->kind == TF_MD_ROW)
        r->in_head = event->detail;
}

void tf_passages_read(tf_arena *scratch, const tf_md *md, tf_str bytes, tf_passages *passages)
{
    reader r = {.scratch = scratch, .bytes = bytes, .passages = passages};
    size_t i = 0;

    while (i < md->n) {
        const tf_md_event *event = &md->at[i];
        bool leaf = event->kind == TF_MD_HEADING || event->kind == TF_MD_PARAGRAPH ||
                    event->kind == TF_MD_CELL;
        if (leaf && event->step == TF_MD_ENTER) {
            i = read_leaf(&r, md, i);
        } else {
            read_container(&r, event);
            i++;
        }
    }
}

tf_span tf_passage_span(const tf_passage *passage, size_t from, size_t to)
{
    if (to > passage->text.n)
        to = passage->text.n;
    if (from >= to)
        return (tf_span){passage->from[to], passage->from[to]};
    return (tf_span){passage->from[from], passage->from[to - 1] + 1};
}
