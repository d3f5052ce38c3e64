/*
 * Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code-scanning services read. All
 * rules are declared, with their pages as help.
 */
#include "findings.h"
#include "json.h"
#include "place.h"

static const char *level(tf_severity severity)
{
    return severity == TF_ERROR     ? "error"
           : severity == TF_WARNING ? "warning"
           : severity == TF_HINT    ? "note"
                                    : "none";
}

/*
 * A message string (3.11.5, 3.11.6): braces would stand for arguments, and a bracket in front of a
 * parenthesis for a link, which no file that is quoted is to make.
 */
static void put_message(tf_buf *words, tf_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        tf_buf_putc(words, c);
        if (c == '{' || c == '}')
            tf_buf_putc(words, c);
        else if (c == ']' && i + 1 < text.n && text.p[i + 1] == '(')
            tf_buf_putc(words, ' ');
    }
}

static void put_text(tf_json *json, const char *key, tf_str text)
{
    tf_json_key(json, key);
    tf_json_open(json, '{');
    tf_json_member(json, "text", text);
    tf_json_close(json, '}');
}

/* Without the line ends that it has for editors. */
static void put_paragraph(tf_json *json, const char *key, tf_str paragraph)
{
    tf_buf line = {0};

    tf_buf_put(&line, paragraph);
    for (size_t i = 0; i < line.n; i++)
        if (line.p[i] == '\n')
            line.p[i] = ' ';
    put_text(json, key, tf_buf_str(&line));
    tf_buf_release(&line);
}

static void put_rule(tf_json *json, tf_rule_id rule)
{
    const tf_rule_info *info = tf_rule_info_of(rule);

    tf_json_open(json, '{');
    tf_json_member(json, "id", info->id);
    put_text(json, "shortDescription", info->summary);
    put_paragraph(json, "fullDescription", tf_rule_promise(rule));
    tf_json_key(json, "help");
    tf_json_open(json, '{');
    tf_json_member(json, "text", tf_rule_page(rule));
    tf_json_member(json, "markdown", tf_rule_page(rule));
    tf_json_close(json, '}');
    tf_json_key(json, "defaultConfiguration");
    tf_json_open(json, '{');
    tf_json_member(json, "level", tf_str_z(level(info->severity)));
    tf_json_close(json, '}');
    tf_json_close(json, '}');
}

static void put_tool(tf_json *json)
{
    tf_json_key(json, "tool");
    tf_json_open(json, '{');
    tf_json_key(json, "driver");
    tf_json_open(json, '{');
    tf_json_member(json, "name", TF_STR("twofold"));
    tf_json_member(json, "semanticVersion", TF_STR(TF_VERSION));
    tf_json_key(json, "rules");
    tf_json_open(json, '[');
    for (int rule = 0; rule < TF_RULE_COUNT; rule++)
        put_rule(json, (tf_rule_id)rule);
    tf_json_close(json, ']');
    tf_json_close(json, '}');
    tf_json_close(json, '}');
}

/* A path as a URI reference (RFC 3986): all but unreserved characters and slashes is escaped. */
static void put_uri(tf_buf *uri, tf_str path)
{
    for (size_t i = 0; i < path.n; i++) {
        unsigned char c = (unsigned char)path.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
        if (plain)
            tf_buf_putc(uri, (char)c);
        else
            tf_buf_printf(uri, "%%%02X", c);
    }
}

static void put_location(tf_json *json, const tf_findings *findings, tf_range range, tf_str path)
{
    tf_buf top = {0}, uri = {0};

    tf_store_path_top(findings->store, path, &top);
    put_uri(&uri, tf_buf_str(&top));
    tf_json_key(json, "locations");
    tf_json_open(json, '[');
    tf_json_open(json, '{');
    tf_json_key(json, "physicalLocation");
    tf_json_open(json, '{');
    tf_json_key(json, "artifactLocation");
    tf_json_open(json, '{');
    tf_json_member(json, "uri", tf_buf_str(&uri));
    tf_json_member(json, "uriBaseId", TF_STR("SRCROOT"));
    tf_json_close(json, '}');
    tf_json_key(json, "region");
    tf_json_open(json, '{');
    tf_json_member_size(json, "startLine", range.start.line);
    tf_json_member_size(json, "startColumn", range.start.column);
    tf_json_member_size(json, "endLine", range.end.line);
    tf_json_member_size(json, "endColumn", range.end.column);
    tf_json_close(json, '}');
    tf_json_close(json, '}');
    tf_json_close(json, '}');
    tf_json_close(json, ']');
    tf_buf_release(&top);
    tf_buf_release(&uri);
}

static void put_result(tf_json *json, const tf_findings *findings, tf_range range,
                       const tf_diag *diag, size_t nth)
{
    tf_buf words = {0};
    char fingerprint[17];

    put_message(&words, diag->message);
    if (diag->help.n) {
        tf_buf_putc(&words, '\n');
        put_message(&words, diag->help);
    }
    tf_diag_fingerprint(diag, nth, fingerprint);
    tf_json_open(json, '{');
    tf_json_member(json, "ruleId", tf_rule_info_of(diag->rule)->id);
    tf_json_member_size(json, "ruleIndex", diag->rule);
    tf_json_member(json, "level", tf_str_z(level(diag->severity)));
    put_text(json, "message", tf_buf_str(&words));
    put_location(json, findings, range, diag->path);
    tf_json_key(json, "partialFingerprints");
    tf_json_open(json, '{');
    tf_json_member(json, "twofold/v1", tf_str_z(fingerprint));
    tf_json_close(json, '}');
    tf_json_close(json, '}');
    tf_buf_release(&words);
}

static void put_results(tf_json *json, const tf_findings *findings)
{
    tf_places places = {0};
    tf_arena arena = {0};
    tf_map seen = {0};

    tf_json_key(json, "results");
    tf_json_open(json, '[');
    for (size_t i = 0; i < findings->diags->found.n; i++) {
        const tf_diag *diag = &findings->diags->found.at[i];
        put_result(json, findings, tf_places_of(&places, diag), diag,
                   (*tf_diag_count_of(&seen, &arena, diag))++);
    }
    tf_json_close(json, ']');
    tf_places_release(&places);
    tf_map_release(&seen);
    tf_arena_release(&arena);
}

void tf_findings_put_sarif(tf_buf *out, const tf_findings *findings)
{
    tf_json json = {.out = out};

    tf_json_open(&json, '{');
    tf_json_member(&json, "$schema",
                   TF_STR("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                          "sarif-schema-2.1.0.json"));
    tf_json_member(&json, "version", TF_STR("2.1.0"));
    tf_json_key(&json, "runs");
    tf_json_open(&json, '[');
    tf_json_open(&json, '{');
    put_tool(&json);
    tf_json_member(&json, "columnKind", TF_STR("unicodeCodePoints"));
    put_results(&json, findings);
    tf_json_close(&json, '}');
    tf_json_close(&json, ']');
    tf_json_close(&json, '}');
    tf_buf_putc(out, '\n');
}
