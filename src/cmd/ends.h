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
 * Opens it at the end of every term that was over before `today`, by the terms that school.md has
 * at `where`. A term that was over before the history begins is none; outside a repository there
 * are none at all.
 */
int tf_ends_open(const tf_where *where, const tf_schemas *schemas, tf_date today, tf_ends *ends,
                 tf_error *error);
void tf_ends_release(tf_ends *ends);

#endif
