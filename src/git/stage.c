/* From files of the work tree to blobs, and from blobs to an index. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <git2/sys/repository.h>

#include "beneath.h"
#include "disk.h"
#include "writer.h"

/* ---- blobs ----------------------------------------------------------------------------------- */

/* Under autocrlf, whether a file keeps its CRLF depends on whether it had them in the index. */
static int load_index(tf_writer *writer)
{
    git_index *index = NULL;
    int failed = git_index_open(&index, tf_writer_path(writer, writer->git_dir, "index").p);

    if (!failed)
        failed = git_repository_set_index(writer->repository, index);
    git_index_free(index);
    return failed;
}

/* As `git add` has it: line ends and `ident` by .gitattributes and settings. */
static int make_blob(tf_writer *writer, tf_str path, tf_str bytes, git_oid *id, tf_error *error)
{
    git_filter_list *filters = NULL;
    git_buf stored = GIT_BUF_INIT;
    int failed = memchr(bytes.p ? bytes.p : "", '\r', bytes.n) ? load_index(writer) : 0;

    if (!failed)
        failed = git_filter_list_load(&filters, writer->repository, NULL, path.p, GIT_FILTER_TO_ODB,
                                      GIT_FILTER_DEFAULT);

    if (!failed)
        failed = git_filter_list_apply_to_buffer(&stored, filters, bytes.p ? bytes.p : "", bytes.n);
    if (!failed)
        failed = git_blob_create_from_buffer(id, writer->repository, stored.ptr, stored.size);
    git_buf_dispose(&stored);
    git_filter_list_free(filters);
    return failed ? tf_git_fail(error, "%s cannot be stored", path.p) : 0;
}

static uint32_t mode_of(tf_writer *writer, mode_t mode)
{
    return mode & 0100 && tf_writer_flag(writer, "core.filemode", true)
               ? GIT_FILEMODE_BLOB_EXECUTABLE
               : GIT_FILEMODE_BLOB;
}

/* What git remembers of a file to know without reading it that it is unchanged. */
static void remember(git_index_entry *entry, const struct stat *status)
{
    entry->ctime =
        (git_index_time){(int32_t)status->st_ctim.tv_sec, (uint32_t)status->st_ctim.tv_nsec};
    entry->mtime =
        (git_index_time){(int32_t)status->st_mtim.tv_sec, (uint32_t)status->st_mtim.tv_nsec};
    entry->dev = (uint32_t)status->st_dev;
    entry->ino = (uint32_t)status->st_ino;
    entry->uid = status->st_uid;
    entry->gid = status->st_gid;
    entry->file_size = (uint32_t)status->st_size;
}

static int read_file(tf_writer *writer, const char *path, tf_buf *bytes, struct stat *status)
{
    int top = open(writer->top.p, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int folder = top < 0 ? -1 : tf_beneath_folder_of(top, path, false), failed = -1, number;
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    mode_t mode;

    if (folder >= 0)
        failed = tf_beneath_read(folder, name, bytes, &mode);
    if (!failed)
        failed = fstatat(folder, name, status, AT_SYMLINK_NOFOLLOW);
    number = errno;
    if (folder >= 0)
        close(folder);
    if (top >= 0)
        close(top);
    errno = number;
    return failed;
}

int tf_stage_read(tf_writer *writer, const tf_change *change, tf_staged *staged, tf_error *error)
{
    struct stat status;
    tf_buf bytes = {0};
    int failed;

    *staged = (tf_staged){.path = tf_arena_str(&writer->arena, change->path)};
    staged->entry.path = staged->path.p;
    if (change->gone)
        return 0;
    if (tf_refuse_path(writer, staged->path, error) < 0)
        return -1;
    failed = read_file(writer, staged->path.p, &bytes, &status);
    if (failed)
        tf_fail_errno(error, "%s cannot be read", staged->path.p);
    if (!failed) {
        remember(&staged->entry, &status);
        staged->entry.mode = mode_of(writer, status.st_mode);
        failed = make_blob(writer, staged->path, tf_buf_str(&bytes), &staged->entry.id, error);
    }
    tf_buf_release(&bytes);
    return failed;
}

/* ---- indexes --------------------------------------------------------------------------------- */

static int put_entries(git_index *index, const tf_staged *staged, size_t n, tf_error *error)
{
    for (size_t i = 0; i < n; i++) {
        int failed = staged[i].entry.mode ? git_index_add(index, &staged[i].entry)
                                          : git_index_remove(index, staged[i].path.p, 0);
        if (failed && !(failed == GIT_ENOTFOUND && !staged[i].entry.mode))
            return tf_git_fail(error, "%s cannot be put into the index", staged[i].path.p);
    }
    return 0;
}

static int refuse_unmerged(const tf_index *index, tf_error *error)
{
    for (size_t i = 0; i < index->entries.n; i++) {
        const tf_index_entry *entry = &index->entries.at[i];
        if (tf_index_stage(entry))
            return tf_fail(error,
                           "A merge is not finished: %.*s is unmerged.\n"
                           "Put its text right, then: git add '%.*s' && git commit",
                           TF_ARG(entry->path), TF_ARG(entry->path));
    }
    return 0;
}

/* A file of ours, and libgit2's lock of it: only who holds index.lock comes here, so what is left
 * there is of a time when we were killed. */
static void clear(const char *path)
{
    tf_buf lock = {0};

    tf_buf_printf(&lock, "%s.lock", path);
    unlink(lock.p);
    unlink(path);
    tf_buf_release(&lock);
}

static int write_index(git_index *index, tf_error *error)
{
    return git_index_write(index) < 0
               ? tf_git_fail(error, "An index for the hooks cannot be written")
               : 0;
}

int tf_stage_index(tf_writer *writer, const tf_staged *staged, size_t n,
                   const tf_index_trees *trees, tf_buf *made, tf_error *error)
{
    tf_index index = {0};
    int failed = tf_writer_private(writer, TF_STR("index"), made, error);

    if (!failed)
        clear(made->p);
    if (!failed)
        failed = tf_index_read(tf_writer_path(writer, writer->git_dir, "index").p, &index, error);
    if (!failed)
        failed = tf_index_verify(&index, error);
    if (!failed)
        failed = refuse_unmerged(&index, error);
    if (!failed)
        failed = tf_index_write(&index, staged, n, trees, made->p, error);
    tf_pending_add(&writer->pending, tf_buf_str(made));
    tf_index_release(&index);
    return failed;
}

int tf_stage_tree(tf_writer *writer, const git_oid *id, const tf_staged *staged, size_t n,
                  const char *made, tf_error *error)
{
    git_index *index = NULL;
    git_tree *tree = NULL;
    int failed = 0;

    clear(made);
    if (git_index_open(&index, made) < 0)
        failed = tf_git_fail(error, "An index for the hooks cannot be made");
    if (!failed && !git_oid_is_zero(id) &&
        (git_tree_lookup(&tree, writer->repository, id) < 0 ||
         git_index_read_tree(index, tree) < 0))
        failed = tf_git_fail(error, "The last commit cannot be read");
    if (!failed)
        failed = put_entries(index, staged, n, error);
    if (!failed)
        failed = write_index(index, error);
    git_tree_free(tree);
    git_index_free(index);
    return failed;
}
