/* Where links in what somebody wrote may lead. */
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
bool tf_html_leads_outside(tf_str dest)
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
    else if (!tf_html_leads_outside(dest) && pages && pages->link)
        found = pages->link(pages->context, path, dest, &html->href);
    return tf_html_open_link(html, found);
}
