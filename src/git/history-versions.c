/*
 * What a file was, from the tip back. Where histories meet, the line is followed on which the file
 * is as it is: what was done on a branch is told by the commits that did it, and once. Where a
 * merge made something of its own of it, the first parent's line goes on.
 */
#include "history.h"

struct walk {
    tf_past *past;
    tf_arena *arena;
    tf_versions *versions; /* newest first, until it is done */
    tf_point *at;
    tf_str path; /* from the top, as it is called at `at` */
    tf_object is;
    TF_VEC(tf_str) names; /* what it was called, the latest first */
    bool done;
    tf_error *error;
};

static int push(struct walk *walk)
{
    tf_version *version = TF_PUSH(walk->arena, &walk->versions->found);
    tf_str prefix = walk->past->prefix;
    bool is_here;

    version->path = tf_str_starts(walk->path, prefix)
                        ? tf_str_sub(walk->path, prefix.n, walk->path.n)
                        : walk->path;
    version->gone = !walk->is.mode;
    is_here = !version->gone && tf_str_starts(walk->path, prefix) &&
              tf_past_has_at_hand(walk->past, version->path, &walk->is.id, &version->bytes);
    if (tf_past_tell(walk->past, walk->at, &version->commit, walk->error) < 0)
        return -1;
    if (version->gone || is_here)
        return 0;
    return tf_past_bytes(walk->past, &walk->is.id, walk->arena, &version->bytes, walk->error);
}

/* A folder or a link that stands there is no wording. */
static tf_object file_of(tf_object object)
{
    return tf_object_is_file(object) ? object : (tf_object){0};
}

/* What one of the parents has there. */
static int find_before(struct walk *walk, size_t i, tf_object *found)
{
    tf_point *parent = walk->at->parents[i];
    int failed = tf_past_read(walk->past, parent, walk->error);

    *found = (tf_object){0};
    if (!failed && i == 0)
        failed = tf_past_before(walk->past, walk->at, walk->path, walk->is, found, walk->error);
    else if (!failed)
        failed = tf_past_find(walk->past, &parent->tree, walk->path, found, walk->error);
    *found = file_of(*found);
    return failed;
}

static void go_on(struct walk *walk, tf_point *parent, tf_str path, tf_object was)
{
    if (!tf_str_eq(path, walk->path))
        *TF_PUSH(walk->arena, &walk->names) = path;
    walk->at = parent;
    walk->path = path;
    walk->is = was;
}

/* The file begins here as far as its name goes; perhaps one of the parents had it elsewhere. */
static int find_source(struct walk *walk)
{
    for (size_t i = 0; i < walk->at->parents_n; i++) {
        tf_str source;
        tf_object was;
        tf_point *parent = walk->at->parents[i];
        if (tf_past_source(walk->past, parent, walk->at, walk->path, walk->is, walk->arena, &source,
                           &was, walk->error) < 0)
            return -1;
        if (!source.n)
            continue;
        /* What was moved and nothing else is no new wording. */
        if (!tf_object_eq(was, walk->is) && push(walk) < 0)
            return -1;
        go_on(walk, parent, source, was);
        return 0;
    }
    if (push(walk) < 0)
        return -1;
    go_on(walk, walk->at->parents[0], walk->path, (tf_object){0});
    return 0;
}

/* The file is another one than before, or gone. */
static int step_over(struct walk *walk, tf_point *parent, tf_object was)
{
    bool moved = false;

    if (tf_past_moved_away(walk->past, parent, walk->at, walk->path, was, &moved, walk->error) < 0)
        return -1;
    /* What stood here before stands elsewhere now: what stands here is the first of a new one. */
    walk->done = moved;
    if ((walk->is.mode || !moved) && push(walk) < 0)
        return -1;
    go_on(walk, parent, walk->path, was);
    return 0;
}

static int step(struct walk *walk)
{
    tf_point *at = walk->at, *had = NULL;
    tf_object was = {0};

    if (tf_past_read(walk->past, at, walk->error) < 0)
        return -1;
    if (!at->parents_n) {
        walk->done = true;
        return walk->is.mode ? push(walk) : 0;
    }
    for (size_t i = 0; i < at->parents_n; i++) {
        tf_object there;
        if (find_before(walk, i, &there) < 0)
            return -1;
        if (tf_object_eq(there, walk->is)) {
            walk->at = at->parents[i];
            return 0;
        }
        if (there.mode && !had) {
            had = at->parents[i];
            was = there;
        }
    }
    return had ? step_over(walk, had, was) : find_source(walk);
}

static void turn(tf_versions *versions)
{
    for (size_t i = 0; i < versions->found.n / 2; i++) {
        tf_version *a = &versions->found.at[i];
        tf_version *b = &versions->found.at[versions->found.n - 1 - i];
        tf_version other = *a;
        *a = *b;
        *b = other;
    }
}

static int walk_all(struct walk *walk, tf_str path)
{
    tf_past *past = walk->past;

    walk->at = past->tip;
    walk->path = tf_arena_printf(walk->arena, "%.*s%.*s", TF_ARG(past->prefix), TF_ARG(path));
    if (tf_past_stir_line(past, walk->error) < 0 ||
        tf_past_find(past, &past->tip->tree, walk->path, &walk->is, walk->error) < 0)
        return -1;
    walk->is = file_of(walk->is);
    while (!walk->done)
        if (step(walk) < 0)
            return -1;
    return 0;
}

int tf_past_versions(tf_history *history, tf_str path, tf_arena *arena, tf_versions *versions,
                     tf_error *error)
{
    struct walk walk = {
        .past = (tf_past *)history, .arena = arena, .versions = versions, .error = error};

    versions->found.n = 0;
    if (walk_all(&walk, path) < 0)
        return -1;
    turn(versions);
    return 0;
}

int tf_past_names(tf_past *past, tf_str path, tf_arena *arena, tf_str **names, size_t *n,
                  tf_error *error)
{
    tf_versions versions = {0};
    struct walk walk = {.past = past, .arena = arena, .versions = &versions, .error = error};

    if (walk_all(&walk, path) < 0)
        return -1;
    *names = walk.names.at;
    *n = walk.names.n;
    return 0;
}
