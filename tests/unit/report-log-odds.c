/* Log-odds ratios by the thousand, worked out by us and by decimal arithmetic of 50 digits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../../src/report/log-odds.h"

enum { ROUNDS = 2000 };

/* A linear congruential generator (Knuth, MMIX): the same counts everywhere. */
static double pick(uint64_t *seed, double most)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (double)(*seed >> 33) / 2147483648.0 * most;
}

static tf_usage pick_usage(uint64_t *seed, double least)
{
    double all = 1 + pick(seed, 10000);

    return (tf_usage){least + pick(seed, all / 2), all};
}

static void test_oracle(void **state)
{
    FILE *oracle = popen("python3 tests/oracle/log-odds.py", "w");
    uint64_t seed = 1;

    (void)state;
    assert_non_null(oracle);
    for (size_t i = 0; i < ROUNDS; i++) {
        tf_usage now = pick_usage(&seed, 0), then = pick_usage(&seed, 0);
        tf_usage prior = pick_usage(&seed, 0.001);
        if (i % 5 == 0)
            (i % 2 ? &now : &then)->word = 0;
        fprintf(oracle, "%.17g %.17g %.17g %.17g %.17g %.17g %.17g\n", now.word, now.all, then.word,
                then.all, prior.word, prior.all, tf_log_odds(now, then, prior));
    }
    assert_int_equal(pclose(oracle), 0);
}

/* Turned round it is the same with the other sign, and what is used alike has no score. */
static void test_symmetry(void **state)
{
    tf_usage much = {40, 1000}, little = {10, 1000}, prior = {5, 200};

    (void)state;
    assert_true(tf_log_odds(much, little, prior) > 0);
    assert_true(tf_log_odds(much, little, prior) + tf_log_odds(little, much, prior) == 0);
    assert_true(tf_log_odds(much, much, prior) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_oracle),
        cmocka_unit_test(test_symmetry),
    };

    return cmocka_run_group_tests_name("report: log-odds", tests, NULL, NULL);
}
