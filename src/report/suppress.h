/*
 * Figures on a page of which none may tell of fewer than five people: inside the report layer.
 *
 * A figure under the threshold is not told, nor one that leaves fewer than that of all: its
 * complement. Then others are withheld, the smallest first, until nothing that is still told lets
 * one work out a withheld figure: for each of them there are as many values as the threshold that
 * agree with all that is told, shown by finding, for each of these values, whole numbers for all
 * other figures that keep every relation.
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

size_t tf_figures_add(tf_arena *arena, tf_figures *figures, tf_cell_figure figure);
/* Adds a relation without members, and a member to the last one. */
void tf_figures_relate(tf_arena *arena, tf_figures *figures, int least, int most);
void tf_figures_member(tf_arena *arena, tf_figures *figures, size_t figure, int times);

/* What a reader knows of one figure from how it is told: least and most. */
void tf_figure_range(const tf_figures *figures, size_t figure, int *least, int *most);
/* Whether at least as many values as the threshold are possible for a figure by all that is told.
 * False also where that could not be shown. */
bool tf_figure_is_safe(const tf_figures *figures, size_t figure);

/* Decides how each is told; what is TF_TOLD_NOT to begin with stays so. False: nothing of it can be
 * told. */
bool tf_suppress(tf_figures *figures);

#endif
