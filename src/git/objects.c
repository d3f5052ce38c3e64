/* What the stores over a commit and over the index have in common: their files are objects. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#include <twofold/text.h>

/* ---- reading --------------------------------------------------------------------------------- */

static void close_reader(tf_reader *reader)
{
    if (!reader)
        return;
    tf_spellings_release(&reader->spellings);
    tf_unpacker_free(reader->unpacker);
    git_odb_free(reader->odb);
    git_repository_free(reader->repository);
    free(reader);
}

static int open_reader(tf_store *store, tf_reader **opened, tf_error *error)
{
    tf_objects *objects = (tf_objects *)store;
    tf_reader *reader = tf_alloc(sizeof(*reader));

    reader->objects = objects;
    reader->unpacker = tf_unpacker_new(&objects->packs);
    reader->spellings = (tf_spellings){.list = tf_objects_list_names, .context = reader};
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0); /* it was seen to when it was first opened */
    if (git_repository_open(&reader->repository, git_repository_path(objects->repository)) < 0 ||
        tf_git_add_objects(reader->repository) < 0 ||
        git_repository_odb(&reader->odb, reader->repository) < 0) {
        close_reader(reader);
        return tf_git_fail(error, "The repository cannot be opened once more");
    }
    *opened = reader;
    return 0;
}

tf_str tf_objects_why(git_repository *repository, int failed, tf_arena *arena)
{
    const git_error *last = git_error_last();
    tf_str why = tf_arena_str(arena, tf_str_z(last && last->message ? last->message : "no object"));

    return failed == GIT_ENOTFOUND && tf_git_is_partial(repository) ? TF_STR(TF_GIT_NOT_FETCHED)
                                                                    : why;
}

static tf_read_state fail(const tf_reader *reader, int failed, tf_arena *arena, tf_str *why)
{
    *why = tf_objects_why(reader->repository, failed, arena);
    return TF_READ_FAILED;
}

static tf_read_state take(tf_raw *raw, tf_arena *arena, tf_str *bytes)
{
    bool large = raw->n > TF_FILE_MOST;

    if (!large)
        *bytes = tf_arena_str(arena, (tf_str){raw->p, raw->n});
    tf_raw_free(raw);
    return large ? TF_READ_LARGE : TF_READ_OK;
}

tf_read_state tf_objects_read(tf_reader *reader, const git_oid *id, tf_arena *arena, tf_str *bytes,
                              tf_str *why)
{
    git_odb_object *object = NULL;
    git_object_t type;
    char *copy;
    size_t n;
    tf_raw *raw = tf_unpack(reader->unpacker, id, TF_RAW_ALL);
    int failed;

    if (raw)
        return take(raw, arena, bytes);
    failed = git_odb_read_header(&n, &type, reader->odb, id);
    if (failed)
        return fail(reader, failed, arena, why);
    if (n > TF_FILE_MOST)
        return TF_READ_LARGE;
    failed = git_odb_read(&object, reader->odb, id);
    if (failed)
        return fail(reader, failed, arena, why);
    n = git_odb_object_size(object);
    copy = tf_arena_bytes(arena, n + 1);
    memcpy(copy, git_odb_object_data(object), n);
    *bytes = (tf_str){copy, n};
    git_odb_object_free(object);
    return TF_READ_OK;
}

static tf_read_state read_entry(tf_reader *reader, const tf_entry *entry, tf_arena *arena,
                                tf_str *bytes, tf_str *why)
{
    return tf_objects_read(reader, (const git_oid *)entry->handle, arena, bytes, why);
}

/* ---- the stores ------------------------------------------------------------------------------ */

static int list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    tf_objects *objects = (tf_objects *)store;

    return objects->ops->list(objects, arena, entries, error);
}

static void free_store(tf_store *store)
{
    tf_objects *objects = (tf_objects *)store;

    objects->ops->free(objects);
    tf_packs_close(&objects->packs);
    git_repository_free(objects->repository);
    tf_arena_release(&objects->arena);
    free(objects);
}

#define COMMON_OPS                                                                  \
    .list = list, .open = open_reader, .read = read_entry, .look = tf_objects_look, \
    .close = close_reader, .free = free_store

static const tf_store_ops objects_store_ops = {COMMON_OPS};
const tf_store_ops tf_index_store_ops = {COMMON_OPS, .changed = tf_index_changed};

void tf_objects_init(tf_objects *objects, const tf_objects_ops *ops, git_repository *repository,
                     tf_str prefix, tf_str here, tf_str label)
{
    objects->store.ops = &objects_store_ops;
    objects->store.prefix = tf_arena_str(&objects->arena, prefix);
    objects->store.here = tf_arena_str(&objects->arena, here);
    objects->store.label = tf_arena_str(&objects->arena, label);
    objects->ops = ops;
    objects->repository = repository;
}

void tf_objects_add(tf_arena *arena, tf_entries *entries, tf_str path, tf_object object)
{
    tf_entry *entry = TF_PUSH(arena, &entries->found);
    git_oid *id = TF_NEW(arena, git_oid);

    *id = object.id;
    *entry = (tf_entry){.path = path, .handle = (uintptr_t)id};
    switch (object.mode) {
    case GIT_FILEMODE_TREE:
        entry->kind = TF_ENTRY_FOLDER;
        break;
    case GIT_FILEMODE_LINK:
        entry->kind = TF_ENTRY_SYMLINK;
        break;
    case GIT_FILEMODE_COMMIT:
        entry->kind = TF_ENTRY_SPECIAL;
        break;
    default:
        entry->kind = TF_ENTRY_FILE;
    }
}

bool tf_git_school_above(tf_arena *arena, tf_str folder,
                         bool (*has)(void *context, const char *path), void *context,
                         tf_str *prefix, tf_str *here)
{
    tf_str at = folder;

    for (;;) {
        if (has(context,
                tf_arena_printf(arena, "%.*s%sschool.md", TF_ARG(at), at.n ? "/" : "").p)) {
            size_t beyond = at.n + (at.n > 0);
            *prefix = at.n ? tf_arena_printf(arena, "%.*s/", TF_ARG(at)) : TF_STR("");
            *here =
                beyond < folder.n
                    ? tf_arena_printf(arena, "%.*s/", TF_ARG(tf_str_sub(folder, beyond, folder.n)))
                    : TF_STR("");
            return true;
        }
        if (!at.n)
            return false;
        while (at.n && at.p[at.n - 1] != '/')
            at.n--;
        at.n -= at.n > 0;
    }
}
