/* What all stores have in common: how paths are named. */
#include <twofold/store.h>

int tf_store_list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    return store->ops->list(store, arena, entries, error);
}

void tf_store_free(tf_store *store)
{
    if (store)
        store->ops->free(store);
}

void tf_store_path_top(const tf_store *store, tf_str path, tf_buf *buf)
{
    tf_buf_put(buf, store->prefix);
    tf_buf_put(buf, path);
}

void tf_store_path_here(const tf_store *store, tf_str path, tf_buf *buf)
{
    tf_str here = store->here;
    size_t shared = 0;

    /* Folders of `here` that `path` has too; each of the others is a step up. */
    for (size_t i = 0; i < here.n && i < path.n && here.p[i] == path.p[i]; i++)
        if (here.p[i] == '/')
            shared = i + 1;
    for (size_t i = shared; i < here.n; i++)
        if (here.p[i] == '/')
            tf_buf_putz(buf, "../");
    tf_buf_put(buf, tf_str_sub(path, shared, path.n));
}
