/*
 * The last commit that touched each of many paths. They go down from the tip together, each to the
 * first parent in which it is as it is; where there is none, the commit is the one.
 */
#include <stdlib.h>

#include "history.h"

/* Paths that have come to a point. */
struct tf_touched_group {
    tf_touched *first;
    size_t n;
};

/* A path that is looked for, at which a point is not as its first parent. */
struct hit {
    tf_touched *touched;
    tf_object is;
};

struct stop {
    tf_point *point;
    size_t next; /* of its parents, while they are put in order */
    bool before; /* an ancestor of where the stretch begins */
    struct tf_touched_group *group;
    TF_VEC(struct hit) hits;
};

struct descent {
    tf_past *past;
    tf_arena scratch;
    tf_point *from;
    TF_VEC(struct stop) stops; /* parents before children, so it is gone through from the end */
    TF_VEC(struct stop) stack;
    TF_VEC(tf_point *) before; /* other ancestors of `from` that were marked */
    tf_map by_path;
    size_t open; /* paths that are not settled yet */
    tf_error *error;
    bool deep; /* some of the paths are below "staff/x/" and a folder more */
};

/* ---- groups ---------------------------------------------------------------------------------- */

static void leave(tf_touched *touched)
{
    struct tf_touched_group *group = touched->group;

    if (touched->before)
        touched->before->behind = touched->behind;
    else
        group->first = touched->behind;
    if (touched->behind)
        touched->behind->before = touched->before;
    group->n--;
    touched->group = NULL;
    touched->before = touched->behind = NULL;
}

static void join(tf_touched *touched, struct tf_touched_group *group)
{
    touched->group = group;
    touched->behind = group->first;
    if (group->first)
        group->first->before = touched;
    group->first = touched;
    group->n++;
}

/* A whole group goes on to another stop; the smaller of two joins the larger. */
static void pass(struct stop *stop, struct tf_touched_group *group)
{
    struct tf_touched_group *to = stop->group;

    if (!group || !group->n)
        return;
    if (!to) {
        stop->group = group;
        return;
    }
    if (to->n < group->n) {
        stop->group = group;
        struct tf_touched_group *other = to;
        to = group;
        group = other;
    }
    while (group->first) {
        tf_touched *touched = group->first;
        leave(touched);
        join(touched, to);
    }
}

/* ---- the order of points --------------------------------------------------------------------- */

static int enter(struct descent *descent, tf_point *point)
{
    if (point->mark || point == descent->from)
        return 0;
    if (tf_past_read(descent->past, point, descent->error) < 0)
        return -1;
    point->mark = SIZE_MAX; /* until it has its number */
    *TF_PUSH(&descent->scratch, &descent->stack) = (struct stop){.point = point};
    return 0;
}

/* Every point of the stretch, parents before children. Dates play no part: they may be absurd. */
static int put_in_order(struct descent *descent)
{
    if (enter(descent, descent->past->tip) < 0)
        return -1;
    while (descent->stack.n) {
        struct stop *top = &descent->stack.at[descent->stack.n - 1];
        tf_point *point = top->point;
        if (top->next < point->parents_n) {
            if (enter(descent, point->parents[top->next++]) < 0)
                return -1;
            continue;
        }
        descent->stack.n--;
        TF_PUSH(&descent->scratch, &descent->stops)->point = point;
        point->mark = descent->stops.n;
    }
    return 0;
}

static bool has_merges(const struct descent *descent)
{
    for (size_t i = 0; i < descent->stops.n; i++)
        if (descent->stops.at[i].point->parents_n > 1)
            return true;
    return false;
}

/* Whether a point was not known yet to lie before the stretch. */
static bool note_before(struct descent *descent, tf_point *point)
{
    if (point->mark == SIZE_MAX || (point->mark && descent->stops.at[point->mark - 1].before))
        return false;
    if (point->mark) {
        descent->stops.at[point->mark - 1].before = true;
    } else {
        point->mark = SIZE_MAX;
        *TF_PUSH(&descent->scratch, &descent->before) = point;
    }
    return true;
}

/* A merge may lead around `from` to what was before it: what comes from there, the merge brings. */
static int leave_out_before(struct descent *descent)
{
    TF_VEC(tf_point *) stack = {0};

    if (!descent->from || !has_merges(descent))
        return 0;
    *TF_PUSH(&descent->scratch, &stack) = descent->from;
    while (stack.n) {
        tf_point *point = stack.at[--stack.n];
        if (tf_past_read(descent->past, point, descent->error) < 0)
            return -1;
        for (size_t i = 0; i < point->parents_n; i++)
            if (note_before(descent, point->parents[i]))
                *TF_PUSH(&descent->scratch, &stack) = point->parents[i];
    }
    return 0;
}

/* NULL where a point is not in the stretch. */
static struct stop *stop_of(struct descent *descent, const tf_point *point)
{
    struct stop *stop =
        point->mark && point->mark != SIZE_MAX ? &descent->stops.at[point->mark - 1] : NULL;

    return stop && !stop->before ? stop : NULL;
}

/* ---- what the points hit ---------------------------------------------------------------------- */

/* A thread's look at one point. */
struct look {
    const struct descent *descent;
    tf_past *view;
    struct stop *stop;
    tf_buf path;
};

/* Folders below somebody's own hold many files, of which perhaps none is looked for. */
static bool enters(void *context, tf_str folder)
{
    const struct look *look = context;

    (void)folder;
    return look->descent->deep;
}

static void hit(struct look *look, tf_object is)
{
    tf_touched *touched = tf_map_get(&look->descent->by_path, tf_buf_str(&look->path));

    if (touched)
        *TF_PUSH(&look->view->arena, &look->stop->hits) = (struct hit){touched, is};
}

static void differs(void *context, tf_str path, tf_object was, tf_object is)
{
    struct look *look = context;
    size_t n = look->path.n;

    (void)was;
    tf_buf_putc(&look->path, '/');
    tf_buf_put(&look->path, path);
    hit(look, is);
    look->path.n = n;
}

/* What the point stirred is looked into as far as paths that are looked for may be there. */
static int look_into(tf_past *view, void *context, size_t i, tf_error *error)
{
    const struct descent *descent = context;
    struct stop *stop = &descent->stops.at[descent->stops.n - 1 - i];
    struct look look = {.descent = descent, .view = view, .stop = stop};
    tf_tree_visit visit = {.enters = enters, .differs = differs, .context = &look};
    int failed = 0;

    for (size_t j = 0; j < stop->point->stirs.n && !failed; j++) {
        const tf_stir *stir = &stop->point->stirs.at[j];
        tf_buf_clear(&look.path);
        tf_buf_put(&look.path, descent->past->prefix);
        tf_buf_put(&look.path, stir->path);
        hit(&look, stir->is);
        failed = tf_past_compare(view, stir->was, stir->is, &visit, error);
    }
    tf_buf_release(&look.path);
    return failed;
}

/* The points before the stretch are read too: they are first parents. */
static int stir_all(struct descent *descent)
{
    size_t n = descent->stops.n;
    tf_point **points = TF_NEW_N(&descent->scratch, tf_point *, n + 1);

    for (size_t i = 0; i < n; i++) {
        points[i] = descent->stops.at[n - 1 - i].point;
        if (points[i]->parents_n &&
            tf_past_read(descent->past, points[i]->parents[0], descent->error) < 0)
            return -1;
    }
    return tf_past_stir_many(descent->past, points, n, descent->error);
}

enum { WORTH_A_THREAD = 500 };

/* One after the other, since each goes by what it unpacked last: the staff's folders, then people's. */
static int look_into_all(struct descent *descent)
{
    if (stir_all(descent) < 0)
        return -1;
    return tf_past_share(descent->past, descent->stops.n, WORTH_A_THREAD, look_into, descent,
                         descent->error);
}

/* ---- one point ------------------------------------------------------------------------------- */

/* Whether one of the other parents has a path as this point has it: it goes on there. */
static int find_other(struct descent *descent, const tf_point *point, tf_touched *touched,
                      tf_object is, bool *found)
{
    *found = false;
    for (size_t i = 1; i < point->parents_n && !*found; i++) {
        tf_point *parent = point->parents[i];
        tf_object there;
        if (tf_past_read(descent->past, parent, descent->error) < 0 ||
            tf_past_find(descent->past, &parent->tree, touched->path, &there, descent->error) < 0)
            return -1;
        struct stop *stop = stop_of(descent, parent);
        *found = tf_object_eq(there, is) && stop;
        if (*found) {
            if (!stop->group)
                stop->group = TF_NEW(&descent->scratch, struct tf_touched_group);
            join(touched, stop->group);
        }
    }
    return 0;
}

/* A path that has come to this point and is hit goes on at another parent, or is settled. */
static int settle(struct descent *descent, struct stop *stop)
{
    for (size_t i = 0; i < stop->hits.n; i++) {
        const struct hit *hit = &stop->hits.at[i];
        bool found;
        if (!hit->touched->group || hit->touched->group != stop->group)
            continue;
        leave(hit->touched);
        if (find_other(descent, stop->point, hit->touched, hit->is, &found) < 0)
            return -1;
        if (found)
            continue;
        hit->touched->by = stop->point;
        descent->open--;
    }
    return 0;
}

static int go_through(struct descent *descent, struct stop *stop)
{
    tf_point *point = stop->point, *parent = point->parents_n ? point->parents[0] : NULL;

    if (settle(descent, stop) < 0)
        return -1;
    if (parent && stop_of(descent, parent))
        pass(stop_of(descent, parent), stop->group);
    return 0;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static bool is_deep(const struct descent *descent, tf_str path)
{
    size_t slashes = 0;

    for (size_t i = descent->past->prefix.n; i < path.n; i++)
        slashes += path.p[i] == '/';
    return slashes > 2;
}

static int descend(struct descent *descent, tf_touched *touched, size_t n)
{
    struct tf_touched_group *all = TF_NEW(&descent->scratch, struct tf_touched_group);

    for (size_t i = 0; i < n; i++) {
        join(&touched[i], all);
        tf_map_put(&descent->by_path, touched[i].path, &touched[i]);
        descent->deep |= is_deep(descent, touched[i].path);
    }
    descent->open = n;
    if (put_in_order(descent) < 0 || leave_out_before(descent) < 0 || look_into_all(descent) < 0)
        return -1;
    if (descent->stops.n)
        descent->stops.at[descent->stops.n - 1].group = all;
    for (size_t i = descent->stops.n; i-- > 0 && descent->open;) {
        struct stop *stop = &descent->stops.at[i];
        if (stop->group && stop->group->n && go_through(descent, stop) < 0)
            return -1;
    }
    return 0;
}

int tf_past_touched(tf_past *past, tf_point *from, tf_touched *touched, size_t n, tf_error *error)
{
    struct descent descent = {.past = past, .from = from, .error = error};
    int failed = n ? descend(&descent, touched, n) : 0;

    for (size_t i = 0; i < descent.stops.n; i++)
        descent.stops.at[i].point->mark = 0;
    for (size_t i = 0; i < descent.stack.n; i++)
        descent.stack.at[i].point->mark = 0;
    for (size_t i = 0; i < descent.before.n; i++)
        descent.before.at[i]->mark = 0;
    tf_map_release(&descent.by_path);
    tf_arena_release(&descent.scratch);
    return failed;
}
