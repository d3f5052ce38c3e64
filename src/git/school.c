/* From what the user asked for to a store. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "internal.h"

/* ---- folders on disk ------------------------------------------------------------------------- */

static int real_folder(const char *dir, tf_arena *arena, tf_str *folder, tf_error *error)
{
    char *real = realpath(dir ? dir : ".", NULL);
    struct stat status;

    if (!real)
        return tf_fail_errno(error, "The folder `%s` cannot be opened", dir ? dir : ".");
    *folder = tf_arena_str(arena, tf_str_z(real));
    free(real);
    if (stat(folder->p, &status) < 0 || !S_ISDIR(status.st_mode))
        return tf_fail(error, "`%s` is not a folder", dir);
    return 0;
}

/* What `folder` has beyond `top`, without slashes at the ends. */
static tf_str beyond(tf_str folder, const char *top)
{
    tf_str rest = tf_str_sub(folder, strlen(top), folder.n);

    while (rest.n && rest.p[0] == '/')
        rest = tf_str_sub(rest, 1, rest.n);
    return rest;
}

static bool is_on_disk(void *context, const char *path)
{
    struct stat status;
    tf_buf full = {0};
    bool found;

    tf_buf_printf(&full, "%s/%s", (const char *)context, path);
    found = lstat(full.p, &status) == 0;
    tf_buf_release(&full);
    return found;
}

/* The school in the folder that `folder` is, or lies in, below `top`. */
static int open_folder(tf_str folder, const char *top, tf_str label, tf_store **store,
                       tf_error *error)
{
    tf_arena scratch = {0};
    tf_str prefix, here;
    int failed;

    if (!tf_git_school_above(&scratch, beyond(folder, top), is_on_disk, (void *)top, &prefix,
                             &here)) {
        failed =
            tf_fail(error,
                    "There is no school here: no school.md in %.*s, nor in a folder above it.\n"
                    "Go to the school's folder first (cd FOLDER), or name it: twofold -C FOLDER …\n"
                    "A new school begins with: twofold init FOLDER",
                    TF_ARG(folder));
    } else {
        tf_str root = tf_arena_printf(&scratch, "%s/%.*s", top, TF_ARG(prefix));
        failed = tf_store_folder(root.p, label.n ? prefix : TF_STR(""), here,
                                 label.n ? label : TF_STR("the folder"), store, error);
    }
    tf_arena_release(&scratch);
    return failed;
}

/* ---- in a repository ------------------------------------------------------------------------- */

/* Whether a folder is `top`, which ends in a slash, or lies in it. */
static bool is_within(tf_str folder, const char *top)
{
    tf_str root = tf_str_z(top);

    return tf_str_starts(folder, root) || tf_str_eq(folder, tf_str_sub(root, 0, root.n - 1));
}

/* Where in the repository the user is; its top where it is bare. */
static tf_str folder_in(git_repository *repository, tf_str folder)
{
    const char *top = git_repository_workdir(repository);

    return top && is_within(folder, top) ? beyond(folder, top) : TF_STR("");
}

/* `REV:FOLDER`: what stands behind the colon is a folder from the top, in place of `*folder`. */
static int find_commit(git_repository *repository, const char *at, tf_arena *arena, tf_str *folder,
                       git_commit **commit, tf_error *error)
{
    tf_str wrote = tf_str_z(at), rev = tf_str_sub(wrote, 0, tf_str_find(wrote, ':'));

    if (rev.n < wrote.n)
        *folder = tf_str_sub(wrote, rev.n + 1, wrote.n);
    while (folder->n && folder->p[folder->n - 1] == '/')
        folder->n--;
    return tf_git_commit_at(repository, tf_arena_str(arena, rev).p, commit, error);
}

static int open_commit(git_repository *repository, const char *at, tf_str folder, tf_store **store,
                       tf_error *error)
{
    tf_arena scratch = {0};
    git_commit *commit = NULL;
    int failed = find_commit(repository, at, &scratch, &folder, &commit, error);

    if (failed)
        git_repository_free(repository);
    else
        failed = tf_git_commit_store(repository, commit, folder, store, error);
    git_commit_free(commit);
    tf_arena_release(&scratch);
    return failed;
}

/*
 * In a sparse checkout files are missing that nobody took away. git writes the setting to
 * config.worktree, which libgit2 does not read.
 */
static bool is_sparse(git_repository *repository)
{
    git_config *configs[2] = {NULL, NULL};
    tf_buf path = {0};
    int sparse = 0;

    tf_buf_printf(&path, "%sconfig.worktree", git_repository_path(repository));
    git_repository_config_snapshot(&configs[0], repository);
    git_config_open_ondisk(&configs[1], path.p);
    for (size_t i = 0; i < TF_COUNT(configs); i++) {
        if (configs[i])
            git_config_get_bool(&sparse, configs[i], "core.sparseCheckout");
        git_config_free(configs[i]);
    }
    tf_buf_release(&path);
    return sparse;
}

/* libgit2 takes no notice of replacements, and would read what git no longer shows. */
static int refuse_replaced(git_repository *repository, tf_error *error)
{
    git_reference_iterator *replaced = NULL;
    git_reference *one = NULL;
    bool any = !getenv("GIT_NO_REPLACE_OBJECTS") &&
               git_reference_iterator_glob_new(&replaced, repository, "refs/replace/*") == 0 &&
               git_reference_next(&one, replaced) == 0;

    git_reference_free(one);
    git_reference_iterator_free(replaced);
    if (any)
        return tf_fail(error,
                       "In this repository some objects stand in for others (git replace), which "
                       "is not supported yet.\n"
                       "Look at the files as they are, or at history without replacements:\n"
                       "    GIT_NO_REPLACE_OBJECTS=1 twofold …");
    return 0;
}

static int open_in(git_repository *repository, const tf_where *where, tf_str folder,
                   tf_store **store, tf_error *error)
{
    const char *top = git_repository_workdir(repository);
    int failed;

    if ((where->at || where->staged) && refuse_replaced(repository, error) < 0) {
        git_repository_free(repository);
        return -1;
    }
    if (where->at)
        return open_commit(repository, where->at, folder_in(repository, folder), store, error);
    if (!top)
        failed =
            tf_fail(error, "This is a bare repository, which has no files of its own to look at.\n"
                           "Name a commit of it: --at HEAD");
    else if (where->staged)
        return tf_git_index_store(repository, folder_in(repository, folder), store, error);
    else if (is_sparse(repository))
        failed =
            tf_fail(error, "This is a sparse checkout: some of the school's files are not here.\n"
                           "Look at a commit instead (--at HEAD), or: git sparse-checkout disable");
    else if (!is_within(folder, top))
        failed =
            tf_fail(error, "%.*s is not in the working tree, which is %s", TF_ARG(folder), top);
    else
        failed = open_folder(folder, top, TF_STR("the working tree"), store, error);
    git_repository_free(repository);
    return failed;
}

int tf_git_open_school(const tf_where *where, tf_store **store, tf_error *error)
{
    git_repository *repository = NULL;
    tf_arena scratch = {0};
    tf_str folder = {0};
    int failed = tf_git_start(error);

    *store = NULL;
    if (!failed)
        failed = real_folder(where->dir, &scratch, &folder, error);
    if (!failed)
        failed = tf_git_open(where->dir, &repository, error);
    if (failed == 0)
        failed = open_in(repository, where, folder, store, error);
    else if (failed > 0 && (where->at || where->staged))
        failed =
            tf_fail(error, "%.*s is not in a git repository, so it has no history and no index",
                    TF_ARG(folder));
    else if (failed > 0)
        failed = open_folder(folder, "/", TF_STR(""), store, error);
    tf_arena_release(&scratch);
    return failed;
}

/* ---- its history ----------------------------------------------------------------------------- */

static int place_in_commit(git_repository *repository, const char *at, tf_str folder,
                           tf_arena *arena, tf_heritage *heritage, tf_error *error)
{
    git_commit *commit = NULL;
    tf_str here;
    int failed = find_commit(repository, at, arena, &folder, &commit, error);

    if (failed)
        return -1;
    heritage->tip = *git_commit_id(commit);
    failed = tf_git_school_in(commit, folder, arena, &heritage->prefix, &here, error);
    if (failed > 0)
        failed = tf_fail(error, "There is no school.md in `%s`", at);
    heritage->prefix = tf_arena_str(arena, heritage->prefix);
    git_commit_free(commit);
    return failed;
}

static int place_in_work_tree(git_repository *repository, tf_str folder, tf_arena *arena,
                              tf_heritage *heritage, tf_error *error)
{
    const char *top = git_repository_workdir(repository);
    tf_str here;
    int failed = git_reference_name_to_id(&heritage->tip, repository, "HEAD");

    if (failed == GIT_ENOTFOUND || failed == GIT_EUNBORNBRANCH)
        return tf_fail(error,
                       "Nothing has been committed here yet, so there is no history to tell");
    if (failed)
        return tf_git_fail(error, "HEAD cannot be read");
    if (!top || !tf_git_school_above(arena, folder_in(repository, folder), is_on_disk, (void *)top,
                                     &heritage->prefix, &here))
        return tf_fail(error, "There is no school.md here whose history could be told");
    heritage->prefix = tf_arena_str(arena, heritage->prefix);
    return 0;
}

int tf_git_find_heritage(const tf_where *where, tf_arena *arena, tf_heritage *heritage,
                         tf_error *error)
{
    tf_str folder = {0};
    int failed = tf_git_start(error);

    if (!failed)
        failed = real_folder(where->dir, arena, &folder, error);
    if (!failed)
        failed = tf_git_open(where->dir, &heritage->repository, error);
    if (failed > 0)
        return tf_fail(error, "%.*s is not in a git repository, so it has no history",
                       TF_ARG(folder));
    if (failed || refuse_replaced(heritage->repository, error) < 0)
        return -1;
    if (where->at)
        return place_in_commit(heritage->repository, where->at,
                               folder_in(heritage->repository, folder), arena, heritage, error);
    return place_in_work_tree(heritage->repository, folder, arena, heritage, error);
}
