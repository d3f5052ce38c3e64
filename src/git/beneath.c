#include "beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* The folder `name` in `folder`, which is closed. */
static int enter(int folder, const char *name, bool make)
{
    int below = -1, number;

    if (strcmp(name, "..") != 0) {
        below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (below < 0 && errno == ENOENT && make && mkdirat(folder, name, 0777) == 0)
            below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    } else {
        errno = EXDEV;
    }
    /* A link that is no folder says ENOTDIR; it is the link that matters. */
    number = errno;
    if (below < 0 && number == ENOTDIR) {
        struct stat status;
        if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode))
            number = ELOOP;
    }
    close(folder);
    errno = number;
    return below;
}

int tf_beneath_folder_of(int top, const char *path, bool make)
{
    int folder = openat(top, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    tf_buf part = {0};

    for (const char *slash; folder >= 0 && (slash = strchr(path, '/')); path = slash + 1) {
        tf_buf_clear(&part);
        tf_buf_put(&part, (tf_str){path, (size_t)(slash - path)});
        folder = enter(folder, part.p, make);
    }
    tf_buf_release(&part);
    return folder;
}

int tf_beneath_read(int folder, const char *name, tf_buf *out, mode_t *mode)
{
    int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status;
    ssize_t n = -1;
    int number;

    if (fd < 0)
        return -1;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        size_t room = (size_t)status.st_size + 1;
        do {
            n = read(fd, tf_buf_room(out, room), room);
            out->n += n > 0 ? (size_t)n : 0;
        } while (n > 0 || (n < 0 && errno == EINTR));
        *tf_buf_room(out, 1) = '\0';
        *mode = status.st_mode;
    } else {
        errno = EINVAL;
    }
    number = errno;
    close(fd);
    errno = number;
    return n < 0 ? -1 : 0;
}
