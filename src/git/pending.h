/*
 * What is written and has yet to reach the disk: waited for all at once, before anything is put in
 * place that relies on it. One after the other, each file would make the disk write its journal anew.
 */
#ifndef TWOFOLD_GIT_PENDING_H
#define TWOFOLD_GIT_PENDING_H

#include <git2.h>

#include <twofold/base.h>

/* More files than this are not waited for one by one, but with all that their disks have to write. */
enum { TF_PENDING_FEW = 8 };

typedef struct {
    int disks[2]; /* folders on each of the file systems, or -1 */
    tf_arena arena;
    tf_map seen;
    TF_VEC(tf_str) paths;
    bool all;
} tf_pending;

/* Two folders of the file systems where all that is added lies; they may be on one. */
int tf_pending_open(tf_pending *pending, const char *one, const char *other, tf_error *error);
void tf_pending_close(tf_pending *pending);

/* A file, or a folder with the names in it; what is no longer there when it is waited for is passed
 * over. */
void tf_pending_add(tf_pending *pending, tf_str path);
/* An object, which is a file of its own, or in a pack and there for good; and its folders. */
void tf_pending_add_object(tf_pending *pending, tf_str common, const git_oid *id);
/* All that there is to wait for. */
void tf_pending_add_all(tf_pending *pending);

/* Waits; then nothing is pending. */
int tf_pending_wait(tf_pending *pending, tf_error *error);

#endif
