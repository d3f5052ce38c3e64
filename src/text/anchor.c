/* The anchors that forges give to headings. */
#include <twofold/text.h>

static void put_text(tf_buf *buf, tf_str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        if (c == ' ' || c == '\t')
            tf_buf_putc(buf, '-');
        else if (n && (c == '-' || tf_utf8_is_word(c)))
            tf_utf8_put(buf, tf_utf8_lower(c));
        at += n ? n : 1;
    }
}

void tf_md_anchor(tf_buf *buf, const tf_md_event *events)
{
    for (; !(events->kind == TF_MD_HEADING && events->step == TF_MD_LEAVE); events++) {
        if (events->step != TF_MD_LEAF || events->kind == TF_MD_RAW_HTML)
            continue;
        if (events->kind == TF_MD_SOFT_BREAK || events->kind == TF_MD_HARD_BREAK)
            tf_buf_putc(buf, '-');
        else
            put_text(buf, events->text);
    }
}
