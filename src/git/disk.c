#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- folders --------------------------------------------------------------------------------- */

int tf_disk_make_folders(const char *path, tf_error *error)
{
    tf_buf folder = {0};
    int failed = 0;

    for (const char *slash = strchr(path + 1, '/'); slash && !failed;
         slash = strchr(slash + 1, '/')) {
        tf_buf_clear(&folder);
        tf_buf_put(&folder, (tf_str){path, (size_t)(slash - path)});
        if (mkdir(folder.p, 0777) == 0)
            failed = tf_disk_sync_folder_of(folder.p, error);
        else if (errno != EEXIST)
            failed = tf_fail_errno(error, "The folder %s cannot be made", folder.p);
    }
    tf_buf_release(&folder);
    return failed;
}

int tf_disk_sync_folder_of(const char *path, tf_error *error)
{
    tf_str whole = tf_str_z(path);
    tf_buf folder = {0};
    int fd, failed;

    while (whole.n > 1 && whole.p[whole.n - 1] != '/')
        whole.n--;
    tf_buf_put(&folder, whole);
    fd = open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    /* Some file systems cannot sync a folder, and have nothing to. */
    failed = fd < 0 || (fsync(fd) < 0 && errno != EINVAL && errno != EBADF)
                 ? tf_fail_errno(error, "The folder %s cannot be written", folder.p)
                 : 0;
    if (fd >= 0)
        close(fd);
    tf_buf_release(&folder);
    return failed;
}

/* ---- files ----------------------------------------------------------------------------------- */

int tf_disk_sync(const char *path, tf_error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    int failed = fd < 0 || fsync(fd) < 0 ? tf_fail_errno(error, "%s cannot be written", path) : 0;

    if (fd >= 0)
        close(fd);
    return failed;
}

static int copy_bytes(int from, int to, off_t size)
{
    while (size > 0) {
        ssize_t n = sendfile(to, from, NULL, (size_t)size);
        if (n < 0 && errno != EINTR)
            return -1;
        if (n == 0)
            return 0;
        size -= n > 0 ? n : 0;
    }
    return 0;
}

int tf_disk_copy(const char *from, const char *to, tf_error *error)
{
    int source = open(from, O_RDONLY | O_CLOEXEC), target, failed = 0;
    struct stat status;

    if (source < 0 && errno == ENOENT)
        return 0;
    if (source < 0 || fstat(source, &status) < 0) {
        failed = tf_fail_errno(error, "%s cannot be read", from);
        goto out;
    }
    target = open(to, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, status.st_mode & 0777);
    if (target < 0 || copy_bytes(source, target, status.st_size) < 0 ||
        futimens(target, (struct timespec[2]){status.st_atim, status.st_mtim}) < 0)
        failed = tf_fail_errno(error, "%s cannot be written", to);
    if (target >= 0)
        close(target);
out:
    if (source >= 0)
        close(source);
    return failed;
}

bool tf_disk_read(const char *path, tf_buf *out)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool done = fd >= 0 && tf_read_all(fd, SIZE_MAX, out) == 0;

    if (fd >= 0)
        close(fd);
    return done;
}
