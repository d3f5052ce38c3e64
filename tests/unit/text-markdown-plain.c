/* Two readers of Markdown, the plain one and md4c: where the first reads, both agree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/text/markdown-plain.h"

static void dump(tf_buf *out, const tf_md *md)
{
    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *event = &md->at[i];
        tf_buf_printf(out, "%d %d %d %zu-%zu %zu-%zu `%.*s` `%.*s`\n", event->step, event->kind,
                      event->detail, event->span.from, event->span.to, event->dest_span.from,
                      event->dest_span.to, TF_ARG(event->text), TF_ARG(event->dest));
    }
}

static bool same(const tf_md *one, const tf_md *other)
{
    bool equal = one->n == other->n;

    for (size_t i = 0; equal && i < one->n; i++) {
        const tf_md_event *a = &one->at[i], *b = &other->at[i];
        equal = a->kind == b->kind && a->step == b->step && a->detail == b->detail &&
                a->span.from == b->span.from && a->span.to == b->span.to &&
                a->text.p == b->text.p && a->text.n == b->text.n && a->dest.n == b->dest.n &&
                a->dest_span.from == b->dest_span.from && a->dest_span.to == b->dest_span.to;
    }
    return equal;
}

static void complain(tf_str bytes, const tf_md *one, const tf_md *other)
{
    tf_buf plain = {0}, full = {0};

    dump(&plain, one);
    dump(&full, other);
    fail_msg("`%.*s`\nplain:\n%s\nmd4c:\n%s", TF_ARG(bytes), plain.p, full.p);
}

/* Whether the plain reader reads it; fails where md4c reads something else. */
static bool plain(tf_arena *arena, tf_str bytes, size_t from)
{
    tf_span body = {from, bytes.n};
    tf_md one = {0}, other = {0};
    bool read = tf_md_plain(arena, bytes, body, &one);

    if (read && (tf_md_full(arena, bytes, body, &other) < 0 || !same(&one, &other)))
        complain(bytes, &one, &other);
    if (!read)
        assert_true(one.n == 0 && !one.at);
    tf_arena_reset(arena);
    return read;
}

/* ---- what people write ----------------------------------------------------------------------- */

static const char *const read_plainly[] = {
    "",
    "\n\n",
    "One line",
    "One line.\n\nAnother; and\nwith a break.\n\n\n",
    "# A title\n\nProse.\n## What I tried\nMore prose\n### And more",
    "We read *The Tempest*, and *Cymbeline*.\n\n*All* of it was **long** (*too* long).\n",
    "*One\nline* and the next\n",
    "**What I noticed**\n\n“Quietly,” said Siân. \"Why?\" she (we) asked: 'so' what! £5 – é\n",
    "It is never *un*stuck, is it *really?*; “*That*” one**self**. é*b*é\n",
    "2021 was long\n12 of us were in.\n",
    "# 1. First (*of* all)\n",
};

static void what_people_write(void **state)
{
    tf_arena arena = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(read_plainly); i++)
        if (!plain(&arena, tf_str_z(read_plainly[i]), 0))
            fail_msg("%s", read_plainly[i]);
    tf_arena_release(&arena);
}

static const char *const left_to_md4c[] = {
    "- a\n",   "1. a\n", "1) a\n",   "> a\n",      "    a\n",       "\ta\n",   "a  \nb\n",
    "a\r\n",   "a\n===", "a\n---",   "---",        "***",           "* a",     "#a",
    "#\n",     "# \n",   "#  a\n",   "# a #\n",    "####### a\n",   "a `b`",   "a &amp; b",
    "a <b>",   "[a](b)", "[a]: b",   "![a](b)",    "a_b",           "a \\* b", "~~a~~",
    "|a|\n",   "a *b",   "a* b",     "*a *b* c*",  "*a **b** c",    "***a***", "*a**b*",
    "a * b",   "**a*",   "*a\n\nb*", "# *a\n\nb*", "+ a",           "a \nb",   "*é*",
    "*a é* b", "é* b*",  "a*(b)*",   "a ** b **",  "a\n  b",        "\x01",    "```\na",
    "~~~\na",  "a\n- b", "a\n1. b",  "a\n# b #",   "\xC2\xA0*(a)*",
};

static void what_is_not_so_plain(void **state)
{
    tf_arena arena = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(left_to_md4c); i++)
        if (plain(&arena, tf_str_z(left_to_md4c[i]), 0))
            fail_msg("%s", left_to_md4c[i]);
    tf_arena_release(&arena);
}

/* ---- what nobody writes ---------------------------------------------------------------------- */

/* Every text of up to LENGTH_MOST of these. */
static void all_short_texts(void **state)
{
    static const char signs[] = "a1* \n#.(-";
    enum { LENGTH_MOST = 6, SIGNS = sizeof(signs) - 1 };
    size_t n = 1, read = 0;
    tf_arena arena = {0};

    (void)state;
    for (size_t length = 1; length <= LENGTH_MOST; length++) {
        n *= SIGNS;
        for (size_t number = 0; number < n; number++) {
            char text[LENGTH_MOST];
            size_t rest = number;
            for (size_t i = 0; i < length; i++, rest /= SIGNS)
                text[i] = signs[rest % SIGNS];
            read += plain(&arena, (tf_str){text, length}, 0);
        }
    }
    tf_arena_release(&arena);
    assert_in_range(read, n / 20, n / 2);
}

/* A linear congruential generator (Knuth, MMIX): the same texts everywhere. */
static size_t pick(uint64_t *seed, size_t n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*seed >> 33) % n;
}

static const char *const pieces[] = {
    "word", "a",  "Siân", "12", "“Why?”", "’s",       "£",  ".",
    ",",    "!",  "?",    "(",  ")",      "\"",       "'",  ":",
    ";",    "/",  "@",    "–",  "*",      "**",       " *", "* ",
    "\n",   "\n", "\n\n", "# ", "## ",    "#",        " ",  " ",
    " ",    "-",  "+",    "=",  "1.",     "2)",       "->", "$",
    "%",    "{",  "}",    "^",  "花",     "\xC2\xA0", "…",  "http://a.example",
};

/* Seldom plain. */
static const char *const marks[] = {
    "&amp;", "<b>", "[",    "](b)", "![",   "\\", "_",    "`",
    "~",     "|",   "\n> ", "\t",   "\r\n", "- ", "  \n", "\x7F",
};

#define ONE(seed, list) list[pick(seed, TF_COUNT(list))]

static void put_text(tf_buf *text, uint64_t *seed)
{
    size_t n = 1 + pick(seed, 24);

    for (size_t i = 0; i < n; i++)
        tf_buf_putz(text, pick(seed, 3) ? ONE(seed, pieces) : pick(seed, 2) ? "some words" : "\n");
    if (pick(seed, 8) == 0)
        tf_buf_putz(text, ONE(seed, marks));
    for (size_t i = pick(seed, 4); i; i--)
        tf_buf_putz(text, pick(seed, 3) ? "a word" : ONE(seed, pieces));
}

static void what_nobody_writes(void **state)
{
    uint64_t seed = 20211104;
    size_t read = 0, n = 60000;
    tf_arena arena = {0};
    tf_buf text = {0};

    (void)state;
    for (size_t i = 0; i < n; i++) {
        size_t from = pick(&seed, 3);
        tf_buf_clear(&text);
        for (size_t k = 0; k < from; k++)
            tf_buf_putc(&text, "*\n"[k]);
        put_text(&text, &seed);
        read += plain(&arena, tf_buf_str(&text), from);
    }
    tf_buf_release(&text);
    tf_arena_release(&arena);
    assert_in_range(read, n / 20, n / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_write),
        cmocka_unit_test(what_is_not_so_plain),
        cmocka_unit_test(all_short_texts),
        cmocka_unit_test(what_nobody_writes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
