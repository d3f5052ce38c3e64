/*
 * Paths that stay beneath a folder: no symbolic link is followed on the way, and nothing but a
 * regular file is read at its end.
 */
#ifndef TWOFOLD_GIT_BENEATH_H
#define TWOFOLD_GIT_BENEATH_H

#include <sys/stat.h>

#include <twofold/base.h>

/* Opens the folder that `path` lies in, beneath the folder `top`; with `make` it is made where it is
 * not there. -1 with errno. The caller closes it; it can be synced. */
int tf_beneath_folder_of(int top, const char *path, bool make);
/* Appends what the regular file `name` in `folder` holds. -1 with errno: ELOOP for a symbolic link,
 * EINVAL for what is no regular file. */
int tf_beneath_read(int folder, const char *name, tf_buf *out, mode_t *mode);

#endif
