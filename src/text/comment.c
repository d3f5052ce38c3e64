/* Raw HTML without its comments. */
#include <twofold/text.h>

bool tf_md_next_shown(tf_str *html, bool *in_comment, tf_str *shown)
{
    *shown = TF_STR("");
    while (html->n && !shown->n) {
        tf_str mark = *in_comment ? TF_STR("-->") : TF_STR("<!--");
        size_t at = tf_str_find_str(*html, mark);
        if (!*in_comment)
            *shown = tf_str_sub(*html, 0, at);
        if (at < html->n)
            *in_comment = !*in_comment;
        *html = tf_str_sub(*html, at + mark.n, html->n);
    }
    return shown->n > 0;
}
