/* What moves, what is made afresh, and what has to be in order for that. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cycle.h"

/* ---- what is refused ------------------------------------------------------------------------- */

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
                   "The finished cycle is kept as it is committed, and %.*s is not%s.\n"
                   "Commit what belongs to it first: twofold save",
                   TF_ARG(changes[0].path), n > 1 ? " (nor are others)" : "");
}

static int refuse_people(tf_desk *desk, tf_error *error)
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

int tf_cycle_refuse(tf_desk *desk, tf_error *error)
{
    if (refuse_people(desk, error) < 0 || refuse_changes(desk, "school.md", error) < 0)
        return -1;
    return refuse_changes(desk, "staff", error);
}

/* ---- files as they lie there ----------------------------------------------------------------- */

static tf_str on_disk(tf_desk *desk, tf_str path)
{
    tf_str top = tf_writer_top(desk->writer);

    return tf_arena_printf(&desk->arena, "%.*s/%.*s%.*s", TF_ARG(top), TF_ARG(desk->store->prefix),
                           TF_ARG(path));
}

static bool is_there(tf_desk *desk, tf_str path)
{
    struct stat status;

    return lstat(on_disk(desk, path).p, &status) == 0;
}

static int read_open(int fd, tf_desk *desk, tf_str path, tf_str *bytes, tf_error *error)
{
    struct stat status;
    size_t n = 0;
    char *at;

    if (fstat(fd, &status) < 0 || !S_ISREG(status.st_mode))
        return tf_fail(error, "%.*s is no ordinary file, and cannot be moved", TF_ARG(path));
    at = tf_arena_bytes(&desk->arena, (size_t)status.st_size + 1);
    while (n < (size_t)status.st_size) {
        ssize_t got = read(fd, at + n, (size_t)status.st_size - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return tf_fail_errno(error, "%.*s cannot be read", TF_ARG(path));
        n += (size_t)got;
    }
    *bytes = (tf_str){at, n};
    return 0;
}

static int read_file(tf_desk *desk, tf_str path, tf_str *bytes, tf_error *error)
{
    int fd = open(on_disk(desk, path).p, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC), failed;

    if (fd < 0)
        return tf_fail_errno(error, "%.*s cannot be read", TF_ARG(path));
    failed = read_open(fd, desk, path, bytes, error);
    close(fd);
    return failed;
}

/* ---- what moves ------------------------------------------------------------------------------ */

/* Whether a file within a person's folder belongs to the cycle. */
static bool belongs_to_cycle(tf_str within)
{
    if (tf_str_starts(within, TF_STR("reflections/")))
        return true;
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        tf_str slug = tf_commitment_slug((tf_commitment_kind)kind);
        if (within.n == slug.n + 3 && tf_str_starts(within, slug) &&
            tf_str_ends(within, TF_STR(".md")))
            return true;
    }
    return false;
}

/* A commitment of somebody who is here gives way to a fresh one; all else leaves its place. */
static bool gives_way(tf_desk *desk, const tf_person *person, tf_str within)
{
    return person && tf_person_is_here(person, desk->today) &&
           !tf_str_starts(within, TF_STR("reflections/"));
}

/* Paths that fresh templates replace, and what they hold. */
struct replaced {
    tf_map bytes; /* path → tf_str */
};

static int move(tf_desk *desk, const tf_cycle *cycle, tf_str path, struct replaced *replaced,
                tf_error *error)
{
    tf_place_of place = tf_layout_place(path);
    tf_str within = tf_str_sub(path, strlen("staff/") + place.slug.n + 1, path.n), bytes, to;

    if (!place.slug.n || !belongs_to_cycle(within))
        return 0;
    to = tf_arena_printf(&desk->arena, "staff/%.*s/earlier/%.*s/%.*s", TF_ARG(place.slug),
                         TF_ARG(cycle->finished), TF_ARG(within));
    if (is_there(desk, to))
        return tf_fail(error,
                       "%.*s is there already, where what belongs to the finished cycle should go",
                       TF_ARG(to));
    if (read_file(desk, path, &bytes, error) < 0)
        return -1;
    if (!gives_way(desk, tf_snapshot_person(&desk->snapshot, place.slug), within)) {
        tf_desk_move(desk, path, to, bytes);
        return 0;
    }
    tf_str *was = TF_NEW(&desk->arena, tf_str);
    *was = bytes;
    tf_map_put(&replaced->bytes, path, was);
    tf_desk_write(desk, to, bytes);
    return 0;
}

/* git knows what is part of the school; what it is told to ignore stays where it is. */
static int move_all(tf_desk *desk, const tf_cycle *cycle, struct replaced *replaced,
                    tf_error *error)
{
    tf_str folder = on_disk(desk, TF_STR("")), rest;
    const char *const argv[] = {"git", "ls-files", "-z", "--", "staff", NULL};
    tf_buf out = {0};
    tf_program git = {.argv = argv, .dir = folder.p, .out = &out};
    int status, failed = tf_program_run(&git, &status, error);

    if (!failed && status)
        failed = tf_fail(error, "git cannot say which files are in the school");
    rest = tf_arena_str(&desk->arena, tf_buf_str(&out));
    tf_buf_release(&out);
    while (rest.n && !failed) {
        size_t end = tf_str_find(rest, '\0');
        failed = move(desk, cycle, tf_str_sub(rest, 0, end), replaced, error);
        rest = tf_str_sub(rest, end + 1, rest.n);
    }
    return failed;
}

/* ---- what is made afresh --------------------------------------------------------------------- */

static void put_fresh(tf_desk *desk, const tf_person *person, const struct replaced *replaced)
{
    tf_str practice =
        tf_arena_printf(&desk->arena, "staff/%.*s/classroom-practice.md", TF_ARG(person->slug));
    size_t from = desk->changes.n;

    tf_desk_put_commitments(desk, person->slug,
                            tf_role_teaches(person->role) ||
                                tf_map_get(&replaced->bytes, practice) != NULL);
    for (; from < desk->changes.n; from++) {
        tf_change *change = &desk->changes.at[from];
        change->was = tf_map_get(&replaced->bytes,
                                 tf_str_sub(change->path, desk->store->prefix.n, change->path.n));
    }
}

static int put_school(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    static const char *const keys[] = {"cycle", "starts", "ends"};
    tf_str was = desk->snapshot.school.file->bytes, is = was;
    tf_buf days[2] = {{0}, {0}};
    int failed = 0;

    tf_date_put(&days[0], cycle->starts);
    tf_date_put(&days[1], cycle->ends);
    tf_str values[] = {cycle->name, tf_buf_str(&days[0]), tf_buf_str(&days[1])};
    for (size_t i = 0; i < TF_COUNT(keys) && !failed; i++)
        failed = tf_front_set(&desk->arena, is, tf_str_z(keys[i]), values[i], &is, error);
    if (failed)
        tf_context(error, "school.md");
    else
        tf_desk_rewrite(desk, TF_STR("school.md"), is, was);
    tf_buf_release(&days[0]);
    tf_buf_release(&days[1]);
    return failed;
}

int tf_cycle_gather(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    struct replaced replaced = {0};
    int failed = move_all(desk, cycle, &replaced, error);

    for (size_t i = 0; i < desk->snapshot.people.n && !failed; i++)
        if (tf_person_is_here(desk->snapshot.people.at[i], desk->today))
            put_fresh(desk, desk->snapshot.people.at[i], &replaced);
    tf_map_release(&replaced.bytes);
    return failed ? failed : put_school(desk, cycle, error);
}
