/* Pictures in what somebody wrote: they stand in the page itself, or it is told why not. */
#include "document-html.h"

/* Whether a picture is shown, or why it is not. */
typedef enum { SHOWN, OUTSIDE, LOST, UNREAD, OTHER_KIND, NO_ROOM } fate;

static const char *const words[] = {
    [OUTSIDE] = "it is somewhere else, and pages load nothing. Save it beside the text, and name "
                "that file instead.",
    [LOST] = "there is no such file.",
    [UNREAD] = "it cannot be read, or is larger than 1 MiB. A smaller one can be shown.",
    [OTHER_KIND] = "pages show PNG, JPEG, GIF and WebP, since others, such as SVG, can hold more "
                   "than a picture. Save it as PNG, and name that file instead.",
    [NO_ROOM] = "there are as many pictures on this page as it can hold. Smaller ones take less "
                "room.",
};

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

static fate read(const tf_html *html, tf_str path, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    const tf_pages *pages = html->pages;

    if (tf_html_leads_outside(dest))
        return OUTSIDE;
    if (!pages || !pages->image || !pages->image(pages->context, path, dest, arena, bytes))
        return LOST;
    if (!bytes->n || bytes->n > TF_HTML_PICTURE_MOST)
        return UNREAD;
    if (!kind_of(*bytes))
        return OTHER_KIND;
    return bytes->n > html->pictures ? NO_ROOM : SHOWN;
}

/* ---- what is told of those that are not shown ------------------------------------------------ */

enum { TOLD_MOST = 12 };

static tf_line *add_line(tf_html *html)
{
    return TF_PUSH(&html->told, &html->not_shown);
}

static void add_run(tf_html *html, tf_line *line, tf_inline_kind kind, tf_str text)
{
    *TF_PUSH(&html->told, &line->runs) = (tf_inline){kind, text, text};
}

/* Whether a line is about that picture in that file: see tell_why. */
static bool is_about(const tf_line *line, tf_str path, tf_str dest)
{
    return tf_str_eq(line->runs.at[1].text, dest) && tf_str_eq(line->runs.at[3].text, path);
}

static void tell_why(tf_html *html, tf_str path, tf_str dest, fate why)
{
    for (size_t i = 0; i < html->not_shown.n && i < TOLD_MOST; i++)
        if (is_about(&html->not_shown.at[i], path, dest))
            return;
    if (html->not_shown.n > TOLD_MOST)
        return;
    tf_line *line = add_line(html);
    if (html->not_shown.n > TOLD_MOST) {
        add_run(html, line, TF_INLINE_TEXT, TF_STR("Further pictures are not shown, either."));
        return;
    }
    add_run(html, line, TF_INLINE_TEXT, TF_STR("The picture "));
    add_run(html, line, TF_INLINE_CODE, tf_arena_str(&html->told, dest));
    add_run(html, line, TF_INLINE_TEXT, TF_STR(" in "));
    add_run(html, line, TF_INLINE_FILE, tf_arena_str(&html->told, path));
    add_run(html, line, TF_INLINE_TEXT, TF_STR(" is not shown: "));
    add_run(html, line, TF_INLINE_TEXT, tf_str_z(words[why]));
}

/* ---- pictures -------------------------------------------------------------------------------- */

bool tf_html_image(tf_html *html, tf_str path, tf_str dest, tf_str alt)
{
    tf_arena arena = {0};
    tf_str bytes = {0};
    fate why = read(html, path, dest, &arena, &bytes);

    if (why == SHOWN) {
        html->pictures -= bytes.n;
        tf_buf_printf(html->out, "<img src=\"data:image/%s;base64,", kind_of(bytes));
        tf_html_put_base64(html->out, bytes);
        tf_buf_putc(html->out, '"');
        tf_html_attribute(html->out, "alt", alt);
        tf_buf_putc(html->out, '>');
    } else {
        tell_why(html, path, dest, why);
    }
    tf_arena_release(&arena);
    return why == SHOWN;
}
