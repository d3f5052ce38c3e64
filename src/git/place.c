/* Files of the work tree: written beside and renamed, and only where nobody else has changed them. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "beneath.h"
#include "disk.h"
#include "writer.h"

/* A file by the folder that it is in. */
struct spot {
    int folder;
    const char *name;
};

/* The folders above a path have yet to reach the disk, down from the top or only the last of them. */
static void add_folders(tf_writer *writer, tf_str path, bool all)
{
    size_t n = path.n;

    do {
        while (n && path.p[n - 1] != '/')
            n--;
        n -= n > 0;
        tf_pending_add(&writer->pending,
                       tf_arena_printf(&writer->arena, "%s/%.*s", writer->top.p, (int)n, path.p));
    } while (n && all);
}

/* Gives 1 where the folder is not there and nobody asked to make it. */
static int open_spot(tf_writer *writer, tf_str path, bool make, struct spot *spot, tf_error *error)
{
    int top = open(writer->top.p, O_PATH | O_DIRECTORY | O_CLOEXEC), number;

    spot->folder = top < 0 ? -1 : tf_beneath_folder_of(top, path.p, false);
    if (top >= 0 && spot->folder < 0 && errno == ENOENT && make) {
        spot->folder = tf_beneath_folder_of(top, path.p, true);
        add_folders(writer, path, true);
    }
    spot->name = strrchr(path.p, '/') ? strrchr(path.p, '/') + 1 : path.p;
    number = errno;
    if (top >= 0)
        close(top);
    if (spot->folder >= 0)
        return 0;
    if (number == ENOENT && !make)
        return 1;
    errno = number;
    return tf_fail_errno(error, "%s cannot be reached%s", path.p,
                         number == ELOOP ? " without a symbolic link, which may lead anywhere"
                                         : "");
}

bool tf_place_is_beyond_link(const tf_writer *writer, tf_str path)
{
    int top = open(writer->top.p, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int folder = top < 0 ? -1 : tf_beneath_folder_of(top, path.p, false);
    bool beyond = top >= 0 && folder < 0 && errno == ELOOP;

    if (folder >= 0)
        close(folder);
    if (top >= 0)
        close(top);
    return beyond;
}

/* ---- what is there --------------------------------------------------------------------------- */

typedef enum { NOTHING, AS_IT_WAS, AS_IT_SHALL, OTHERWISE, UNKNOWN } found;

static found look(const struct spot *spot, const tf_change *change, mode_t *mode)
{
    tf_buf held = {0};
    found how = UNKNOWN;
    int state = tf_beneath_read(spot->folder, spot->name, &held, mode);

    if (state < 0)
        how = errno == ENOENT ? NOTHING : UNKNOWN;
    else if (change->bytes && tf_str_eq(tf_buf_str(&held), *change->bytes))
        how = AS_IT_SHALL;
    else if (change->was && tf_str_eq(tf_buf_str(&held), *change->was))
        how = AS_IT_WAS;
    else
        how = OTHERWISE;
    tf_buf_release(&held);
    return how;
}

static int refuse(tf_str path, found how, const tf_change *change, tf_error *error)
{
    if (how == UNKNOWN)
        return tf_fail_errno(error, "%s cannot be read", path.p);
    if (!change->was)
        tf_fail(error, "%s is there already, and stays as it is", path.p);
    else
        tf_fail(error, "%s has changed while we worked, and stays as it is: please try again",
                path.p);
    return 1;
}

/* ---- writing --------------------------------------------------------------------------------- */

/* Writes the bytes to a fresh file, and waits for the disk unless others are to follow. */
static int write_fresh(int folder, const char *name, mode_t mode, tf_str bytes, bool others)
{
    int fd, failed;

    unlinkat(folder, name, 0); /* of a time when we were killed */
    fd = openat(folder, name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd < 0)
        return -1;
    failed = tf_write_all(fd, bytes);
    if (!failed && mode)
        failed = fchmod(fd, mode & 07777);
    if (!failed && !others)
        failed = fsync(fd);
    if (failed) {
        int number = errno;
        unlinkat(folder, name, 0);
        errno = number;
    }
    close(fd);
    return failed;
}

static int put_in_place(int from, const char *name, const struct spot *spot, bool replaces)
{
    unsigned flags = replaces ? 0 : RENAME_NOREPLACE;
    int failed = renameat2(from, name, spot->folder, spot->name, flags);

    if (failed && errno == EINVAL && !replaces) /* a file system that does not know the flag */
        failed = faccessat(spot->folder, spot->name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
                     ? (errno = EEXIST, -1)
                     : renameat(from, name, spot->folder, spot->name);
    if (failed) {
        int number = errno;
        unlinkat(from, name, 0);
        errno = number;
    }
    return failed;
}

/*
 * By way of our own folder, where a file half written is in nobody's way; beside, where that is on
 * another file system.
 */
static int write_file(tf_writer *writer, const struct spot *spot, const tf_change *change,
                      const char *ready, mode_t mode)
{
    int own = open(tf_writer_path(writer, writer->git_dir, "twofold").p,
                   O_PATH | O_DIRECTORY | O_CLOEXEC);
    int failed = own < 0 ? -1 : 0;

    if (!failed && ready)
        failed = mode ? fchmodat(own, ready, mode & 07777, 0) : 0;
    else if (!failed)
        failed = write_fresh(own, "file", mode, *change->bytes, false);
    if (!failed)
        failed = put_in_place(own, ready ? ready : "file", spot, change->was != NULL);
    if (failed && errno == EXDEV) {
        failed = write_fresh(spot->folder, ".twofold-file", mode, *change->bytes, false);
        if (!failed)
            failed = put_in_place(spot->folder, ".twofold-file", spot, change->was != NULL);
    }
    if (own >= 0) {
        int number = errno;
        close(own);
        errno = number;
    }
    return failed;
}

/* Folders that hold nothing any more go, as git has it. */
static void prune(tf_writer *writer, tf_str path)
{
    while (path.n) {
        while (path.n && path.p[path.n - 1] != '/')
            path.n--;
        path.n -= path.n > 0;
        if (!path.n ||
            rmdir(tf_arena_printf(&writer->arena, "%s/%.*s", writer->top.p, TF_ARG(path)).p) < 0)
            return;
    }
}

static int put(tf_writer *writer, const tf_change *change, const char *ready, tf_error *error)
{
    tf_str path = tf_arena_str(&writer->arena, change->path);
    struct spot spot = {-1, NULL};
    mode_t mode = 0;
    found how;
    int failed = 0;

    if (!change->bytes && !change->was)
        return 0;
    if (tf_refuse_path(writer, path, error) < 0)
        return -1;
    failed = open_spot(writer, path, change->bytes != NULL, &spot, error);
    if (failed)
        return failed < 0 ? -1 : 0; /* what is to go has gone, and its folder too */
    how = look(&spot, change, &mode);
    if (how == AS_IT_SHALL || (how == NOTHING && change->gone))
        failed = 0;
    else if (how != (change->was ? AS_IT_WAS : NOTHING))
        failed = refuse(path, how, change, error);
    else if (change->gone ? unlinkat(spot.folder, spot.name, 0)
                          : write_file(writer, &spot, change, ready, mode))
        failed = tf_fail_errno(error, "%s cannot be written", path.p);
    add_folders(writer, path, false);
    close(spot.folder);
    if (!failed && change->gone)
        prune(writer, path);
    return failed;
}

/* What is not git's own is shared as the user shares other files. */
static int put_as_usual(tf_writer *writer, const tf_change *change, const char *ready,
                        tf_error *error)
{
    mode_t now = umask(writer->usual);
    int failed = put(writer, change, ready, error);

    umask(now);
    return failed;
}

int tf_place_put(tf_writer *writer, const tf_change *change, tf_error *error)
{
    return put_as_usual(writer, change, NULL, error);
}

/* ---- many at once ---------------------------------------------------------------------------- */

static bool are_many(const tf_order *order)
{
    size_t n = 0;

    for (size_t i = 0; i < order->n; i++)
        n += order->changes[i].bytes != NULL;
    return n > TF_PENDING_FEW;
}

static const char *name_of(tf_writer *writer, size_t number)
{
    return tf_arena_printf(&writer->arena, "files/%zu", number).p;
}

static int write_all(tf_writer *writer, int own, const tf_order *order)
{
    for (size_t i = 0; i < order->n; i++)
        if (order->changes[i].bytes &&
            write_fresh(own, name_of(writer, i), 0, *order->changes[i].bytes, true) < 0)
            return -1;
    return 0;
}

int tf_place_prepare(tf_writer *writer, const tf_order *order, tf_error *error)
{
    tf_str folder = tf_writer_path(writer, writer->git_dir, "twofold");
    int own, failed = 0;
    mode_t now;

    writer->prepared = are_many(order);
    if (!writer->prepared)
        return 0;
    tf_place_clear(writer);
    own = open(folder.p, O_PATH | O_DIRECTORY | O_CLOEXEC);
    now = umask(writer->usual);
    if (own < 0 || mkdirat(own, "files", 0777) < 0 || write_all(writer, own, order) < 0)
        failed = tf_fail_errno(error, "What is to be written cannot be prepared in %s", folder.p);
    umask(now);
    if (own >= 0)
        close(own);
    tf_pending_add_all(&writer->pending);
    return failed ? failed : tf_pending_wait(&writer->pending, error);
}

int tf_place_put_prepared(tf_writer *writer, const tf_order *order, size_t number, tf_error *error)
{
    return put_as_usual(writer, &order->changes[number],
                        writer->prepared ? name_of(writer, number) : NULL, error);
}

void tf_place_clear(tf_writer *writer)
{
    tf_str folder = tf_writer_path(writer, writer->git_dir, "twofold/files");
    DIR *dir = opendir(folder.p);
    const struct dirent *one;

    while (dir && (one = readdir(dir)))
        unlinkat(dirfd(dir), one->d_name, 0); /* but for the two that are folders */
    if (dir)
        closedir(dir);
    rmdir(folder.p);
}
