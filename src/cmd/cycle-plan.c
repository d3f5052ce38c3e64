/* What moves, what is made afresh, and what has to be in order for that. */
#include <string.h>

#include <twofold/rule.h>

#include "cycle.h"

struct gathering {
    tf_desk *desk;
    const tf_cycle *cycle;
    tf_map committed;     /* the paths in staff/, from the school's folder */
    tf_map replaced;      /* commitments that give way to fresh ones → what they hold, a tf_str */
    tf_map shown;         /* pictures and the like that commitments and reflections link to */
    tf_map kept;          /* those that a profile links to */
    TF_VEC(tf_str) paths; /* the same, in order */
};

int tf_cycle_refuse_people(tf_desk *desk, tf_error *error)
{
    for (size_t i = 0; i < desk->snapshot.people.n; i++) {
        const tf_person *person = desk->snapshot.people.at[i];
        if (!person->profile || !person->profile->sound || person->role == TF_ROLE_NONE)
            return tf_fail(error,
                           "staff/%.*s/profile.md does not say who that is, and so not what they "
                           "are to write: `twofold check` tells how to mend it",
                           TF_ARG(person->slug));
    }
    return 0;
}

/* ---- what is committed ----------------------------------------------------------------------- */

/* "MODE TYPE ID tab PATH NUL" for each file. */
static int list_committed(struct gathering *gathering, tf_error *error)
{
    static const char *const argv[] = {"git", "ls-tree", "-r", "-z", "HEAD", "--", "staff", NULL};
    tf_arena *arena = &gathering->desk->arena;
    tf_str folder = tf_desk_path(gathering->desk, TF_STR("")), rest;
    tf_buf out = {0};
    tf_program git = {.argv = argv, .dir = folder.p, .out = &out};
    int status = 0, failed = tf_program_run(&git, &status, error);

    rest = tf_buf_take(&out, arena);
    if (failed || status)
        return tf_fail(error, "git cannot say which files are in the school");
    while (rest.n) {
        size_t end = tf_str_find(rest, '\0');
        tf_str line = tf_str_sub(rest, 0, end);
        tf_str path = tf_str_sub(line, tf_str_find(line, '\t') + 1, line.n);
        *TF_PUSH(arena, &gathering->paths) = path;
        /* Links and repositories within ours are no ordinary files. */
        tf_map_put(&gathering->committed, path,
                   (void *)(tf_str_starts(line, TF_STR("100")) ? "file" : "other"));
        rest = tf_str_sub(rest, end + 1, rest.n);
    }
    return 0;
}

/* What is not committed would not be in the tag. */
static int refuse_changes(tf_desk *desk, const char *path, tf_error *error)
{
    tf_str below = tf_arena_printf(&desk->arena, "%.*s%s", TF_ARG(desk->store->prefix), path);
    tf_change *changes;
    size_t n;

    if (tf_writer_changes(desk->writer, below, &desk->arena, &changes, &n, error) < 0)
        return -1;
    if (!n)
        return 0;
    return tf_fail(error,
                   "The finished cycle is kept as it is committed, and %.*s is not.\n"
                   "Commit what belongs to it first: twofold save",
                   TF_ARG(changes[0].path));
}

static int read_file(struct gathering *gathering, tf_str path, tf_str *bytes, tf_error *error)
{
    tf_desk *desk = gathering->desk;

    if (tf_desk_read(&desk->arena, tf_desk_path(desk, path).p, bytes))
        return 0;
    return tf_fail_errno(error, "%.*s cannot be read", TF_ARG(path));
}

/* ---- what moves ------------------------------------------------------------------------------ */

/* Whether a file within a person's folder belongs to the cycle. */
static bool belongs_to_cycle(tf_str path, const tf_place_of *place)
{
    tf_str within = tf_str_sub(path, strlen("staff/") + place->slug.n + 1, path.n);

    return place->slug.n &&
           (place->kind == TF_FILE_COMMITMENT || tf_str_starts(within, TF_STR("reflections/")));
}

/* A picture, or anything else that is nobody's business, in the folder of the person who links to
 * it; else the empty slice. */
static tf_str own_thing(struct gathering *gathering, const tf_file *file, const tf_link *link)
{
    tf_desk *desk = gathering->desk;
    tf_target target = tf_link_target(&desk->arena, desk->store, file->path, link->dest);
    tf_str path = tf_str_sub(target.path, desk->store->prefix.n, target.path.n);
    tf_place_of place = tf_layout_place(path);
    tf_str earlier = tf_arena_printf(&desk->arena, "staff/%.*s/earlier/", TF_ARG(place.slug));

    if (target.outside || target.nowhere || !tf_str_starts(target.path, desk->store->prefix) ||
        place.kind != TF_FILE_OTHER || !tf_map_get(&gathering->committed, path) ||
        !tf_str_eq(place.slug, file->place.slug) || tf_str_starts(path, earlier))
        return (tf_str){0};
    return path;
}

/* What commitments and reflections show goes where they go, so that it is still seen there. */
static int find_shown(struct gathering *gathering, tf_error *error)
{
    tf_load_options load = {.today = gathering->desk->today};
    tf_snapshot snapshot;
    int failed = tf_load(gathering->desk->store, &load, &snapshot, error);

    for (size_t i = 0; i < snapshot.files.n && !failed; i++) {
        const tf_file *file = snapshot.files.at[i];
        bool moves = belongs_to_cycle(file->path, &file->place);
        for (size_t l = 0; l < file->links.n; l++) {
            tf_str path = own_thing(gathering, file, &file->links.at[l]);
            if (path.n && (moves || file->place.kind == TF_FILE_PROFILE))
                tf_map_put(moves ? &gathering->shown : &gathering->kept, path, gathering);
        }
    }
    tf_snapshot_release(&snapshot);
    return failed;
}

/* A commitment of somebody who is here gives way to a fresh one; all else leaves its place. */
static bool gives_way(tf_desk *desk, const tf_place_of *place)
{
    const tf_person *person = tf_snapshot_person(&desk->snapshot, place->slug);

    return place->kind == TF_FILE_COMMITMENT && person && tf_person_is_here(person, desk->today);
}

static tf_str place_in_earlier(struct gathering *gathering, tf_str path, const tf_place_of *place)
{
    size_t from = strlen("staff/") + place->slug.n + 1;
    tf_str within = tf_str_sub(path, from, path.n);

    return tf_arena_printf(&gathering->desk->arena, "staff/%.*s/earlier/%.*s/%.*s",
                           TF_ARG(place->slug), TF_ARG(gathering->cycle->finished), TF_ARG(within));
}

static int move(struct gathering *gathering, tf_str path, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    tf_place_of place = tf_layout_place(path);
    tf_str *bytes = TF_NEW(&desk->arena, tf_str), to;

    if (!belongs_to_cycle(path, &place) && !tf_map_get(&gathering->shown, path))
        return 0;
    to = place_in_earlier(gathering, path, &place);
    if (!tf_str_is(tf_str_z(tf_map_get(&gathering->committed, path)), "file"))
        return tf_fail(error, "%.*s is no ordinary file, and cannot be moved", TF_ARG(path));
    if (tf_map_get(&gathering->committed, to))
        return tf_fail(error,
                       "%.*s is there already, where what belongs to the finished cycle should go",
                       TF_ARG(to));
    if (read_file(gathering, path, bytes, error) < 0)
        return -1;
    if (gives_way(desk, &place)) {
        tf_map_put(&gathering->replaced, path, bytes);
        tf_desk_write(desk, to, *bytes);
    } else if (tf_map_get(&gathering->kept, path)) {
        tf_desk_write(desk, to, *bytes);
    } else {
        tf_desk_move(desk, path, to, *bytes);
    }
    return 0;
}

/* ---- what is made afresh --------------------------------------------------------------------- */

static void put_fresh(struct gathering *gathering, const tf_person *person)
{
    tf_desk *desk = gathering->desk;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        tf_str slug = tf_commitment_slug((tf_commitment_kind)kind);
        tf_str path =
            tf_arena_printf(&desk->arena, "staff/%.*s/%.*s.md", TF_ARG(person->slug), TF_ARG(slug));
        const tf_str *was = tf_map_get(&gathering->replaced, path);
        if (was)
            tf_desk_rewrite(desk, path, tf_desk_commitment(desk, (tf_commitment_kind)kind), *was);
        else if (kind == TF_RECOVERY_PLAN || tf_role_teaches(person->role))
            tf_desk_write(desk, path, tf_desk_commitment(desk, (tf_commitment_kind)kind));
    }
}

static int put_school(struct gathering *gathering, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    const tf_cycle *cycle = gathering->cycle;
    const struct {
        tf_str key, value;
    } lines[] = {
        {TF_STR("cycle"), cycle->name},
        {TF_STR("starts"), tf_date_str(&desk->arena, cycle->starts)},
        {TF_STR("ends"), tf_date_str(&desk->arena, cycle->ends)},
    };
    tf_str was, is;

    if (read_file(gathering, TF_STR("school.md"), &was, error) < 0)
        return -1;
    is = was;
    for (size_t i = 0; i < TF_COUNT(lines); i++)
        if (tf_front_set(&desk->arena, is, lines[i].key, lines[i].value, &is, error) < 0)
            return tf_context(error, "school.md");
    tf_desk_rewrite(desk, TF_STR("school.md"), is, was);
    return 0;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int gather(struct gathering *gathering, tf_error *error)
{
    const tf_snapshot *snapshot = &gathering->desk->snapshot;

    if (refuse_changes(gathering->desk, "school.md", error) < 0 ||
        refuse_changes(gathering->desk, "staff", error) < 0 ||
        list_committed(gathering, error) < 0 || find_shown(gathering, error) < 0)
        return -1;
    for (size_t i = 0; i < gathering->paths.n; i++)
        if (move(gathering, gathering->paths.at[i], error) < 0)
            return -1;
    for (size_t i = 0; i < snapshot->people.n; i++)
        if (tf_person_is_here(snapshot->people.at[i], gathering->desk->today))
            put_fresh(gathering, snapshot->people.at[i]);
    return put_school(gathering, error);
}

int tf_cycle_gather(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    struct gathering gathering = {.desk = desk, .cycle = cycle};
    int failed = gather(&gathering, error);

    tf_map_release(&gathering.committed);
    tf_map_release(&gathering.replaced);
    tf_map_release(&gathering.shown);
    tf_map_release(&gathering.kept);
    return failed;
}
