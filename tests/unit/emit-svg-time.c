/* Pictures of time: days that are not known, far apart, all the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/svg.h"

/* A timeline from one day to another, and up to two moments on it. "" is no day. */
static const struct {
    const char *from, *to, *moments[2];
    const char *shows[4]; /* each stands in the picture */
} lines[] = {
    {"2025-09-01", "2025-12-19", {"2025-10-06"}, {">Sep<", ">Dec<", ">2025<", ">6 Oct<"}},
    {"", "", {""}, {"</svg>"}},
    {"", "", {"2025-10-06", "2025-10-06"}, {">Oct<", ">6 Oct<"}},
    {"2025-09-01", "", {"2025-10-06"}, {">Sep<", ">6 Oct<"}},
    {"", "2025-09-01", {"2025-08-06", ""}, {">Aug<", ">6 Aug<"}},
    {"2025-09-01", "2025-09-01", {"2025-09-01"}, {">Sep<", ">1 Sep<"}},
    {"2025-09-01", "2024-09-01", {"2026-01-10"}, {">Sep<", ">10 Jan<"}},
    {"0001-01-01", "9999-12-31", {"0001-01-01", "9999-12-31"}, {">1 Jan<", ">31 Dec<", ">1<"}},
    {"1999-09-01", "2025-09-01", {"2025-08-06"}, {">1999<", ">2024<"}},
    {"9999-12-01", "9999-12-31", {"9999-12-31"}, {">Dec<", ">9999<"}},
};

static tf_date day_of(const char *text)
{
    tf_date day = TF_NO_DATE;

    tf_date_parse(tf_str_z(text), &day);
    return day;
}

static void test_timelines(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(lines); i++) {
        tf_arena arena = {0};
        tf_buf out = {0};
        tf_timeline timeline = {.from = day_of(lines[i].from), .to = day_of(lines[i].to)};
        *TF_PUSH(&arena, &timeline.tracks) = TF_STR("Classroom practice");
        for (size_t j = 0; j < 2 && lines[i].moments[j]; j++)
            *TF_PUSH(&arena, &timeline.moments) = (tf_moment){
                0, day_of(lines[i].moments[j]), TF_MOMENT_WRITTEN, TF_STR("Written"), TF_STR("w")};
        const tf_figure figure = {.kind = TF_FIGURE_TIMELINE, .of = {.timeline = &timeline}};
        tf_figure_put_svg(&out, &figure, NULL);
        for (size_t j = 0; j < TF_COUNT(lines[i].shows) && lines[i].shows[j]; j++)
            if (tf_str_find_str(tf_buf_str(&out), tf_str_z(lines[i].shows[j])) == out.n)
                fail_msg("line %zu does not show %s", i, lines[i].shows[j]);
        assert_true(out.n < 20000);
        tf_buf_release(&out);
        tf_arena_release(&arena);
    }
}

static const struct {
    double most, scale;
} scales[] = {{0, 2},   {1, 2},   {3, 4},    {5, 6},       {7, 10},
              {11, 20}, {41, 60}, {99, 100}, {1e300, 1e10}};

static void test_scales(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(scales); i++)
        assert_true(tf_svg_round_up(scales[i].most) >= scales[i].scale &&
                    tf_svg_round_up(scales[i].most) <= scales[i].scale);
}

/* What a period that names no month twice is called. */
static void test_periods(void **state)
{
    tf_arena arena = {0};
    const tf_period term = {.from = day_of("2025-09-03"), .to = day_of("2025-10-24")};
    const tf_period month = {.from = day_of("2025-09-03"), .to = day_of("2025-09-30")};

    (void)state;
    assert_true(tf_str_is(tf_svg_months(&arena, &term), "Sep–Oct"));
    assert_true(tf_str_is(tf_svg_months(&arena, &month), "Sep"));
    assert_true(tf_str_is(tf_svg_day(&arena, day_of("2025-09-03")), "3 Sep"));
    tf_arena_release(&arena);
}

/* Weeks, and no panel that tells of them. */
static void test_no_panels(void **state)
{
    tf_arena arena = {0};
    tf_buf out = {0};
    tf_weeks weeks = {.unit = TF_STR("reflections")};
    const tf_figure figure = {.kind = TF_FIGURE_WEEKS, .of = {.weeks = &weeks}};

    (void)state;
    *TF_PUSH(&arena, &weeks.periods) =
        (tf_period){.from = day_of("2025-09-03"), .to = day_of("2025-10-24")};
    *TF_PUSH(&arena, &weeks.weeks) = 8;
    tf_figure_put_svg(&out, &figure, NULL);
    assert_true(tf_str_find_str(tf_buf_str(&out), TF_STR("no weeks to show yet")) < out.n);
    tf_buf_release(&out);
    tf_arena_release(&arena);
}

/* Few panels fill the sheet as many do. */
static void test_few_trends(void **state)
{
    (void)state;
    for (size_t n = 1; n < 5; n++) {
        tf_arena arena = {0};
        tf_buf out = {0};
        tf_trends trends = {.unit = TF_STR("of 100 reflections")};
        const tf_figure figure = {.kind = TF_FIGURE_TRENDS, .of = {.trends = &trends}};
        char end[16];
        *TF_PUSH(&arena, &trends.periods) =
            (tf_period){.from = day_of("2025-09-03"), .to = day_of("2025-10-24")};
        for (size_t i = 0; i < n; i++) {
            tf_trend *trend = TF_PUSH(&arena, &trends.trends);
            trend->label = TF_STR("talk");
            *TF_PUSH(&arena, &trend->values) = 100;
        }
        tf_figure_put_svg(&out, &figure, NULL);
        /* The line of the last panel of the first row ends where its number begins. */
        snprintf(end, sizeof(end), "H%.4g'", 720 - 12 - tf_svg_number_width(TF_TEXT_HEAD, 100) + 4);
        end[strlen(end) - 1] = '"';
        if (tf_str_find_str(tf_buf_str(&out), tf_str_z(end)) == out.n)
            fail_msg("%zu panels: no line to %s in %s", n, end, out.p);
        tf_buf_release(&out);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_timelines),  cmocka_unit_test(test_scales),
        cmocka_unit_test(test_periods),    cmocka_unit_test(test_no_panels),
        cmocka_unit_test(test_few_trends),
    };

    return cmocka_run_group_tests_name("emit: pictures of time", tests, NULL, NULL);
}
