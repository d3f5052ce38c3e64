/* The history of a school's files. */
#include "internal.h"

int tf_git_open_history(const tf_where *where, tf_history **history, tf_error *error)
{
    (void)where, (void)history;
    return tf_fail(error, "not yet");
}
