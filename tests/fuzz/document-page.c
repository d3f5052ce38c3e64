/*
 * Any document at a terminal, where it keeps to its width and says no word to the terminal itself;
 * and as a page of HTML: tags and attributes of ours alone, each shut where it should be.
 */
#include <string.h>

#include "../../src/emit/cells.h"
#include "documents.h"
#include "tags.h"

/* ---- text ------------------------------------------------------------------------------------- */

static void look_at_text_lines(const tf_document *document, size_t width)
{
    tf_look look = {.width = width};
    tf_buf out = {0};

    tf_document_put_text(&out, document, &look);
    tf_str rest = tf_buf_str(&out);
    DEMAND(tf_utf8_check(rest) == rest.n);
    while (rest.n) {
        tf_str line = take(&rest, tf_str_find(rest, '\n'));
        DEMAND(tf_cells_of(line) <= (width < 20 ? 20 : width > 100 ? 100 : width));
        for (size_t i = 0; i < line.n; i++)
            DEMAND((unsigned char)line.p[i] >= ' ' && line.p[i] != 0x7f);
        DEMAND(tf_str_is(take(&rest, 1), "\n"));
    }
    tf_buf_release(&out);
}

/* ---- HTML ------------------------------------------------------------------------------------- */

static const struct tag tags[] = {
    {"body", false, " "},
    {"header", false, " class "},
    {"main", false, " id tabindex "},
    {"footer", false, " "},
    {"nav", false, " class aria-label "},
    {"section", false, " class aria-labelledby "},
    {"article", false, " class dir "},
    {"h1", false, " "},
    {"h2", false, " id "},
    {"h3", false, " id "},
    {"h4", false, " id "},
    {"h5", false, " "},
    {"h6", false, " "},
    {"p", false, " class dir "},
    {"ul", false, " "},
    {"ol", false, " start "},
    {"li", false, " "},
    {"blockquote", false, " "},
    {"pre", false, " class "},
    {"code", false, " "},
    {"em", false, " "},
    {"strong", false, " "},
    {"s", false, " "},
    {"ins", false, " "},
    {"del", false, " "},
    {"bdi", false, " "},
    {"span", false, " class "},
    {"a", false, " class href "},
    {"img", true, " src alt "},
    {"br", true, " "},
    {"hr", true, " "},
    {"table", false, " class "},
    {"caption", false, " class id "},
    {"thead", false, " "},
    {"tbody", false, " "},
    {"tr", false, " "},
    {"td", false, " class "},
    {"th", false, " scope class "},
    {"div", false, " class role tabindex aria-label aria-labelledby "},
};

static bool put_href(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context;
    tf_buf_putz(href, "to/");
    tf_buf_put(href, to);
    return kind != TF_INLINE_FILE;
}

/* No address leads elsewhere than a page of ours, another site, or within the page. */
static void look_at_address(tf_str name, tf_str value)
{
    if (tf_str_is(name, "href"))
        DEMAND(tf_str_starts(value, TF_STR("to/")) || tf_str_starts(value, TF_STR("#")) ||
               tf_str_starts(value, TF_STR("http")) || tf_str_starts(value, TF_STR("HTTP")) ||
               (value.n && strchr("hHmM", value.p[0])));
    DEMAND(!tf_str_is(name, "src") || tf_str_starts(value, TF_STR("data:image/")));
    if (tf_str_is(name, "href") || tf_str_is(name, "src"))
        for (size_t i = 0; i < value.n; i++)
            DEMAND((unsigned char)value.p[i] > ' ' && (unsigned char)value.p[i] < 0x7f);
}

static void look_at_html(const tf_document *document)
{
    const struct tag_judge judge = {tags, TF_COUNT(tags), look_at_address, false};
    const tf_pages pages = {.href = put_href};
    tf_look look = {.pages = &pages};
    tf_buf out = {0};

    tf_document_put_html(&out, document, &look);
    tf_str page = tf_buf_str(&out);
    size_t from = tf_str_find_str(page, TF_STR("<body>"));
    size_t to = tf_str_find_str(page, TF_STR("</body>")) + strlen("</body>");
    DEMAND(tf_str_is(tf_str_sub(page, to, page.n), "\n</html>\n"));
    look_at_tags(&judge, tf_str_sub(page, from, to));
    tf_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct feed feed = {{(const char *)data, size}};
    tf_document document = {0};
    size_t width = pick(&feed, 110);

    make_document(&feed, &document);
    look_at_text_lines(&document, width);
    look_at_html(&document);
    tf_document_release(&document);
    return 0;
}
