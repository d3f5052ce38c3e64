/*
 * A school being made: what the files of init share.
 */
#ifndef TWOFOLD_CMD_INIT_H
#define TWOFOLD_CMD_INIT_H

#include "desk.h"

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

typedef struct {
    tf_desk desk; /* its writer and what is gathered; there is no school to read yet */
    tf_init_school school;
    tf_str dir, top;
    bool made_folder;
    tf_str ignored; /* paths that git is told to ignore, a line each */
    TF_VEC(tf_str) added, kept, left_out;
} tf_init;

/* git, wherever the environment says that its repository is. */
#define TF_INIT_GIT "env", "-u", "GIT_DIR", "-u", "GIT_WORK_TREE", "-u", "GIT_INDEX_FILE", "git"

/* Opens the repository that `folder` is in; makes what of both is not there. */
int tf_init_open(tf_init *making, const tf_common *common, const char *folder, tf_error *error);
/* Whether there is anything at a path from the top of the repository. */
bool tf_init_has(tf_init *making, tf_str path);
/* Finds out what is missing, and gathers it. */
int tf_init_gather(tf_init *making, tf_error *error);

#endif
