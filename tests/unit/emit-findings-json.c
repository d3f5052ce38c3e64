/* Findings as JSON and as SARIF. */
#include "findings.h"

#include <jansson.h>

static json_t *parse(tf_str text)
{
    json_error_t error;
    json_t *json = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES, &error);

    if (!json)
        fail_msg("%s at byte %d", error.text, error.position);
    return json;
}

static void json_says_it_all(void **state)
{
    tf_diag diag = finding(TF_RULE_numeric_target, "caf\xe9.md", (tf_span){21, 33});
    const char *rule, *severity, *path, *message, *help;
    int line, column, end_line, end_column, errors;
    tf_buf out = {0};
    json_t *json = parse(put_diags(&out, "json", &diag, 1));

    (void)state;
    assert_int_equal(
        json_unpack(json, "{s:{s:i}, s:[{s:s, s:s, s:s, s:{s:{s:i,s:i}, s:{s:i,s:i}}, s:s, s:s}]}",
                    "summary", "errors", &errors, "diagnostics", "rule", &rule, "severity",
                    &severity, "path", &path, "range", "start", "line", &line, "column", &column,
                    "end", "line", &end_line, "column", &end_column, "message", &message, "help",
                    &help),
        0);
    assert_int_equal(errors, 1);
    assert_string_equal(rule, "numeric-target");
    assert_string_equal(severity, "error");
    assert_string_equal(path, "schools/oak/caf\uFFFD.md");
    assert_true(line == 5 && column == 1 && end_line == 5 && end_column == 13);
    assert_string_equal(message, "“At least 80%” sets a share to reach");
    assert_string_equal(help, "Say it in words.");
    json_decref(json);
    tf_buf_release(&out);
}

static const json_t *result(const json_t *sarif, size_t i)
{
    const json_t *run = json_array_get(json_object_get(sarif, "runs"), 0);

    return json_array_get(json_object_get(run, "results"), i);
}

static const char *string_in(const json_t *object, const char *key, const char *inner)
{
    return json_string_value(json_object_get(json_object_get(object, key), inner));
}

static void sarif_messages_stand_for_nothing_else(void **state)
{
    tf_diag diag = finding(TF_RULE_broken_link, "a b#\xe9.md", (tf_span){4, 5});
    tf_buf out = {0};
    const char *uri;
    json_t *sarif;

    (void)state;
    diag.message = TF_STR("{0} and [here](javascript:x) [a]");
    sarif = parse(put_diags(&out, "sarif", &diag, 1));
    assert_string_equal(string_in(result(sarif, 0), "message", "text"),
                        "{{0}} and [here] (javascript:x) [a]\nSay it in words.");
    assert_int_equal(json_unpack((json_t *)result(sarif, 0), "{s:[{s:{s:{s:s}}}]}", "locations",
                                 "physicalLocation", "artifactLocation", "uri", &uri),
                     0);
    assert_string_equal(uri, "schools/oak/a%20b%23%E9.md");
    json_decref(sarif);
    tf_buf_release(&out);
}

static void sarif_names_stay_apart(void **state)
{
    tf_diag twice[] = {finding(TF_RULE_schema, "a.md", (tf_span){4, 5}),
                       finding(TF_RULE_schema, "a.md", (tf_span){5, 6})};
    tf_buf out = {0};
    char name[17];
    json_t *sarif;

    (void)state;
    twice[0].bytes = twice[1].bytes = TF_STR("    xx");
    sarif = parse(put_diags(&out, "sarif", twice, 2));
    for (size_t i = 0; i < 2; i++) {
        tf_diag_fingerprint(&twice[i], i, name);
        assert_string_equal(string_in(result(sarif, i), "partialFingerprints", "twofold/v1"), name);
    }
    json_decref(sarif);
    tf_buf_release(&out);
}

static void sarif_declares_every_rule(void **state)
{
    tf_diag diag = finding(TF_RULE_one_sided, "a.md", (tf_span){4, 5});
    tf_buf out = {0};
    json_t *sarif = parse(put_diags(&out, "sarif", &diag, 1)), *rules, *rule;
    int index;

    (void)state;
    assert_int_equal(
        json_unpack(sarif, "{s:[{s:{s:{s:o}}}]}", "runs", "tool", "driver", "rules", &rules), 0);
    assert_int_equal(json_array_size(rules), TF_RULE_COUNT);
    for (size_t i = 0; i < TF_RULE_COUNT; i++) {
        rule = json_array_get(rules, i);
        assert_string_equal(json_string_value(json_object_get(rule, "id")),
                            tf_rule_info_of((tf_rule_id)i)->id.p);
        assert_true(strlen(string_in(rule, "fullDescription", "text")) > 20);
        assert_null(strchr(string_in(rule, "fullDescription", "text"), '\n'));
        assert_int_equal(strlen(string_in(rule, "help", "markdown")),
                         tf_rule_page((tf_rule_id)i).n);
    }
    assert_int_equal(json_unpack((json_t *)result(sarif, 0), "{s:i}", "ruleIndex", &index), 0);
    assert_int_equal(index, TF_RULE_one_sided);
    assert_string_equal(json_string_value(json_object_get(result(sarif, 0), "level")), "note");
    json_decref(sarif);
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_says_it_all),
        cmocka_unit_test(sarif_messages_stand_for_nothing_else),
        cmocka_unit_test(sarif_names_stay_apart),
        cmocka_unit_test(sarif_declares_every_rule),
    };

    return cmocka_run_group_tests_name("emit-findings-json", tests, NULL, NULL);
}
