/* Running text in Markdown: marks that hold wherever they stand. */
#include "markdown.h"

/* Marks read best. Where they would not hold, HTML's tags do, which every forge lets stand. */
static const struct {
    const char *mark, *tag;
} marks[] = {
    [TF_INLINE_TEXT] = {"", ""},        [TF_INLINE_STRONG] = {"**", "strong"},
    [TF_INLINE_ADDED] = {"**", "ins"},  [TF_INLINE_REMOVED] = {"~~", "del"},
    [TF_INLINE_PERSON] = {"", ""},      [TF_INLINE_NAME] = {"_", "em"},
    [TF_INLINE_REPORT] = {"`", "code"}, [TF_INLINE_FILE] = {"", ""},
    [TF_INLINE_DAY] = {"", ""},         [TF_INLINE_CODE] = {"`", "code"},
    [TF_INLINE_HIDDEN] = {"", ""},      [TF_INLINE_NONE] = {"_", "em"},
};

/* What connects words is punctuation to Markdown. */
static bool connects(uint32_t c)
{
    return c == '_' || (c >= 0x203f && c <= 0x2054) || (c >= 0xfe33 && c <= 0xfe4f) || c == 0xff3f;
}

static bool is_word(tf_str s)
{
    uint32_t c;

    return tf_utf8_next(s, &c) && tf_utf8_is_word(c) && !connects(c);
}

/* The last character. */
static tf_str end_of(tf_str s)
{
    size_t at = s.n;

    while (at && ((unsigned char)s.p[--at] & 0xC0) == 0x80)
        continue;
    return tf_str_sub(s, at, s.n);
}

static bool is_gap(tf_str s)
{
    return !s.n || s.p[0] == ' ';
}

/*
 * Whether a mark around `core` is one (CommonMark 0.30, 6.2): beside a space, or around a letter,
 * and not beside another of its kind. `_` holds around whole words alone.
 */
static bool holds(char mark, tf_str before, tf_str core, tf_str after)
{
    if (before.n && before.p[before.n - 1] == mark)
        return false;
    if (mark == '`')
        return tf_str_find(core, '|') == core.n;
    if (mark == '_' && (is_word(end_of(before)) || is_word(after)))
        return false;
    return (is_word(core) || is_gap(end_of(before))) && (is_word(end_of(core)) || is_gap(after));
}

static void put_core(tf_buf *out, tf_inline_kind kind, tf_str core, tf_str after)
{
    const char *mark = marks[kind].mark, *tag = marks[kind].tag;
    bool held = *mark && holds(*mark, tf_buf_str(out), core, after);

    if (*mark)
        tf_buf_printf(out, held ? "%s" : "<%s>", held ? mark : tag);
    if (held && *mark == '`')
        tf_markdown_put_code(out, core);
    else
        tf_markdown_put(out, core);
    if (*mark)
        tf_buf_printf(out, held ? "%s" : "</%s>", held ? mark : tag);
}

/* Marks hold only around something that neither starts nor ends with a space. */
static void put_run(tf_buf *out, const tf_inline *run, tf_str next)
{
    tf_str core = tf_str_trim(run->text);
    size_t before = core.n ? (size_t)(core.p - run->text.p) : run->text.n;
    tf_str after = tf_str_sub(run->text, before + core.n, run->text.n);

    tf_markdown_put(out, tf_str_sub(run->text, 0, before));
    if (core.n)
        put_core(out, run->kind, core, after.n ? TF_STR(" ") : next);
    tf_markdown_put(out, after);
}

/* What stands behind a run: a letter or none, or another mark. */
static tf_str behind(const tf_line *line, size_t i)
{
    while (++i < line->runs.n) {
        const tf_inline *run = &line->runs.at[i];
        if (run->text.n)
            return tf_str_trim(tf_str_sub(run->text, 0, 1)).n && *marks[run->kind].mark
                       ? TF_STR("*")
                       : run->text;
    }
    return TF_STR("");
}

/* Four spaces at its start would make code of it. */
void tf_markdown_put_line(tf_buf *out, const tf_line *line)
{
    tf_buf whole = {0};

    for (size_t i = 0; i < line->runs.n; i++)
        put_run(&whole, &line->runs.at[i], behind(line, i));
    tf_buf_put(out, tf_str_trim(tf_buf_str(&whole)));
    tf_buf_release(&whole);
}
