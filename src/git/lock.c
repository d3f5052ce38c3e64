#include "lock.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"

enum { HOST = 64, PAUSE = 20 /* milliseconds between two tries, and as many again by chance */ };

#define UNBORN ".new." /* how the name of a token begins that is not one yet */

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int64_t patience(void)
{
    const char *asked = getenv("TWOFOLD_LOCK_PATIENCE");

    return asked && *asked ? strtol(asked, NULL, 10) : TF_PATIENCE;
}

static void pause_a_little(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    nanosleep(&(struct timespec){0, (PAUSE + time.tv_nsec / 1000 % PAUSE) * 1000000}, NULL);
}

/* This machine's name, for file names: a folder on a network may have tokens of others in it. */
static void host_name(char host[HOST])
{
    if (gethostname(host, HOST) < 0)
        strcpy(host, "here");
    host[HOST - 1] = '\0';
    for (char *c = host; *c; c++)
        *c = *c == '/' || *c == '.' ? '-' : *c;
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static bool is_of_host(const char *name, const char *host)
{
    size_t n = strlen(host);

    return strncmp(name, host, n) == 0 && name[n] == '.';
}

/*
 * Takes away what a dead program of ours has left: its token and, where `lock` is another name of
 * it, that. Whoever holds the token's flock decides; the living never let go of theirs.
 */
static void clear(int folder, const char *name, const char *lock)
{
    int fd = openat(folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    struct stat token, other;

    if (fd < 0)
        return;
    if (flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &token) == 0) {
        bool same = lstat(lock, &other) == 0 && other.st_ino == token.st_ino &&
                    other.st_dev == token.st_dev;
        if (same)
            unlink(lock);
        if (same || token.st_nlink == 1)
            unlinkat(folder, name, 0);
    }
    close(fd);
}

/* What never became a token: nobody takes a minute over that. */
static void clear_unborn(int folder, const char *name)
{
    struct stat status;

    if (strncmp(name, UNBORN, strlen(UNBORN)) == 0 &&
        fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        status.st_mtime + 60 < time(NULL))
        unlinkat(folder, name, 0);
}

static void clear_dead(const char *tokens, const char *lock)
{
    DIR *dir = opendir(tokens);
    const struct dirent *found;
    char host[HOST];

    if (!dir)
        return;
    host_name(host);
    while ((found = readdir(dir)))
        if (is_of_host(found->d_name, host))
            clear(dirfd(dir), found->d_name, lock);
        else
            clear_unborn(dirfd(dir), found->d_name);
    closedir(dir);
}

/* A token is locked before it has the name by which others judge it. */
static int make_token(tf_lock *lock, const char *tokens, tf_str content, tf_error *error)
{
    struct timespec time;
    tf_buf fresh = {0};
    char host[HOST];
    int failed = 0;

    host_name(host);
    clock_gettime(CLOCK_REALTIME, &time);
    tf_buf_printf(&lock->token, "%s/%s.%ld.%ld", tokens, host, (long)getpid(), time.tv_nsec);
    tf_buf_printf(&fresh, "%s/" UNBORN "%ld.%ld", tokens, (long)getpid(), time.tv_nsec);
    lock->fd = open(fresh.p, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
    if (lock->fd < 0)
        failed = tf_fail_errno(error, "%s cannot be written", fresh.p);
    else if (flock(lock->fd, LOCK_EX) < 0 || tf_write_all(lock->fd, content) < 0 ||
             rename(fresh.p, lock->token.p) < 0)
        failed = tf_fail_errno(error, "%s cannot be written", fresh.p);
    if (failed && lock->fd >= 0)
        unlink(fresh.p);
    tf_buf_release(&fresh);
    return failed;
}

/* ---- waiting --------------------------------------------------------------------------------- */

static void put_age(tf_buf *words, const char *path)
{
    struct stat status;
    time_t seconds;

    if (lstat(path, &status) < 0)
        return;
    seconds = time(NULL) - status.st_mtime;
    if (seconds >= 2 * 86400)
        tf_buf_printf(words, ", for %ld days", (long)(seconds / 86400));
    else if (seconds >= 2 * 3600)
        tf_buf_printf(words, ", for %ld hours", (long)(seconds / 3600));
    else if (seconds >= 120)
        tf_buf_printf(words, ", for %ld minutes", (long)(seconds / 60));
    else if (seconds >= 0)
        tf_buf_printf(words, ", for %ld seconds", (long)seconds);
}

static int refuse(const char *path, tf_error *error)
{
    tf_buf age = {0};

    put_age(&age, path);
    tf_fail(error,
            "Another program is writing to this repository, or died while it did: it holds\n"
            "    %s%s\n"
            "Try again in a moment. If no git program runs here any more, take the lock away:\n"
            "    rm '%s'",
            path, age.n ? age.p : "", path);
    tf_buf_release(&age);
    return -1;
}

int tf_lock_take(tf_lock *lock, const char *tokens, const char *path, tf_str content,
                 tf_error *error)
{
    int64_t until = now() + patience();

    *lock = (tf_lock){.fd = -1};
    tf_buf_putz(&lock->path, path);
    if (make_token(lock, tokens, content, error) < 0)
        goto failed;
    clear_dead(tokens, path);
    while (link(lock->token.p, path) < 0) {
        if (errno != EEXIST) {
            tf_fail_errno(error, "%s cannot be made", path);
            goto failed;
        }
        if (now() >= until) {
            refuse(path, error);
            goto failed;
        }
        pause_a_little();
        clear_dead(tokens, path);
    }
    lock->held = true;
    return 0;
failed:
    tf_lock_release(lock);
    return -1;
}

int tf_lock_move(tf_lock *lock, const char *to, tf_error *error)
{
    if (fsync(lock->fd) < 0 || rename(lock->path.p, to) < 0)
        return tf_fail_errno(error, "%s cannot be written", to);
    lock->held = false;
    return tf_disk_sync_folder_of(to, error);
}

void tf_lock_release(tf_lock *lock)
{
    if (!lock->path.n)
        return;
    /* A lock that could not be removed keeps its token, by which the next of us sees whose it was.
     */
    if ((!lock->held || unlink(lock->path.p) == 0 || errno == ENOENT) && lock->fd >= 0)
        unlink(lock->token.p);
    if (lock->fd >= 0)
        close(lock->fd);
    tf_buf_release(&lock->path);
    tf_buf_release(&lock->token);
    *lock = (tf_lock){.fd = -1};
}
