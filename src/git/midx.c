/*
 * The index of several packs (gitformat-pack(5)). libgit2 believes whatever is in it, and falls over
 * the number of a pack that is not there; its checksum tells beforehand.
 */
#include <string.h>

#include "disk.h"
#include "internal.h"
#include "sha1.h"

enum { DEEPEST = 5 /* alternates of alternates, as far as libgit2 follows them */ };

static bool is_whole(tf_mapped file)
{
    unsigned char sum[TF_SHA1_SIZE];
    tf_sha1 sha1;

    if (file.n < TF_SHA1_SIZE)
        return false;
    tf_sha1_begin(&sha1);
    tf_sha1_put(&sha1, file.p, file.n - TF_SHA1_SIZE);
    tf_sha1_end(&sha1, sum);
    return memcmp(sum, file.p + file.n - TF_SHA1_SIZE, TF_SHA1_SIZE) == 0;
}

static int check(const char *objects, tf_error *error)
{
    tf_buf path = {0};
    tf_mapped file;
    int failed = 0;

    tf_buf_printf(&path, "%s/pack/multi-pack-index", objects);
    file = tf_disk_map(path.p);
    if (file.p && !is_whole(file))
        failed = tf_fail(error,
                         "The file %s is damaged. Nothing is lost by it; git makes it anew:\n"
                         "    rm %s\n"
                         "    git multi-pack-index write",
                         path.p, path.p);
    tf_disk_unmap(file);
    tf_buf_release(&path);
    return failed;
}

static int check_all(const char *objects, int depth, tf_error *error)
{
    tf_buf bytes = {0}, path = {0};
    int failed = check(objects, error);
    tf_str rest;

    tf_buf_printf(&path, "%s/info/alternates", objects);
    if (!failed && depth < DEEPEST)
        tf_disk_read(path.p, &bytes);
    for (rest = tf_buf_str(&bytes); rest.n && !failed;) {
        size_t end = tf_str_find(rest, '\n');
        tf_str line = tf_str_trim(tf_str_sub(rest, 0, end));
        rest = tf_str_sub(rest, end + 1, rest.n);
        if (!line.n || line.p[0] == '#')
            continue;
        tf_buf_clear(&path);
        if (line.p[0] != '/')
            tf_buf_printf(&path, "%s/", objects);
        tf_buf_put(&path, line);
        failed = check_all(path.p, depth + 1, error);
    }
    tf_buf_release(&bytes);
    tf_buf_release(&path);
    return failed;
}

int tf_git_check_midx(git_repository *repository, tf_error *error)
{
    git_buf objects = GIT_BUF_INIT;
    int failed = 0;

    if (git_repository_item_path(&objects, repository, GIT_REPOSITORY_ITEM_OBJECTS) == 0) {
        while (objects.size > 1 && objects.ptr[objects.size - 1] == '/')
            objects.ptr[--objects.size] = '\0';
        failed = check_all(objects.ptr, 0, error);
    }
    git_buf_dispose(&objects);
    return failed;
}
