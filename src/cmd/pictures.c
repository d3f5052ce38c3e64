/* Pictures in the repository. */
#include "pictures.h"

bool tf_picture_read(const tf_store *store, tf_reader *reader, tf_str from, tf_str dest,
                     tf_arena *arena, tf_str *bytes)
{
    tf_target target = tf_link_target(arena, store, from, dest);
    tf_str name;

    return reader && !target.outside && !target.nowhere &&
           store->ops->look(reader, target.path, arena, &name, bytes) == TF_FOUND_FILE && bytes->n;
}
