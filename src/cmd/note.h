/*
 * A reflection on its way into the repository: its name, its findings, its commit.
 */
#ifndef TWOFOLD_CMD_NOTE_H
#define TWOFOLD_CMD_NOTE_H

#include <twofold/git.h>
#include <twofold/rule.h>

#include "draft.h"

/* What a note is part of; all is borrowed. */
typedef struct {
    tf_writer *writer;
    tf_store *store; /* the working tree */
    const tf_person *person;
    tf_date today, date;
    tf_str words;  /* for its name; may be empty */
    tf_str author; /* the email that git has for whoever writes */
    bool colour;
} tf_noting;

/*
 * Appends the path of a reflection that holds `bytes`, from the school's folder. A second one of a
 * day gets a number. What lies there already with the very same bytes is the same reflection.
 */
void tf_note_put_path(const tf_noting *noting, tf_str bytes, tf_buf *path);

/* What came of looking over a note. */
typedef struct {
    tf_diag_counts counts;
    bool written; /* has words of its own, or cannot be read that far */
    tf_buf text;  /* the findings, for people */
} tf_judged;

/* Looks over a note that is to stand at `path`. Hints at what is still unwritten are left out. */
int tf_note_judge(const tf_noting *noting, tf_str path, tf_str bytes, tf_judged *judged,
                  tf_error *error);
void tf_judged_release(tf_judged *judged);

/* Commits it, and says so; `*status` is another where that could not be said. */
int tf_note_commit(const tf_noting *noting, tf_str path, tf_str bytes, int *status,
                   tf_error *error);

/* Whether the work tree holds just that at `path`: it is written, if not committed. */
bool tf_note_is_there(const tf_noting *noting, tf_str path, tf_str bytes);

#endif
