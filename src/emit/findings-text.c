/* Findings for people: the line, a caret under the words, why, and what to do next. */
#include "cells.h"
#include "excerpt.h"
#include "findings.h"
#include "place.h"

static const char *const colours[] = {
    [TF_OFF] = "", [TF_HINT] = "\033[36m", [TF_WARNING] = "\033[33m", [TF_ERROR] = "\033[31m"};

enum { MARGIN = 4, WIDTH = 88 };

static void put_styled(tf_buf *out, const tf_findings *findings, const char *style, tf_str text)
{
    if (findings->colour)
        tf_buf_putz(out, style);
    tf_put_safe(out, text);
    if (findings->colour)
        tf_buf_putz(out, "\033[0m");
}

static void put_path(tf_buf *out, const tf_findings *findings, tf_str path)
{
    tf_buf here = {0};

    tf_store_path_here(findings->store, path, &here);
    put_styled(out, findings, "\033[1m", tf_buf_str(&here));
    tf_buf_putc(out, '\n');
    tf_buf_release(&here);
}

/* A paragraph below the finding, its lines broken between words. */
static void put_words(tf_buf *out, const char *mark, tf_str text)
{
    size_t indent = MARGIN + tf_utf8_length(tf_str_z(mark)), cell = 0;
    tf_buf shown = {0};
    tf_str rest;

    tf_put_safe(&shown, text);
    tf_buf_printf(out, "%*s%s", MARGIN, "", mark);
    for (rest = tf_buf_str(&shown); rest.n;) {
        tf_str word = tf_str_sub(rest, 0, tf_str_find(rest, ' '));
        size_t cells = tf_cells_of(word);
        if (cell && cell + 1 + cells > WIDTH) {
            tf_buf_printf(out, "\n%*s", (int)indent, "");
            cell = 0;
        } else if (cell) {
            tf_buf_putc(out, ' ');
            cell++;
        }
        tf_buf_put(out, word);
        cell += cells;
        rest = tf_str_sub(rest, word.n + 1, rest.n);
    }
    tf_buf_putc(out, '\n');
    tf_buf_release(&shown);
}

static void put_diag(tf_buf *out, const tf_findings *findings, tf_places *places,
                     const tf_diag *diag)
{
    tf_range range = tf_places_of(places, diag);
    const char *colour = colours[diag->severity];

    tf_buf_printf(out, "  %zu:%zu ", range.start.line, range.start.column);
    put_styled(out, findings, colour, tf_str_z(tf_severity_name(diag->severity)));
    tf_buf_printf(out, " %.*s\n", TF_ARG(tf_rule_info_of(diag->rule)->id));
    if (diag->span.from < diag->span.to) {
        tf_excerpt excerpt = {.margin = MARGIN,
                              .colour = findings->colour ? colour : "",
                              .plain = findings->colour ? "\033[0m" : ""};
        tf_excerpt_put(out, &excerpt, &places->lines, diag->span);
    }
    put_words(out, "", diag->message);
    if (diag->help.n)
        put_words(out, "→ ", diag->help);
}

/* ---- the last line --------------------------------------------------------------------------- */

/* "2 things to mend, 1 to look at": what there is none of is left out. */
static void put_count(tf_buf *out, size_t n, const char *what, bool *behind)
{
    if (!n)
        return;
    tf_buf_printf(out, "%s%zu%s %s", *behind ? ", " : "", n,
                  *behind  ? ""
                  : n == 1 ? " thing"
                           : " things",
                  what);
    *behind = true;
}

static size_t files_with_findings(const tf_diags *diags)
{
    size_t n = 0;

    for (size_t i = 0; i < diags->found.n; i++)
        n += i == 0 || !tf_str_eq(diags->found.at[i - 1].path, diags->found.at[i].path);
    return n;
}

/* The most serious finding is the one whose page is worth reading first. */
static tf_str rule_to_explain(const tf_diags *diags)
{
    const tf_diag *first = &diags->found.at[0];

    for (size_t i = 1; i < diags->found.n; i++)
        if (diags->found.at[i].severity > first->severity)
            first = &diags->found.at[i];
    return tf_rule_info_of(first->rule)->id;
}

static void put_last_line(tf_buf *out, const tf_findings *findings)
{
    tf_diag_counts counts = tf_diags_count(findings->diags);
    size_t files = tf_findings_files_read(findings);
    bool behind = false;

    if (!findings->diags->found.n) {
        tf_buf_printf(out, "All is well%s: %zu file%s read, nothing to mend.\n",
                      findings->partial ? " in what you asked about" : "", files,
                      files == 1 ? "" : "s");
        return;
    }
    put_count(out, counts.errors, "to mend", &behind);
    put_count(out, counts.warnings, "to look at", &behind);
    put_count(out, counts.hints, "to think about", &behind);
    files = files_with_findings(findings->diags);
    tf_buf_printf(out, ", in %zu file%s.%s\n", files, files == 1 ? "" : "s",
                  findings->partial ? "" : " The rest is in order.");
    tf_buf_printf(out, "`twofold explain %.*s` tells more about the first of them.\n",
                  TF_ARG(rule_to_explain(findings->diags)));
}

void tf_findings_put_text(tf_buf *out, const tf_findings *findings)
{
    const tf_diags *diags = findings->diags;
    tf_places places = {0};

    for (size_t i = 0; i < diags->found.n; i++) {
        const tf_diag *diag = &diags->found.at[i];
        if (i == 0 || !tf_str_eq(diags->found.at[i - 1].path, diag->path))
            put_path(out, findings, diag->path);
        put_diag(out, findings, &places, diag);
        tf_buf_putc(out, '\n');
    }
    put_last_line(out, findings);
    tf_places_release(&places);
}
