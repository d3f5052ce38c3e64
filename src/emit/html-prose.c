/*
 * Markdown that somebody wrote, as HTML that cannot do harm: each tag is one of ours, all text is
 * escaped, raw HTML is text, comments are left out.
 */
#include <twofold/text.h>

#include "document-html.h"

enum { DEEPEST = 6 /* levels of headings */ };

struct prose {
    tf_html *html;
    tf_str path;
    unsigned base;            /* level of the heading that it stands below */
    unsigned levels[DEEPEST]; /* of the headings in it that hold the one in hand */
    unsigned levels_n, shown;
    size_t start;    /* where the paragraph or block of HTML in hand starts in the output */
    tf_buf heading;  /* words of the last one */
    unsigned images; /* pictures within each other */
    tf_buf words;    /* of the picture */
    bool linked;     /* a link is open */
    size_t link;     /* where what it shows starts in the output */
    bool in_comment, in_heading, in_body, in_cell;
    uint8_t task;
};

static void put(struct prose *prose, const char *html)
{
    tf_buf_putz(prose->html->out, html);
}

/* Text goes into the page, or says what a picture shows. */
static void put_text(struct prose *prose, tf_str text)
{
    if (prose->in_heading)
        tf_buf_put(&prose->heading, text);
    if (prose->images)
        tf_buf_put(&prose->words, text);
    else
        tf_html_put(prose->html->out, text);
}

static void put_tag(struct prose *prose, const tf_md_event *event, const char *tag)
{
    bool leave = event->step == TF_MD_LEAVE;

    put(prose, leave ? "</" : "<");
    put(prose, tag);
    put(prose, leave ? ">\n" : ">");
}

static bool is_blank_since(const tf_buf *out, size_t start)
{
    return !tf_str_trim(tf_str_sub(tf_buf_str(out), start, out->n)).n;
}

/* ---- headings -------------------------------------------------------------------------------- */

/* They stand below the page's own, and none is left out on the way down, whatever their author
 * did. */
static unsigned level_of(struct prose *prose, unsigned level)
{
    while (prose->levels_n && prose->levels[prose->levels_n - 1] >= level)
        prose->levels_n--;
    prose->levels[prose->levels_n++] = level;
    unsigned shown = prose->base + prose->levels_n;
    return shown > DEEPEST ? DEEPEST : shown;
}

static void put_heading_tag(tf_buf *out, const char *open, unsigned level)
{
    tf_buf_putz(out, open);
    tf_buf_putc(out, (char)('0' + level));
    tf_buf_putc(out, '>');
}

static void put_heading(struct prose *prose, const tf_md_event *event)
{
    enum { TAG = 4 /* bytes of <h2> */ };
    tf_buf *out = prose->html->out;

    prose->in_heading = event->step == TF_MD_ENTER;
    if (event->step == TF_MD_ENTER) {
        tf_buf_clear(&prose->heading);
        prose->shown = level_of(prose, event->detail);
        put_heading_tag(out, "<h", prose->shown);
        prose->start = out->n;
    } else if (is_blank_since(out, prose->start)) {
        out->n = prose->start - TAG;
    } else {
        put_heading_tag(out, "</h", prose->shown);
        tf_buf_putc(out, '\n');
    }
}

/* ---- blocks ---------------------------------------------------------------------------------- */

/* A block that shows nothing, such as a comment, is not there. */
static void put_block(struct prose *prose, const tf_md_event *event, const char *open,
                      const char *close)
{
    tf_buf *out = prose->html->out;

    if (event->step == TF_MD_ENTER) {
        prose->in_comment = false;
        tf_buf_putz(out, open);
        prose->start = out->n;
    } else if (is_blank_since(out, prose->start)) {
        out->n = prose->start - tf_str_z(open).n;
    } else {
        tf_buf_putz(out, close);
    }
}

/* The mark of a task is shown as it was typed: nobody is ticked off here. */
static void put_paragraph(struct prose *prose, const tf_md_event *event)
{
    put_block(prose, event, event->detail ? "" : "<p>", event->detail ? "\n" : "</p>\n");
    if (event->step == TF_MD_ENTER && prose->task) {
        tf_buf_printf(prose->html->out, "[%c] ", prose->task);
        prose->task = 0;
    }
}

static void put_list(struct prose *prose, const tf_md_event *event)
{
    const char *tag = event->detail ? "ol" : "ul";

    if (event->step == TF_MD_ENTER && event->detail && event->number != 1)
        tf_buf_printf(prose->html->out, "<ol start=\"%u\">", event->number);
    else
        put_tag(prose, event, tag);
}

static void put_item(struct prose *prose, const tf_md_event *event)
{
    prose->task = event->step == TF_MD_ENTER ? event->detail : 0;
    put_tag(prose, event, "li");
}

/* ---- tables ---------------------------------------------------------------------------------- */

/* A wide one moves in a frame, which is named by the heading above. */
static void open_frame(struct prose *prose)
{
    tf_str heading = tf_str_trim(tf_buf_str(&prose->heading));

    put(prose, "<div class=\"frame\" tabindex=\"0\"");
    if (heading.n) {
        put(prose, " role=\"group\" aria-label=\"Table: ");
        tf_html_put(prose->html->out, heading);
        put(prose, "\"");
    }
    put(prose, ">");
}

static void put_table(struct prose *prose, const tf_md_event *event)
{
    if (event->step == TF_MD_ENTER) {
        open_frame(prose);
        put(prose, "<table>");
    } else {
        put(prose, prose->in_body ? "</tbody></table></div>\n" : "</table></div>\n");
        prose->in_body = false;
    }
}

static void put_row(struct prose *prose, const tf_md_event *event)
{
    bool head = event->detail, enter = event->step == TF_MD_ENTER;

    if (enter && !head && !prose->in_body) {
        put(prose, "<tbody>");
        prose->in_body = true;
    }
    if (enter)
        put(prose, head ? "<thead><tr>" : "<tr>");
    else
        put(prose, head ? "</tr></thead>\n" : "</tr>\n");
}

static void put_cell(struct prose *prose, const tf_md_event *event)
{
    bool names = !prose->in_body && event->span.from < event->span.to;

    prose->in_cell = event->step == TF_MD_ENTER;
    if (event->step == TF_MD_LEAVE) {
        put(prose, names ? "</th>" : "</td>");
        return;
    }
    put(prose, names ? "<th scope=\"col\"" : "<td");
    if (event->number == TF_MD_ALIGN_RIGHT)
        put(prose, " class=\"n\"");
    put(prose, ">");
}

/* ---- spans ----------------------------------------------------------------------------------- */

/* One that shows nothing is called by where it leads: people who do not see would find no name. */
static void put_link(struct prose *prose, const tf_md_event *event)
{
    if (prose->images)
        return;
    if (event->step == TF_MD_ENTER && !prose->linked) {
        prose->linked = tf_html_link(prose->html, prose->path, event->dest);
        prose->link = prose->html->out->n;
    } else if (event->step == TF_MD_LEAVE && prose->linked) {
        if (is_blank_since(prose->html->out, prose->link))
            put_text(prose, event->dest);
        put(prose, "</a>");
        prose->linked = false;
    }
}

static void put_image(struct prose *prose, const tf_md_event *event)
{
    if (event->step == TF_MD_ENTER) {
        prose->images++;
    } else if (!--prose->images) {
        tf_str words = tf_buf_str(&prose->words);
        if (!words.n && prose->linked)
            words = TF_STR("a picture");
        if (!tf_html_image(prose->html, prose->path, event->dest, words))
            tf_html_put(prose->html->out, words.n ? words : TF_STR("[a picture]"));
        tf_buf_clear(&prose->words);
    }
}

static void put_span(struct prose *prose, const tf_md_event *event, const char *tag)
{
    if (prose->images)
        return;
    put(prose, event->step == TF_MD_LEAVE ? "</" : "<");
    put(prose, tag);
    put(prose, ">");
}

/* ---- leaves ---------------------------------------------------------------------------------- */

static void put_lines_and_spaces(struct prose *prose, const tf_md_event *leaf)
{
    for (unsigned i = 0; i < leaf->detail; i++)
        put_text(prose, TF_STR("\n"));
    for (unsigned i = 0; i < leaf->number; i++)
        put_text(prose, TF_STR(" "));
}

/* Raw HTML is shown for what it is, and comments, ours among them, are not. */
static void put_raw(struct prose *prose, tf_str text)
{
    tf_str shown;

    while (tf_md_next_shown(&text, &prose->in_comment, &shown))
        put_text(prose, shown);
}

/* In a table a bar in code is written behind a backslash (GitHub's Markdown, 4.10). */
static void put_code(struct prose *prose, tf_str text)
{
    while (text.n) {
        tf_str mark = TF_STR("\\|");
        size_t at = prose->in_cell ? tf_str_find_str(text, mark) : text.n;
        put_text(prose, tf_str_sub(text, 0, at));
        text = tf_str_sub(text, at < text.n ? at + 1 : at, text.n);
        if (text.n && prose->in_cell) {
            put_text(prose, tf_str_sub(text, 0, 1));
            text = tf_str_sub(text, 1, text.n);
        }
    }
}

static void put_leaf(struct prose *prose, const tf_md_event *leaf)
{
    switch (leaf->kind) {
    case TF_MD_RAW_HTML:
        if (!prose->in_comment)
            put_lines_and_spaces(prose, leaf);
        put_raw(prose, leaf->text);
        break;
    case TF_MD_CODE_TEXT:
        put_lines_and_spaces(prose, leaf);
        put_code(prose, leaf->text);
        break;
    case TF_MD_HARD_BREAK:
        if (!prose->images)
            put(prose, "<br>");
        /* fall through */
    case TF_MD_SOFT_BREAK:
        if (!prose->in_comment)
            put_text(prose, TF_STR("\n"));
        break;
    default:
        put_text(prose, leaf->text);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void put_event(struct prose *prose, const tf_md_event *event)
{
    switch (event->kind) {
    case TF_MD_QUOTE:
        put_tag(prose, event, "blockquote");
        break;
    case TF_MD_LIST:
        put_list(prose, event);
        break;
    case TF_MD_ITEM:
        put_item(prose, event);
        break;
    case TF_MD_RULE:
        put(prose, event->step == TF_MD_ENTER ? "<hr>\n" : "");
        break;
    case TF_MD_HEADING:
        put_heading(prose, event);
        break;
    case TF_MD_CODE:
        put(prose, event->step == TF_MD_ENTER ? "<pre><code>" : "</code></pre>\n");
        break;
    case TF_MD_HTML:
        put_block(prose, event, "<pre>", "</pre>\n");
        break;
    case TF_MD_PARAGRAPH:
        put_paragraph(prose, event);
        break;
    case TF_MD_TABLE:
        put_table(prose, event);
        break;
    case TF_MD_ROW:
        put_row(prose, event);
        break;
    case TF_MD_CELL:
        put_cell(prose, event);
        break;
    case TF_MD_EMPH:
        put_span(prose, event, "em");
        break;
    case TF_MD_STRONG:
        put_span(prose, event, "strong");
        break;
    case TF_MD_STRIKE:
        put_span(prose, event, "s");
        break;
    case TF_MD_LINK:
        put_link(prose, event);
        break;
    case TF_MD_IMAGE:
        put_image(prose, event);
        break;
    case TF_MD_CODE_SPAN:
        put_span(prose, event, "code");
        break;
    default:
        put_leaf(prose, event);
    }
}

void tf_html_prose(tf_html *html, tf_str path, tf_str source)
{
    struct prose prose = {.html = html, .path = path, .base = html->level};
    tf_md md;
    bool whole = tf_md_parse(&html->scratch, source, (tf_span){0, source.n}, &md) == 0;

    for (size_t i = 0; i < md.n; i++)
        put_event(&prose, &md.at[i]);
    if (!whole)
        put(&prose, "<p>The rest of this text cannot be shown: it is made in a way that would "
                    "grow without end.</p>\n");
    tf_buf_release(&prose.words);
    tf_buf_release(&prose.heading);
    tf_arena_reset(&html->scratch);
}
