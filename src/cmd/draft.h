/*
 * Drafts: notes that are not committed yet, in a folder of our own within the repository
 * (.git/twofold/drafts), so that nothing that was typed is lost.
 */
#ifndef TWOFOLD_CMD_DRAFT_H
#define TWOFOLD_CMD_DRAFT_H

#include <twofold/git.h>

/* One that is at hand: as long as it is, nobody else finds it. */
typedef struct {
    tf_buf path; /* absolute */
    tf_date date;
    bool earlier; /* of an earlier try */
    bool held;
    int lock; /* while held */
} tf_draft;

/* Finds a free place for a draft of that day; `whose` is a folder's name. */
int tf_draft_begin(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft,
                   tf_error *error);
/*
 * The latest draft that was left of an earlier try and that nobody is at: of `date`, or of any day
 * with TF_NO_DATE. False where there is none.
 */
bool tf_draft_find(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft);

int tf_draft_write(const tf_draft *draft, tf_str bytes, tf_error *error);
/* Appends what it holds; nothing where somebody took it away. */
int tf_draft_read(const tf_draft *draft, tf_buf *bytes, tf_error *error);
/* Takes it away, once it is committed or has nothing in it; false where that cannot be done. */
bool tf_draft_drop(const tf_draft *draft);
/* Says where it is, and how to go on with it. */
void tf_draft_say(const tf_draft *draft);
/* Lets others find it. */
void tf_draft_release(tf_draft *draft);

#endif
