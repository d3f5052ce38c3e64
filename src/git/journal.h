/*
 * A journal of changes to several files: whatever happens on the way, either all of them are made
 * and committed, or none. A single file needs none: half of it is never there.
 */
#ifndef TWOFOLD_GIT_JOURNAL_H
#define TWOFOLD_GIT_JOURNAL_H

#include "writer.h"

/* All of these are for whoever holds index.lock. */

/* Notes what the files of an order hold now and are to hold, before any of them changes. */
int tf_journal_begin(tf_writer *writer, const tf_order *order, tf_error *error);
/* Notes the commit that holds them, before the branch moves to it. */
int tf_journal_seal(tf_writer *writer, const git_oid *commit, tf_error *error);
/* All went well: nothing is to be undone. */
void tf_journal_end(tf_writer *writer);

/* Whether there is one: of ours, or of a program of ours that died. */
bool tf_journal_is_there(tf_writer *writer);
/*
 * Puts the files and their entries in the index back as they were, unless their commit is in the
 * branch: then nothing is left to do. What somebody has changed since is left alone.
 */
int tf_journal_undo(tf_writer *writer, tf_error *error);

#endif
