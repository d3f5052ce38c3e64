/* Running text in HTML. */
#include "direction.h"
#include "document-html.h"

void tf_html_own(tf_html *html, tf_str text)
{
    bool apart = tf_has_right_to_left(text);

    tf_buf_putz(html->out, apart ? "<bdi>" : "");
    tf_html_put(html->out, text);
    tf_buf_putz(html->out, apart ? "</bdi>" : "");
}

bool tf_html_open_link(tf_html *html, bool found)
{
    if (found) {
        tf_buf_putz(html->out, "<a href=\"");
        tf_html_put_address(html->out, tf_buf_str(&html->href));
        tf_buf_putz(html->out, "\">");
    }
    tf_buf_clear(&html->href);
    return found;
}

/* Whether there is somewhere to go; the opening tag is put. */
static bool put_way(tf_html *html, const tf_inline *run)
{
    bool found = html->pages && html->pages->href &&
                 html->pages->href(html->pages->context, run->kind, run->to, &html->href);

    return tf_html_open_link(html, found);
}

/* What may be in any script stands on its own, whichever way that is written. */
static void put_linked(tf_html *html, const tf_inline *run, const char *open, const char *close)
{
    bool linked = put_way(html, run);

    tf_buf_putz(html->out, open);
    tf_html_put(html->out, run->text);
    tf_buf_putz(html->out, close);
    tf_buf_putz(html->out, linked ? "</a>" : "");
}

static void put_tagged(tf_html *html, const tf_inline *run, const char *open, const char *close)
{
    tf_buf_putz(html->out, open);
    tf_html_put(html->out, run->text);
    tf_buf_putz(html->out, close);
}

static void put_run(tf_html *html, const tf_inline *run)
{
    static const struct {
        const char *open, *close;
    } tags[] = {
        [TF_INLINE_TEXT] = {"", ""},
        [TF_INLINE_STRONG] = {"<strong>", "</strong>"},
        [TF_INLINE_ADDED] = {"<ins>", "</ins>"},
        [TF_INLINE_REMOVED] = {"<del>", "</del>"},
        [TF_INLINE_DAY] = {"", ""},
        [TF_INLINE_CODE] = {"<code>", "</code>"},
        [TF_INLINE_HIDDEN] = {"<span class=\"untold\">", "</span>"},
        [TF_INLINE_NONE] = {"<span class=\"none\">", "</span>"},
    };

    switch (run->kind) {
    case TF_INLINE_PERSON:
    case TF_INLINE_NAME:
        put_linked(html, run, "<bdi>", "</bdi>");
        break;
    case TF_INLINE_REPORT:
        put_linked(html, run, "", "");
        break;
    case TF_INLINE_FILE:
        put_linked(html, run, "<code>", "</code>");
        break;
    default:
        put_tagged(html, run, tags[run->kind].open, tags[run->kind].close);
    }
}

void tf_html_line(tf_html *html, const tf_line *line)
{
    for (size_t i = 0; i < line->runs.n; i++)
        put_run(html, &line->runs.at[i]);
}

void tf_html_own_line(tf_html *html, const tf_line *line)
{
    if (line->runs.n == 1 && line->runs.at[0].kind == TF_INLINE_TEXT)
        tf_html_own(html, line->runs.at[0].text);
    else
        tf_html_line(html, line);
}
