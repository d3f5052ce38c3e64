/* A school in a folder: the working tree, or no repository at all. Nothing is written. */
#include <dirent.h>
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

static tf_entry_kind kind_of_mode(mode_t mode)
{
    return S_ISREG(mode)   ? TF_ENTRY_FILE
           : S_ISDIR(mode) ? TF_ENTRY_FOLDER
           : S_ISLNK(mode) ? TF_ENTRY_SYMLINK
                           : TF_ENTRY_SPECIAL;
}

/* ---- listing --------------------------------------------------------------------------------- */

struct listing {
    struct tf_folder *folder;
    tf_arena *arena;
    tf_entries *entries;
};

static tf_entry *add(struct listing *listing, tf_str path, tf_entry_kind kind, ino_t inode)
{
    tf_entry *entry = TF_PUSH(listing->arena, &listing->entries->found);

    *entry = (tf_entry){.path = path, .kind = kind, .handle = (uintptr_t)inode};
    return entry;
}

/* What readdir says, or what stat does where it says nothing. */
static tf_entry_kind kind_of(int folder, const struct dirent *found)
{
    struct stat status;

    switch (found->d_type) {
    case DT_REG:
        return TF_ENTRY_FILE;
    case DT_DIR:
        return TF_ENTRY_FOLDER;
    case DT_LNK:
        return TF_ENTRY_SYMLINK;
    case DT_UNKNOWN:
        if (fstatat(folder, found->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            return kind_of_mode(status.st_mode);
        return TF_ENTRY_FILE; /* gone: reading it will say so */
    default:
        return TF_ENTRY_SPECIAL;
    }
}

static void list_folder(struct listing *listing, tf_str path);

/* Files made one after the other tend to lie so on the disk, and their inodes do too. */
static int by_inode(const void *a, const void *b)
{
    const tf_entry *left = a, *right = b;

    return (left->handle > right->handle) - (left->handle < right->handle);
}

static void sort(tf_entries *entries, size_t from)
{
    if (entries->found.n > from)
        qsort(&entries->found.at[from], entries->found.n - from, sizeof(tf_entry), by_inode);
}

static bool is_earlier(tf_str path)
{
    tf_place_of was;
    tf_str cycle;

    return tf_layout_enters_earlier(path) || tf_layout_earlier(path, &cycle, &was);
}

/* `enter` takes the folders that are to be listed in their turn. */
static void list_found(struct listing *listing, int folder, tf_str path, const struct dirent *found,
                       tf_entries *enter)
{
    tf_entry_kind kind;
    tf_str below;

    if (strcmp(found->d_name, ".") == 0 || strcmp(found->d_name, "..") == 0)
        return;
    kind = kind_of(folder, found);
    below = tf_arena_printf(listing->arena, "%.*s/%s", TF_ARG(path), found->d_name);
    if (!tf_layout_is_ours(below) && !(listing->entries->earlier && is_earlier(below)))
        return;
    if (kind != TF_ENTRY_FOLDER || tf_layout_place(below).slug.n)
        add(listing, below, kind, found->d_ino);
    if (kind == TF_ENTRY_FOLDER &&
        (tf_layout_enters(below) ||
         (listing->entries->earlier && tf_layout_enters_earlier(below))) &&
        (!listing->entries->enters || listing->entries->enters(listing->entries->context, below)))
        *TF_PUSH(listing->arena, &enter->found) =
            (tf_entry){.path = below, .handle = (uintptr_t)found->d_ino};
}

static void add_closed(struct listing *listing, tf_str path, int number)
{
    tf_entry *entry = add(listing, path, TF_ENTRY_CLOSED, 0);

    entry->why = tf_arena_str(listing->arena, tf_str_z(strerror(number)));
}

/* Folders are never deeper than staff/x/earlier/c/reflections, so that this ends. */
static void list_folder(struct listing *listing, tf_str path)
{
    int fd =
        tf_folder_open(listing->folder->root, path.p, O_RDONLY | O_DIRECTORY, RESOLVE_NO_SYMLINKS);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    size_t first = listing->entries->found.n;
    const struct dirent *found;
    tf_entries enter = {0};

    if (!dir) {
        /* A school may begin without anybody; any other folder was seen a moment ago. */
        if (errno != ENOENT || !tf_str_is(path, "staff"))
            add_closed(listing, path, errno);
        if (fd >= 0)
            close(fd);
        return;
    }
    while (errno = 0, (found = readdir(dir)))
        list_found(listing, fd, path, found, &enter);
    if (errno) /* not all of it could be seen */
        add_closed(listing, path, errno);
    closedir(dir);
    sort(listing->entries, first);
    sort(&enter, 0);
    for (size_t i = 0; i < enter.found.n; i++)
        list_folder(listing, enter.found.at[i].path);
}

/* school.md was seen a moment ago: if it cannot be seen now, reading it will say why. */
static void list_school(struct listing *listing)
{
    struct stat status;
    bool seen = fstatat(listing->folder->root, "school.md", &status, AT_SYMLINK_NOFOLLOW) == 0;

    add(listing, TF_STR("school.md"), seen ? kind_of_mode(status.st_mode) : TF_ENTRY_FILE,
        seen ? status.st_ino : 0);
}

static int list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    struct listing listing = {(struct tf_folder *)store, arena, entries};
    struct stat status;

    (void)error;
    list_school(&listing);
    if (fstatat(listing.folder->root, "staff", &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        !S_ISDIR(status.st_mode))
        add(&listing, TF_STR("staff"), kind_of_mode(status.st_mode), status.st_ino);
    else
        list_folder(&listing, TF_STR("staff"));
    return 0;
}

/* ---- reading --------------------------------------------------------------------------------- */

static int open_reader(tf_store *store, tf_reader **reader, tf_error *error)
{
    (void)error;
    *reader = tf_alloc(sizeof(**reader));
    (*reader)->folder = (struct tf_folder *)store;
    (*reader)->here = -1;
    (*reader)->spellings = (tf_spellings){.list = tf_folder_list_names, .context = *reader};
    return 0;
}

static void close_reader(tf_reader *reader)
{
    if (reader->here >= 0)
        close(reader->here);
    tf_buf_release(&reader->path);
    tf_spellings_release(&reader->spellings);
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

tf_read_state tf_folder_read_file(int at, const char *path, uint64_t resolve, tf_arena *arena,
                                  tf_str *bytes, tf_str *why)
{
    int fd = tf_folder_open(at, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, resolve);
    tf_read_state state;
    struct stat status;

    if (fd < 0)
        return failed(arena, errno, why);
    if (fstat(fd, &status) < 0)
        state = failed(arena, errno, why);
    else if (!S_ISREG(status.st_mode))
        state = TF_READ_SPECIAL;
    else if (status.st_size > TF_FILE_MOST)
        state = TF_READ_LARGE;
    else
        state = read_all(fd, (size_t)status.st_size, arena, bytes, why);
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
        return tf_folder_read_file(reader->folder->root, entry->path.p, RESOLVE_NO_SYMLINKS, arena,
                                   bytes, why);
    if (go(reader, tf_str_sub(entry->path, 0, (size_t)(slash - entry->path.p))) < 0)
        return failed(arena, errno, why);
    return tf_folder_read_file(reader->here, slash + 1, RESOLVE_NO_SYMLINKS, arena, bytes, why);
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
    .list = list,
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
