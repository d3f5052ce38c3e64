/*
 * Figures on a page of which none may tell of fewer than five people: inside the report layer.
 *
 * A figure under the threshold is not told, nor one that leaves fewer than that of all: its
 * complement. Then others are withheld, the smallest first, until nothing that is still told lets
 * one work out a withheld figure: for each of them there are as many values as the threshold that
 * agree with all that is told, shown by finding, for each of these values, whole numbers for all
 * other figures that keep every relation.
 *
 * What is promised is of what the page tells, and of what everybody knows of its figures: both stand
 * in the relations. It is not promised against a reader who runs this program backwards: who asks, of
 * all schools that could be, which would have had just these figures withheld, and reads more from
 * that a figure was withheld than that it is not told ("the smallest beside it went first, so it is
 * less than what stands there"). Wong, Fu, Wang & Pei, "Minimality Attack in Privacy Preserving Data
 * Publishing", VLDB 2007, 543-554, is about such readers. Against them only choices help that the
 * truth has no part in.
 *
 * Statisticians call the one primary and the other complementary cell suppression, and the values
 * that are left a feasibility interval: Willenborg & de Waal, Elements of Statistical Disclosure
 * Control (2001), chapters 4 and 6. The threshold is that of k-anonymity: Sweeney, "k-anonymity: a
 * model for protecting privacy", International Journal of Uncertainty, Fuzziness and
 * Knowledge-Based Systems 10 (2002), 557-570.
 */
#ifndef TWOFOLD_REPORT_SUPPRESS_H
#define TWOFOLD_REPORT_SUPPRESS_H

#include <twofold/base.h>

/* How a figure is told. */
typedef enum {
    TF_TOLD,        /* its number */
    TF_TOLD_FEW,    /* fewer than the threshold, perhaps none */
    TF_TOLD_NEARLY, /* all, or all but fewer than the threshold */
    TF_TOLD_NOT,    /* nothing */
} tf_told;

typedef struct {
    int value;
    int most;     /* what everybody knows that it cannot exceed */
    size_t table; /* in a table where one figure is not told, none is told in words */
    bool implied; /* it stands nowhere, but follows from others: what two of them leave */
    bool open;    /* nobody's secret: it may be worked out */
    tf_told told;
} tf_cell_figure;

typedef struct {
    size_t figure;
    int times; /* 1 or -1 */
} tf_member_of;

/* least <= the sum of all members <= most: what a reader knows of them. */
typedef struct {
    TF_VEC(tf_member_of) members;
    int least, most;
} tf_relation;

typedef struct {
    TF_VEC(tf_cell_figure) figures;
    TF_VEC(tf_relation) relations;
    int threshold;
} tf_figures;

/* Adds a figure, and gives its number. Of all of these, what is added lives in `arena`. */
size_t tf_figures_add(tf_arena *arena, tf_figures *figures, tf_cell_figure figure);
/* Adds a relation without members; and a member to the last one, which it is in once. */
void tf_figures_relate(tf_arena *arena, tf_figures *figures, int least, int most);
void tf_figures_member(tf_arena *arena, tf_figures *figures, size_t figure, int times);

/* What a reader knows of one figure from how it is told: least and most. */
void tf_figure_range(const tf_figures *figures, size_t figure, int *least, int *most);

/* What looks for the values that figures could have. */
typedef struct tf_prover tf_prover;

/* One for figures whose number and relations stay as they are; all lives in `arena`. */
tf_prover *tf_prover_new(tf_arena *arena, const tf_figures *figures);
/* More is withheld than when it was last asked. */
void tf_prover_tell_less(tf_prover *prover);
/* Whether at least as many values as the threshold are possible for a figure by all that is told.
 * False also where that could not be shown. Once true it stays so while less is told. */
bool tf_figure_is_safe(tf_prover *prover, size_t figure);

/* Decides how each is told; what is TF_TOLD_NOT to begin with stays so. The truth must keep every
 * relation. False: nothing of it can be told. */
bool tf_suppress(tf_figures *figures);

#endif
