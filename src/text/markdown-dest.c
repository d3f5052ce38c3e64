/* Where the destination of a link stands, which md4c does not tell. */
#include "markdown-dest.h"

enum {
    REFERENCE_MOST = 40, /* bytes of a character reference for a byte that it stands for */
    LABEL_MOST = 4000,   /* bytes of the 999 characters that a label may have */
};

/*
 * End of a destination that starts at `from`, as CommonMark 0.30 (6.3) has it. It is looked for
 * only as far as one that stands for `n` bytes can be long.
 */
static size_t dest_end(tf_str text, size_t from, size_t n)
{
    bool angle = from < text.n && text.p[from] == '<';
    size_t depth = 0, at = from + angle, most = at + (n + 1) * REFERENCE_MOST;

    for (; at < text.n && at < most; at++) {
        char c = text.p[at];
        if (c == '\\' && at + 1 < text.n)
            at++;
        else if (angle ? c == '>' : (unsigned char)c <= ' ' || (c == ')' && depth == 0))
            break;
        else
            depth += c == '(' ? 1 : c == ')' ? -1UL : 0;
    }
    return at;
}

static size_t skip_space(tf_str text, size_t at)
{
    while (at < text.n &&
           (text.p[at] == ' ' || text.p[at] == '\t' || text.p[at] == '\n' || text.p[at] == '\r'))
        at++;
    return at;
}

/* The offset behind the first `c` from `at` on, or 0. */
static size_t behind(tf_str text, size_t at, char c)
{
    tf_str rest = tf_str_sub(text, at, text.n);
    size_t found = tf_str_find(rest, c);

    return found < rest.n ? at + found + 1 : 0;
}

/* The offset behind the label that starts with the bracket at `from` (CommonMark 0.30, 6.3: no
 * bracket stands in it but behind a backslash), or `from` where none does. */
static size_t behind_label(tf_str text, size_t from)
{
    for (size_t at = from + 1; at < text.n && at - from <= LABEL_MOST; at++) {
        char c = text.p[at];
        if (c == ']')
            return at + 1;
        if (c == '[')
            break;
        at += c == '\\';
    }
    return from;
}

static bool is_written_plainly(tf_str wrote)
{
    return tf_str_find(wrote, '\\') == wrote.n && tf_str_find(wrote, '&') == wrote.n;
}

tf_span tf_md_dest(tf_str text, size_t *at, tf_str dest)
{
    bool is_autolink = *at < text.n && text.p[*at] == '>';
    size_t shut = is_autolink ? 0 : behind(text, *at, ']'), from, to;
    tf_str wrote;

    if (shut && shut < text.n && text.p[shut] == '[') {
        *at = behind_label(text, shut);
        return (tf_span){0};
    }
    if (!shut || shut >= text.n || text.p[shut] != '(')
        return (tf_span){0};
    from = skip_space(text, shut + 1);
    to = dest_end(text, from, dest.n);
    from += from < to && text.p[from] == '<';
    wrote = tf_str_sub(text, from, to);
    /* A reference may have a bracket behind it that is no destination. */
    if (!tf_str_eq(wrote, dest) && is_written_plainly(wrote))
        return (tf_span){0};
    *at = to;
    return (tf_span){from, to};
}
