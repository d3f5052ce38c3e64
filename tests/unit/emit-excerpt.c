/* The source line and its carets: each case is a text in which the span stands between « and ». */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/cells.h"
#include "../../src/emit/excerpt.h"

static const struct {
    const char *text, *line, *carets;
} cases[] = {
    {"one «two» three", "one two three", "    ^^^"},
    {"«one»", "one", "^^^"},
    {"one\n«two»\nthree\n", "two", "^^^"},
    {"one\r\ntwo «three»\r\nfour", "two three", "    ^^^^^"},
    {"one\rtwo «three»\rfour", "two three", "    ^^^^^"},
    /* of several lines the first, up to its end */
    {"one «two\nthree» four", "one two", "    ^^^"},
    {"one «two\r\n\r\nthree» four", "one two", "    ^^^"},
    {"one«\n»two", "one", "   ^"},
    /* widths: wide, combining, an emoji */
    {"日本«語は»長い", "日本語は長い", "    ^^^^"},
    {"cafe\u0301 «cafe\u0301» x", "cafe\u0301 cafe\u0301 x", "     ^^^^"},
    {"😀 «😀» x", "😀 😀 x", "   ^^"},
    {"Siân «Siân»", "Siân Siân", "     ^^^^"},
    /* tabs reach to a stop */
    {"\t«two»", "    two", "    ^^^"},
    {"a\t«two»\tthree", "a   two three", "    ^^^"},
    {"abcd\t«\ttwo»", "abcd        two", "        ^^^^^^^"},
    /* what cannot be seen is shown, and what steers a terminal does not */
    {"a\x1b[31m «b»", "a<U+001B>[31m b", "              ^"},
    {"a «b\u202e» c", "a b<U+202E> c", "  ^^^^^^^^^"},
    {"a \xe9 «b» \xff", "a <0xE9> b <0xFF>", "         ^"},
    {"a «\xe9» b", "a <0xE9> b", "  ^^^^^^"},
    /* a BOM is no part of its line */
    {"\xef\xbb\xbf«one» two", "one two", "^^^"},
    {"", "", "^"},
};

/* Takes the marks out of `text`, and shows it. */
static void show(tf_buf *out, const char *text, size_t margin)
{
    static const tf_str open = TF_STR_INIT("«"), shut = TF_STR_INIT("»");
    tf_excerpt excerpt = {.margin = margin, .colour = "", .plain = ""};
    tf_str marked = tf_str_z(text);
    tf_arena arena = {0};
    tf_lines lines;
    tf_buf bytes = {0};
    tf_span span;

    span.from = tf_str_find_str(marked, open);
    tf_buf_put(&bytes, tf_str_sub(marked, 0, span.from));
    marked = tf_str_sub(marked, span.from + open.n, marked.n);
    span.to = span.from + tf_str_find_str(marked, shut);
    tf_buf_put(&bytes, tf_str_sub(marked, 0, span.to - span.from));
    tf_buf_put(&bytes, tf_str_sub(marked, span.to - span.from + shut.n, marked.n));

    tf_lines_init(&lines, &arena, tf_buf_str(&bytes));
    tf_excerpt_put(out, &excerpt, &lines, span);
    tf_buf_release(&bytes);
    tf_arena_release(&arena);
}

static void lines_with_carets(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_buf out = {0}, wanted = {0};
        tf_buf_printf(&wanted, "  %s\n  %s\n", cases[i].line, cases[i].carets);
        show(&out, cases[i].text, 2);
        assert_string_equal(out.p, wanted.p);
        tf_buf_release(&out);
        tf_buf_release(&wanted);
    }
}

static void colour_goes_round_the_carets(void **state)
{
    tf_excerpt excerpt = {.margin = 1, .colour = "<", .plain = ">"};
    tf_arena arena = {0};
    tf_lines lines;
    tf_buf out = {0};

    (void)state;
    tf_lines_init(&lines, &arena, TF_STR("one two"));
    tf_excerpt_put(&out, &excerpt, &lines, (tf_span){4, 7});
    assert_string_equal(out.p, " one two\n     <^^^>\n");
    tf_buf_release(&out);
    tf_arena_release(&arena);
}

/* ---- long lines ------------------------------------------------------------------------------ */

/* `n` times `filler`, the words at fault, and `n` times `filler` again. */
static void make_long(tf_buf *text, const char *filler, size_t n)
{
    for (size_t i = 0; i < n; i++)
        tf_buf_putz(text, filler);
    tf_buf_putz(text, "«at least 80%»");
    for (size_t i = 0; i < n; i++)
        tf_buf_putz(text, filler);
}

/* However long the line is: it is cut at both ends, fits a screen, and the words are in sight with
 * the carets under them. */
static void long_lines_are_cut(void **state)
{
    static const char *const fillers[] = {"abc ",   "語",     "\t",   "e\u0301",
                                          "\u0301", "\u202e", "\xff", "\xe2\x82",
                                          "😀",      "\x1b",   "é",    "\x80\x80"};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(fillers); i++)
        for (size_t n = 1000; n <= 1000000; n *= 100) {
            tf_buf text = {0}, out = {0};
            make_long(&text, fillers[i], n);
            show(&out, text.p, 4);
            tf_str line = tf_str_sub(tf_buf_str(&out), 0, tf_str_find(tf_buf_str(&out), '\n'));
            tf_str carets = tf_str_sub(tf_buf_str(&out), line.n + 1, out.n - 1);
            assert_true(tf_str_starts(line, TF_STR("    …")));
            assert_true(tf_str_ends(line, TF_STR("…")));
            assert_true(line.n < 1000 && tf_cells_of(line) <= 4 + 1 + 96 + 9 + 1);
            assert_int_equal(carets.n - tf_str_find(carets, '^'), strlen("at least 80%"));
            size_t words = tf_str_find_str(line, TF_STR("at least 80%"));
            assert_true(words < line.n);
            assert_int_equal(tf_cells_of(tf_str_sub(line, 0, words)), tf_str_find(carets, '^'));
            tf_buf_release(&text);
            tf_buf_release(&out);
        }
}

/* Words that go on beyond what is shown: the carets end where the line does. */
static void long_words_are_cut(void **state)
{
    tf_buf text = {0}, out = {0};

    (void)state;
    tf_buf_putz(&text, "one «");
    for (size_t i = 0; i < 500; i++)
        tf_buf_putz(&text, "two ");
    tf_buf_putz(&text, "»");
    show(&out, text.p, 0);
    size_t line = tf_str_find(tf_buf_str(&out), '\n');
    assert_int_equal(tf_cells_of(tf_str_sub(tf_buf_str(&out), 0, line)), 96 + 1);
    assert_int_equal(out.n - line - 2, 96);
    tf_buf_release(&text);
    tf_buf_release(&out);
}

/* A line is shown from its start as long as the words are within reach, whatever its letters. */
static void near_the_start_nothing_is_cut(void **state)
{
    static const char *const fillers[] = {"a", "é", "ш"};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(fillers); i++)
        for (size_t n = 72; n <= 73; n++) {
            tf_buf text = {0}, out = {0};
            make_long(&text, fillers[i], n);
            show(&out, text.p, 0);
            assert_int_equal(tf_str_starts(tf_buf_str(&out), TF_STR("…")), n > 72);
            tf_buf_release(&text);
            tf_buf_release(&out);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_with_carets),
        cmocka_unit_test(colour_goes_round_the_carets),
        cmocka_unit_test(long_lines_are_cut),
        cmocka_unit_test(long_words_are_cut),
        cmocka_unit_test(near_the_start_nothing_is_cut),
    };

    return cmocka_run_group_tests_name("emit-excerpt", tests, NULL, NULL);
}
