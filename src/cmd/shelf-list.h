/*
 * The list of a site's files, and reading and writing in its folder: inside shelf*.c only.
 */
#ifndef TWOFOLD_CMD_SHELF_LIST_H
#define TWOFOLD_CMD_SHELF_LIST_H

#include "shelf.h"

#define TF_SHELF_LIST ".twofold-site"
#define TF_SHELF_READY ".twofold-site.ready"

uint64_t tf_shelf_hash(tf_str bytes);
/* Whether there is an ordinary file that holds just these bytes. */
bool tf_shelf_holds(int folder, const char *path, tf_str bytes);
/* Each is -1 with errno. None of these follows a symbolic link. */
int tf_shelf_read(int folder, const char *path, tf_buf *bytes);
int tf_shelf_write(int folder, const char *path, tf_str bytes, mode_t mode);

/* Reads which files were ours; -1: there is no list of ours. */
int tf_shelf_list_read(tf_shelf *shelf);
/* Writes which are (and were, while some of these may still be there). */
int tf_shelf_list_write(tf_shelf *shelf, bool with_old);

#endif
