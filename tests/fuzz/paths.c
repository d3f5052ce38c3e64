/* Names of files: what they mean, how they are shown, and the dates in them. */
#include <twofold/model.h>

#include "fuzz.h"

/* What is shown has nothing in it that steers a terminal, and is UTF-8. */
static void show(tf_str path)
{
    tf_buf out = {0};

    tf_put_safe(&out, path);
    for (size_t i = 0; i < out.n; i++)
        DEMAND((unsigned char)out.p[i] >= 0x20 && out.p[i] != 0x7f);
    DEMAND(tf_utf8_check(tf_buf_str(&out)) == out.n);
    tf_buf_release(&out);
}

/* The folder above, of one that ends with a slash. */
static tf_str above(tf_str folder)
{
    size_t n = folder.n ? folder.n - 1 : 0;

    while (n && folder.p[n - 1] != '/')
        n--;
    return tf_str_sub(folder, 0, n);
}

/* Going from the folder where somebody stands the way that is shown leads to the file. A path that
 * climbs by itself is none that a store lists. */
static void lead(tf_str path, tf_str here, tf_str way)
{
    if (tf_str_find_str(path, TF_STR("../")) < path.n)
        return;
    while (tf_str_starts(way, TF_STR("../"))) {
        way = tf_str_sub(way, 3, way.n);
        here = above(here);
    }
    DEMAND(here.n + way.n == path.n && tf_str_starts(path, here) && tf_str_ends(path, way));
}

static void name(tf_str path, tf_str here)
{
    tf_store store = {.prefix = TF_STR("a/"), .here = here};
    tf_buf out = {0};

    tf_store_path_here(&store, path, &out);
    lead(path, here, tf_buf_str(&out));
    tf_buf_clear(&out);
    tf_store_path_top(&store, path, &out);
    DEMAND(tf_str_starts(tf_buf_str(&out), store.prefix) && tf_str_ends(tf_buf_str(&out), path) &&
           out.n == path.n + store.prefix.n);
    tf_buf_release(&out);
}

/* A reflection's date is written in just one way. */
static void date(tf_str words)
{
    tf_buf out = {0};
    tf_date day;

    if (!tf_date_parse(words, &day))
        return;
    tf_date_put(&out, day);
    DEMAND(tf_str_eq(tf_buf_str(&out), words));
    tf_buf_release(&out);
}

/* Folding is folding once and for all, and what comes of UTF-8 is UTF-8. */
static void fold(tf_arena *arena, tf_str path)
{
    tf_str folded = tf_utf8_fold(arena, path);

    if (tf_utf8_check(path) < path.n)
        return;
    DEMAND(tf_utf8_check(folded) == folded.n);
    DEMAND(tf_str_eq(tf_utf8_fold(arena, folded), folded));
}

/* What a path means is said in parts of that path, and its folders are gone into. */
static void place(tf_str path)
{
    tf_place_of place = tf_layout_place(path);
    bool is_persons = place.kind != TF_FILE_SCHOOL && place.kind != TF_FILE_OTHER;

    DEMAND(!place.slug.n || tf_str_find_str(path, place.slug) < path.n);
    DEMAND(tf_str_find(place.slug, '/') == place.slug.n);
    if (place.kind == TF_FILE_REFLECTION) {
        DEMAND(place.name.n && tf_str_find_str(path, place.name) < path.n);
        date(tf_str_sub(place.name, 0, 10));
    }
    if (is_persons && place.slug.n && place.slug.p[0] != '.')
        DEMAND(tf_layout_enters(tf_str_sub(above(path), 0, above(path).n - 1)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str path = {(const char *)data, size};
    tf_arena arena = {0};

    place(path);
    show(path);
    name(path, TF_STR(""));
    name(path, TF_STR("staff/amara-okafor/"));
    fold(&arena, path);
    tf_arena_release(&arena);
    return 0;
}
