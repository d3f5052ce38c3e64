/*
 * Every span slices back to its source: leaves stand in the file in their order, text is what the
 * source has there, and what holds a leaf reaches around it. Shown on the sample school's files
 * and on Markdown thrown together from fragments.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/text.h>

enum { DEEP = 512, DOCUMENTS = 20000, FRAGMENTS_A_DOCUMENT = 12 };

static void fail_at(tf_str bytes, size_t event, const char *why)
{
    fail_msg("event %zu: %s, in:\n%.*s", event, why, TF_ARG(bytes));
}

static void check_leaf(tf_str bytes, const tf_md_event *event, size_t i, size_t *at)
{
    tf_str source = tf_str_span(bytes, event->span);

    if (event->span.from > event->span.to || event->span.to > bytes.n)
        fail_at(bytes, i, "a span outside the file");
    if (event->span.from < *at)
        fail_at(bytes, i, "a leaf before the one before it");
    *at = event->span.to;
    if (event->kind != TF_MD_ENTITY && !tf_str_eq(source, event->text))
        fail_at(bytes, i, "text that is not the source's");
    if (event->kind == TF_MD_ENTITY && (source.p[0] != '&' || source.p[source.n - 1] != ';'))
        fail_at(bytes, i, "an entity that is none in the source");
    if ((event->kind == TF_MD_SOFT_BREAK || event->kind == TF_MD_HARD_BREAK) &&
        !tf_str_is(source, "\n") && !tf_str_is(source, "\r\n") && !tf_str_is(source, "\r"))
        fail_at(bytes, i, "a break that is no line end");
}

/* What is entered is left, in the right order, with the same span, around all that it holds. */
static void check_nesting(tf_str bytes, const tf_md *md)
{
    const tf_md_event *open[DEEP];
    size_t depth = 0;

    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *event = &md->at[i];
        if (event->step == TF_MD_ENTER && depth < DEEP) {
            open[depth++] = event;
        } else if (event->step == TF_MD_LEAVE) {
            const tf_md_event *entered = open[--depth];
            if (entered->kind != event->kind || entered->span.from != event->span.from ||
                entered->span.to != event->span.to)
                fail_at(bytes, i, "left otherwise than entered");
        }
        for (size_t d = 0; d < depth; d++)
            if (event->span.from < event->span.to &&
                (event->span.from < open[d]->span.from || event->span.to > open[d]->span.to))
                fail_at(bytes, i, "reaches out of what holds it");
    }
    assert_int_equal(depth, 0);
}

static void check_document(tf_str bytes, tf_span body)
{
    tf_arena arena = {0};
    tf_md md;
    size_t at = body.from;

    /* In memory of its own, to the byte, so that a step beyond it is seen. */
    char *copy = malloc(bytes.n + 1);
    assert_non_null(copy);
    copy = realloc(copy, bytes.n ? bytes.n : 1);
    assert_non_null(copy);
    memcpy(copy, bytes.p, bytes.n);
    bytes.p = copy;
    tf_md_parse(&arena, bytes, body, &md);
    for (size_t i = 0; i < md.n; i++)
        if (md.at[i].step == TF_MD_LEAF)
            check_leaf(bytes, &md.at[i], i, &at);
    check_nesting(bytes, &md);
    tf_arena_release(&arena);
    free(copy);
}

/* ---- documents ------------------------------------------------------------------------------- */

static const char *const fragments[] = {
    "Some words here",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "- ",
    "  - ",
    "1. ",
    "> ",
    ">",
    "# ",
    "## Heading",
    "===\n",
    "---\n",
    "***\n",
    "| a | b |\n",
    "| --- | --- |\n",
    "|",
    "| c \\| d | `e|f` |\n",
    "~~~\n",
    "```c\n",
    "    code\n",
    "\t",
    " ",
    "*",
    "**",
    "~~",
    "_",
    "`",
    "``",
    "[link](dest.md)",
    "![image](a.png \"title\")",
    "[ref]",
    "[ref]: target.md\n",
    "[a](<b c>)",
    "[a][ref]",
    "[![x](y)](z)",
    "<https://a.example>",
    "<b>",
    "<!-- comment -->",
    "<!-- open",
    "-->",
    "<div>\n",
    "</div>\n",
    "&amp;",
    "&#37;",
    "&nope;",
    "\\*",
    "\\\n",
    "  \n",
    "caf\xc3\xa9",
    "\xe6\x97\xa5",
    "- [x] done\n",
    "- [ ] ",
    "[link](foo(and(bar))",
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    "\\",
    "https://a.example/b?c=d&e",
    "<pre>\n",
    "&#x;",
    "&#x1F600;",
    "\xef\xbb\xbf",
    "  \r\n",
    "\\\r\n",
    "    - ",
    "> 1. ",
    "\n    ",
    "a b\n---\n",
    "| a |\r\n| :-: |\r\n",
    "\\|",
    "[a](\n<b>\n'c')",
    "[c\nd]: e\n'f'\n",
    "[](~)",
    "[a][\n[]]",
};

/* A linear congruential generator (Knuth, MMIX): the same documents on every machine. */
static size_t pick(uint64_t *seed, size_t n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*seed >> 33) % n;
}

static void thrown_together(void **state)
{
    uint64_t seed = 2026;
    tf_buf buf = {0};

    (void)state;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        size_t from = pick(&seed, 2) ? 4 : 0;
        tf_buf_clear(&buf);
        tf_buf_put(&buf, tf_str_sub(TF_STR("---\n"), 0, from));
        for (size_t n = pick(&seed, FRAGMENTS_A_DOCUMENT) + 1; n; n--)
            tf_buf_putz(&buf, fragments[pick(&seed, TF_COUNT(fragments))]);
        check_document(tf_buf_str(&buf), (tf_span){from, buf.n});
    }
    tf_buf_release(&buf);
}

static void read_file(const char *path, tf_buf *buf)
{
    FILE *file = fopen(path, "rb");
    size_t n;

    assert_non_null(file);
    tf_buf_clear(buf);
    do {
        n = fread(tf_buf_room(buf, 65536), 1, 65536, file);
        buf->n += n;
    } while (n);
    fclose(file);
}

static void sample_school(void **state)
{
    FILE *paths = popen("find sample-repo -name '*.md'", "r");
    char path[4096];
    size_t files = 0;
    tf_buf buf = {0};

    (void)state;
    assert_non_null(paths);
    for (; fgets(path, sizeof(path), paths); files++) {
        path[strcspn(path, "\n")] = 0;
        read_file(path, &buf);
        check_document(tf_buf_str(&buf), (tf_span){0, buf.n});
    }
    assert_int_equal(pclose(paths), 0);
    assert_true(files > 50);
    tf_buf_release(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thrown_together),
        cmocka_unit_test(sample_school),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
