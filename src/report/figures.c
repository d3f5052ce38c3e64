/* Figures and what relates them. */
#include "suppress.h"

size_t tf_figures_add(tf_arena *arena, tf_figures *figures, tf_cell_figure figure)
{
    *TF_PUSH(arena, &figures->figures) = figure;
    return figures->figures.n - 1;
}

void tf_figures_relate(tf_arena *arena, tf_figures *figures, int least, int most)
{
    tf_relation *relation = TF_PUSH(arena, &figures->relations);

    relation->least = least;
    relation->most = most;
}

void tf_figures_member(tf_arena *arena, tf_figures *figures, size_t figure, int times)
{
    tf_relation *relation = &figures->relations.at[figures->relations.n - 1];

    *TF_PUSH(arena, &relation->members) = (tf_member_of){figure, times};
}
