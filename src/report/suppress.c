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

/* A secret that could be worked out, or the number of figures. What is safe stays so when more is
 * withheld: `safe` has those that were looked at. */
static size_t find_unsafe(const tf_figures *figures, tf_prover *prover, bool *safe)
{
    for (size_t i = 0; i < figures->figures.n; i++) {
        if (safe[i] || !is_secret(figures, i))
            continue;
        safe[i] = tf_figure_is_safe(prover, i);
        if (!safe[i])
            return i;
    }
    return figures->figures.n;
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
        if (!holds(relation, secret))
            continue;
        for (size_t j = 0; j < relation->members.n; j++)
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

bool tf_suppress(tf_figures *figures)
{
    tf_arena scratch = {0};
    tf_prover *prover = tf_prover_new(&scratch, figures);
    bool *safe = TF_NEW_N(&scratch, bool, figures->figures.n + 1), more = true;
    size_t secret;

    withhold_small(figures);
    withhold_words(figures);
    while (more && (secret = find_unsafe(figures, prover, safe)) < figures->figures.n) {
        more = withhold_more(figures, secret);
        tf_prover_tell_less(prover);
    }
    tf_arena_release(&scratch);
    return more;
}
