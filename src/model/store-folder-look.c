/* What a link leads to on disk. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-folder.h"

void tf_folder_list_names(void *context, tf_str folder)
{
    tf_reader *reader = context;
    int fd =
        tf_folder_open(reader->folder->top, folder.n ? folder.p : ".", O_RDONLY | O_DIRECTORY, 0);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *found;

    if (!dir && fd >= 0)
        close(fd);
    while (dir && (found = readdir(dir)))
        tf_spellings_add(&reader->spellings, tf_str_z(found->d_name));
    if (dir)
        closedir(dir);
}

/* There is nothing at a path, but something where its spelling differs by case. */
static tf_found not_there(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name)
{
    /* What is found under the very name is a symbolic link to nowhere. */
    return tf_spellings_of(&reader->spellings, path, arena, name) && !tf_str_eq(*name, path)
               ? TF_FOUND_CASE
               : TF_FOUND_NONE;
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
        return not_there(reader, path, arena, name);
    if (fd < 0)
        return is_nothing(errno) ? TF_FOUND_NONE : TF_FOUND_FILE;
    if (fstat(fd, &status) < 0)
        status.st_mode = 0;
    close(fd);
    if (S_ISDIR(status.st_mode))
        return TF_FOUND_FOLDER;
    if (bytes && S_ISREG(status.st_mode) &&
        tf_folder_read_file(reader->folder->top, z, 0, NULL, arena, bytes, &why) != TF_READ_OK)
        *bytes = (tf_str){0};
    return TF_FOUND_FILE;
}
