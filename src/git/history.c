/* The history of a school's files: opening it. */
#include <stdlib.h>

#include "history.h"

static void free_past(tf_history *history)
{
    tf_past *past = (tf_past *)history;

    tf_past_dismiss(past);
    tf_past_forget_trees(past);
    tf_unpacker_free(past->unpacker);
    tf_packs_close(&past->packs);
    tf_graph_close(&past->graph);
    git_mailmap_free(past->mailmap);
    git_odb_free(past->odb);
    git_repository_free(past->repository);
    tf_map_release(&past->points);
    tf_map_release(&past->grafts);
    tf_arena_release(&past->arena);
    free(past);
}

/* While history is walked, libgit2 keeps nothing, since most is seen once. It has this for all of a
 * program; what other threads read meanwhile is read all the same, and hashed. */
static void keep(int kept)
{
    git_libgit2_opts(GIT_OPT_ENABLE_CACHING, kept);
}

static int versions(tf_history *history, tf_str path, tf_arena *arena, tf_versions *found,
                    tf_error *error)
{
    int failed;

    keep(0);
    failed = tf_past_versions(history, path, arena, found, error);
    keep(1);
    return failed;
}

static int between(tf_history *history, const char *since, tf_arena *arena,
                   tf_differences *differences, tf_error *error)
{
    int failed;

    keep(0);
    failed = tf_past_between(history, since, arena, differences, error);
    keep(1);
    return failed;
}

static const tf_history_ops ops = {
    .versions = versions, .between = between, .had = tf_past_had, .free = free_past};

static int begin(tf_past *past, const git_oid *tip, tf_error *error)
{
    const tf_commit *commit;

    tf_git_open_packs(past->repository, &past->packs);
    past->unpacker = tf_unpacker_new(&past->packs);
    tf_sha1_begin(&past->fresh);
    past->partial = tf_git_is_partial(past->repository);
    if (git_repository_odb(&past->odb, past->repository) < 0)
        return tf_git_fail(error, "The repository's objects cannot be opened");
    /* One that cannot be read is none. */
    if (git_mailmap_from_repository(&past->mailmap, past->repository) < 0)
        past->mailmap = NULL;
    tf_past_read_shape(past);
    past->tip = tf_past_point(past, tip);
    if (tf_past_read(past, past->tip, error) < 0 ||
        tf_past_tell(past, past->tip, &commit, error) < 0)
        return -1;
    past->history.tip = *commit;
    return 0;
}

/* A tag and a commit stay where they are; a branch is as it is today. */
static bool is_branch(git_repository *repository, const char *at)
{
    git_reference *reference = NULL;
    bool branch = !at || strcmp(at, "HEAD") == 0;

    if (!branch && git_reference_dwim(&reference, repository, at) == 0)
        branch = git_reference_is_branch(reference) || git_reference_is_remote(reference);
    git_reference_free(reference);
    return branch;
}

int tf_git_open_history(const tf_where *where, tf_history **history, tf_error *error)
{
    tf_past *past = tf_alloc(sizeof(*past));
    tf_heritage heritage = {0};
    int failed = tf_git_find_heritage(where, &past->arena, &heritage, error);

    past->history.ops = &ops;
    past->repository = heritage.repository;
    past->prefix = heritage.prefix;
    if (!failed) {
        past->history.goes_on = is_branch(past->repository, where->at);
        failed = begin(past, &heritage.tip, error);
    }
    *history = failed ? NULL : &past->history;
    if (failed)
        free_past(&past->history);
    return failed;
}
