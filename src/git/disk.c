#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
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

bool tf_disk_read(const char *path, tf_buf *out)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool done = fd >= 0 && tf_read_all(fd, SIZE_MAX, out) == 0;

    if (fd >= 0)
        close(fd);
    return done;
}

tf_mapped tf_disk_map(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    tf_mapped mapped = {0};
    void *map = MAP_FAILED;

    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (fd >= 0)
        close(fd);
    if (map != MAP_FAILED)
        mapped = (tf_mapped){map, (size_t)status.st_size};
    return mapped;
}

void tf_disk_unmap(tf_mapped mapped)
{
    if (mapped.p)
        munmap((void *)mapped.p, mapped.n);
}
