/* Regular expressions by PCRE2: the one file that knows it. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <stdlib.h>

#include "schema.h"

enum { STEPS_MOST = 100000 }; /* far more than an honest text needs */

struct tf_pattern {
    pcre2_code *code;
    pcre2_match_context *limits;
};

/* As ECMA-262 has it, `$` is the end, and not also what stands before a last line break. */
static pcre2_code *compile(tf_str source, tf_error *error)
{
    PCRE2_UCHAR words[256];
    PCRE2_SIZE at = 0;
    int number = 0;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)source.p, source.n,
                                     PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C,
                                     &number, &at, NULL);

    if (!code) {
        pcre2_get_error_message(number, words, sizeof(words));
        tf_fail(error, "%s at character %zu of the pattern", (const char *)words, at + 1);
    }
    return code;
}

tf_pattern *tf_pattern_compile(tf_str source, tf_error *error)
{
    pcre2_code *code = compile(source, error);
    tf_pattern *pattern;

    if (!code)
        return NULL;
    pattern = tf_alloc(sizeof(*pattern));
    *pattern = (tf_pattern){code, pcre2_match_context_create(NULL)};
    if (!pattern->limits)
        tf_die("no memory left");
    pcre2_set_match_limit(pattern->limits, STEPS_MOST);
    pcre2_set_depth_limit(pattern->limits, STEPS_MOST);
    return pattern;
}

bool tf_pattern_matches(const tf_pattern *pattern, tf_str text)
{
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    int found;

    if (!data)
        tf_die("no memory left");
    found = pcre2_match(pattern->code, (PCRE2_SPTR)(text.n ? text.p : ""), text.n, 0, 0, data,
                        pattern->limits);
    pcre2_match_data_free(data);
    return found >= 0;
}

void tf_pattern_free(tf_pattern *pattern)
{
    if (!pattern)
        return;
    pcre2_match_context_free(pattern->limits);
    pcre2_code_free(pattern->code);
    free(pattern);
}
