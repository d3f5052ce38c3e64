/* Passages: the running text of each leaf block, and where every byte of it came from. */
#include <string.h>

#include "prose.h"

/* What stands for a code span: its words are not prose. */
#define OBJECT "\xEF\xBF\xBC"

enum { ABOVE_MOST = 120 }; /* bytes of a heading that count for what stands below it */

typedef struct {
    tf_arena *scratch;
    tf_passages *passages;
    size_t quotes, items; /* how many we are within */
    bool titled, in_head;
    char task; /* of the item whose text is still to come */
    tf_str heading, lead;
    TF_VEC(tf_str) columns;
} reader;

/* ---- text ------------------------------------------------------------------------------------ */

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

/* One event's text as it stands in the file; several are put together. */
static tf_str join_text(tf_arena *scratch, const tf_md_event *events, size_t n)
{
    size_t length = 0;
    char *text, *to;

    if (n == 1)
        return event_text(events);
    for (size_t i = 0; i < n; i++)
        length += event_text(&events[i]).n;
    to = text = tf_arena_bytes(scratch, length + 1);
    for (size_t i = 0; i < n; i++) {
        tf_str part = event_text(&events[i]);
        if (part.n)
            memcpy(to, part.p, part.n);
        to += part.n;
    }
    return (tf_str){text, length};
}

/* The text of the block whose ENTER is event `i`; gives the event behind its LEAVE. */
static size_t read_text(reader *r, const tf_md *md, size_t i, tf_passage *passage)
{
    uint8_t block = md->at[i].kind;
    size_t end = i + 1;

    while (end < md->n && md->at[end].kind != block)
        end++;
    passage->events = &md->at[i + 1];
    passage->events_n = end - i - 1;
    passage->end = md->at[i].span.to;
    passage->text = join_text(r->scratch, passage->events, passage->events_n);
    return end < md->n ? end + 1 : end;
}

/* What stands above is looked at anew with each passage below it: the start of a long one is
 * enough, up to the end of a word. */
static tf_str above(tf_str text)
{
    size_t n = text.n < ABOVE_MOST ? text.n : ABOVE_MOST;

    while (n && n < text.n && text.p[n] != ' ' && ((unsigned char)text.p[n] & 0xC0) != 0xC0)
        n--;
    return tf_str_sub(text, 0, n);
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void place_heading(reader *r, tf_passage *passage, size_t level)
{
    passage->place = TF_IN_HEADING;
    if (level == 1 && !r->titled) {
        passage->place = TF_IN_TITLE;
        r->titled = true;
    } else {
        r->heading = above(passage->text);
    }
}

static void place_cell(reader *r, tf_passage *passage, size_t column)
{
    passage->place = TF_IN_CELL;
    if (r->in_head)
        *TF_PUSH(r->scratch, &r->columns) = above(passage->text);
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
        r->lead = above(passage->text);
    else if (!runs)
        r->lead = (tf_str){0};
}

static void place_paragraph(reader *r, tf_passage *passage)
{
    passage->place = r->items ? TF_IN_ITEM : TF_IN_PARAGRAPH;
    passage->task = r->task;
    r->task = 0;
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
    else if (event->kind == TF_MD_ITEM) {
        r->items += one;
        r->task = event->step == TF_MD_ENTER ? (char)event->detail : 0;
    } else if (event->kind == TF_MD_TABLE)
        r->columns.n = 0;
    else if (event->kind == TF_MD_ROW)
        r->in_head = event->detail;
}

void tf_passages_read(tf_arena *scratch, const tf_md *md, tf_passages *passages)
{
    reader r = {.scratch = scratch, .passages = passages};
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

/*
 * Where byte `at` of the text stands in the file, as a start or as an end. What stands for other
 * bytes (a character reference, a break) starts and ends where they do.
 */
static size_t place_in_file(const tf_passage *passage, tf_passage_cursor *cursor, size_t at,
                            bool as_end)
{
    for (; cursor->event < passage->events_n; cursor->event++) {
        const tf_md_event *event = &passage->events[cursor->event];
        size_t n = event_text(event).n;
        if (n && at < cursor->behind + n + as_end) {
            if (event->kind == TF_MD_TEXT)
                return event->span.from + at - cursor->behind;
            return as_end ? event->span.to : event->span.from;
        }
        cursor->behind += n;
    }
    return passage->end;
}

tf_span tf_passage_span(const tf_passage *passage, tf_passage_cursor *cursor, size_t from,
                        size_t to)
{
    size_t start;

    if (to > passage->text.n)
        to = passage->text.n;
    start = place_in_file(passage, cursor, from < to ? from : to, false);
    return (tf_span){start, from < to ? place_in_file(passage, cursor, to, true) : start};
}
