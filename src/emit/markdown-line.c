/* Running text in Markdown: marks that hold wherever they stand. */
#include <string.h>

#include "markdown.h"

/* What stands before and behind; NULL: nothing. */
static const char *const marks[] = {
    [TF_INLINE_TEXT] = NULL,    [TF_INLINE_STRONG] = "**", [TF_INLINE_ADDED] = "**",
    [TF_INLINE_REMOVED] = "~~", [TF_INLINE_PERSON] = NULL, [TF_INLINE_NAME] = "_",
    [TF_INLINE_REPORT] = "`",   [TF_INLINE_FILE] = NULL,   [TF_INLINE_CODE] = "`",
    [TF_INLINE_HIDDEN] = NULL,  [TF_INLINE_NONE] = "_",
};

/* A line in the making. */
struct line {
    tf_buf *out;
    size_t start;       /* where it begins in `out` */
    tf_buf text;        /* that is still to be put, of one run or several */
    const char *closed; /* the mark that `out` ends with; NULL: none */
    bool on_word;       /* and it stands behind a letter or digit */
};

static bool is_blank(char c)
{
    return strchr(" \t\r\n", c) && c;
}

/* Whether a character is no reason for a mark beside it to be none: all but letters and digits. */
static bool parts(uint32_t c)
{
    return !tf_utf8_is_word(c) || c == '_';
}

static uint32_t first_of(tf_str s)
{
    uint32_t c = ' ';

    tf_utf8_next(s, &c);
    return c;
}

/* Where the last character of a text begins. */
static size_t last_of(tf_str s)
{
    size_t at = s.n - (s.n > 0);

    while (at && ((unsigned char)s.p[at] & 0xc0) == 0x80)
        at--;
    return at;
}

/*
 * A mark opens or closes only where what stands on either side of it is of the right kind
 * (CommonMark 0.30, 6.2), which words and punctuation beside each other are not: `see**, so**` is
 * no mark. What is written as a reference counts as punctuation.
 */
static bool must_part(const char *mark, bool on_word, uint32_t beside)
{
    return mark[0] != '`' && !parts(beside) && (mark[0] == '_' || !on_word);
}

/* Puts what is to be put; at the start of a line spaces would mean something. */
static void put_text(struct line *line)
{
    tf_str text = tf_buf_str(&line->text);
    uint32_t c;

    while (line->out->n == line->start && text.n && is_blank(text.p[0]))
        text = tf_str_sub(text, 1, text.n);
    c = first_of(text);
    if (text.n && line->closed && must_part(line->closed, line->on_word, c)) {
        tf_buf_printf(line->out, "&#%u;", (unsigned)c);
        text = tf_str_sub(text, tf_utf8_next(text, &c), text.n);
    }
    if (line->text.n)
        line->closed = NULL;
    tf_markdown_put(line->out, text);
    tf_buf_clear(&line->text);
}

/* Writes the last character before byte `end` of the line as a reference, where a mark needs it. */
static void part_before(struct line *line, size_t end, const char *mark, bool on_word)
{
    tf_str behind = tf_str_sub(tf_buf_str(line->out), end, line->out->n);
    tf_str so_far = tf_str_sub(tf_buf_str(line->out), line->start, end);
    size_t at = last_of(so_far);
    uint32_t c = first_of(tf_str_sub(so_far, at, so_far.n));

    if (!so_far.n || !must_part(mark, on_word, c))
        return;
    tf_buf kept = {0};
    tf_buf_put(&kept, behind);
    line->out->n = line->start + at;
    tf_buf_printf(line->out, "&#%u;", (unsigned)c);
    tf_buf_put(line->out, tf_buf_str(&kept));
    tf_buf_release(&kept);
}

/* GitHub takes tildes for nothing when it looks what stands beside a mark. */
static bool is_seen_through(const char *mark)
{
    return mark && mark[0] == '~';
}

/* Opens a mark in front of `core`, of which it may have put the first character; what is left is
 * given. */
static tf_str open_mark(struct line *line, const char *mark, tf_str core)
{
    uint32_t first = first_of(core);
    size_t end = line->out->n;

    if (line->closed && strcmp(line->closed, mark) == 0) { /* it goes on */
        line->out->n -= strlen(mark);
        return core;
    }
    if (is_seen_through(line->closed))
        end -= strlen(line->closed);
    part_before(line, end, mark, !parts(first));
    tf_buf_putz(line->out, mark);
    if (!is_seen_through(mark) || !line->closed || !must_part(line->closed, line->on_word, first))
        return core;
    tf_buf_printf(line->out, "&#%u;", (unsigned)first);
    return tf_str_sub(core, tf_utf8_next(core, &first), core.n);
}

/* Marks hold only around something that neither starts nor ends with a space. */
static void put_marked(struct line *line, const char *mark, tf_str text)
{
    tf_str core = tf_str_trim(text), rest;
    size_t before = core.n ? (size_t)(core.p - text.p) : text.n;

    tf_buf_put(&line->text, tf_str_sub(text, 0, before));
    if (!core.n)
        return;
    put_text(line);
    rest = open_mark(line, mark, core);
    if (mark[0] == '`')
        tf_markdown_put_code(line->out, rest);
    else
        tf_markdown_put(line->out, rest);
    tf_buf_putz(line->out, mark);
    line->closed = mark;
    line->on_word = rest.n && !parts(first_of(tf_str_sub(rest, last_of(rest), rest.n)));
    tf_buf_put(&line->text, tf_str_sub(text, before + core.n, text.n));
}

void tf_markdown_put_line(tf_buf *out, const tf_line *runs)
{
    struct line line = {.out = out, .start = out->n};

    for (size_t i = 0; i < runs->runs.n; i++) {
        const tf_inline *run = &runs->runs.at[i];
        if (marks[run->kind])
            put_marked(&line, marks[run->kind], run->text);
        else
            tf_buf_put(&line.text, run->text);
    }
    put_text(&line);
    tf_buf_release(&line.text);
}
