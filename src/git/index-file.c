#include "index-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes.h"
#include "sha1.h"

enum {
    HEAD = 12,         /* signature, version, number of entries */
    ENTRY = 62,        /* up to the flags: what is the same of each */
    MTIME_AT = 8,      /* in an entry */
    SIZE_AT = 36,      /* in an entry */
    MODE_AT = 24,      /* in an entry */
    ID_AT = 40,        /* in an entry */
    FLAGS_AT = 60,     /* in an entry */
    MORE = 0x4000,     /* of the flags: more of them follow, and … */
    PROMISED = 0x2000, /* … of those: an intent to add */
    STAGE_AT = 12,
    NAME = 0xfff, /* of the flags: how long the path is, or that it is longer than can be said */
};

/* ---- the file --------------------------------------------------------------------------------- */

static int refuse(const char *why, tf_error *error)
{
    return tf_fail(error,
                   "The index cannot be read: it is %s.\n"
                   "Take it away and make it anew: git reset",
                   why);
}

static int map(const char *path, tf_index *index, tf_error *error)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC), failed = 0;
    struct stat status;
    void *at = MAP_FAILED;

    if (fd < 0)
        return errno == ENOENT ? 0 : tf_fail_errno(error, "The index cannot be read: %s", path);
    if (fstat(fd, &status) < 0)
        failed = tf_fail_errno(error, "The index cannot be read: %s", path);
    else if (!S_ISREG(status.st_mode))
        failed = tf_fail(error, "The index cannot be read: %s is no file", path);
    else if (!status.st_size)
        failed = refuse("cut short", error);
    else
        at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    if (!failed && at == MAP_FAILED)
        failed = tf_fail_errno(error, "The index cannot be read: %s", path);
    close(fd);
    if (failed)
        return failed;
    index->bytes = at;
    index->size = (size_t)status.st_size;
    index->changed = status.st_mtim;
    return 0;
}

int tf_index_verify(const tf_index *index, tf_error *error)
{
    static const unsigned char none[TF_SHA1_SIZE] = {0}; /* index.skipHash */
    const unsigned char *sum = index->bytes + index->end;

    if (!index->size || memcmp(sum, none, TF_SHA1_SIZE) == 0)
        return 0;
    return tf_sha1_closes(index->bytes, index->end + TF_SHA1_SIZE) ? 0 : refuse("damaged", error);
}

/* ---- entries ---------------------------------------------------------------------------------- */

/* A path that follows another: so many bytes are taken off that one's end, the rest is put there. */
static bool read_shortened(tf_index *index, const unsigned char *at, size_t room, tf_str before,
                           tf_index_entry *entry)
{
    size_t used, cut = tf_varint(at, room, &used), n;
    const unsigned char *end = used < room ? memchr(at + used, '\0', room - used) : NULL;
    char *path;

    if (!used || !end || cut > before.n)
        return false;
    n = (size_t)(end - (at + used));
    path = tf_arena_bytes(&index->arena, before.n - cut + n + 1);
    memcpy(path, before.p, before.n - cut);
    memcpy(path + before.n - cut, at + used, n + 1);
    entry->path = (tf_str){path, before.n - cut + n};
    entry->size = (uint32_t)(end + 1 - entry->at);
    return true;
}

/* A path that stands there whole, and zeros up to a multiple of eight. */
static bool read_whole(const unsigned char *at, size_t room, tf_index_entry *entry)
{
    size_t n = entry->flags & NAME, size;

    if (n == NAME) {
        const unsigned char *end = memchr(at, '\0', room);
        n = end ? (size_t)(end - at) : room;
    }
    size = ((size_t)(at - entry->at) + n + 8) & ~(size_t)7;
    entry->path = (tf_str){(const char *)at, n};
    entry->size = (uint32_t)size;
    return n < room && !at[n] && size <= (size_t)(at - entry->at) + room;
}

static bool read_entry(tf_index *index, unsigned char *at, size_t room, tf_str before,
                       tf_index_entry *entry)
{
    size_t head = ENTRY;

    if (room < head + 2)
        return false;
    entry->at = at;
    entry->flags = (uint16_t)(at[FLAGS_AT] << 8 | at[FLAGS_AT + 1]);
    entry->more = 0;
    if (entry->flags & MORE) {
        entry->more = (uint16_t)(at[ENTRY] << 8 | at[ENTRY + 1]);
        head += 2;
    }
    return index->version == 4 ? read_shortened(index, at + head, room - head, before, entry)
                               : read_whole(at + head, room - head, entry);
}

static int read_entries(tf_index *index, tf_error *error)
{
    uint32_t count = tf_be32(index->bytes + 8);
    size_t at = HEAD;
    tf_str before = {"", 0};

    if (count > (index->end - HEAD) / ENTRY)
        return refuse("cut short", error);
    index->entries.at = TF_NEW_N(&index->arena, tf_index_entry, count);
    for (; index->entries.n < count; index->entries.n++) {
        tf_index_entry *entry = &index->entries.at[index->entries.n];
        if (!read_entry(index, index->bytes + at, index->end - at, before, entry))
            return refuse("damaged", error);
        before = entry->path;
        at += entry->size;
    }
    index->extensions = at;
    return 0;
}

static int refuse_kind(tf_str name, tf_error *error)
{
    static const struct {
        const char *name, *is, *undo;
    } kinds[] = {{"link", "split", "update-index --no-split-index"},
                 {"sdir", "sparse", "sparse-checkout disable"}};

    for (size_t i = 0; i < TF_COUNT(kinds); i++)
        if (tf_str_is(name, kinds[i].name))
            return tf_fail(error,
                           "The index is %s, which is not supported. This makes it plain again:\n"
                           "    git %s",
                           kinds[i].is, kinds[i].undo);
    return refuse("of a kind that is not known here", error);
}

/* Those in small letters change what the entries mean. */
static int read_extensions(tf_index *index, tf_error *error)
{
    size_t at = index->extensions;

    while (at < index->end) {
        tf_str name = {(char *)index->bytes + at, 4};
        size_t room = index->end - at, n = room < 8 ? room : tf_be32(index->bytes + at + 4);
        if (room < 8 || n > room - 8)
            return refuse("damaged", error);
        if (tf_str_is(name, "TREE"))
            index->trees = (tf_str){name.p + 8, n};
        else if (name.p[0] < 'A' || name.p[0] > 'Z')
            return refuse_kind(name, error);
        at += 8 + n;
    }
    return 0;
}

int tf_index_read(const char *path, tf_index *index, tf_error *error)
{
    *index = (tf_index){.version = 2};
    if (map(path, index, error) < 0)
        return -1;
    return index->size ? tf_index_take(index, error) : 0;
}

int tf_index_take(tf_index *index, tf_error *error)
{
    if (index->size < HEAD + TF_SHA1_SIZE)
        return refuse("cut short", error);
    index->version = tf_be32(index->bytes + 4);
    index->end = index->size - TF_SHA1_SIZE;
    if (memcmp(index->bytes, "DIRC", 4) != 0 || index->version < 2 || index->version > 4)
        return refuse("damaged, or of a later version of git", error);
    if (read_entries(index, error) < 0)
        return -1;
    return read_extensions(index, error);
}

void tf_index_release(tf_index *index)
{
    if (index->bytes)
        munmap(index->bytes, index->size);
    tf_arena_release(&index->arena);
    *index = (tf_index){0};
}

int tf_index_distrust_recent(tf_index *index, tf_error *error)
{
    bool open = false;

    for (size_t i = 0; i < index->entries.n; i++) {
        unsigned char *at = index->entries.at[i].at;
        if ((int64_t)tf_be32(at + MTIME_AT) < (int64_t)index->changed.tv_sec)
            continue;
        if (!open && mprotect(index->bytes, index->size, PROT_READ | PROT_WRITE) < 0)
            return tf_fail_errno(error, "The index cannot be prepared");
        open = true;
        tf_put_be32(at + SIZE_AT, 0);
    }
    return 0;
}

/* ---- looking ---------------------------------------------------------------------------------- */

int tf_index_stage(const tf_index_entry *entry)
{
    return entry->flags >> STAGE_AT & 3;
}

bool tf_index_is_there(const tf_index_entry *entry)
{
    return !(entry->more & PROMISED);
}

tf_object tf_index_object(const tf_index_entry *entry)
{
    tf_object object = {.mode = tf_be32(entry->at + MODE_AT)};

    memcpy(object.id.id, entry->at + ID_AT, sizeof(object.id.id));
    return object;
}

size_t tf_index_first(const tf_index *index, tf_str path)
{
    size_t low = 0, high = index->entries.n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (tf_str_cmp(index->entries.at[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
