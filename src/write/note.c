/* Reflections: as they are begun, and without what nobody filled in. */
#include <string.h>

#include <twofold/write.h>

static const tf_str headings[] = {
    TF_STR_INIT("## What I tried"),
    TF_STR_INIT("## What I noticed"),
    TF_STR_INIT("## What I will try next"),
};

/* Below each heading, and the first ones above them all. A hint takes a line. */
static const tf_str hints[] = {
    TF_STR_INIT("<!-- The lesson, the conversation, the small change, and what led you to it. -->"),
    TF_STR_INIT("<!-- What happened, expected or not; something that somebody said. -->"),
    TF_STR_INIT("<!-- Something to carry on with, change or drop; somebody to talk it over with. "
                "-->"),
    TF_STR_INIT("<!-- A few sentences are plenty. It need not have gone well, and nobody passes a "
                "verdict on it. -->"),
    TF_STR_INIT("<!-- Hints such as this one, and headings that you leave empty, go by themselves. "
                "-->"),
    TF_STR_INIT("<!-- `with` holds colleagues, as their folders in staff/ are called; with `share: "
                "true` the text -->"),
    TF_STR_INIT("<!-- may go to other schools, without anybody's name. -->"),
};

static const tf_str hint_of_about = TF_STR_INIT(" # leave the one that it is about");
/* Keys as the template has them, which say nothing. */
static const tf_str nobody = TF_STR_INIT("with: []"), unshared = TF_STR_INIT("share: false");

/* ---- putting one together -------------------------------------------------------------------- */

/* One word, or a list in brackets. */
static void put_words(tf_buf *out, const tf_str *words, size_t n)
{
    if (n != 1)
        tf_buf_putc(out, '[');
    for (size_t i = 0; i < n; i++) {
        if (i)
            tf_buf_putz(out, ", ");
        tf_write_scalar(out, words[i]);
    }
    if (n != 1)
        tf_buf_putc(out, ']');
}

static size_t put_about(tf_buf *out, const tf_note *note)
{
    tf_str kinds[TF_COMMITMENT_KINDS];
    size_t n = 0;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (note->is_about[kind])
            kinds[n++] = tf_commitment_slug((tf_commitment_kind)kind);
    tf_buf_putz(out, "---\nabout: ");
    put_words(out, kinds, n);
    return n;
}

void tf_note_put(tf_buf *out, const tf_note *note, tf_str text)
{
    put_about(out, note);
    if (note->with_n) {
        tf_buf_putz(out, "\nwith: ");
        put_words(out, note->with, note->with_n);
    }
    if (note->share)
        tf_buf_putz(out, "\nshare: true");
    tf_buf_putz(out, "\n---\n\n");
    tf_buf_put(out, tf_str_trim(text)); /* whatever is in it: printf would stop at a NUL */
    tf_buf_putc(out, '\n');
}

void tf_note_put_template(tf_buf *out, const tf_note *note)
{
    if (put_about(out, note) > 1)
        tf_buf_put(out, hint_of_about);
    tf_buf_putz(out, "\nwith: ");
    put_words(out, note->with, note->with_n);
    tf_buf_printf(out, "\nshare: %s\n---\n\n", note->share ? "true" : "false");
    for (size_t i = TF_COUNT(headings); i < TF_COUNT(hints); i++)
        tf_buf_printf(out, "%.*s\n", TF_ARG(hints[i]));
    for (size_t i = 0; i < TF_COUNT(headings); i++)
        tf_buf_printf(out, "\n%.*s\n\n%.*s\n", TF_ARG(headings[i]), TF_ARG(hints[i]));
}

/* ---- taking away what nobody filled in ------------------------------------------------------- */

/* A line with its ending. */
static tf_str next_line(tf_str text)
{
    size_t end = tf_str_find(text, '\n');

    return tf_str_sub(text, 0, end == text.n ? end : end + 1);
}

/* What is indented is not as we put it. */
static bool is_among(tf_str line, const tf_str *lines, size_t n)
{
    while (line.n && strchr(" \t\r\n", line.p[line.n - 1]))
        line.n--;
    for (size_t i = 0; i < n; i++)
        if (tf_str_eq(line, lines[i]))
            return true;
    return false;
}

/* Whether nothing but other empty headings and hints follows a heading, or another heading of ours
 * comes first. */
static bool is_empty_below(tf_str text)
{
    for (tf_str line; text.n; text = tf_str_sub(text, line.n, text.n)) {
        line = next_line(text);
        if (is_among(line, headings, TF_COUNT(headings)))
            return true;
        if (tf_str_trim(line).n && !is_among(line, hints, TF_COUNT(hints)))
            return false;
    }
    return true;
}

/* What is left of a line; a line that is all ours is gone. */
static void put_rest(tf_buf *out, tf_str line, bool front)
{
    size_t at = front ? tf_str_find_str(line, hint_of_about) : line.n;

    tf_buf_put(out, tf_str_sub(line, 0, at));
    if (at < line.n)
        tf_buf_put(out, tf_str_sub(line, at + hint_of_about.n, line.n));
}

static bool is_ours(tf_str line, tf_str rest, bool front)
{
    if (front)
        return tf_str_eq(tf_str_trim(line), nobody) || tf_str_eq(tf_str_trim(line), unshared);
    return is_among(line, hints, TF_COUNT(hints)) ||
           (is_among(line, headings, TF_COUNT(headings)) && is_empty_below(rest));
}

/* Some editors put a byte order mark in front of the first line. */
static bool is_fence(tf_str line, bool first)
{
    tf_str mark = TF_STR("\xEF\xBB\xBF");

    if (first && tf_str_starts(line, mark))
        line = tf_str_sub(line, mark.n, line.n);
    return tf_str_is(tf_str_trim(line), "---");
}

static void trim_end(tf_buf *out, size_t from)
{
    tf_str end = TF_STR("\n");

    if (out->n > from + 1 && tf_str_ends(tf_buf_str(out), TF_STR("\r\n")))
        end = TF_STR("\r\n");
    while (out->n > from && strchr(" \t\r\n", out->p[out->n - 1]))
        out->n--;
    if (out->n > from)
        tf_buf_put(out, end);
}

void tf_note_tidy(tf_buf *out, tf_str bytes)
{
    size_t from = out->n, lines = 0;
    bool front = false, gone = false, blank = false;
    tf_str line;

    for (; bytes.n; bytes = tf_str_sub(bytes, line.n, bytes.n), lines++) {
        line = next_line(bytes);
        bool fence = is_fence(line, lines == 0);
        if (fence && (lines == 0 || front))
            front = lines == 0;
        if (is_ours(line, tf_str_sub(bytes, line.n, bytes.n), front)) {
            gone = true;
            continue;
        }
        /* Of the blank lines around what is gone one stays. */
        if (gone && blank && !tf_str_trim(line).n)
            continue;
        blank = !tf_str_trim(line).n;
        gone &= blank;
        put_rest(out, line, front);
    }
    trim_end(out, from);
}

/* ---- its first words ------------------------------------------------------------------------- */

static bool has_words(tf_str text)
{
    size_t n;

    for (uint32_t c; (n = tf_utf8_next(text, &c)); text = tf_str_sub(text, n, text.n))
        if (tf_utf8_is_word(c))
            return true;
    return false;
}

tf_str tf_note_first_words(tf_arena *arena, tf_str bytes)
{
    tf_span front, body;
    tf_troubles troubles = {0};
    tf_buf words = {0};
    bool heading = false;
    tf_str found;
    tf_md md;

    tf_front_split(arena, bytes, &front, &body, &troubles);
    tf_md_parse(arena, bytes, body, &md);
    for (size_t i = 0; i < md.n; i++) {
        const tf_md_event *event = &md.at[i];
        if (event->kind == TF_MD_PARAGRAPH && has_words(tf_buf_str(&words)))
            break;
        if (event->kind == TF_MD_HEADING)
            heading = event->step == TF_MD_ENTER;
        else if (event->kind == TF_MD_PARAGRAPH)
            tf_buf_clear(&words);
        else if (event->step == TF_MD_LEAF && event->kind != TF_MD_RAW_HTML && !heading)
            tf_buf_put(&words, event->text.n ? event->text : TF_STR(" "));
    }
    found = has_words(tf_buf_str(&words)) ? tf_arena_str(arena, tf_buf_str(&words)) : (tf_str){0};
    tf_buf_release(&words);
    return found;
}
