/* A store with some files as they are to be seen: a draft in its place, an editor's buffer. */
#include <stdlib.h>

#include <twofold/model.h>

struct overlay {
    tf_store store;
    tf_store *below;
    const tf_overlaid *files;
    size_t n;
};

struct tf_reader {
    const struct overlay *overlay;
    tf_reader *below;
};

static const tf_overlaid *find(const struct overlay *overlay, tf_str path)
{
    for (size_t i = 0; i < overlay->n; i++)
        if (tf_str_eq(overlay->files[i].path, path))
            return &overlay->files[i];
    return NULL;
}

/* Entries of ours have no handle below, and are told by their paths. */
static int list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    const struct overlay *overlay = (struct overlay *)store;
    size_t kept = 0;

    if (tf_store_list(overlay->below, arena, entries, error) < 0)
        return -1;
    for (size_t i = 0; i < entries->found.n; i++)
        if (!find(overlay, entries->found.at[i].path))
            entries->found.at[kept++] = entries->found.at[i];
    entries->found.n = kept;
    for (size_t i = 0; i < overlay->n; i++)
        if (tf_layout_place(overlay->files[i].path).kind != TF_FILE_OTHER)
            *TF_PUSH(arena, &entries->found) =
                (tf_entry){.path = overlay->files[i].path, .kind = TF_ENTRY_FILE};
    return 0;
}

static int open_reader(tf_store *store, tf_reader **reader, tf_error *error)
{
    struct overlay *overlay = (struct overlay *)store;
    tf_reader *below = NULL;

    if (overlay->below->ops->open(overlay->below, &below, error) < 0)
        return -1;
    *reader = tf_alloc(sizeof(**reader));
    **reader = (tf_reader){overlay, below};
    return 0;
}

static tf_read_state read_entry(tf_reader *reader, const tf_entry *entry, tf_arena *arena,
                                tf_str *bytes, tf_str *why)
{
    const tf_overlaid *file = find(reader->overlay, entry->path);

    if (!file)
        return reader->overlay->below->ops->read(reader->below, entry, arena, bytes, why);
    if (file->bytes.n > TF_FILE_MOST)
        return TF_READ_LARGE;
    *bytes = file->bytes;
    return TF_READ_OK;
}

/* A folder may be there for the sake of a file of ours alone. */
static bool is_above(const struct overlay *overlay, tf_str path)
{
    for (size_t i = 0; i < overlay->n; i++) {
        tf_str file = overlay->files[i].path;
        if (tf_str_starts(file, path) && path.n < file.n && file.p[path.n] == '/')
            return true;
    }
    return false;
}

static tf_found look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name, tf_str *bytes)
{
    const struct overlay *overlay = reader->overlay;
    tf_str prefix = overlay->store.prefix;
    bool inside = tf_str_starts(path, prefix);
    tf_str below = inside ? tf_str_sub(path, prefix.n, path.n) : (tf_str){0};
    const tf_overlaid *file = inside ? find(overlay, below) : NULL;
    tf_found found;

    if (file) {
        if (bytes)
            *bytes = file->bytes;
        return TF_FOUND_FILE;
    }
    found = overlay->below->ops->look(reader->below, path, arena, name, bytes);
    return found == TF_FOUND_NONE && inside && is_above(overlay, below) ? TF_FOUND_FOLDER : found;
}

static void close_reader(tf_reader *reader)
{
    reader->overlay->below->ops->close(reader->below);
    free(reader);
}

static void free_overlay(tf_store *store)
{
    free(store);
}

static const tf_store_ops ops = {
    .list = list,
    .open = open_reader,
    .read = read_entry,
    .look = look,
    .close = close_reader,
    .free = free_overlay,
};

void tf_store_overlay(tf_store *below, const tf_overlaid *files, size_t n, tf_store **store)
{
    struct overlay *overlay = tf_alloc(sizeof(*overlay));

    overlay->store = *below;
    overlay->store.ops = &ops;
    overlay->below = below;
    overlay->files = files;
    overlay->n = n;
    *store = &overlay->store;
}
