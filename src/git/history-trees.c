/* What stands in the trees of history, and where two of them differ. */
#include <string.h>

#include <twofold/text.h>

#include "history.h"
#include "tree.h"

/* ---- trees that were read last --------------------------------------------------------------- */

enum { KEPT = 64 };

/* A commit and its parent share most of their trees; each has its one place by its id. */
struct tf_tree_kept {
    git_oid ids[KEPT];
    tf_raw *at[KEPT];
};

static int read_tree(tf_past *past, const git_oid *id, tf_raw **tree, tf_error *error)
{
    size_t place = id->id[GIT_OID_RAWSZ - 1] % KEPT;
    struct tf_tree_kept *kept = past->kept;

    if (!kept)
        kept = past->kept = TF_NEW(&past->arena, struct tf_tree_kept);
    if (!kept->at[place] || !git_oid_equal(&kept->ids[place], id)) {
        tf_raw_free(kept->at[place]);
        kept->at[place] = NULL;
        int failed = tf_past_object(past, id, GIT_OBJECT_TREE, TF_RAW_ALL, &kept->at[place]);
        if (failed)
            return tf_past_fail(past, failed, "folder", id, error);
        kept->ids[place] = *id;
    }
    *tree = tf_raw_hold(kept->at[place]);
    return 0;
}

void tf_past_forget_trees(tf_past *past)
{
    for (size_t i = 0; past->kept && i < KEPT; i++)
        tf_raw_free(past->kept->at[i]);
    past->kept = NULL;
}

/* NULL is the empty tree. */
static int open_cursor(tf_past *past, const git_oid *tree, tf_tree_cursor *cursor, tf_error *error)
{
    tf_raw *raw = NULL;

    *cursor = (tf_tree_cursor){0};
    if (tree && read_tree(past, tree, &raw, error) < 0)
        return -1;
    if (raw)
        tf_tree_open(raw, cursor);
    return 0;
}

/* Behind the last entry nothing may be left, or a part would be told as all of it: gives `failed`, or
 * fails so. */
static int shut_cursor(const tf_past *past, const git_oid *tree, tf_tree_cursor *cursor, int failed,
                       tf_error *error)
{
    if (!failed && tf_tree_is_damaged(cursor)) {
        git_error_set_str(GIT_ERROR_TREE, "what is in it is no list of files");
        failed = tf_past_fail(past, GIT_ERROR, "folder", tree, error);
    }
    tf_tree_shut(cursor);
    return failed;
}

static bool is_folder(tf_object object)
{
    return object.mode == GIT_FILEMODE_TREE;
}

tf_object tf_object_tree(const git_oid *id)
{
    return (tf_object){.mode = GIT_FILEMODE_TREE, .id = *id};
}

bool tf_object_is_file(tf_object object)
{
    return (object.mode & 0170000) == 0100000;
}

bool tf_object_eq(tf_object a, tf_object b)
{
    return !a.mode == !b.mode &&
           (!a.mode || (is_folder(a) == is_folder(b) && git_oid_equal(&a.id, &b.id)));
}

/* ---- finding --------------------------------------------------------------------------------- */

static int find_name(tf_past *past, const git_oid *tree, tf_str name, tf_object *found,
                     tf_error *error)
{
    tf_tree_cursor cursor;

    *found = (tf_object){0};
    if (open_cursor(past, tree, &cursor, error) < 0)
        return -1;
    tf_tree_step(&cursor);
    while (cursor.on && !tf_str_eq(cursor.name, name))
        tf_tree_step(&cursor);
    if (cursor.on)
        *found = cursor.at;
    return shut_cursor(past, tree, &cursor, 0, error);
}

int tf_past_find_in(tf_past *past, tf_object folder, tf_str path, tf_object *found, tf_error *error)
{
    *found = folder;
    while (path.n) {
        size_t end = tf_str_find(path, '/');
        git_oid id = found->id;
        if (!is_folder(*found)) {
            *found = (tf_object){0};
            return 0;
        }
        if (find_name(past, &id, tf_str_sub(path, 0, end), found, error) < 0)
            return -1;
        path = tf_str_sub(path, end + 1, path.n);
    }
    return 0;
}

int tf_past_find(tf_past *past, const git_oid *tree, tf_str path, tf_object *found, tf_error *error)
{
    return tf_past_find_in(past, tf_object_tree(tree), path, found, error);
}

/* ---- comparing ------------------------------------------------------------------------------- */

/* git's order of entries: a folder counts as if a slash stood behind its name. */
static int order(const tf_tree_cursor *a, const tf_tree_cursor *b)
{
    size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
    int by_bytes = memcmp(a->name.p, b->name.p, n);
    unsigned char one, other;

    if (by_bytes)
        return by_bytes;
    one = (unsigned char)(a->name.n > n ? a->name.p[n] : is_folder(a->at) ? '/' : 0);
    other = (unsigned char)(b->name.n > n ? b->name.p[n] : is_folder(b->at) ? '/' : 0);
    return one - other;
}

struct comparison {
    tf_past *past;
    const tf_tree_visit *visit;
    tf_buf path;
    tf_error *error;
};

static int compare(struct comparison *comparison, const git_oid *was, const git_oid *is);

/* The entries of one name: the cursors that have it are given, the other is NULL. */
static int meet(struct comparison *comparison, const tf_tree_cursor *was, const tf_tree_cursor *is)
{
    const tf_tree_visit *visit = comparison->visit;
    tf_object before = was ? was->at : (tf_object){0}, after = is ? is->at : (tf_object){0};
    size_t n = comparison->path.n;
    int failed = 0;

    if (tf_object_eq(before, after))
        return 0;
    if (n)
        tf_buf_putc(&comparison->path, '/');
    tf_buf_put(&comparison->path, was ? was->name : is->name);
    if (!is_folder(before) && !is_folder(after))
        visit->differs(visit->context, tf_buf_str(&comparison->path), before, after);
    else if (visit->enters(visit->context, tf_buf_str(&comparison->path)))
        failed = compare(comparison, is_folder(before) ? &before.id : NULL,
                         is_folder(after) ? &after.id : NULL);
    else if (visit->whole_folders)
        visit->differs(visit->context, tf_buf_str(&comparison->path), before, after);
    comparison->path.n = n;
    return failed;
}

/* How many bytes two trees have in common at their beginnings. */
static size_t in_common(tf_str a, tf_str b)
{
    enum { BLOCK = 64 };
    size_t n = a.n < b.n ? a.n : b.n, at = 0;

    while (at + BLOCK <= n && memcmp(a.p + at, b.p + at, BLOCK) == 0)
        at += BLOCK;
    while (at < n && a.p[at] == b.p[at])
        at++;
    return at;
}

/* Goes to the first entry that is not the same in both. */
static void skip_common(tf_tree_cursor *before, tf_tree_cursor *after)
{
    size_t common = in_common(before->rest, after->rest), at = 0;

    while (at < common) {
        const char *nul = memchr(before->rest.p + at, '\0', common - at);
        size_t end = nul ? (size_t)(nul - before->rest.p) + 1 + GIT_OID_RAWSZ : common + 1;
        if (end > common)
            break;
        at = end;
    }
    before->rest = tf_str_sub(before->rest, at, before->rest.n);
    after->rest = tf_str_sub(after->rest, at, after->rest.n);
    tf_tree_step(before);
    tf_tree_step(after);
}

/* Whether all that is still to come is the same in both. */
static bool end_alike(const tf_tree_cursor *before, const tf_tree_cursor *after)
{
    return before->on && after->on && before->length == after->length &&
           tf_str_eq((tf_str){before->rest.p - before->length, before->length + before->rest.n},
                     (tf_str){after->rest.p - after->length, after->length + after->rest.n});
}

static int compare(struct comparison *comparison, const git_oid *was, const git_oid *is)
{
    tf_tree_cursor before = {0}, after = {0};
    int failed = open_cursor(comparison->past, was, &before, comparison->error);

    if (!failed)
        failed = open_cursor(comparison->past, is, &after, comparison->error);
    if (!failed)
        skip_common(&before, &after);
    while (!failed && (before.on || after.on) && !end_alike(&before, &after)) {
        int which = !before.on ? 1 : !after.on ? -1 : order(&before, &after);
        failed = meet(comparison, which <= 0 ? &before : NULL, which >= 0 ? &after : NULL);
        if (which <= 0)
            tf_tree_step(&before);
        if (which >= 0)
            tf_tree_step(&after);
    }
    failed = shut_cursor(comparison->past, was, &before, failed, comparison->error);
    return shut_cursor(comparison->past, is, &after, failed, comparison->error);
}

int tf_past_compare(tf_past *past, tf_object was, tf_object is, const tf_tree_visit *visit,
                    tf_error *error)
{
    struct comparison comparison = {.past = past, .visit = visit, .error = error};
    int failed = 0;

    if (!tf_object_eq(was, is))
        failed =
            compare(&comparison, is_folder(was) ? &was.id : NULL, is_folder(is) ? &is.id : NULL);
    tf_buf_release(&comparison.path);
    return failed;
}
