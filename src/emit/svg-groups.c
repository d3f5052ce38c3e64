/* Marks in their groups. */
#include "svg.h"

void tf_svg_groups_read(tf_arena *arena, const tf_marks *marks, tf_svg_groups *groups)
{
    for (size_t i = 0; i < marks->found.n; i++) {
        tf_str name = marks->found.at[i].group;
        if (i && tf_str_eq(name, marks->found.at[i - 1].group)) {
            groups->found.at[groups->found.n - 1].to = i + 1;
            continue;
        }
        *TF_PUSH(arena, &groups->found) =
            (tf_svg_group){.name = tf_str_trim(name).n ? name : TF_STR("No team"), i, i + 1};
    }
}

size_t *tf_svg_group_of(tf_arena *arena, const tf_marks *marks, const tf_svg_groups *groups)
{
    size_t *group_of = TF_NEW_N(arena, size_t, marks->found.n + 1);

    for (size_t g = 0; g < groups->found.n; g++)
        for (size_t i = groups->found.at[g].from; i < groups->found.at[g].to; i++)
            group_of[i] = g;
    return group_of;
}

void tf_svg_head(tf_arena *arena, double room, tf_str name, tf_svg_heading *head)
{
    head->whole = tf_svg_clean(arena, name);
    head->n =
        tf_svg_wrap(arena, TF_TEXT_HEAD, room, head->whole, TF_COUNT(head->lines), head->lines);
    if (!head->n) /* nothing that can be seen */
        head->lines[head->n++] = head->whole = TF_STR("\u2013");
}
