/* What is staged: the index against a commit's tree, folder by folder, as far as they are not the same. */
#include <stdlib.h>

#include "cache-tree.h"
#include "index-file.h"

enum { DEEPEST = 4096 /* folders in folders; a path has no more */ };

struct walk {
    const tf_index *index;
    git_repository *repository;
    tf_arena *arena;
    size_t prefix; /* of the paths: not told */
    int depth;
    TF_VEC(tf_str) paths;
};

/* A folder on both sides, or one that one side lacks. */
struct level {
    const git_tree *tree;    /* NULL: none */
    const tf_cached *cached; /* NULL: nothing known */
    tf_str folder;           /* "" or ends in a slash */
    size_t from, to;         /* of the entries in it */
};

static int walk_level(struct walk *walk, struct level level);

static void tell(struct walk *walk, tf_str path)
{
    path = tf_str_sub(path, walk->prefix, path.n);
    if (!walk->paths.n || !tf_str_eq(walk->paths.at[walk->paths.n - 1], path))
        *TF_PUSH(walk->arena, &walk->paths) = tf_arena_str(walk->arena, path);
}

/* ---- one name ---------------------------------------------------------------------------------- */

/* A name in a folder, as trees and indexes sort it: with a slash behind it where it is a folder. */
struct item {
    tf_str name;
    bool folder;
};

static int compare(const struct item *a, const struct item *b)
{
    size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
    int order = tf_str_cmp(tf_str_sub(a->name, 0, n), tf_str_sub(b->name, 0, n));
    unsigned char ends[2];

    if (order)
        return order;
    ends[0] = a->name.n > n ? (unsigned char)a->name.p[n] : a->folder ? '/' : '\0';
    ends[1] = b->name.n > n ? (unsigned char)b->name.p[n] : b->folder ? '/' : '\0';
    return ends[0] - ends[1];
}

static struct item item_of_tree(const git_tree_entry *entry)
{
    return (struct item){tf_str_z(git_tree_entry_name(entry)),
                         git_tree_entry_type(entry) == GIT_OBJECT_TREE};
}

static struct item item_of_index(const struct level *level, const tf_index_entry *entry)
{
    tf_str rest = tf_str_sub(entry->path, level->folder.n, entry->path.n);
    size_t slash = tf_str_find(rest, '/');

    return (struct item){tf_str_sub(rest, 0, slash), slash < rest.n};
}

static bool is_in(const struct walk *walk, const struct level *level, size_t i, tf_str path,
                  bool folder)
{
    return i < level->to && (folder ? tf_str_starts(walk->index->entries.at[i].path, path)
                                    : tf_str_eq(walk->index->entries.at[i].path, path));
}

/* How many entries from `from` on are the item's: by what is known of it, or one by one. */
static size_t count(const struct walk *walk, const struct level *level, const struct item *item,
                    const tf_cached *below)
{
    tf_str path = tf_str_sub(walk->index->entries.at[level->from].path, 0,
                             level->folder.n + item->name.n + item->folder);
    size_t n = below && below->count > 0 ? (size_t)below->count : 0;

    if (n && is_in(walk, level, level->from + n - 1, path, item->folder) &&
        !is_in(walk, level, level->from + n, path, item->folder))
        return n;
    for (n = 1; is_in(walk, level, level->from + n, path, item->folder);)
        n++;
    return n;
}

/* ---- folders ----------------------------------------------------------------------------------- */

/* `tree_entry` or the index's part may be missing; where both are there, both are folders. */
static int walk_below(struct walk *walk, const struct level *level, const struct item *item,
                      const git_tree_entry *tree_entry, const tf_cached *below, size_t n)
{
    const git_oid *id = tree_entry ? git_tree_entry_id(tree_entry) : NULL;
    struct level next = {.cached = below, .from = level->from, .to = level->from + n};
    tf_arena scratch = {0};
    git_tree *tree = NULL;
    int failed = 0;

    if (id && below && n && (size_t)below->count == n && git_oid_equal(&below->id, id))
        return 0;
    if (id)
        failed = git_tree_lookup(&tree, walk->repository, id);
    next.tree = tree;
    next.folder = tf_arena_printf(&scratch, "%.*s%.*s/", TF_ARG(level->folder), TF_ARG(item->name));
    if (!failed && ++walk->depth > DEEPEST) {
        git_error_set_str(GIT_ERROR_INDEX, "its folders lie too deep");
        failed = -1;
    }
    if (!failed)
        failed = walk_level(walk, next);
    walk->depth--;
    git_tree_free(tree);
    tf_arena_release(&scratch);
    return failed;
}

/* What only the commit has. */
static int tell_gone(struct walk *walk, const struct level *level, const struct item *item,
                     const git_tree_entry *entry)
{
    tf_arena scratch = {0};

    if (item->folder)
        return walk_below(walk, level, item, entry, NULL, 0);
    tell(walk, tf_arena_printf(&scratch, "%.*s%.*s", TF_ARG(level->folder), TF_ARG(item->name)));
    tf_arena_release(&scratch);
    return 0;
}

/* What only the index has: what is announced there is not. */
static void tell_new(struct walk *walk, size_t from, size_t n)
{
    for (size_t i = from; i < from + n; i++)
        if (tf_index_is_there(&walk->index->entries.at[i]))
            tell(walk, walk->index->entries.at[i].path);
}

static void tell_if_other(struct walk *walk, const tf_index_entry *entry, size_t n,
                          const git_tree_entry *tree_entry)
{
    tf_object object = tf_index_object(entry);

    if (n > 1 || tf_index_stage(entry) || !tf_index_is_there(entry) ||
        object.mode != (uint32_t)git_tree_entry_filemode(tree_entry) ||
        !git_oid_equal(&object.id, git_tree_entry_id(tree_entry)))
        tell(walk, entry->path);
}

/* ---- side by side ------------------------------------------------------------------------------ */

/* The next name of the index's, with the tree's entry of that name, if any. */
static int walk_item(struct walk *walk, struct level *level, const struct item *item,
                     const git_tree_entry *tree_entry)
{
    const tf_cached *below = item->folder ? tf_cached_below(level->cached, item->name) : NULL;
    size_t n = count(walk, level, item, below);
    int failed = 0;

    if (tree_entry && item->folder)
        failed = walk_below(walk, level, item, tree_entry, below, n);
    else if (tree_entry)
        tell_if_other(walk, &walk->index->entries.at[level->from], n, tree_entry);
    else
        tell_new(walk, level->from, n);
    level->from += n;
    return failed;
}

static int walk_level(struct walk *walk, struct level level)
{
    size_t n = level.tree ? git_tree_entrycount(level.tree) : 0, at = 0;
    int failed = 0;

    while (!failed && (at < n || level.from < level.to)) {
        const git_tree_entry *entry = at < n ? git_tree_entry_byindex(level.tree, at) : NULL;
        struct item theirs = {{0}, false}, ours = {{0}, false};
        int order = entry ? -1 : 1;
        if (entry)
            theirs = item_of_tree(entry);
        if (level.from < level.to)
            ours = item_of_index(&level, &walk->index->entries.at[level.from]);
        if (entry && level.from < level.to)
            order = compare(&theirs, &ours);
        failed = order < 0 ? tell_gone(walk, &level, &theirs, entry)
                           : walk_item(walk, &level, &ours, order ? NULL : entry);
        at += order <= 0;
    }
    return failed;
}

static int by_bytes(const void *a, const void *b)
{
    return tf_str_cmp(*(const tf_str *)a, *(const tf_str *)b);
}

/* The folder's node in what the index knows of trees. */
static const tf_cached *cached_at(const tf_index *index, tf_arena *scratch, tf_str prefix)
{
    const tf_cached *cached = tf_cached_read(scratch, index->trees);

    while (cached && prefix.n) {
        size_t slash = tf_str_find(prefix, '/');
        cached = tf_cached_below(cached, tf_str_sub(prefix, 0, slash));
        prefix = tf_str_sub(prefix, slash + 1, prefix.n);
    }
    return cached;
}

int tf_index_differs(const tf_index *index, tf_str prefix, git_repository *repository,
                     const git_tree *tree, tf_arena *arena, tf_str **paths, size_t *n)
{
    struct walk walk = {
        .index = index, .repository = repository, .arena = arena, .prefix = prefix.n};
    struct level top = {.tree = tree, .folder = prefix, .from = tf_index_first(index, prefix)};
    tf_arena scratch = {0};
    int failed = 0;

    top.to = top.from;
    while (top.to < index->entries.n && tf_str_starts(index->entries.at[top.to].path, prefix))
        top.to++;
    top.cached = cached_at(index, &scratch, prefix);
    if (!top.cached || !tree || top.cached->count < 0 ||
        (size_t)top.cached->count != top.to - top.from ||
        !git_oid_equal(&top.cached->id, git_tree_id(tree)))
        failed = walk_level(&walk, top);
    tf_arena_release(&scratch);
    /* A file that became a folder comes before what is in that, and others may come between. */
    if (walk.paths.n)
        qsort(walk.paths.at, walk.paths.n, sizeof(tf_str), by_bytes);
    *paths = walk.paths.at;
    *n = walk.paths.n;
    return failed;
}
