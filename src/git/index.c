/* A school as the index has it: what is about to be committed. */
#include <stdlib.h>
#include <string.h>

#include <twofold/model.h>

#include "internal.h"

struct index_store {
    tf_objects objects;
    git_index *index;
};

/* ---- entries --------------------------------------------------------------------------------- */

/* `git add --intent-to-add` promises a file and adds none. */
static bool is_there(const git_index_entry *entry)
{
    return !(entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
}

/* The number of the first entry whose path starts with `prefix`. */
static size_t first_below(git_index *index, tf_str prefix)
{
    size_t low = 0, high = git_index_entrycount(index);

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        tf_str path = tf_str_z(git_index_get_byindex(index, middle)->path);
        if (tf_str_cmp(path, prefix) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The path from the school's folder; false behind the last one. */
static bool next_below(const struct index_store *store, size_t at, const git_index_entry **entry,
                       tf_str *path)
{
    tf_str prefix = store->objects.store.prefix;

    *entry = git_index_get_byindex(store->index, at);
    if (!*entry || !tf_str_starts(tf_str_z((*entry)->path), prefix))
        return false;
    *path = tf_str_z((*entry)->path + prefix.n);
    return true;
}

/* The index has no folders: those of ours that `path` lies in are told once, before what is in them. */
static void add_folders(tf_arena *arena, tf_entries *entries, tf_str path, tf_str before)
{
    for (size_t i = 0; i < path.n; i++) {
        tf_str folder = tf_str_sub(path, 0, i);
        if (path.p[i] != '/' || tf_str_starts(before, tf_str_sub(path, 0, i + 1)))
            continue;
        if (!tf_layout_is_ours(folder))
            return; /* nor is anything below it ours */
        tf_objects_add(arena, entries, tf_arena_str(arena, folder),
                       (tf_object){.mode = GIT_FILEMODE_TREE});
    }
}

/* An unmerged path stands up to three times in the index: it is named once. */
static void add_unmerged(tf_arena *arena, tf_entries *entries, tf_str path)
{
    const tf_entry *last = entries->found.n ? &entries->found.at[entries->found.n - 1] : NULL;
    tf_entry *entry;

    if (last && tf_str_eq(last->path, path))
        return;
    entry = TF_PUSH(arena, &entries->found);
    *entry = (tf_entry){.path = tf_arena_str(arena, path), .kind = TF_ENTRY_UNMERGED};
}

static int list(tf_objects *objects, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    struct index_store *store = (struct index_store *)objects;
    const git_index_entry *entry;
    tf_str path, before = {0};

    (void)error;
    for (size_t i = first_below(store->index, objects->store.prefix);
         next_below(store, i, &entry, &path); i++) {
        if (!is_there(entry))
            continue;
        add_folders(arena, entries, path, before);
        before = path;
        if (git_index_entry_stage(entry))
            add_unmerged(arena, entries, path);
        else if (tf_layout_is_ours(path))
            tf_objects_add(arena, entries, tf_arena_str(arena, path),
                           (tf_object){entry->mode, entry->id});
    }
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static bool has_below(git_index *index, tf_str folder)
{
    const git_index_entry *entry = git_index_get_byindex(index, first_below(index, folder));

    return entry && tf_str_starts(tf_str_z(entry->path), folder);
}

/* Ours, theirs, or what both began with. */
static bool is_unmerged(git_index *index, const char *path)
{
    for (int stage = 1; stage <= 3; stage++)
        if (git_index_get_bypath(index, path, stage))
            return true;
    return false;
}

static tf_object find(tf_objects *objects, git_repository *repository, const char *path)
{
    git_index *index = ((struct index_store *)objects)->index;
    const git_index_entry *entry = git_index_get_bypath(index, path, 0);
    tf_buf folder = {0};
    tf_object object = {0};

    (void)repository;
    if (entry && is_there(entry))
        return (tf_object){entry->mode, entry->id};
    if (is_unmerged(index, path))
        return (tf_object){.mode = GIT_FILEMODE_BLOB}; /* without an id: nobody can read it yet */
    tf_buf_printf(&folder, "%s/", path);
    if (has_below(index, tf_buf_str(&folder)))
        object.mode = GIT_FILEMODE_TREE;
    tf_buf_release(&folder);
    return object;
}

static void names(tf_objects *objects, git_repository *repository, const char *path,
                  void (*name)(void *context, tf_str name), void *context)
{
    git_index *index = ((struct index_store *)objects)->index;
    const git_index_entry *entry;
    tf_buf folder = {0};
    tf_str last = {0};

    (void)repository;
    tf_buf_printf(&folder, "%s%s", path, *path ? "/" : "");
    for (size_t i = first_below(index, tf_buf_str(&folder));
         (entry = git_index_get_byindex(index, i)) &&
         tf_str_starts(tf_str_z(entry->path), tf_buf_str(&folder));
         i++) {
        tf_str rest = tf_str_z(entry->path + folder.n);
        tf_str part = tf_str_sub(rest, 0, tf_str_find(rest, '/'));
        if (!tf_str_eq(part, last))
            name(context, part);
        last = part;
    }
    tf_buf_release(&folder);
}

/* ---- what changed ---------------------------------------------------------------------------- */

struct changes {
    const struct index_store *store;
    tf_arena *arena;
    TF_VEC(tf_str) paths;
};

static int note(const git_diff *diff, const git_diff_delta *delta, const char *pathspec,
                void *context)
{
    struct changes *changes = context;
    tf_str prefix = changes->store->objects.store.prefix;
    tf_str path = tf_str_z(delta->new_file.path ? delta->new_file.path : delta->old_file.path);

    (void)diff;
    (void)pathspec;
    if (tf_str_starts(path, prefix))
        *TF_PUSH(changes->arena, &changes->paths) =
            tf_arena_str(changes->arena, tf_str_sub(path, prefix.n, path.n));
    return 1; /* it is noted: no need to keep the delta */
}

static int head_tree(git_repository *repository, git_tree **tree)
{
    git_object *object = NULL;
    int failed = git_repository_head_unborn(repository);

    *tree = NULL;
    if (failed)
        return failed < 0 ? -1 : 0;
    if (git_revparse_single(&object, repository, "HEAD^{tree}") < 0)
        return -1;
    *tree = (git_tree *)object;
    return 0;
}

int tf_index_changed(tf_store *opened, tf_arena *arena, tf_str **paths, size_t *n, tf_error *error)
{
    struct index_store *store = (struct index_store *)opened;
    git_repository *repository = store->objects.repository;
    git_diff_options options;
    struct changes changes = {.store = store, .arena = arena};
    git_tree *tree = NULL;
    git_diff *diff = NULL;
    int failed;

    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.notify_cb = note;
    options.payload = &changes;
    options.flags = GIT_DIFF_SKIP_BINARY_CHECK;
    failed = head_tree(repository, &tree);
    if (!failed)
        failed = git_diff_tree_to_index(&diff, repository, tree, store->index, &options);
    if (failed)
        tf_git_fail(error, "The index cannot be compared with HEAD");
    git_diff_free(diff);
    git_tree_free(tree);
    *paths = changes.paths.at;
    *n = changes.paths.n;
    return failed ? -1 : 0;
}

/* ---- opening --------------------------------------------------------------------------------- */

static void free_index(tf_objects *objects)
{
    git_index_free(((struct index_store *)objects)->index);
}

static const tf_objects_ops ops = {.list = list, .find = find, .names = names, .free = free_index};

/* libgit2 says of a file that is too short that it is not there. */
static const char *why(void)
{
    const git_error *last = git_error_last();

    return !last || strstr(last->message, "no longer exists") ? "it is cut short" : last->message;
}

/* Hooks are run with an index of their own in GIT_INDEX_FILE. */
static int open_index(git_repository *repository, git_index **index, tf_error *error)
{
    const char *named = getenv("GIT_INDEX_FILE");
    /* Both read it from disk. */
    int failed =
        named && *named ? git_index_open(index, named) : git_repository_index(index, repository);

    if (failed)
        return tf_fail(error,
                       "The index cannot be read: %s.\n"
                       "If it is split or sparse, this makes it plain again:\n"
                       "    git update-index --no-split-index; git sparse-checkout disable\n"
                       "If it is damaged, take it away and make it anew: git reset",
                       why());
    return 0;
}

static bool has(void *context, const char *path)
{
    return find(context, NULL, path).mode != 0;
}

int tf_git_index_store(git_repository *repository, tf_str folder, tf_store **opened,
                       tf_error *error)
{
    struct index_store *store = tf_alloc(sizeof(*store));
    tf_str prefix = {0}, here = {0};
    tf_arena scratch = {0};
    int failed;
    failed = open_index(repository, &store->index, error);
    if (!failed && !tf_git_school_above(&scratch, folder, has, &store->objects, &prefix, &here))
        failed = tf_fail(error, "There is no school.md in the index%s%.*s",
                         folder.n ? ", at or above " : "", TF_ARG(folder));
    tf_objects_init(&store->objects, &ops, repository, prefix, here, TF_STR("the index"));
    store->objects.store.ops = &tf_index_store_ops;
    if (failed)
        tf_store_free(&store->objects.store);
    else
        *opened = &store->objects.store;
    tf_arena_release(&scratch);
    return failed;
}
