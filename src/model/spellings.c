/* How names are spelt on disk. */
#include "spellings.h"

#include <dirent.h>
#include <unistd.h>

struct tf_spelt {
    tf_map names; /* folded name → tf_str, as it is spelt */
    struct tf_spelt *next;
};

static void read_names(tf_spellings *spellings, struct tf_spelt *spelt, int fd)
{
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *found;

    if (!dir && fd >= 0)
        close(fd);
    while (dir && (found = readdir(dir))) {
        tf_str *name = TF_NEW(&spellings->arena, tf_str);
        tf_str fold = tf_utf8_fold(&spellings->arena, tf_str_z(found->d_name));
        *name = tf_arena_str(&spellings->arena, tf_str_z(found->d_name));
        if (!tf_map_get(&spelt->names, fold))
            tf_map_put(&spelt->names, fold, name);
    }
    if (dir)
        closedir(dir);
}

static struct tf_spelt *spelt_in(tf_spellings *spellings, int top, tf_str path,
                                 int (*open)(int top, const char *path))
{
    struct tf_spelt *spelt = tf_map_get(&spellings->folders, path);
    tf_str kept;

    if (spelt)
        return spelt;
    kept = tf_arena_str(&spellings->arena, path);
    spelt = TF_NEW(&spellings->arena, struct tf_spelt);
    spelt->next = spellings->last;
    spellings->last = spelt;
    tf_map_put(&spellings->folders, kept, spelt);
    read_names(spellings, spelt, open(top, kept.n ? kept.p : "."));
    return spelt;
}

tf_str tf_spellings_find(tf_spellings *spellings, int top, tf_str path, tf_str wanted,
                         int (*open)(int top, const char *path))
{
    struct tf_spelt *spelt = spelt_in(spellings, top, path, open);
    tf_arena scratch = {0};
    const tf_str *name = tf_map_get(&spelt->names, tf_utf8_fold(&scratch, wanted));

    tf_arena_release(&scratch);
    return name ? *name : (tf_str){0};
}

void tf_spellings_release(tf_spellings *spellings)
{
    for (struct tf_spelt *spelt = spellings->last; spelt; spelt = spelt->next)
        tf_map_release(&spelt->names);
    tf_map_release(&spellings->folders);
    tf_arena_release(&spellings->arena);
    *spellings = (tf_spellings){0};
}
