/* What a link leads to on disk. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-folder.h"

/* The name in the folder `path` (`.` for the top) that differs from `wanted` only by case. */
static tf_str name_by_case(int top, const char *path, tf_str wanted, tf_arena *arena)
{
    int fd = tf_folder_open(top, *path ? path : ".", O_RDONLY | O_DIRECTORY, 0);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    tf_str fold = tf_utf8_fold(arena, wanted), name = {0};
    const struct dirent *found;

    if (!dir) {
        if (fd >= 0)
            close(fd);
        return name;
    }
    while (!name.n && (found = readdir(dir)))
        if (tf_str_eq(tf_utf8_fold(arena, tf_str_z(found->d_name)), fold))
            name = tf_arena_str(arena, tf_str_z(found->d_name));
    closedir(dir);
    return name;
}

/* Spells the path as it is on disk, part by part. */
static bool spell(int top, tf_str path, tf_arena *arena, tf_str *name)
{
    tf_buf spelt = {0};
    bool found = true;

    while (path.n && found) {
        size_t slash = tf_str_find(path, '/');
        tf_str part = name_by_case(top, spelt.n ? spelt.p : "", tf_str_sub(path, 0, slash), arena);
        found = part.n > 0;
        if (spelt.n)
            tf_buf_putc(&spelt, '/');
        tf_buf_put(&spelt, part);
        path = tf_str_sub(path, slash + 1, path.n);
    }
    if (found)
        *name = tf_arena_str(arena, tf_buf_str(&spelt));
    tf_buf_release(&spelt);
    return found;
}

/* There is nothing at a path, but something where its spelling differs by case. */
static tf_found not_there(int top, tf_str path, tf_arena *arena, tf_str *name)
{
    /* What is found under the very name is a symbolic link to nowhere. */
    return spell(top, path, arena, name) && !tf_str_eq(*name, path) ? TF_FOUND_CASE : TF_FOUND_NONE;
}

/* Whether opening failed because there is nothing; otherwise nobody can know (permissions). */
static bool is_nothing(int number)
{
    return number == ENOTDIR || number == ELOOP || number == EXDEV || number == ENAMETOOLONG ||
           number == EINVAL;
}

tf_found tf_folder_look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name,
                        tf_str *bytes)
{
    const char *z = path.n ? tf_arena_str(arena, path).p : ".";
    int fd = tf_folder_open(reader->folder->top, z, O_PATH, 0);
    struct stat status;
    tf_str why;

    if (bytes)
        *bytes = (tf_str){0};
    if (fd < 0 && errno == ENOENT)
        return not_there(reader->folder->top, path, arena, name);
    if (fd < 0)
        return is_nothing(errno) ? TF_FOUND_NONE : TF_FOUND_FILE;
    if (fstat(fd, &status) < 0)
        status.st_mode = 0;
    close(fd);
    if (S_ISDIR(status.st_mode))
        return TF_FOUND_FOLDER;
    if (bytes && S_ISREG(status.st_mode) &&
        tf_folder_read_file(reader->folder->top, z, 0, arena, bytes, &why) != TF_READ_OK)
        *bytes = (tf_str){0};
    return TF_FOUND_FILE;
}
