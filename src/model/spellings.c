/* How names are spelt, whatever the case in which they are asked for. */
#include <twofold/store.h>

struct tf_spelt {
    tf_map names; /* folded name → tf_str, as it is spelt */
    struct tf_spelt *next;
};

void tf_spellings_add(tf_spellings *spellings, tf_str name)
{
    tf_str fold = tf_utf8_fold(&spellings->arena, name), *kept;

    if (tf_map_get(&spellings->last->names, fold))
        return;
    kept = TF_NEW(&spellings->arena, tf_str);
    *kept = tf_arena_str(&spellings->arena, name);
    tf_map_put(&spellings->last->names, fold, kept);
}

static const struct tf_spelt *names_in(tf_spellings *spellings, tf_str folder)
{
    struct tf_spelt *spelt = tf_map_get(&spellings->folders, folder);

    if (spelt)
        return spelt;
    folder = tf_arena_str(&spellings->arena, folder);
    spelt = TF_NEW(&spellings->arena, struct tf_spelt);
    spelt->next = spellings->last;
    spellings->last = spelt;
    tf_map_put(&spellings->folders, folder, spelt);
    spellings->list(spellings->context, folder);
    return spelt;
}

/* The name in a folder that is `wanted` but for its case; NULL where there is none. */
static const tf_str *find(tf_spellings *spellings, tf_str folder, tf_str wanted)
{
    const struct tf_spelt *spelt = names_in(spellings, folder);
    tf_arena scratch = {0};
    const tf_str *name = tf_map_get(&spelt->names, tf_utf8_fold(&scratch, wanted));

    tf_arena_release(&scratch);
    return name;
}

bool tf_spellings_of(tf_spellings *spellings, tf_str path, tf_arena *arena, tf_str *name)
{
    tf_buf spelt = {0};
    const tf_str *part = NULL;

    while (path.n) {
        size_t slash = tf_str_find(path, '/');
        part = find(spellings, tf_buf_str(&spelt), tf_str_sub(path, 0, slash));
        if (!part)
            break;
        tf_buf_printf(&spelt, "%s%.*s", spelt.n ? "/" : "", TF_ARG(*part));
        path = tf_str_sub(path, slash + 1, path.n);
    }
    if (part)
        *name = tf_arena_str(arena, tf_buf_str(&spelt));
    tf_buf_release(&spelt);
    return part != NULL;
}

void tf_spellings_release(tf_spellings *spellings)
{
    for (struct tf_spelt *spelt = spellings->last; spelt; spelt = spelt->next)
        tf_map_release(&spelt->names);
    tf_map_release(&spellings->folders);
    tf_arena_release(&spellings->arena);
    *spellings = (tf_spellings){0};
}
