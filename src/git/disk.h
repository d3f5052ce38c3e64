/*
 * What writing to a disk takes so that nothing is lost: all of it, in the right order. And files
 * that are read whole.
 */
#ifndef TWOFOLD_GIT_DISK_H
#define TWOFOLD_GIT_DISK_H

#include <twofold/base.h>

/* Makes the folders that `path` lies in. */
int tf_disk_make_folders(const char *path, tf_error *error);
/* Waits until the folder that `path` lies in is on the disk, with the names in it. */
int tf_disk_sync_folder_of(const char *path, tf_error *error);
/* Appends what the file holds; false where there is none or it cannot be read. */
bool tf_disk_read(const char *path, tf_buf *out);

/* A file in memory; `p` is NULL where there is none, or nothing in it. */
typedef struct {
    const unsigned char *p;
    size_t n;
} tf_mapped;

tf_mapped tf_disk_map(const char *path);
void tf_disk_unmap(tf_mapped mapped);

#endif
