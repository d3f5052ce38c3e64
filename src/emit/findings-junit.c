/*
 * Findings as JUnit XML, which build servers show: each file is a test case, what --fail-on counts
 * is a failure, and the rest is output of the case. Elements as Jenkins' xunit plugin has them
 * (junit-10.xsd).
 */
#include "findings.h"
#include "place.h"
#include "xml.h"

static bool fails(const tf_findings *findings, const tf_diag *diag)
{
    return findings->fail_on && diag->severity >= findings->fail_on;
}

static void put_path(tf_buf *out, const tf_findings *findings, tf_str path)
{
    tf_buf top = {0};

    tf_store_path_top(findings->store, path, &top);
    tf_xml_put(out, tf_buf_str(&top));
    tf_buf_release(&top);
}

static size_t count_failing(const tf_findings *findings, size_t from, size_t to)
{
    size_t n = 0;

    for (size_t i = from; i < to; i++)
        n += fails(findings, &findings->diags->found.at[i]);
    return n;
}

/* Those of the findings `from` up to `to` that fail, or the others: where, what, and what to do. */
static void put_words(tf_buf *out, const tf_findings *findings, tf_places *places, size_t from,
                      size_t to, bool failing)
{
    bool behind = false;

    for (size_t i = from; i < to; i++) {
        const tf_diag *diag = &findings->diags->found.at[i];
        if (fails(findings, diag) != failing)
            continue;
        tf_range range = tf_places_of(places, diag);
        tf_buf_printf(out, "%s%zu:%zu %s %.*s\n", behind ? "\n\n" : "", range.start.line,
                      range.start.column, tf_severity_name(diag->severity),
                      TF_ARG(tf_rule_info_of(diag->rule)->id));
        tf_xml_put(out, diag->message);
        if (diag->help.n) {
            tf_buf_putc(out, '\n');
            tf_xml_put(out, diag->help);
        }
        behind = true;
    }
}

/* What is said of a failure where there is room for one line. */
static void put_failure_start(tf_buf *out, const tf_findings *findings, size_t from, size_t n)
{
    while (!fails(findings, &findings->diags->found.at[from]))
        from++;
    const tf_diag *first = &findings->diags->found.at[from];

    tf_buf_printf(out, "      <failure type=\"%.*s\" message=\"",
                  TF_ARG(tf_rule_info_of(first->rule)->id));
    tf_xml_put(out, first->message);
    if (n > 1)
        tf_buf_printf(out, " (and %zu more)", n - 1);
    tf_buf_putz(out, "\">");
}

/* Readers look at the first failure of a case alone: there is one, and all that fails is in it. */
static void put_case(tf_buf *out, const tf_findings *findings, tf_places *places, tf_str path,
                     size_t from, size_t to)
{
    size_t failing = count_failing(findings, from, to);

    tf_buf_putz(out, "    <testcase classname=\"twofold\" name=\"");
    put_path(out, findings, path);
    tf_buf_putz(out, from == to ? "\"/>\n" : "\">\n");
    if (failing) {
        put_failure_start(out, findings, from, failing);
        put_words(out, findings, places, from, to, true);
        tf_buf_putz(out, "</failure>\n");
    }
    if (to - from > failing) {
        tf_buf_putz(out, "      <system-out>");
        put_words(out, findings, places, from, to, false);
        tf_buf_putz(out, "</system-out>\n");
    }
    if (from < to)
        tf_buf_putz(out, "    </testcase>\n");
}

/* The findings of `path` from number `from` on end in front of the one whose number this is. */
static size_t end_of(const tf_diags *diags, tf_str path, size_t from)
{
    while (from < diags->found.n && tf_str_eq(diags->found.at[from].path, path))
        from++;
    return from;
}

/* The path that comes next; `*file` moves on where it is that of a file. */
static tf_str next_path(const tf_findings *findings, size_t *file, size_t at)
{
    const tf_diags *diags = findings->diags;

    if (*file == findings->files_n ||
        (at < diags->found.n &&
         tf_str_cmp(findings->files[*file]->path, diags->found.at[at].path) > 0))
        return diags->found.at[at].path;
    return findings->files[(*file)++]->path;
}

/* Files and findings both come by path: what has a finding and is no file that was read, such as
 * a profile that is not there, takes its place among them. */
static void put_cases(tf_buf *out, const tf_findings *findings, size_t *cases, size_t *failed)
{
    tf_places places = {0};
    size_t file = 0, at = 0;

    for (; file < findings->files_n || at < findings->diags->found.n; ++*cases) {
        tf_str path = next_path(findings, &file, at);
        size_t end = end_of(findings->diags, path, at);
        put_case(out, findings, &places, path, at, end);
        *failed += count_failing(findings, at, end) > 0;
        at = end;
    }
    tf_places_release(&places);
}

void tf_findings_put_junit(tf_buf *out, const tf_findings *findings)
{
    size_t cases = 0, failed = 0;
    tf_buf body = {0}, counts = {0};

    put_cases(&body, findings, &cases, &failed);
    tf_buf_printf(&counts, "tests=\"%zu\" failures=\"%zu\" errors=\"0\"", cases, failed);
    tf_buf_putz(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    tf_buf_printf(out, "<testsuites %s>\n  <testsuite name=\"twofold check\" %s>\n", counts.p,
                  counts.p);
    tf_buf_put(out, tf_buf_str(&body));
    tf_buf_putz(out, "  </testsuite>\n</testsuites>\n");
    tf_buf_release(&body);
    tf_buf_release(&counts);
}
