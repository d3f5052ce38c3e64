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

static int read_index(tf_writer *writer, tf_index *index, tf_error *error)
{
    if (tf_index_read(tf_writer_path(writer, writer->git_dir, "index").p, index, error) < 0 ||
        tf_index_verify(index, error) < 0)
        return -1;
    return refuse_unmerged(index, error);
}

int tf_stage_index(tf_writer *writer, const tf_staged *staged, size_t n,
                   const tf_index_trees *trees, tf_buf *made, tf_error *error)
{
    tf_index index = {0};
    int failed = tf_writer_private(writer, TF_STR("index"), made, error);

    if (!failed)
        clear(made->p);
    if (!failed)
        failed = read_index(writer, &index, error);
    if (!failed)
        failed = tf_index_write(&index, staged, n, trees, made->p, error);
    tf_pending_add(&writer->pending, tf_buf_str(made));
    tf_index_release(&index);
    return failed;
}

/* ---- what hooks are shown ---------------------------------------------------------------------- */

struct shown {
    tf_writer *writer;
    const tf_branch *branch;
    tf_index index;
    TF_VEC(tf_staged) edits;
    tf_map staged; /* the paths of the commit */
};

/* What the branch has at a path, in place of what somebody has staged there. */
static int add_as_committed(struct shown *shown, tf_str path, tf_error *error)
{
    tf_staged *edit;
    tf_object there;

    if (tf_map_get(&shown->staged, path))
        return 0;
    path = tf_arena_str(&shown->writer->arena, path);
    if (tf_seal_at(shown->writer, shown->branch, path, &there, error) < 0)
        return -1;
    edit = TF_PUSH(&shown->writer->arena, &shown->edits);
    edit->path = path;
    if (there.mode != GIT_FILEMODE_TREE) {
        edit->entry.mode = there.mode;
        edit->entry.id = there.id;
    }
    return 0;
}

static int add_differences(struct shown *shown, const git_oid *id, tf_error *error)
{
    tf_writer *writer = shown->writer;
    git_tree *tree = NULL;
    tf_str *paths = NULL;
    size_t n = 0;
    int failed = git_oid_is_zero(id) ? 0 : git_tree_lookup(&tree, writer->repository, id);

    if (!failed)
        failed = tf_index_differs(&shown->index, TF_STR(""), writer->repository, tree,
                                  &writer->arena, &paths, &n);
    if (failed)
        tf_git_fail(error, "The index cannot be compared with the last commit");
    for (size_t i = 0; i < n && !failed; i++)
        failed = add_as_committed(shown, paths[i], error);
    git_tree_free(tree);
    return failed;
}

/* What is only announced is neither committed nor shown. */
static int add_announced(struct shown *shown, tf_error *error)
{
    for (size_t i = 0; i < shown->index.entries.n; i++)
        if (!tf_index_is_there(&shown->index.entries.at[i]) &&
            add_as_committed(shown, shown->index.entries.at[i].path, error) < 0)
            return -1;
    return 0;
}

int tf_stage_shown(tf_writer *writer, const tf_branch *branch, const tf_index_trees *trees,
                   const tf_staged *staged, size_t n, const char *made, tf_error *error)
{
    struct shown shown = {.writer = writer, .branch = branch};
    int failed;

    clear(made);
    for (size_t i = 0; i < n; i++) {
        *TF_PUSH(&writer->arena, &shown.edits) = staged[i];
        tf_map_put(&shown.staged, staged[i].path, &shown);
    }
    failed = read_index(writer, &shown.index, error);
    if (!failed)
        failed = add_differences(&shown, &trees->was, error);
    if (!failed)
        failed = add_announced(&shown, error);
    if (!failed)
        failed = tf_index_write(&shown.index, shown.edits.at, shown.edits.n, trees, made, error);
    tf_index_release(&shown.index);
    tf_map_release(&shown.staged);
    return failed;
}
