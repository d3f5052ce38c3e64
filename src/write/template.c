/* Templates: text with gaps such as {name}. */
#include <twofold/write.h>

static tf_str template_called(const char *name)
{
    for (size_t i = 0; i < tf_write_templates_n; i++)
        if (tf_str_is(tf_write_templates[i].name, name))
            return tf_write_templates[i].text;
    tf_die("there is no such template");
}

/* The length of a gap at the start of `text`, with its braces; 0 where a brace is just a brace. */
static size_t gap_length(tf_str text)
{
    size_t n = 1;

    while (n < text.n && ((text.p[n] >= 'a' && text.p[n] <= 'z') || text.p[n] == '-'))
        n++;
    return n > 1 && n < text.n && text.p[n] == '}' ? n + 1 : 0;
}

static tf_str filling(tf_str name, const tf_gap *gaps, size_t gaps_n)
{
    for (size_t i = 0; i < gaps_n; i++)
        if (tf_str_is(name, gaps[i].name))
            return gaps[i].text;
    tf_die("nothing fills a gap of a template");
}

void tf_write_template(tf_buf *out, const char *name, const tf_gap *gaps, size_t gaps_n)
{
    tf_str text = template_called(name);

    while (text.n) {
        size_t at = tf_str_find(text, '{'), n;
        tf_buf_put(out, tf_str_sub(text, 0, at));
        text = tf_str_sub(text, at, text.n);
        n = text.n ? gap_length(text) : 0;
        if (n)
            tf_buf_put(out, filling(tf_str_sub(text, 1, n - 1), gaps, gaps_n));
        else
            tf_buf_put(out, tf_str_sub(text, 0, 1));
        text = tf_str_sub(text, n ? n : 1, text.n);
    }
}
