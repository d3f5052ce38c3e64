/* A key of front matter is set, and every other byte stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/write.h>

static const struct {
    const char *was, *key, *value, *is;
} edits[] = {
    {"---\nname: Anna\nrole: teacher\n---\n\nText.\n", "left", "2026-11-20",
     "---\nname: Anna\nrole: teacher\nleft: 2026-11-20\n---\n\nText.\n"},
    {"---\nleft: 2026-01-01  # for good\nname: Anna\n---\n", "left", "2026-11-20",
     "---\nleft: 2026-11-20  # for good\nname: Anna\n---\n"},
    {"---\nleft:\nname: Anna\n---\n", "left", "2026-11-20",
     "---\nleft: 2026-11-20\nname: Anna\n---\n"},
    {"---\nleft: # not yet\nname: Anna\n---\n", "left", "2026-11-20",
     "---\nleft: 2026-11-20 # not yet\nname: Anna\n---\n"},
    {"---\nleft: ~\n---\n", "left", "2026-11-20", "---\nleft: 2026-11-20\n---\n"},
    {"\xEF\xBB\xBF---\r\nname: Anna\r\n# a comment\r\n---\r\nText.\r\n", "left", "2026-11-20",
     "\xEF\xBB\xBF---\r\nname: Anna\r\n# a comment\r\nleft: 2026-11-20\r\n---\r\nText.\r\n"},
    {"---\r\nname: Anna\r\n---", "name", "Anna: Reid", "---\r\nname: \"Anna: Reid\"\r\n---"},
    {"---\ncycle: 'Old: one'\nterms:\n  - 2026-09-01/2026-10-20\n---\n", "cycle", "New 2028",
     "---\ncycle: New 2028\nterms:\n  - 2026-09-01/2026-10-20\n---\n"},
    {"---\n\"left\": \"2026-01-01\"\n---\n", "left", "2026-11-20",
     "---\n\"left\": 2026-11-20\n---\n"},
    {"---\n---\n", "left", "2026-11-20", "---\nleft: 2026-11-20\n---\n"},
    {"---\nname: >-\n  Anna\n  Reid\nrole: teacher\n---\n", "left", "2026-11-20",
     "---\nname: >-\n  Anna\n  Reid\nrole: teacher\nleft: 2026-11-20\n---\n"},
    /* what cannot be edited line by line, or not read at all */
    {"---\n{name: Anna, role: teacher}\n---\n", "left", "2026-11-20", NULL},
    {"---\nname: Anna\nname: Anne\n---\n", "left", "2026-11-20", NULL},
    {"---\nname: [Anna\n---\n", "left", "2026-11-20", NULL},
    {"name: Anna\n", "left", "2026-11-20", NULL},
    {"---\nname: Anna\n", "left", "2026-11-20", NULL},
    {"", "left", "2026-11-20", NULL},
};

static void only_the_value_changes(void **state)
{
    (void)state;

    for (size_t i = 0; i < TF_COUNT(edits); i++) {
        tf_arena arena = {0};
        tf_error error = {0};
        tf_str is = {0};
        int failed = tf_front_set(&arena, tf_str_z(edits[i].was), tf_str_z(edits[i].key),
                                  tf_str_z(edits[i].value), &is, &error);
        assert_int_equal(failed, edits[i].is ? 0 : -1);
        assert_int_equal(error.message.n > 0, edits[i].is == NULL);
        if (edits[i].is)
            assert_string_equal(is.p, edits[i].is);
        tf_error_release(&error);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(only_the_value_changes)};
    return cmocka_run_group_tests_name("front matter that is edited", tests, NULL, NULL);
}
