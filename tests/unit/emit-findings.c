/* Findings in every format. What they look like as a whole is in tests/cases/formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include <twofold/emit.h>

#include "../../src/emit/place.h"

/* A school in a folder of its repository, seen from one person's folder. */
static const tf_store store = {.prefix = TF_STR_INIT("schools/oak/"),
                               .here = TF_STR_INIT("staff/amara-okafor/")};

static const char commitment[] = "---\nsupports: x\n---\n\nAt least 80% of them.\n";

static tf_diag finding(tf_rule_id rule, const char *path, tf_span span)
{
    return (tf_diag){.rule = rule,
                     .severity = tf_rule_info_of(rule)->severity,
                     .path = tf_str_z(path),
                     .bytes = tf_str_z(commitment),
                     .span = span,
                     .message = TF_STR("“At least 80%” sets a share to reach"),
                     .help = TF_STR("Say it in words.")};
}

static tf_str put(tf_buf *out, const char *format, const tf_findings *findings)
{
    tf_buf_clear(out);
    for (size_t i = 0; i < tf_findings_formats_n; i++)
        if (tf_str_is(tf_findings_formats[i].name, format))
            tf_findings_formats[i].put(out, findings);
    assert_true(out->n > 0);
    return tf_buf_str(out);
}

/* Shows the `n` diagnostics at `at`, of a school in which all is read. */
static tf_str put_diags(tf_buf *out, const char *format, tf_diag *at, size_t n)
{
    tf_diags diags = {{at, n, n}};
    tf_findings findings = {.store = &store, .diags = &diags, .fail_on = TF_ERROR};

    return put(out, format, &findings);
}

static void has(tf_str text, const char *part)
{
    if (tf_str_find_str(text, tf_str_z(part)) == text.n)
        fail_msg("there is no <%s> in\n%.*s", part, TF_ARG(text));
}

static void has_not(tf_str text, const char *part)
{
    if (tf_str_find_str(text, tf_str_z(part)) < text.n)
        fail_msg("there is <%s> in\n%.*s", part, TF_ARG(text));
}

/* ---- places ---------------------------------------------------------------------------------- */

static void place_is(tf_places *places, const tf_diag *diag, const char *wanted)
{
    tf_range range = tf_places_of(places, diag);
    char is[64];

    snprintf(is, sizeof(is), "%zu:%zu-%zu:%zu", range.start.line, range.start.column,
             range.end.line, range.end.column);
    assert_string_equal(is, wanted);
}

static void places_count_characters(void **state)
{
    static const char bytes[] = "\xef\xbb\xbfébc\nd日本\xff語 x\r\ny";
    static const struct {
        tf_span span;
        const char *place;
    } spans[] = {
        {{0, 0}, "1:1-1:1"},   {{3, 5}, "1:1-1:2"},   {{5, 6}, "1:2-1:3"},   {{6, 9}, "1:3-2:2"},
        {{9, 16}, "2:2-2:5"},  {{12, 19}, "2:3-2:6"}, {{20, 21}, "2:7-2:8"}, {{23, 24}, "3:1-3:2"},
        {{24, 24}, "3:2-3:2"}, {{3, 5}, "1:1-1:2"},   {{90, 99}, "3:2-3:2"},
    };
    tf_places places = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(spans); i++) {
        tf_diag diag = finding(TF_RULE_schema, "a.md", spans[i].span);
        diag.bytes = tf_str_z(bytes);
        place_is(&places, &diag, spans[i].place);
    }
    tf_places_release(&places);
}

static void places_follow_the_bytes(void **state)
{
    tf_diag diag = finding(TF_RULE_schema, "a.md", (tf_span){0, 0});
    tf_places places = {0};

    (void)state;
    diag.bytes = (tf_str){0};
    place_is(&places, &diag, "1:1-1:1");
    diag.bytes = tf_str_z(commitment);
    diag.span = (tf_span){4, 12};
    place_is(&places, &diag, "2:1-2:9");
    diag.path = TF_STR("b.md");
    diag.bytes = TF_STR("one\n\ntwo");
    diag.span = (tf_span){5, 8};
    place_is(&places, &diag, "3:1-3:4");
    tf_places_release(&places);
}

/* ---- text ------------------------------------------------------------------------------------ */

static void text_has_line_carets_and_help(void **state)
{
    tf_diag diags[] = {finding(TF_RULE_numeric_target, "school.md", (tf_span){21, 33}),
                       finding(TF_RULE_alone, "staff/amara-okafor/recovery-plan.md", (tf_span){0})};
    tf_buf out = {0};

    (void)state;
    put_diags(&out, "text", diags, 2);
    assert_string_equal(out.p, "../../school.md\n"
                               "  5:1 error numeric-target\n"
                               "    At least 80% of them.\n"
                               "    ^^^^^^^^^^^^\n"
                               "    “At least 80%” sets a share to reach\n"
                               "    → Say it in words.\n"
                               "\n"
                               "recovery-plan.md\n"
                               "  1:1 warning alone\n"
                               "    “At least 80%” sets a share to reach\n"
                               "    → Say it in words.\n"
                               "\n"
                               "1 thing to mend, 1 to look at, in 2 files. The rest is in order.\n"
                               "`twofold explain numeric-target` tells more about the first of "
                               "them.\n");
    tf_buf_release(&out);
}

static void text_ends_with_a_word(void **state)
{
    static const struct {
        size_t errors, warnings, hints;
        bool partial;
        const char *words;
    } endings[] = {
        {0, 0, 0, false, "All is well: 1 file read, nothing to mend.\n"},
        {0, 0, 0, true, "All is well in what you asked about: 1 file read, nothing to mend.\n"},
        {1, 0, 0, false, "1 thing to mend, in 1 file. The rest is in order.\n"},
        {2, 1, 3, false,
         "2 things to mend, 1 to look at, 3 to think about, in 1 file. The rest is in order.\n"},
        {0, 2, 0, false, "2 things to look at, in 1 file. The rest is in order.\n"},
        {0, 0, 1, false, "1 thing to think about, in 1 file. The rest is in order.\n"},
        {0, 1, 0, true, "1 thing to look at, in 1 file.\n"},
    };
    tf_file file = {.path = TF_STR("a.md"), .readable = true}, unread = {.path = TF_STR("b.md")};
    tf_file *files[] = {&file, &unread};
    tf_buf out = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(endings); i++) {
        tf_diag at[8] = {{0}};
        tf_diags diags = {{at, 0, TF_COUNT(at)}};
        tf_findings findings = {.store = &store,
                                .diags = &diags,
                                .people = 7,
                                .files = files,
                                .files_n = 2,
                                .partial = endings[i].partial};
        for (size_t n = 0; n < endings[i].hints; n++)
            at[diags.found.n++] = finding(TF_RULE_one_sided, "a.md", (tf_span){0});
        for (size_t n = 0; n < endings[i].warnings; n++)
            at[diags.found.n++] = finding(TF_RULE_broken_link, "a.md", (tf_span){0});
        for (size_t n = 0; n < endings[i].errors; n++)
            at[diags.found.n++] = finding(TF_RULE_schema, "a.md", (tf_span){0});
        tf_str text = put(&out, "text", &findings);
        has(text, endings[i].words);
        /* the page that helps most, though it is not of what stands first */
        if (diags.found.n)
            has(text, endings[i].errors     ? "explain schema`"
                      : endings[i].warnings ? "explain broken-link`"
                                            : "explain one-sided`");
    }
    tf_buf_release(&out);
}

static void colour_only_when_asked(void **state)
{
    tf_diag diag = finding(TF_RULE_numeric_target, "a.md", (tf_span){21, 33});
    tf_diags diags = {{&diag, 1, 1}};
    tf_findings findings = {.store = &store, .diags = &diags};
    tf_buf out = {0};

    (void)state;
    has_not(put(&out, "text", &findings), "\033");
    findings.colour = true;
    has(put(&out, "text", &findings), "\033[1m../../a.md\033[0m\n");
    has(tf_buf_str(&out), "5:1 \033[31merror\033[0m numeric-target\n");
    has(tf_buf_str(&out), "    \033[31m^^^^^^^^^^^^\033[0m\n");
    tf_buf_release(&out);
}

static void words_are_wrapped_by_what_is_seen(void **state)
{
    tf_diag diag = finding(TF_RULE_schema, "a.md", (tf_span){0});
    tf_buf help = {0}, out = {0};

    (void)state;
    for (size_t i = 0; i < 40; i++)
        tf_buf_putz(&help, "日本語 ");
    diag.help = tf_buf_str(&help);
    tf_str rest = put_diags(&out, "text", &diag, 1);
    rest = tf_str_sub(rest, tf_str_find_str(rest, TF_STR("    → ")), rest.n);
    tf_str first = tf_str_sub(rest, 0, tf_str_find(rest, '\n'));
    assert_int_equal(first.n, strlen("    → ") + 12 * strlen("日本語 ") + strlen("日本語") -
                                  strlen("日本語 "));
    assert_true(tf_str_starts(tf_str_sub(rest, first.n, rest.n), TF_STR("\n      日本語")));
    tf_buf_release(&help);
    tf_buf_release(&out);
}

/* ---- GitHub ---------------------------------------------------------------------------------- */

static void github_lines(void **state)
{
    static const struct {
        tf_rule_id rule;
        const char *path;
        tf_span span;
        const char *message, *help, *line;
    } lines[] = {
        {TF_RULE_schema,
         "a.md",
         {4, 12},
         "m",
         "",
         "::error file=schools/oak/a.md,line=2,"
         "endLine=2,col=1,endColumn=8,title=schema::m\n"},
        {TF_RULE_alone,
         "a.md",
         {0, 0},
         "m",
         "h",
         "::warning file=schools/oak/a.md,line=1,"
         "endLine=1,col=1,endColumn=1,title=alone::m%0Ah\n"},
        {TF_RULE_one_sided,
         "a.md",
         {4, 19},
         "m",
         "",
         "::notice file=schools/oak/a.md,line=2,"
         "endLine=3,title=one-sided::m\n"},
        {TF_RULE_schema,
         "a:b,c%.md",
         {4, 5},
         "80%: a, b",
         "",
         "::error file=schools/oak/"
         "a%3Ab%2Cc%25.md,line=2,endLine=2,col=1,endColumn=1,title=schema::80%25: a, b\n"},
        {TF_RULE_schema,
         "a\n::error::b.md",
         {4, 5},
         "m\r\n::set-env::x",
         "",
         "::error file="
         "schools/oak/a<U+000A>%3A%3Aerror%3A%3Ab.md,line=2,endLine=2,col=1,endColumn=1,"
         "title=schema::m<U+000D><U+000A>::set-env::x\n"},
    };
    tf_buf out = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(lines); i++) {
        tf_diag diag = finding(lines[i].rule, lines[i].path, lines[i].span);
        diag.message = tf_str_z(lines[i].message);
        diag.help = tf_str_z(lines[i].help);
        put_diags(&out, "github", &diag, 1);
        assert_string_equal(out.p, lines[i].line);
    }
    tf_buf_release(&out);
}

/* ---- JUnit ----------------------------------------------------------------------------------- */

static tf_str put_junit(tf_buf *out, tf_severity fail_on)
{
    static tf_file read = {.path = TF_STR_INIT("b.md")}, sound = {.path = TF_STR_INIT("c.md")};
    tf_file *files[] = {&read, &sound};
    tf_diag at[] = {
        finding(TF_RULE_schema, "a.md", (tf_span){0}), /* no file: a profile that is missing */
        finding(TF_RULE_one_sided, "b.md", (tf_span){0}),
        finding(TF_RULE_schema, "b.md", (tf_span){4, 12}),
        finding(TF_RULE_unknown_name, "b.md", (tf_span){14, 15}),
        finding(TF_RULE_alone, "d.md", (tf_span){0}),
    };
    tf_diags diags = {{at, TF_COUNT(at), TF_COUNT(at)}};
    tf_findings findings = {.store = &store,
                            .diags = &diags,
                            .fail_on = fail_on,
                            .files = files,
                            .files_n = TF_COUNT(files)};

    return put(out, "junit", &findings);
}

static void junit_has_a_case_a_file(void **state)
{
    tf_buf out = {0};
    tf_str xml = put_junit(&out, TF_ERROR);

    (void)state;
    has(xml, "<testsuite name=\"twofold check\" tests=\"4\" failures=\"2\" errors=\"0\">");
    has(xml, "name=\"schools/oak/a.md\">\n      <failure type=\"schema\"");
    has(xml, "(and 1 more)\">2:1 error schema\n");
    has(xml, "Say it in words.\n\n2:11 error unknown-name\n");
    has(xml, "</failure>\n      <system-out>1:1 hint one-sided\n");
    has(xml, "name=\"schools/oak/c.md\"/>\n");
    has(xml, "name=\"schools/oak/d.md\">\n      <system-out>1:1 warning alone\n");
    tf_buf_release(&out);
}

static void junit_fails_on_what_is_asked(void **state)
{
    tf_buf out = {0};

    (void)state;
    has(put_junit(&out, TF_WARNING), "tests=\"4\" failures=\"3\"");
    has(put_junit(&out, TF_HINT), "tests=\"4\" failures=\"3\"");
    has(tf_buf_str(&out), "(and 2 more)");
    has_not(tf_buf_str(&out), "<system-out>");
    has(put_junit(&out, TF_OFF), "tests=\"4\" failures=\"0\"");
    has_not(tf_buf_str(&out), "<failure");
    tf_buf_release(&out);
}

/* ---- JSON and SARIF -------------------------------------------------------------------------- */

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

/* ---- every format ---------------------------------------------------------------------------- */

/* Whatever stands in a name, a text or a message: nothing that steers a terminal or misleads a
 * reader comes out, and what comes out is UTF-8. */
static void nothing_hidden_comes_out(void **state)
{
    static const char hostile[] = "a\x1b[31m\x07\x7f \xc2\x9b"
                                  "0m \u202eb\u2066 c\u200b\ufeff \xe9\xff \r\n\t d";
    tf_diag diag = finding(TF_RULE_numeric_target, hostile, (tf_span){0, 9});
    tf_file file = {.path = tf_str_z(hostile)};
    tf_file *files[] = {&file};
    tf_diags diags = {{&diag, 1, 1}};
    tf_findings findings = {.store = &store, .diags = &diags, .files = files, .files_n = 1};
    tf_buf out = {0};

    (void)state;
    diag.bytes = diag.message = diag.help = tf_str_z(hostile);
    for (size_t i = 0; i < tf_findings_formats_n; i++) {
        tf_buf_clear(&out);
        tf_findings_formats[i].put(&out, &findings);
        for (size_t at = 0, n; at < out.n; at += n) {
            uint32_t c;
            n = tf_utf8_next(tf_str_sub(tf_buf_str(&out), at, out.n), &c);
            assert_true(n > 0);
            assert_true(c == '\n' || !tf_utf8_is_hidden(c));
        }
    }
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_count_characters),
        cmocka_unit_test(places_follow_the_bytes),
        cmocka_unit_test(text_has_line_carets_and_help),
        cmocka_unit_test(text_ends_with_a_word),
        cmocka_unit_test(colour_only_when_asked),
        cmocka_unit_test(words_are_wrapped_by_what_is_seen),
        cmocka_unit_test(github_lines),
        cmocka_unit_test(junit_has_a_case_a_file),
        cmocka_unit_test(junit_fails_on_what_is_asked),
        cmocka_unit_test(json_says_it_all),
        cmocka_unit_test(sarif_messages_stand_for_nothing_else),
        cmocka_unit_test(sarif_names_stay_apart),
        cmocka_unit_test(sarif_declares_every_rule),
        cmocka_unit_test(nothing_hidden_comes_out),
    };

    return cmocka_run_group_tests_name("emit-findings", tests, NULL, NULL);
}
