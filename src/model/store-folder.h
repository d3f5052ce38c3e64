/*
 * What the files of the folder store share.
 */
#ifndef TWOFOLD_MODEL_STORE_FOLDER_H
#define TWOFOLD_MODEL_STORE_FOLDER_H

#include <twofold/model.h>

struct tf_folder {
    tf_store store;
    tf_arena arena;
    int root; /* the school's folder */
    int top;  /* the repository's, where links may lead */
};

/* Files come folder by folder: the one that was read from last stays open. */
struct tf_reader {
    struct tf_folder *folder;
    tf_buf path; /* of that folder */
    int here;    /* -1: none */
    char *room;  /* for a file that is not large, as most are */
    tf_spellings spellings;
};

/*
 * Opens `path` below the folder `at`, and nothing outside it; `resolve` holds further RESOLVE_
 * flags of openat2(2). Gives -1 and errno.
 */
int tf_folder_open(int at, const char *path, int flags, uint64_t resolve);
/* Reads a regular file so opened, by way of the reader's room where it has been seen to be one. */
tf_read_state tf_folder_read_file(int at, const char *path, uint64_t resolve, char *room,
                                  tf_arena *arena, tf_str *bytes, tf_str *why);
/* The store's `list`. */
int tf_folder_list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error);
/* And its `look`. */
tf_found tf_folder_look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name,
                        tf_str *bytes);
/* Lists a folder for the spellings of a reader, which is `context`. */
void tf_folder_list_names(void *context, tf_str folder);

#endif
