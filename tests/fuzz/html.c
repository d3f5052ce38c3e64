/* Any Markdown as HTML: tags and attributes of ours alone, each shut where it should be. */
#include <string.h>

#include <twofold/text.h>

#include "../../src/emit/document-html.h"
#include "tags.h"

enum { GROWTH = 40, AT_LEAST = 4096 };

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

static const struct tag tags[] = {
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const tf_pages pages = {.link = put_link, .image = put_image};
    tf_str bytes = {(const char *)data, size};
    const struct tag_judge judge = {tags, TF_COUNT(tags), look_at_address, false};
    tf_buf out = {0};
    tf_html html = {.out = &out, .pages = &pages, .level = 2, .pictures = AT_LEAST};
    tf_span at;

    if (size > TF_FILE_MOST || tf_bytes_check(bytes, &at) != TF_BYTES_SOUND)
        return 0;
    tf_html_prose(&html, TF_STR("staff/a/profile.md"), bytes);
    DEMAND(out.n <= AT_LEAST + size * GROWTH);
    look_at_tags(&judge, tf_buf_str(&out));
    tf_buf_release(&out);
    return 0;
}
