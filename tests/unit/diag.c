/* Findings as data: names, order, counts, and what is new. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/diag.h>

static void severities_have_names(void **state)
{
    static const char *const names[] = {
        [TF_OFF] = "off", [TF_HINT] = "hint", [TF_WARNING] = "warning", [TF_ERROR] = "error"};
    tf_severity severity;

    (void)state;
    for (int i = TF_OFF; i <= TF_ERROR; i++) {
        assert_string_equal(tf_severity_name((tf_severity)i), names[i]);
        assert_true(tf_severity_parse(tf_str_z(names[i]), &severity));
        assert_int_equal(severity, i);
    }
    assert_false(tf_severity_parse(TF_STR("Error"), &severity));
    assert_false(tf_severity_parse(TF_STR(""), &severity));
}

static void rules_have_names(void **state)
{
    tf_rule_id found;

    (void)state;
    for (int rule = 0; rule < TF_RULE_COUNT; rule++) {
        const tf_rule_info *info = tf_rule_info_of((tf_rule_id)rule);
        assert_true(tf_rule_find(info->id, &found));
        assert_int_equal(found, rule);
        assert_true(info->severity > TF_OFF && info->summary.n > 0);
    }
    assert_true(tf_rule_find(TF_STR("numeric-target"), &found));
    assert_int_equal(found, TF_RULE_numeric_target);
    assert_false(tf_rule_find(TF_STR("numeric-targets"), &found));
    assert_false(tf_rule_find(TF_STR(""), &found));
}

/* ---- collecting ------------------------------------------------------------------------------ */

static tf_diag finding(tf_rule_id rule, const char *path, tf_span span, const char *message)
{
    return (tf_diag){.rule = rule,
                     .severity = tf_rule_info_of(rule)->severity,
                     .path = tf_str_z(path),
                     .bytes = TF_STR("one two three two"),
                     .span = span,
                     .message = tf_str_z(message)};
}

static void sorted_by_path_place_and_rule(void **state)
{
    /* In the order that is wanted: at one place the rule that comes first in the table is first. */
    const tf_diag wanted[] = {
        finding(TF_RULE_alone, "a.md", (tf_span){4, 7}, "m"),
        finding(TF_RULE_schema, "a/b.md", (tf_span){0, 0}, "m"),
        finding(TF_RULE_alone, "a/b.md", (tf_span){0, 3}, "m"),
        finding(TF_RULE_numeric_target, "a/b.md", (tf_span){4, 7}, "m"),
        finding(TF_RULE_schema, "a/b.md", (tf_span){4, 7}, "m"),
        finding(TF_RULE_schema, "a/b.md", (tf_span){4, 7}, "n"),
        finding(TF_RULE_numeric_target, "a/b.md", (tf_span){4, 9}, "m"),
        finding(TF_RULE_alone, "b.md", (tf_span){0, 3}, "m"),
    };
    static const size_t mixed[] = {5, 2, 7, 0, 4, 6, 1, 3, 4, 0};
    tf_arena arena = {0};
    tf_diags diags = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(mixed); i++)
        tf_diags_add(&diags, &arena, wanted[mixed[i]]);
    tf_diags_sort(&diags);
    assert_int_equal(diags.found.n, TF_COUNT(wanted)); /* two of them were there twice */
    for (size_t i = 0; i < TF_COUNT(wanted); i++)
        assert_memory_equal(&diags.found.at[i], &wanted[i], sizeof(tf_diag));
    tf_arena_release(&arena);
}

static void nothing_can_be_sorted(void **state)
{
    tf_diags diags = {0};

    (void)state;
    tf_diags_sort(&diags);
    assert_int_equal(diags.found.n, 0);
    assert_int_equal(tf_diags_count(&diags).errors, 0);
}

static void counted_by_severity(void **state)
{
    static const tf_severity severities[] = {TF_ERROR, TF_HINT,  TF_WARNING, TF_ERROR,
                                             TF_HINT,  TF_ERROR, TF_OFF};
    tf_arena arena = {0};
    tf_diags diags = {0};
    tf_diag_counts counts;

    (void)state;
    for (size_t i = 0; i < TF_COUNT(severities); i++)
        tf_diags_add(&diags, &arena, (tf_diag){.severity = severities[i]});
    counts = tf_diags_count(&diags);
    assert_int_equal(counts.errors, 3);
    assert_int_equal(counts.warnings, 1);
    assert_int_equal(counts.hints, 2);
    tf_arena_release(&arena);
}

/* ---- fingerprints ---------------------------------------------------------------------------- */

/* The name is kept by code-scanning services: it must never change. */
static void a_fingerprint_stays(void **state)
{
    tf_diag diag =
        finding(TF_RULE_numeric_target, "staff/a/recovery-plan.md", (tf_span){4, 7}, "m");
    tf_diag moved = diag;
    char name[17], other[17];

    (void)state;
    tf_diag_fingerprint(&diag, 0, name);
    assert_string_equal(name, "31bf4359acb3ded3");
    moved.bytes = TF_STR("\n\nsome lines above\n\none two three two");
    moved.span = (tf_span){24, 27};
    tf_diag_fingerprint(&moved, 0, other);
    assert_string_equal(name, other);
}

static void a_fingerprint_differs(void **state)
{
    tf_diag diag = finding(TF_RULE_numeric_target, "ab", (tf_span){4, 7}, "c");
    tf_diag others[] = {
        finding(TF_RULE_met_not_met, "ab", (tf_span){4, 7}, "c"),
        finding(TF_RULE_numeric_target, "a", (tf_span){4, 7}, "bc"),
        finding(TF_RULE_numeric_target, "ab", (tf_span){4, 7}, "d"),
        finding(TF_RULE_numeric_target, "ab", (tf_span){0, 3}, "c"),
    };
    char name[17], other[17];

    (void)state;
    tf_diag_fingerprint(&diag, 0, name);
    for (size_t i = 0; i < TF_COUNT(others); i++) {
        tf_diag_fingerprint(&others[i], 0, other);
        assert_string_not_equal(name, other);
    }
    tf_diag_fingerprint(&diag, 1, other);
    assert_string_not_equal(name, other);
}

/* ---- what is new ----------------------------------------------------------------------------- */

static bool stands_first(void *context, const tf_diag *diag)
{
    (void)context;
    return diag->span.from == 0;
}

/* Two sayings of "two" now, one before: one is new, wherever they stand. */
static void what_was_known_goes(void **state)
{
    tf_diag first = finding(TF_RULE_alone, "a.md", (tf_span){0, 3}, "m");
    tf_diag two = finding(TF_RULE_alone, "a.md", (tf_span){4, 7}, "m");
    tf_diag again = finding(TF_RULE_alone, "a.md", (tf_span){14, 17}, "m");
    tf_diag three = finding(TF_RULE_alone, "a.md", (tf_span){8, 13}, "m");
    tf_arena arena = {0};

    (void)state;
    for (int spare = 0; spare < 2; spare++) {
        tf_diags before = {0}, now = {0};
        tf_diags_add(&before, &arena, first);
        tf_diags_add(&before, &arena, again);
        tf_diags_add(&now, &arena, first);
        tf_diags_add(&now, &arena, two);
        tf_diags_add(&now, &arena, three);
        tf_diags_add(&now, &arena, again);
        tf_diags_drop_known(&now, &before, spare ? stands_first : NULL, NULL);
        assert_int_equal(now.found.n, spare ? 3 : 2);
        assert_int_equal(now.found.at[now.found.n - 2].span.from, three.span.from);
        assert_int_equal(now.found.at[now.found.n - 1].span.from, again.span.from);
    }
    tf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(severities_have_names),         cmocka_unit_test(rules_have_names),
        cmocka_unit_test(sorted_by_path_place_and_rule), cmocka_unit_test(nothing_can_be_sorted),
        cmocka_unit_test(counted_by_severity),           cmocka_unit_test(a_fingerprint_stays),
        cmocka_unit_test(a_fingerprint_differs),         cmocka_unit_test(what_was_known_goes),
    };

    return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
