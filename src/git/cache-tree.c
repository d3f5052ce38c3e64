#include "cache-tree.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 4096 /* folders in folders; a path has no more */ };

/* ---- reading and writing ---------------------------------------------------------------------- */

/* A number that ends in `end`, which is taken too. */
static bool take_number(tf_str *bytes, char end, long *number)
{
    size_t n = tf_str_find(*bytes, end);
    char digits[16], *behind;

    if (!n || n >= sizeof(digits) || n == bytes->n)
        return false;
    memcpy(digits, bytes->p, n);
    digits[n] = '\0';
    *number = strtol(digits, &behind, 10);
    *bytes = tf_str_sub(*bytes, n + 1, bytes->n);
    return !*behind;
}

static int compare(tf_str a, tf_str b)
{
    return a.n != b.n ? (a.n < b.n ? -1 : 1) : tf_str_cmp(a, b);
}

static int by_name(const void *a, const void *b)
{
    return compare((*(tf_cached *const *)a)->name, (*(tf_cached *const *)b)->name);
}

/* libgit2 writes them in another order. False where there are two of one name. */
static bool sort(tf_cached *cached)
{
    int order = -1;

    for (int sorted = 0; sorted < 2; sorted++) {
        order = -1;
        for (size_t i = 1; i < cached->below.n && order < 0; i++)
            order = by_name(&cached->below.at[i - 1], &cached->below.at[i]);
        if (order > 0)
            qsort(cached->below.at, cached->below.n, sizeof(tf_cached *), by_name);
    }
    return order < 0;
}

static tf_cached *take(tf_arena *arena, tf_str *bytes, int depth)
{
    tf_cached *cached = TF_NEW(arena, tf_cached);
    size_t n = tf_str_find(*bytes, '\0');
    long below;

    cached->name = tf_str_sub(*bytes, 0, n);
    *bytes = tf_str_sub(*bytes, n + 1, bytes->n);
    if (depth > DEEPEST || !take_number(bytes, ' ', &cached->count) ||
        !take_number(bytes, '\n', &below))
        return NULL;
    if (cached->count >= 0) {
        if (bytes->n < sizeof(cached->id.id))
            return NULL;
        memcpy(cached->id.id, bytes->p, sizeof(cached->id.id));
        *bytes = tf_str_sub(*bytes, sizeof(cached->id.id), bytes->n);
    }
    for (; below > 0; below--) {
        tf_cached *one = take(arena, bytes, depth + 1);
        if (!one)
            return NULL;
        *TF_PUSH(arena, &cached->below) = one;
    }
    return sort(cached) ? cached : NULL;
}

tf_cached *tf_cached_read(tf_arena *arena, tf_str bytes)
{
    return bytes.n ? take(arena, &bytes, 0) : NULL;
}

void tf_cached_put(const tf_cached *cached, tf_buf *out)
{
    tf_buf_put(out, cached->name);
    tf_buf_putc(out, '\0');
    tf_buf_printf(out, "%ld %zu\n", cached->count, cached->below.n);
    if (cached->count >= 0)
        tf_buf_put(out, (tf_str){(const char *)cached->id.id, sizeof(cached->id.id)});
    for (size_t i = 0; i < cached->below.n; i++)
        tf_cached_put(cached->below.at[i], out);
}

/* ---- looking ---------------------------------------------------------------------------------- */

/* The number of the first that `name` does not come after. */
static size_t find(const tf_cached *cached, tf_str name)
{
    size_t low = 0, high = cached->below.n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(cached->below.at[middle]->name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

tf_cached *tf_cached_below(const tf_cached *cached, tf_str name)
{
    size_t i = cached ? find(cached, name) : 0;

    return cached && i < cached->below.n && tf_str_eq(cached->below.at[i]->name, name)
               ? cached->below.at[i]
               : NULL;
}

/* ---- changing --------------------------------------------------------------------------------- */

/* A folder of which all is known has no others than are named: what comes now is its first entry. */
static tf_cached *add_below(tf_cached *cached, tf_arena *arena, tf_str name)
{
    tf_cached *added = TF_NEW(arena, tf_cached);
    size_t i = find(cached, name);

    (void)TF_PUSH(arena, &cached->below);
    memmove(&cached->below.at[i + 1], &cached->below.at[i],
            (cached->below.n - 1 - i) * sizeof(tf_cached *));
    added->name = name;
    cached->below.at[i] = added;
    return added;
}

void tf_cached_touch(tf_cached *cached, tf_arena *arena, tf_str path, int more)
{
    while (cached) {
        size_t slash = tf_str_find(path, '/');
        tf_str name = tf_str_sub(path, 0, slash);
        tf_cached *below = slash < path.n ? tf_cached_below(cached, name) : NULL;
        cached->touched = true;
        if (slash < path.n && !below && cached->count >= 0)
            below = add_below(cached, arena, name);
        if (cached->count >= 0)
            cached->count += more;
        cached = below;
        path = tf_str_sub(path, slash + 1, path.n);
    }
}

/* Gives whether there is such a folder in the tree. */
static bool id_below(const git_tree *tree, tf_str name, tf_arena *scratch, git_oid *id)
{
    const git_tree_entry *entry =
        tree ? git_tree_entry_byname(tree, tf_arena_str(scratch, name).p) : NULL;
    bool is_folder = entry && git_tree_entry_type(entry) == GIT_OBJECT_TREE;

    if (is_folder)
        *id = *git_tree_entry_id(entry);
    return is_folder;
}

static int renew(tf_cached *cached, git_repository *repository, const git_oid *was,
                 const git_oid *is, tf_arena *scratch);

/* Those below that hold nothing any more are left out, as in trees. */
static int renew_below(tf_cached *cached, git_repository *repository, const git_tree *was,
                       const git_tree *is, tf_arena *scratch)
{
    size_t kept = 0;
    int failed = 0;

    for (size_t i = 0; i < cached->below.n && !failed; i++) {
        tf_cached *below = cached->below.at[i];
        git_oid was_id, is_id;
        bool was_there, is_there;
        if (below->touched && !below->count)
            continue;
        if (below->touched) {
            was_there = id_below(was, below->name, scratch, &was_id);
            is_there = id_below(is, below->name, scratch, &is_id);
            failed = renew(below, repository, was_there ? &was_id : NULL, is_there ? &is_id : NULL,
                           scratch);
        }
        cached->below.at[kept++] = below;
    }
    cached->below.n = kept;
    return failed;
}

static int renew(tf_cached *cached, git_repository *repository, const git_oid *was,
                 const git_oid *is, tf_arena *scratch)
{
    git_tree *trees[2] = {NULL, NULL};
    static const git_oid none = {{0}};
    int failed = 0;

    if (was)
        failed = git_tree_lookup(&trees[0], repository, was);
    if (is && !failed)
        failed = git_tree_lookup(&trees[1], repository, is);
    if (!failed)
        failed = renew_below(cached, repository, trees[0], trees[1], scratch);
    if (cached->count >= 0 && is && git_oid_equal(&cached->id, was ? was : &none))
        cached->id = *is;
    else
        cached->count = -1;
    git_tree_free(trees[1]);
    git_tree_free(trees[0]);
    return failed;
}

int tf_cached_renew(tf_cached *root, git_repository *repository, const git_oid *was,
                    const git_oid *is)
{
    tf_arena scratch = {0};
    int failed = root->touched ? renew(root, repository, was, is, &scratch) : 0;

    tf_arena_release(&scratch);
    return failed;
}
