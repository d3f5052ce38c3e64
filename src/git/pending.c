#include "pending.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int tf_pending_open(tf_pending *pending, const char *one, const char *other, tf_error *error)
{
    const char *const folders[] = {one, other};
    struct stat first, second;

    for (size_t i = 0; i < TF_COUNT(folders); i++) {
        pending->disks[i] = open(folders[i], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (pending->disks[i] < 0)
            return tf_fail_errno(error, "The folder %s cannot be opened", folders[i]);
    }
    if (fstat(pending->disks[0], &first) == 0 && fstat(pending->disks[1], &second) == 0 &&
        first.st_dev == second.st_dev) {
        close(pending->disks[1]);
        pending->disks[1] = -1;
    }
    return 0;
}

static void forget(tf_pending *pending)
{
    tf_map_release(&pending->seen);
    tf_arena_release(&pending->arena);
    pending->paths.n = pending->paths.cap = 0;
    pending->paths.at = NULL;
    pending->all = false;
}

void tf_pending_close(tf_pending *pending)
{
    for (size_t i = 0; i < TF_COUNT(pending->disks); i++)
        if (pending->disks[i] >= 0)
            close(pending->disks[i]);
    forget(pending);
}

void tf_pending_add(tf_pending *pending, tf_str path)
{
    if (pending->all || tf_map_get(&pending->seen, path))
        return;
    path = tf_arena_str(&pending->arena, path);
    tf_map_put(&pending->seen, path, pending);
    *TF_PUSH(&pending->arena, &pending->paths) = path;
}

void tf_pending_add_object(tf_pending *pending, tf_str common, const git_oid *id)
{
    char hex[GIT_OID_HEXSZ + 1];
    tf_arena scratch = {0};
    tf_str path;

    git_oid_tostr(hex, sizeof(hex), id);
    path = tf_arena_printf(&scratch, "%.*s/objects/%.2s/%s", TF_ARG(common), hex, hex + 2);
    if (access(path.p, F_OK) == 0) {
        tf_pending_add(pending, path);
        tf_pending_add(pending, tf_str_sub(path, 0, path.n - (GIT_OID_HEXSZ - 1)));
        tf_pending_add(pending, tf_str_sub(path, 0, path.n - (GIT_OID_HEXSZ + 2)));
    }
    tf_arena_release(&scratch);
}

void tf_pending_add_all(tf_pending *pending)
{
    pending->all = true;
}

/* Some file systems cannot sync a folder, and have nothing to. */
static int wait_for(const char *path)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC), failed, number;

    if (fd < 0)
        return errno == ENOENT ? 0 : -1;
    failed = fsync(fd) < 0 && errno != EINVAL && errno != EBADF ? -1 : 0;
    number = errno;
    close(fd);
    errno = number;
    return failed;
}

/* File systems write their journals once for all who wait at a time. */
enum { WAITING = 4 };

struct waits {
    const tf_pending *pending;
    const char *failed[WAITING]; /* the path that a worker could not wait for, and why */
    int numbers[WAITING];
};

static void wait_for_share(void *context, size_t worker)
{
    struct waits *waits = context;

    for (size_t i = worker; i < waits->pending->paths.n; i += WAITING)
        if (wait_for(waits->pending->paths.at[i].p) < 0) {
            waits->failed[worker] = waits->pending->paths.at[i].p;
            waits->numbers[worker] = errno;
        }
}

static int wait_for_paths(const tf_pending *pending, tf_error *error)
{
    struct waits waits = {.pending = pending};

    tf_parallel(WAITING, wait_for_share, &waits);
    for (size_t i = 0; i < WAITING; i++)
        if (waits.failed[i]) {
            errno = waits.numbers[i];
            return tf_fail_errno(error, "%s cannot be written", waits.failed[i]);
        }
    return 0;
}

static int wait_for_disks(const tf_pending *pending)
{
    for (size_t i = 0; i < TF_COUNT(pending->disks); i++)
        if (pending->disks[i] >= 0 && syncfs(pending->disks[i]) < 0)
            return -1;
    return 0;
}

int tf_pending_wait(tf_pending *pending, tf_error *error)
{
    int failed = 0;

    if (pending->all && wait_for_disks(pending) < 0)
        failed = tf_fail_errno(error, "The disk cannot be written");
    if (!pending->all && !failed)
        failed = wait_for_paths(pending, error);
    forget(pending);
    return failed;
}
