/* The messages of our commits (git-interpret-trailers(1) for how trailers look). */
#include <twofold/write.h>

void tf_trailers_add(tf_trailers *trailers, tf_arena *arena, const char *key, tf_str value)
{
    *TF_PUSH(arena, &trailers->lines) = (tf_trailer){key, value};
}

/* An email stands between these, and a name must not bring its own. */
static void put_without_brackets(tf_buf *out, tf_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] != '<' && text.p[i] != '>')
            tf_buf_putc(out, text.p[i]);
}

void tf_trailers_add_colleagues(tf_trailers *trailers, tf_arena *arena, const tf_snapshot *people,
                                const tf_names *with, const tf_person *whose, tf_str author)
{
    tf_str fold = tf_utf8_fold(arena, author);
    tf_buf value = {0};

    for (size_t i = 0; i < with->n; i++) {
        const tf_person *person = tf_snapshot_person(people, with->at[i].text);
        if (!person || !person->email.text.n || tf_str_eq(person->slug, whose->slug) ||
            tf_str_eq(person->email.fold, fold))
            continue;
        tf_buf_clear(&value);
        put_without_brackets(&value, tf_person_name(person));
        tf_buf_putz(&value, " <");
        put_without_brackets(&value, person->email.text);
        tf_buf_putc(&value, '>');
        tf_trailers_add(trailers, arena, "Co-authored-by", tf_arena_str(arena, tf_buf_str(&value)));
    }
    tf_buf_release(&value);
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

void tf_message_put(tf_buf *out, tf_str subject, tf_str body, const tf_trailers *trailers)
{
    put_line(out, subject);
    tf_buf_putc(out, '\n');
    if (body.n)
        tf_buf_printf(out, "\n%.*s", TF_ARG(body));
    if (trailers->lines.n)
        tf_buf_putc(out, '\n');
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
