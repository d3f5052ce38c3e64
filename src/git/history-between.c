/* What differs between two points: seen in their trees alone, so it is so whatever commits say. */
#include <stdlib.h>

#include "history-net.h"

/* ---- which paths ----------------------------------------------------------------------------- */

bool tf_net_is_earlier(tf_str path, tf_str *person, tf_str *rest)
{
    tf_str slug = tf_layout_place(path).slug, below;
    size_t n = sizeof("staff/") - 1 + slug.n;

    *person = tf_str_sub(path, 0, n);
    below = tf_str_sub(path, n, path.n);
    if (!slug.n || !tf_str_starts(below, TF_STR("/earlier/")))
        return false;
    below = tf_str_sub(below, sizeof("/earlier/") - 1, below.n);
    *rest = tf_str_sub(below, tf_str_find(below, '/') + 1, below.n);
    return rest->n > 0;
}

/* Whether a path is one of a file that we tell of, now or in a finished cycle. */
static bool is_known(tf_str path)
{
    tf_arena scratch = {0};
    tf_str person, rest;
    tf_file_kind kind;

    if (tf_net_is_earlier(path, &person, &rest))
        path = tf_arena_printf(&scratch, "%.*s/%.*s", TF_ARG(person), TF_ARG(rest));
    kind = tf_layout_place(path).kind;
    tf_arena_release(&scratch);
    return kind != TF_FILE_OTHER && kind != TF_FILE_EXTRA;
}

/* `staff/x/earlier` and what is below it, besides what a school has now. */
static bool enters(void *context, tf_str folder)
{
    tf_str slug = tf_layout_place(folder).slug;
    tf_str below = tf_str_sub(folder, sizeof("staff/") - 1 + slug.n, folder.n);

    (void)context;
    return tf_layout_enters(folder) || (slug.n && tf_str_starts(below, TF_STR("/earlier")));
}

static void collect(void *context, tf_str path, tf_object was, tf_object is)
{
    tf_net *net = context;

    was = tf_object_is_file(was) ? was : (tf_object){0};
    is = tf_object_is_file(is) ? is : (tf_object){0};
    if (is_known(path) && (was.mode || is.mode))
        *TF_PUSH(&net->scratch, &net->paths) =
            (tf_net_path){.path = tf_arena_str(net->arena, path), .was = was, .is = is};
}

static int by_path(const void *a, const void *b)
{
    return tf_str_cmp(((const tf_net_path *)a)->path, ((const tf_net_path *)b)->path);
}

tf_net_path *tf_net_find(tf_net *net, tf_str path)
{
    tf_net_path key = {.path = path};

    return net->paths.n ? bsearch(&key, net->paths.at, net->paths.n, sizeof(key), by_path) : NULL;
}

/* ---- where the school was -------------------------------------------------------------------- */

static int has_school(tf_net *net, const tf_point *point, tf_str prefix, bool *has, tf_error *error)
{
    tf_str path = tf_arena_printf(&net->scratch, "%.*sschool.md", TF_ARG(prefix));
    tf_object found;

    if (tf_past_find(net->past, &point->tree, path, &found, error) < 0)
        return -1;
    *has = found.mode != 0;
    return 0;
}

/* The school may have been in another folder: `git mv` leaves that to be seen. */
static int find_prefix(tf_net *net, const tf_point *point, tf_str *prefix, tf_error *error)
{
    tf_str *at;
    size_t n;
    bool has;

    *prefix = net->past->prefix;
    if (has_school(net, point, *prefix, &has, error) < 0)
        return -1;
    if (has)
        return 0;
    if (tf_past_names(net->past, TF_STR("school.md"), &net->scratch, &at, &n, error) < 0)
        return -1;
    for (size_t i = 0; i < n && !has; i++) {
        tf_str other = tf_str_sub(at[i], 0, at[i].n - (sizeof("school.md") - 1));
        if (!tf_str_ends(at[i], TF_STR("school.md")))
            continue;
        if (has_school(net, point, other, &has, error) < 0)
            return -1;
        *prefix = has ? other : *prefix;
    }
    return 0;
}

static int find_folder(tf_net *net, const tf_point *point, tf_str prefix, tf_object *folder,
                       tf_error *error)
{
    if (prefix.n)
        prefix.n--;
    return tf_past_find(net->past, &point->tree, prefix, folder, error);
}

static int find_paths(tf_net *net, const tf_point *from, tf_error *error)
{
    tf_tree_visit visit = {.enters = enters, .differs = collect, .context = net};
    tf_object was = {0}, is = {0};
    tf_str prefix;

    if (from && (find_prefix(net, from, &prefix, error) < 0 ||
                 find_folder(net, from, prefix, &was, error) < 0))
        return -1;
    if (find_folder(net, net->past->tip, net->past->prefix, &is, error) < 0 ||
        tf_past_compare(net->past, was, is, &visit, error) < 0)
        return -1;
    if (net->paths.n)
        qsort(net->paths.at, net->paths.n, sizeof(tf_net_path), by_path);
    return 0;
}

/* ---- who and what ---------------------------------------------------------------------------- */

/* It says itself of which day it is. Where that is a day of the stretch, no commit need be asked. */
static bool has_its_day(const tf_net *net, const tf_net_path *path)
{
    enum { DATE = 10 };
    tf_str name;
    tf_date day;

    return tf_net_is_new_reflection(path, &name) &&
           tf_date_parse(tf_str_sub(name, 0, DATE), &day) && (!net->from || day > net->from->day) &&
           day <= net->to->day;
}

static int touch(tf_net *net, tf_point *from, tf_error *error)
{
    tf_touched *touched = TF_NEW_N(&net->scratch, tf_touched, net->paths.n);
    tf_net_path **paths = TF_NEW_N(&net->scratch, tf_net_path *, net->paths.n);
    size_t n = 0;

    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *path = &net->paths.at[i];
        if (has_its_day(net, path))
            continue;
        paths[n] = path;
        touched[n++].path = tf_arena_printf(&net->scratch, "%.*s%.*s", TF_ARG(net->past->prefix),
                                            TF_ARG(path->path));
    }
    if (tf_past_touched(net->past, from, touched, n, error) < 0)
        return -1;
    for (size_t i = 0; i < n; i++)
        paths[i]->by = touched[i].by;
    return 0;
}

/* Empty where it is too large to be read, and without any bytes where there is nothing. */
static tf_str keep(tf_net *net, bool there, const tf_raw *blob, tf_str told)
{
    if (!there)
        return (tf_str){0};
    if (blob)
        return tf_arena_str(net->arena, told);
    return told.p ? told : TF_STR("");
}

static int tell(tf_net *net, const tf_net_path *path, tf_differences *differences, tf_error *error)
{
    tf_difference *told = TF_PUSH(net->arena, &differences->found);
    const tf_net_path *from = path->from ? path->from : path;

    told->path = path->path;
    told->from = from->path;
    told->was = keep(net, from->was.mode && !path->begins_anew, path->was_blob, path->was_told);
    told->is = keep(net, path->is.mode, path->is_blob, path->is_told);
    return path->by ? tf_past_tell(net->past, path->by, &told->commit, error) : 0;
}

static int tell_all(tf_net *net, tf_differences *differences, tf_error *error)
{
    int failed = tf_net_read(net, error);

    differences->found.at = TF_NEW_N(net->arena, tf_difference, net->paths.n);
    differences->found.cap = net->paths.n;
    differences->from = net->from;
    differences->to = net->to;
    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *path = &net->paths.at[i];
        if (!failed && (path->is.mode || !path->begins_anew))
            failed = tell(net, path, differences, error);
        tf_raw_free(path->was_blob);
        tf_raw_free(path->is_blob);
    }
    return failed;
}

static int tell_ends(tf_net *net, tf_point *from, tf_error *error)
{
    if (from && tf_past_tell(net->past, from, &net->from, error) < 0)
        return -1;
    return tf_past_tell(net->past, net->past->tip, &net->to, error);
}

int tf_past_between(tf_history *history, const char *since, tf_arena *arena,
                    tf_differences *differences, tf_error *error)
{
    tf_net net = {.past = (tf_past *)history, .arena = arena};
    tf_point *from = NULL;
    int failed = tf_past_since(net.past, since, &from, error);

    *differences = (tf_differences){0};
    if (!failed)
        failed = tell_ends(&net, from, error);
    if (!failed)
        failed = find_paths(&net, from, error);
    if (!failed)
        tf_net_pair(&net);
    if (!failed)
        failed = touch(&net, from, error);
    if (!failed)
        failed = tell_all(&net, differences, error);
    tf_arena_release(&net.scratch);
    return failed;
}
