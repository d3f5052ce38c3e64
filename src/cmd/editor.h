/*
 * The user's editor, as git finds and runs it.
 */
#ifndef TWOFOLD_CMD_EDITOR_H
#define TWOFOLD_CMD_EDITOR_H

#include <twofold/git.h>

/* Lets the user edit the file at `path`. Fails when there is no editor, or it does. */
int tf_edit(const char *path, tf_error *error);

#endif
