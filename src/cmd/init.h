/*
 * What a new school holds: between init.c and init-files.c.
 */
#ifndef TWOFOLD_CMD_INIT_H
#define TWOFOLD_CMD_INIT_H

#include <twofold/git.h>
#include <twofold/write.h>

/* What the files of a school say of it. */
typedef struct {
    tf_str name, cycle; /* a line each */
    tf_date starts, ends;
    tf_str folder; /* from the top of the repository: "" or "schools/oak/" */
    bool github;
} tf_init_school;

typedef struct {
    tf_str path; /* from the top of the repository */
    tf_str bytes;
} tf_init_file;

typedef struct {
    TF_VEC(tf_init_file) found;
} tf_init_files;

/* All that a school has. */
void tf_init_files_put(tf_init_files *files, tf_arena *arena, const tf_init_school *school);

#endif
