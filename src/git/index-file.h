/*
 * An index as it lies on the disk (git's gitformat-index(5)): mapped, its entries found in one pass,
 * and written anew with some of them changed. All else in it stays byte for byte as git wrote it.
 *
 * libgit2 would take every entry apart and put it together again, which takes longer than the whole
 * of a commit, and would drop what it does not know.
 */
#ifndef TWOFOLD_GIT_INDEX_FILE_H
#define TWOFOLD_GIT_INDEX_FILE_H

#include <time.h>

#include "internal.h"

typedef struct {
    tf_str path;       /* in the file; where that shortens paths (version 4), in memory */
    unsigned char *at; /* its bytes in the file */
    uint32_t size;     /* how many these are */
    uint16_t flags, more;
} tf_index_entry;

typedef struct {
    unsigned char *bytes; /* of the file */
    size_t size;          /* 0: there is no file */
    struct timespec changed;
    uint32_t version;
    TF_VEC(tf_index_entry) entries; /* by path, and by stage where that is unmerged */
    size_t extensions, end;         /* where those are among the bytes, and where they end */
    tf_str trees;                   /* what the extension TREE holds; see cache-tree.h */
    tf_arena arena;
} tf_index;

/* Reads it; an index that is not there is an empty one. Fails, with what to do, where it is damaged,
 * or split or sparse. */
int tf_index_read(const char *path, tf_index *index, tf_error *error);
/* The same of `bytes` and `size`, which are set. */
int tf_index_take(tf_index *index, tf_error *error);
/* Fails unless the checksum at its end is right: who only reads need not ask, as git does not. */
int tf_index_verify(const tf_index *index, tf_error *error);
/*
 * What changed in the second in which the index was written looks unchanged to git once the index is
 * younger than that: such entries are marked, in memory, for git to read their files again. It
 * compares whole seconds.
 */
int tf_index_distrust_recent(tf_index *index, tf_error *error);
void tf_index_release(tf_index *index);

/* 0; 1 to 3 where the path is unmerged. */
int tf_index_stage(const tf_index_entry *entry);
/* `git add --intent-to-add` promises a file and adds none. */
bool tf_index_is_there(const tf_index_entry *entry);
/* Mode and id. */
tf_object tf_index_object(const tf_index_entry *entry);
/* The number of the first entry whose path is `path` or comes after it. */
size_t tf_index_first(const tf_index *index, tf_str path);

/* ---- comparing (index-differs.c) --------------------------------------------------------------- */

/*
 * The paths below `prefix` ("" or "schools/oak/") of which the index has something else than `tree`,
 * which is that folder's in a commit (NULL: it has none); from there, in byte order, each once.
 * Fails with libgit2's words.
 */
int tf_index_differs(const tf_index *index, tf_str prefix, git_repository *repository,
                     const git_tree *tree, tf_arena *arena, tf_str **paths, size_t *n);

/* ---- writing it anew (index-write.c) ---------------------------------------------------------- */

/* What the entry at a path is to be. */
typedef struct {
    tf_str path;
    git_index_entry entry; /* mode 0: there is to be none */
} tf_index_edit;

/* The trees that the edits lead from and to, where these are known: see cache-tree.h. */
typedef struct {
    git_repository *repository;
    git_oid was, is; /* `was` zero: there was none */
} tf_index_trees;

/* Writes the index with `n` edits to the fresh file `path`; whoever puts that in place waits for the
 * disk first. `trees` may be NULL. */
int tf_index_write(tf_index *index, const tf_index_edit *edits, size_t n,
                   const tf_index_trees *trees, const char *path, tf_error *error);

#endif
