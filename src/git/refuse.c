/* What we do not commit in or to, since libgit2 would do it otherwise than git. */
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

#include "writer.h"

/* ---- the repository -------------------------------------------------------------------------- */

static const struct {
    const char *variable, *why;
} variables[] = {
    {"GIT_QUARANTINE_PATH", "a push is being received, and its objects are not in place yet"},
    {"GIT_INDEX_FILE", "git is in the middle of a commit of its own"},
    {"GIT_WORK_TREE", "the files are not where the repository has them"},
    {"GIT_COMMON_DIR", "the repository is not where it would be looked for"},
    {"GIT_OBJECT_DIRECTORY", "objects are not where they would be looked for"},
    {"GIT_NAMESPACE", "branches are not where they would be looked for"},
};

static int refuse_environment(tf_error *error)
{
    for (size_t i = 0; i < TF_COUNT(variables); i++) {
        const char *value = getenv(variables[i].variable);
        if (value && *value)
            return tf_fail(error,
                           "%s is set: %s.\nCommit once that is over, or without it:\n"
                           "    unset %s",
                           variables[i].variable, variables[i].why, variables[i].variable);
    }
    return 0;
}

static const struct {
    const char *what, *on, *off;
} under_way[] = {
    [GIT_REPOSITORY_STATE_MERGE] = {"A merge", "git commit", "git merge --abort"},
    [GIT_REPOSITORY_STATE_REVERT] = {"A revert", "git revert --continue", "git revert --abort"},
    [GIT_REPOSITORY_STATE_REVERT_SEQUENCE] = {"A revert", "git revert --continue",
                                              "git revert --abort"},
    [GIT_REPOSITORY_STATE_CHERRYPICK] = {"A cherry-pick", "git cherry-pick --continue",
                                         "git cherry-pick --abort"},
    [GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE] = {"A cherry-pick", "git cherry-pick --continue",
                                                  "git cherry-pick --abort"},
    [GIT_REPOSITORY_STATE_BISECT] = {"A bisection", "git bisect good", "git bisect reset"},
    [GIT_REPOSITORY_STATE_REBASE] = {"A rebase", "git rebase --continue", "git rebase --abort"},
    [GIT_REPOSITORY_STATE_REBASE_INTERACTIVE] = {"A rebase", "git rebase --continue",
                                                 "git rebase --abort"},
    [GIT_REPOSITORY_STATE_REBASE_MERGE] = {"A rebase", "git rebase --continue",
                                           "git rebase --abort"},
    [GIT_REPOSITORY_STATE_APPLY_MAILBOX] = {"git am", "git am --continue", "git am --abort"},
    [GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE] = {"A rebase or git am", "git status",
                                                      "git rebase --abort"},
};

/* libgit2 does not see a sequence of picks or reverts between two of its commits. */
static size_t state_of(tf_writer *writer)
{
    int state = git_repository_state(writer->repository);
    struct stat status;

    if (state == GIT_REPOSITORY_STATE_NONE &&
        stat(tf_writer_path(writer, writer->git_dir, "sequencer").p, &status) == 0)
        return GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE;
    return (size_t)state;
}

static int refuse_state(tf_writer *writer, tf_error *error)
{
    size_t state = state_of(writer);

    if (state == GIT_REPOSITORY_STATE_NONE || state >= TF_COUNT(under_way))
        return 0;
    return tf_fail(error,
                   "%s is under way in this repository, and a commit of ours would get mixed up "
                   "with it.\nFinish it first (%s) or give it up (%s).",
                   under_way[state].what, under_way[state].on, under_way[state].off);
}

int tf_refuse_repository(tf_writer *writer, tf_error *error)
{
    if (refuse_environment(error) < 0 || refuse_state(writer, error) < 0)
        return -1;
    if (tf_writer_flag(writer, "core.sparsecheckout", false))
        return tf_fail(error, "This is a sparse checkout, in which some files are not here.\n"
                              "Bring them back first: git sparse-checkout disable");
    if (tf_git_is_partial(writer->repository))
        return tf_fail(error, "This is a partial clone, which lacks objects that a commit needs.\n"
                              "Make a whole one: git clone without --filter");
    return 0;
}

/* ---- a path ---------------------------------------------------------------------------------- */

static const char *attribute(tf_writer *writer, tf_str path, const char *name)
{
    const char *value = NULL;

    if (git_attr_get(&value, writer->repository, GIT_ATTR_CHECK_FILE_THEN_INDEX, path.p, name) <
            0 ||
        git_attr_value(value) != GIT_ATTR_VALUE_STRING)
        return NULL;
    return value;
}

/* Whether git would run a program on what is in the file before it stores it. */
static bool is_filtered(tf_writer *writer, tf_str path)
{
    const char *driver = attribute(writer, path, "filter");
    bool runs = false;
    tf_buf key = {0};

    for (int i = 0; driver && i < 2; i++) {
        tf_buf_clear(&key);
        tf_buf_printf(&key, "filter.%s.%s", driver, i ? "process" : "clean");
        runs |= tf_writer_setting(writer, key.p).n > 0;
    }
    tf_buf_release(&key);
    return runs;
}

/* A repository within ours has files of its own. */
static bool is_in_submodule(tf_writer *writer, tf_str path)
{
    struct stat status;
    bool within = false;

    for (size_t i = 0; i < path.n && !within; i++)
        if (path.p[i] == '/')
            within =
                lstat(tf_arena_printf(&writer->arena, "%s/%.*s/.git", writer->top.p, (int)i, path.p)
                          .p,
                      &status) == 0;
    return within;
}

int tf_refuse_path(tf_writer *writer, tf_str path, tf_error *error)
{
    const char *encoding = attribute(writer, path, "working-tree-encoding");

    if (is_in_submodule(writer, path))
        return tf_fail(error, "%s lies in a repository of its own (a submodule): commit it there",
                       path.p);
    if (is_filtered(writer, path))
        return tf_fail(error,
                       "%s goes through a filter (`%s` in .gitattributes), which only git runs.\n"
                       "Commit it with: git add '%s' && git commit",
                       path.p, attribute(writer, path, "filter"), path.p);
    if (encoding && strcasecmp(encoding, "UTF-8") != 0)
        return tf_fail(error,
                       "%s is kept in the encoding %s, which only git converts.\n"
                       "Commit it with: git add '%s' && git commit",
                       path.p, encoding, path.p);
    return 0;
}
