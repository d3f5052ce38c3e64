/* Pictures: what the data says is there to be seen, and nothing else. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/svg.h"

/* How often a part stands in a picture. */
typedef struct {
    const char *part;
    size_t times;
} showing;

static void check(const tf_figure *figure, const showing *showings, size_t n)
{
    tf_buf svg = {0};

    tf_figure_put_svg(&svg, figure, NULL);
    for (size_t i = 0; i < n; i++) {
        tf_str part = tf_str_z(showings[i].part), rest = tf_buf_str(&svg);
        size_t times = 0, at;
        for (; (at = tf_str_find_str(rest, part)) < rest.n; times++)
            rest = tf_str_sub(rest, at + part.n, rest.n);
        if (times != showings[i].times)
            fail_msg("%s stands there %zu times and not %zu:\n%s", part.p, times, showings[i].times,
                     svg.p);
    }
    tf_buf_release(&svg);
}

#define CHECK(figure, ...) \
    check((figure), (showing[]){__VA_ARGS__}, sizeof((showing[]){__VA_ARGS__}) / sizeof(showing))

static void add_marks(tf_arena *arena, tf_marks *marks, const char *const *names, size_t n,
                      const char *const *groups)
{
    for (size_t i = 0; i < n; i++)
        *TF_PUSH(arena, &marks->found) = (tf_mark){
            .label = tf_str_z(names[i]), .kind = TF_INLINE_PERSON, .group = tf_str_z(groups[i])};
}

static const char *const people[] = {"Ana", "Bo", "Cy", "Dee"};
static const char *const teams[] = {"Elm", "Elm", "Oak", "Oak"};

/* A figure of nought, one that may not be told, and weeks that are still to come. */
static void weeks_say_nought_and_untold_apart(void **state)
{
    static const int values[2][6] = {{3, 0, TF_UNTOLD, TF_UNTOLD, 2, TF_UNTOLD},
                                     {1, 0, 0, TF_UNTOLD, TF_UNTOLD, TF_UNTOLD}};
    tf_arena arena = {0};
    tf_weeks weeks = {.unit = TF_STR("reflections")};
    const tf_figure figure = {.kind = TF_FIGURE_WEEKS, .of = {.weeks = &weeks}};

    (void)state;
    *TF_PUSH(&arena, &weeks.periods) = (tf_period){.from = 0, .to = 41};
    *TF_PUSH(&arena, &weeks.weeks) = 6;
    for (size_t r = 0; r < 2; r++) {
        tf_weeks_row *row = TF_PUSH(&arena, &weeks.rows);
        for (size_t i = 0; i < 6; i++)
            *TF_PUSH(&arena, &row->values) = values[r][i];
    }
    CHECK(&figure, {"class=\"week\"", 3}, {"class=\"no-week\"", 3}, {"class=\"untold\"", 2},
          {"hatched: too few people to tell", 1});
    tf_arena_release(&arena);
}

/* A line does not go on through a term that may not be told, and the newest is the last of all. */
static void trends_have_gaps(void **state)
{
    static const struct {
        size_t n;
        double values[4];
    } told[] = {{4, {1, NAN, 3, 4}}, {2, {5, 6}}}; /* a word that nobody uses any more */
    tf_arena arena = {0};
    tf_trends trends = {0};
    const tf_figure figure = {.kind = TF_FIGURE_TRENDS, .of = {.trends = &trends}};

    (void)state;
    for (int i = 0; i < 4; i++)
        *TF_PUSH(&arena, &trends.periods) = (tf_period){.from = i * 100, .to = i * 100 + 50};
    for (size_t t = 0; t < 2; t++) {
        tf_trend *trend = TF_PUSH(&arena, &trends.trends);
        for (size_t i = 0; i < told[t].n; i++)
            *TF_PUSH(&arena, &trend->values) = told[t].values[i];
    }
    CHECK(&figure, {"class=\"point\"", 4}, {"class=\"point newest\"", 1}, {"L", 2},
          {">4</text>", 1});
    tf_arena_release(&arena);
}

static void ties_differ_by_team_and_by_who_named_whom(void **state)
{
    tf_arena arena = {0};
    tf_ties ties = {0};
    const tf_figure figure = {.kind = TF_FIGURE_TIES, .of = {.ties = &ties}};

    (void)state;
    add_marks(&arena, &ties.people, people, 4, teams);
    *TF_PUSH(&arena, &ties.ties) = (tf_tie){0, 1, true};
    *TF_PUSH(&arena, &ties.ties) = (tf_tie){2, 3, false};
    *TF_PUSH(&arena, &ties.ties) = (tf_tie){0, 3, true};
    *TF_PUSH(&arena, &ties.ties) = (tf_tie){1, 1, true}; /* no tie: with oneself */
    /* Each kind stands in the key once more. */
    CHECK(&figure, {"class=\"tie within\"", 2}, {"class=\"tie within one\"", 2},
          {"class=\"tie across\"", 2}, {"class=\"tip\"", 1}, {"Ana and Bo", 1}, {"Cy names Dee", 1},
          {"class=\"dot\"", 4});
    tf_arena_release(&arena);
}

static void squares_differ_by_shape(void **state)
{
    static const tf_square values[] = {TF_SQUARE_THERE, TF_SQUARE_OPEN,  TF_SQUARE_NOT_ASKED,
                                       TF_SQUARE_OPEN,  TF_SQUARE_THERE, TF_SQUARE_UNREADABLE};
    tf_arena arena = {0};
    tf_squares squares = {0};
    const tf_figure figure = {.kind = TF_FIGURE_SQUARES, .of = {.squares = &squares}};

    (void)state;
    add_marks(&arena, &squares.rows, people, 3, teams);
    *TF_PUSH(&arena, &squares.columns) = TF_STR("Classroom practice");
    *TF_PUSH(&arena, &squares.columns) = TF_STR("Recovery plan");
    for (size_t i = 0; i < TF_COUNT(values); i++)
        *TF_PUSH(&arena, &squares.squares) = values[i];
    CHECK(&figure, {"class=\"there\"", 3}, {"class=\"ring\"", 3}, {"class=\"not-asked\"", 2},
          {"class=\"unreadable\"", 2},
          {"Bo. Classroom practice: if they wish. Recovery plan: still to be written.", 1});
    tf_arena_release(&arena);
}

/* On a narrow page a long grid's two halves stand one below the other, each whole. */
static void a_long_grid_is_of_two_parts(void **state)
{
    static const char *const names[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
    static const char *const of[] = {"Elm", "Elm", "Elm", "Elm", "Elm",
                                     "Oak", "Oak", "Oak", "Oak", "Oak"};
    tf_arena arena = {0};
    tf_squares squares = {0};
    const tf_figure figure = {
        .kind = TF_FIGURE_SQUARES, .name = TF_STR("p"), .of = {.squares = &squares}};

    (void)state;
    *TF_PUSH(&arena, &squares.columns) = TF_STR("Recovery plan");
    add_marks(&arena, &squares.rows, names, 8, of);
    CHECK(&figure, {"<svg ", 1}, {"class=\"parts\"", 1}, {">Recovery plan</text>", 1});
    add_marks(&arena, &squares.rows, &names[8], 2, &of[8]);
    CHECK(&figure, {"<svg ", 2}, {"class=\"parts\"", 1}, {"</svg>", 2}, {"viewBox=\"0 0 344 ", 1},
          {"viewBox=\"376 0 344 ", 1}, {">Recovery plan</text>", 2}, {"<desc>", 1},
          {" role=\"none\" aria-hidden=\"true\"", 2}, {">Elm</text>", 1}, {">Oak</text>", 1});
    tf_arena_release(&arena);
}

static void flows_show_what_nobody_supports_yet(void **state)
{
    static const char *const things[] = {"Talk", "Tides"}, *const sections[] = {"Plan", "Plan"};
    tf_arena arena = {0};
    tf_flow flow = {0};
    const tf_figure figure = {.kind = TF_FIGURE_FLOW, .of = {.flow = &flow}};

    (void)state;
    add_marks(&arena, &flow.from, people, 3, teams);
    add_marks(&arena, &flow.to, things, 2, sections);
    *TF_PUSH(&arena, &flow.strands) = (tf_strand){0, 0};
    *TF_PUSH(&arena, &flow.strands) = (tf_strand){0, 0}; /* by both commitments: one strand */
    *TF_PUSH(&arena, &flow.strands) = (tf_strand){2, 0};
    CHECK(&figure, {"class=\"strand ", 2}, {"Ana: Talk", 1}, {"class=\"bar none\"", 1},
          {"class=\"orphan\"", 1}, {">nobody yet</text>", 1}, {"Bo: none of these", 1});
    tf_arena_release(&arena);
}

/* Who hears a picture hears of a team before its people, and of a section before its things. */
static void flows_are_read_from_the_top(void **state)
{
    static const char *const things[] = {"Talk", "Tides"}, *const sections[] = {"Plan", "Way"};
    static const char *const read[] = {"Elm", "Ana",  "Bo",   "Oak", "Cy",
                                       "Dee", "Plan", "Talk", "Way", "Tides"};
    tf_arena arena = {0};
    tf_flow flow = {0};
    const tf_figure figure = {.kind = TF_FIGURE_FLOW, .of = {.flow = &flow}};
    tf_buf svg = {0};

    (void)state;
    add_marks(&arena, &flow.from, people, 4, teams);
    add_marks(&arena, &flow.to, things, 2, sections);
    tf_figure_put_svg(&svg, &figure, NULL);
    const char *at = svg.p;
    for (size_t i = 0; i < TF_COUNT(read); i++) {
        const char *next = strstr(at, tf_arena_printf(&arena, ">%s</text>", read[i]).p);
        if (!next)
            fail_msg("%s is not read in its turn: %s", read[i], svg.p);
        at = next;
    }
    tf_buf_release(&svg);
    tf_arena_release(&arena);
}

static void moments_lead_to_what_is_told_of_them(void **state)
{
    tf_arena arena = {0};
    tf_timeline timeline = {.from = 0, .to = 300};
    const tf_figure figure = {.kind = TF_FIGURE_TIMELINE, .of = {.timeline = &timeline}};

    (void)state;
    *TF_PUSH(&arena, &timeline.tracks) = TF_STR("Recovery plan");
    *TF_PUSH(&arena, &timeline.moments) =
        (tf_moment){0, 10, TF_MOMENT_WRITTEN, TF_STR("Written"), TF_STR("w")};
    *TF_PUSH(&arena, &timeline.moments) =
        (tf_moment){0, 90, TF_MOMENT_REWORDED, TF_STR("Reworded"), TF_STR("r")};
    *TF_PUSH(&arena, &timeline.moments) =
        (tf_moment){0, 290, TF_MOMENT_REFLECTION, TF_STR("A reflection"), TF_STR("")};
    *TF_PUSH(&arena, &timeline.moments) = /* on no track */
        (tf_moment){1, 20, TF_MOMENT_REFLECTION, TF_STR("Lost"), TF_STR("l")};
    CHECK(&figure, {"class=\"written\"", 2}, {"class=\"reworded\"", 2}, {"class=\"reflection\"", 2},
          {"<a href=\"#w\"", 1}, {"<a href=\"#r\"", 1}, {"<a ", 2}, {"Lost", 0});
    tf_arena_release(&arena);
}

/* Many on the last day are piled up, and none goes off the sheet. */
static void moments_stay_on_the_sheet(void **state)
{
    tf_arena arena = {0};
    tf_timeline timeline = {.from = 0, .to = 300};
    const tf_figure figure = {.kind = TF_FIGURE_TIMELINE, .of = {.timeline = &timeline}};
    tf_buf svg = {0};
    size_t shapes = 0;

    (void)state;
    *TF_PUSH(&arena, &timeline.tracks) = TF_STR("Reflections");
    for (size_t i = 0; i < 60; i++)
        *TF_PUSH(&arena, &timeline.moments) =
            (tf_moment){0, 300, TF_MOMENT_REFLECTION, TF_STR("A reflection"), TF_STR("")};
    tf_figure_put_svg(&svg, &figure, NULL);
    for (const char *at = svg.p; (at = strstr(at, " cx=\"")) != NULL; at++, shapes++)
        assert_true(atof(at + strlen(" cx=\"")) <= 716);
    assert_int_equal(shapes, 61); /* and one in the key */
    tf_buf_release(&svg);
    tf_arena_release(&arena);
}

/* Around a circle the names of all teams stand, each before its people. */
static void circles_name_every_team(void **state)
{
    tf_arena arena = {0};
    tf_ties ties = {0};
    const tf_figure figure = {.kind = TF_FIGURE_TIES, .of = {.ties = &ties}};
    tf_buf svg = {0};

    (void)state;
    for (size_t i = 0; i < 60; i++)
        *TF_PUSH(&arena, &ties.people.found) =
            (tf_mark){.label = TF_STR("Ana"),
                      .group = tf_arena_printf(&arena, "Team %c", (char)('A' + i / 10))};
    CHECK(&figure, {">Team A</text>", 1}, {">Team B</text>", 1}, {">Team C</text>", 1},
          {">Team D</text>", 1}, {">Team E</text>", 1}, {">Team F</text>", 1},
          {"class=\"dot\"", 60});
    tf_figure_put_svg(&svg, &figure, NULL);
    for (size_t team = 0; team < 6; team++) {
        tf_str rest = tf_buf_str(&svg),
               name = tf_arena_printf(&arena, ">Team %c</text>", (char)('A' + (int)team));
        size_t at = tf_str_find_str(rest, name), dots = 0;
        for (rest = tf_str_sub(rest, 0, at);
             (at = tf_str_find_str(rest, TF_STR("class=\"dot\""))) < rest.n; dots++)
            rest = tf_str_sub(rest, at + 1, rest.n);
        assert_int_equal(dots, team * 10);
    }
    tf_buf_release(&svg);
    tf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weeks_say_nought_and_untold_apart),
        cmocka_unit_test(trends_have_gaps),
        cmocka_unit_test(ties_differ_by_team_and_by_who_named_whom),
        cmocka_unit_test(squares_differ_by_shape),
        cmocka_unit_test(a_long_grid_is_of_two_parts),
        cmocka_unit_test(flows_show_what_nobody_supports_yet),
        cmocka_unit_test(flows_are_read_from_the_top),
        cmocka_unit_test(moments_lead_to_what_is_told_of_them),
        cmocka_unit_test(moments_stay_on_the_sheet),
        cmocka_unit_test(circles_name_every_team),
    };

    return cmocka_run_group_tests_name("emit: what pictures show", tests, NULL, NULL);
}
