/* What moves, what is made afresh, and what has to be in order for that. */
#include <errno.h>
#include <string.h>

#include "cycle.h"

/* All is made from what is committed, so that a try that was cut short can be taken up. */
struct gathering {
    tf_desk *desk;
    const tf_cycle *cycle;
    tf_map committed; /* the paths in staff/, from the school's folder */
    tf_map changed;   /* the paths that are not as they are committed */
    tf_map replaced;  /* commitments that give way to fresh ones → what they hold, a tf_str */
    TF_VEC(tf_str) paths, changes; /* the same two, in order */
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

/* What git answers, run in the school's folder; false where it could not. */
static bool ask_git(tf_desk *desk, const char *const *argv, tf_str *answer, tf_error *error)
{
    tf_str folder = tf_desk_path(desk, TF_STR(""));
    tf_buf out = {0};
    tf_program git = {.argv = argv, .dir = folder.p, .out = &out, .quiet = true};
    int status = 0;
    bool done = tf_program_run(&git, &status, error) == 0 && status == 0;

    *answer = tf_arena_str(&desk->arena, tf_buf_str(&out));
    tf_buf_release(&out);
    return done;
}

/* "MODE TYPE ID tab PATH NUL" for each file. */
static int list_committed(struct gathering *gathering, tf_error *error)
{
    static const char *const argv[] = {"git", "ls-tree", "-r", "-z", "HEAD", "--", "staff", NULL};
    tf_arena *arena = &gathering->desk->arena;
    tf_str rest;

    if (!ask_git(gathering->desk, argv, &rest, error))
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

static int list_changed(struct gathering *gathering, const char *path, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    tf_str prefix = desk->store->prefix;
    tf_change *changes;
    size_t n;

    if (tf_writer_changes(desk->writer,
                          tf_arena_printf(&desk->arena, "%.*s%s", TF_ARG(prefix), path),
                          &desk->arena, &changes, &n, error) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        tf_str within = tf_str_sub(changes[i].path, prefix.n, changes[i].path.n);
        *TF_PUSH(&desk->arena, &gathering->changes) = within;
        tf_map_put(&gathering->changed, within, desk);
    }
    return 0;
}

/* A committed file, as it lies or would lie in the work tree. */
static int read_file(struct gathering *gathering, tf_str path, tf_str *bytes, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    tf_str object = tf_arena_printf(&desk->arena, "HEAD:./%.*s", TF_ARG(path));
    const char *const argv[] = {"git", "cat-file", "--filters", object.p, NULL};

    if (!tf_map_get(&gathering->changed, path) &&
        tf_desk_read(&desk->arena, tf_desk_path(desk, path).p, bytes))
        return 0;
    if (ask_git(desk, argv, bytes, error))
        return 0;
    return tf_fail(error, "%.*s cannot be read as it is committed", TF_ARG(path));
}

/* ---- what moves ------------------------------------------------------------------------------ */

/* Whether a file within a person's folder belongs to the cycle. */
static bool belongs_to_cycle(tf_str path, const tf_place_of *place)
{
    tf_str within = tf_str_sub(path, strlen("staff/") + place->slug.n + 1, path.n);

    return place->slug.n &&
           (place->kind == TF_FILE_COMMITMENT || tf_str_starts(within, TF_STR("reflections/")));
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

    if (!belongs_to_cycle(path, &place))
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

static tf_str day_of(tf_desk *desk, tf_date date)
{
    tf_buf buf = {0};
    tf_str day;

    tf_date_put(&buf, date);
    day = tf_arena_str(&desk->arena, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return day;
}

static int put_school(struct gathering *gathering, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    const tf_cycle *cycle = gathering->cycle;
    const struct {
        tf_str key, value;
    } lines[] = {
        {TF_STR("cycle"), cycle->name},
        {TF_STR("starts"), day_of(desk, cycle->starts)},
        {TF_STR("ends"), day_of(desk, cycle->ends)},
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

/* ---- what is refused ------------------------------------------------------------------------- */

/* Whether the work tree has it as the change will leave it. */
static bool is_made(tf_desk *desk, const tf_change *change)
{
    tf_str top = tf_writer_top(desk->writer), held;
    tf_str path = tf_arena_printf(&desk->arena, "%.*s/%.*s", TF_ARG(top), TF_ARG(change->path));

    if (!tf_desk_read(&desk->arena, path.p, &held))
        return change->gone && (errno == ENOENT || errno == ENOTDIR);
    return !change->gone && tf_str_eq(held, *change->bytes);
}

/* What is not committed would not be in the tag, unless it is an earlier try's own. */
static int refuse_changes(struct gathering *gathering, tf_error *error)
{
    tf_desk *desk = gathering->desk;
    tf_map ours = {0};
    int failed = 0;

    for (size_t i = 0; i < desk->changes.n; i++) {
        tf_str path = desk->changes.at[i].path;
        tf_map_put(&ours, tf_str_sub(path, desk->store->prefix.n, path.n), &desk->changes.at[i]);
    }
    for (size_t i = 0; i < gathering->changes.n && !failed; i++) {
        const tf_change *made = tf_map_get(&ours, gathering->changes.at[i]);
        if (!made || !is_made(desk, made))
            failed = tf_fail(error,
                             "The finished cycle is kept as it is committed, and %.*s is not.\n"
                             "Commit what belongs to it first: twofold save",
                             TF_ARG(gathering->changes.at[i]));
    }
    tf_map_release(&ours);
    return failed;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int gather(struct gathering *gathering, tf_error *error)
{
    const tf_snapshot *snapshot = &gathering->desk->snapshot;

    if (list_committed(gathering, error) < 0 || list_changed(gathering, "school.md", error) < 0 ||
        list_changed(gathering, "staff", error) < 0)
        return -1;
    for (size_t i = 0; i < gathering->paths.n; i++)
        if (move(gathering, gathering->paths.at[i], error) < 0)
            return -1;
    for (size_t i = 0; i < snapshot->people.n; i++)
        if (tf_person_is_here(snapshot->people.at[i], gathering->desk->today))
            put_fresh(gathering, snapshot->people.at[i]);
    return put_school(gathering, error) < 0 ? -1 : refuse_changes(gathering, error);
}

int tf_cycle_gather(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    struct gathering gathering = {.desk = desk, .cycle = cycle};
    int failed = gather(&gathering, error);

    tf_map_release(&gathering.committed);
    tf_map_release(&gathering.changed);
    tf_map_release(&gathering.replaced);
    return failed;
}
