/* Restricting findings to the paths that were asked for. */
#include "paths.h"

#include <stdlib.h>

/* Takes `a/./b/../c` to `a/c`, in place. What climbs above the start keeps its `..`. */
static void tidy(tf_buf *path)
{
    tf_str rest = tf_buf_str(path);
    tf_buf out = {0};

    while (rest.n) {
        size_t slash = tf_str_find(rest, '/');
        tf_str part = tf_str_sub(rest, 0, slash);
        tf_str so_far = tf_buf_str(&out);
        bool climbs = tf_str_is(so_far, "..") || tf_str_ends(so_far, TF_STR("/.."));
        rest = tf_str_sub(rest, slash + 1, rest.n);
        if (!part.n || tf_str_is(part, "."))
            continue;
        if (tf_str_is(part, "..") && so_far.n && !climbs) {
            while (out.n && out.p[--out.n] != '/') {
            }
            continue;
        }
        if (out.n)
            tf_buf_putc(&out, '/');
        tf_buf_put(&out, part);
    }
    tf_buf_release(path);
    *path = out;
}

/* The school's folder on disk: the current one without what `here` adds to it. */
static int put_root(const tf_call *call, const tf_store *store, tf_buf *root, tf_error *error)
{
    char *real = realpath(call->common.dir ? call->common.dir : ".", NULL);
    size_t here = store->here.n;

    if (!real)
        return tf_fail_errno(error, "`%s` cannot be opened",
                             call->common.dir ? call->common.dir : ".");
    tf_buf_putz(root, real);
    free(real);
    root->n -= here <= root->n ? here : root->n;
    return 0;
}

bool tf_path_is_within(tf_str path, tf_str asked)
{
    return !asked.n ||
           (tf_str_starts(path, asked) && (path.n == asked.n || path.p[asked.n] == '/'));
}

int tf_path_asked(const tf_call *call, const tf_store *store, const char *asked, tf_buf *path,
                  tf_error *error)
{
    tf_buf root = {0};
    tf_str given = tf_str_z(asked);
    int failed = 0;

    if (*asked == '/') {
        failed = put_root(call, store, &root, error);
        if (!failed && !tf_path_is_within(given, tf_buf_str(&root)))
            failed = tf_fail(error, "`%s` is not in this school, which is in %s", asked, root.p);
        given = tf_str_sub(given, root.n, given.n);
    } else {
        tf_buf_put(path, store->here);
    }
    tf_buf_put(path, given);
    tidy(path);
    tf_buf_release(&root);
    if (tf_str_is(tf_buf_str(path), "..") || tf_str_ends(tf_buf_str(path), TF_STR("/..")))
        tf_buf_clear(path); /* a folder that the school is in */
    else if (!failed && tf_str_starts(tf_buf_str(path), TF_STR("../")))
        failed = tf_fail(error, "`%s` is not in this school", asked);
    return failed;
}

/* ---- what leads to nothing ------------------------------------------------------------------- */

bool tf_path_is_there(tf_store *store, tf_str path)
{
    tf_arena scratch = {0};
    tf_reader *reader = NULL;
    tf_error error = {0};
    tf_buf top = {0};
    tf_str name;
    bool found = false;

    tf_store_path_top(store, path, &top);
    if (store->ops->open(store, &reader, &error) == 0) {
        found = store->ops->look(reader, tf_buf_str(&top), &scratch, &name, NULL) != TF_FOUND_NONE;
        store->ops->close(reader);
    }
    tf_error_release(&error);
    tf_buf_release(&top);
    tf_arena_release(&scratch);
    return found;
}

static int lost(const tf_snapshot *snapshot, const char *wrote, tf_str asked, tf_error *error)
{
    tf_arena arena = {0};
    tf_str *paths = TF_NEW_N(&arena, tf_str, snapshot->files.n), meant;
    tf_buf here = {0};

    for (size_t i = 0; i < snapshot->files.n; i++)
        paths[i] = snapshot->files.at[i]->path;
    meant = tf_suggest(&arena, asked, paths, snapshot->files.n);
    tf_fail(error, "There is no `%s` in %.*s", wrote, TF_ARG(snapshot->store->label));
    if (meant.n) {
        tf_store_path_here(snapshot->store, meant, &here);
        tf_buf_printf(&error->message, ": did you mean `%s`?", here.p);
    }
    tf_buf_release(&here);
    tf_arena_release(&arena);
    return -1;
}

/* ---- selecting ------------------------------------------------------------------------------- */

/* A path that was asked for. */
struct asked {
    tf_str path;
    bool found; /* something in it */
};

/* What was asked for that `path` is at or below; NULL where it is not. */
static struct asked *asked_around(const tf_map *asked, tf_str path)
{
    struct asked *found = tf_map_get(asked, path);

    while (!found && path.n) {
        while (path.n && path.p[path.n - 1] != '/')
            path.n--;
        path.n -= path.n > 0;
        found = tf_map_get(asked, path);
    }
    return found;
}

static void keep(tf_diags *diags, const tf_map *asked)
{
    size_t kept = 0;

    for (size_t i = 0; i < diags->found.n; i++) {
        struct asked *around = asked_around(asked, diags->found.at[i].path);
        if (!around)
            continue;
        around->found = true;
        diags->found.at[kept++] = diags->found.at[i];
    }
    diags->found.n = kept;
}

/* Whether one of the files that were read is at or below `path`. Files go by path. */
static bool has_files(const tf_snapshot *snapshot, tf_str path)
{
    tf_arena scratch = {0};
    tf_str below = path.n ? tf_arena_printf(&scratch, "%.*s/", TF_ARG(path)) : path;
    size_t at = tf_snapshot_files_from(snapshot, below);
    bool has = (at < snapshot->files.n && tf_str_starts(snapshot->files.at[at]->path, below)) ||
               tf_snapshot_file(snapshot, path);

    tf_arena_release(&scratch);
    return has;
}

static bool is_known(const tf_snapshot *snapshot, const struct asked *asked)
{
    return asked->found || has_files(snapshot, asked->path) ||
           tf_path_is_there(snapshot->store, asked->path);
}

static int read_asked(const tf_call *call, const tf_store *store, const char *wrote,
                      tf_arena *arena, struct asked *asked, tf_error *error)
{
    tf_buf path = {0};
    int failed = tf_path_asked(call, store, wrote, &path, error);

    *asked = (struct asked){.path = tf_buf_take(&path, arena)};
    return failed;
}

int tf_paths_select(const tf_call *call, tf_checked *checked, tf_error *error)
{
    const tf_snapshot *snapshot = &checked->snapshot;
    size_t n = (size_t)call->argc;
    tf_arena arena = {0};
    struct asked *asked = TF_NEW_N(&arena, struct asked, n);
    tf_map around = {0};
    int failed = 0;

    for (size_t i = 0; i < n && !failed; i++) {
        failed = read_asked(call, snapshot->store, call->argv[i], &arena, &asked[i], error);
        tf_map_put(&around, asked[i].path, &asked[i]);
    }
    if (n)
        keep(&checked->diags, &around);
    for (size_t i = 0; i < n && !failed; i++)
        if (!is_known(snapshot, &asked[i]))
            failed = lost(snapshot, call->argv[i], asked[i].path, error);
    tf_map_release(&around);
    tf_arena_release(&arena);
    return failed;
}
