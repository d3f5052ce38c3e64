/*
 * What the files of `save` share.
 */
#ifndef TWOFOLD_CMD_SAVE_H
#define TWOFOLD_CMD_SAVE_H

#include <twofold/git.h>
#include <twofold/rule.h>
#include <twofold/write.h>

#include "command.h"

/* A file of the school that differs from HEAD. */
typedef struct {
    tf_deed deed;
    tf_str top;      /* its path from the top */
    tf_str whose;    /* the slug of the person whose commit it goes into; empty: the school's own */
    bool gone;       /* from the work tree */
    bool link;       /* no file but a link: left alone */
    bool moved_away; /* a file of that name is elsewhere now: no deed of its own */
    bool selected;
} tf_saved;

typedef struct {
    const tf_call *call;
    tf_writer *writer;
    tf_store *store, *head; /* head: NULL where there is no commit, or no school in it */
    tf_date today;
    tf_str why;             /* the author's own words, ready for a message */
    TF_VEC(tf_saved) files; /* by path */
    size_t others;          /* files that differ and are not the school's */
    tf_checked checked;
    tf_arena arena;
} tf_saving;

/* Finds what differs, what was done to it, and whose it is; selects what was asked for. */
int tf_save_find(tf_saving *saving, tf_error *error);
/*
 * Looks over what is selected, and appends what was found in it, or because of it. `*errors` is
 * whether any of that is an error.
 */
int tf_save_check(tf_saving *saving, tf_buf *found, bool *errors, tf_error *error);

#endif
