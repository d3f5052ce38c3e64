/* Whether figures are kept, by the prover and by trying all that there is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../src/report/suppress.h"

enum { ROUNDS = 3000, FIGURES = 4, MOST = 9, THRESHOLD = 3 };

/* A linear congruential generator (Knuth, MMIX): the same pages everywhere. */
static int pick(uint64_t *seed, int below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (int)((*seed >> 33) % (uint64_t)below);
}

/* A page of a few figures, and relations that are true of them. */
static tf_figures make(tf_arena *arena, uint64_t *seed)
{
    tf_figures figures = {.threshold = THRESHOLD};

    for (int i = 0; i < FIGURES; i++) {
        tf_cell_figure figure = {
            .value = pick(seed, MOST + 1), .most = MOST, .table = (size_t)pick(seed, 2)};
        figure.implied = pick(seed, 4) == 0;
        tf_figures_add(arena, &figures, figure);
    }
    for (int i = pick(seed, 4); i > 0; i--) {
        int sum = 0;
        tf_figures_relate(arena, &figures, 0, 0);
        for (size_t figure = 0; figure < FIGURES; figure++) {
            int times = pick(seed, 3) - 1;
            if (!times)
                continue;
            tf_figures_member(arena, &figures, figure, times);
            sum += times * figures.figures.at[figure].value;
        }
        figures.relations.at[figures.relations.n - 1].least = sum - pick(seed, 2);
        figures.relations.at[figures.relations.n - 1].most = sum + pick(seed, 3);
    }
    return figures;
}

static bool keeps_all(const tf_figures *figures, const int *values)
{
    for (size_t i = 0; i < figures->relations.n; i++) {
        const tf_relation *relation = &figures->relations.at[i];
        int sum = 0;
        for (size_t j = 0; j < relation->members.n; j++)
            sum += relation->members.at[j].times * values[relation->members.at[j].figure];
        if (sum < relation->least || sum > relation->most)
            return false;
    }
    return true;
}

/* Marks, of each figure, the values that agree with all that is told. */
static void try_all(const tf_figures *figures, bool possible[FIGURES][MOST + 1])
{
    int least[FIGURES], most[FIGURES], values[FIGURES];
    size_t at = 0;

    for (size_t i = 0; i < FIGURES; i++) {
        tf_figure_range(figures, i, &least[i], &most[i]);
        values[i] = least[i];
    }
    while (at < FIGURES) {
        if (keeps_all(figures, values))
            for (size_t i = 0; i < FIGURES; i++)
                possible[i][values[i]] = true;
        for (at = 0; at < FIGURES && values[at]++ == most[at]; at++)
            values[at] = least[at];
    }
}

static int count(const bool *possible)
{
    int n = 0;

    for (int value = 0; value <= MOST; value++)
        n += possible[value];
    return n;
}

static bool is_secret(const tf_cell_figure *figure)
{
    return figure->implied ? figure->value < THRESHOLD : figure->told != TF_TOLD;
}

static void test_a_yes_is_true(void **state)
{
    uint64_t seed = 1;
    size_t safe = 0, missed = 0;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        tf_arena arena = {0};
        bool possible[FIGURES][MOST + 1] = {{false}};
        tf_figures figures = make(&arena, &seed);
        for (size_t i = 0; i < FIGURES; i++)
            figures.figures.at[i].told = pick(&seed, 2) ? TF_TOLD : TF_TOLD_NOT;
        tf_prover *prover = tf_prover_new(&arena, &figures);
        try_all(&figures, possible);
        for (size_t i = 0; i < FIGURES; i++) {
            bool is = count(possible[i]) >= THRESHOLD, told = tf_figure_is_safe(prover, i);
            assert_true(is || !told);
            safe += is;
            missed += is && !told;
        }
        tf_arena_release(&arena);
    }
    assert_true(safe > ROUNDS);
    assert_true(missed * 50 < safe);
}

static void test_what_is_withheld_stays_so(void **state)
{
    uint64_t seed = 2;
    size_t told = 0;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        tf_arena arena = {0};
        bool possible[FIGURES][MOST + 1] = {{false}};
        tf_figures figures = make(&arena, &seed);
        if (tf_suppress(&figures)) {
            try_all(&figures, possible);
            for (size_t i = 0; i < FIGURES; i++) {
                assert_true(possible[i][figures.figures.at[i].value]);
                assert_true(!is_secret(&figures.figures.at[i]) || count(possible[i]) >= THRESHOLD);
                told += figures.figures.at[i].told == TF_TOLD;
            }
        }
        tf_arena_release(&arena);
    }
    assert_true(told > ROUNDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_yes_is_true),
        cmocka_unit_test(test_what_is_withheld_stays_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
