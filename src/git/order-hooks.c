/* The hooks of a commit, and what they make of it. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "disk.h"
#include "order.h"

static bool is_untouched(const tf_work *work, const char *path)
{
    struct stat now;

    return stat(path, &now) == 0 && now.st_ino == work->shown.st_ino &&
           now.st_size == work->shown.st_size && now.st_mtim.tv_sec == work->shown.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == work->shown.st_mtim.tv_nsec;
}

/* The index that a hook was shown, and may have added to. */
static int tree_of_index(tf_work *work, const char *index_path, tf_error *error)
{
    git_index *index = NULL;
    git_oid tree = work->tree;
    int failed;

    if (is_untouched(work, index_path))
        return 0;
    failed = git_index_open(&index, index_path);
    if (!failed)
        failed = git_index_write_tree_to(&tree, index, work->writer->repository);
    git_index_free(index);
    if (failed)
        return tf_git_fail(error, "What the hook pre-commit left cannot be read");
    work->amended |= !git_oid_equal(&tree, &work->tree);
    work->tree = tree;
    return 0;
}

static int show_index(tf_work *work, const char *path, tf_error *error)
{
    if (tf_stage_shown(work->writer, &work->branch, &work->trees, work->staged, work->n, path,
                       error) < 0)
        return -1;
    return stat(path, &work->shown) < 0 ? tf_fail_errno(error, "%s cannot be read", path) : 0;
}

/* Whoever moves the branch while the hook runs may do it once: a second time it is the hook itself,
 * and would be for ever. Gives 1 when it has moved. */
static int look_for_mover(tf_work *work, tf_error *error)
{
    tf_branch now;

    if (tf_branch_read(work->writer, &now, error) < 0)
        return -1;
    if (git_oid_equal(&now.tip, &work->branch.tip))
        return 0;
    return work->moved++ ? tf_fail(error, "The hook pre-commit commits by itself, which leaves no "
                                          "place for a commit of ours")
                         : 1;
}

static int run_pre_commit(tf_work *work, const char *index, tf_error *error)
{
    if (!tf_hook_is_there(work->writer, "pre-commit"))
        return 0;
    if (tf_hook_run(work->writer, "pre-commit", NULL, index, error) < 0 ||
        tree_of_index(work, index, error) < 0)
        return -1;
    return look_for_mover(work, error);
}

static int write_message(const char *path, tf_str message, tf_error *error)
{
    FILE *file = fopen(path, "we");
    bool written = file && fwrite(message.p, 1, message.n, file) == message.n;

    if (file && fclose(file) != 0)
        written = false;
    return written ? 0 : tf_fail_errno(error, "%s cannot be written", path);
}

static int read_message(tf_work *work, const char *path, tf_error *error)
{
    git_buf clean = GIT_BUF_INIT;
    tf_buf read = {0};
    int failed = 0;

    if (!tf_disk_read(path, &read) || git_message_prettify(&clean, read.p, 0, '#') < 0 ||
        !clean.size)
        failed = tf_fail(error, "The message is empty after the hooks: %s", path);
    else
        work->message = tf_arena_str(&work->writer->arena, (tf_str){clean.ptr, clean.size});
    work->amended |= !tf_str_eq(work->message, work->order->message);
    git_buf_dispose(&clean);
    tf_buf_release(&read);
    return failed;
}

static int run_message_hooks(tf_work *work, const char *index, tf_error *error)
{
    tf_writer *writer = work->writer;
    tf_str path = tf_writer_path(writer, writer->git_dir, "COMMIT_EDITMSG");
    const char *const prepare[] = {path.p, "message", NULL}, *const check[] = {path.p, NULL};

    work->message = work->order->message;
    if (!tf_hook_is_there(writer, "prepare-commit-msg") && !tf_hook_is_there(writer, "commit-msg"))
        return 0;
    if (write_message(path.p, work->message, error) < 0 ||
        tf_hook_run(writer, "prepare-commit-msg", prepare, index, error) < 0 ||
        tf_hook_run(writer, "commit-msg", check, index, error) < 0)
        return -1;
    return read_message(work, path.p, error);
}

int tf_order_run_hooks(tf_work *work, tf_error *error)
{
    static const char *const names[] = {"pre-commit", "prepare-commit-msg", "commit-msg"};
    tf_writer *writer = work->writer;
    tf_str index = tf_arena_printf(&writer->arena, "%s/next-index-%ld.lock", writer->git_dir.p,
                                   (long)getpid());
    bool any = false;
    int failed;

    for (size_t i = 0; i < TF_COUNT(names); i++)
        any |= tf_hook_is_there(writer, names[i]);
    failed = any ? show_index(work, index.p, error) : 0;
    if (!failed)
        failed = run_pre_commit(work, index.p, error);
    if (!failed && !work->message.n)
        failed = run_message_hooks(work, index.p, error);
    if (any)
        unlink(index.p);
    return failed;
}
