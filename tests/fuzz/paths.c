/* Names of files: what they mean, how they are shown, and the dates in them. */
#include <stdint.h>
#include <stdlib.h>

#include <twofold/model.h>

/* What is shown has nothing in it that steers a terminal, and is UTF-8. */
static void show(tf_str path)
{
    tf_buf out = {0};

    tf_put_safe(&out, path);
    for (size_t i = 0; i < out.n; i++)
        if ((unsigned char)out.p[i] < 0x20 || out.p[i] == 0x7f)
            abort();
    if (tf_utf8_check(tf_buf_str(&out)) != out.n)
        abort();
    tf_buf_release(&out);
}

/* As seen from a folder, and from the top: the one leads to the other. */
static void name(tf_str path, tf_str here)
{
    tf_store store = {.prefix = TF_STR("a/"), .here = here};
    tf_buf out = {0};

    tf_store_path_here(&store, path, &out);
    if (out.n < path.n && !tf_str_ends(path, tf_buf_str(&out)))
        abort();
    tf_buf_clear(&out);
    tf_store_path_top(&store, path, &out);
    if (out.n != path.n + 2)
        abort();
    tf_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str path = {(const char *)data, size};
    tf_place_of place = tf_layout_place(path);
    tf_arena arena = {0};
    tf_date date;

    if (place.kind == TF_FILE_REFLECTION && tf_date_parse(tf_str_sub(place.name, 0, 10), &date)) {
        tf_buf out = {0};
        tf_date_put(&out, date);
        if (!tf_str_eq(tf_buf_str(&out), tf_str_sub(place.name, 0, 10)))
            abort();
        tf_buf_release(&out);
    }
    tf_layout_enters(path);
    show(path);
    name(path, TF_STR("staff/amara-okafor/"));
    tf_utf8_fold(&arena, path);
    tf_arena_release(&arena);
    return 0;
}
