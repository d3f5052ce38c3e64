/* A school as it was on a day, or that it was not there yet. */
#include <twofold/model.h>

#include "history.h"

/* 1: it has no school, in or above `folder`. */
static int find_school(git_commit *commit, tf_str folder, tf_error *error)
{
    tf_arena scratch = {0};
    tf_str prefix, here;
    int failed = tf_git_school_in(commit, folder, &scratch, &prefix, &here, error);

    tf_arena_release(&scratch);
    return failed;
}

/* ---- which commit ---------------------------------------------------------------------------- */

enum { DAY = 24 * 60 * 60 };

/* The day where the committer was; a day that is none of ours comes after all others. */
static int read_day(tf_past *past, const tf_point *point, tf_date *day, tf_error *error)
{
    tf_raw *object;
    tf_commit_text text;
    int64_t seconds, zone;
    int failed = tf_past_object(past, &point->id, GIT_OBJECT_COMMIT, TF_RAW_ALL, &object);

    if (failed)
        return tf_past_fail(past, failed, "commit", &point->id, error);
    tf_date_parse(TF_STR("9999-12-31"), day);
    tf_commit_text_read((tf_str){object->p, object->n}, &text);
    tf_commit_text_time(text.committer, &seconds, &zone);
    if (seconds >= 0 && seconds / DAY < *day)
        *day = (tf_date)((seconds + zone + DAY) / DAY) - 1;
    tf_raw_free(object);
    return 0;
}

/* Most commits are days away, wherever on Earth they were made. */
static int is_by(tf_past *past, tf_point *point, tf_date day, bool *by, tf_error *error)
{
    int64_t days = point->time / DAY;
    tf_date exact;

    *by = days < day - 2;
    if (point->time >= 0 && (*by || days > day + 2))
        return 0;
    if (read_day(past, point, &exact, error) < 0)
        return -1;
    *by = exact <= day;
    return 0;
}

/* The last of the first-parent line that was made by the end of a day; NULL: there is none. */
static int find_point(tf_past *past, tf_date day, tf_point **found, tf_error *error)
{
    bool by = false;

    for (tf_point *at = past->tip; at && !by; at = at->parents_n ? at->parents[0] : NULL) {
        if (tf_past_read(past, at, error) < 0 || is_by(past, at, day, &by, error) < 0)
            return -1;
        *found = by ? at : NULL;
    }
    return 0;
}

/* ---- opening --------------------------------------------------------------------------------- */

static int open_at(tf_heritage *heritage, const git_oid *id, tf_str folder, tf_store **store,
                   tf_error *error)
{
    git_commit *commit = NULL;
    int failed = 0;

    if (git_commit_lookup(&commit, heritage->repository, id) < 0)
        return tf_git_fail(error, "A commit cannot be read");
    failed = find_school(commit, folder, error);
    if (!failed) {
        failed = tf_git_commit_store(heritage->repository, commit, folder, store, error);
        heritage->repository = NULL;
    }
    git_commit_free(commit);
    return failed;
}

int tf_git_open_school_on(const tf_where *where, tf_history *history, tf_date day, tf_store **store,
                          tf_error *error)
{
    tf_heritage heritage = {0};
    tf_arena arena = {0};
    tf_point *point = NULL;
    int failed = find_point((tf_past *)history, day, &point, error);

    *store = NULL;
    if (failed || !point)
        return failed ? failed : 1;
    failed = tf_git_find_heritage(where, &arena, &heritage, error);
    if (!failed) {
        tf_str folder = tf_str_sub(heritage.prefix, 0, heritage.prefix.n - (heritage.prefix.n > 0));
        failed = open_at(&heritage, &point->id, folder, store, error);
    }
    git_repository_free(heritage.repository);
    tf_arena_release(&arena);
    return failed;
}
