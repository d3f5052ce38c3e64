/*
 * A site's folder: nothing half-written is ever seen on it, and nothing of others is lost. A disk is not
 * waited for, since a site can always be made again: a page that a power cut left short is seen by the
 * next run to be another than it should be, and written anew.
 */
#include "shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shelf-list.h"

/* ---- opening --------------------------------------------------------------------------------- */

static bool is_ours(const char *name)
{
    return strcmp(name, TF_SHELF_READY) == 0 || strcmp(name, TF_SHELF_LIST ".new") == 0;
}

/* Whether a folder holds nothing but what an earlier run of ours was at when it ended. */
static bool is_free(int folder)
{
    int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = again < 0 ? NULL : fdopendir(again);
    const struct dirent *entry;
    bool is = dir != NULL;

    while (is && (entry = readdir(dir)) != NULL)
        is = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
             is_ours(entry->d_name);
    if (dir)
        closedir(dir);
    return is;
}

/* What an earlier run made ready and did not put in place. */
static void clear(tf_shelf *shelf)
{
    int fd = openat(shelf->fd, TF_SHELF_READY, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL)
        unlinkat(dirfd(dir), entry->d_name, 0);
    if (dir)
        closedir(dir);
    unlinkat(shelf->fd, TF_SHELF_READY, AT_REMOVEDIR);
    unlinkat(shelf->fd, TF_SHELF_LIST ".new", 0);
}

static int open_ready(tf_shelf *shelf, tf_error *error)
{
    clear(shelf);
    if (mkdirat(shelf->fd, TF_SHELF_READY, shelf->folder_mode) == 0)
        shelf->ready =
            openat(shelf->fd, TF_SHELF_READY, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (shelf->ready < 0)
        return tf_fail_errno(error, "%s cannot be written to", shelf->dir);
    return 0;
}

/* Makes the folder, and those above it; whether it is new. If not, errno says why. */
static bool make_folders(const char *dir)
{
    tf_buf path = {0};
    bool made = false;
    int why = ENOENT;

    for (size_t i = 0; dir[i]; i++) {
        tf_buf_putc(&path, dir[i]);
        if (dir[i + 1] == '/' || !dir[i + 1]) {
            made = mkdir(path.p, S_IRWXU) == 0;
            why = errno;
        }
    }
    tf_buf_release(&path);
    errno = why;
    return made;
}

/* Pages tell of people by name. A new folder is its owner's alone; one that was there, such as a web
 * server's, stays as it is, and what is new in it is for whom it is for. */
static int read_modes(tf_shelf *shelf)
{
    struct stat status;

    if (fstat(shelf->fd, &status) < 0)
        return -1;
    shelf->folder_mode = S_IRWXU | (status.st_mode & (S_IRWXG | S_IROTH | S_IXOTH));
    shelf->file_mode = shelf->folder_mode & ~(mode_t)(S_IXUSR | S_IXGRP | S_IXOTH);
    return 0;
}

int tf_shelf_open(const char *dir, tf_shelf *shelf, tf_error *error)
{
    *shelf = (tf_shelf){.dir = dir, .fd = -1, .ready = -1};
    shelf->made = make_folders(dir);
    if (!shelf->made && errno != EEXIST)
        return tf_fail_errno(error, "The folder %s cannot be made", dir);
    shelf->fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (shelf->fd < 0 || read_modes(shelf) < 0)
        return errno == ENOTDIR
                   ? tf_fail(error, "%s is no folder. Please name one that the site may fill", dir)
                   : tf_fail_errno(error, "The folder %s cannot be opened", dir);
    if (flock(shelf->fd, LOCK_EX | LOCK_NB) < 0)
        return errno == EWOULDBLOCK
                   ? tf_fail(error, "Another run is writing to %s. Please wait for it to end", dir)
                   : tf_fail_errno(error, "%s cannot be locked", dir);
    if (tf_shelf_list_read(shelf) < 0 && !is_free(shelf->fd))
        return tf_fail(error,
                       "%s holds other files than a site of ours, so it is left alone. Please name "
                       "a new or an empty folder",
                       dir);
    return open_ready(shelf, error);
}

/* ---- making ready ---------------------------------------------------------------------------- */

size_t tf_shelf_expect(tf_shelf *shelf, tf_str path)
{
    *TF_PUSH(&shelf->arena, &shelf->are) = (tf_shelved){.path = path};
    return shelf->are.n - 1;
}

int tf_shelf_put(tf_shelf *shelf, size_t number, tf_str bytes, tf_error *error)
{
    tf_shelved *file = &shelf->are.at[number];
    char name[24];

    file->hash = tf_shelf_hash(bytes);
    file->is_new = !tf_shelf_holds(shelf->fd, file->path.p, bytes);
    if (!file->is_new)
        return 0;
    snprintf(name, sizeof(name), "%zu", number);
    if (tf_shelf_write(shelf->ready, name, bytes, shelf->file_mode) < 0)
        return tf_fail_errno(error, "%s/%.*s cannot be written", shelf->dir, TF_ARG(file->path));
    return 0;
}

/* ---- putting in place ------------------------------------------------------------------------ */

/* What stood in the list, by path. */
static void map_were(const tf_shelf *shelf, tf_map *map)
{
    for (size_t i = 0; i < shelf->were.n; i++)
        tf_map_put(map, shelf->were.at[i].path, &shelf->were.at[i]);
}

/* A file of somebody else, of the name that one of ours should have. */
static int refuse_foreign(const tf_shelf *shelf, const tf_map *were, tf_error *error)
{
    struct stat status;

    for (size_t i = 0; i < shelf->are.n; i++) {
        const tf_shelved *file = &shelf->are.at[i];
        if (file->is_new && !tf_map_get(were, file->path) &&
            fstatat(shelf->fd, file->path.p, &status, AT_SYMLINK_NOFOLLOW) == 0)
            return tf_fail(error,
                           "%s/%.*s is there, and no page of ours. Please move it away first",
                           shelf->dir, TF_ARG(file->path));
    }
    return 0;
}

/* Makes the folder that a file stands in; a symbolic link in its place is not followed. */
static int make_folder(const tf_shelf *shelf, const char *folder, tf_error *error)
{
    struct stat status;

    if (mkdirat(shelf->fd, folder, shelf->folder_mode) < 0 && errno != EEXIST)
        return tf_fail_errno(error, "%s/%s cannot be made", shelf->dir, folder);
    if (fstatat(shelf->fd, folder, &status, AT_SYMLINK_NOFOLLOW) < 0 || !S_ISDIR(status.st_mode))
        return tf_fail(error, "%s/%s is no folder. Please move it away first", shelf->dir, folder);
    return 0;
}

/* Most files stand in the folder of the one before. */
static int make_folder_of(tf_shelf *shelf, tf_str path, tf_error *error)
{
    tf_str folder = tf_str_sub(path, 0, tf_str_find(path, '/'));

    if (folder.n == path.n || tf_str_eq(folder, shelf->folder))
        return 0;
    shelf->folder = tf_arena_str(&shelf->arena, folder);
    return make_folder(shelf, shelf->folder.p, error);
}

static int move(tf_shelf *shelf, size_t number, tf_error *error)
{
    tf_shelved *file = &shelf->are.at[number];
    char name[24];

    snprintf(name, sizeof(name), "%zu", number);
    if (make_folder_of(shelf, file->path, error) < 0)
        return -1;
    if (renameat(shelf->ready, name, shelf->fd, file->path.p) < 0)
        return tf_fail_errno(error, "%s/%.*s cannot be written", shelf->dir, TF_ARG(file->path));
    file->is_new = false;
    return 0;
}

/* A page that no longer belongs there goes, unless somebody changed it since. */
static void remove_old(tf_shelf *shelf)
{
    tf_map are = {0};

    for (size_t i = 0; i < shelf->are.n; i++)
        tf_map_put(&are, shelf->are.at[i].path, &shelf->are.at[i]);
    for (size_t i = 0; i < shelf->were.n; i++) {
        const tf_shelved *was = &shelf->were.at[i];
        tf_buf bytes = {0};
        if (!tf_map_get(&are, was->path) && tf_shelf_read(shelf->fd, was->path.p, &bytes) == 0 &&
            tf_shelf_hash(tf_buf_str(&bytes)) == was->hash &&
            unlinkat(shelf->fd, was->path.p, 0) == 0) {
            tf_str folder = tf_str_sub(was->path, 0, tf_str_find(was->path, '/'));
            shelf->removed++;
            /* Only an empty folder goes. */
            if (folder.n < was->path.n)
                unlinkat(shelf->fd, tf_arena_str(&shelf->arena, folder).p, AT_REMOVEDIR);
        }
        tf_buf_release(&bytes);
    }
    tf_map_release(&are);
}

/* The list comes first, so that a run that is killed leaves nothing that the next one would not
 * know for ours. */
int tf_shelf_finish(tf_shelf *shelf, tf_error *error)
{
    tf_map were = {0};
    int failed;

    map_were(shelf, &were);
    failed = refuse_foreign(shelf, &were, error);
    tf_map_release(&were);
    if (failed)
        return -1;
    for (size_t i = 0; i < shelf->are.n; i++)
        *(shelf->are.at[i].is_new ? &shelf->written : &shelf->kept) += 1;
    if (shelf->written && tf_shelf_list_write(shelf, true) < 0)
        return tf_fail_errno(error, "The list of pages in %s cannot be written", shelf->dir);
    for (size_t i = 0; i < shelf->are.n; i++)
        if (shelf->are.at[i].is_new && move(shelf, i, error) < 0)
            return -1;
    remove_old(shelf);
    if (tf_shelf_list_write(shelf, false) < 0)
        return tf_fail_errno(error, "The list of pages in %s cannot be written", shelf->dir);
    return 0;
}

void tf_shelf_close(tf_shelf *shelf)
{
    if (shelf->ready >= 0) {
        clear(shelf);
        close(shelf->ready);
    }
    if (shelf->fd >= 0)
        close(shelf->fd);
    if (shelf->made && !shelf->written)
        rmdir(shelf->dir);
    tf_arena_release(&shelf->arena);
}
