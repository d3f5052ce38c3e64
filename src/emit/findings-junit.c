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

static void put_words(tf_buf *out, tf_places *places, const tf_diag *diag)
{
    tf_range range = tf_places_of(places, diag);

    tf_buf_printf(out, "%zu:%zu ", range.start.line, range.start.column);
    tf_xml_put(out, diag->message);
    if (diag->help.n) {
        tf_buf_putc(out, '\n');
        tf_xml_put(out, diag->help);
    }
}

static void put_finding(tf_buf *out, const tf_findings *findings, tf_places *places,
                        const tf_diag *diag)
{
    tf_str rule = tf_rule_info_of(diag->rule)->id;

    if (fails(findings, diag)) {
        tf_buf_printf(out, "      <failure type=\"%.*s\" message=\"", TF_ARG(rule));
        tf_xml_put(out, diag->message);
        tf_buf_putz(out, "\">");
        put_words(out, places, diag);
        tf_buf_putz(out, "</failure>\n");
    } else {
        tf_buf_printf(out, "      <system-out>%s %.*s ", tf_severity_name(diag->severity),
                      TF_ARG(rule));
        put_words(out, places, diag);
        tf_buf_putz(out, "</system-out>\n");
    }
}

/* The findings of one path, from number `from`; gives the number of the first that is not. */
static size_t put_case(tf_buf *out, const tf_findings *findings, tf_places *places, tf_str path,
                       size_t from)
{
    const tf_diags *diags = findings->diags;
    size_t i = from;

    tf_buf_putz(out, "    <testcase classname=\"twofold\" name=\"");
    put_path(out, findings, path);
    if (from == diags->found.n || !tf_str_eq(diags->found.at[from].path, path)) {
        tf_buf_putz(out, "\"/>\n");
        return i;
    }
    tf_buf_putz(out, "\">\n");
    for (; i < diags->found.n && tf_str_eq(diags->found.at[i].path, path); i++)
        put_finding(out, findings, places, &diags->found.at[i]);
    tf_buf_putz(out, "    </testcase>\n");
    return i;
}

/* Files and findings both come by path: what has a finding and is no file that was read, such as
 * a profile that is not there, takes its place among them. */
static void put_cases(tf_buf *out, const tf_findings *findings, size_t *cases, size_t *failed)
{
    const tf_diags *diags = findings->diags;
    tf_places places = {0};
    size_t at = 0;

    for (size_t file = 0; file < findings->files_n || at < diags->found.n; ++*cases) {
        bool finding = at < diags->found.n;
        int order = file == findings->files_n ? 1
                    : !finding                ? -1
                               : tf_str_cmp(findings->files[file]->path, diags->found.at[at].path);
        size_t from = at;
        bool bad = false;
        at = put_case(out, findings, &places,
                      order > 0 ? diags->found.at[at].path : findings->files[file]->path, at);
        file += order <= 0;
        for (; from < at; from++)
            bad |= fails(findings, &diags->found.at[from]);
        *failed += bad;
    }
    tf_places_release(&places);
}

void tf_findings_put_junit(tf_buf *out, const tf_findings *findings)
{
    size_t cases = 0, failed = 0;
    tf_buf body = {0};

    put_cases(&body, findings, &cases, &failed);
    tf_buf_putz(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    tf_buf_printf(out, "<testsuites tests=\"%zu\" failures=\"%zu\">\n", cases, failed);
    tf_buf_printf(out, "  <testsuite name=\"twofold check\" tests=\"%zu\" failures=\"%zu\">\n",
                  cases, failed);
    tf_buf_put(out, tf_buf_str(&body));
    tf_buf_putz(out, "  </testsuite>\n</testsuites>\n");
    tf_buf_release(&body);
}
