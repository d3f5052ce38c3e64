/*
 * What the tests of pages share.
 */
#ifndef TWOFOLD_TESTS_HTML_H
#define TWOFOLD_TESTS_HTML_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/document-html.h"

/* Fails where `source` has not become what is wanted; gives `out` back. */
static inline void is(tf_buf *out, const char *source, const char *wanted)
{
    if (!tf_str_is(tf_buf_str(out), wanted))
        fail_msg("%s gives\n%.*s\nand not\n%s", source, TF_ARG(tf_buf_str(out)), wanted);
    tf_buf_release(out);
}

#endif
