/* Lists that are searched by halves are in order, and no word stands in them twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/report/first-names.h"
#include "../../src/report/stop-words.h"

static void test_lists_are_in_order(void **state)
{
    (void)state;
    for (size_t i = 1; i < tf_stop_words_n; i++)
        assert_true(strcmp(tf_stop_words[i - 1], tf_stop_words[i]) < 0);
    for (size_t i = 1; i < tf_first_names_n; i++)
        assert_true(strcmp(tf_first_names[i - 1], tf_first_names[i]) < 0);
}

static void test_words_are_found(void **state)
{
    (void)state;
    assert_true(tf_is_stop_word(TF_STR("a")) && tf_is_stop_word(TF_STR("yourselves")));
    assert_false(tf_is_stop_word(TF_STR("puzzle")));
    assert_true(tf_is_first_name(TF_STR("amber")) && tf_is_first_name(TF_STR("wren")));
    assert_false(tf_is_first_name(TF_STR("puzzle")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists_are_in_order),
        cmocka_unit_test(test_words_are_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
