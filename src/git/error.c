/* libgit2's words behind ours. */
#include "internal.h"

/* What may not be opened it calls locked, as if somebody else were at work. */
static void put_last(tf_buf *words, tf_str message)
{
    static const char locked[] = "' is locked: Permission denied";
    size_t at = tf_str_find_str(message, tf_str_z(locked));

    tf_buf_putz(words, ": ");
    tf_buf_put(words, tf_str_sub(message, 0, at));
    if (at < message.n)
        tf_buf_putz(words, "': Permission denied");
}

int tf_git_fail(tf_error *error, const char *format, ...)
{
    const git_error *last = git_error_last();
    tf_buf words = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&words, format, args);
    va_end(args);
    if (last && last->message)
        put_last(&words, tf_str_z(last->message));
    tf_fail(error, "%s", words.p);
    tf_buf_release(&words);
    return -1;
}
