/*
 * git: stores over the index and over commits, by libgit2. The only layer that includes <git2.h>.
 */
#ifndef TWOFOLD_GIT_H
#define TWOFOLD_GIT_H

#include <twofold/history.h>
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

/*
 * Opens it as it was at the end of a day where its committers were, the same wherever it is looked
 * at, in its `history` up to the same point. Gives 1, and no error, where the school was not there
 * yet.
 */
int tf_git_open_school_on(const tf_where *where, tf_history *history, tf_date day, tf_store **store,
                          tf_error *error);

/*
 * Opens the history of the same school up to the same point: of the commit that `at` names, of HEAD
 * for the working tree and the index. Fails, in words for the user, outside a repository and before
 * the first commit.
 */
int tf_git_open_history(const tf_where *where, tf_history **history, tf_error *error);

/* Whether `dir` is in a repository at all, whoever it belongs to. */
bool tf_git_has_repository(const char *dir);
/* Whether `dir` (NULL: the current folder) is in a repository that has a commit, or one of which
 * nobody can tell: who goes on to read it finds out why. */
bool tf_git_may_have_head(const char *dir);
/* Appends the value of a git setting ("core.pager") as it holds in `dir`; false where none is set.
 */
bool tf_git_setting(const char *dir, const char *key, tf_buf *value);

/* ---- writing --------------------------------------------------------------------------------- */

/*
 * A repository with a work tree, opened to commit to the school in it. Opening refuses, in words
 * for the user, whatever a commit could not be made in as git makes it: a bare repository, a merge
 * or rebase under way, unmerged paths, a sparse checkout, a split index, SHA-256.
 */
typedef struct tf_writer tf_writer;

/* Opens the repository that `dir` is in (NULL: the current folder). */
int tf_writer_open(const char *dir, tf_writer **writer, tf_error *error);
void tf_writer_free(tf_writer *writer);

/* The top of the work tree, an absolute path without a slash at the end. */
tf_str tf_writer_top(const tf_writer *writer);
/*
 * Appends the absolute path of `name` in a folder of our own within the repository
 * (`.git/twofold/NAME`), and makes the folders above it.
 */
int tf_writer_private(const tf_writer *writer, tf_str name, tf_buf *path, tf_error *error);
/* The same in the folder of all work trees, which outlives each of them: drafts live there. */
int tf_writer_shared(const tf_writer *writer, tf_str name, tf_buf *path, tf_error *error);
/* Where git looks for the hook `name`, in the writer's memory; it may not be there. */
tf_str tf_writer_hook(tf_writer *writer, const char *name);
/* A git setting as git itself has it (`git -c`, includes and all); empty where it is not set. */
tf_str tf_writer_setting(const tf_writer *writer, const char *key);
/* Who git says is writing: "Amara Okafor" and her email. Fails, with what to do, where it does not
 * know. */
int tf_writer_author(tf_writer *writer, tf_str *name, tf_str *email, tf_error *error);

/* A file that a commit is about. All is borrowed. */
typedef struct {
    tf_str path;         /* from the top of the repository */
    const tf_str *bytes; /* what it is to hold; NULL: what it holds in the work tree */
    const tf_str *was;   /* with bytes: what it held when we read it; NULL: it was not there */
    bool gone;           /* it is to be removed, or has been; `was` as above */
} tf_change;

typedef struct {
    const tf_change *changes;
    size_t n;
    tf_str message; /* subject, empty line, trailers; ends in a newline */
} tf_order;

/* How a commit went. */
typedef struct {
    char id[41];   /* of the commit; empty where there was nothing to commit */
    tf_str branch; /* "main"; empty on a detached HEAD. In the writer's memory */
    bool amended;  /* a hook changed the message or added to the commit */
} tf_receipt;

/*
 * Writes the changes to the work tree (beside, then renamed; a file that is no longer what it was
 * is refused and left alone), and commits them and nothing else: whatever else is staged or changed
 * stays as it is. Hooks and signing as by `git commit --only`. Whatever happens on the way, what
 * was there is there, and the repository is sound. An error says whether the files were written.
 */
int tf_writer_commit(tf_writer *writer, const tf_order *order, tf_receipt *receipt,
                     tf_error *error);

/* What differs from HEAD in the work tree below `folder` (from the top; "" for all): changed, new
 * (not ignored) and gone files, by path, as changes with neither `bytes` nor `was`. */
int tf_writer_changes(tf_writer *writer, tf_str folder, tf_arena *arena, tf_change **changes,
                      size_t *n, tf_error *error);

/* A program to run, and what becomes of it. */
typedef struct {
    const char *const *argv;     /* NULL-terminated; found by PATH */
    const char *dir;             /* NULL: the current folder */
    const char *const *settings; /* "NAME=VALUE" for its environment, NULL-terminated; or NULL */
    tf_buf *out;                 /* takes its standard output; NULL: goes to standard error */
    bool quiet;                  /* its standard error is not shown */
    bool deaf;                   /* its standard input is empty; otherwise it is ours */
} tf_program;

/* Runs it to its end; `*status` is its exit status, 128 and more for a signal. Fails when it cannot
 * be started. */
int tf_program_run(const tf_program *program, int *status, tf_error *error);

/* The same in two steps: what it prints is not read before the second. */
typedef struct {
    int child, from; /* 0 and -1 where nothing runs */
} tf_running;

int tf_program_start(const tf_program *program, tf_running *running, tf_error *error);
/* Reads what it prints to `out` (NULL: that is lost) and waits for its end; gives its status. */
int tf_program_finish(tf_running *running, tf_buf *out);

/* Ends what any of these started; main calls it last, and so do tests. */
void tf_git_stop(void);

#endif
