/*
 * The user's editor, as git finds and runs it.
 */
#ifndef TWOFOLD_CMD_EDITOR_H
#define TWOFOLD_CMD_EDITOR_H

#include <twofold/git.h>

/* Lets the user edit the file at `path`, an absolute one, in the editor of the repository that `dir`
 * is in. Fails when there is no editor, or it does. */
int tf_edit(const char *dir, const char *path, tf_error *error);

#endif
