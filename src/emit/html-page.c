/* What every page of HTML has: the head, the way around, the foot. */
#include "document-html.h"

/* ---- styles ---------------------------------------------------------------------------------- */

static tf_str style(const char *name)
{
    for (size_t i = 0; i < tf_styles_n; i++)
        if (tf_str_is(tf_styles[i].name, name))
            return tf_styles[i].text;
    tf_die("a style is missing");
}

/* Only the one style of ours counts, nothing is loaded, nothing runs. */
static void put_policy(tf_html *html)
{
    tf_buf_printf(html->out,
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "style-src 'sha256-%.*s'; img-src data: 'self'; base-uri 'none'; "
                  "form-action 'none'\">\n",
                  TF_ARG(tf_str_trim(style("hash"))));
}

/* ---- ways ------------------------------------------------------------------------------------ */

static void put_way(tf_html *html, const tf_way *way)
{
    tf_buf_putz(html->out, "<li><a href=\"");
    tf_html_put_address(html->out, way->href);
    tf_buf_printf(html->out, "\"%s><bdi>", way->current ? " aria-current=\"page\"" : "");
    tf_html_put(html->out, way->text);
    tf_buf_putz(html->out, "</bdi></a></li>");
}

static void put_ways(tf_html *html, const char *name, const char *label, const tf_way *ways,
                     size_t n)
{
    if (!n)
        return;
    tf_buf_printf(html->out, "<nav class=\"%s\" aria-label=\"%s\"><ol>", name, label);
    for (size_t i = 0; i < n; i++)
        put_way(html, &ways[i]);
    tf_buf_putz(html->out, "</ol></nav>\n");
}

/* ---- the head -------------------------------------------------------------------------------- */

static void put_title(tf_html *html, const tf_html_page *page)
{
    tf_buf_putz(html->out, "<title>");
    tf_html_put(html->out, page->title);
    if (!tf_str_eq(page->title, page->school)) {
        tf_buf_putz(html->out, " – ");
        tf_html_put(html->out, page->school);
    }
    tf_buf_putz(html->out, "</title>\n");
}

static void put_top(tf_html *html, const tf_html_page *page)
{
    const tf_pages *pages = html->pages;

    tf_buf_printf(html->out, "<a class=\"skip\" href=\"#main\">%s</a>\n<header class=\"top\">\n",
                  page->skip);
    tf_buf_putz(html->out, "<p class=\"school\"><bdi>");
    tf_html_put(html->out, page->school);
    tf_buf_putz(html->out, "</bdi></p>\n");
    if (page->cycle.n) {
        tf_buf_putz(html->out, "<p class=\"cycle\"><bdi>");
        tf_html_put(html->out, page->cycle);
        tf_buf_putz(html->out, "</bdi></p>\n");
    }
    if (html->one_sheet) {
        tf_buf_putz(html->out, "<p class=\"day\">");
        tf_html_line(html, page->snapshot);
        tf_buf_putz(html->out, "</p>\n");
    }
    if (pages)
        put_ways(html, "ways", "Reports", pages->ways, pages->ways_n);
    tf_buf_putz(html->out, "</header>\n");
}

void tf_html_begin(tf_html *html, const tf_html_page *page)
{
    const tf_pages *pages = html->pages;

    tf_buf_putz(html->out, "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n"
                           "<meta charset=\"utf-8\">\n");
    put_policy(html);
    tf_buf_putz(html->out, "<meta name=\"viewport\" content=\"width=device-width, "
                           "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">"
                           "\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                           "<meta name=\"robots\" content=\"noindex, nofollow\">\n");
    put_title(html, page);
    if (pages && pages->canonical.n) {
        tf_buf_putz(html->out, "<link rel=\"canonical\"");
        tf_html_attribute(html->out, "href", pages->canonical);
        tf_buf_putz(html->out, ">\n");
    }
    tf_buf_putz(html->out, "<style>");
    tf_buf_put(html->out, style("style"));
    tf_buf_printf(html->out, "</style>\n</head>\n<body%s>\n",
                  html->one_sheet ? " class=\"sheet\"" : "");
    put_top(html, page);
    tf_buf_putz(html->out, "<main id=\"main\" tabindex=\"-1\">\n");
    if (pages)
        put_ways(html, "trail", "You are here", pages->trail, pages->trail_n);
}

/* What is passed on says what it is of and what it keeps back, and no more. */
static void put_sheet_foot(tf_html *html, const tf_html_page *page)
{
    tf_buf_putz(html->out, "<p>The school, ");
    tf_html_line(html, page->snapshot);
    tf_buf_putc(html->out, '.');
    for (size_t i = 0; i < page->notes_n; i++) {
        tf_buf_putc(html->out, ' ');
        tf_html_line(html, &page->notes[i]);
    }
    tf_buf_putz(html->out, " A bar is filled as far as its figure reaches at least, dashed as far "
                           "as it may, and grey where it is of an earlier day. Bars side by "
                           "side are of some weeks each.");
    tf_buf_putz(html->out, "</p>\n");
}

static void put_foot(tf_html *html, const tf_html_page *page)
{
    tf_buf_putz(html->out, "<p>The school, <span");
    tf_html_attribute(html->out, "title", page->source);
    tf_buf_putc(html->out, '>');
    tf_html_line(html, page->snapshot);
    tf_buf_putz(html->out,
                "</span>.</p>\n<p>People stand in alphabetical order. Nobody is ranked, scored "
                "or counted.</p>\n");
}

void tf_html_end(tf_html *html, const tf_html_page *page)
{
    tf_buf_putz(html->out, "</main>\n<footer>\n");
    if (html->one_sheet)
        put_sheet_foot(html, page);
    else
        put_foot(html, page);
    tf_buf_putz(html->out, "</footer>\n</body>\n</html>\n");
}

void tf_html_release(tf_html *html)
{
    tf_buf_release(&html->href);
    tf_arena_release(&html->scratch);
    tf_arena_release(&html->told);
}

void tf_html_closing(tf_html *html, const char *name, const char *title, const tf_line *lines,
                     size_t n)
{
    if (!n)
        return;
    tf_buf_printf(html->out,
                  "<section class=\"%s\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
                  "<ul>\n",
                  name, name, name, title);
    for (size_t i = 0; i < n; i++) {
        tf_buf_putz(html->out, "<li>");
        tf_html_line(html, &lines[i]);
        tf_buf_putz(html->out, "</li>\n");
    }
    tf_buf_putz(html->out, "</ul>\n</section>\n");
}
