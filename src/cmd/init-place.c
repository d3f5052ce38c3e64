/* Where a school goes: the folder, and the repository that it is in. */
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "init.h"

static int make_folders(tf_init *making, tf_error *error)
{
    tf_str dir = making->dir;
    tf_buf path = {0};
    int failed = 0;

    for (size_t i = 0; i <= dir.n && !failed; i++) {
        if (i && (i == dir.n || dir.p[i] == '/')) {
            making->made_folder = mkdir(path.p, 0777) == 0;
            if (!making->made_folder && errno != EEXIST)
                failed = tf_fail_errno(error, "The folder %s cannot be made", path.p);
        }
        if (i < dir.n)
            tf_buf_putc(&path, dir.p[i]);
    }
    tf_buf_release(&path);
    return failed;
}

static int take_away(const char *path, const struct stat *status, int kind, struct FTW *at)
{
    (void)status;
    (void)kind;
    (void)at;
    return remove(path);
}

/* Opens it to commit. Where that cannot be, say since git does not know who commits, nobody can tell
 * of a fresh one that we were here. */
static int open_writer(tf_init *making, tf_str git_dir, bool fresh, tf_error *error)
{
    enum { OPEN_MOST = 16 };
    tf_str name, email;

    if (tf_writer_open(making->dir.p, &making->desk.writer, error) == 0 &&
        (!fresh || tf_writer_author(making->desk.writer, &name, &email, error) == 0))
        return 0;
    if (fresh)
        nftw(git_dir.p, take_away, OPEN_MOST, FTW_DEPTH | FTW_PHYS);
    return -1;
}

static int make_repository(tf_init *making, tf_error *error)
{
    const char *const argv[] = {TF_INIT_GIT, "init", "--quiet", NULL};
    tf_program git = {.argv = argv, .dir = making->dir.p};
    int status;

    if (tf_program_run(&git, &status, error) < 0)
        return -1;
    if (status)
        return tf_fail(error, "git could not make a repository in %s", making->dir.p);
    if (tf_str_is(making->dir, "."))
        tf_buf_putz(&making->desk.out, "Made a repository in this folder.\n");
    else
        tf_buf_printf(&making->desk.out, "Made a repository in %s.\n",
                      tf_desk_safe(&making->desk, making->dir));
    return 0;
}

/* A school within a school would hide from the one around it. */
static int refuse_nested(tf_init *making, tf_error *error)
{
    tf_str folder = making->school.folder;

    while (folder.n) {
        for (folder.n--; folder.n && folder.p[folder.n - 1] != '/';)
            folder.n--;
        if (tf_init_has(making,
                        tf_arena_printf(&making->desk.arena, "%.*sschool.md", TF_ARG(folder))))
            return tf_fail(
                error,
                "This folder is within a school already: %.*s/%.*sschool.md. To add what "
                "that one may lack, name its folder: twofold init %.*s/%.*s",
                TF_ARG(making->top), TF_ARG(folder), TF_ARG(making->top), TF_ARG(folder));
    }
    return 0;
}

/* Where the school's folder is from the top of the repository. */
static int find_folder(tf_init *making, tf_error *error)
{
    tf_arena *arena = &making->desk.arena;
    char *real = realpath(making->dir.p, NULL);
    tf_str dir = real ? tf_arena_str(arena, tf_str_z(real)) : (tf_str){0};
    tf_str top = making->top = tf_writer_top(making->desk.writer);

    free(real);
    if (!dir.n)
        return tf_fail_errno(error, "The folder %s cannot be opened", making->dir.p);
    if (!tf_str_starts(dir, top) || (dir.n > top.n && dir.p[top.n] != '/' && top.n > 1))
        return tf_fail(error, "The folder %s is not among the files of its repository", dir.p);
    dir = tf_str_sub(dir, top.n, dir.n);
    while (dir.n && dir.p[0] == '/')
        dir = tf_str_sub(dir, 1, dir.n);
    making->school.folder = dir.n ? tf_arena_printf(arena, "%.*s/", TF_ARG(dir)) : TF_STR("");
    return refuse_nested(making, error);
}

int tf_init_open(tf_init *making, const tf_common *common, const char *folder, tf_error *error)
{
    const char *dir = common->dir;
    bool fresh = false; /* there was not even a damaged repository */
    struct stat status;
    tf_str git_dir;

    if (!*folder)
        return tf_fail(error, "Please say in which folder: its name is empty");
    if (dir && strcmp(folder, ".") == 0)
        folder = dir;
    making->dir = dir && folder != dir && folder[0] != '/'
                      ? tf_arena_printf(&making->desk.arena, "%s/%s", dir, folder)
                      : tf_arena_str(&making->desk.arena, tf_str_z(folder));
    if (make_folders(making, error) < 0)
        return -1;
    git_dir = tf_arena_printf(&making->desk.arena, "%s/.git", making->dir.p);
    if (!tf_git_has_repository(making->dir.p)) {
        fresh = lstat(git_dir.p, &status) < 0 && errno == ENOENT;
        if (make_repository(making, error) < 0)
            return -1;
    }
    if (open_writer(making, git_dir, fresh, error) < 0)
        return -1;
    return find_folder(making, error);
}
