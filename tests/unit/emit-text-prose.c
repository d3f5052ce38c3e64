/* Markdown that somebody wrote, on a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/cells.h"
#include "../../src/emit/text-prose.h"

static void reads(const char *source, size_t width, bool colour, const char *wanted)
{
    tf_buf out = {0};

    tf_prose_put_text(&out, tf_str_z(source), width, colour);
    assert_string_equal(out.p ? out.p : "", wanted);
    tf_buf_release(&out);
}

static void marks_of_markdown_are_not_shown(void **state)
{
    static const struct {
        const char *source, *wanted;
    } cases[] = {
        {"", ""},
        {"<!-- twofold allow alone: so\nit is -->\n", ""},
        {"# Own\n\nA **bold** and _soft_ `x_y` &amp; \\*one\\*.\n",
         "  Own\n\n  A bold and soft `x_y` & *one*.\n"},
        {"a ~~b~~ c", "  a ~~b~~ c\n"},
        {"One  \ntwo\nthree", "  One\n  two three\n"},
        {"a<!-- b -->c <i>d</i>", "  ac <i>d</i>\n"},
        {"A\n\n***\n\nB", "  A\n\n  * * *\n\n  B\n"},
        {"A\n\n```\nb  **c**\n\n\td\n```\n\nE", "  A\n\n      b  **c**\n\n          d\n\n  E\n"},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++)
        reads(cases[i].source, 40, false, cases[i].wanted);
}

static void lists_and_quotations_keep_their_rows_together(void **state)
{
    static const struct {
        const char *source, *wanted;
    } cases[] = {
        {"So:\n\n- one two three four\n  - five six seven\n- eight\n",
         "  So:\n\n  • one two three\n    four\n    • five six\n      seven\n  • eight\n"},
        {"9. one two three four five\n10. six\n\nEnd",
         "  9. one two three\n     four five\n  10. six\n\n  End\n"},
        {"- one\n\n  two\n\n- three\n", "  • one\n\n    two\n\n  • three\n"},
        {"- [x] done\n- [ ] open\n", "  • [x] done\n  • [ ] open\n"},
        {"> one two three four\n>\n> - five\n\nSix",
         "  │ one two three\n  │ four\n  │\n  │ • five\n\n  Six\n"},
        {"- > one two three four\n", "  • │ one two three\n    │ four\n"},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++)
        reads(cases[i].source, 19, false, cases[i].wanted);
}

static void links_are_words_and_an_address_where_it_says_more(void **state)
{
    static const struct {
        const char *source, *wanted;
    } cases[] = {
        {"[Amara](../a/b.md) waits", "  Amara (../a/b.md) waits\n"},
        {"<https://oak.example/x>", "  https://oak.example/x\n"},
        {"[oak.example/x](https://oak.example/x)", "  oak.example/x\n"},
        {"<head@oak.example>", "  head@oak.example\n"},
        {"[below](#below)", "  below\n"},
        {"[](x.md)", "  (x.md)\n"},
        {"![A chart of **tides**](a.png) and ![](b.png)", "  A chart of tides and [a picture]\n"},
        {"[![A tide](a.png)](b.md)", "  A tide (b.md)\n"},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++)
        reads(cases[i].source, 60, false, cases[i].wanted);
}

static void tables_are_columns(void **state)
{
    (void)state;
    reads("| a | bb | c |\n| :-- | --: | :-: |\n| one | 2 | x |\n| 日本 | `a\\|b` | yyy |\n", 60,
          false,
          "  a        bb   c\n"
          "  ----  -----  ---\n"
          "  one       2   x\n"
          "  日本  `a|b`  yyy\n");
    reads("- | first | second |\n  | --- | --- |\n  | one two three | four five six |\n", 21, false,
          "  • first: one two\n    three\n      second: four\n      five six\n");
}

/* What stands behind a cell that is written from right to left stays behind it. */
static void columns_stand_whichever_way_cells_are_written(void **state)
{
    (void)state;
    reads("| a | b |\n| --- | --- |\n| שרה | 12 |\n", 60, false,
          "  a    b\n  ---  --\n  שרה\xE2\x80\x8E  12\n");
}

static void colour_says_what_marks_do(void **state)
{
    (void)state;
    reads("A **b _c_** ~~d~~ `e`", 60, true,
          "  A \033[0;1mb \033[0;1;4mc\033[0m \033[0;9md\033[0m \033[0;1me\033[0m\n");
    reads("# Own", 60, true, "  \033[0;1mOwn\033[0m\n");
}

static void what_grows_without_end_is_cut(void **state)
{
    tf_buf source = {0}, out = {0};

    (void)state;
    for (int i = 0; i < 2000; i++)
        tf_buf_putz(&source, "> ");
    tf_prose_put_text(&out, tf_buf_str(&source), 80, false);
    assert_non_null(strstr(out.p, "The rest of this text cannot be shown"));
    tf_buf_release(&source);
    tf_buf_release(&out);
}

/* ---- whatever is written --------------------------------------------------------------------- */

static const char *const bits[] = {
    "a ",
    "wait ",
    "\n",
    "\n\n",
    "- ",
    "# ",
    "> ",
    "1. ",
    "**",
    "_",
    "~~",
    "`",
    "| a | b |",
    "\n| --- | --: |\n",
    "| ",
    "[x](",
    "y)",
    "![",
    "](",
    ")",
    "<!--",
    "-->",
    "<b>",
    "\033[31m",
    "\xc2\x9b",
    "&#27;",
    "日",
    "שלום ",
    "\xe2\x80\xae",
    "\xff",
    "\t",
    "    ",
    "\\",
    "https://a.b ",
    "  \n",
    "[ ] ",
    "é",
    "naïve ",
    "\r\n",
    "```",
};

static void looks_safe(tf_str text, size_t width)
{
    for (size_t at = 0; at < text.n;) {
        tf_str row = tf_str_sub(text, at, at + tf_str_find(tf_str_sub(text, at, text.n), '\n'));
        bool code = tf_str_find_str(row, TF_STR("      ")) < row.n;
        if (!code && tf_cells_of(row) > width)
            fail_msg("`%.*s` is wider than %zu", TF_ARG(row), width);
        assert_true(tf_str_starts(row, TF_STR("  ")) || !row.n);
        for (size_t i = 0; i < row.n;) {
            uint32_t c;
            size_t n = tf_utf8_next(tf_str_sub(row, i, row.n), &c);
            if (!n || (tf_utf8_is_hidden(c) && c != 0x200e))
                fail_msg("`%.*s` can steer a terminal", TF_ARG(row));
            i += n;
        }
        at += row.n + 1;
    }
}

static void nothing_written_steers_a_terminal_or_is_too_wide(void **state)
{
    enum { WIDTH = 60 };

    (void)state;
    srand(11);
    for (int round = 0; round < 20000; round++) {
        tf_buf source = {0}, out = {0};
        for (int n = rand() % 14; n >= 0; n--)
            tf_buf_putz(&source, bits[(size_t)rand() % TF_COUNT(bits)]);
        tf_prose_put_text(&out, tf_buf_str(&source), WIDTH, false);
        looks_safe(tf_buf_str(&out), WIDTH);
        tf_buf_release(&source);
        tf_buf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_of_markdown_are_not_shown),
        cmocka_unit_test(lists_and_quotations_keep_their_rows_together),
        cmocka_unit_test(links_are_words_and_an_address_where_it_says_more),
        cmocka_unit_test(tables_are_columns),
        cmocka_unit_test(columns_stand_whichever_way_cells_are_written),
        cmocka_unit_test(colour_says_what_marks_do),
        cmocka_unit_test(what_grows_without_end_is_cut),
        cmocka_unit_test(nothing_written_steers_a_terminal_or_is_too_wide),
    };

    return cmocka_run_group_tests_name("emit-text-prose", tests, NULL, NULL);
}
