/* From what people write for a point in history to a commit. */
#include <string.h>
#include <time.h>

#include "internal.h"

/* A clone that has only the last commits, as CI makes them. */
static int refuse_shallow(const char *what, const char *at, tf_error *error)
{
    return tf_fail(error,
                   "%s `%s`: this clone has only part of the history.\n"
                   "Fetch the rest: git fetch --unshallow (in CI: fetch-depth: 0)",
                   what, at);
}

/* ---- days ------------------------------------------------------------------------------------ */

int64_t tf_git_end_of_day(tf_date date)
{
    struct tm day = {0};
    tf_buf buf = {0};

    tf_date_put(&buf, date + 1);
    strptime(buf.p, "%Y-%m-%d", &day);
    tf_buf_release(&buf);
    day.tm_isdst = -1;
    return mktime(&day);
}

/* The commit before, on the first-parent line; `commit` is freed. 1: there is none. */
static int step_back(git_commit **commit, tf_error *error)
{
    git_commit *parent = NULL;
    int failed = 1;

    if (git_commit_parentcount(*commit)) {
        failed = git_commit_parent(&parent, *commit, 0);
        if (failed == GIT_ENOTFOUND && git_repository_is_shallow(git_commit_owner(*commit)) == 1)
            failed = 1;
    }
    if (failed < 0)
        tf_git_fail(error, "A commit that the history leads back to cannot be read");
    git_commit_free(*commit);
    *commit = parent;
    return failed;
}

int tf_git_head(git_repository *repository, git_commit **commit)
{
    git_oid id;
    int failed = git_reference_name_to_id(&id, repository, "HEAD");

    *commit = NULL;
    if (failed == GIT_ENOTFOUND || failed == GIT_EUNBORNBRANCH)
        return 1;
    if (!failed)
        failed = git_commit_lookup(commit, repository, &id);
    return failed ? -1 : 0;
}

/* The last commit of HEAD's first-parent line up to the end of that day. */
static int commit_of_day(git_repository *repository, const char *at, tf_date date,
                         git_commit **commit, tf_error *error)
{
    git_time_t end = tf_git_end_of_day(date);
    int failed = tf_git_head(repository, commit);

    if (failed < 0)
        return tf_git_fail(error, "The commit `HEAD` cannot be read");
    if (failed)
        return tf_fail(error, "There is no commit yet, so there is no %s to go back to", at);
    while (!failed && git_commit_time(*commit) >= end)
        failed = step_back(commit, error);
    if (failed > 0)
        failed = git_repository_is_shallow(repository) == 1
                     ? refuse_shallow("The history does not reach back to", at, error)
                     : tf_fail(error, "The history does not reach back to %s", at);
    return failed;
}

/* The day where the committer was; a day that is none of ours comes after all others. */
static tf_date day_of(const git_commit *commit)
{
    enum { DAY = 24 * 60 * 60 };
    int64_t seconds = git_commit_time(commit), zone = git_commit_time_offset(commit) * (int64_t)60;
    tf_date last;

    tf_date_parse(TF_STR("9999-12-31"), &last);
    if (seconds < 0 || seconds / DAY >= last)
        return last;
    return (tf_date)((seconds + zone + DAY) / DAY) - 1;
}

int tf_git_commit_on(git_commit *tip, tf_date day, git_commit **commit, tf_error *error)
{
    int failed = 0;

    for (*commit = tip; !failed && day_of(*commit) > day;)
        failed = step_back(commit, error);
    return failed;
}

/* ---- revisions ------------------------------------------------------------------------------- */

/* The branch or tag that was likely meant. */
static tf_str likely_ref(git_repository *repository, tf_arena *arena, const char *at)
{
    TF_VEC(tf_str) names = {0};
    git_strarray refs = {0};
    tf_str meant = {0};

    if (git_reference_list(&refs, repository) == 0)
        for (size_t i = 0; i < refs.count; i++) {
            const char *name = strchr(refs.strings[i] + strlen("refs/"), '/');
            if (name)
                *TF_PUSH(arena, &names) = tf_arena_str(arena, tf_str_z(name + 1));
        }
    meant = tf_suggest(arena, tf_str_z(at), names.at, names.n);
    git_strarray_dispose(&refs);
    return meant;
}

static int refuse(git_repository *repository, const char *at, tf_error *error)
{
    tf_arena arena = {0};
    tf_str meant;

    if (git_repository_is_empty(repository) == 1 || git_repository_head_unborn(repository) == 1)
        tf_fail(error, "There is no commit `%s` yet: nothing has been committed on this branch",
                at);
    else if ((meant = likely_ref(repository, &arena, at)).n)
        tf_fail(error, "There is no commit, branch or tag `%s`: did you mean `%.*s`?", at,
                TF_ARG(meant));
    else
        tf_fail(error, "There is no commit, branch or tag `%s` here", at);
    tf_arena_release(&arena);
    return -1;
}

static bool is_hash(const char *at)
{
    return !at[strspn(at, "0123456789abcdefABCDEF")];
}

/* Whether it may well be there where the whole history is: `HEAD~1`, a commit by its hash. */
static bool leads_beyond(git_repository *repository, const char *at)
{
    return (at[strcspn(at, "~^")] || is_hash(at)) && git_repository_is_shallow(repository) == 1;
}

int tf_git_commit_at(git_repository *repository, const char *at, git_commit **commit,
                     tf_error *error)
{
    git_object *found = NULL, *peeled = NULL;
    tf_date date;
    int failed;

    *commit = NULL;
    failed = git_revparse_single(&found, repository, at);
    if (failed && tf_date_parse(tf_str_z(at), &date))
        return commit_of_day(repository, at, date, commit, error);
    if (!failed)
        failed = git_object_peel(&peeled, found, GIT_OBJECT_COMMIT);
    git_object_free(found);
    if (failed && failed != GIT_EAMBIGUOUS && leads_beyond(repository, at))
        return refuse_shallow("There is no", at, error);
    /* It has a name, and is damaged or missing; of an unknown hash nothing can be said. */
    if (failed && git_error_last() && git_error_last()->klass == GIT_ERROR_ODB && !is_hash(at))
        return tf_git_fail(error, "The commit `%s` cannot be read", at);
    if (failed == GIT_EAMBIGUOUS)
        return tf_fail(error, "`%s` is the beginning of more than one commit's name", at);
    if (failed)
        return refuse(repository, at, error);
    *commit = (git_commit *)peeled;
    return 0;
}
