/*
 * What an index remembers of trees (its extension TREE): of each folder, as long as nothing in it has
 * been added or removed since, the tree that its entries make. By it git, and we, see at once that a
 * folder is the same as in a commit.
 */
#ifndef TWOFOLD_GIT_CACHE_TREE_H
#define TWOFOLD_GIT_CACHE_TREE_H

#include "internal.h"

typedef struct tf_cached tf_cached;

struct tf_cached {
    tf_str name;
    long count; /* of entries in and below it; -1: nothing is known of its own tree */
    git_oid id;
    TF_VEC(tf_cached *) below; /* as git has them: shorter names first */
    bool touched;
};

/* Gives NULL where `bytes` is empty or damaged: then nothing is remembered. */
tf_cached *tf_cached_read(tf_arena *arena, tf_str bytes);
void tf_cached_put(const tf_cached *root, tf_buf *out);
/* Of a folder directly below; NULL where nothing is known of it. `cached` may be NULL. */
tf_cached *tf_cached_below(const tf_cached *cached, tf_str name);

/* Notes that at `path` an entry was added (`more` 1), replaced (0) or removed (-1). */
void tf_cached_touch(tf_cached *root, tf_arena *arena, tf_str path, int more);
/*
 * Then, of folders that were as in the tree `was` before, notes that they are now as in the tree `is`;
 * of others that were touched, that nothing is known. Either tree may be NULL for none.
 */
int tf_cached_renew(tf_cached *root, git_repository *repository, const git_oid *was,
                    const git_oid *is);

#endif
