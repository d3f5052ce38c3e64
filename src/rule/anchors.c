/* The anchors in a Markdown file: of its headings as forges make them, and of HTML. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "links.h"

struct reading {
    tf_anchors *anchors;
    tf_arena *arena;
    TF_VEC(tf_str) names;
    tf_map repeats; /* anchor → a counter of how often it came */
};

static void add(struct reading *reading, tf_str name)
{
    tf_str kept = tf_arena_str(reading->arena, name);

    if (!name.n || tf_map_get(&reading->anchors->set, name))
        return;
    tf_map_put(&reading->anchors->set, kept, reading);
    *TF_PUSH(reading->arena, &reading->names) = kept;
}

/* The second heading of a name gets `-1`, the third `-2`. */
static void add_heading(struct reading *reading, const tf_md_event *event)
{
    tf_buf buf = {0};
    tf_str anchor;
    size_t *count;

    tf_md_anchor(&buf, event + 1);
    anchor = tf_arena_str(reading->arena, tf_buf_str(&buf));
    count = tf_map_get(&reading->repeats, anchor);
    if (!count) {
        count = TF_NEW(reading->arena, size_t);
        tf_map_put(&reading->repeats, anchor, count);
    } else {
        tf_buf_printf(&buf, "-%zu", ++*count);
    }
    add(reading, tf_buf_str(&buf));
    tf_buf_release(&buf);
}

/* The value that stands behind `=` at the start of `s`, without its quotes. */
static tf_str value_at(tf_str s)
{
    s = tf_str_trim(s);
    if (!tf_str_starts(s, TF_STR("=")))
        return (tf_str){0};
    s = tf_str_trim(tf_str_sub(s, 1, s.n));
    if (s.n && (*s.p == '"' || *s.p == '\'')) {
        char quote = *s.p;
        s = tf_str_sub(s, 1, s.n);
        return tf_str_sub(s, 0, tf_str_find(s, quote));
    }
    size_t n = 0;
    while (n < s.n && !isspace((unsigned char)s.p[n]) && s.p[n] != '>')
        n++;
    return tf_str_sub(s, 0, n);
}

/* `id=…` and `name=…` in a piece of HTML. */
static void add_html(struct reading *reading, tf_str html)
{
    static const char *const attributes[] = {"id", "name"};

    for (size_t at = 1; at < html.n; at++) {
        if (!isspace((unsigned char)html.p[at - 1]))
            continue;
        for (size_t i = 0; i < TF_COUNT(attributes); i++) {
            size_t n = strlen(attributes[i]);
            if (html.n - at > n && strncasecmp(html.p + at, attributes[i], n) == 0)
                add(reading, value_at(tf_str_sub(html, at + n, html.n)));
        }
    }
}

bool tf_anchors_read(tf_anchors *anchors, tf_arena *arena, tf_str bytes)
{
    struct reading reading = {.anchors = anchors, .arena = arena};
    tf_arena scratch = {0};
    tf_troubles troubles = {0};
    tf_span front, body = {0};
    tf_md md = {0};
    bool whole;

    tf_front_split(&scratch, bytes, &front, &body, &troubles);
    whole = tf_md_parse(&scratch, bytes, body, &md) == 0;
    for (size_t i = 0; i < md.n; i++) {
        if (md.at[i].kind == TF_MD_HEADING && md.at[i].step == TF_MD_ENTER)
            add_heading(&reading, &md.at[i]);
        else if (md.at[i].kind == TF_MD_RAW_HTML && !tf_str_starts(md.at[i].text, TF_STR("<!--")))
            add_html(&reading, md.at[i].text);
    }
    anchors->names = reading.names.at;
    anchors->n = reading.names.n;
    tf_map_release(&reading.repeats);
    tf_arena_release(&scratch);
    return whole;
}
