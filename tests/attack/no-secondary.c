/* A suppressor that withholds small figures and looks no further: the attack must see through it. */
#include "../../src/report/suppress.h"

bool tf_suppress(tf_figures *figures)
{
    for (size_t i = 0; i < figures->figures.n; i++) {
        tf_cell_figure *figure = &figures->figures.at[i];
        if (figure->value < figures->threshold)
            figure->told = TF_TOLD_FEW;
        else if (figure->value > figure->most - figures->threshold)
            figure->told = TF_TOLD_NEARLY;
    }
    return true;
}
