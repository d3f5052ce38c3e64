/* A school as the index has it: what is about to be committed. */
#include <stdlib.h>
#include <string.h>

#include <twofold/model.h>

#include "index-file.h"

struct index_store {
    tf_objects objects;
    tf_index index;
};

/* ---- entries --------------------------------------------------------------------------------- */

/* NULL behind the last one. */
static const tf_index_entry *entry_at(const tf_index *index, size_t i)
{
    return i < index->entries.n ? &index->entries.at[i] : NULL;
}

/* The path from the school's folder; false behind the last one. */
static bool next_below(const struct index_store *store, size_t at, const tf_index_entry **entry,
                       tf_str *path)
{
    tf_str prefix = store->objects.store.prefix;

    *entry = entry_at(&store->index, at);
    if (!*entry || !tf_str_starts((*entry)->path, prefix))
        return false;
    *path = tf_str_sub((*entry)->path, prefix.n, (*entry)->path.n);
    return true;
}

/* The number of the first entry behind all that are in the folder. */
static size_t first_behind(const struct index_store *store, tf_str folder)
{
    tf_buf behind = {0};
    size_t i;

    /* '0' comes right after '/'. */
    tf_buf_printf(&behind, "%.*s%.*s0", TF_ARG(store->objects.store.prefix), TF_ARG(folder));
    i = tf_index_first(&store->index, tf_buf_str(&behind));
    tf_buf_release(&behind);
    return i;
}

/* Tells of a folder; false where nothing in it is to be looked at. */
static bool add_folder(tf_arena *arena, tf_entries *entries, tf_str folder)
{
    if (tf_layout_is_ours(folder))
        tf_objects_add(arena, entries, tf_arena_str(arena, folder),
                       (tf_object){.mode = GIT_FILEMODE_TREE});
    return tf_layout_enters(folder) &&
           (!entries->enters || entries->enters(entries->context, folder));
}

/* The index has no folders: those that `path` lies in are told once, before what is in them. Gives
 * the one that is not to be looked into. */
static bool add_folders(tf_arena *arena, tf_entries *entries, tf_str path, tf_str before,
                        tf_str *shut)
{
    for (size_t i = 0; i < path.n; i++) {
        *shut = tf_str_sub(path, 0, i);
        if (path.p[i] == '/' && !tf_str_starts(before, tf_str_sub(path, 0, i + 1)) &&
            !add_folder(arena, entries, *shut))
            return false;
    }
    return true;
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
    size_t i = tf_index_first(&store->index, objects->store.prefix);
    const tf_index_entry *entry;
    tf_str path, before = {0}, shut;

    (void)error;
    while (next_below(store, i, &entry, &path)) {
        i++;
        if (!tf_index_is_there(entry))
            continue;
        if (!add_folders(arena, entries, path, before, &shut)) {
            i = first_behind(store, shut);
            continue;
        }
        before = path;
        if (tf_index_stage(entry))
            add_unmerged(arena, entries, path);
        else if (tf_layout_is_ours(path))
            tf_objects_add(arena, entries, tf_arena_str(arena, path), tf_index_object(entry));
    }
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static tf_object find(tf_objects *objects, git_repository *repository, const char *path)
{
    const tf_index *index = &((struct index_store *)objects)->index;
    size_t i = tf_index_first(index, tf_str_z(path));
    const tf_index_entry *entry = entry_at(index, i);
    tf_object object = {0};
    tf_buf folder = {0};

    (void)repository;
    if (entry && tf_str_is(entry->path, path)) {
        if (tf_index_stage(entry))
            return (tf_object){.mode = GIT_FILEMODE_BLOB}; /* no id: nobody can read it yet */
        if (tf_index_is_there(entry))
            return tf_index_object(entry);
    }
    tf_buf_printf(&folder, "%s/", path);
    entry = entry_at(index, tf_index_first(index, tf_buf_str(&folder)));
    if (entry && tf_str_starts(entry->path, tf_buf_str(&folder)))
        object.mode = GIT_FILEMODE_TREE;
    tf_buf_release(&folder);
    return object;
}

static void names(tf_objects *objects, git_repository *repository, const char *path,
                  void (*name)(void *context, tf_str name), void *context)
{
    const tf_index *index = &((struct index_store *)objects)->index;
    const tf_index_entry *entry;
    tf_buf folder = {0};
    tf_str last = {0};

    (void)repository;
    tf_buf_printf(&folder, "%s%s", path, *path ? "/" : "");
    for (size_t i = tf_index_first(index, tf_buf_str(&folder));
         (entry = entry_at(index, i)) && tf_str_starts(entry->path, tf_buf_str(&folder)); i++) {
        tf_str rest = tf_str_sub(entry->path, folder.n, entry->path.n);
        tf_str part = tf_str_sub(rest, 0, tf_str_find(rest, '/'));
        if (!tf_str_eq(part, last))
            name(context, part);
        last = part;
    }
    tf_buf_release(&folder);
}

/* ---- what changed ---------------------------------------------------------------------------- */

static int folder_in(git_repository *repository, const git_tree *root, tf_str folder,
                     git_tree **tree)
{
    git_tree_entry *entry = NULL;
    int failed = git_tree_entry_bypath(&entry, root, folder.p);

    if (!failed && git_tree_entry_type(entry) == GIT_OBJECT_TREE)
        failed = git_tree_lookup(tree, repository, git_tree_entry_id(entry));
    git_tree_entry_free(entry);
    return failed == GIT_ENOTFOUND && !entry ? 0 : failed;
}

/* The last commit's tree of the school's folder; NULL where it has none. */
static int school_tree(const struct index_store *store, git_tree **tree)
{
    git_repository *repository = store->objects.repository;
    git_commit *head = NULL;
    git_tree *root = NULL;
    int failed = tf_git_head(repository, &head);

    *tree = NULL;
    if (failed)
        return failed < 0 ? -1 : 0;
    failed = git_commit_tree(&root, head);
    git_commit_free(head);
    if (failed || !store->objects.store.prefix.n) {
        *tree = root;
        return failed;
    }
    failed = folder_in(repository, root, store->objects.store.prefix, tree);
    git_tree_free(root);
    return failed;
}

int tf_index_changed(tf_store *opened, tf_arena *arena, tf_str **paths, size_t *n, tf_error *error)
{
    struct index_store *store = (struct index_store *)opened;
    git_tree *tree = NULL;
    int failed = school_tree(store, &tree);

    if (!failed)
        failed = tf_index_differs(&store->index, opened->prefix, store->objects.repository, tree,
                                  arena, paths, n);
    git_tree_free(tree);
    return failed ? tf_git_fail(error, "The index cannot be compared with HEAD") : 0;
}

/* ---- opening --------------------------------------------------------------------------------- */

static void free_index(tf_objects *objects)
{
    tf_index_release(&((struct index_store *)objects)->index);
}

static const tf_objects_ops ops = {.list = list, .find = find, .names = names, .free = free_index};

/* Hooks are run with an index of their own in GIT_INDEX_FILE. */
static int open_index(git_repository *repository, tf_index *index, tf_error *error)
{
    const char *named = getenv("GIT_INDEX_FILE");
    tf_buf path = {0};
    int failed;

    if (named && *named)
        tf_buf_putz(&path, named);
    else
        tf_buf_printf(&path, "%sindex", git_repository_path(repository));
    failed = tf_index_read(path.p, index, error);
    tf_buf_release(&path);
    return failed;
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
