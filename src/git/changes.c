/* What differs from HEAD in the work tree: git's own status is the judge. */
#include <stdlib.h>
#include <sys/stat.h>

#include "writer.h"

static bool is_there(const tf_writer *writer, tf_str path)
{
    struct stat status;
    tf_buf whole = {0};
    bool there;

    tf_buf_printf(&whole, "%s/%.*s", writer->top.p, TF_ARG(path));
    there = lstat(whole.p, &status) == 0 && !S_ISDIR(status.st_mode);
    tf_buf_release(&whole);
    return there;
}

static int by_path(const void *a, const void *b)
{
    return tf_str_cmp(((const tf_change *)a)->path, ((const tf_change *)b)->path);
}

/* "XY path NUL": a path that was taken out of the index and is there all the same comes twice. */
static void read_status(const tf_writer *writer, tf_str status, tf_arena *arena,
                        tf_change **changes, size_t *n)
{
    TF_VEC(tf_change) found = {0};
    tf_map seen = {0};

    while (status.n > 3) {
        size_t end = tf_str_find(status, '\0');
        tf_str path = tf_arena_str(arena, tf_str_sub(status, 3, end));
        /* A folder at the end is a repository within ours. */
        if (path.n && path.p[path.n - 1] != '/' && !tf_map_put(&seen, path, (void *)path.p))
            *TF_PUSH(arena, &found) = (tf_change){.path = path, .gone = !is_there(writer, path)};
        status = tf_str_sub(status, end + 1, status.n);
    }
    tf_map_release(&seen);
    if (found.n)
        qsort(found.at, found.n, sizeof(tf_change), by_path);
    *changes = found.at;
    *n = found.n;
}

int tf_writer_changes(tf_writer *writer, tf_str folder, tf_arena *arena, tf_change **changes,
                      size_t *n, tf_error *error)
{
    const char *argv[] = {"git",
                          "--no-optional-locks",
                          "--literal-pathspecs",
                          "status",
                          "--porcelain=v1",
                          "-z",
                          "--no-renames",
                          "--untracked-files=all",
                          "--ignore-submodules=all",
                          "--",
                          NULL,
                          NULL};
    tf_program program = {.argv = argv, .dir = writer->top.p, .settings = writer->environment};
    tf_buf answer = {0};
    int status, failed;

    argv[TF_COUNT(argv) - 2] = folder.n ? tf_arena_str(arena, folder).p : ".";
    program.out = &answer;
    failed = tf_program_run(&program, &status, error);
    if (!failed && status)
        failed = tf_fail(error, "git cannot say what has changed: see `git status`");
    if (!failed)
        read_status(writer, tf_buf_str(&answer), arena, changes, n);
    tf_buf_release(&answer);
    return failed;
}
