/*
 * Histories of schools that the real git makes, and what we tell of them.
 */
#ifndef TWOFOLD_TESTS_HISTORIES_H
#define TWOFOLD_TESTS_HISTORIES_H

#include "folder.h"

static int fresh(void **state)
{
    (void)state;
    make_folder();
    return 0;
}

/* Ends what git's layer started: when a program's tests are done. */
static int stop(void **state)
{
    (void)state;
    tf_git_stop();
    return 0;
}

/* Nothing of the person who runs the tests changes what git does. */
static void be_nobody(void)
{
    setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    setenv("GIT_AUTHOR_NAME", "A", 1);
    setenv("GIT_AUTHOR_EMAIL", "a@oak.example", 1);
    setenv("GIT_COMMITTER_NAME", "A", 1);
    setenv("GIT_COMMITTER_EMAIL", "a@oak.example", 1);
    setenv("TZ", "UTC", 1);
}

/* Opens the history of the folder, or of one below it. */
static inline tf_history *open_in(const char *below, const char *at)
{
    tf_buf dir = {0};
    tf_error error = {0};
    tf_history *history;

    tf_buf_printf(&dir, "%s%s", folder, below);
    tf_where where = {.dir = dir.p, .at = at};
    if (tf_git_open_history(&where, &history, &error) < 0)
        fail_msg("%s", error.message.p);
    tf_buf_release(&dir);
    return history;
}

/* A line for each: path, where from, "+" new, "-" gone, "=" the same, "~" other words, and by whom. */
static inline void put_between(tf_buf *out, tf_history *history, const char *since)
{
    tf_arena arena = {0};
    tf_differences differences = {0};
    tf_error error = {0};

    tf_buf_clear(out);
    tf_buf_putz(out, "");
    if (tf_history_between(history, since, &arena, &differences, &error) < 0)
        fail_msg("%s", error.message.p);
    for (size_t i = 0; i < differences.found.n; i++) {
        const tf_difference *one = &differences.found.at[i];
        char mark = !one->was.p ? '+' : !one->is.p ? '-' : tf_str_eq(one->was, one->is) ? '=' : '~';
        tf_buf_printf(out, "%c %.*s", mark, TF_ARG(one->path));
        if (!tf_str_eq(one->path, one->from))
            tf_buf_printf(out, " < %.*s", TF_ARG(one->from));
        if (one->commit)
            tf_buf_printf(out, ": %.*s", TF_ARG(one->commit->subject));
        tf_buf_putc(out, '\n');
    }
    tf_arena_release(&arena);
}

#endif
