/* A school as it was on a day, or that it was not there yet. */
#include "internal.h"

/* 1: it has no school, in or above `folder`. */
static int find_school(git_commit *commit, tf_str folder, tf_error *error)
{
    tf_arena scratch = {0};
    tf_str prefix, here;
    int failed = tf_git_school_in(commit, folder, &scratch, &prefix, &here, error);

    tf_arena_release(&scratch);
    return failed;
}

static int open_on(tf_heritage *heritage, tf_date day, tf_str folder, tf_store **store,
                   tf_error *error)
{
    git_commit *tip = NULL, *commit = NULL;
    int failed = 0;

    if (git_commit_lookup(&tip, heritage->repository, &heritage->tip) < 0)
        failed = tf_git_fail(error, "The last commit cannot be read");
    if (!failed)
        failed = tf_git_commit_on(tip, day, &commit, error);
    if (!failed)
        failed = find_school(commit, folder, error);
    if (!failed) {
        failed = tf_git_commit_store(heritage->repository, commit, folder, store, error);
        heritage->repository = NULL;
    }
    git_commit_free(commit);
    return failed;
}

int tf_git_open_school_on(const tf_where *where, tf_date day, tf_store **store, tf_error *error)
{
    tf_heritage heritage = {0};
    tf_arena arena = {0};
    int failed = tf_git_find_heritage(where, &arena, &heritage, error);

    *store = NULL;
    if (!failed) {
        tf_str folder = tf_str_sub(heritage.prefix, 0, heritage.prefix.n - (heritage.prefix.n > 0));
        failed = open_on(&heritage, day, folder, store, error);
    }
    git_repository_free(heritage.repository);
    tf_arena_release(&arena);
    return failed;
}
