/*
 * Whether a withheld figure could be any of enough values. For each value whole numbers are looked
 * for that keep all relations. Every figure is taken to be what it is in truth, or as near to it as
 * it can be; the one in question is set to the value, and bounds are drawn in as far as the relations
 * say. Where one is broken then, a figure in it is set so that it holds, and so on. What is found
 * keeps every relation, so a yes is a proof; looking is cut short, so a no may be wrong, and costs a
 * figure that could be told. Only what a value disturbs is looked at, not the whole page.
 */
#include "suppress.h"

enum { STEPS_MOST = 2000 }; /* of a search: choices that were tried */

/* What a figure could be before it was drawn in. */
struct change {
    size_t figure;
    int least, most;
};

/* A figure that is being set: to which values in turn, and how many changes there were before. */
struct choice {
    size_t figure, n, tried, changes;
    int values[4];
};

/* What a member, or a sum of them, can be. */
struct range {
    int64_t least, most;
};

/* A relation that a figure is in. */
struct place {
    size_t relation;
    int times;
};

struct tf_prover {
    const tf_figures *figures;
    size_t *first; /* of each figure, its first place; behind the last, how many there are */
    struct place *places;
    int *least, *most;  /* what each figure can still be */
    int *nearest;       /* and which of that is nearest to the truth */
    struct range *sums; /* what each relation's members together can be */
    int64_t *nearests;  /* and what they are where each is nearest to the truth */
    size_t broken;      /* relations that do not hold then */
    int64_t *widest;    /* of each relation: no member can be drawn in by more */
    TF_VEC(struct change) changes;
    size_t *queue, queue_at,
        queue_n; /* relations to be looked at, in a ring; none is there twice */
    bool *waits;
    struct choice *choices;
    bool begun; /* what is told is in the bounds, and drawn in */
    tf_arena *arena;
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

static bool is_broken(const tf_prover *prover, size_t relation)
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
        prover->broken -= is_broken(prover, place->relation);
        prover->nearests[place->relation] += place->times * by;
        prover->broken += is_broken(prover, place->relation);
    }
    prover->least[figure] = least;
    prover->most[figure] = most;
    prover->nearest[figure] = nearest;
}

static void narrow(tf_prover *prover, size_t figure, int least, int most)
{
    *TF_PUSH(prover->arena, &prover->changes) =
        (struct change){figure, prover->least[figure], prover->most[figure]};
    set_range(prover, figure, least, most);
    for (size_t i = prover->first[figure]; i < prover->first[figure + 1]; i++)
        look_at(prover, prover->places[i].relation);
}

static void undo(tf_prover *prover, size_t changes)
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
        narrow(prover, member->figure, (int)is.least, (int)is.most);
    else
        narrow(prover, member->figure, (int)-is.most, (int)-is.least);
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
static bool settle(tf_prover *prover)
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

/* Chooses a figure of a relation that what was changed since then has broken; false: none is open. */
static bool choose_next(const tf_prover *prover, size_t changes, struct choice *choice)
{
    for (size_t i = changes; i < prover->changes.n; i++) {
        size_t figure = prover->changes.at[i].figure;
        for (size_t at = prover->first[figure]; at < prover->first[figure + 1]; at++) {
            size_t number = prover->places[at].relation;
            const tf_member_of *member =
                is_broken(prover, number)
                    ? find_open(prover, &prover->figures->relations.at[number])
                    : NULL;
            if (!member)
                continue;
            choose(prover, number, member, choice);
            return true;
        }
    }
    return false;
}

/* Sets figure after figure, from the first choice on, until no relation is broken, and goes back
 * where that fails. */
static bool search(tf_prover *prover)
{
    size_t depth = 1, changes = prover->changes.n;

    for (size_t steps = 0; depth && steps < STEPS_MOST;) {
        struct choice *choice = &prover->choices[depth - 1];
        undo(prover, choice->changes);
        if (choice->tried == choice->n) {
            depth--;
            continue;
        }
        int value = choice->values[choice->tried++];
        steps++;
        narrow(prover, choice->figure, value, value);
        if (!settle(prover))
            continue;
        if (!prover->broken)
            return true;
        depth += choose_next(prover, changes, &prover->choices[depth]);
    }
    return false;
}

static bool is_possible(tf_prover *prover, size_t figure, int value)
{
    size_t changes = prover->changes.n;
    bool possible;

    if (value < prover->least[figure] || value > prover->most[figure])
        return false;
    prover->choices[0] =
        (struct choice){.figure = figure, .n = 1, .changes = changes, .values = {value}};
    possible = search(prover);
    undo(prover, changes);
    return possible;
}

/* ---- enough values --------------------------------------------------------------------------- */

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

static bool begin(tf_prover *prover)
{
    prover->changes.n = prover->broken = 0;
    read_ranges(prover);
    for (size_t i = 0; i < prover->figures->relations.n; i++) {
        read_relation(prover, i);
        prover->broken += is_broken(prover, i);
        look_at(prover, i);
    }
    return settle(prover);
}

void tf_prover_tell_less(tf_prover *prover)
{
    prover->begun = false;
}

bool tf_figure_is_safe(tf_prover *prover, size_t number)
{
    const tf_figures *figures = prover->figures;
    int value = figures->figures.at[number].value, found = 0;

    if (!prover->begun && !(prover->begun = begin(prover)))
        return false;
    found = is_possible(prover, number, value);
    for (int off = 1; found < figures->threshold && off < 2 * figures->threshold; off++)
        found +=
            is_possible(prover, number, value - off) + is_possible(prover, number, value + off);
    return found >= figures->threshold;
}
