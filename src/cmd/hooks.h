/*
 * The hook that looks over what is about to be committed.
 */
#ifndef TWOFOLD_CMD_HOOKS_H
#define TWOFOLD_CMD_HOOKS_H

#include <twofold/base.h>

/*
 * Puts the pre-commit hook into the repository of the school that `dir` is in (NULL: the current
 * folder), and appends to `said` what was done. A hook that is there already is kept and runs first.
 */
int tf_hooks_install(const char *dir, tf_buf *said, tf_error *error);

/* ---- the hook's text ----------------------------------------------------------------------------- */

/* Whether a hook was made by us. */
bool tf_hook_is_ours(tf_str text);
/* Appends the folders that a hook of ours looks over, each as its line has it. */
typedef struct {
    TF_VEC(tf_str) lines;
} tf_hook_schools;
void tf_hook_read_schools(tf_str text, tf_arena *arena, tf_hook_schools *schools);
/* The line of the school in `folder`, from the top of the repository without a slash at its end. */
tf_str tf_hook_school(tf_arena *arena, tf_str folder);
/* Appends the hook. `program` is where twofold is if PATH does not have it. */
void tf_hook_put(tf_buf *out, tf_str program, const tf_hook_schools *schools);

#endif
