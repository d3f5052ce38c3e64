/* Scalars, troubles and seen keys: what every reader of front matter needs. */
#include "node.h"

void tf_trouble_add(tf_arena *arena, tf_troubles *troubles, tf_trouble_kind kind, tf_span span,
                    tf_str subject, tf_str detail)
{
    *TF_PUSH(arena, &troubles->found) = (tf_trouble){kind, span, subject, detail};
}

const tf_node *tf_node_get(const tf_node *map, const char *key)
{
    tf_str wanted = tf_str_z(key);

    for (const tf_node *node = map ? map->first : NULL; node; node = node->next)
        if (tf_str_eq(node->key, wanted))
            return node;
    return NULL;
}

bool tf_seen_before(struct tf_seen *seen, tf_str text)
{
    size_t few = TF_COUNT(seen->few);

    if (seen->n < few) {
        for (size_t i = 0; i < seen->n; i++)
            if (tf_str_eq(seen->few[i], text))
                return true;
        seen->few[seen->n++] = text;
        return false;
    }
    if (seen->n == few) {
        for (size_t i = 0; i < few; i++)
            tf_map_put(&seen->many, seen->few[i], seen);
        seen->n++;
    }
    return tf_map_put(&seen->many, text, seen) != NULL;
}
