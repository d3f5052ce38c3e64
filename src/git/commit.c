/* A school as a commit has it. */
#include <stdlib.h>
#include <string.h>

#include <twofold/model.h>

#include "tree.h"

struct commit_store {
    tf_objects objects;
    git_oid root; /* of the tree */
};

/* ---- listing --------------------------------------------------------------------------------- */

struct listing {
    git_repository *repository;
    tf_unpacker *unpacker;
    tf_arena *arena;
    tf_entries *entries;
};

static void list_tree(struct listing *listing, const git_oid *id, tf_str path);

static void list_entry(struct listing *listing, tf_str folder, tf_str name, tf_object object)
{
    tf_str path = tf_arena_path(listing->arena, folder, name);
    tf_place_of was;
    tf_str cycle;

    if (tf_layout_is_ours(path) ||
        (listing->entries->earlier && tf_layout_earlier(path, &cycle, &was)))
        tf_objects_add(listing->arena, listing->entries, path, object);
    if (object.mode == GIT_FILEMODE_TREE &&
        (tf_layout_enters(path) || (listing->entries->earlier && tf_layout_enters_earlier(path))) &&
        (!listing->entries->enters || listing->entries->enters(listing->entries->context, path)))
        list_tree(listing, &object.id, path);
}

static tf_object object_of(const git_tree_entry *entry)
{
    return (tf_object){.mode = tf_tree_mode(git_tree_entry_filemode_raw(entry)),
                       .id = *git_tree_entry_id(entry)};
}

/* A folder that is missing from the repository is named like one that may not be looked into. */
static void list_elsewhere(struct listing *listing, const git_oid *id, tf_str path)
{
    git_tree *tree = NULL;
    int failed = git_tree_lookup(&tree, listing->repository, id);

    if (failed) {
        tf_entry *entry = TF_PUSH(listing->arena, &listing->entries->found);
        entry->path = path;
        entry->kind = TF_ENTRY_CLOSED;
        entry->why = tf_objects_why(listing->repository, failed, listing->arena);
        return;
    }
    for (size_t i = 0; i < git_tree_entrycount(tree); i++) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        list_entry(listing, path, tf_str_z(git_tree_entry_name(entry)), object_of(entry));
    }
    git_tree_free(tree);
}

/* Out of packs ourselves; what is not there as it must be is for libgit2, and its words. */
static void list_tree(struct listing *listing, const git_oid *id, tf_str path)
{
    tf_raw *raw = tf_unpack(listing->unpacker, id, TF_RAW_ALL);
    tf_tree_cursor cursor;

    if (!raw || raw->type != GIT_OBJECT_TREE || !tf_tree_is_sound(raw)) {
        tf_raw_free(raw);
        list_elsewhere(listing, id, path);
        return;
    }
    tf_tree_open(raw, &cursor);
    for (tf_tree_step(&cursor); cursor.on; tf_tree_step(&cursor))
        list_entry(listing, path, cursor.name, cursor.at);
    tf_tree_shut(&cursor);
}

/* Goes from `*object`, which is a folder, to what is called so in it. */
static int step_down(git_repository *repository, tf_object *object, tf_str name)
{
    const git_tree_entry *entry;
    git_tree *tree = NULL;
    tf_buf part = {0};

    if (git_tree_lookup(&tree, repository, &object->id) < 0)
        return -1;
    tf_buf_put(&part, name);
    entry = git_tree_entry_byname(tree, part.p);
    *object = entry ? object_of(entry) : (tf_object){0};
    tf_buf_release(&part);
    git_tree_free(tree);
    return 0;
}

/* Fails where a folder on the way cannot be read, which does not mean that there is nothing in it. */
static int find_in(git_repository *repository, const git_oid *root, const char *path,
                   tf_object *object)
{
    tf_str rest = tf_str_z(path);
    int failed = 0;

    *object = (tf_object){.mode = GIT_FILEMODE_TREE, .id = *root};
    while (rest.n && object->mode == GIT_FILEMODE_TREE && !failed) {
        size_t slash = tf_str_find(rest, '/');
        failed = step_down(repository, object, tf_str_sub(rest, 0, slash));
        rest = tf_str_sub(rest, slash + 1, rest.n);
    }
    if (rest.n || failed)
        *object = (tf_object){0};
    return failed;
}

static tf_object find(tf_objects *objects, git_repository *repository, const char *path)
{
    tf_object object;

    find_in(repository, &((struct commit_store *)objects)->root, path, &object);
    return object;
}

static int list(tf_objects *objects, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    struct listing listing = {.repository = objects->repository,
                              .unpacker = tf_unpacker_new(&objects->packs),
                              .arena = arena,
                              .entries = entries};
    static const char *const tops[] = {"school.md", "staff"};

    (void)error;
    for (size_t i = 0; i < TF_COUNT(tops); i++) {
        tf_str path = tf_arena_printf(arena, "%.*s%s", TF_ARG(objects->store.prefix), tops[i]);
        tf_object object = find(objects, objects->repository, path.p);
        tf_str name = tf_str_z(tops[i]);
        if (object.mode == GIT_FILEMODE_TREE && tf_layout_enters(name))
            list_tree(&listing, &object.id, name);
        else if (object.mode)
            tf_objects_add(arena, entries, name, object);
    }
    tf_unpacker_free(listing.unpacker);
    return 0;
}

static void names(tf_objects *objects, git_repository *repository, const char *path,
                  void (*name)(void *context, tf_str name), void *context)
{
    git_oid id = ((struct commit_store *)objects)->root;
    git_tree *tree = NULL;

    if (*path)
        id = find(objects, repository, path).id;
    if (git_tree_lookup(&tree, repository, &id) == 0)
        for (size_t i = 0; i < git_tree_entrycount(tree); i++)
            name(context, tf_str_z(git_tree_entry_name(git_tree_entry_byindex(tree, i))));
    git_tree_free(tree);
}

static void free_commit(tf_objects *objects)
{
    (void)objects;
}

static const tf_objects_ops ops = {.list = list, .find = find, .names = names, .free = free_commit};

/* ---- opening --------------------------------------------------------------------------------- */

struct tree {
    git_repository *repository;
    const git_oid *root;
    bool damaged;
};

static bool has(void *context, const char *path)
{
    struct tree *tree = context;
    tf_object object;

    if (find_in(tree->repository, tree->root, path, &object) < 0)
        tree->damaged = true;
    return object.mode != 0;
}

int tf_git_school_in(const git_commit *commit, tf_str folder, tf_arena *arena, tf_str *prefix,
                     tf_str *here, tf_error *error)
{
    struct tree tree = {git_commit_owner(commit), git_commit_tree_id(commit), false};
    bool found = tf_git_school_above(arena, folder, has, &tree, prefix, here);
    char id[GIT_OID_HEXSZ + 1];

    if (!tree.damaged)
        return !found;
    git_oid_tostr(id, sizeof(id), git_commit_id(commit));
    return tf_git_fail(error, "The folders of the commit %s cannot be read", id);
}

static tf_str label_of(tf_arena *arena, const git_commit *commit)
{
    char id[8];

    git_oid_tostr(id, sizeof(id), git_commit_id(commit));
    return tf_arena_printf(arena, "commit %s", id);
}

int tf_git_commit_store(git_repository *repository, git_commit *commit, tf_str folder,
                        tf_store **opened, tf_error *error)
{
    struct commit_store *store = tf_alloc(sizeof(*store));
    tf_arena scratch = {0};
    tf_str prefix = {0}, here = {0}, label = label_of(&scratch, commit);
    int failed = tf_git_school_in(commit, folder, &scratch, &prefix, &here, error);

    store->objects.repository = repository;
    store->root = *git_commit_tree_id(commit);
    tf_git_open_packs(repository, &store->objects.packs);
    tf_objects_init(&store->objects, &ops, repository, prefix, here, label);
    if (failed > 0)
        tf_fail(error, "There is no school.md in %.*s%s%.*s", TF_ARG(label),
                folder.n ? ", at or above " : "", TF_ARG(folder));
    if (failed)
        tf_store_free(&store->objects.store);
    else
        *opened = &store->objects.store;
    tf_arena_release(&scratch);
    return failed ? -1 : 0;
}
