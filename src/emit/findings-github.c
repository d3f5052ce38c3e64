/*
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
#include "findings.h"
#include "place.h"

/* Escapes as GitHub's toolkit does (actions/toolkit, packages/core/src/command.ts). */
static void put_escaped(tf_buf *out, tf_str s, bool property)
{
    tf_buf safe = {0};

    tf_put_safe(&safe, s);
    for (size_t i = 0; i < safe.n; i++) {
        char c = safe.p[i];
        if (c == '%' || (property && (c == ':' || c == ',')))
            tf_buf_printf(out, "%%%02X", (unsigned char)c);
        else
            tf_buf_putc(out, c);
    }
    tf_buf_release(&safe);
}

static const char *command(tf_severity severity)
{
    return severity == TF_ERROR ? "error" : severity == TF_WARNING ? "warning" : "notice";
}

static void put_place(tf_buf *out, tf_range range)
{
    tf_buf_printf(out, ",line=%zu", range.start.line);
    /* Columns hold only within one line; the last one is part of the range. */
    if (range.end.line == range.start.line) {
        size_t last =
            range.end.column > range.start.column ? range.end.column - 1 : range.start.column;
        tf_buf_printf(out, ",endLine=%zu,col=%zu,endColumn=%zu", range.end.line, range.start.column,
                      last);
    } else {
        tf_buf_printf(out, ",endLine=%zu", range.end.line);
    }
}

void tf_findings_put_github(tf_buf *out, const tf_findings *findings)
{
    tf_places places = {0};
    tf_buf path = {0};

    for (size_t i = 0; i < findings->diags->found.n; i++) {
        const tf_diag *diag = &findings->diags->found.at[i];
        tf_buf_clear(&path);
        tf_store_path_top(findings->store, diag->path, &path);
        tf_buf_printf(out, "::%s file=", command(diag->severity));
        put_escaped(out, tf_buf_str(&path), true);
        put_place(out, tf_places_of(&places, diag));
        tf_buf_putz(out, ",title=");
        put_escaped(out, tf_rule_info_of(diag->rule)->id, true);
        tf_buf_putz(out, "::");
        put_escaped(out, diag->message, false);
        if (diag->help.n) {
            tf_buf_putz(out, "%0A");
            put_escaped(out, diag->help, false);
        }
        tf_buf_putc(out, '\n');
    }
    tf_buf_release(&path);
    tf_places_release(&places);
}
