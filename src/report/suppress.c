/* Which figures of a page are told, and how. */
#include "suppress.h"

/* ---- what tells too much by itself ----------------------------------------------------------- */

static void drop_words(tf_figures *figures, size_t table)
{
    for (size_t i = 0; i < figures->figures.n; i++) {
        tf_cell_figure *figure = &figures->figures.at[i];
        if (!figure->implied && figure->table == table && figure->told != TF_TOLD)
            figure->told = TF_TOLD_NOT;
    }
}

/* Too few, or all but too few. Where there are so few people that one could be the other, words
 * would tell more than they keep. */
static void withhold_small(tf_figures *figures)
{
    int threshold = figures->threshold;

    for (size_t i = 0; i < figures->figures.n; i++) {
        tf_cell_figure *figure = &figures->figures.at[i];
        if (figure->implied || figure->told != TF_TOLD)
            continue;
        if (figure->most < 2 * threshold)
            figure->told = TF_TOLD_NOT;
        else if (figure->value < threshold)
            figure->told = TF_TOLD_FEW;
        else if (figure->value > figure->most - threshold)
            figure->told = TF_TOLD_NEARLY;
    }
}

static void withhold_words(tf_figures *figures)
{
    for (size_t i = 0; i < figures->figures.n; i++)
        if (!figures->figures.at[i].implied && figures->figures.at[i].told == TF_TOLD_NOT)
            drop_words(figures, figures->figures.at[i].table);
}

/* ---- what others tell ------------------------------------------------------------------------ */

static bool is_secret(const tf_figures *figures, size_t number)
{
    const tf_cell_figure *figure = &figures->figures.at[number];

    if (figure->open)
        return false;
    return figure->implied ? figure->value < figures->threshold : figure->told != TF_TOLD;
}

/* A secret that could be worked out, or the number of figures. What was shown to be safe stays so
 * when more is withheld: the numbers that showed it are still possible. */
static size_t find_unsafe(const tf_figures *figures, bool *safe)
{
    size_t i = 0;

    while (i < figures->figures.n) {
        if (is_secret(figures, i) && !safe[i] && !(safe[i] = tf_figure_is_safe(figures, i)))
            break;
        i++;
    }
    return i;
}

static bool holds(const tf_relation *relation, size_t figure)
{
    for (size_t i = 0; i < relation->members.n; i++)
        if (relation->members.at[i].figure == figure)
            return true;
    return false;
}

/* The smaller of two figures that are told; SIZE_MAX is none. */
static size_t smaller(const tf_figures *figures, size_t best, size_t other)
{
    const tf_cell_figure *figure = &figures->figures.at[other];

    if (figure->implied || figure->told != TF_TOLD)
        return best;
    return best == SIZE_MAX || figure->value < figures->figures.at[best].value ? other : best;
}

/* The smallest that is told and stands in a relation with a secret, or SIZE_MAX. */
static size_t find_beside(const tf_figures *figures, size_t secret)
{
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < figures->relations.n; i++) {
        const tf_relation *relation = &figures->relations.at[i];
        for (size_t j = 0; j < relation->members.n && holds(relation, secret); j++)
            best = smaller(figures, best, relation->members.at[j].figure);
    }
    return best;
}

/* The smallest that is told at all, or SIZE_MAX. */
static size_t find_any(const tf_figures *figures)
{
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < figures->figures.n; i++)
        best = smaller(figures, best, i);
    return best;
}

static bool tells_in_words(const tf_figures *figures, size_t *table)
{
    for (size_t i = 0; i < figures->figures.n; i++) {
        const tf_cell_figure *figure = &figures->figures.at[i];
        *table = figure->table;
        if (!figure->implied && (figure->told == TF_TOLD_FEW || figure->told == TF_TOLD_NEARLY))
            return true;
    }
    return false;
}

/* Withholds one thing more; false where nothing is left. */
static bool withhold_more(tf_figures *figures, size_t secret)
{
    size_t next = find_beside(figures, secret), table;

    if (next == SIZE_MAX)
        next = find_any(figures);
    if (next != SIZE_MAX) {
        figures->figures.at[next].told = TF_TOLD_NOT;
        drop_words(figures, figures->figures.at[next].table);
        return true;
    }
    if (!tells_in_words(figures, &table))
        return false;
    drop_words(figures, table);
    return true;
}

/* Withholds until no secret can be worked out; false where that cannot be done. */
static bool withhold_others(tf_figures *figures, bool *safe)
{
    for (;;) {
        size_t secret = find_unsafe(figures, safe);
        if (secret == figures->figures.n)
            return true;
        if (!withhold_more(figures, secret))
            return false;
    }
}

bool tf_suppress(tf_figures *figures)
{
    tf_arena arena = {0};
    bool done;

    withhold_small(figures);
    withhold_words(figures);
    done = withhold_others(figures, TF_NEW_N(&arena, bool, figures->figures.n));
    tf_arena_release(&arena);
    return done;
}
