/*
 * What the commands that write about people share: the school as it is, the repository opened to
 * commit to it, and the changes being gathered.
 */
#ifndef TWOFOLD_CMD_DESK_H
#define TWOFOLD_CMD_DESK_H

#include <twofold/git.h>
#include <twofold/write.h>

#include "command.h"

typedef struct {
    tf_store *store;
    tf_snapshot snapshot;
    tf_writer *writer;
    tf_date today;
    tf_arena arena;
    TF_VEC(tf_change) changes;
    tf_trailers trailers;
    tf_buf out; /* what is said on standard output in the end */
} tf_desk;

/* Opens the school that the call is about (as it is committed in `at`; NULL: as it lies there),
 * reads school.md and the profiles, and opens its repository. The desk is released all the same when
 * it fails. */
int tf_desk_open(tf_desk *desk, const tf_call *call, const char *at, tf_error *error);
void tf_desk_release(tf_desk *desk);

/* The absolute path of a file of the school, and whether there is anything. */
tf_str tf_desk_path(tf_desk *desk, tf_str path);
bool tf_desk_has(tf_desk *desk, tf_str path);

/* Reads an ordinary file, by its absolute path; false, with errno, where that cannot be. */
bool tf_desk_read(tf_arena *arena, const char *path, tf_str *bytes);

/* What a file is to hold; `path` is from the school's folder. Text lives as long as the desk. */
void tf_desk_write(tf_desk *desk, tf_str path, tf_str bytes);
/* A file is to be committed as it lies there. */
void tf_desk_take(tf_desk *desk, tf_str path);
/* What a file that holds `was` now is to hold. */
void tf_desk_rewrite(tf_desk *desk, tf_str path, tf_str bytes, tf_str was);
/* Moves a file that holds `bytes`. */
void tf_desk_move(tf_desk *desk, tf_str from, tf_str to, tf_str bytes);

/* Commits the changes, and appends to `out` in which commit; `*nothing` (may be NULL) says that all
 * of it was committed already. */
int tf_desk_commit(tf_desk *desk, tf_str subject, bool *nothing, tf_error *error);

/* The template of a commitment, the names that it may support in it to choose from. */
tf_str tf_desk_commitment(tf_desk *desk, tf_commitment_kind kind);

/* A copy of `text` in which nothing steers a terminal, with a NUL behind it. */
const char *tf_desk_safe(tf_desk *desk, tf_str text);

#endif
