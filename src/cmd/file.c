/* Reading and writing whole files. */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twofold/text.h>

static int read_all(int fd, tf_buf *bytes)
{
    ssize_t n;

    do {
        n = read(fd, tf_buf_room(bytes, TF_FILE_MOST + 1), TF_FILE_MOST + 1);
        if (n > 0)
            bytes->n += (size_t)n;
        bytes->p[bytes->n] = '\0';
    } while ((n > 0 && bytes->n <= TF_FILE_MOST) || (n < 0 && errno == EINTR));
    return n < 0 ? -1 : 0;
}

int tf_file_read(const char *path, tf_buf *bytes, tf_error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    int failed;

    if (fd < 0 && errno == ENOENT)
        return 0;
    failed = fd < 0 ? -1 : read_all(fd, bytes);
    if (failed)
        tf_fail_errno(error, "%s cannot be read", path);
    if (fd >= 0)
        close(fd);
    return failed;
}

static bool write_all(int fd, tf_str bytes)
{
    while (bytes.n) {
        ssize_t n = write(fd, bytes.p, bytes.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes = tf_str_sub(bytes, (size_t)n, bytes.n);
    }
    return true;
}

int tf_file_write(const char *path, tf_str bytes, mode_t mode, tf_error *error)
{
    tf_buf beside = {0};
    bool written;
    int fd, failed = 0;

    tf_buf_printf(&beside, "%s.new", path);
    unlink(beside.p); /* of a time when we were killed */
    fd = open(beside.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    written = fd >= 0 && write_all(fd, bytes) && fsync(fd) == 0;
    if (fd >= 0 && close(fd) < 0)
        written = false;
    if (!written || rename(beside.p, path) < 0) {
        failed = tf_fail_errno(error, "%s cannot be written", path);
        unlink(beside.p);
    }
    tf_buf_release(&beside);
    return failed;
}
