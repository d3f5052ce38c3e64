/* twofold init: a school from nothing, or what is missing of one. */
#include "init.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk.h"
#include "hooks.h"

struct values {
    const char *name, *cycle;
    tf_date starts, ends;
    bool github;
};

static const tf_option options[] = {
    {"name", 0, TF_OPTION_TEXT, offsetof(struct values, name), "NAME", "what the school is called",
     NULL},
    {"cycle", 0, TF_OPTION_TEXT, offsetof(struct values, cycle), "NAME",
     "what its first cycle is called", NULL},
    {"starts", 0, TF_OPTION_DATE, offsetof(struct values, starts), "DATE",
     "the first day of the cycle", NULL},
    {"ends", 0, TF_OPTION_DATE, offsetof(struct values, ends), "DATE", "its last day", NULL},
    {"github", 0, TF_OPTION_FLAG, offsetof(struct values, github), NULL,
     "add a workflow that checks what is pushed to GitHub", NULL},
};

/* A school being made. */
struct making {
    tf_desk desk; /* its writer and what is gathered; there is no school to read yet */
    tf_init_school school;
    tf_str dir, top;
    bool made_folder;
    bool committed; /* school.md is in the repository already */
    tf_str ignored; /* paths that git is told to ignore, a line each */
    TF_VEC(tf_str) added, kept, left_out;
};

/* ---- what it is called, and when ------------------------------------------------------------- */

static int year_of(tf_date date)
{
    tf_buf buf = {0};
    long year;

    tf_date_put(&buf, date);
    year = strtol(buf.p, NULL, 10);
    tf_buf_release(&buf);
    return (int)year;
}

static tf_date day_in(tf_arena *arena, int year, const char *month_and_day)
{
    tf_date date = TF_NO_DATE;

    tf_date_parse(tf_arena_printf(arena, "%04d-%s", year, month_and_day), &date);
    return date;
}

/* Two school years, from the September that is nearest when somebody begins in June or later. */
static int set_dates(struct making *making, const struct values *values, tf_error *error)
{
    tf_arena *arena = &making->desk.arena;
    tf_date today = making->desk.today;
    int year = year_of(today);

    if (today < day_in(arena, year, "06-01"))
        year--;
    making->school.starts =
        values->starts == TF_NO_DATE ? day_in(arena, year, "09-01") : values->starts;
    making->school.ends = values->ends == TF_NO_DATE
                              ? day_in(arena, year_of(making->school.starts) + 2, "08-31")
                              : values->ends;
    if (making->school.ends < making->school.starts)
        return tf_fail(error, "The cycle would end before it starts: see --starts and --ends");
    return 0;
}

static int set_line(struct making *making, const char *what, const char *wrote, tf_str *line,
                    tf_error *error)
{
    if (!wrote)
        return 0;
    if (!tf_clean_line(&making->desk.arena, tf_str_z(wrote), line) || !line->n)
        return tf_fail(error, "The name of the %s is empty, or has a hidden character in it", what);
    return 0;
}

static int describe(struct making *making, const struct values *values, tf_error *error)
{
    tf_init_school *school = &making->school;

    school->github = values->github;
    if (set_dates(making, values, error) < 0)
        return -1;
    school->name = TF_STR("Our school");
    school->cycle = tf_arena_printf(&making->desk.arena, "First cycle %04d-%02d",
                                    year_of(school->starts), year_of(school->ends) % 100);
    return set_line(making, "school", values->name, &school->name, error) < 0
               ? -1
               : set_line(making, "cycle", values->cycle, &school->cycle, error);
}

/* ---- where ----------------------------------------------------------------------------------- */

static int make_folders(struct making *making, tf_error *error)
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

/* git, wherever the environment says that its repository is. */
#define GIT "env", "-u", "GIT_DIR", "-u", "GIT_WORK_TREE", "-u", "GIT_INDEX_FILE", "git"

static int make_repository(struct making *making, tf_error *error)
{
    const char *const argv[] = {GIT, "init", "--quiet", NULL};
    tf_program git = {.argv = argv, .dir = making->dir.p};
    int status;

    if (tf_program_run(&git, &status, error) < 0)
        return -1;
    if (status)
        return tf_fail(error, "git could not make a repository in %s", making->dir.p);
    tf_buf_printf(&making->desk.out, "Made a repository in %s.\n",
                  tf_desk_safe(&making->desk, making->dir));
    return 0;
}

static bool is_there(struct making *making, tf_str path)
{
    struct stat status;

    return lstat(
               tf_arena_printf(&making->desk.arena, "%.*s/%.*s", TF_ARG(making->top), TF_ARG(path))
                   .p,
               &status) == 0;
}

/* A school within a school would hide from the one around it. */
static int refuse_nested(struct making *making, tf_error *error)
{
    tf_str folder = making->school.folder;

    while (folder.n) {
        for (folder.n--; folder.n && folder.p[folder.n - 1] != '/';)
            folder.n--;
        if (is_there(making, tf_arena_printf(&making->desk.arena, "%.*sschool.md", TF_ARG(folder))))
            return tf_fail(
                error,
                "This folder is within a school already: %.*s/%.*sschool.md. To add what "
                "that one may lack, name its folder: twofold init %.*s/%.*s",
                TF_ARG(making->top), TF_ARG(folder), TF_ARG(making->top), TF_ARG(folder));
    }
    return 0;
}

/* Where the school's folder is from the top of the repository. */
static int find_folder(struct making *making, tf_error *error)
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

static int open_place(struct making *making, const tf_call *call, tf_error *error)
{
    const char *dir = call->common.dir, *folder = call->argc ? call->argv[0] : ".";

    if (!*folder)
        return tf_fail(error, "Please say in which folder: its name is empty");
    making->dir = dir && folder[0] != '/'
                      ? tf_arena_printf(&making->desk.arena, "%s/%s", dir, folder)
                      : tf_arena_str(&making->desk.arena, tf_str_z(folder));
    if (make_folders(making, error) < 0)
        return -1;
    if (!tf_git_has_repository(making->dir.p) && make_repository(making, error) < 0)
        return -1;
    if (tf_writer_open(making->dir.p, &making->desk.writer, error) < 0)
        return -1;
    return find_folder(making, error);
}

/* ---- what is missing ------------------------------------------------------------------------- */

/* A README of another ending or case tells people what this one would. */
static bool has_readme(struct making *making)
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

static int ask_what_is_ignored(struct making *making, const tf_init_files *files, tf_error *error)
{
    static const char *const ask[] = {GIT, "-c", "core.quotePath=false", "check-ignore", "--"};
    const char **argv =
        TF_NEW_N(&making->desk.arena, const char *, files->found.n + TF_COUNT(ask) + 1);
    tf_buf out = {0};
    tf_program git = {.argv = argv, .dir = making->top.p, .out = &out, .quiet = true};
    int status, failed;

    memcpy(argv, ask, sizeof(ask));
    for (size_t i = 0; i < files->found.n; i++)
        argv[TF_COUNT(ask) + i] = files->found.at[i].path.p;
    failed = tf_program_run(&git, &status, error);
    making->ignored = tf_arena_str(&making->desk.arena, tf_buf_str(&out));
    tf_buf_release(&out);
    return failed;
}

static int ask_whether_committed(struct making *making, tf_error *error)
{
    tf_str object =
        tf_arena_printf(&making->desk.arena, "HEAD:%.*sschool.md", TF_ARG(making->school.folder));
    const char *const argv[] = {GIT, "cat-file", "-e", object.p, NULL};
    tf_program git = {.argv = argv, .dir = making->top.p, .quiet = true};
    int status = 0, failed = tf_program_run(&git, &status, error);

    making->committed = !failed && status == 0;
    return failed;
}

static bool is_ignored(const struct making *making, tf_str path)
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

/* What an earlier try wrote, and did not come to commit. */
static bool is_as_written(struct making *making, const tf_init_file *file)
{
    tf_str path =
        tf_arena_printf(&making->desk.arena, "%.*s/%.*s", TF_ARG(making->top), TF_ARG(file->path));
    tf_str held;

    return tf_desk_read(&making->desk.arena, path.p, &held) && tf_str_eq(held, file->bytes);
}

static void gather_file(struct making *making, const tf_init_file *file, bool is_kept)
{
    tf_arena *arena = &making->desk.arena;
    bool ignored = is_ignored(making, file->path);

    if (is_kept)
        *TF_PUSH(arena, &making->kept) = file->path;
    else if (ignored)
        *TF_PUSH(arena, &making->left_out) = file->path;
    else
        *TF_PUSH(arena, &making->added) = file->path;
    if (!ignored && (!is_kept || is_as_written(making, file)))
        *TF_PUSH(arena, &making->desk.changes) =
            (tf_change){.path = file->path, .bytes = &file->bytes};
}

static int gather(struct making *making, tf_error *error)
{
    tf_init_files *files = TF_NEW(&making->desk.arena, tf_init_files);
    bool readme = has_readme(making);

    tf_init_files_put(files, &making->desk.arena, &making->school);
    if (ask_what_is_ignored(making, files, error) < 0 || ask_whether_committed(making, error) < 0)
        return -1;
    for (size_t i = 0; i < files->found.n; i++) {
        const tf_init_file *file = &files->found.at[i];
        gather_file(making, file,
                    is_there(making, file->path) ||
                        (readme && tf_str_ends(file->path, TF_STR("README.md"))));
    }
    return 0;
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool is_new_school(const struct making *making)
{
    return !making->committed && making->desk.changes.n &&
           tf_str_ends(making->desk.changes.at[0].path, TF_STR("school.md"));
}

static tf_str subject_of(struct making *making)
{
    if (is_new_school(making))
        return tf_arena_printf(&making->desk.arena, "Begin %.*s", TF_ARG(making->school.cycle));
    return making->added.n == 1
               ? tf_arena_printf(&making->desk.arena, "Add %.*s", TF_ARG(making->added.at[0]))
               : TF_STR("Add what helps to write and look over the school's files");
}

static void say_paths(struct making *making, const char *what, const tf_str *paths, size_t n)
{
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(&making->desk.out, "%s%s\n", what, tf_desk_safe(&making->desk, paths[i]));
}

static void say_files(struct making *making)
{
    say_paths(making, "Added ", making->added.at, making->added.n);
    say_paths(making, "Kept as it is: ", making->kept.at, making->kept.n);
    say_paths(making, "Left out, since git is told to ignore it: ", making->left_out.at,
              making->left_out.n);
}

static void say_what_is_next(struct making *making)
{
    tf_buf *out = &making->desk.out;

    if (making->school.github)
        tf_buf_putz(out,
                    "\nThe workflow builds twofold from its source: set the repository variable\n"
                    "TWOFOLD_REPOSITORY on GitHub to where that is (OWNER/NAME).\n");
    if (is_new_school(making))
        tf_buf_putz(out, "\nNext, open school.md and write what your school is about. Then:\n"
                         "    twofold join \"Amara Okafor\" --role teacher\n"
                         "    twofold check\n");
}

/* ---- the hook -------------------------------------------------------------------------------- */

static bool has_hook(struct making *making)
{
    tf_str path = tf_writer_hook(making->desk.writer, "pre-commit"), text;

    return tf_desk_read(&making->desk.arena, path.p, &text) && tf_hook_is_ours(text);
}

/* A school does without one where there can be none; what to do is said. */
static void put_hook(struct making *making)
{
    tf_error error = {0};

    if (!has_hook(making) && tf_hooks_install(making->dir.p, &making->desk.out, &error) < 0)
        tf_say_error(&error);
    tf_error_release(&error);
}

/* ---- the command ----------------------------------------------------------------------------- */

static int init(struct making *making, const tf_call *call, const struct values *values,
                tf_error *error)
{
    bool nothing = true;

    if (describe(making, values, error) < 0 || open_place(making, call, error) < 0 ||
        gather(making, error) < 0)
        return -1;
    if (making->added.n)
        say_files(making);
    if (making->desk.changes.n &&
        tf_desk_commit(&making->desk, subject_of(making), &nothing, error) < 0)
        return -1;
    if (nothing && has_hook(making)) {
        tf_buf_putz(&making->desk.out, "Nothing is missing here.\n");
        return 0;
    }
    put_hook(making);
    if (!nothing)
        say_what_is_next(making);
    return 0;
}

static int run(tf_call *call)
{
    struct values values = {.starts = TF_NO_DATE, .ends = TF_NO_DATE};
    struct making making = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    making.desk.today = call->common.today == TF_NO_DATE ? tf_date_today() : call->common.today;
    if (init(&making, call, &values, &error) < 0) {
        status = tf_say_error(&error);
        if (making.made_folder)
            rmdir(making.dir.p); /* stays where there is something in it */
    } else {
        status = tf_print(&making.desk.out, TF_DONE);
    }
    tf_desk_release(&making.desk);
    return status;
}

const tf_command tf_command_init = {
    .name = "init",
    .operands = "[DIR]",
    .summary = "make a school, or add what one lacks",
    .about =
        "Makes the folder a school of its own: a repository, a `school.md` to fill in, a README\n"
        "for staff, and settings for editors; commits them, and puts the hook in place that looks\n"
        "over what is committed. In a folder or a repository that is there already it adds only\n"
        "what is missing, and says what that was.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
