/*
 * A commit under way: what its two files share.
 */
#ifndef TWOFOLD_GIT_ORDER_H
#define TWOFOLD_GIT_ORDER_H

#include <sys/stat.h>

#include "writer.h"

typedef struct {
    tf_writer *writer;
    const tf_order *order;
    tf_staged *staged;
    tf_object *before; /* what the branch had at each path when we began */
    size_t n;
    tf_branch branch;
    struct stat shown;    /* the index that hooks see, before they do */
    tf_index_trees trees; /* of the tip, and of it with the changes */
    git_oid tree, commit; /* hooks may have added to that */
    tf_str message;
    tf_str index; /* the new one, until it is in place */
    bool written, amended, indexed;
    int moved; /* how often the branch has, while a hook ran */
} tf_work;

/* Runs all hooks up to the commit. They see the index that is committed, and not the user's own, under
 * the name that `git commit --only` gives it. Gives 1 when the branch has moved meanwhile. */
int tf_order_run_hooks(tf_work *work, tf_error *error);

#endif
