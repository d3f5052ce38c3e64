/* Text in pictures: cleaning, cutting and breaking it. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/emit/svg.h"

static const struct {
    const char *text;
    double room;
    const char *fits;
} cuts[] = {
    {"Amara Okafor", 200, "Amara Okafor"},
    {"Amara Okafor", 60, "Amara…"},
    {"Amara", 14, "…"},
    {"Amara", 5, ""},
    {"", 50, ""},
    {"שרה לוי ושרה לוי", 60, "שרה ל…\u200f"},
    {"e\u0301e\u0301e\u0301e\u0301e\u0301", 30, "e\u0301e\u0301…"},
};

static void test_cutting(void **state)
{
    tf_arena arena = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cuts); i++) {
        tf_str fit = tf_svg_fit(&arena, TF_TEXT_LABEL, cuts[i].room, tf_str_z(cuts[i].text));
        if (!tf_str_is(fit, cuts[i].fits))
            fail_msg("\"%s\" became \"%.*s\"", cuts[i].text, TF_ARG(fit));
    }
    tf_arena_release(&arena);
}

static void test_breaking(void **state)
{
    tf_arena arena = {0};
    tf_str lines[3];

    (void)state;
    assert_int_equal(
        tf_svg_wrap(&arena, TF_TEXT_LABEL, 100, TF_STR("Special Educational Needs"), 3, lines), 3);
    assert_true(tf_str_is(lines[0], "Special"));
    assert_true(tf_str_is(lines[1], "Educational"));
    assert_true(tf_str_is(lines[2], "Needs"));
    assert_int_equal(tf_svg_wrap(&arena, TF_TEXT_LABEL, 60, TF_STR("Donaudampfschiff"), 2, lines),
                     2);
    if (!tf_str_is(lines[0], "Donauda"))
        fail_msg("broken as \"%.*s\"", TF_ARG(lines[0]));
    assert_int_equal(tf_svg_wrap(&arena, TF_TEXT_LABEL, 60, TF_STR(""), 3, lines), 0);
    tf_arena_release(&arena);
}

static void test_cleaning(void **state)
{
    tf_arena arena = {0};

    (void)state;
    assert_true(tf_str_is(tf_svg_clean(&arena, TF_STR(" a\nb\u202e\x01 ")), "a b"));
    assert_true(tf_str_is(tf_svg_clean(&arena, TF_STR("👩‍🏫")), "👩‍🏫"));
    assert_true(
        tf_str_is(tf_svg_clean(&arena, TF_STR("a\u0300\u0301\u0302\u0303")), "a\u0300\u0301"));
    tf_arena_release(&arena);
}

/* Numbers of a template: one decimal where there is one, and nothing that is no place on a sheet. */
static void test_numbers(void **state)
{
    tf_buf out = {0};
    tf_svg svg = {.out = &out};

    (void)state;
    TF_DRAW(&svg, "# # # # # # # # # '", 0, 10, 3.14, -0.04, -1.25, -12, 0.96, NAN, 1e12);
    assert_string_equal(out.p, "0 10 3.1 0 -1.3 -12 1 0 0 \"");
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cutting),
        cmocka_unit_test(test_breaking),
        cmocka_unit_test(test_cleaning),
        cmocka_unit_test(test_numbers),
    };

    return cmocka_run_group_tests_name("emit: lines of text in pictures", tests, NULL, NULL);
}
