/* What was done to which file of whom. */
#include "save.h"

#include <sys/stat.h>

#include "paths.h"

/* ---- both sides ---------------------------------------------------------------------------------- */

struct sides {
    tf_saving *saving;
    tf_reader *now, *before; /* before: NULL where there is none */
};

/* What a file holds, now or in HEAD; false where there is no such file. */
static bool read_side(struct sides *sides, tf_reader *reader, tf_str top, tf_str *bytes)
{
    const tf_store *store = reader == sides->now ? sides->saving->store : sides->saving->head;
    tf_str name;

    *bytes = (tf_str){0};
    return reader &&
           store->ops->look(reader, top, &sides->saving->arena, &name, bytes) == TF_FOUND_FILE;
}

static int open_sides(struct sides *sides, tf_error *error)
{
    tf_store *store = sides->saving->store, *head = sides->saving->head;

    if (store->ops->open(store, &sides->now, error) < 0)
        return -1;
    return head ? head->ops->open(head, &sides->before, error) : 0;
}

static void close_sides(struct sides *sides)
{
    if (sides->now)
        sides->saving->store->ops->close(sides->now);
    if (sides->before)
        sides->saving->head->ops->close(sides->before);
}

/* ---- deeds --------------------------------------------------------------------------------------- */

static tf_str body_of(tf_arena *arena, tf_str bytes)
{
    tf_troubles troubles = {0};
    tf_span front, body = {0, bytes.n};

    tf_front_split(arena, bytes, &front, &body, &troubles);
    return tf_str_span(bytes, body);
}

/* A commitment or a profile is written once it has words of its own, and reworded when they
 * change. */
static tf_deed_kind deed_of(struct sides *sides, const tf_saved *saved, tf_file_kind kind)
{
    tf_arena *arena = &sides->saving->arena;
    tf_str now, before;

    if (saved->gone || !read_side(sides, sides->now, saved->top, &now))
        return TF_DEED_REMOVE;
    if (!read_side(sides, sides->before, saved->top, &before))
        return TF_DEED_WRITE;
    if ((kind != TF_FILE_COMMITMENT && kind != TF_FILE_PROFILE && kind != TF_FILE_REFLECTION) ||
        tf_str_eq(body_of(arena, now), body_of(arena, before)) ||
        !tf_note_first_words(arena, now).n)
        return TF_DEED_CHANGE;
    return kind != TF_FILE_REFLECTION && !tf_note_first_words(arena, before).n ? TF_DEED_WRITE
                                                                               : TF_DEED_REWORD;
}

/* What is gone here and there with the same bytes was moved. */
static void find_moves(struct sides *sides)
{
    tf_saving *saving = sides->saving;
    tf_map gone = {0};
    tf_str bytes;

    for (size_t i = 0; i < saving->files.n; i++) {
        tf_saved *saved = &saving->files.at[i];
        if (saved->gone && !saved->link && read_side(sides, sides->before, saved->top, &bytes) &&
            bytes.n)
            tf_map_put(&gone, bytes, saved);
    }
    for (size_t i = 0; i < saving->files.n; i++) {
        tf_saved *saved = &saving->files.at[i], *from;
        if (saved->link || saved->deed.kind != TF_DEED_WRITE ||
            !read_side(sides, sides->now, saved->top, &bytes) ||
            !(from = tf_map_get(&gone, bytes)) || from->moved_away)
            continue;
        saved->deed.kind = TF_DEED_MOVE;
        from->moved_away = true;
        from->whose = saved->whose;
        from->selected = saved->selected = from->selected || saved->selected;
    }
    tf_map_release(&gone);
}

static int find_deeds(tf_saving *saving, tf_error *error)
{
    struct sides sides = {.saving = saving};
    int failed = open_sides(&sides, error);

    for (size_t i = 0; i < saving->files.n && !failed; i++) {
        tf_saved *saved = &saving->files.at[i];
        if (saved->link)
            continue;
        saved->deed.kind = deed_of(&sides, saved, tf_layout_place(saved->deed.path).kind);
    }
    if (!failed)
        find_moves(&sides);
    close_sides(&sides);
    return failed;
}

/* ---- whose they are ------------------------------------------------------------------------------ */

/* Files that editors put beside those that they are editing. */
static bool is_editors(tf_str path)
{
    size_t from = path.n;

    while (from && path.p[from - 1] != '/')
        from--;
    return path.p[from] == '.' || path.p[from] == '#' || path.p[path.n - 1] == '~';
}

static bool is_schools(tf_str path)
{
    return tf_str_is(path, "school.md") ||
           (tf_str_starts(path, TF_STR("staff/")) && !is_editors(path));
}

/* A file directly in staff/ is nobody's in particular. */
static tf_str whose(tf_str path)
{
    tf_str slug = tf_layout_place(path).slug;

    return slug.n + sizeof("staff/") - 1 < path.n ? slug : (tf_str){0};
}

/* A link may lead anywhere, and what it leads to is not what git would keep. */
static bool is_link(const tf_saving *saving, const tf_change *change)
{
    struct stat status;
    tf_buf whole = {0};
    bool link;

    tf_buf_printf(&whole, "%.*s/%.*s", TF_ARG(tf_writer_top(saving->writer)), TF_ARG(change->path));
    link = !change->gone && lstat(whole.p, &status) == 0 && !S_ISREG(status.st_mode);
    tf_buf_release(&whole);
    return link;
}

static int find_files(tf_saving *saving, tf_error *error)
{
    tf_str prefix = saving->store->prefix;
    tf_change *changes;
    size_t n;

    if (tf_writer_changes(saving->writer, TF_STR(""), &saving->arena, &changes, &n, error) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        tf_str path = tf_str_sub(changes[i].path, prefix.n, changes[i].path.n);
        if (!tf_str_starts(changes[i].path, prefix) || !is_schools(path)) {
            saving->others++;
            continue;
        }
        *TF_PUSH(&saving->arena, &saving->files) = (tf_saved){.deed = {.path = path},
                                                              .top = changes[i].path,
                                                              .whose = whose(path),
                                                              .gone = changes[i].gone,
                                                              .link = is_link(saving, &changes[i])};
    }
    return 0;
}

/* ---- what was asked for -------------------------------------------------------------------------- */

static void select_file(const tf_saving *saving, tf_saved *saved)
{
    tf_buf here = {0};

    saved->selected = !saved->link;
    if (saved->selected)
        return;
    tf_store_path_here(saving->store, saved->deed.path, &here);
    tf_say("%s is no file but a link, and is left alone", here.p);
    tf_buf_release(&here);
}

static int fail_other(const char *wrote, tf_error *error)
{
    tf_buf quoted = {0};

    tf_put_quoted(&quoted, tf_str_z(wrote), TF_POSIX_QUOTE);
    tf_fail(error,
            "`%s` is none of the school's files, which twofold looks after.\n"
            "Commit it with: git commit %s",
            wrote, quoted.p);
    tf_buf_release(&quoted);
    return -1;
}

static int select_asked(tf_saving *saving, const char *wrote, tf_str asked, tf_error *error)
{
    bool any = false;

    for (size_t i = 0; i < saving->files.n; i++) {
        if (!tf_path_is_within(saving->files.at[i].deed.path, asked))
            continue;
        select_file(saving, &saving->files.at[i]);
        any = true;
    }
    if (any)
        return 0;
    if (!tf_path_is_there(saving->store, asked))
        return tf_fail(error, "There is no `%s` here, and none has gone", wrote);
    if (asked.n && !is_schools(asked) && !tf_str_is(asked, "staff"))
        return fail_other(wrote, error);
    return 0;
}

static int select_files(tf_saving *saving, tf_error *error)
{
    const tf_call *call = saving->call;
    int failed = 0;

    for (size_t i = 0; i < saving->files.n && !call->argc; i++)
        select_file(saving, &saving->files.at[i]);
    for (int i = 0; i < call->argc && !failed; i++) {
        tf_buf asked = {0};
        failed = tf_path_asked(call, saving->store, call->argv[i], &asked, error);
        if (!failed)
            failed = select_asked(saving, call->argv[i], tf_buf_str(&asked), error);
        tf_buf_release(&asked);
    }
    return failed;
}

int tf_save_find(tf_saving *saving, tf_error *error)
{
    if (find_files(saving, error) < 0 || select_files(saving, error) < 0)
        return -1;
    return find_deeds(saving, error);
}
