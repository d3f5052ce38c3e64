/* Which words stand out between two terms, and which stay. */
#include <math.h>
#include <stdlib.h>

#include "groups.h"
#include "log-odds.h"
#include "themes.h"

enum { SHOWN_MOST = 8 /* words of a kind */, FORM_LEAST = 2 /* people who wrote it so */ };

/* The normal distribution's 2.5 and 97.5 per cent points, and what is well within them. */
static const double stands_out = 1.96, stays_put = 1;

/* ---- counting -------------------------------------------------------------------------------- */

/* Of all words, in people: what one uses in all of their reflections weighs as one. */
struct totals {
    double now, then, ever;
};

static double weight_of(const tf_tally *tally)
{
    return (double)tally->weight / (double)TF_WHOLE;
}

static struct totals add_up(const tf_vocabulary *vocabulary, const tf_corpus *corpus)
{
    struct totals totals = {0};

    for (size_t i = 0; i < vocabulary->stems.room; i++) {
        const tf_stem_use *stem = (const tf_stem_use *)vocabulary->stems.at[i].text;
        if (!stem)
            continue;
        totals.now += weight_of(&stem->in[corpus->now]);
        totals.then += weight_of(&stem->in[corpus->then]);
        totals.ever += weight_of(&stem->ever);
    }
    return totals;
}

/* The prior speaks with the voice of five people who use the school's words as the school does. */
static tf_usage prior_of(const struct totals *totals, const tf_stem_use *stem, double writers)
{
    double all = (totals->now + totals->then) / writers * TF_THRESHOLD;

    return (tf_usage){all * weight_of(&stem->ever) / totals->ever, all};
}

/* Where there is but one word, nothing stands beside it, and it has no score. */
static double score(const struct totals *totals, const tf_corpus *corpus, const tf_stem_use *stem)
{
    double z =
        tf_log_odds((tf_usage){weight_of(&stem->in[corpus->now]), totals->now},
                    (tf_usage){weight_of(&stem->in[corpus->then]), totals->then},
                    prior_of(totals, stem, (double)(corpus->writers_now + corpus->writers_then)));

    return isnan(z) ? 0 : z;
}

/* ---- what may be shown ----------------------------------------------------------------------- */

/* Of a stem's forms the one that most people wrote; NULL where each of them is one person's own. */
static const tf_word *form_of(const tf_vocabulary *vocabulary, const tf_stem_use *stem)
{
    const tf_word *best = NULL;

    for (size_t i = 0; i < vocabulary->words.room; i++) {
        const tf_word *word = (const tf_word *)vocabulary->words.at[i].text;
        if (!word || word->stem != stem || word->compared.people < FORM_LEAST)
            continue;
        if (!best || word->compared.people > best->compared.people ||
            (word->compared.people == best->compared.people &&
             tf_str_cmp(word->text, best->text) < 0))
            best = word;
    }
    return best;
}

static bool kind_of(const tf_corpus *corpus, const tf_stem_use *stem, double z, tf_theme_kind *kind)
{
    /* How much more of all reflections have it: among longer ones a word can stand out less though
     * it is in as many. */
    double more = weight_of(&stem->in[corpus->now]) / (double)corpus->writers_now -
                  weight_of(&stem->in[corpus->then]) / (double)corpus->writers_then;

    *kind = z >= stands_out ? TF_THEME_GREW : z <= -stands_out ? TF_THEME_FADED : TF_THEME_STAYED;
    if (*kind != TF_THEME_STAYED)
        return *kind == TF_THEME_GREW ? more > 0 : more < 0;
    return fabs(z) < stays_put && stem->in[corpus->now].people && stem->in[corpus->then].people;
}

/* ---- choosing -------------------------------------------------------------------------------- */

/* By kind; those that stand out most come first, or those that most people use. */
static int by_weight(const void *a, const void *b)
{
    const tf_theme *one = a, *other = b;

    if (one->kind != other->kind)
        return one->kind < other->kind ? -1 : 1;
    if (one->kind == TF_THEME_STAYED && one->stem->compared.people != other->stem->compared.people)
        return one->stem->compared.people > other->stem->compared.people ? -1 : 1;
    if (one->kind != TF_THEME_STAYED && fabs(one->z) != fabs(other->z))
        return fabs(one->z) > fabs(other->z) ? -1 : 1;
    return tf_str_cmp(one->stem->text, other->stem->text);
}

void tf_themes_find(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                    tf_themes *themes)
{
    struct totals totals = add_up(vocabulary, corpus);
    size_t of_kind[TF_THEME_KINDS] = {0}, kept = 0;
    tf_theme theme = {0};

    for (size_t i = 0; i < vocabulary->stems.room; i++) {
        theme.stem = (const tf_stem_use *)vocabulary->stems.at[i].text;
        if (!theme.stem || (theme.stem->in[corpus->now].people < TF_THRESHOLD &&
                            theme.stem->in[corpus->then].people < TF_THRESHOLD))
            continue;
        theme.z = score(&totals, corpus, theme.stem);
        if (kind_of(corpus, theme.stem, theme.z, &theme.kind))
            *TF_PUSH(arena, &themes->found) = theme;
    }
    if (themes->found.n)
        qsort(themes->found.at, themes->found.n, sizeof(tf_theme), by_weight);
    for (size_t i = 0; i < themes->found.n; i++) {
        theme = themes->found.at[i];
        if (of_kind[theme.kind] == SHOWN_MOST || !(theme.word = form_of(vocabulary, theme.stem)))
            continue;
        of_kind[theme.kind]++;
        themes->found.at[kept++] = theme;
    }
    themes->found.n = kept;
}
