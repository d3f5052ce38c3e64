/* From what people write for the beginning of a stretch of history to a point of it. */
#include <string.h>
#include <time.h>

#include "history.h"

/* The first point of the first-parent line, from the tip back, that was made before `end`. */
static int find_before(tf_past *past, int64_t end, tf_point **point, tf_error *error)
{
    tf_point *at = past->tip;

    for (;;) {
        if (tf_past_read(past, at, error) < 0)
            return -1;
        if (at->time < end) {
            *point = at;
            return 0;
        }
        if (!at->parents_n)
            break;
        at = at->parents[0];
    }
    /* Of a clone with only the last commits nobody can say what was there before its first. */
    *point = past->history.shallow ? at : NULL;
    return 0;
}

int tf_past_since(tf_past *past, const char *since, tf_point **point, tf_error *error)
{
    git_object *found = NULL;
    git_commit *commit = NULL;
    tf_date day;

    /* A tag may be called like a day. */
    if (git_revparse_single(&found, past->repository, since) < 0 &&
        tf_date_parse(tf_str_z(since), &day))
        return find_before(past, tf_git_end_of_day(day), point, error);
    git_object_free(found);
    if (tf_git_commit_at(past->repository, since, &commit, error) < 0)
        return -1;
    *point = tf_past_point(past, git_commit_id(commit));
    git_commit_free(commit);
    return tf_past_read(past, *point, error);
}

int tf_past_had(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error)
{
    tf_past *past = (tf_past *)history;
    int64_t end = tf_git_end_of_day(day);
    tf_arena scratch = {0};
    tf_object found = {0};
    tf_point *point;
    int failed = find_before(past, end, &point, error);

    if (!failed && point && point->time < end)
        failed =
            tf_past_find(past, &point->tree,
                         tf_arena_printf(&scratch, "%.*s%.*s", TF_ARG(past->prefix), TF_ARG(path)),
                         &found, error);
    *had = tf_object_is_file(found);
    tf_arena_release(&scratch);
    return failed;
}
