/*
 * Where a file came from that a commit put somewhere else. git keeps no record of moves: they are
 * seen by what is the same before and after, as `git log --follow` does.
 */
#include "history.h"

enum {
    ALIKE = 50,      /* of a hundred bytes, how many a file and its source have in common */
    READ_MOST = 100, /* files that are looked into, of those that went */
};

/* ---- what may be a source -------------------------------------------------------------------- */

/* A file of before that is not there any more, or not as it was. */
struct candidate {
    tf_str path;
    tf_object was;
    bool gone;
};

struct search {
    tf_past *past;
    tf_arena scratch;
    tf_str path; /* whose source is looked for */
    tf_object is;
    TF_VEC(struct candidate) found;
};

static bool enters_all(void *context, tf_str folder)
{
    (void)context, (void)folder;
    return true;
}

static void collect(void *context, tf_str path, tf_object was, tf_object is)
{
    struct search *search = context;

    if (tf_object_is_file(was))
        *TF_PUSH(&search->scratch, &search->found) =
            (struct candidate){tf_arena_str(&search->scratch, path), was, !is.mode};
}

static tf_str name_of(tf_str path)
{
    size_t from = path.n;

    while (from && path.p[from - 1] != '/')
        from--;
    return tf_str_sub(path, from, path.n);
}

/* How much of two paths is the same, from their ends and from their beginnings. */
static size_t nearness(tf_str a, tf_str b)
{
    size_t most = a.n < b.n ? a.n : b.n, from = 0, to = 0;

    while (to < most && a.p[a.n - 1 - to] == b.p[b.n - 1 - to])
        to++;
    while (from < most - to && a.p[from] == b.p[from])
        from++;
    return (tf_str_eq(name_of(a), name_of(b)) ? 10000 : 0) + 2 * to + from;
}

/* ---- the same, or much alike ----------------------------------------------------------------- */

static const struct candidate *the_same(const struct search *search)
{
    const struct candidate *best = NULL;
    size_t nearest = 0;

    for (size_t i = 0; i < search->found.n; i++) {
        const struct candidate *candidate = &search->found.at[i];
        size_t near = nearness(candidate->path, search->path) + 1;
        if (git_oid_equal(&candidate->was.id, &search->is.id) && near > nearest) {
            nearest = near;
            best = candidate;
        }
    }
    return best;
}

static tf_str next_line(tf_str *text)
{
    size_t end = tf_str_find(*text, '\n');
    tf_str line = tf_str_sub(*text, 0, end + 1);

    *text = tf_str_sub(*text, end + 1, text->n);
    return line;
}

/* Of a hundred bytes of the larger text, those in lines that the other has too. */
static size_t alike(tf_str a, tf_str b)
{
    tf_map lines = {0};
    size_t common = 0, most = a.n > b.n ? a.n : b.n;

    for (tf_str rest = a; rest.n;) {
        tf_str line = next_line(&rest);
        uintptr_t n = (uintptr_t)tf_map_get(&lines, line);
        tf_map_put(&lines, line, (void *)(n + 1));
    }
    for (tf_str rest = b; rest.n;) {
        tf_str line = next_line(&rest);
        uintptr_t n = (uintptr_t)tf_map_get(&lines, line);
        if (n) {
            tf_map_put(&lines, line, (void *)(n - 1));
            common += line.n;
        }
    }
    tf_map_release(&lines);
    return most ? common * 100 / most : 0;
}

static int most_alike(struct search *search, const struct candidate **best, tf_error *error)
{
    size_t most = ALIKE - 1, nearest = 0, read = 0;
    tf_str is;

    if (tf_past_bytes(search->past, &search->is.id, &search->scratch, &is, error) < 0)
        return -1;
    for (size_t i = 0; i < search->found.n && read < READ_MOST; i++) {
        const struct candidate *candidate = &search->found.at[i];
        size_t near = nearness(candidate->path, search->path), how;
        tf_str was;
        if (!candidate->gone || !tf_str_ends(candidate->path, TF_STR(".md")))
            continue;
        if (tf_past_bytes(search->past, &candidate->was.id, &search->scratch, &was, error) < 0)
            return -1;
        read++;
        how = alike(was, is);
        if (how > most || (how == most && near > nearest && *best)) {
            most = how;
            nearest = near;
            *best = candidate;
        }
    }
    return 0;
}

static int search_source(struct search *search, const tf_point *parent, const tf_point *child,
                         const struct candidate **best, tf_error *error)
{
    tf_tree_visit visit = {.enters = enters_all, .differs = collect, .context = search};

    if (tf_past_compare(search->past, tf_object_tree(&parent->tree), tf_object_tree(&child->tree),
                        &visit, error) < 0)
        return -1;
    *best = the_same(search);
    return *best || !search->is.mode ? 0 : most_alike(search, best, error);
}

int tf_past_source(tf_past *past, const tf_point *parent, const tf_point *child, tf_str path,
                   tf_object is, tf_arena *arena, tf_str *source, tf_object *was, tf_error *error)
{
    struct search search = {.past = past, .path = path, .is = is};
    const struct candidate *best = NULL;
    int failed = search_source(&search, parent, child, &best, error);

    *source = best ? tf_arena_str(arena, best->path) : (tf_str){0};
    *was = best ? best->was : (tf_object){0};
    tf_arena_release(&search.scratch);
    return failed;
}

/* ---- the other way round --------------------------------------------------------------------- */

struct arrival {
    tf_object was;
    bool found;
};

static void look_for(void *context, tf_str path, tf_object was, tf_object is)
{
    struct arrival *arrival = context;

    (void)path;
    arrival->found |= !was.mode && is.mode && git_oid_equal(&is.id, &arrival->was.id);
}

/* The folder that a path's person has: "oak/staff/x"; empty where it is nobody's. */
static tf_str folder_of_person(const tf_past *past, tf_str path)
{
    tf_str rest = tf_str_sub(path, past->prefix.n, path.n);
    tf_str staff = TF_STR("staff/"), slug;

    if (!tf_str_starts(path, past->prefix) || !tf_str_starts(rest, staff))
        return TF_STR("");
    slug = tf_str_sub(rest, staff.n, rest.n);
    return tf_str_sub(path, 0, past->prefix.n + staff.n + tf_str_find(slug, '/'));
}

int tf_past_moved_away(tf_past *past, const tf_point *parent, const tf_point *child, tf_str path,
                       tf_object was, bool *moved, tf_error *error)
{
    struct arrival arrival = {.was = was};
    tf_tree_visit visit = {.enters = enters_all, .differs = look_for, .context = &arrival};
    tf_str folder = folder_of_person(past, path);
    tf_object before = {0}, after = {0};
    int failed = 0;

    if (folder.n) {
        failed = tf_past_find(past, &parent->tree, folder, &before, error);
        if (!failed)
            failed = tf_past_find(past, &child->tree, folder, &after, error);
        if (!failed)
            failed = tf_past_compare(past, before, after, &visit, error);
    }
    *moved = arrival.found;
    return failed;
}
