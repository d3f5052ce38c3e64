/* Schemas made ready: those that the program has, and keywords known and unknown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/diag.h>
#include <twofold/text.h>

#include "../../src/text/schema.h"

static int load(void **state)
{
    tf_error error = {0};

    if (tf_schemas_load((tf_schemas **)state, &error) == 0)
        return 0;
    print_error("%s\n", error.message.p);
    tf_error_release(&error);
    return -1;
}

static int unload(void **state)
{
    tf_schemas_free(*state);
    return 0;
}

/* ---- the schemas themselves ------------------------------------------------------------------ */

static void schemas_by_name(void **state)
{
    assert_non_null(tf_schemas_get(*state, TF_STR("school")));
    assert_null(tf_schemas_get(*state, TF_STR("scool")));
    assert_null(tf_schemas_get(*state, TF_STR("")));
}

/* school.json says which rules a school may loosen: all but errors, and of those, why not. */
static void rules_are_those_of_the_table(void **state)
{
    const tf_schema *school = tf_schemas_get(*state, TF_STR("school")), *rules = NULL;
    size_t loose = 0;
    tf_arena arena = {0};

    for (size_t i = 0; i < school->properties.n; i++)
        if (tf_str_is(school->properties.at[i].key, "rules"))
            rules = school->properties.at[i].schema;
    assert_non_null(rules);
#define X(name, id, severity, summary)                                    \
    if (severity == TF_ERROR) {                                           \
        assert_true(tf_schema_no_field(&arena, rules, TF_STR(id)).n > 0); \
    } else {                                                              \
        loose++;                                                          \
        bool found = false;                                               \
        for (size_t i = 0; i < rules->properties.n; i++)                  \
            found |= tf_str_is(rules->properties.at[i].key, id);          \
        if (!found)                                                       \
            fail_msg("%s", id);                                           \
    }
    TF_RULES(X)
#undef X
    assert_int_equal(rules->properties.n, loose);
    assert_int_equal(rules->no_fields.n, TF_RULE_COUNT - loose);
    tf_arena_release(&arena);
}

/* What the evaluator cannot judge is refused, with its place. */
static const struct {
    const char *schema, *message;
} refused[] = {
    {"{\"type\": \"object\",\n \"minProperties\": 1}",
     "schema/a.json:2:2: `minProperties` is a keyword that is not known"},
    {"{\"type\": \"text\"}", "schema/a.json:1:2: `type` is a type that is not known"},
    {"{\"type\": [\"string\", \"list\"]}", "schema/a.json:1:2: `type` is a type that is not known"},
    {"{\"enum\": [1]}", "schema/a.json:1:2: `enum` should be a list of strings"},
    {"{\"enum\": \"a\"}", "schema/a.json:1:2: `enum` should be a list of strings"},
    {"{\"format\": \"email\"}", "schema/a.json:1:2: `format` is a format that is not known"},
    {"{\"minItems\": \"1\"}", "schema/a.json:1:2: `minItems` should be a whole number"},
    {"{\"minItems\": -1}", "schema/a.json:1:2: `minItems` should be a whole number"},
    {"{\"$ref\": \"#/$defs/a\"}", "schema/a.json:1:2: `$ref` refers to nothing in $defs before it"},
    {"{\"$ref\": \"a\"}", "schema/a.json:1:2: `$ref` refers to nothing in $defs before it"},
    {"{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/a\"}}}",
     "schema/a.json:1:18: `$ref` refers to nothing in $defs before it"},
    {"{\"uniqueItems\": true, \"items\": true}", NULL},
    {"{\"properties\": {\"x-a\": true}, \"patternProperties\": {\"^x\": true}}", NULL},
    {"{\"items\": 3}", "schema/a.json:1:2: `items` should be a schema"},
    {"{\"items\": false}", "schema/a.json:1:2: `items` should be a schema"},
    {"{\"pattern\": \"(\"}", NULL},
    {"{\"x-no-such-field\": [{\"fields\": \"a\"}]}", NULL},
    {"{\"anyOf\": []}", "schema/a.json:1:2: `anyOf` should be a list of schemas"},
};

static void keywords_that_are_not_known(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(refused); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_patterns patterns = {0};
        tf_error error = {0};
        tf_embedded file = {TF_STR("a"), tf_str_z(refused[i].schema)};
        const tf_node *root =
            tf_yaml_parse(&arena, file.text, (tf_span){0, file.text.n}, &troubles);
        assert_non_null(root);
        if (tf_schema_compile(&arena, &file, root, &patterns, &error))
            fail_msg("%s was taken", refused[i].schema);
        if (refused[i].message)
            assert_string_equal(error.message.p, refused[i].message);
        assert_true(tf_str_starts(tf_buf_str(&error.message), TF_STR("schema/a.json:1:")) ||
                    i == 0);
        for (size_t p = 0; p < patterns.n; p++)
            tf_pattern_free(patterns.at[p]);
        tf_error_release(&error);
        tf_arena_release(&arena);
    }
}

/* Keywords that the evaluator knows and the four schemas do not all use. */
static const char small[] =
    "{\"type\": \"object\", \"$comment\": \"c\", \"properties\": {"
    " \"const\": {\"const\": \"b\", \"default\": \"b\"},"
    " \"some\": {\"type\": [\"string\", \"array\", \"null\"], \"minLength\": 2, \"maxLength\": 3,"
    "             \"items\": true, \"minItems\": 2, \"maxItems\": 3, \"uniqueItems\": false},"
    " \"number\": {\"type\": \"number\"}, \"map\": {\"type\": \"object\"}},"
    " \"additionalProperties\": {\"type\": [\"boolean\", \"number\"]}}";

static const struct {
    const char *front, *detail; /* detail: NULL where all is well */
} judged[] = {
    {"const: b\nsome: éé\nnumber: 1.5\nmap: {}\nother: true\nmore: 2\n", NULL},
    {"some: [a, [b], a]\n", NULL},
    {"some: ~\nnumber: 0x1f\n", NULL},
    {"const: see\n", "`b`"},
    {"some: é\n", "nothing, a text or a list"},
    {"some: abcd\n", "nothing, a text or a list"},
    {"some: [a]\n", "nothing, a text or a list"},
    {"some: [a, b, c, d]\n", "nothing, a text or a list"},
    {"some: {a: b}\n", "nothing, a text or a list"},
    {"number: many\n", "a number"},
    {"map: [a]\n", "lines of the form `key: value`"},
    {"other: text\n", "`true` or `false` or a number"},
};

static void keywords_that_are_known(void **state)
{
    tf_arena arena = {0};
    tf_troubles none = {0};
    tf_patterns patterns = {0};
    tf_error error = {0};
    tf_embedded file = {TF_STR("small"), tf_str_z(small)};
    const tf_node *root = tf_yaml_parse(&arena, file.text, (tf_span){0, file.text.n}, &none);
    const tf_schema *schema = tf_schema_compile(&arena, &file, root, &patterns, &error);

    (void)state;
    assert_non_null(schema);
    for (size_t i = 0; i < TF_COUNT(judged); i++) {
        tf_troubles troubles = {0};
        tf_str bytes = tf_str_z(judged[i].front);
        root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        tf_schema_check(schema, root, 0, &arena, &troubles);
        if (troubles.found.n != (judged[i].detail != NULL) ||
            (judged[i].detail && !tf_str_is(troubles.found.at[0].detail, judged[i].detail)))
            fail_msg("%s: %.*s", judged[i].front,
                     TF_ARG(troubles.found.n ? troubles.found.at[0].detail : TF_STR("nothing")));
    }
    tf_arena_release(&arena);
}

/* ---- patterns -------------------------------------------------------------------------------- */

static void patterns_end_in_time(void **state)
{
    tf_error error = {0};
    tf_pattern *pattern = tf_pattern_compile(TF_STR("^(a+)+$"), &error);
    tf_buf text = {0};

    (void)state;
    for (size_t i = 0; i < 5000; i++)
        tf_buf_putc(&text, 'a');
    assert_true(tf_pattern_matches(pattern, TF_STR("aaa")));
    assert_false(tf_pattern_matches(pattern, TF_STR("aaa\n")));
    tf_buf_putc(&text, 'b');
    assert_false(tf_pattern_matches(pattern, tf_buf_str(&text)));
    tf_buf_release(&text);
    tf_pattern_free(pattern);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(schemas_by_name),
        cmocka_unit_test(rules_are_those_of_the_table),
        cmocka_unit_test(keywords_that_are_not_known),
        cmocka_unit_test(keywords_that_are_known),
        cmocka_unit_test(patterns_end_in_time),
    };

    return cmocka_run_group_tests(tests, load, unload);
}
