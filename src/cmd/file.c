/* Reading and writing whole files. */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twofold/text.h>

/* What is no ordinary file might keep us waiting for ever. */
static bool is_ordinary(int fd)
{
    struct stat status;

    if (fstat(fd, &status) < 0)
        return false;
    errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    return S_ISREG(status.st_mode);
}

int tf_file_read(const char *path, tf_buf *bytes, tf_error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), failed = 0;

    if (fd < 0 && errno == ENOENT)
        return 0;
    if (fd < 0 || !is_ordinary(fd) || tf_read_all(fd, TF_FILE_MOST, bytes) < 0)
        failed = tf_fail_errno(error, "%s cannot be read", path);
    if (fd >= 0)
        close(fd);
    return failed;
}

int tf_input_read(tf_buf *bytes, tf_error *error)
{
    return tf_read_all(STDIN_FILENO, TF_FILE_MOST, bytes) < 0
               ? tf_fail_errno(error, "Standard input cannot be read")
               : 0;
}

int tf_file_write(const char *path, tf_str bytes, mode_t mode, tf_error *error)
{
    tf_buf beside = {0};
    bool written;
    int fd, failed = 0;

    tf_buf_printf(&beside, "%s.new", path);
    unlink(beside.p); /* of a time when we were killed */
    fd = open(beside.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    written = fd >= 0 && tf_write_all(fd, bytes) == 0 && fsync(fd) == 0;
    if (fd >= 0 && close(fd) < 0)
        written = false;
    if (!written || rename(beside.p, path) < 0) {
        failed = tf_fail_errno(error, "%s cannot be written", path);
        unlink(beside.p);
    }
    tf_buf_release(&beside);
    return failed;
}
