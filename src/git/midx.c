/*
 * The index of several packs (gitformat-pack(5)). libgit2 believes whatever is in it, and falls over
 * the number of a pack that is not there; its checksum tells beforehand.
 */
#include "disk.h"
#include "internal.h"
#include "sha1.h"

static int check(const char *objects, tf_error *error)
{
    tf_buf path = {0};
    tf_mapped file;
    int failed = 0;

    tf_buf_printf(&path, "%s/pack/multi-pack-index", objects);
    file = tf_disk_map(path.p);
    if (file.p && !tf_sha1_closes(file.p, file.n))
        failed = tf_fail(error,
                         "The file %s is damaged. Nothing is lost by it; git makes it anew:\n"
                         "    rm %s\n"
                         "    git multi-pack-index write",
                         path.p, path.p);
    tf_disk_unmap(file);
    tf_buf_release(&path);
    return failed;
}

int tf_git_check_midx(git_repository *repository, tf_error *error)
{
    tf_arena arena = {0};
    tf_object_folders folders = {0};
    int failed = 0;

    tf_git_object_folders(repository, &arena, &folders);
    for (size_t i = 0; i < folders.n && !failed; i++)
        failed = check(folders.at[i].path.p, error);
    tf_arena_release(&arena);
    return failed;
}
