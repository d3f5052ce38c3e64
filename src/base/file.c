/* Files that are open: all of what goes in or comes out, however many steps that takes. */
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <twofold/base.h>

/* Whether to try once more: after a signal, and where others made the file one that does not wait,
 * once it is ready for `events`. */
static bool again(int fd, short events)
{
    struct pollfd file = {.fd = fd, .events = events};

    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return poll(&file, 1, -1) >= 0 || errno == EINTR;
    return errno == EINTR;
}

int tf_write_all(int fd, tf_str s)
{
    while (s.n) {
        ssize_t n = write(fd, s.p, s.n);
        if (n < 0 && !again(fd, POLLOUT))
            return -1;
        s = tf_str_sub(s, n > 0 ? (size_t)n : 0, s.n);
    }
    return 0;
}

int tf_read_all(int fd, size_t most, tf_buf *out)
{
    enum { ROOM = 64 * 1024 };
    size_t from = out->n;
    ssize_t n;

    do {
        n = read(fd, tf_buf_room(out, ROOM), ROOM);
        out->n += n > 0 ? (size_t)n : 0;
    } while ((n > 0 && out->n - from <= most) || (n < 0 && again(fd, POLLIN)));
    *tf_buf_room(out, 0) = '\0';
    return n < 0 ? -1 : 0;
}
