/*
 * What each figure can still be. Sums are kept as they change, and only relations in which something
 * changed are looked at again.
 */
#include "prover.h"

/* ---- what a prover needs ---------------------------------------------------------------------- */

/* The relations of each figure, one figure after the other. */
static void index_relations(tf_prover *prover)
{
    const tf_figures *figures = prover->figures;
    size_t n = figures->figures.n, all = 0;
    size_t *next = TF_NEW_N(prover->arena, size_t, n + 2);

    for (size_t i = 0; i < figures->relations.n; all += figures->relations.at[i++].members.n)
        for (size_t j = 0; j < figures->relations.at[i].members.n; j++)
            next[figures->relations.at[i].members.at[j].figure + 2]++;
    for (size_t i = 2; i < n + 2; i++)
        next[i] += next[i - 1];
    prover->first = next;
    prover->places = TF_NEW_N(prover->arena, struct place, all + 1);
    for (size_t i = 0; i < figures->relations.n; i++)
        for (size_t j = 0; j < figures->relations.at[i].members.n; j++) {
            const tf_member_of *member = &figures->relations.at[i].members.at[j];
            prover->places[next[member->figure + 1]++] = (struct place){i, member->times};
        }
}

tf_prover *tf_prover_new(tf_arena *arena, const tf_figures *figures)
{
    tf_prover *prover = TF_NEW(arena, tf_prover);
    size_t n = figures->figures.n;

    *prover = (tf_prover){.figures = figures, .arena = arena};
    prover->least = TF_NEW_N(arena, int, n + 1);
    prover->most = TF_NEW_N(arena, int, n + 1);
    prover->nearest = TF_NEW_N(arena, int, n + 1);
    prover->choices = TF_NEW_N(arena, struct choice, n + 1);
    prover->sums = TF_NEW_N(arena, struct range, figures->relations.n + 1);
    prover->nearests = TF_NEW_N(arena, int64_t, figures->relations.n + 1);
    prover->widest = TF_NEW_N(arena, int64_t, figures->relations.n + 1);
    prover->queue = TF_NEW_N(arena, size_t, figures->relations.n + 1);
    prover->waits = TF_NEW_N(arena, bool, figures->relations.n + 1);
    index_relations(prover);
    return prover;
}

/* ---- drawing bounds in ----------------------------------------------------------------------- */

static void look_at(tf_prover *prover, size_t relation)
{
    size_t room = prover->figures->relations.n;

    if (prover->waits[relation])
        return;
    prover->waits[relation] = true;
    prover->queue[(prover->queue_at + prover->queue_n++) % room] = relation;
}

bool tf_prover_is_broken(const tf_prover *prover, size_t relation)
{
    int64_t sum = prover->nearests[relation];

    return sum < prover->figures->relations.at[relation].least ||
           sum > prover->figures->relations.at[relation].most;
}

static int nearest_of(const tf_prover *prover, size_t figure, int least, int most)
{
    int value = prover->figures->figures.at[figure].value;

    return value < least ? least : value > most ? most : value;
}

/* Sets what a figure can be, and with it the sums that it is a part of. */
static void set_range(tf_prover *prover, size_t figure, int least, int most)
{
    int low = least - prover->least[figure], high = most - prover->most[figure];
    int nearest = nearest_of(prover, figure, least, most), by = nearest - prover->nearest[figure];

    for (size_t i = prover->first[figure]; i < prover->first[figure + 1]; i++) {
        const struct place *place = &prover->places[i];
        prover->sums[place->relation].least += place->times > 0 ? low : -high;
        prover->sums[place->relation].most += place->times > 0 ? high : -low;
        prover->broken -= tf_prover_is_broken(prover, place->relation);
        prover->nearests[place->relation] += place->times * by;
        prover->broken += tf_prover_is_broken(prover, place->relation);
    }
    prover->least[figure] = least;
    prover->most[figure] = most;
    prover->nearest[figure] = nearest;
}

void tf_prover_narrow(tf_prover *prover, size_t figure, int least, int most)
{
    *TF_PUSH(prover->arena, &prover->changes) =
        (struct change){figure, prover->least[figure], prover->most[figure]};
    set_range(prover, figure, least, most);
    for (size_t i = prover->first[figure]; i < prover->first[figure + 1]; i++)
        look_at(prover, prover->places[i].relation);
}

void tf_prover_undo(tf_prover *prover, size_t changes)
{
    while (prover->changes.n > changes) {
        const struct change *change = &prover->changes.at[--prover->changes.n];
        set_range(prover, change->figure, change->least, change->most);
    }
}

static struct range range_of(const tf_prover *prover, const tf_member_of *member)
{
    int64_t least = prover->least[member->figure], most = prover->most[member->figure];

    return member->times > 0 ? (struct range){least, most} : (struct range){-most, -least};
}

/* Draws in one member; false: nothing is left. */
static bool draw_in(tf_prover *prover, const tf_relation *relation, const tf_member_of *member,
                    const struct range *all)
{
    struct range was = range_of(prover, member), is = was;
    int64_t most = relation->most - (all->least - was.least);
    int64_t least = relation->least - (all->most - was.most);

    is.least = least > is.least ? least : is.least;
    is.most = most < is.most ? most : is.most;
    if (is.least > is.most)
        return false;
    if (is.least == was.least && is.most == was.most)
        return true;
    if (member->times > 0)
        tf_prover_narrow(prover, member->figure, (int)is.least, (int)is.most);
    else
        tf_prover_narrow(prover, member->figure, (int)-is.most, (int)-is.least);
    return true;
}

static bool draw_in_all(tf_prover *prover, size_t number)
{
    const tf_relation *relation = &prover->figures->relations.at[number];
    const struct range *all = &prover->sums[number];

    if (all->least > relation->most || all->most < relation->least)
        return false;
    /* Where there is room for whatever any one of many could be, none of them is looked at. */
    if (relation->most - all->least >= prover->widest[number] &&
        all->most - relation->least >= prover->widest[number])
        return true;
    for (size_t i = 0; i < relation->members.n; i++)
        if (!draw_in(prover, relation, &relation->members.at[i], all))
            return false;
    return true;
}

/* Looks at relations until none draws anything in; false where no values are left that keep them. */
bool tf_prover_settle(tf_prover *prover)
{
    const tf_figures *figures = prover->figures;
    bool possible = true;

    while (prover->queue_n) {
        size_t relation = prover->queue[prover->queue_at];
        prover->queue_at = (prover->queue_at + 1) % figures->relations.n;
        prover->queue_n--;
        prover->waits[relation] = false;
        possible = possible && draw_in_all(prover, relation);
    }
    return possible;
}

/* ---- beginning ------------------------------------------------------------------------------- */

/* All that is known before anything is drawn in. */
static void read_ranges(tf_prover *prover)
{
    const tf_figures *figures = prover->figures;

    for (size_t i = 0; i < figures->figures.n; i++) {
        tf_figure_range(figures, i, &prover->least[i], &prover->most[i]);
        prover->nearest[i] = nearest_of(prover, i, prover->least[i], prover->most[i]);
    }
}

static void read_relation(tf_prover *prover, size_t number)
{
    const tf_relation *relation = &prover->figures->relations.at[number];
    struct range all = {0};
    int64_t nearest = 0, widest = 0;

    for (size_t i = 0; i < relation->members.n; i++) {
        const tf_member_of *member = &relation->members.at[i];
        struct range one = range_of(prover, member);
        all.least += one.least;
        all.most += one.most;
        nearest += (int64_t)member->times * prover->nearest[member->figure];
        widest = one.most - one.least > widest ? one.most - one.least : widest;
    }
    prover->sums[number] = all;
    prover->nearests[number] = nearest;
    prover->widest[number] = widest;
}

bool tf_prover_begin(tf_prover *prover)
{
    prover->changes.n = prover->broken = 0;
    read_ranges(prover);
    for (size_t i = 0; i < prover->figures->relations.n; i++) {
        read_relation(prover, i);
        prover->broken += tf_prover_is_broken(prover, i);
        look_at(prover, i);
    }
    return tf_prover_settle(prover);
}

void tf_prover_tell_less(tf_prover *prover)
{
    prover->begun = false;
}
