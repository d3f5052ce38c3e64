/*
 * Whether a withheld figure could be any of enough values. For each value whole numbers are looked
 * for that keep all relations. Every figure is taken to be what it is in truth, or as near to it as
 * it can be; the one in question is set to the value, and bounds are drawn in as far as the relations
 * say. Where one is broken then, a figure in it is set so that it holds, and so on. What is found
 * keeps every relation, so a yes is a proof; looking is cut short, so a no may be wrong, and costs a
 * figure that could be told. Only what a value disturbs is looked at, not the whole page.
 */
#include "prover.h"

enum { STEPS_MOST = 2000 }; /* of a search: choices that were tried */

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

/* ---- looking for whole numbers --------------------------------------------------------------- */

static void try_too(const tf_prover *prover, struct choice *choice, int64_t value)
{
    if (value < prover->least[choice->figure] || value > prover->most[choice->figure])
        return;
    for (size_t i = 0; i < choice->n; i++)
        if (choice->values[i] == value)
            return;
    choice->values[choice->n++] = (int)value;
}

/* A figure of a broken relation is tried with what mends that by itself, then with what is nearest
 * to the truth, then with its ends. */
static void choose(const tf_prover *prover, size_t relation, const tf_member_of *member,
                   struct choice *choice)
{
    int64_t sum = prover->nearests[relation], now = prover->nearest[member->figure];
    const tf_relation *kept = &prover->figures->relations.at[relation];
    int64_t off = sum < kept->least ? kept->least - sum : kept->most - sum;

    *choice = (struct choice){.figure = member->figure, .changes = prover->changes.n};
    try_too(prover, choice, now + member->times * off);
    try_too(prover, choice, now);
    try_too(prover, choice, prover->least[member->figure]);
    try_too(prover, choice, prover->most[member->figure]);
}

/* The open member of a relation that is in the fewest others, or NULL: it disturbs least. */
static const tf_member_of *find_open(const tf_prover *prover, const tf_relation *relation)
{
    const tf_member_of *best = NULL;
    size_t fewest = SIZE_MAX;

    for (size_t i = 0; i < relation->members.n; i++) {
        const tf_member_of *member = &relation->members.at[i];
        size_t in = prover->first[member->figure + 1] - prover->first[member->figure];
        if (prover->least[member->figure] == prover->most[member->figure] || in >= fewest)
            continue;
        best = member;
        fewest = in;
    }
    return best;
}

/* What mends a relation, where that is broken and has an open member. */
static const tf_member_of *find_mending(const tf_prover *prover, size_t relation)
{
    return tf_prover_is_broken(prover, relation)
               ? find_open(prover, &prover->figures->relations.at[relation])
               : NULL;
}

/* Chooses a figure of a relation that what was changed since `last` has broken; false: none is open.
 * What `last` passed by is broken anew only by later changes. */
static bool choose_next(const tf_prover *prover, const struct choice *last, struct choice *choice)
{
    size_t at = last->place;

    for (size_t i = last->change; i < prover->changes.n; i++, at = 0) {
        size_t figure = prover->changes.at[i].figure;
        size_t first = prover->first[figure], n = prover->first[figure + 1] - first;
        for (; at < n; at++) {
            size_t relation = prover->places[first + at].relation;
            const tf_member_of *member = find_mending(prover, relation);
            if (!member)
                continue;
            choose(prover, relation, member, choice);
            choice->change = i;
            choice->place = at;
            return true;
        }
    }
    return false;
}

/* Sets figure after figure, from the first choice on, until no relation is broken, and goes back
 * where that fails. */
static bool search(tf_prover *prover)
{
    size_t depth = 1;

    for (size_t steps = 0; depth && steps < STEPS_MOST;) {
        struct choice *choice = &prover->choices[depth - 1];
        tf_prover_undo(prover, choice->changes);
        if (choice->tried == choice->n) {
            depth--;
            continue;
        }
        int value = choice->values[choice->tried++];
        steps++;
        tf_prover_narrow(prover, choice->figure, value, value);
        if (!tf_prover_settle(prover))
            continue;
        if (!prover->broken)
            return true;
        depth += choose_next(prover, choice, choice + 1);
    }
    return false;
}

static bool is_possible(tf_prover *prover, size_t figure, int value)
{
    size_t changes = prover->changes.n;
    bool possible;

    if (value < prover->least[figure] || value > prover->most[figure])
        return false;
    prover->choices[0] = (struct choice){
        .figure = figure, .n = 1, .changes = changes, .change = changes, .values = {value}};
    possible = search(prover);
    tf_prover_undo(prover, changes);
    return possible;
}

/* ---- enough values --------------------------------------------------------------------------- */

bool tf_figure_is_safe(tf_prover *prover, size_t number)
{
    const tf_figures *figures = prover->figures;
    int value = figures->figures.at[number].value, found = 0;

    if (!prover->begun && !(prover->begun = tf_prover_begin(prover)))
        return false;
    found = is_possible(prover, number, value);
    for (int off = 1; found < figures->threshold && off < 2 * figures->threshold; off++)
        found +=
            is_possible(prover, number, value - off) + is_possible(prover, number, value + off);
    return found >= figures->threshold;
}
