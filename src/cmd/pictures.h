/*
 * Pictures in the repository, for pages that show them.
 */
#ifndef TWOFOLD_CMD_PICTURES_H
#define TWOFOLD_CMD_PICTURES_H

#include <twofold/emit.h>

/* Reads the file that `dest` means in the file `from`; false where there is none. It is empty where
 * it cannot be read. `reader` may be NULL: then nothing is read. */
bool tf_picture_read(const tf_store *store, tf_reader *reader, tf_str from, tf_str dest,
                     tf_arena *arena, tf_str *bytes);

/* What a page on its own sees: pictures, and no other page. */
typedef struct {
    const tf_store *store;
    tf_reader *reader;
    tf_pages pages;
} tf_lone_page;

/* Opens what it reads pictures with; `lone->pages` is then what formats take. */
int tf_lone_page_open(tf_store *store, tf_lone_page *lone, tf_error *error);
void tf_lone_page_close(tf_lone_page *lone);

#endif
