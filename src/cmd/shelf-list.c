/* The list of a site's files: `twofold site 1`, then a line each: the hash in hexadecimal, a space,
 * the path. A folder's name may have a line break in it: there `\n` is written, and `\\` for a
 * backslash. */
#include <endian.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shelf-list.h"

#define FIRST_LINE "twofold site 1"

/* After FNV-1a, eight bytes at a time: it tells whether somebody changed a file, and need not
 * withstand an attack. */
static uint64_t add_number(uint64_t hash, uint64_t number)
{
    hash = (hash ^ number) * 0x100000001b3u;
    return hash ^ hash >> 32;
}

static uint64_t add_eight(uint64_t hash, const char *from, size_t n)
{
    uint64_t eight = 0;

    memcpy(&eight, from, n);
    return add_number(hash, le64toh(eight));
}

/* Several side by side, each of every so many eights: none waits for another. */
uint64_t tf_shelf_hash(tf_str bytes)
{
    enum { LANES = 4, STEP = LANES * 8 };
    uint64_t lanes[LANES] = {TF_HASH, TF_HASH, TF_HASH, TF_HASH}, hash = TF_HASH;
    size_t at = 0;

    for (; bytes.n - at >= STEP; at += STEP)
        for (size_t i = 0; i < LANES; i++)
            lanes[i] = add_eight(lanes[i], bytes.p + at + 8 * i, 8);
    for (; bytes.n - at >= 8; at += 8)
        hash = add_eight(hash, bytes.p + at, 8);
    if (at < bytes.n)
        hash = add_eight(hash, bytes.p + at, bytes.n - at);
    for (size_t i = 0; i < LANES; i++)
        hash = add_number(hash, lanes[i]);
    return hash;
}

/* ---- files ----------------------------------------------------------------------------------- */

static bool has_size(int fd, size_t size)
{
    struct stat status;

    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && (size_t)status.st_size == size;
}

bool tf_shelf_holds(int folder, const char *path, tf_str bytes)
{
    int fd = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    bool same = fd >= 0 && has_size(fd, bytes.n);
    char piece[1 << 15];

    while (same && bytes.n) {
        ssize_t n = read(fd, piece, sizeof(piece));
        same = n > 0 && (size_t)n <= bytes.n && memcmp(piece, bytes.p, (size_t)n) == 0;
        bytes = tf_str_sub(bytes, same ? (size_t)n : 0, bytes.n);
    }
    if (fd >= 0)
        close(fd);
    return same;
}

int tf_shelf_read(int folder, const char *path, tf_buf *bytes)
{
    enum { PIECE = 1 << 16 };
    int fd = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    ssize_t n;

    if (fd < 0)
        return -1;
    do {
        n = read(fd, tf_buf_room(bytes, PIECE), PIECE);
        bytes->n += n > 0 ? (size_t)n : 0;
    } while (n > 0);
    close(fd);
    return n < 0 ? -1 : 0;
}

int tf_shelf_write(int folder, const char *path, tf_str bytes, mode_t mode)
{
    int fd = openat(folder, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    bool written = fd >= 0 && tf_write_all(fd, bytes) == 0;

    if (fd >= 0 && close(fd) < 0)
        written = false;
    return written ? 0 : -1;
}

/* ---- the list -------------------------------------------------------------------------------- */

static bool read_hash(tf_str digits, uint64_t *hash)
{
    *hash = 0;
    for (size_t i = 0; i < digits.n; i++) {
        char c = digits.p[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
        *hash = *hash << 4 | (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return digits.n == 16;
}

/* A path as the list has it, and back. */

static void put_path(tf_buf *out, tf_str path)
{
    for (size_t i = 0; i < path.n; i++) {
        bool breaks = path.p[i] == '\n';
        if (breaks || path.p[i] == '\\')
            tf_buf_putc(out, '\\');
        tf_buf_putc(out, breaks ? 'n' : path.p[i]);
    }
}

static tf_str read_path(tf_arena *arena, tf_str listed)
{
    tf_buf path = {0};

    for (size_t i = 0; i < listed.n; i++) {
        bool marked = listed.p[i] == '\\' && i + 1 < listed.n;
        i += marked;
        tf_buf_putc(&path, marked && listed.p[i] == 'n' ? '\n' : listed.p[i]);
    }
    return tf_buf_take(&path, arena);
}

/* A path of ours leads nowhere else: it has no `..` and does not start at the root. */
static bool is_within(tf_str path)
{
    return path.n && path.p[0] != '/' && tf_str_find_str(path, TF_STR("../")) == path.n &&
           tf_str_find_str(path, TF_STR("/..")) == path.n && !tf_str_is(path, "..");
}

int tf_shelf_list_read(tf_shelf *shelf)
{
    tf_buf bytes = {0};
    tf_str rest;
    int found = tf_shelf_read(shelf->fd, TF_SHELF_LIST, &bytes);

    rest = tf_buf_str(&bytes);
    if (found == 0 && !tf_str_starts(rest, TF_STR(FIRST_LINE "\n")))
        found = -1;
    while (found == 0 && rest.n) {
        size_t end = tf_str_find(rest, '\n');
        tf_str line = tf_str_sub(rest, 0, end);
        tf_shelved was = {.path = read_path(&shelf->arena, tf_str_sub(line, 17, line.n))};
        rest = tf_str_sub(rest, end + 1, rest.n);
        if (read_hash(tf_str_sub(line, 0, 16), &was.hash) && is_within(was.path))
            *TF_PUSH(&shelf->arena, &shelf->were) = was;
    }
    tf_buf_release(&bytes);
    return found;
}

static void put_line(tf_buf *out, const tf_shelved *file)
{
    tf_buf_printf(out, "%016" PRIx64 " ", file->hash);
    put_path(out, file->path);
    tf_buf_putc(out, '\n');
}

int tf_shelf_list_write(tf_shelf *shelf, bool with_old)
{
    tf_buf out = {0};
    int failed;

    tf_buf_putz(&out, FIRST_LINE "\n");
    for (size_t i = 0; i < shelf->are.n; i++)
        put_line(&out, &shelf->are.at[i]);
    for (size_t i = 0; with_old && i < shelf->were.n; i++)
        put_line(&out, &shelf->were.at[i]);
    tf_buf old = {0};
    if (tf_shelf_read(shelf->fd, TF_SHELF_LIST, &old) == 0 &&
        tf_str_eq(tf_buf_str(&old), tf_buf_str(&out)))
        failed = 0;
    else
        failed = tf_shelf_write(shelf->fd, TF_SHELF_LIST ".new", tf_buf_str(&out),
                                shelf->file_mode) < 0 ||
                         renameat(shelf->fd, TF_SHELF_LIST ".new", shelf->fd, TF_SHELF_LIST) < 0
                     ? -1
                     : 0;
    tf_buf_release(&old);
    tf_buf_release(&out);
    return failed;
}
