/* The words of an author within the message of a commit. */
#include <twofold/write.h>

enum { COLUMNS = 72 }; /* `git log` shows messages four columns in */

/* ---- what git would misread ---------------------------------------------------------------------- */

static bool is_token(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/* "Staff: x" or "Staff : x": git takes it for a trailer, and so does whoever greps for one. */
static bool looks_like_a_trailer(tf_str line)
{
    size_t at = 0;

    while (at < line.n && is_token(line.p[at]))
        at++;
    if (!at)
        return false;
    while (at < line.n && line.p[at] == ' ')
        at++;
    return at < line.n && line.p[at] == ':';
}

/*
 * At a line's start git sees trailers, comments that an editor's session strips, the end of a
 * message in a mailed patch, and its own mark of a cherry-pick; behind a space, none of them.
 */
static bool needs_a_space(tf_str line)
{
    return looks_like_a_trailer(line) || tf_str_starts(line, TF_STR("#")) ||
           tf_str_starts(line, TF_STR("---")) ||
           tf_str_starts(line, TF_STR("(cherry picked from commit "));
}

/* ---- wrapping ------------------------------------------------------------------------------------ */

static size_t cells(tf_str text)
{
    size_t width = 0, n;

    for (; text.n; text = tf_str_sub(text, n, text.n)) {
        uint32_t c;
        n = tf_utf8_next(text, &c);
        width += n ? tf_utf8_cells(c) : 1;
        n = n ? n : 1;
    }
    return width;
}

/* As much of `text`, a line without double spaces, as fits; a longer word stays whole. */
static tf_str first_line(tf_str text)
{
    size_t fits = tf_str_find(text, ' '), at = fits, most = COLUMNS - needs_a_space(text);

    while (at < text.n) {
        at += 1 + tf_str_find(tf_str_sub(text, at + 1, text.n), ' ');
        if (cells(tf_str_sub(text, 0, at)) > most)
            break;
        fits = at;
    }
    return tf_str_sub(text, 0, fits);
}

static void put_wrapped(tf_buf *out, tf_str text)
{
    while (text.n) {
        tf_str line = first_line(text);
        tf_buf_printf(out, "%s%.*s\n", needs_a_space(line) ? " " : "", TF_ARG(line));
        text = tf_str_trim(tf_str_sub(text, line.n, text.n));
    }
}

bool tf_message_body(tf_arena *arena, tf_str wrote, tf_str *body)
{
    tf_buf buf = {0};
    bool gap = false, clean = true;

    while (wrote.n && clean) {
        size_t end = tf_str_find(wrote, '\n');
        tf_str line;
        clean = tf_clean_line(arena, tf_str_sub(wrote, 0, end), &line);
        if (line.n && gap && buf.n)
            tf_buf_putc(&buf, '\n');
        gap = !line.n;
        put_wrapped(&buf, line);
        wrote = tf_str_sub(wrote, end + 1, wrote.n);
    }
    *body = tf_buf_take(&buf, arena);
    return clean;
}
