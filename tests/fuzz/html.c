/* Any Markdown as HTML: tags and attributes of ours alone, each shut where it should be. */
#include <string.h>

#include <twofold/text.h>

#include "../../src/emit/document-html.h"
#include "fuzz.h"

enum { DEEP_MOST = 1024, GROWTH = 40, AT_LEAST = 4096 };

/* ---- what pages would do --------------------------------------------------------------------- */

static bool put_link(void *context, tf_str from, tf_str dest, tf_buf *href)
{
    (void)context, (void)from;
    tf_buf_putz(href, "people/amara-okafor.html");
    return tf_str_find_str(dest, TF_STR(".md")) < dest.n;
}

static bool put_image(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    (void)context, (void)from, (void)arena;
    *bytes = tf_str_find_str(dest, TF_STR(".svg")) < dest.n ? TF_STR("<svg/>")
                                                            : TF_STR("\x89PNG\r\n\x1a\n\"'<>");
    return true;
}

/* ---- what there may be ------------------------------------------------------------------------ */

static const struct {
    const char *name;
    bool empty;             /* it is never shut */
    const char *attributes; /* each between spaces */
} tags[] = {
    {"p", false, " "},
    {"h3", false, " "},
    {"h4", false, " "},
    {"h5", false, " "},
    {"h6", false, " "},
    {"ul", false, " "},
    {"ol", false, " start "},
    {"li", false, " "},
    {"blockquote", false, " "},
    {"pre", false, " class "},
    {"code", false, " "},
    {"em", false, " "},
    {"strong", false, " "},
    {"s", false, " "},
    {"a", false, " href "},
    {"img", true, " src alt "},
    {"br", true, " "},
    {"hr", true, " "},
    {"table", false, " "},
    {"thead", false, " "},
    {"tbody", false, " "},
    {"tr", false, " "},
    {"td", false, " class "},
    {"th", false, " scope class "},
    {"div", false, " class role tabindex aria-label "},
};

static size_t tag_named(tf_str name)
{
    for (size_t i = 0; i < TF_COUNT(tags); i++)
        if (tf_str_is(name, tags[i].name))
            return i;
    fprintf(stderr, "<%.*s is no tag of ours\n", TF_ARG(name));
    DEMAND(false);
    return 0;
}

static tf_str take(tf_str *rest, size_t n)
{
    tf_str taken = tf_str_sub(*rest, 0, n);

    *rest = tf_str_sub(*rest, n, rest->n);
    return taken;
}

static size_t letters(tf_str s)
{
    size_t n = 0;

    while (n < s.n &&
           ((s.p[n] >= 'a' && s.p[n] <= 'z') || (s.p[n] >= '0' && s.p[n] <= '9') || s.p[n] == '-'))
        n++;
    return n;
}

static void look_at_address(tf_str name, tf_str value)
{
    if (tf_str_is(name, "href"))
        DEMAND(tf_str_starts(value, TF_STR("http")) || tf_str_starts(value, TF_STR("HTTP")) ||
               strchr("hHmM", value.p[0]) || tf_str_is(value, "people/amara-okafor.html"));
    if (tf_str_is(name, "src"))
        DEMAND(tf_str_starts(value, TF_STR("data:image/png;base64,")));
    if (tf_str_is(name, "href") || tf_str_is(name, "src"))
        for (size_t i = 0; i < value.n; i++)
            DEMAND((unsigned char)value.p[i] > ' ' && (unsigned char)value.p[i] < 0x7f);
}

static void look_at_attributes(tf_str *rest, size_t tag)
{
    while (rest->n && rest->p[0] == ' ') {
        take(rest, 1);
        tf_str name = take(rest, letters(*rest));
        char wanted[32];
        DEMAND(name.n && name.n < sizeof(wanted) - 3);
        snprintf(wanted, sizeof(wanted), " %.*s ", TF_ARG(name));
        DEMAND(strstr(tags[tag].attributes, wanted));
        DEMAND(tf_str_starts(*rest, TF_STR("=\"")));
        take(rest, 2);
        tf_str value = take(rest, tf_str_find(*rest, '"'));
        DEMAND(tf_str_find(value, '<') == value.n && tf_str_find(value, '>') == value.n);
        look_at_address(name, value);
        DEMAND(take(rest, 1).n);
    }
}

static void look_at_tag(tf_str *rest, size_t *open, size_t *depth)
{
    bool shuts = tf_str_starts(*rest, TF_STR("</"));
    size_t tag;

    take(rest, shuts ? 2 : 1);
    tag = tag_named(take(rest, letters(*rest)));
    if (shuts) {
        DEMAND(*depth && open[--*depth] == tag);
    } else {
        look_at_attributes(rest, tag);
        DEMAND(*depth < DEEP_MOST);
        if (!tags[tag].empty)
            open[(*depth)++] = tag;
    }
    DEMAND(tf_str_starts(take(rest, 1), TF_STR(">")));
}

/* `&` starts one of five references, and no control stands in the text. */
static void look_at_text(tf_str text)
{
    DEMAND(tf_utf8_check(text) == text.n);
    for (size_t i = 0; i < text.n; i++) {
        tf_str rest = tf_str_sub(text, i, text.n);
        DEMAND((unsigned char)text.p[i] >= ' ' || strchr("\t\n\r", text.p[i]));
        if (text.p[i] == '&')
            DEMAND(tf_str_starts(rest, TF_STR("&amp;")) || tf_str_starts(rest, TF_STR("&lt;")) ||
                   tf_str_starts(rest, TF_STR("&gt;")) || tf_str_starts(rest, TF_STR("&quot;")) ||
                   tf_str_starts(rest, TF_STR("&#39;")));
    }
}

static void look_at_html(tf_str rest)
{
    size_t open[DEEP_MOST], depth = 0;

    while (rest.n) {
        look_at_text(take(&rest, tf_str_find(rest, '<')));
        if (rest.n)
            look_at_tag(&rest, open, &depth);
    }
    DEMAND(!depth);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const tf_pages pages = {.link = put_link, .image = put_image};
    tf_str bytes = {(const char *)data, size};
    tf_buf out = {0};
    tf_html html = {.out = &out, .pages = &pages, .level = 2, .pictures = AT_LEAST};
    tf_span at;

    if (size > TF_FILE_MOST || tf_bytes_check(bytes, &at) != TF_BYTES_SOUND)
        return 0;
    tf_html_prose(&html, TF_STR("staff/a/profile.md"), bytes);
    DEMAND(out.n <= AT_LEAST + size * GROWTH);
    look_at_html(tf_buf_str(&out));
    tf_html_release(&html);
    tf_buf_release(&out);
    return 0;
}
