/* An index written anew: what stays is copied as it is, around what changes. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "cache-tree.h"
#include "disk.h"
#include "index-file.h"
#include "sha1.h"

enum { HEAD = 12, ENTRY = 62, MORE = 2, FLAGS_AT = 60, NAME = 0xfff };

/* What is written, piece by piece: bytes of the old index, or made for the new one. */
struct pieces {
    tf_arena arena;
    TF_VEC(tf_str) all;
    uint32_t count; /* of entries */
    tf_str before; /* the path of the last of them, and whether the next one of the old index … */
    bool unlike;   /* … came after another there */
};

static void put(struct pieces *pieces, const void *at, size_t n)
{
    tf_str *last = pieces->all.n ? &pieces->all.at[pieces->all.n - 1] : NULL;

    if (last && last->p + last->n == at)
        last->n += n;
    else if (n)
        *TF_PUSH(&pieces->arena, &pieces->all) = (tf_str){at, n};
}

/* ---- entries ---------------------------------------------------------------------------------- */

static size_t put_varint(unsigned char *at, size_t number)
{
    unsigned char digits[10];
    size_t n = sizeof(digits), used;

    digits[--n] = number & 127;
    while (number >>= 7)
        digits[--n] = (unsigned char)(128 | (--number & 127));
    used = sizeof(digits) - n;
    memcpy(at, digits + n, used);
    return used;
}

/* A path as version 4 has it: what of the one before it to take off, and what to put there. */
static size_t put_shortened(unsigned char *at, tf_str before, tf_str path)
{
    size_t same = 0, n;

    while (same < before.n && same < path.n && before.p[same] == path.p[same])
        same++;
    n = put_varint(at, before.n - same);
    memcpy(at + n, path.p + same, path.n - same);
    return n + path.n - same + 1;
}

/* An entry of `n` bytes up to its path, with the path behind it. */
static void put_entry(struct pieces *pieces, const tf_index *index, const unsigned char *head,
                      size_t n, tf_str path)
{
    unsigned char *at = tf_arena_alloc(&pieces->arena, n + path.n + 16);

    memcpy(at, head, n);
    if (index->version == 4) {
        n += put_shortened(at + n, pieces->before, path);
    } else {
        memcpy(at + n, path.p, path.n);
        n = (n + path.n + 8) & ~(size_t)7;
    }
    put(pieces, at, n);
    pieces->before = path;
    pieces->count++;
}

static void put_edit(struct pieces *pieces, const tf_index *index, const tf_index_edit *edit)
{
    const git_index_entry *entry = &edit->entry;
    const uint32_t words[] = {(uint32_t)entry->ctime.seconds,
                              entry->ctime.nanoseconds,
                              (uint32_t)entry->mtime.seconds,
                              entry->mtime.nanoseconds,
                              entry->dev,
                              entry->ino,
                              entry->mode,
                              entry->uid,
                              entry->gid,
                              entry->file_size};
    uint32_t flags = edit->path.n < NAME ? (uint32_t)edit->path.n : NAME;
    unsigned char head[ENTRY + MORE];

    if (!entry->mode)
        return;
    for (size_t i = 0; i < TF_COUNT(words); i++)
        tf_put_be32(head + 4 * i, words[i]);
    memcpy(head + 4 * TF_COUNT(words), entry->id.id, sizeof(entry->id.id));
    tf_put_be32(head + FLAGS_AT, flags << 16);
    put_entry(pieces, index, head, ENTRY, edit->path);
}

static void put_old(struct pieces *pieces, const tf_index *index, const tf_index_entry *entry)
{
    size_t head = (size_t)(ENTRY + (entry->flags & 0x4000 ? MORE : 0));

    if (index->version == 4 && pieces->unlike) {
        put_entry(pieces, index, entry->at, head, entry->path);
        pieces->unlike = false;
    } else {
        put(pieces, entry->at, entry->size);
        pieces->before = entry->path;
        pieces->count++;
    }
}

/* ---- edits ------------------------------------------------------------------------------------- */

struct work {
    tf_index *index;
    TF_VEC(tf_index_edit) edits;
    struct pieces pieces;
    tf_cached *root; /* what the index knows of trees; NULL: nothing */
};

static void remove_at(struct work *work, tf_str path)
{
    *TF_PUSH(&work->pieces.arena, &work->edits) = (tf_index_edit){.path = path};
}

/* Where a folder is to be there can be no file, nor a folder where a file is to be: they go, as they
 * do for git. */
static void make_way(struct work *work, tf_str path)
{
    tf_index *index = work->index;
    tf_str below = tf_arena_printf(&work->pieces.arena, "%.*s/", TF_ARG(path));

    for (size_t n = 0; n < path.n; n++) {
        tf_str folder = tf_str_sub(path, 0, n);
        size_t i = path.p[n] == '/' ? tf_index_first(index, folder) : index->entries.n;
        if (i < index->entries.n && tf_str_eq(index->entries.at[i].path, folder))
            remove_at(work, folder);
    }
    for (size_t i = tf_index_first(index, below);
         i < index->entries.n && tf_str_starts(index->entries.at[i].path, below); i++)
        remove_at(work, index->entries.at[i].path);
}

/* By path; of one path, what is to be there comes first. */
static int by_path(const void *a, const void *b)
{
    const tf_index_edit *one = a, *other = b;
    int order = tf_str_cmp(one->path, other->path);

    return order ? order : (one->entry.mode == 0) - (other->entry.mode == 0);
}

static void prepare(struct work *work, const tf_index_edit *edits, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        *TF_PUSH(&work->pieces.arena, &work->edits) = edits[i];
        if (edits[i].entry.mode)
            make_way(work, edits[i].path);
    }
    qsort(work->edits.at, work->edits.n, sizeof(tf_index_edit), by_path);
}

static void put_entries(struct work *work)
{
    const tf_index *index = work->index;
    size_t old = 0;

    for (size_t i = 0; i < work->edits.n; i++) {
        const tf_index_edit *edit = &work->edits.at[i];
        size_t stop = tf_index_first(index, edit->path);
        bool there = stop < index->entries.n && tf_str_eq(index->entries.at[stop].path, edit->path);
        if (i && tf_str_eq(edit->path, edit[-1].path))
            continue;
        for (; old < stop; old++)
            put_old(&work->pieces, index, &index->entries.at[old]);
        old += there;
        put_edit(&work->pieces, index, edit);
        work->pieces.unlike = true;
        if (there || edit->entry.mode)
            tf_cached_touch(work->root, &work->pieces.arena, edit->path,
                            (edit->entry.mode != 0) - there);
    }
    for (; old < index->entries.n; old++)
        put_old(&work->pieces, index, &index->entries.at[old]);
}

/* ---- extensions -------------------------------------------------------------------------------- */

static void put_extension(struct pieces *pieces, const char *name, tf_str bytes)
{
    unsigned char *head = tf_arena_alloc(&pieces->arena, 8);

    memcpy(head, name, 4);
    tf_put_be32(head + 4, (uint32_t)bytes.n);
    put(pieces, head, 8);
    put(pieces, bytes.p, bytes.n);
}

static void put_trees(struct pieces *pieces, const tf_cached *root)
{
    tf_buf out = {0};

    tf_cached_put(root, &out);
    put_extension(pieces, "TREE", tf_arena_str(&pieces->arena, tf_buf_str(&out)));
    tf_buf_release(&out);
}

/*
 * What git remembers of files that are not tracked would tell of some that are now. It is emptied:
 * what stays says only that git is to remember such things, and for which machine.
 */
static void put_untracked(struct pieces *pieces, tf_str bytes)
{
    enum { STATS = 36 + 36 + 4 + 20 + 20 };
    size_t used, n = tf_varint((const unsigned char *)bytes.p, bytes.n, &used), end;
    tf_buf out = {0};

    if (!used || n > bytes.n || used + n + STATS >= bytes.n)
        return;
    end = used + n + STATS;
    end += tf_str_find(tf_str_sub(bytes, end, bytes.n), '\0') + 1;
    if (end >= bytes.n)
        return;
    tf_buf_put(&out, tf_str_sub(bytes, 0, end));
    tf_buf_putc(&out, '\0'); /* so many folders follow */
    put_extension(pieces, "UNTR", tf_arena_str(&pieces->arena, tf_buf_str(&out)));
    tf_buf_release(&out);
}

/* Others hold numbers or places of entries (FSMN, EOIE, IEOT): git makes them anew. */
static void put_extensions(struct work *work)
{
    const tf_index *index = work->index;
    size_t n;

    for (size_t at = index->extensions; at < index->end; at += 8 + n) {
        const char *name = (char *)index->bytes + at;
        n = tf_be32(index->bytes + at + 4);
        tf_str bytes = {name + 8, n};
        if (memcmp(name, "TREE", 4) == 0 && work->root)
            put_trees(&work->pieces, work->root);
        else if (memcmp(name, "REUC", 4) == 0)
            put_extension(&work->pieces, "REUC", bytes);
        else if (memcmp(name, "UNTR", 4) == 0)
            put_untracked(&work->pieces, bytes);
    }
}

/* ---- the whole --------------------------------------------------------------------------------- */

static void put_head(struct work *work)
{
    unsigned char *head = tf_arena_alloc(&work->pieces.arena, HEAD);

    memcpy(head, "DIRC", 4);
    tf_put_be32(head + 4, work->index->version);
    put(&work->pieces, head, HEAD);
}

static void put_sum(struct work *work)
{
    static const unsigned char none[TF_SHA1_SIZE] = {0};
    const tf_index *index = work->index;
    unsigned char *sum = tf_arena_alloc(&work->pieces.arena, TF_SHA1_SIZE);
    tf_sha1 sha1;

    /* index.skipHash */
    if (!index->size || memcmp(index->bytes + index->end, none, TF_SHA1_SIZE) != 0) {
        tf_sha1_begin(&sha1);
        for (size_t i = 0; i < work->pieces.all.n; i++)
            tf_sha1_put(&sha1, work->pieces.all.at[i].p, work->pieces.all.at[i].n);
        tf_sha1_end(&sha1, sum);
    }
    put(&work->pieces, sum, TF_SHA1_SIZE);
}

static int write_pieces(const struct pieces *pieces, int fd)
{
    for (size_t i = 0; i < pieces->all.n; i++)
        if (tf_write_all(fd, pieces->all.at[i]) < 0)
            return -1;
    /* It is on its way while other things are done. */
    sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
    return 0;
}

static int write_file(const struct work *work, const char *path, tf_error *error)
{
    int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666), failed;

    failed = fd < 0 || write_pieces(&work->pieces, fd) < 0
                 ? tf_fail_errno(error, "The index cannot be written")
                 : 0;
    if (fd >= 0)
        close(fd);
    return failed;
}

int tf_index_write(tf_index *index, const tf_index_edit *edits, size_t n,
                   const tf_index_trees *trees, const char *path, tf_error *error)
{
    static const git_oid none = {{0}};
    struct work work = {.index = index};
    int failed = tf_index_distrust_recent(index, error);

    work.root = tf_cached_read(&work.pieces.arena, index->trees);
    prepare(&work, edits, n);
    put_head(&work);
    put_entries(&work);
    tf_put_be32((unsigned char *)work.pieces.all.at[0].p + 8, work.pieces.count);
    if (work.root && !failed &&
        tf_cached_renew(work.root, trees ? trees->repository : NULL,
                        trees && !git_oid_equal(&trees->was, &none) ? &trees->was : NULL,
                        trees ? &trees->is : NULL) < 0)
        failed = tf_git_fail(error, "The trees of the commit cannot be read");
    put_extensions(&work);
    put_sum(&work);
    if (!failed)
        failed = write_file(&work, path, error);
    tf_arena_release(&work.pieces.arena);
    return failed;
}
