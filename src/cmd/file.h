/*
 * Files that are not the school's: drafts, hooks.
 */
#ifndef TWOFOLD_CMD_FILE_H
#define TWOFOLD_CMD_FILE_H

#include <sys/types.h>

#include <twofold/base.h>

/* Appends what an ordinary file holds, of one larger than a school's may be a little more than that;
 * nothing where there is none. */
int tf_file_read(const char *path, tf_buf *bytes, tf_error *error);
/* The same of standard input. */
int tf_input_read(tf_buf *bytes, tf_error *error);
/* Writes beside and renames: what was there stays until all of the new is there. */
int tf_file_write(const char *path, tf_str bytes, mode_t mode, tf_error *error);

#endif
