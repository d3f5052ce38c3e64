/*
 * What the files of committing share.
 *
 * A commit goes so: take index.lock; write the files to the work tree; make blobs, run the hooks,
 * make the tree and the commit; put a new index in place; move the branch; let go of index.lock.
 * The index goes before the branch: were we killed between them the other way round, the user's
 * next commit would undo ours.
 */
#ifndef TWOFOLD_GIT_WRITER_H
#define TWOFOLD_GIT_WRITER_H

#include "index-file.h"
#include "internal.h"
#include "lock.h"
#include "pending.h"

struct tf_writer {
    git_repository *repository;
    tf_arena arena;
    tf_str top;                 /* of the work tree */
    tf_str git_dir;             /* of this work tree: holds HEAD and the index */
    tf_str common;              /* of all work trees: holds refs and objects */
    tf_str tokens;              /* where locks' tokens are */
    const char *environment[3]; /* for git and hooks: what our own folder has to do with theirs */
    tf_map settings;            /* git's, by name in lower case → const char * */
    int told;                   /* a file in memory by which libgit2 has them, or -1 */
    tf_pending pending;         /* what has yet to reach the disk */
    bool prepared;              /* what is to be put in place lies ready, file by file */
    mode_t usual, shared;       /* the umask, and the one for files in the repository itself */
    tf_running asked[2];        /* git, which is asked who that is while we do other things */
    tf_str author, committer; /* "Amara Okafor <amara@…> 1636041600 +0000"; empty until wanted */
};

/* ---- what stands in the way (refuse.c) ------------------------------------------------------- */

/* Refuses what nobody could commit in as git does. */
int tf_refuse_repository(tf_writer *writer, tf_error *error);
/* Refuses a path whose contents git would not store as they are, or not there. */
int tf_refuse_path(tf_writer *writer, tf_str path, tf_error *error);

/* ---- who writes (who.c) ---------------------------------------------------------------------- */

/* Asks git, and takes its answer when that is wanted. */
int tf_who_ask(tf_writer *writer, tf_error *error);
int tf_who_read(tf_writer *writer, tf_error *error);
void tf_who_forget(tf_writer *writer);
/* "NAME <EMAIL> SECONDS ZONE" as libgit2 has it. */
int tf_who_signature(tf_str ident, git_signature **signature, tf_error *error);

/* ---- the work tree (place.c) ----------------------------------------------------------------- */

/* Where there are many: writes what their files are to hold to a folder of our own, and waits for the
 * disk once. */
int tf_place_prepare(tf_writer *writer, const tf_order *order, tf_error *error);
/* Writes or removes the file of a change that has `bytes` or is `gone`. Its folder is pending. Gives 1,
 * with words, where it is no longer what it was. */
int tf_place_put(tf_writer *writer, const tf_change *change, tf_error *error);
/* The same for one of an order that was prepared. */
int tf_place_put_prepared(tf_writer *writer, const tf_order *order, size_t number, tf_error *error);
/* Takes away what was prepared and not put in place. */
void tf_place_clear(tf_writer *writer);
/* Whether a path leads through a symbolic link, where nothing of ours is ever written. */
bool tf_place_is_beyond_link(const tf_writer *writer, tf_str path);

/* ---- the branch (branch.c) ------------------------------------------------------------------- */

/* Where HEAD points: a branch, or, detached, itself. */
typedef struct {
    tf_str name; /* "refs/heads/main" or "HEAD" */
    bool born;
    git_oid tip; /* zero before the first commit */
} tf_branch;

int tf_branch_read(tf_writer *writer, tf_branch *branch, tf_error *error);
/* Moves the branch from its tip to a commit. Gives 1, with nothing changed, when it has moved. */
int tf_branch_move(tf_writer *writer, const tf_branch *branch, const git_oid *to, tf_str subject,
                   tf_error *error);

/* ---- blobs and the index (stage.c) ----------------------------------------------------------- */

/* A change as git has it. */
typedef tf_index_edit tf_staged;

/* Makes a blob of what the work tree holds. */
int tf_stage_read(tf_writer *writer, const tf_change *change, tf_staged *staged, tf_error *error);
/* Makes an index like the repository's with the staged changes, in a folder of our own; `*made` is its
 * path, and pending. `trees` may be NULL. */
int tf_stage_index(tf_writer *writer, const tf_staged *staged, size_t n,
                   const tf_index_trees *trees, tf_buf *made, tf_error *error);
/* Makes the index that hooks are shown, at `made`: what the branch has, with the staged changes. */
int tf_stage_shown(tf_writer *writer, const tf_branch *branch, const tf_index_trees *trees,
                   const tf_staged *staged, size_t n, const char *made, tf_error *error);

/* ---- hooks (hook.c) -------------------------------------------------------------------------- */

bool tf_hook_is_there(tf_writer *writer, const char *name);
/* Runs a hook as git does, with the index `index`; what it refuses is an error in its own words. */
int tf_hook_run(tf_writer *writer, const char *name, const char *const *operands, const char *index,
                tf_error *error);

/* ---- encodings (encoding.c) ------------------------------------------------------------------ */

/* The encoding that the user wants commits in; NULL for UTF-8. */
const char *tf_encoding_of(const tf_writer *writer);
/* Puts text into it, in the writer's memory; false where it cannot be said in that. */
bool tf_encoding_put(tf_writer *writer, const char *encoding, tf_str *text);

/* ---- the commit (seal.c) --------------------------------------------------------------------- */

/* The tree of the branch's tip; zero where there is no commit yet. */
int tf_seal_tip(tf_writer *writer, const tf_branch *branch, git_oid *tree, tf_error *error);
/* The same with the staged changes. */
int tf_seal_tree(tf_writer *writer, const tf_branch *branch, const tf_staged *staged, size_t n,
                 git_oid *tree, tf_error *error);
/* What the branch's tip has at a path; zero where there is nothing. */
int tf_seal_at(tf_writer *writer, const tf_branch *branch, tf_str path, tf_object *found,
               tf_error *error);
/* Reads the commit and its changes anew, as another program would: writing an object succeeds over a
 * file of its name that is there already and broken. All its objects are pending. */
int tf_seal_check(tf_writer *writer, const git_oid *commit, const tf_staged *staged, size_t n,
                  tf_error *error);
/* A commit of the tree on the tip, signed where the user signs. */
int tf_seal_commit(tf_writer *writer, const tf_branch *branch, const git_oid *tree, tf_str message,
                   git_oid *commit, tf_error *error);

/* Reads the answer of a git command without its line end. */
int tf_git_ask(const tf_writer *writer, const char *const *argv, tf_buf *answer, tf_error *error);
/* The path of `name` in `folder`, in the writer's memory. */
tf_str tf_writer_path(tf_writer *writer, tf_str folder, const char *name);
bool tf_writer_flag(const tf_writer *writer, const char *key, bool otherwise);

#endif
