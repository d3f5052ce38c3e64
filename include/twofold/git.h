/*
 * git: stores over the index and over commits, by libgit2. The only layer that includes <git2.h>.
 */
#ifndef TWOFOLD_GIT_H
#define TWOFOLD_GIT_H

#include <twofold/store.h>

/* Where to read a school from. */
typedef struct {
    const char *dir; /* the current folder, or that of -C; NULL: "." */
    const char *at;  /* a revision, a tag, `REV:FOLDER`, or a date; NULL: not asked for */
    bool staged;     /* the index */
} tf_where;

/*
 * Finds the school and opens a store on it: the working tree (or a plain folder outside git), the
 * index, or a commit. The school is the nearest folder with school.md at or above `dir` within the
 * repository; in a bare repository `dir` counts as the top of the commit's tree. A date means the
 * last commit of HEAD's first-parent line up to the end of that day. Fails in words for the user:
 * not a repository where one is needed, no school.md, an unknown revision, an unsupported
 * repository.
 */
int tf_git_open_school(const tf_where *where, tf_store **store, tf_error *error);

/* Whether `dir` (NULL: the current folder) is in a repository that has a commit. */
bool tf_git_has_head(const char *dir);
/* Appends the value of a git setting ("core.pager") as it holds in `dir`; false where none is set.
 */
bool tf_git_setting(const char *dir, const char *key, tf_buf *value);

/* Ends what any of these started; main calls it last, and so do tests. */
void tf_git_stop(void);

#endif
