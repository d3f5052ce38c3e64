/* Finding and opening a repository, as git would. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

/* ---- whose repository it is ------------------------------------------------------------------ */

struct safe {
    const char *path;
    bool yes;
};

/* An empty value forgets those before it (git-config(1), safe.directory). */
static int weigh(const git_config_entry *entry, void *context)
{
    struct safe *safe = context;
    size_t n = strlen(entry->value);

    if (!n)
        safe->yes = false;
    else if (strcmp(entry->value, "*") == 0 || strcmp(entry->value, safe->path) == 0 ||
             (n > 2 && strcmp(entry->value + n - 2, "/*") == 0 &&
              strncmp(entry->value, safe->path, n - 1) == 0))
        safe->yes = true;
    return 0;
}

/* Whether the user said that a repository of somebody else's may be opened. libgit2 1.5 does not
 * know `*`. */
static bool is_declared_safe(const char *path)
{
    struct safe safe = {.path = path};
    git_config *config = NULL;

    if (git_config_open_default(&config) == 0)
        git_config_get_multivar_foreach(config, "safe.directory", NULL, weigh, &safe);
    git_config_free(config);
    return safe.yes;
}

/* The folder that safe.directory means: the work tree, or the repository itself where it is bare.
 */
static tf_str owned_folder(tf_arena *arena, const char *git_dir)
{
    tf_str path = tf_str_z(git_dir);

    while (path.n > 1 && path.p[path.n - 1] == '/')
        path.n--;
    if (tf_str_ends(path, TF_STR("/.git")))
        path.n -= strlen("/.git");
    return tf_arena_str(arena, path);
}

static int refuse_owner(const char *git_dir, git_repository **repository, tf_error *error)
{
    tf_arena arena = {0};
    tf_str folder = owned_folder(&arena, git_dir);
    int failed = -1;

    if (is_declared_safe(folder.p)) {
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        failed = git_repository_open(repository, git_dir);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
        if (failed)
            tf_git_fail(error, "The repository %s cannot be opened", git_dir);
    } else {
        tf_fail(error,
                "The repository in %s belongs to somebody else. If you trust it:\n"
                "    git config --global --add safe.directory %s",
                folder.p, folder.p);
    }
    tf_arena_release(&arena);
    return failed ? -1 : 0;
}

/* ---- its objects ------------------------------------------------------------------------------ */

int tf_git_add_objects(git_repository *repository)
{
    tf_arena arena = {0};
    tf_object_folders folders = {0};
    git_odb *odb = NULL;
    int failed = git_repository_odb(&odb, repository);

    tf_git_object_folders(repository, &arena, &folders);
    for (size_t i = 0; i < folders.n && !failed; i++) {
        if (i) /* one that is known to libgit2 it does not add again */
            failed = git_odb_add_disk_alternate(odb, folders.at[i].path.p);
        if (!failed)
            failed = tf_git_guard_loose(odb, folders.at[i].path.p);
    }
    git_odb_free(odb);
    tf_arena_release(&arena);
    return failed < 0 ? -1 : 0;
}

/* ---- its working tree ------------------------------------------------------------------------- */

static bool has_work_tree_of_its_own(git_repository *repository)
{
    git_config *config = NULL;
    git_buf own = GIT_BUF_INIT;
    bool has = git_repository_config_snapshot(&config, repository) == 0 &&
               git_config_get_string_buf(&own, config, "core.worktree") == 0;

    git_buf_dispose(&own);
    git_config_free(config);
    return has || git_repository_is_bare(repository) || git_repository_is_worktree(repository);
}

/* GIT_WORK_TREE, or with GIT_DIR alone the current folder unless the repository says otherwise. */
static int set_work_tree(git_repository *repository, bool named, tf_error *error)
{
    const char *top = getenv("GIT_WORK_TREE");

    if (!top || !*top)
        top = named && !has_work_tree_of_its_own(repository) ? "." : NULL;
    if (top && git_repository_set_workdir(repository, top, 0) < 0)
        return tf_git_fail(error, "The working tree %s cannot be opened", top);
    return 0;
}

/* ---- opening --------------------------------------------------------------------------------- */

static int open_at(const char *git_dir, git_repository **repository, tf_error *error)
{
    int failed = git_repository_open(repository, git_dir);

    if (failed == GIT_EOWNER && (failed = refuse_owner(git_dir, repository, error)) < 0)
        return -1;
    if (failed && git_error_last() && strstr(git_error_last()->message, "objectformat"))
        return tf_fail(error,
                       "The repository %s names its objects by SHA-256, which is not supported yet",
                       git_dir);
    if (failed && git_error_last() && strstr(git_error_last()->message, "unsupported extension"))
        return tf_git_fail(error, "The repository %s is kept in a way that is not supported yet",
                           git_dir);
    if (failed || tf_git_add_objects(*repository) < 0)
        return tf_git_fail(error, "The repository %s cannot be opened", git_dir);
    return tf_git_check_midx(*repository, error);
}

/* Gives 1 where `dir` is in no repository. */
static int discover(const char *dir, git_repository **repository, tf_error *error)
{
    git_buf found = GIT_BUF_INIT;
    int failed = git_repository_discover(&found, dir, 0, getenv("GIT_CEILING_DIRECTORIES"));

    if (failed == GIT_ENOTFOUND)
        return 1;
    failed = failed ? tf_git_fail(error, "No repository can be looked for here")
                    : open_at(found.ptr, repository, error);
    git_buf_dispose(&found);
    return failed;
}

int tf_git_open(const char *dir, git_repository **repository, tf_error *error)
{
    const char *named = getenv("GIT_DIR");
    int failed;

    *repository = NULL;
    /* Hooks are run with GIT_DIR; with -C DIR it is DIR that counts. */
    if (named && *named && !dir)
        failed = open_at(named, repository, error);
    else
        failed = discover(dir ? dir : ".", repository, error);
    if (!failed && !dir)
        failed = set_work_tree(*repository, named && *named, error);
    if (failed < 0) {
        git_repository_free(*repository);
        *repository = NULL;
    }
    return failed;
}
