/*
 * Objects in files of their own, where the disk filled up or the power went while they were written:
 * libgit2 (1.5 to 1.9) looks for the rest of one that is cut short for ever. So they are unpacked
 * here; what is none of ours to judge is left to libgit2.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"
#include "unpack.h"
#include <git2/sys/odb_backend.h>

enum {
    HEADER = 64,    /* bytes that surely hold "commit 1234", and a NUL behind it */
    DENSEST = 1040, /* what a byte can unpack to at most */
    AS_PACKS = 2,   /* the priority of packs, behind which this comes: they are asked first */
};

struct loose {
    git_odb_backend backend;
    int folder; /* of objects */
};

/* ---- the file -------------------------------------------------------------------------------- */

/* GIT_PASSTHROUGH: it is not there, or libgit2 has words for what is wrong with it. */
static int read_file(const struct loose *loose, const git_oid *id, tf_buf *bytes)
{
    char path[GIT_OID_HEXSZ + 2];
    struct stat status;
    int file, failed = GIT_PASSTHROUGH;

    git_oid_pathfmt(path, id);
    path[GIT_OID_HEXSZ + 1] = '\0';
    file = openat(loose->folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return GIT_PASSTHROUGH;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
        tf_read_all(file, (size_t)status.st_size, bytes) == 0 && bytes->n == (size_t)status.st_size)
        failed = 0;
    close(file);
    return failed;
}

/* ---- what it holds --------------------------------------------------------------------------- */

static int refuse(void)
{
    git_error_set_str(GIT_ERROR_ODB, "its file is cut short or damaged");
    return GIT_ERROR;
}

/* "blob 1234": false where it is no such thing. */
static bool read_header(const char *header, size_t n, git_object_t *type, size_t *size)
{
    const char *end = memchr(header, '\0', n), *blank = end ? memchr(header, ' ', n) : NULL;
    char name[8] = "";

    if (!blank || blank > end || (size_t)(blank - header) >= sizeof(name) || end == blank + 1)
        return false;
    memcpy(name, header, (size_t)(blank - header));
    *type = git_object_string2type(name);
    *size = 0;
    for (const char *at = blank + 1; at < end; at++) {
        if (*at < '0' || *at > '9' || *size > SIZE_MAX / 100)
            return false;
        *size = *size * 10 + (size_t)(*at - '0');
    }
    return git_object_typeisloose(*type);
}

/* Its header stands before what it holds, and goes; a byte too many would show. */
static int unpack(git_odb_backend *backend, tf_str packed, size_t header, size_t size, void **data)
{
    char *made =
        size / DENSEST > packed.n ? NULL : git_odb_backend_data_alloc(backend, header + size + 1);
    bool whole;

    if (!made)
        return refuse();
    if (tf_inflate(packed, made, header + size + 1, &whole) != header + size || !whole) {
        git_odb_backend_data_free(backend, made);
        return refuse();
    }
    memmove(made, made + header, size);
    made[size] = '\0';
    *data = made;
    return 0;
}

static int unpack_whole(git_odb_backend *backend, tf_str packed, void **data, size_t *size,
                        git_object_t *type)
{
    char header[HEADER];
    bool whole;
    size_t n = tf_inflate(packed, header, sizeof(header), &whole);

    if (read_header(header, n, type, size))
        return unpack(backend, packed, strlen(header) + 1, *size, data);
    return whole || n == sizeof(header) ? GIT_PASSTHROUGH : refuse();
}

/* ---- for libgit2 ----------------------------------------------------------------------------- */

static int read_object(void **data, size_t *size, git_object_t *type, git_odb_backend *backend,
                       const git_oid *id)
{
    tf_buf packed = {0};
    int failed = read_file((const struct loose *)backend, id, &packed);

    if (!failed)
        failed = unpack_whole(backend, tf_buf_str(&packed), data, size, type);
    tf_buf_release(&packed);
    return failed;
}

static void free_loose(git_odb_backend *backend)
{
    close(((struct loose *)backend)->folder);
    free(backend);
}

int tf_git_guard_loose(git_odb *odb, const char *objects)
{
    struct loose *loose;
    int folder = open(objects, O_PATH | O_DIRECTORY | O_CLOEXEC);

    if (folder < 0)
        return 0;
    loose = tf_alloc(sizeof(*loose));
    *loose = (struct loose){.folder = folder};
    git_odb_init_backend(&loose->backend, GIT_ODB_BACKEND_VERSION);
    loose->backend.read = read_object;
    loose->backend.free = free_loose;
    if (git_odb_add_backend(odb, &loose->backend, AS_PACKS) == 0)
        return 0;
    free_loose(&loose->backend);
    return -1;
}
