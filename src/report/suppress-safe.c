/*
 * Whether a withheld figure could be any of enough values. For each value whole numbers are looked
 * for that keep all relations: bounds are drawn in as far as the relations say, then figures are
 * set one after the other, as near to the truth as they may be. What is found is checked, so a yes
 * is a proof; looking is cut short, so a no may be wrong, and costs a figure that could be told.
 */
#include <stdlib.h>
#include <string.h>

#include "suppress.h"

enum { STEPS_MOST = 2000 }; /* of a search: choices that were tried */

/* What each figure can still be. */
struct bounds {
    int *least, *most;
    size_t n;
};

struct search {
    const tf_figures *figures;
    size_t steps;
};

void tf_figure_range(const tf_figures *figures, size_t number, int *least, int *most)
{
    const tf_cell_figure *figure = &figures->figures.at[number];
    int threshold = figures->threshold;

    *least = 0;
    *most = figure->most;
    if (figure->implied)
        return;
    if (figure->told == TF_TOLD)
        *least = *most = figure->value;
    else if (figure->told == TF_TOLD_FEW)
        *most = threshold - 1;
    else if (figure->told == TF_TOLD_NEARLY)
        *least = figure->most - threshold + 1;
}

/* ---- drawing bounds in ----------------------------------------------------------------------- */

static int least_of(const struct bounds *bounds, const tf_relation *relation, size_t i)
{
    size_t figure = relation->members.at[i].figure;

    return relation->members.at[i].times > 0 ? bounds->least[figure] : -bounds->most[figure];
}

static int most_of(const struct bounds *bounds, const tf_relation *relation, size_t i)
{
    size_t figure = relation->members.at[i].figure;

    return relation->members.at[i].times > 0 ? bounds->most[figure] : -bounds->least[figure];
}

/* Draws in one member, given what all members together can be; 1: it changed, -1: nothing is left. */
static int draw_in(struct bounds *bounds, const tf_relation *relation, size_t i, int least,
                   int most)
{
    size_t figure = relation->members.at[i].figure;
    int up = relation->most - (least - least_of(bounds, relation, i));
    int down = relation->least - (most - most_of(bounds, relation, i));
    int *low = &bounds->least[figure], *high = &bounds->most[figure];
    int was = *high - *low;

    if (relation->members.at[i].times < 0) {
        int turned = -up;
        up = -down;
        down = turned;
    }
    *low = down > *low ? down : *low;
    *high = up < *high ? up : *high;
    return *low > *high ? -1 : *high - *low != was;
}

static int draw_in_all(struct bounds *bounds, const tf_relation *relation)
{
    int changed = 0;

    for (size_t i = 0; i < relation->members.n; i++) {
        int least = 0, most = 0;
        for (size_t j = 0; j < relation->members.n; j++) {
            least += least_of(bounds, relation, j);
            most += most_of(bounds, relation, j);
        }
        if (least > relation->most || most < relation->least)
            return -1;
        int now = draw_in(bounds, relation, i, least, most);
        if (now < 0)
            return -1;
        changed |= now;
    }
    return changed;
}

/* False where no values are left that keep every relation. */
static bool settle(const tf_figures *figures, struct bounds *bounds)
{
    for (int changed = 1; changed;) {
        changed = 0;
        for (size_t i = 0; i < figures->relations.n; i++) {
            int now = draw_in_all(bounds, &figures->relations.at[i]);
            if (now < 0)
                return false;
            changed |= now;
        }
    }
    return true;
}

/* ---- looking for whole numbers --------------------------------------------------------------- */

static bool all_set(const struct bounds *bounds, size_t *open)
{
    for (*open = 0; *open < bounds->n; (*open)++)
        if (bounds->least[*open] != bounds->most[*open])
            return false;
    return true;
}

static int nearest(const struct bounds *bounds, size_t figure, int value)
{
    if (value < bounds->least[figure])
        return bounds->least[figure];
    return value > bounds->most[figure] ? bounds->most[figure] : value;
}

static struct bounds copy(const struct bounds *bounds)
{
    struct bounds made = {tf_alloc(bounds->n * 2 * sizeof(int)), NULL, bounds->n};

    made.most = made.least + made.n;
    memcpy(made.least, bounds->least, made.n * sizeof(int));
    memcpy(made.most, bounds->most, made.n * sizeof(int));
    return made;
}

/* Settles with one figure set, and goes on from there. Each level sets one figure for good. */
static bool search(struct search *looking, const struct bounds *given, size_t figure, int value)
{
    struct bounds bounds = copy(given);
    bool found = false;
    size_t open;

    bounds.least[figure] = bounds.most[figure] = value;
    if (looking->steps++ < STEPS_MOST && settle(looking->figures, &bounds)) {
        if (all_set(&bounds, &open)) {
            found = true;
        } else {
            int near = nearest(&bounds, open, looking->figures->figures.at[open].value);
            int others[] = {near, bounds.least[open], bounds.most[open]};
            for (size_t i = 0; i < TF_COUNT(others) && !found; i++)
                if (!i || others[i] != near)
                    found = search(looking, &bounds, open, others[i]);
        }
    }
    free(bounds.least);
    return found;
}

static bool is_possible(const tf_figures *figures, const struct bounds *bounds, size_t figure,
                        int value)
{
    struct search looking = {figures, 0};

    return value >= bounds->least[figure] && value <= bounds->most[figure] &&
           search(&looking, bounds, figure, value);
}

/* ---- enough values --------------------------------------------------------------------------- */

static struct bounds bounds_of(const tf_figures *figures)
{
    struct bounds bounds = {NULL, NULL, figures->figures.n};

    bounds.least = tf_alloc(bounds.n * 2 * sizeof(int));
    bounds.most = bounds.least + bounds.n;
    for (size_t i = 0; i < bounds.n; i++)
        tf_figure_range(figures, i, &bounds.least[i], &bounds.most[i]);
    return bounds;
}

bool tf_figure_is_safe(const tf_figures *figures, size_t number)
{
    struct bounds bounds = bounds_of(figures);
    int value = figures->figures.at[number].value, found = 0;

    if (settle(figures, &bounds)) {
        found = is_possible(figures, &bounds, number, value);
        for (int off = 1; found < figures->threshold && off < 2 * figures->threshold; off++)
            found += is_possible(figures, &bounds, number, value - off) +
                     is_possible(figures, &bounds, number, value + off);
    }
    free(bounds.least);
    return found >= figures->threshold;
}
