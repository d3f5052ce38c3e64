/* Where links and pictures in what somebody wrote may lead. */
#include "document-html.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The scheme of an address (RFC 3986, 3.1) without its colon; empty where it has none. */
static tf_str scheme_of(tf_str dest)
{
    size_t n = 0;

    while (n < dest.n && (is_letter(dest.p[n]) || (n && dest.p[n] >= '0' && dest.p[n] <= '9') ||
                          (n && (dest.p[n] == '+' || dest.p[n] == '-' || dest.p[n] == '.'))))
        n++;
    return n && n < dest.n && dest.p[n] == ':' ? tf_str_sub(dest, 0, n) : TF_STR("");
}

static bool is_scheme(tf_str scheme, const char *name)
{
    size_t i = 0;

    for (; i < scheme.n && name[i]; i++)
        if ((scheme.p[i] | 0x20) != name[i])
            return false;
    return i == scheme.n && !name[i];
}

static bool is_welcome(tf_str scheme)
{
    return is_scheme(scheme, "https") || is_scheme(scheme, "http") || is_scheme(scheme, "mailto");
}

/* An address that starts with two slashes takes the scheme of the page, and so leads outside. */
static bool leads_outside(tf_str dest)
{
    return scheme_of(dest).n || tf_str_starts(dest, TF_STR("//")) ||
           tf_str_starts(dest, TF_STR("\\\\")) || tf_str_starts(dest, TF_STR("/\\"));
}

bool tf_html_link(tf_html *html, tf_str path, tf_str dest)
{
    const tf_pages *pages = html->pages;
    bool found = is_welcome(scheme_of(dest));

    if (found)
        tf_buf_put(&html->href, dest);
    else if (!leads_outside(dest) && pages && pages->link)
        found = pages->link(pages->context, path, dest, &html->href);
    if (found) {
        tf_buf_putz(html->out, "<a href=\"");
        tf_html_put_address(html->out, tf_buf_str(&html->href));
        tf_buf_putz(html->out, "\">");
    }
    tf_buf_clear(&html->href);
    return found;
}

/* ---- pictures -------------------------------------------------------------------------------- */

/* What kind of picture it is, by how it begins (WHATWG MIME Sniffing, 6.1); NULL: none that we
 * show. */
static const char *kind_of(tf_str bytes)
{
    static const struct {
        tf_str starts;
        const char *kind;
    } kinds[] = {
        {TF_STR_INIT("\x89PNG\r\n\x1a\n"), "png"},
        {TF_STR_INIT("\xff\xd8\xff"), "jpeg"},
        {TF_STR_INIT("GIF87a"), "gif"},
        {TF_STR_INIT("GIF89a"), "gif"},
    };

    for (size_t i = 0; i < TF_COUNT(kinds); i++)
        if (tf_str_starts(bytes, kinds[i].starts))
            return kinds[i].kind;
    if (tf_str_starts(bytes, TF_STR("RIFF")) &&
        tf_str_eq(tf_str_sub(bytes, 8, 14), TF_STR("WEBPVP")))
        return "webp";
    return NULL;
}

bool tf_html_image(tf_html *html, tf_str path, tf_str dest, tf_str words)
{
    const tf_pages *pages = html->pages;
    tf_arena arena = {0};
    tf_str bytes = {0};
    bool found = !leads_outside(dest) && pages && pages->image &&
                 pages->image(pages->context, path, dest, &arena, &bytes) && kind_of(bytes) &&
                 bytes.n <= TF_HTML_PICTURE_MOST && bytes.n <= html->pictures;

    if (found) {
        html->pictures -= bytes.n;
        tf_buf_printf(html->out, "<img src=\"data:image/%s;base64,", kind_of(bytes));
        tf_html_put_base64(html->out, bytes);
        tf_buf_putc(html->out, '"');
        tf_html_attribute(html->out, "alt", words);
        tf_buf_putc(html->out, '>');
    }
    tf_arena_release(&arena);
    return found;
}
