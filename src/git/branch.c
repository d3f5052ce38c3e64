/* Moving a branch: compare and swap under its lock, reflogs first, as git's files backend does. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "writer.h"

enum { DEEPEST = 5 /* references that lead to references, as git follows them */ };

/* ---- where HEAD points ----------------------------------------------------------------------- */

int tf_branch_read(tf_writer *writer, tf_branch *branch, tf_error *error)
{
    git_reference *found = NULL;
    int failed = 0;

    *branch = (tf_branch){.name = TF_STR("HEAD")};
    /* A branch may be another name of one. */
    for (int i = 0; i < DEEPEST && !failed; i++) {
        const char *target = NULL;
        failed = git_reference_lookup(&found, writer->repository, branch->name.p);
        if (!failed)
            target = git_reference_symbolic_target(found);
        if (target)
            branch->name = tf_arena_str(&writer->arena, tf_str_z(target));
        else if (!failed)
            i = DEEPEST;
        git_reference_free(found);
        found = NULL;
    }
    if (failed && (failed != GIT_ENOTFOUND || tf_str_is(branch->name, "HEAD")))
        return tf_git_fail(error, "%s cannot be read", branch->name.p);
    failed = git_reference_name_to_id(&branch->tip, writer->repository, branch->name.p);
    branch->born = failed == 0;
    if (failed && failed != GIT_ENOTFOUND)
        return tf_git_fail(error, "%s cannot be read", branch->name.p);
    return 0;
}

/* ---- reflogs --------------------------------------------------------------------------------- */

/* Whether git keeps a log of a reference that has none yet (git-config(1), core.logAllRefUpdates).
 */
static bool is_logged(const tf_writer *writer)
{
    tf_str value = tf_writer_setting(writer, "core.logallrefupdates");

    return !value.n || tf_str_is(value, "always") ||
           tf_writer_flag(writer, "core.logallrefupdates", true);
}

/* A line goes in whole or not at all; one that a full disk cut short is ended first. */
static int append_line(int fd, tf_str line)
{
    struct stat status;
    char last = '\n';

    if (fstat(fd, &status) < 0 || (status.st_size && pread(fd, &last, 1, status.st_size - 1) != 1))
        return -1;
    if ((last != '\n' && tf_write_all(fd, TF_STR("\n")) < 0) || tf_write_all(fd, line) < 0 ||
        fsync(fd) < 0) {
        int number = errno;
        if (ftruncate(fd, status.st_size) < 0)
            errno = number;
        errno = number;
        return -1;
    }
    return 0;
}

static int log_to(tf_writer *writer, tf_str folder, const char *name, tf_str line, tf_error *error)
{
    tf_str path = tf_writer_path(writer, tf_writer_path(writer, folder, "logs"), name);
    int flags = O_RDWR | O_APPEND | O_CLOEXEC | (is_logged(writer) ? O_CREAT : 0), fd, failed;

    if (is_logged(writer) && tf_disk_make_folders(path.p, error) < 0)
        return -1;
    fd = open(path.p, flags, 0666);
    if (fd < 0 && errno == ENOENT)
        return 0;
    failed = fd < 0 || append_line(fd, line) < 0
                 ? tf_fail_errno(error, "The log %s cannot be written", path.p)
                 : 0;
    if (fd >= 0)
        close(fd);
    return failed;
}

static int log_move(tf_writer *writer, const tf_branch *branch, const git_oid *to, tf_str subject,
                    tf_error *error)
{
    char from_id[GIT_OID_HEXSZ + 1], to_id[GIT_OID_HEXSZ + 1];
    bool detached = tf_str_is(branch->name, "HEAD");
    tf_buf line = {0};
    int failed;

    tf_buf_printf(&line, "%s %s %s\tcommit%s: %.*s\n",
                  git_oid_tostr(from_id, sizeof(from_id), &branch->tip),
                  git_oid_tostr(to_id, sizeof(to_id), to), writer->committer.p,
                  branch->born ? "" : " (initial)", TF_ARG(subject));
    failed = log_to(writer, writer->git_dir, "HEAD", tf_buf_str(&line), error);
    if (!failed && !detached)
        failed = log_to(writer, writer->common, branch->name.p, tf_buf_str(&line), error);
    tf_buf_release(&line);
    return failed;
}

/* ---- moving ---------------------------------------------------------------------------------- */

/* Whether the branch is still where it was read; asked under its lock. */
static int is_unmoved(tf_writer *writer, const tf_branch *branch)
{
    git_oid now = {{0}};
    int failed = git_reference_name_to_id(&now, writer->repository, branch->name.p);

    if (failed && failed != GIT_ENOTFOUND)
        return -1;
    return failed ? !branch->born : branch->born && git_oid_equal(&now, &branch->tip);
}

int tf_branch_move(tf_writer *writer, const tf_branch *branch, const git_oid *to, tf_str subject,
                   tf_error *error)
{
    bool detached = tf_str_is(branch->name, "HEAD");
    tf_str path =
        tf_writer_path(writer, detached ? writer->git_dir : writer->common, branch->name.p);
    tf_str locked = tf_arena_printf(&writer->arena, "%s.lock", path.p);
    char id[GIT_OID_HEXSZ + 2] = "";
    tf_lock lock = {.fd = -1};
    int unmoved, failed;

    git_oid_tostr(id, sizeof(id) - 1, to);
    strcat(id, "\n");
    failed = tf_disk_make_folders(path.p, error);
    if (!failed)
        failed = tf_lock_take(&lock, writer->tokens.p, locked.p, tf_str_z(id), error);
    if (failed)
        return -1;
    unmoved = is_unmoved(writer, branch);
    if (unmoved < 0)
        failed = tf_git_fail(error, "%s cannot be read", branch->name.p);
    else if (!unmoved)
        failed = 1;
    if (!failed)
        failed = log_move(writer, branch, to, subject, error);
    if (!failed)
        failed = tf_lock_move(&lock, path.p, error);
    tf_lock_release(&lock);
    return failed;
}
