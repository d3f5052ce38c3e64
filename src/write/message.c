/* The messages of our commits (git-interpret-trailers(1) for how trailers look). */
#include <twofold/write.h>

void tf_trailers_add(tf_trailers *trailers, tf_arena *arena, const char *key, tf_str value)
{
    *TF_PUSH(arena, &trailers->lines) = (tf_trailer){key, value};
}

/* Runs of white space and of what steers a terminal become one space. */
static void put_line(tf_buf *out, tf_str text)
{
    bool space = false;

    text = tf_str_trim(text);
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        bool blank = c <= ' ' || c == 0x7f;
        if (!blank || !space)
            tf_buf_putc(out, blank ? ' ' : text.p[i]);
        space = blank;
    }
}

void tf_message_put(tf_buf *out, tf_str subject, const tf_trailers *trailers)
{
    put_line(out, subject);
    tf_buf_putz(out, trailers->lines.n ? "\n\n" : "\n");
    for (size_t i = 0; i < trailers->lines.n; i++) {
        tf_buf_printf(out, "%s: ", trailers->lines.at[i].key);
        put_line(out, trailers->lines.at[i].value);
        tf_buf_putc(out, '\n');
    }
}

void tf_about_put_words(tf_buf *out, const bool is_about[TF_COMMITMENT_KINDS])
{
    bool behind = false;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (is_about[kind]) {
            tf_buf_printf(out, "%s%.*s", behind ? " and " : "",
                          TF_ARG(tf_commitment_words((tf_commitment_kind)kind)));
            behind = true;
        }
}
