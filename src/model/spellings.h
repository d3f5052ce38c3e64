/*
 * How names are spelt on disk: inside the model layer only.
 */
#ifndef TWOFOLD_MODEL_SPELLINGS_H
#define TWOFOLD_MODEL_SPELLINGS_H

#include <twofold/base.h>

/* The names in the folders that were asked about, each of which is read once. Zeroed, it is empty. */
typedef struct {
    tf_map folders; /* path → its names */
    struct tf_spelt *last;
    tf_arena arena;
} tf_spellings;

/*
 * The name in a folder that is `wanted` but for its case; empty where there is none. `open` opens
 * the folder at `path` below `top`, or gives -1; it is asked once for each path.
 */
tf_str tf_spellings_find(tf_spellings *spellings, int top, tf_str path, tf_str wanted,
                         int (*open)(int top, const char *path));
void tf_spellings_release(tf_spellings *spellings);

#endif
