/* Pictures in the repository. */
#include "pictures.h"

bool tf_picture_read(const tf_store *store, tf_reader *reader, tf_str from, tf_str dest,
                     tf_arena *arena, tf_str *bytes)
{
    tf_target target = tf_link_target(arena, store, from, dest);
    tf_str name;

    return reader && !target.outside && !target.nowhere &&
           store->ops->look(reader, target.path, arena, &name, bytes) == TF_FOUND_FILE;
}

/* ---- a page on its own ----------------------------------------------------------------------- */

static bool nowhere(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context, (void)kind, (void)to, (void)href;
    return false;
}

static bool read_picture(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    const tf_lone_page *lone = context;

    return tf_picture_read(lone->store, lone->reader, from, dest, arena, bytes);
}

int tf_lone_page_open(tf_store *store, tf_lone_page *lone, tf_error *error)
{
    *lone = (tf_lone_page){.store = store,
                           .pages = {.href = nowhere, .image = read_picture, .context = lone}};
    return store->ops->open(store, &lone->reader, error);
}

void tf_lone_page_close(tf_lone_page *lone)
{
    if (lone->reader)
        lone->store->ops->close(lone->reader);
    *lone = (tf_lone_page){0};
}
