/*
 * The folder that a site is written to. Only files of ours are ever replaced or removed: their list,
 * with a hash of each, is kept in `.twofold-site`.
 */
#ifndef TWOFOLD_CMD_SHELF_H
#define TWOFOLD_CMD_SHELF_H

#include <sys/types.h>

#include <twofold/base.h>

/* A file of the site. */
typedef struct {
    tf_str path; /* from the folder: "people/amara-okafor.html" */
    uint64_t hash;
    bool is_new; /* made ready, and not in place yet */
} tf_shelved;

typedef struct {
    const char *dir; /* as it was given: for messages */
    int fd, ready;   /* the folder, and the one in it where files are made ready; -1: none */
    TF_VEC(tf_shelved) were;
    TF_VEC(tf_shelved) are; /* in the order of tf_shelf_expect */
    size_t written, kept, removed;
    tf_str folder;                 /* the one in it that was made last */
    bool made;                     /* the folder is new */
    mode_t file_mode, folder_mode; /* of what is made in it; the umask takes away from them */
    tf_arena arena;
} tf_shelf;

/*
 * Opens the folder `dir`, made where it is not there: for nobody but its owner. What is made in one
 * that was there can be read by whoever can read that. Refuses, in words for the user, one that
 * holds something else than a site of ours, and one that another run is writing to.
 */
int tf_shelf_open(const char *dir, tf_shelf *shelf, tf_error *error);
/* Says that there will be a file, and gives its number. Not from threads. */
size_t tf_shelf_expect(tf_shelf *shelf, tf_str path);
/* Makes a file ready, unless it is there as it should be. May be called from several threads, for
 * different files. */
int tf_shelf_put(tf_shelf *shelf, size_t number, tf_str bytes, tf_error *error);
/* Puts in place what is ready, one whole file after the other, and removes what no longer belongs
 * there. */
int tf_shelf_finish(tf_shelf *shelf, tf_error *error);
/* Closes it; what is ready and not in place is removed. */
void tf_shelf_close(tf_shelf *shelf);

#endif
