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

/* Opens the school that the call is about, reads the files that `wants` asks for (NULL: all), and
 * opens its repository. The desk is released all the same when it fails. */
int tf_desk_open(tf_desk *desk, const tf_call *call,
                 bool (*wants)(void *context, const tf_place_of *place, tf_str path),
                 tf_error *error);
void tf_desk_release(tf_desk *desk);

/* For tf_desk_open: school.md and the profiles. */
bool tf_desk_wants_people(void *context, const tf_place_of *place, tf_str path);

/* What a file is to hold; `path` is from the school's folder. Text lives as long as the desk. */
void tf_desk_write(tf_desk *desk, tf_str path, tf_str bytes);
/* The same of a file that holds `was` now. */
void tf_desk_rewrite(tf_desk *desk, tf_str path, tf_str bytes, tf_str was);
/* Moves a file that holds `bytes`. */
void tf_desk_move(tf_desk *desk, tf_str from, tf_str to, tf_str bytes);

/* Commits the changes, and appends to `out` in which commit. */
int tf_desk_commit(tf_desk *desk, tf_str subject, tf_error *error);

/* The templates of what `role` is asked for (and of `both`, where somebody had both). */
void tf_desk_put_commitments(tf_desk *desk, tf_str slug, bool both);

/* A copy of `text` in which nothing steers a terminal, with a NUL behind it. */
const char *tf_desk_safe(tf_desk *desk, tf_str text);

#endif
