/* Findings for those who run builds: GitHub's notes, JUnit's cases. */
#include "findings.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(github_lines),
        cmocka_unit_test(junit_has_a_case_a_file),
        cmocka_unit_test(junit_fails_on_what_is_asked),
    };

    return cmocka_run_group_tests_name("emit-findings-builds", tests, NULL, NULL);
}
