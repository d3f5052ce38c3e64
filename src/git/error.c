/* libgit2's words behind ours. */
#include "internal.h"

int tf_git_fail(tf_error *error, const char *format, ...)
{
    const git_error *last = git_error_last();
    tf_buf words = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&words, format, args);
    va_end(args);
    if (last && last->message)
        tf_buf_printf(&words, ": %s", last->message);
    tf_fail(error, "%s", words.p);
    tf_buf_release(&words);
    return -1;
}
