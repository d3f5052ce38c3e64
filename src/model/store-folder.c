/* A school in a folder: the working tree, or no repository at all. Nothing is written. */
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "store-folder.h"

/* ---- opening --------------------------------------------------------------------------------- */

static int open_beneath(int at, const char *path, int flags, uint64_t resolve)
{
    struct open_how how = {.flags = (unsigned)flags, .resolve = RESOLVE_BENEATH | resolve};
    int fd;

    do
        fd = (int)syscall(SYS_openat2, at, path, &how, sizeof(how));
    while (fd < 0 && (errno == EINTR || errno == EAGAIN)); /* EAGAIN: something was renamed */
    return fd;
}

static int open_name(int at, const char *path, int flags)
{
    int fd;

    do
        fd = openat(at, path, flags);
    while (fd < 0 && errno == EINTR);
    return fd;
}

/*
 * Opens `path` below `at`, and nothing outside it. Kernels before 5.6 and some containers do not
 * know openat2; there the last part of a path is guarded alone.
 */
int tf_folder_open(int at, const char *path, int flags, uint64_t resolve)
{
    int plain = flags | O_CLOEXEC | (resolve & RESOLVE_NO_SYMLINKS ? O_NOFOLLOW : 0);
    int fd;

    /* In a folder that was opened so, a name by itself leads nowhere else. */
    if (resolve & RESOLVE_NO_SYMLINKS && !strchr(path, '/') && strcmp(path, "..") != 0)
        return open_name(at, path, plain);
    fd = open_beneath(at, path, flags | O_CLOEXEC, resolve);
    if (fd < 0 && (errno == ENOSYS || errno == EPERM))
        fd = open_name(at, path, plain);
    return fd;
}

/* ---- reading --------------------------------------------------------------------------------- */

enum {
    ROOM = 64 * 1024,
    PAGE = 4096, /* or a multiple of it */
};

static int open_reader(tf_store *store, tf_reader **reader, tf_error *error)
{
    (void)error;
    *reader = tf_alloc(sizeof(**reader));
    (*reader)->folder = (struct tf_folder *)store;
    (*reader)->here = -1;
    (*reader)->spellings = (tf_spellings){.list = tf_folder_list_names, .context = *reader};
    (*reader)->room = tf_alloc(ROOM);
    return 0;
}

static void close_reader(tf_reader *reader)
{
    if (reader->here >= 0)
        close(reader->here);
    tf_buf_release(&reader->path);
    tf_spellings_release(&reader->spellings);
    free(reader->room);
    free(reader);
}

static tf_read_state failed(tf_arena *arena, int number, tf_str *why)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return TF_READ_GONE;
    case ELOOP:
        return TF_READ_SYMLINK;
    case ENXIO: /* a socket, or a device that is not there */
        return TF_READ_SPECIAL;
    default:
        *why = tf_arena_str(arena, tf_str_z(strerror(number)));
        return TF_READ_FAILED;
    }
}

/* Reads a regular file to its end, which may have moved since it was measured. */
static tf_read_state read_all(int fd, size_t size, tf_arena *arena, tf_str *bytes, tf_str *why)
{
    char *at = tf_arena_bytes(arena, size + 1);
    size_t n = 0, room = size + 1;

    for (;;) {
        ssize_t got = read(fd, at + n, room - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(arena, errno, why);
        n += (size_t)got;
        if (got == 0 || n == size) {
            *bytes = (tf_str){at, n};
            return TF_READ_OK;
        }
        if (n > TF_FILE_MOST)
            return TF_READ_LARGE;
        if (n == room) {
            char *more = tf_arena_bytes(arena, room * 2);
            memcpy(more, at, n);
            at = more;
            room *= 2;
        }
    }
}

static tf_read_state read_open(int fd, tf_arena *arena, tf_str *bytes, tf_str *why)
{
    struct stat status;

    if (fstat(fd, &status) < 0)
        return failed(arena, errno, why);
    if (!S_ISREG(status.st_mode))
        return TF_READ_SPECIAL;
    if (status.st_size > TF_FILE_MOST)
        return TF_READ_LARGE;
    return read_all(fd, (size_t)status.st_size, arena, bytes, why);
}

/*
 * Reads what was listed as a regular file and fits into `room`. Reading ends at the border of a page
 * where the next one cannot be had; what ends elsewhere has ended, and nobody need ask how long it
 * is. False where one must ask, with nothing read.
 */
static bool read_at_once(int fd, char *room, tf_arena *arena, tf_str *bytes)
{
    ssize_t got = read(fd, room, ROOM);

    if (got > 0 && got % PAGE != 0) {
        *bytes = tf_arena_str(arena, (tf_str){room, (size_t)got});
        return true;
    }
    if (got > 0)
        lseek(fd, 0, SEEK_SET);
    return false;
}

tf_read_state tf_folder_read_file(int at, const char *path, uint64_t resolve, char *room,
                                  tf_arena *arena, tf_str *bytes, tf_str *why)
{
    int fd = tf_folder_open(at, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, resolve);
    tf_read_state state = TF_READ_OK;

    if (fd < 0)
        return failed(arena, errno, why);
    if (!room || !read_at_once(fd, room, arena, bytes))
        state = read_open(fd, arena, bytes, why);
    close(fd);
    return state;
}

/* Opens the folder `path`, unless it is open. */
static int go(tf_reader *reader, tf_str path)
{
    if (reader->here >= 0 && tf_str_eq(path, tf_buf_str(&reader->path)))
        return 0;
    if (reader->here >= 0)
        close(reader->here);
    tf_buf_clear(&reader->path);
    tf_buf_put(&reader->path, path);
    reader->here = tf_folder_open(reader->folder->root, reader->path.p, O_PATH | O_DIRECTORY,
                                  RESOLVE_NO_SYMLINKS);
    return reader->here < 0 ? -1 : 0;
}

static tf_read_state read_entry(tf_reader *reader, const tf_entry *entry, tf_arena *arena,
                                tf_str *bytes, tf_str *why)
{
    const char *slash = strrchr(entry->path.p, '/');

    if (!slash)
        return tf_folder_read_file(reader->folder->root, entry->path.p, RESOLVE_NO_SYMLINKS,
                                   reader->room, arena, bytes, why);
    if (go(reader, tf_str_sub(entry->path, 0, (size_t)(slash - entry->path.p))) < 0)
        return failed(arena, errno, why);
    return tf_folder_read_file(reader->here, slash + 1, RESOLVE_NO_SYMLINKS, reader->room, arena,
                               bytes, why);
}

/* ---- the store ------------------------------------------------------------------------------- */

static void free_folder(tf_store *store)
{
    struct tf_folder *folder = (struct tf_folder *)store;

    if (folder->root >= 0)
        close(folder->root);
    if (folder->top >= 0)
        close(folder->top);
    tf_arena_release(&folder->arena);
    free(folder);
}

static const tf_store_ops ops = {
    .apart = true,
    .list = tf_folder_list,
    .open = open_reader,
    .read = read_entry,
    .look = tf_folder_look,
    .close = close_reader,
    .free = free_folder,
};

/* The folder that `prefix` leads down from to the school. */
static int open_top(int root, tf_str prefix)
{
    tf_buf up = {0};
    int fd;

    tf_buf_putz(&up, ".");
    for (size_t i = 0; i < prefix.n; i++)
        if (prefix.p[i] == '/')
            tf_buf_putz(&up, "/..");
    fd = openat(root, up.p, O_PATH | O_DIRECTORY | O_CLOEXEC);
    tf_buf_release(&up);
    return fd;
}

int tf_store_folder(const char *root, tf_str prefix, tf_str here, tf_str label, tf_store **store,
                    tf_error *error)
{
    struct tf_folder *folder = tf_alloc(sizeof(*folder));

    folder->store.ops = &ops;
    folder->store.prefix = tf_arena_str(&folder->arena, prefix);
    folder->store.here = tf_arena_str(&folder->arena, here);
    folder->store.label = tf_arena_str(&folder->arena, label);
    folder->root = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    folder->top = folder->root < 0 ? -1 : open_top(folder->root, prefix);
    if (folder->top < 0) {
        tf_fail_errno(error, "the folder `%s` cannot be opened", root);
        free_folder(&folder->store);
        return -1;
    }
    *store = &folder->store;
    return 0;
}
