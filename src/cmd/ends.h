/*
 * A school at the end of each of its finished terms, out of its history.
 */
#ifndef TWOFOLD_CMD_ENDS_H
#define TWOFOLD_CMD_ENDS_H

#include <twofold/git.h>
#include <twofold/report.h>

typedef struct {
    tf_arena arena;
    TF_VEC(tf_term_end) found; /* oldest first */
} tf_ends;

/*
 * Opens it at the end of every term that was over before `today`: of every term that ended by
 * school.md as it stood on that day. What somebody writes there later changes none of them: pages
 * that were read tell of one stretch of notes each, and a term with other dates would be a second
 * cut of the same, which beside the first would tell of the days between. Of a term that begins
 * within one before it, what is behind that is told.
 *
 * A term that was over before the history begins is none; outside a repository there are none at
 * all. Fails where the history is damaged or has but its last part. `ends` is zeroed, and to be
 * released however this ends.
 */
int tf_ends_open(const tf_where *where, const tf_schemas *schemas, tf_date today, tf_ends *ends,
                 tf_error *error);
void tf_ends_release(tf_ends *ends);

#endif
