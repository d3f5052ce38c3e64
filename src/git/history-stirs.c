/*
 * What a commit stirred, seen from its first parent: people's folders and the school's own file.
 * That much is kept for every commit, so that whoever asks next, about whomever, need not read it
 * again.
 */
#include "history.h"

struct stirring {
    tf_past *past;
    tf_point *point;
};

static bool enters(void *context, tf_str folder)
{
    (void)context;
    return tf_str_is(folder, "staff");
}

static void add(void *context, tf_str path, tf_object was, tf_object is)
{
    struct stirring *stirring = context;
    tf_point *point = stirring->point;

    *TF_PUSH(&stirring->past->arena, &point->stirs) =
        (tf_stir){tf_arena_str(&stirring->past->arena, path), was, is};
}

static int folder_of(tf_past *past, const tf_point *point, tf_object *folder, tf_error *error)
{
    tf_str prefix = past->prefix;

    prefix.n -= prefix.n > 0;
    return tf_past_find(past, &point->tree, prefix, folder, error);
}

/* Finds what a commit stirred; kept with the point. */
static int stir(tf_past *past, tf_point *point, tf_error *error)
{
    struct stirring stirring = {past, point};
    tf_tree_visit visit = {
        .enters = enters, .differs = add, .whole_folders = true, .context = &stirring};
    tf_object was = {0}, is = {0};

    if (point->stirred)
        return 0;
    if (tf_past_read(past, point, error) < 0 || folder_of(past, point, &is, error) < 0)
        return -1;
    if (point->parents_n && (tf_past_read(past, point->parents[0], error) < 0 ||
                             folder_of(past, point->parents[0], &was, error) < 0))
        return -1;
    if (tf_past_compare(past, was, is, &visit, error) < 0)
        return -1;
    point->stirred = true;
    return 0;
}

/* Whether a path is below another, or the same; `*rest` is what it has beyond. */
static bool is_below(tf_str path, tf_str folder, tf_str *rest)
{
    *rest = tf_str_sub(path, folder.n + (path.n > folder.n), path.n);
    return tf_str_starts(path, folder) && (path.n == folder.n || path.p[folder.n] == '/');
}

/* Most commits are about somebody else: then nothing is looked up. */
int tf_past_before(tf_past *past, tf_point *point, tf_str path, tf_object is, tf_object *was,
                   tf_error *error)
{
    tf_str below = tf_str_sub(path, past->prefix.n, path.n), rest;

    if (!tf_str_starts(path, past->prefix))
        return tf_past_find(past, &point->parents[0]->tree, path, was, error);
    if (stir(past, point, error) < 0)
        return -1;
    *was = is;
    /* A file that became a folder, or the other way round, is there twice. */
    for (size_t i = 0; i < point->stirs.n; i++) {
        if (!is_below(below, point->stirs.at[i].path, &rest))
            continue;
        if (tf_past_find_in(past, point->stirs.at[i].was, rest, was, error) < 0)
            return -1;
        if (was->mode)
            break;
    }
    return 0;
}

/* ---- many of them ---------------------------------------------------------------------------- */

enum { WORTH_A_THREAD = 500 };

static int stir_one(tf_past *view, void *context, size_t i, tf_error *error)
{
    tf_point *const *points = context;

    return stir(view, points[i], error);
}

int tf_past_stir_many(tf_past *past, tf_point **points, size_t n, tf_error *error)
{
    return tf_past_share(past, n, WORTH_A_THREAD, stir_one, points, error);
}

int tf_past_stir_line(tf_past *past, tf_error *error)
{
    tf_arena scratch = {0};
    TF_VEC(tf_point *) line = {0};
    int failed = 0;

    for (tf_point *at = past->tip; at && !failed; at = at->parents_n ? at->parents[0] : NULL) {
        failed = tf_past_read(past, at, error);
        if (at->stirred)
            break;
        *TF_PUSH(&scratch, &line) = at;
    }
    if (!failed)
        failed = tf_past_stir_many(past, line.at, line.n, error);
    tf_arena_release(&scratch);
    return failed;
}
