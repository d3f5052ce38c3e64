/*
 * Findings to be put into formats, and looking into what came out.
 */
#ifndef TWOFOLD_TESTS_FINDINGS_H
#define TWOFOLD_TESTS_FINDINGS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/emit.h>

/* A school in a folder of its repository, seen from one person's folder. */
static const tf_store store = {.prefix = TF_STR_INIT("schools/oak/"),
                               .here = TF_STR_INIT("staff/amara-okafor/")};

static const char commitment[] = "---\nsupports: x\n---\n\nAt least 80% of them.\n";

/* A finding in `commitment`, or with another path. */
static inline tf_diag finding(tf_rule_id rule, const char *path, tf_span span)
{
    return (tf_diag){.rule = rule,
                     .severity = tf_rule_info_of(rule)->severity,
                     .path = tf_str_z(path),
                     .bytes = tf_str_z(commitment),
                     .span = span,
                     .message = TF_STR("“At least 80%” sets a share to reach"),
                     .help = TF_STR("Say it in words.")};
}

/* What the format of that name makes of them. */
static inline tf_str put(tf_buf *out, const char *format, const tf_findings *findings)
{
    tf_buf_clear(out);
    for (size_t i = 0; i < tf_findings_formats_n; i++)
        if (tf_str_is(tf_findings_formats[i].name, format))
            tf_findings_formats[i].put(out, findings);
    assert_true(out->n > 0);
    return tf_buf_str(out);
}

/* Shows the `n` diagnostics at `at`, of a school in which all is read. */
static inline tf_str put_diags(tf_buf *out, const char *format, tf_diag *at, size_t n)
{
    tf_diags diags = {{at, n, n}};
    tf_findings findings = {.store = &store, .diags = &diags, .fail_on = TF_ERROR};

    return put(out, format, &findings);
}

static inline void has(tf_str text, const char *part)
{
    if (tf_str_find_str(text, tf_str_z(part)) == text.n)
        fail_msg("there is no <%s> in\n%.*s", part, TF_ARG(text));
}

static inline void has_not(tf_str text, const char *part)
{
    if (tf_str_find_str(text, tf_str_z(part)) < text.n)
        fail_msg("there is <%s> in\n%.*s", part, TF_ARG(text));
}

#endif
