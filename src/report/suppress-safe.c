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

/* A relation that a figure stands in, and how often. */
struct part {
    size_t relation;
    int times;
};

/* Which relations a figure stands in: `parts` from `first[figure]` to `first[figure + 1]`. */
struct net {
    const tf_figures *figures;
    size_t *first;
    struct part *parts;
    size_t *waiting; /* relations to look at; each is there once, as `waits` says */
    size_t waiting_n;
    bool *waits;
    size_t steps; /* of a search */
};

struct range {
    int least, most;
};

/* What each figure can still be, and what the members of each relation can be together. */
struct bounds {
    struct range *figures, *sums;
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

/* ---- which relations a figure stands in ------------------------------------------------------ */

static void count_parts(struct net *net)
{
    const tf_figures *figures = net->figures;
    size_t sum = 0;

    for (size_t i = 0; i < figures->relations.n; i++)
        for (size_t j = 0; j < figures->relations.at[i].members.n; j++)
            net->first[figures->relations.at[i].members.at[j].figure]++;
    for (size_t i = 0; i <= figures->figures.n; i++) {
        sum += net->first[i];
        net->first[i] = sum;
    }
}

static struct net net_of(tf_arena *arena, const tf_figures *figures)
{
    struct net net = {.figures = figures};
    size_t n = figures->relations.n;

    net.first = TF_NEW_N(arena, size_t, figures->figures.n + 1);
    net.waiting = TF_NEW_N(arena, size_t, n);
    net.waits = TF_NEW_N(arena, bool, n);
    count_parts(&net);
    net.parts = TF_NEW_N(arena, struct part, net.first[figures->figures.n]);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < figures->relations.at[i].members.n; j++) {
            const tf_member_of *member = &figures->relations.at[i].members.at[j];
            net.parts[--net.first[member->figure]] = (struct part){i, member->times};
        }
    return net;
}

static void wait_for(struct net *net, size_t relation)
{
    if (!net->waits[relation])
        net->waiting[net->waiting_n++] = relation;
    net->waits[relation] = true;
}

static size_t take_waiting(struct net *net)
{
    size_t relation = net->waiting[--net->waiting_n];

    net->waits[relation] = false;
    return relation;
}

static void wait_for_none(struct net *net)
{
    while (net->waiting_n)
        take_waiting(net);
}

/* ---- drawing bounds in ----------------------------------------------------------------------- */

/* What a figure adds to a sum. */
static struct range times(struct range range, int times)
{
    return times > 0 ? range : (struct range){-range.most, -range.least};
}

/* Sets what a figure can be, and what follows for the sums that it stands in. */
static void put_range(struct net *net, struct bounds *bounds, size_t figure, struct range range)
{
    for (size_t i = net->first[figure]; i < net->first[figure + 1]; i++) {
        struct range was = times(bounds->figures[figure], net->parts[i].times);
        struct range is = times(range, net->parts[i].times);
        struct range *sum = &bounds->sums[net->parts[i].relation];
        sum->least += is.least - was.least;
        sum->most += is.most - was.most;
        wait_for(net, net->parts[i].relation);
    }
    bounds->figures[figure] = range;
}

/* Draws in one member, given what all of them together can be; false where nothing is left. */
static bool draw_in(struct net *net, struct bounds *bounds, const tf_relation *relation,
                    struct range sum, const tf_member_of *member)
{
    struct range is = bounds->figures[member->figure], adds = times(is, member->times);
    struct range may = times((struct range){relation->least - (sum.most - adds.most),
                                            relation->most - (sum.least - adds.least)},
                             member->times);

    if (may.least <= is.least && may.most >= is.most)
        return true;
    is.least = may.least > is.least ? may.least : is.least;
    is.most = may.most < is.most ? may.most : is.most;
    if (is.least > is.most)
        return false;
    put_range(net, bounds, member->figure, is);
    return true;
}

static bool draw_in_all(struct net *net, struct bounds *bounds, size_t number)
{
    const tf_relation *relation = &net->figures->relations.at[number];
    const struct range *sum = &bounds->sums[number];

    if (sum->least > relation->most || sum->most < relation->least)
        return false;
    if (sum->least >= relation->least && sum->most <= relation->most)
        return true;
    for (size_t i = 0; i < relation->members.n; i++)
        if (!draw_in(net, bounds, relation, *sum, &relation->members.at[i]))
            return false;
    return true;
}

/* False where no values are left that keep every relation. */
static bool settle(struct net *net, struct bounds *bounds)
{
    bool possible = true;

    while (possible && net->waiting_n)
        possible = draw_in_all(net, bounds, take_waiting(net));
    wait_for_none(net);
    return possible;
}

static bool set(struct net *net, struct bounds *bounds, size_t figure, int value)
{
    put_range(net, bounds, figure, (struct range){value, value});
    return settle(net, bounds);
}

/* ---- looking for whole numbers --------------------------------------------------------------- */

/* The first figure from `from` on that is not set yet, or the number of figures. */
static size_t find_open(const struct net *net, const struct bounds *bounds, size_t from)
{
    while (from < net->figures->figures.n &&
           bounds->figures[from].least == bounds->figures[from].most)
        from++;
    return from;
}

static int nearest(struct range range, int value)
{
    if (value < range.least)
        return range.least;
    return value > range.most ? range.most : value;
}

static struct bounds new_bounds(const struct net *net)
{
    size_t n = net->figures->figures.n, sums = net->figures->relations.n;
    struct bounds made = {tf_alloc((n + sums + 1) * sizeof(struct range)), NULL};

    made.sums = made.figures + n;
    memset(made.figures, 0, (n + sums) * sizeof(struct range));
    return made;
}

static struct bounds copy(const struct net *net, const struct bounds *bounds)
{
    size_t n = net->figures->figures.n + net->figures->relations.n;
    struct bounds made = new_bounds(net);

    memcpy(made.figures, bounds->figures, n * sizeof(struct range));
    return made;
}

/* Whether one way leads to the end: each figure as near to the truth as those before it leave it. */
static bool walk(struct net *net, const struct bounds *given, size_t figure, int value)
{
    struct bounds bounds = copy(net, given);
    bool found = set(net, &bounds, figure, value);

    for (size_t open = 0; found; open++) {
        open = find_open(net, &bounds, open);
        if (open == net->figures->figures.n)
            break;
        found = set(net, &bounds, open,
                    nearest(bounds.figures[open], net->figures->figures.at[open].value));
    }
    free(bounds.figures);
    return found;
}

/* Settles with one figure set, and goes on from there. Each level sets one figure for good. */
static bool search(struct net *net, const struct bounds *given, size_t figure, int value)
{
    struct bounds bounds = copy(net, given);
    bool found = false;

    if (net->steps++ < STEPS_MOST && set(net, &bounds, figure, value)) {
        size_t open = find_open(net, &bounds, 0);
        if (open == net->figures->figures.n) {
            found = true;
        } else {
            struct range range = bounds.figures[open];
            int near = nearest(range, net->figures->figures.at[open].value);
            int others[] = {near, range.least, range.most};
            for (size_t i = 0; i < TF_COUNT(others) && !found; i++)
                if (!i || others[i] != near)
                    found = search(net, &bounds, open, others[i]);
        }
    }
    free(bounds.figures);
    return found;
}

static bool is_possible(struct net *net, const struct bounds *bounds, size_t figure, int value)
{
    if (value < bounds->figures[figure].least || value > bounds->figures[figure].most)
        return false;
    net->steps = 0;
    return walk(net, bounds, figure, value) || search(net, bounds, figure, value);
}

/* ---- enough values --------------------------------------------------------------------------- */

/* What a reader sees, and each relation to be looked at. */
static struct bounds bounds_of(struct net *net)
{
    struct bounds bounds = new_bounds(net);

    for (size_t i = 0; i < net->figures->figures.n; i++) {
        struct range seen;
        tf_figure_range(net->figures, i, &seen.least, &seen.most);
        put_range(net, &bounds, i, seen);
    }
    for (size_t i = 0; i < net->figures->relations.n; i++)
        wait_for(net, i);
    return bounds;
}

bool tf_figure_is_safe(const tf_figures *figures, size_t number)
{
    tf_arena arena = {0};
    struct net net = net_of(&arena, figures);
    struct bounds bounds = bounds_of(&net);
    int value = figures->figures.at[number].value, found = 0;

    if (settle(&net, &bounds)) {
        found = is_possible(&net, &bounds, number, value);
        for (int off = 1; found < figures->threshold && off < 2 * figures->threshold; off++)
            found += is_possible(&net, &bounds, number, value - off) +
                     is_possible(&net, &bounds, number, value + off);
    }
    free(bounds.figures);
    tf_arena_release(&arena);
    return found >= figures->threshold;
}
