/* Hooks, as `git commit` runs them. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "writer.h"

/* git knows where people are at home. */
static tf_str at_home(tf_writer *writer)
{
    static const char *const argv[] = {"git", "config", "--type=path", "core.hooksPath", NULL};
    tf_buf answer = {0};
    tf_error ignored = {0};
    int status = tf_git_ask(writer, argv, &answer, &ignored);
    tf_str path = status ? TF_STR("/dev/null") : tf_arena_str(&writer->arena, tf_buf_str(&answer));

    tf_error_release(&ignored);
    tf_buf_release(&answer);
    return path;
}

/* core.hooksPath, which is meant from the top of the work tree, or the repository's own folder. */
static tf_str hooks_folder(tf_writer *writer)
{
    tf_str set = tf_writer_setting(writer, "core.hookspath");

    if (set.n && set.p[0] == '~')
        set = at_home(writer);
    if (set.n && set.p[0] != '/')
        return tf_writer_path(writer, writer->top, set.p);
    return set.n ? set : tf_writer_path(writer, writer->common, "hooks");
}

tf_str tf_writer_hook(tf_writer *writer, const char *name)
{
    return tf_writer_path(writer, hooks_folder(writer), name);
}

bool tf_hook_is_there(tf_writer *writer, const char *name)
{
    return access(tf_writer_hook(writer, name).p, X_OK) == 0;
}

/* Its own words have been on standard error already: that is where hooks speak. */
int tf_hook_run(tf_writer *writer, const char *name, const char *const *operands, const char *index,
                tf_error *error)
{
    const char *settings[5] = {"GIT_EDITOR=:"}, *argv[5] = {tf_writer_hook(writer, name).p};
    tf_program program = {.argv = argv, .dir = writer->top.p, .settings = settings, .deaf = true};
    size_t n = 1;
    int status, failed;
    mode_t now;

    if (!tf_hook_is_there(writer, name))
        return 0;
    if (index)
        settings[n++] = tf_arena_printf(&writer->arena, "GIT_INDEX_FILE=%s", index).p;
    if (writer->environment[0])
        settings[n++] = writer->environment[0];
    for (size_t i = 0; operands && operands[i] && i + 2 < TF_COUNT(argv); i++)
        argv[i + 1] = operands[i];
    now = umask(writer->usual);
    failed = tf_program_run(&program, &status, error);
    umask(now);
    if (failed)
        return -1;
    if (status)
        return tf_fail(error, "The hook %s did not let this through", name);
    return 0;
}
