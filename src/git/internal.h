/*
 * What the files of the git layer share. Nothing here leaves the layer.
 */
#ifndef TWOFOLD_GIT_INTERNAL_H
#define TWOFOLD_GIT_INTERNAL_H

#include <git2.h>
#include <sys/types.h>

#include <twofold/git.h>

#include "unpack.h"

/* Adds libgit2's own words to an error, and gives -1. */
int tf_git_fail(tf_error *error, const char *format, ...) TF_PRINTF(2, 3);

/* Starts libgit2; once more does no harm. */
int tf_git_start(tf_error *error);

/*
 * Opens the repository that `dir` is in, as git would (GIT_DIR; safe.directory). Gives 1, and no
 * error, when there is none.
 */
int tf_git_open(const char *dir, git_repository **repository, tf_error *error);

/* A folder of objects. */
typedef struct {
    tf_str path; /* without a slash at its end */
    dev_t device;
    ino_t number;
} tf_object_folder;

typedef TF_VEC(tf_object_folder) tf_object_folders;

/* Finds the folders that a repository has its objects in, each once: its own comes first, then what
 * it borrows from, and what hooks are told of (GIT_OBJECT_DIRECTORY and its alternates). */
void tf_git_object_folders(git_repository *repository, tf_arena *arena, tf_object_folders *folders);

/* Opens the packs in its own folder: nearly all that a commit has is there, but for what was written
 * of late. */
void tf_git_open_packs(git_repository *repository, tf_packs *packs);

/* Sees to it that `repository` has the objects of all these, as git has them. */
int tf_git_add_objects(git_repository *repository);

/* Has objects in files of their own in the folder `objects` read by us, so that one that is cut
 * short is told and not waited for. */
int tf_git_guard_loose(git_odb *odb, const char *objects);

/* Has libgit2 open repositories with extensions that harm nobody, or not in each of their forms;
 * refuses those with another of these forms. */
int tf_git_accept_extensions(void);
int tf_git_check_extensions(git_repository *repository, tf_error *error);

/* Refuses a repository with an index of several packs that is damaged, which libgit2 would not. */
int tf_git_check_midx(git_repository *repository, tf_error *error);

/* Whether it is a partial clone, in which objects may be missing that nobody lost. */
bool tf_git_is_partial(git_repository *repository);
#define TF_GIT_NOT_FETCHED "not in this partial clone (git fetch --refetch --no-filter)"

/* The last commit; 1: there is none yet. */
int tf_git_head(git_repository *repository, git_commit **commit);
/* The commit that `at` names: a revision, or a day. */
int tf_git_commit_at(git_repository *repository, const char *at, git_commit **commit,
                     tf_error *error);
/* The first second of the day behind `date`, where the user is. */
int64_t tf_git_end_of_day(tf_date date);

/* A copy in UTF-8 of what a commit says in `encoding` (empty: UTF-8); what cannot be read so comes
 * out as U+FFFD. */
tf_str tf_encoding_read(tf_arena *arena, tf_str encoding, tf_str text);

/* A repository, where in it the school lies, and the commit that its history leads up to. */
typedef struct {
    git_repository *repository;
    tf_str prefix; /* "" or "schools/oak/" */
    git_oid tip;
} tf_heritage;

/* Finds them, as tf_git_open_school finds the school. `heritage->repository` is to be freed also
 * when it fails. */
int tf_git_find_heritage(const tf_where *where, tf_arena *arena, tf_heritage *heritage,
                         tf_error *error);

/* ---- files as objects ------------------------------------------------------------------------ */
/* The stores over a commit and over the index differ in what they list and in how they look a path
 * up; what they list are objects, read the same way.
 */

typedef struct tf_objects tf_objects;

/* What stands at a path: its mode (0 where there is nothing) and id. */
typedef struct {
    uint32_t mode;
    git_oid id;
} tf_object;

typedef struct {
    int (*list)(tf_objects *objects, tf_arena *arena, tf_entries *entries, tf_error *error);
    /* What stands at `path` from the top. May be called from several threads. */
    tf_object (*find)(tf_objects *objects, git_repository *repository, const char *path);
    /* Calls `name` for each name directly in the folder `path`. */
    void (*names)(tf_objects *objects, git_repository *repository, const char *path,
                  void (*name)(void *context, tf_str name), void *context);
    void (*free)(tf_objects *objects);
} tf_objects_ops;

/* The common beginning of both stores. */
struct tf_objects {
    tf_store store;
    const tf_objects_ops *ops;
    git_repository *repository;
    tf_packs packs; /* what is not in these, or not as it must be, is read by libgit2 */
    tf_arena arena;
};

struct tf_reader {
    tf_objects *objects;
    git_repository *repository; /* its own: threads that share one wait for each other */
    git_odb *odb;
    tf_unpacker *unpacker;
    tf_spellings spellings;
};

/* Why an object cannot be read, where libgit2 just failed so. */
tf_str tf_objects_why(git_repository *repository, int failed, tf_arena *arena);
tf_read_state tf_objects_read(tf_reader *reader, const git_oid *id, tf_arena *arena, tf_str *bytes,
                              tf_str *why);
/* The stores' `look`. */
tf_found tf_objects_look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name,
                         tf_str *bytes);
/* Lists a folder for the spellings of a reader, which is `context`. */
void tf_objects_list_names(void *context, tf_str folder);

/* Of a store that knows what changed. */
extern const tf_store_ops tf_index_store_ops;
int tf_index_changed(tf_store *store, tf_arena *arena, tf_str **paths, size_t *n, tf_error *error);

/* Fills the common beginning; `repository` is taken over. */
void tf_objects_init(tf_objects *objects, const tf_objects_ops *ops, git_repository *repository,
                     tf_str prefix, tf_str here, tf_str label);
/* The entry of an object, when it is one that stores list: file, link or folder. */
void tf_objects_add(tf_arena *arena, tf_entries *entries, tf_str path, tf_object object);

/* ---- the two stores -------------------------------------------------------------------------- */
/* `folder` is where to look for school.md, from the top, and upwards: "" or "schools/oak". The
 * repository is taken over, also when they fail.
 */

int tf_git_commit_store(git_repository *repository, git_commit *commit, tf_str folder,
                        tf_store **store, tf_error *error);
int tf_git_index_store(git_repository *repository, tf_str folder, tf_store **store,
                       tf_error *error);

/*
 * The nearest folder at or above `folder` where `has` finds school.md; false when there is none.
 * `*prefix` is a part of `folder`, and `*here` is what `folder` has beyond it, as stores want them.
 */
bool tf_git_school_above(tf_arena *arena, tf_str folder,
                         bool (*has)(void *context, const char *path), void *context,
                         tf_str *prefix, tf_str *here);
/* The same in a commit, for whose `folder` they live in `arena`. Gives 1, and no error, where there
 * is none; fails where a folder on the way cannot be read. */
int tf_git_school_in(const git_commit *commit, tf_str folder, tf_arena *arena, tf_str *prefix,
                     tf_str *here, tf_error *error);

#endif
