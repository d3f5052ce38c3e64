#include "journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "disk.h"

/* Each line ends in NUL: ids (or NONE) of what a file is to hold and held, and its path. */
#define NONE "0000000000000000000000000000000000000000"
enum { PATH_AT = 2 * GIT_OID_HEXSZ + 2 };

static tf_str path_of(tf_writer *writer, const char *name)
{
    return tf_writer_path(writer, tf_writer_path(writer, writer->git_dir, "twofold"), name);
}

static int put_file(tf_writer *writer, const char *name, tf_str text, tf_error *error)
{
    tf_str path = path_of(writer, name), fresh = path_of(writer, "fresh");
    int fd = open(fresh.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), failed = 0;

    if (fd < 0 || tf_write_all(fd, text) < 0 || fsync(fd) < 0 || rename(fresh.p, path.p) < 0) {
        failed = tf_fail_errno(error, "%s cannot be written", path.p);
        unlink(fresh.p);
    }
    if (fd >= 0)
        close(fd);
    return failed ? failed : tf_disk_sync_folder_of(path.p, error);
}

/* ---- writing it ------------------------------------------------------------------------------ */

static int put_id(tf_writer *writer, tf_buf *out, const tf_str *bytes, tf_error *error)
{
    char hex[GIT_OID_HEXSZ + 1];
    git_oid id;

    if (!bytes) {
        tf_buf_putz(out, NONE " ");
        return 0;
    }
    if (git_blob_create_from_buffer(&id, writer->repository, bytes->n ? bytes->p : "", bytes->n) <
        0)
        return tf_git_fail(error, "What is to be written cannot be stored");
    tf_buf_printf(out, "%s ", git_oid_tostr(hex, sizeof(hex), &id));
    tf_pending_add_object(&writer->pending, writer->common, &id);
    return 0;
}

int tf_journal_begin(tf_writer *writer, const tf_order *order, tf_error *error)
{
    tf_buf out = {0};
    int failed = 0;

    if (order->n > TF_PENDING_FEW)
        tf_pending_add_all(&writer->pending);
    for (size_t i = 0; i < order->n && !failed; i++) {
        const tf_change *change = &order->changes[i];
        if (!change->bytes && !change->was)
            continue;
        failed = put_id(writer, &out, change->bytes, error);
        if (!failed)
            failed = put_id(writer, &out, change->was, error);
        tf_buf_put(&out, change->path);
        tf_buf_putc(&out, '\0');
    }
    unlink(path_of(writer, "journal-commit").p);
    if (!failed)
        failed = tf_pending_wait(&writer->pending, error);
    if (!failed)
        failed = put_file(writer, "journal", tf_buf_str(&out), error);
    tf_buf_release(&out);
    return failed;
}

int tf_journal_seal(tf_writer *writer, const git_oid *commit, tf_error *error)
{
    char hex[GIT_OID_HEXSZ + 1];

    if (!tf_journal_is_there(writer))
        return 0;
    git_oid_tostr(hex, sizeof(hex), commit);
    return put_file(writer, "journal-commit", tf_str_z(hex), error);
}

void tf_journal_end(tf_writer *writer)
{
    tf_place_clear(writer);
    /* In this order: a journal without its commit would be undone. */
    if (unlink(path_of(writer, "journal").p) == 0 || errno == ENOENT)
        unlink(path_of(writer, "journal-commit").p);
}

bool tf_journal_is_there(tf_writer *writer)
{
    return access(path_of(writer, "journal").p, F_OK) == 0;
}

/* ---- undoing --------------------------------------------------------------------------------- */

static bool is_committed(tf_writer *writer, const git_oid *tip)
{
    tf_buf hex = {0};
    git_oid id;
    bool there =
        tf_disk_read(path_of(writer, "journal-commit").p, &hex) &&
        git_oid_fromstr(&id, hex.p) == 0 &&
        (git_oid_equal(tip, &id) || git_graph_descendant_of(writer->repository, tip, &id) == 1);

    tf_buf_release(&hex);
    return there;
}

/* The bytes that an id in the journal stands for; `*bytes` is NULL for none. */
static int read_bytes(tf_writer *writer, const char *hex, const tf_str **bytes, tf_error *error)
{
    git_blob *blob = NULL;
    tf_str *copy;
    git_oid id;

    *bytes = NULL;
    if (strncmp(hex, NONE, GIT_OID_HEXSZ) == 0)
        return 0;
    if (git_oid_fromstrn(&id, hex, GIT_OID_HEXSZ) < 0 ||
        git_blob_lookup(&blob, writer->repository, &id) < 0)
        return tf_git_fail(error, "What was to be undone cannot be read");
    copy = TF_NEW(&writer->arena, tf_str);
    *copy = tf_arena_str(&writer->arena,
                         (tf_str){git_blob_rawcontent(blob), (size_t)git_blob_rawsize(blob)});
    *bytes = copy;
    git_blob_free(blob);
    return 0;
}

/* The change that takes a line of the journal back. */
static int reverse(tf_writer *writer, const char *line, tf_change *change, tf_error *error)
{
    *change = (tf_change){.path = tf_str_z(line + PATH_AT)};
    if (read_bytes(writer, line, &change->was, error) < 0 ||
        read_bytes(writer, line + GIT_OID_HEXSZ + 1, &change->bytes, error) < 0)
        return -1;
    change->gone = change->bytes == NULL;
    return 0;
}

static int restore_index(tf_writer *writer, const tf_staged *staged, size_t n, tf_error *error)
{
    tf_str index = tf_writer_path(writer, writer->git_dir, "index");
    tf_buf made = {0};
    int failed = tf_stage_index(writer, staged, n, NULL, &made, error);

    if (!failed)
        failed = tf_pending_wait(&writer->pending, error);
    if (!failed && rename(made.p, index.p) < 0)
        failed = tf_fail_errno(error, "The index cannot be written");
    tf_buf_release(&made);
    return failed;
}

static int undo_all(tf_writer *writer, const tf_branch *branch, tf_str journal, tf_error *error)
{
    TF_VEC(tf_staged) staged = {0};

    while (journal.n > PATH_AT) {
        tf_staged *entry = TF_PUSH(&writer->arena, &staged);
        tf_error other = {0};
        tf_change change;
        tf_object there;
        /* What has become something else since then is somebody's work. */
        if (reverse(writer, journal.p, &change, &other) < 0 ||
            (!tf_place_is_beyond_link(writer, change.path) &&
             tf_place_put(writer, &change, &other) < 0))
            tf_fail(error, "%s", other.message.p);
        tf_error_release(&other);
        *entry = (tf_staged){.path = tf_arena_str(&writer->arena, change.path)};
        if (tf_seal_at(writer, branch, entry->path, &there, error) < 0)
            return -1;
        entry->entry = (git_index_entry){.path = entry->path.p, .mode = there.mode, .id = there.id};
        journal = tf_str_sub(journal, PATH_AT + change.path.n + 1, journal.n);
    }
    if (error->message.n)
        return -1;
    /* Before the commit was made, nobody touched the index. */
    if (access(path_of(writer, "journal-commit").p, F_OK) < 0)
        return tf_pending_wait(&writer->pending, error);
    return restore_index(writer, staged.at, staged.n, error);
}

int tf_journal_undo(tf_writer *writer, tf_error *error)
{
    tf_buf journal = {0};
    tf_branch branch;
    int failed = tf_branch_read(writer, &branch, error);

    if (!failed && !(branch.born && is_committed(writer, &branch.tip)) &&
        tf_disk_read(path_of(writer, "journal").p, &journal))
        failed = undo_all(writer, &branch, tf_buf_str(&journal), error);
    if (!failed)
        tf_journal_end(writer);
    tf_buf_release(&journal);
    return failed;
}
