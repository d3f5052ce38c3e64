/* A commit from its beginning to its end: writer.h has the order and why. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"
#include "journal.h"
#include "order.h"

enum { TRIES = 50 /* rivals that may each get in before us */ };

/* ---- the changes ----------------------------------------------------------------------------- */

static int place(tf_work *work, tf_error *error)
{
    if (tf_place_prepare(work->writer, work->order, error) < 0)
        return -1;
    for (size_t i = 0; i < work->order->n; i++) {
        if (tf_place_put_prepared(work->writer, work->order, i, error) != 0)
            return -1;
        work->written |= work->order->changes[i].bytes != NULL;
    }
    return 0;
}

static bool is_as(const tf_staged *staged, const tf_object *object)
{
    return staged->entry.mode == object->mode && git_oid_equal(&staged->entry.id, &object->id);
}

/* Where the file system's word on who may run a file counts for nothing, git's own does. */
static void keep_mode(const tf_writer *writer, const tf_object *before, tf_staged *staged)
{
    if (staged->entry.mode && before->mode == GIT_FILEMODE_BLOB_EXECUTABLE &&
        !tf_writer_flag(writer, "core.filemode", true))
        staged->entry.mode = before->mode;
}

/* What is in the branch just as it is in the work tree is no change. */
static int stage(tf_work *work, tf_error *error)
{
    tf_arena *arena = &work->writer->arena;

    work->staged = TF_NEW_N(arena, tf_staged, work->order->n);
    work->before = TF_NEW_N(arena, tf_object, work->order->n);
    for (size_t i = 0; i < work->order->n; i++) {
        tf_staged *staged = &work->staged[work->n];
        if (tf_stage_read(work->writer, &work->order->changes[i], staged, error) < 0 ||
            tf_seal_at(work->writer, &work->branch, staged->path, &work->before[work->n], error) <
                0)
            return -1;
        keep_mode(work->writer, &work->before[work->n], staged);
        work->n += !is_as(staged, &work->before[work->n]);
    }
    return 0;
}

/* A submodule of which nothing was fetched is an empty folder to look at. */
static int refuse_submodules(tf_work *work, tf_error *error)
{
    tf_object there;

    for (size_t i = 0; i < work->order->n; i++) {
        tf_str path = work->order->changes[i].path;
        for (size_t end = 0; end < path.n; end++) {
            tf_str folder = tf_str_sub(path, 0, end);
            if (path.p[end] != '/')
                continue;
            folder = tf_arena_str(&work->writer->arena, folder);
            if (tf_seal_at(work->writer, &work->branch, folder, &there, error) < 0)
                return -1;
            if (there.mode == GIT_FILEMODE_COMMIT)
                return tf_fail(error,
                               "%s is a repository of its own (a submodule): commit it there",
                               folder.p);
        }
    }
    return 0;
}

/* Whether a rival has changed one of our own paths since we began. */
static int refuse_overtaken(tf_work *work, tf_error *error)
{
    for (size_t i = 0; i < work->n; i++) {
        tf_object now;
        if (tf_seal_at(work->writer, &work->branch, work->staged[i].path, &now, error) < 0)
            return -1;
        if (!is_as(&work->staged[i], &now) &&
            (now.mode != work->before[i].mode || !git_oid_equal(&now.id, &work->before[i].id)))
            return tf_fail(error,
                           "somebody else has just committed %s. Yours is in the file as you left "
                           "it;\nsee theirs with: git show HEAD:'%s'",
                           work->staged[i].path.p, work->staged[i].path.p);
    }
    return 0;
}

/* ---- into the repository --------------------------------------------------------------------- */

/* Once: what others have committed meanwhile is nothing to the index. */
static int make_index(tf_work *work, tf_error *error)
{
    tf_buf made = {0};
    int failed = 0;

    if (work->indexed || work->index.n)
        return 0;
    failed = tf_stage_index(work->writer, work->staged, work->n, &work->trees, &made, error);
    if (failed)
        unlink(made.p);
    else
        work->index = tf_arena_str(&work->writer->arena, tf_buf_str(&made));
    tf_buf_release(&made);
    return failed;
}

static int put_index(tf_work *work, tf_error *error)
{
    tf_writer *writer = work->writer;
    tf_str index = tf_writer_path(writer, writer->git_dir, "index");

    if (work->indexed)
        return 0;
    if (rename(work->index.p, index.p) < 0)
        return tf_fail_errno(error, "The index cannot be written");
    work->indexed = true;
    return tf_disk_sync_folder_of(index.p, error);
}

static tf_str subject_of(tf_str message)
{
    return tf_str_sub(message, 0, tf_str_find(message, '\n'));
}

static int make_tree(tf_work *work, tf_error *error)
{
    tf_writer *writer = work->writer;

    work->trees.repository = writer->repository;
    if (tf_seal_tip(writer, &work->branch, &work->trees.was, error) < 0 ||
        tf_seal_tree(writer, &work->branch, work->staged, work->n, &work->trees.is, error) < 0)
        return -1;
    work->tree = work->trees.is;
    return 0;
}

/* Once, on the tip as it is. Gives 1 when a rival has moved it meanwhile. */
static int try_once(tf_work *work, tf_error *error)
{
    tf_writer *writer = work->writer;
    int moved;

    if (make_tree(work, error) < 0)
        return -1;
    moved = tf_order_run_hooks(work, error);
    if (moved)
        return moved;
    if (tf_seal_commit(writer, &work->branch, &work->tree, work->message, &work->commit, error) ||
        make_index(work, error) ||
        tf_seal_check(writer, &work->commit, work->staged, work->amended ? 0 : work->n, error) ||
        tf_pending_wait(&writer->pending, error) || tf_journal_seal(writer, &work->commit, error) ||
        put_index(work, error) < 0)
        return -1;
    return tf_branch_move(writer, &work->branch, &work->commit, subject_of(work->message), error);
}

/* Whether a rival has committed the very same. */
static bool is_done(const tf_work *work)
{
    tf_error error = {0};
    bool done = true;

    for (size_t i = 0; i < work->n && done; i++) {
        tf_object now;
        done = tf_seal_at(work->writer, &work->branch, work->staged[i].path, &now, &error) == 0 &&
               is_as(&work->staged[i], &now);
    }
    tf_error_release(&error);
    return done;
}

static int commit(tf_work *work, tf_error *error)
{
    int moved = 1;

    if (tf_branch_read(work->writer, &work->branch, error) < 0 ||
        refuse_submodules(work, error) < 0 || place(work, error) < 0 || stage(work, error) < 0)
        return -1;
    if (!work->n)
        return 0;
    for (int i = 0; moved > 0 && i < TRIES; i++) {
        if (i > 0 && (tf_branch_read(work->writer, &work->branch, error) < 0 ||
                      refuse_overtaken(work, error) < 0))
            return -1;
        if (i > 0 && is_done(work)) {
            moved = make_index(work, error) || tf_pending_wait(&work->writer->pending, error)
                        ? -1
                        : put_index(work, error);
            work->n = 0;
            break;
        }
        moved = try_once(work, error);
    }
    return moved > 0 ? tf_fail(error, "others commit faster than we can: please try again") : moved;
}

/* Whether an order changes several files: those of a person's own hand are never undone. */
static bool is_journaled(const tf_order *order)
{
    size_t n = 0;

    for (size_t i = 0; i < order->n; i++)
        n += order->changes[i].bytes || order->changes[i].was;
    return n > 1;
}

static int commit_all_or_nothing(tf_work *work, tf_error *error)
{
    tf_error undoing = {0};

    if (tf_journal_begin(work->writer, work->order, error) < 0)
        return -1;
    if (commit(work, error) == 0) {
        tf_journal_end(work->writer);
        return 0;
    }
    work->written = false;
    if (tf_journal_undo(work->writer, &undoing) < 0)
        tf_context(error,
                   "Some files could not be put back as they were (%s): the next command "
                   "of twofold that writes will try again",
                   undoing.message.p);
    tf_error_release(&undoing);
    return -1;
}

static void give(tf_work *work, tf_receipt *receipt)
{
    static const char heads[] = "refs/heads/";
    tf_str name = work->branch.name;

    *receipt = (tf_receipt){.amended = work->amended};
    if (tf_str_starts(name, TF_STR("refs/heads/")))
        receipt->branch = tf_str_sub(name, sizeof(heads) - 1, name.n);
    if (work->n)
        git_oid_tostr(receipt->id, sizeof(receipt->id), &work->commit);
}

int tf_writer_commit(tf_writer *writer, const tf_order *order, tf_receipt *receipt, tf_error *error)
{
    tf_work work = {.writer = writer, .order = order};
    tf_str locked = tf_writer_path(writer, writer->git_dir, "index.lock");
    tf_lock lock = {.fd = -1};
    int failed = tf_who_read(writer, error);

    *receipt = (tf_receipt){0};
    umask(writer->shared);
    if (!failed)
        failed = tf_lock_take(&lock, writer->tokens.p, locked.p, TF_STR("twofold\n"), error);
    if (!failed) {
        failed = is_journaled(order) ? commit_all_or_nothing(&work, error) : commit(&work, error);
        if (work.index.n && !work.indexed)
            unlink(work.index.p);
        tf_lock_release(&lock);
        if (failed)
            tf_context(error, work.written ? "The file is written, and not committed yet"
                                           : "Nothing was committed");
    }
    umask(writer->usual);
    if (failed)
        return -1;
    give(&work, receipt);
    if (work.n) {
        tf_error ignored = {0};
        tf_hook_run(writer, "post-commit", NULL, tf_writer_path(writer, writer->git_dir, "index").p,
                    &ignored);
        tf_error_release(&ignored);
    }
    return 0;
}
