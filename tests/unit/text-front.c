/* Where front matter starts and ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/text.h>

static const struct {
    const char *file, *front, *body;
} split[] = {
    {"---\na: b\n---\nText\n", "a: b\n", "Text\n"},
    {"---\n---\n", "", ""},
    {"---\n---", "", ""},
    {"---\na: b\n---", "a: b\n", ""},
    {"---  \na: b\n--- \t\nText", "a: b\n", "Text"},
    {"---\r\na: b\r\n---\r\nText\r\n", "a: b\r\n", "Text\r\n"},
    {"\xEF\xBB\xBF---\na: b\n---\nText", "a: b\n", "Text"},
    {"---\na: b\n---\nText\n---\nMore\n", "a: b\n", "Text\n---\nMore\n"},
    {"---\na: |\n  ---\nb: c\n---\n", "a: |\n  ---\nb: c\n", ""},
    {"---\na: b\n----\n--- x\n---\nText", "a: b\n----\n--- x\n", "Text"},
    {"---\na: b\n...\n---\nText", "a: b\n...\n", "Text"},
    {"---\na: b\n---\rc: d\n---\nText", "a: b\n---\rc: d\n", "Text"},
};

static void fences(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(split); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_str bytes = tf_str_z(split[i].file);
        tf_span front, body;
        if (!tf_front_split(&arena, bytes, &front, &body, &troubles) || troubles.found.n ||
            !tf_str_is(tf_str_span(bytes, front), split[i].front) ||
            !tf_str_is(tf_str_span(bytes, body), split[i].body))
            fail_msg("%zu: front %zu-%zu, body %zu-%zu", i, front.from, front.to, body.from,
                     body.to);
        tf_arena_release(&arena);
    }
}

static const struct {
    const char *file;
    tf_trouble_kind kind;
    size_t at, body;
} not_split[] = {
    {"", TF_FRONT_MISSING, 0, 0},
    {"Text\n", TF_FRONT_MISSING, 0, 0},
    {"\xEF\xBB\xBFText\n", TF_FRONT_MISSING, 3, 3},
    {"\n---\na: b\n---\n", TF_FRONT_MISSING, 0, 0},
    {" ---\na: b\n---\n", TF_FRONT_MISSING, 0, 0},
    {"----\na: b\n---\n", TF_FRONT_MISSING, 0, 0},
    {"--- a\n---\n", TF_FRONT_MISSING, 0, 0},
    {"--", TF_FRONT_MISSING, 0, 0},
    {"—\na: b\n—\n", TF_FRONT_DASH, 0, 0},
    {"\xEF\xBB\xBF––- \r\na: b\n", TF_FRONT_DASH, 3, 3},
    {"— a\n—\n", TF_FRONT_MISSING, 0, 0},
    {"\xE2\x80", TF_FRONT_MISSING, 0, 0},
    {"---", TF_FRONT_OPEN, 0, 3},
    {"---\na: b\n", TF_FRONT_OPEN, 0, 9},
    {"---\na: b\n ---\n", TF_FRONT_OPEN, 0, 14},
    {"\xEF\xBB\xBF---\na: b\n", TF_FRONT_OPEN, 3, 12},
    {"---\ra: b\r---\rText\r", TF_YAML_BREAK, 3, 0},
};

static void no_fences(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(not_split); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_str bytes = tf_str_z(not_split[i].file);
        tf_span front, body;
        assert_false(tf_front_split(&arena, bytes, &front, &body, &troubles));
        assert_int_equal(troubles.found.n, 1);
        if (troubles.found.at[0].kind != not_split[i].kind ||
            troubles.found.at[0].span.from != not_split[i].at || body.from != not_split[i].body ||
            body.to != bytes.n)
            fail_msg("%zu: kind %d at %zu, body from %zu", i, troubles.found.at[0].kind,
                     troubles.found.at[0].span.from, body.from);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fences),
        cmocka_unit_test(no_fences),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
