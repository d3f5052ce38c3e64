/* Findings as JSON: schema/output/check.json describes it. */
#include "findings.h"
#include "json.h"
#include "place.h"

static void put_pos(tf_json *json, const char *key, tf_pos pos)
{
    tf_json_key(json, key);
    tf_json_open(json, '{');
    tf_json_member_size(json, "line", pos.line);
    tf_json_member_size(json, "column", pos.column);
    tf_json_close(json, '}');
}

static void put_diag(tf_json *json, const tf_findings *findings, tf_places *places,
                     const tf_diag *diag)
{
    tf_range range = tf_places_of(places, diag);
    tf_buf path = {0};

    tf_store_path_top(findings->store, diag->path, &path);
    tf_json_open(json, '{');
    tf_json_member(json, "rule", tf_rule_info_of(diag->rule)->id);
    tf_json_member(json, "severity", tf_str_z(tf_severity_name(diag->severity)));
    tf_json_member(json, "path", tf_buf_str(&path));
    tf_json_key(json, "range");
    tf_json_open(json, '{');
    put_pos(json, "start", range.start);
    put_pos(json, "end", range.end);
    tf_json_close(json, '}');
    tf_json_member(json, "message", diag->message);
    tf_json_member(json, "help", diag->help);
    tf_json_close(json, '}');
    tf_buf_release(&path);
}

static void put_summary(tf_json *json, const tf_findings *findings)
{
    tf_diag_counts counts = tf_diags_count(findings->diags);

    tf_json_key(json, "summary");
    tf_json_open(json, '{');
    tf_json_member_size(json, "files", tf_findings_files_read(findings));
    tf_json_member_size(json, "people", findings->people);
    tf_json_member_size(json, "errors", counts.errors);
    tf_json_member_size(json, "warnings", counts.warnings);
    tf_json_member_size(json, "hints", counts.hints);
    tf_json_close(json, '}');
}

void tf_findings_put_json(tf_buf *out, const tf_findings *findings)
{
    tf_json json = {.out = out};
    tf_places places = {0};

    tf_json_open(&json, '{');
    tf_json_member_size(&json, "version", 1);
    put_summary(&json, findings);
    tf_json_key(&json, "diagnostics");
    tf_json_open(&json, '[');
    for (size_t i = 0; i < findings->diags->found.n; i++)
        put_diag(&json, findings, &places, &findings->diags->found.at[i]);
    tf_json_close(&json, ']');
    tf_json_close(&json, '}');
    tf_buf_putc(out, '\n');
    tf_places_release(&places);
}
