/*
 * A folder of a test's own, for lines of shell to make repositories in.
 */
#ifndef TWOFOLD_TESTS_FOLDER_H
#define TWOFOLD_TESTS_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <twofold/git.h>

static char folder[] = "/tmp/twofold-test-XXXXXX";

/* Runs a line of shell in the folder; it must succeed. Appends what it printed; NULL: it is not
 * looked at. */
static void run_line(tf_buf *out, const char *line)
{
    const char *const argv[] = {"sh", "-c", line, NULL};
    tf_buf own = {0};
    tf_program program = {.argv = argv, .dir = folder, .out = out ? out : &own};
    tf_error error = {0};
    int status = -1;

    assert_int_equal(tf_program_run(&program, &status, &error), 0);
    if (status)
        fail_msg("%s: %d", line, status);
    tf_buf_release(&own);
}

/* Makes the folder a repository of what a stream for git fast-import says; `how` is its options. */
static inline void import(const tf_buf *stream, const char *how)
{
    tf_buf path = {0}, line = {0};
    FILE *file;

    tf_buf_printf(&path, "%s/stream", folder);
    file = fopen(path.p, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(stream->p, 1, stream->n, file), stream->n);
    assert_int_equal(fclose(file), 0);
    tf_buf_printf(&line, "git init -q -b main . && git fast-import --quiet %s <stream", how);
    run_line(NULL, line.p);
    tf_buf_release(&line);
    tf_buf_release(&path);
}

static void make_folder(void)
{
    strcpy(folder + strlen(folder) - strlen("XXXXXX"), "XXXXXX");
    assert_non_null(mkdtemp(folder));
}

/* As cmocka has it, since that is all that is left to do. */
static int remove_folder(void **state)
{
    const char *const argv[] = {"rm", "-rf", folder, NULL};
    tf_program program = {.argv = argv};
    tf_error error = {0};
    int status;

    (void)state;
    return tf_program_run(&program, &status, &error);
}

#endif
