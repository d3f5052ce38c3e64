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

/* It reads a bundle of certificates as it starts: only what needs a repository should wait for it.
 */
int tf_git_start(tf_error *error)
{
    /* Extensions of git's that change nothing about how a repository is read. */
    static const char *const harmless[] = {"preciousobjects", "worktreeconfig"};

    if (git_libgit2_init() < 0 ||
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless, TF_COUNT(harmless)) < 0)
        return tf_git_fail(error, "libgit2 cannot be started");
    return 0;
}

void tf_git_stop(void)
{
    /* It counts its starts, and gives how many are left; below 0 there was none. */
    while (git_libgit2_shutdown() > 0) {
    }
}
