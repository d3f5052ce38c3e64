/* twofold hooks: putting the pre-commit hook in place, and taking it away. */
#include "hooks.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twofold/git.h>

#include "command.h"
#include "file.h"

/* The hook of a repository, as it is now. */
struct hook {
    tf_writer *writer;
    tf_store *store;
    tf_arena arena;
    tf_str path, before; /* of the hook, and of what was there before ours */
    tf_str text;         /* empty where there is none */
    bool there, ours, has_before;
    tf_hook_schools schools; /* that ours looks over */
    tf_str school;           /* the line of this one */
};

/* ---- what is there ------------------------------------------------------------------------------- */

static bool is_there(tf_str path)
{
    struct stat status;

    return lstat(path.p, &status) == 0;
}

static int read_hook(struct hook *hook, tf_error *error)
{
    tf_buf text = {0};
    int failed = 0;

    hook->there = is_there(hook->path);
    hook->has_before = is_there(hook->before);
    /* A link that leads nowhere is a hook that does nothing, and nobody's but its maker's. */
    if (hook->there && access(hook->path.p, F_OK) == 0)
        failed = tf_file_read(hook->path.p, &text, error);
    hook->text = tf_arena_str(&hook->arena, tf_buf_str(&text));
    hook->ours = tf_hook_is_ours(hook->text);
    if (hook->ours)
        tf_hook_read_schools(hook->text, &hook->arena, &hook->schools);
    tf_buf_release(&text);
    return failed;
}

/* Where the hooks are, without links as far as that goes. */
static tf_str folder_of(struct hook *hook)
{
    tf_str path = hook->path;
    size_t slash = path.n;
    char *real;

    while (slash && path.p[slash - 1] != '/')
        slash--;
    path = tf_arena_str(&hook->arena, tf_str_sub(path, 0, slash - (slash > 1)));
    real = realpath(path.p, NULL);
    if (real)
        path = tf_arena_str(&hook->arena, tf_str_z(real));
    free(real);
    return path;
}

/* Folders of hooks that other repositories may share are left alone. */
static int refuse_shared(struct hook *hook, tf_error *error)
{
    tf_str set = tf_writer_setting(hook->writer, "core.hookspath"), folder = folder_of(hook);
    tf_str top = tf_writer_top(hook->writer);

    if (!set.n || tf_str_find_str(folder, TF_STR("/.git/")) < folder.n ||
        (tf_str_starts(folder, top) && (folder.n == top.n || folder.p[top.n] == '/')))
        return 0;
    return tf_fail(error,
                   "git's setting core.hooksPath is %s, where other repositories may have their\n"
                   "hooks too. Add to the hook pre-commit there:\n    twofold check --staged",
                   set.p);
}

static int open_hook(const char *dir, struct hook *hook, tf_error *error)
{
    tf_where where = {.dir = dir};
    tf_str prefix;

    if (tf_writer_open(dir, &hook->writer, error) < 0 ||
        tf_git_open_school(&where, &hook->store, error) < 0)
        return -1;
    prefix = hook->store->prefix;
    hook->path = tf_writer_hook(hook->writer, "pre-commit");
    hook->before = tf_writer_hook(hook->writer, "pre-commit.before-twofold");
    hook->school = tf_hook_school(&hook->arena, tf_str_sub(prefix, 0, prefix.n - (prefix.n > 0)));
    return read_hook(hook, error);
}

static void close_hook(struct hook *hook)
{
    tf_store_free(hook->store);
    tf_writer_free(hook->writer);
    tf_arena_release(&hook->arena);
}

static bool looks_over_us(const struct hook *hook)
{
    for (size_t i = 0; i < hook->schools.lines.n; i++)
        if (tf_str_eq(hook->schools.lines.at[i], hook->school))
            return true;
    return false;
}

/* ---- putting it in place ------------------------------------------------------------------------- */

static tf_str this_program(tf_arena *arena)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path));

    return n > 0 && (size_t)n < sizeof(path) ? tf_arena_str(arena, (tf_str){path, (size_t)n})
                                             : TF_STR("twofold");
}

static int make_folder(struct hook *hook, tf_error *error)
{
    tf_str folder = folder_of(hook);

    if (mkdir(folder.p, 0777) < 0 && errno != EEXIST)
        return tf_fail_errno(error, "The folder %s cannot be made", folder.p);
    return 0;
}

static int write_hook(struct hook *hook, tf_error *error)
{
    tf_buf text = {0};
    int failed;

    tf_hook_put(&text, this_program(&hook->arena), &hook->schools);
    failed = tf_file_write(hook->path.p, tf_buf_str(&text), 0777, error);
    tf_buf_release(&text);
    return failed;
}

static int keep_before(struct hook *hook, tf_error *error)
{
    if (!hook->there || hook->ours)
        return 0;
    if (hook->has_before)
        return tf_fail(
            error,
            "There is a hook %s that is not twofold's, and one that was kept from before, "
            "%s.\nMake one of them, and then try again.",
            hook->path.p, hook->before.p);
    if (renameat2(AT_FDCWD, hook->path.p, AT_FDCWD, hook->before.p, RENAME_NOREPLACE) < 0 &&
        (errno != EINVAL || rename(hook->path.p, hook->before.p) < 0))
        return tf_fail_errno(error, "The hook %s cannot be kept", hook->path.p);
    hook->has_before = true;
    return 0;
}

static int install(struct hook *hook, tf_buf *said, tf_error *error)
{
    if (refuse_shared(hook, error) < 0 || make_folder(hook, error) < 0 ||
        keep_before(hook, error) < 0)
        return -1;
    if (!looks_over_us(hook))
        *TF_PUSH(&hook->arena, &hook->schools.lines) = hook->school;
    if (write_hook(hook, error) < 0)
        return -1;
    tf_buf_putz(said, "From now on twofold looks over what is about to be committed (");
    tf_put_safe(said, hook->path);
    tf_buf_putz(said, ").\n");
    if (hook->has_before)
        tf_buf_putz(said, "The hook that was there before is kept, and runs first.\n");
    return 0;
}

int tf_hooks_install(const char *dir, tf_buf *said, tf_error *error)
{
    struct hook hook = {0};
    int failed = open_hook(dir, &hook, error);

    if (!failed)
        failed = install(&hook, said, error);
    close_hook(&hook);
    return failed;
}

/* ---- taking it away ------------------------------------------------------------------------------ */

static void forget_school(struct hook *hook)
{
    size_t kept = 0;

    for (size_t i = 0; i < hook->schools.lines.n; i++)
        if (!tf_str_eq(hook->schools.lines.at[i], hook->school))
            hook->schools.lines.at[kept++] = hook->schools.lines.at[i];
    hook->schools.lines.n = kept;
}

static int uninstall(struct hook *hook, tf_buf *said, tf_error *error)
{
    if (!hook->ours || !looks_over_us(hook)) {
        tf_buf_putz(said, "There is no hook of twofold's for this school: nothing to take away.\n");
        return 0;
    }
    forget_school(hook);
    if (hook->schools.lines.n) {
        tf_buf_putz(said, "twofold looks over this school's commits no more; the other schools' of "
                          "this repository it does.\n");
        return write_hook(hook, error);
    }
    if ((hook->has_before ? rename(hook->before.p, hook->path.p) : unlink(hook->path.p)) < 0)
        return tf_fail_errno(error, "The hook %s cannot be taken away", hook->path.p);
    tf_buf_putz(said, "twofold looks over commits no more.\n");
    if (hook->has_before)
        tf_buf_putz(said, "The hook that was there before is back.\n");
    return 0;
}

/* ---- what there is ------------------------------------------------------------------------------- */

static int tell_status(struct hook *hook, tf_buf *said, tf_error *error)
{
    (void)error;
    if (hook->ours && looks_over_us(hook))
        tf_buf_putz(said, "twofold looks over what is about to be committed");
    else if (hook->there && !hook->ours)
        tf_buf_putz(said, "There is a hook, and it is not twofold's");
    else
        tf_buf_putz(said, "There is no hook for this school (`twofold hooks install` makes one)");
    if (hook->there) {
        tf_buf_putz(said, ": ");
        tf_put_safe(said, hook->path);
    }
    tf_buf_putc(said, '\n');
    if (hook->ours && hook->has_before) {
        tf_buf_putz(said, "Before it runs what was there first: ");
        tf_put_safe(said, hook->before);
        tf_buf_putc(said, '\n');
    }
    if (hook->there && access(hook->path.p, X_OK) < 0)
        tf_buf_putz(said, "git does not run it, since it is not executable.\n");
    return 0;
}

/* ---- the command --------------------------------------------------------------------------------- */

/* A new word is one line here. */
static const struct {
    tf_str name;
    int (*act)(struct hook *hook, tf_buf *said, tf_error *error);
} acts[] = {
    {TF_STR_INIT("install"), install},
    {TF_STR_INIT("uninstall"), uninstall},
    {TF_STR_INIT("status"), tell_status},
};

static tf_str act_choices(size_t number)
{
    return number < TF_COUNT(acts) ? acts[number].name : TF_STR("");
}

static tf_str hook_choices(size_t number)
{
    return number == 0 ? TF_STR("pre-commit") : TF_STR("");
}

static int run(tf_call *call)
{
    struct hook hook = {0};
    tf_error error = {0};
    tf_buf said = {0};
    size_t act, which;
    int status;

    if (!tf_call_read(call, NULL, 2, &status))
        return status;
    if (!tf_choose(call->command, "thing to do", call->argc ? call->argv[0] : NULL, act_choices,
                   &act) ||
        (call->argc > 1 && !tf_choose(call->command, "hook", call->argv[1], hook_choices, &which)))
        return TF_COULD_NOT;
    if (open_hook(call->common.dir, &hook, &error) < 0 || acts[act].act(&hook, &said, &error) < 0)
        status = tf_say_error(&error);
    else
        status = TF_DONE;
    close_hook(&hook);
    return tf_print(&said, status);
}

const tf_command tf_command_hooks = {
    .name = "hooks",
    .operands = "install|uninstall|status [pre-commit]",
    .summary = "let git have commits looked over before they are made",
    .about =
        "`install` puts a pre-commit hook in place, which runs `twofold check --staged` on what "
        "is\n"
        "about to be committed, and holds back a commit in which there is an error. A hook that\n"
        "is there already is kept and runs first; `uninstall` puts it back. Where twofold is not\n"
        "to be found the hook says so and lets the commit through.",
    .choices = act_choices,
    .run = run,
};
