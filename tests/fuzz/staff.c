/* Lists of staff of any bytes: no crash, what is read is whole, and each name has a folder. */
#include "fuzz.h"

#include <twofold/write.h>

static void look_at_line(tf_str text)
{
    tf_arena arena = {0};
    tf_str line;

    DEMAND(tf_clean_line(&arena, text, &line) && tf_str_eq(line, text));
    tf_arena_release(&arena);
}

/* A value reads back as it was, and an edit of front matter that holds it changes nothing else. */
static void look_at_value(tf_arena *arena, tf_str text)
{
    tf_buf buf = {0};
    tf_troubles troubles = {0};
    tf_error error = {0};
    tf_span front, body;
    tf_str edited;
    const tf_node *root;

    tf_buf_putz(&buf, "---\nname: ");
    tf_write_scalar(&buf, text);
    tf_buf_putz(&buf, "\n---\n");
    DEMAND(tf_front_set(arena, tf_buf_str(&buf), TF_STR("left"), TF_STR("2026-11-20"), &edited,
                        &error) == 0);
    DEMAND(tf_front_split(arena, edited, &front, &body, &troubles));
    root = tf_yaml_parse(arena, edited, front, &troubles);
    DEMAND(root && !troubles.found.n && tf_str_eq(tf_node_get(root, "name")->text, text));
    tf_buf_release(&buf);
}

static void look_at_row(tf_arena *arena, const tf_staff_row *row)
{
    static tf_latin latin; /* loaded once: a fuzzer calls this a million times */
    tf_error error = {0};
    tf_str slug;

    DEMAND(row->name.n && row->line);
    look_at_line(row->name);
    look_at_value(arena, row->name);
    DEMAND(tf_slug_of(&latin, arena, row->name, &slug, &error) == 0);
    DEMAND(tf_slug_is(slug));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_arena arena = {0};
    tf_str bytes = {(const char *)data, size}, edited;
    tf_error error = {0};
    tf_staff_list list;

    tf_staff_list_read(&arena, bytes, TF_ROLE_NONE, &list);
    for (size_t i = 0; i < list.troubles.n; i++)
        DEMAND(list.troubles.at[i].line && list.troubles.at[i].words.n);
    for (size_t i = 0; i < list.rows.n && !list.troubles.n; i++)
        look_at_row(&arena, &list.rows.at[i]);
    if (tf_utf8_check(bytes) == size && tf_str_find(bytes, '\0') == size)
        tf_front_set(&arena, bytes, TF_STR("left"), TF_STR("2026-11-20"), &edited, &error);
    tf_error_release(&error);
    tf_arena_release(&arena);
    return 0;
}
