/* What a school lacks. */
#include <dirent.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "init.h"

bool tf_init_has(tf_init *making, tf_str path)
{
    struct stat status;

    return lstat(
               tf_arena_printf(&making->desk.arena, "%.*s/%.*s", TF_ARG(making->top), TF_ARG(path))
                   .p,
               &status) == 0;
}

/* A README of another ending or case tells people what this one would. */
static bool has_readme(tf_init *making)
{
    tf_str folder = tf_arena_printf(&making->desk.arena, "%.*s/%.*s", TF_ARG(making->top),
                                    TF_ARG(making->school.folder));
    DIR *dir = opendir(folder.p);
    const struct dirent *entry;
    bool has = false;

    while (dir && (entry = readdir(dir)))
        has |= strncasecmp(entry->d_name, "readme", strlen("readme")) == 0;
    if (dir)
        closedir(dir);
    return has;
}

static int ask_what_is_ignored(tf_init *making, const tf_init_files *files, tf_error *error)
{
    static const char *const ask[] = {TF_INIT_GIT, "-c", "core.quotePath=false", "check-ignore",
                                      "--"};
    const char **argv =
        TF_NEW_N(&making->desk.arena, const char *, files->found.n + TF_COUNT(ask) + 1);
    tf_buf out = {0};
    tf_program git = {.argv = argv, .dir = making->top.p, .out = &out, .quiet = true};
    int status, failed;

    memcpy(argv, ask, sizeof(ask));
    for (size_t i = 0; i < files->found.n; i++)
        argv[TF_COUNT(ask) + i] = files->found.at[i].path.p;
    failed = tf_program_run(&git, &status, error);
    making->ignored = tf_buf_take(&out, &making->desk.arena);
    return failed;
}

static bool is_ignored(const tf_init *making, tf_str path)
{
    tf_str rest = making->ignored;

    while (rest.n) {
        size_t end = tf_str_find(rest, '\n');
        if (tf_str_eq(tf_str_sub(rest, 0, end), path))
            return true;
        rest = tf_str_sub(rest, end + 1, rest.n);
    }
    return false;
}

static void gather_file(tf_init *making, const tf_init_file *file, bool is_kept)
{
    tf_arena *arena = &making->desk.arena;

    if (is_kept) {
        *TF_PUSH(arena, &making->kept) = file->path;
    } else if (is_ignored(making, file->path)) {
        *TF_PUSH(arena, &making->left_out) = file->path;
    } else {
        *TF_PUSH(arena, &making->added) = file->path;
        *TF_PUSH(arena, &making->desk.changes) =
            (tf_change){.path = file->path, .bytes = &file->bytes};
    }
}

int tf_init_gather(tf_init *making, tf_error *error)
{
    tf_init_files *files = TF_NEW(&making->desk.arena, tf_init_files);
    bool readme = has_readme(making);

    tf_init_files_put(files, &making->desk.arena, &making->school);
    if (ask_what_is_ignored(making, files, error) < 0)
        return -1;
    for (size_t i = 0; i < files->found.n; i++) {
        const tf_init_file *file = &files->found.at[i];
        gather_file(making, file,
                    tf_init_has(making, file->path) ||
                        (readme && tf_str_ends(file->path, TF_STR("README.md"))));
    }
    return 0;
}
