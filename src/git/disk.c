#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int tf_disk_write(int fd, tf_str s)
{
    while (s.n) {
        ssize_t n = write(fd, s.p, s.n);
        if (n < 0 && errno != EINTR)
            return -1;
        s = tf_str_sub(s, n > 0 ? (size_t)n : 0, s.n);
    }
    return 0;
}

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

bool tf_disk_read(const char *path, tf_buf *out)
{
    enum { ROOM = 4096 };
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = -1;

    if (fd < 0)
        return false;
    do {
        n = read(fd, tf_buf_room(out, ROOM), ROOM);
        out->n += n > 0 ? (size_t)n : 0;
    } while (n > 0 || (n < 0 && errno == EINTR));
    *tf_buf_room(out, 1) = '\0';
    close(fd);
    return n == 0;
}
