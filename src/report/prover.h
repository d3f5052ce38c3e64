/*
 * What each figure of a page can still be, drawn in as far as relations say: for suppress-safe.c
 * alone. What is drawn in can be undone.
 */
#ifndef TWOFOLD_REPORT_PROVER_H
#define TWOFOLD_REPORT_PROVER_H

#include "suppress.h"

/* What a figure could be before it was drawn in. */
struct change {
    size_t figure;
    int least, most;
};

/* A figure that is being set: to which values in turn, and how many changes there were before. No
 * relation that can be mended is broken by changes before `change`, nor by that one in a place of its
 * figure before `place`. */
struct choice {
    size_t figure, n, tried, changes, change, place;
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
    size_t *queue; /* relations to be looked at, in a ring */
    size_t queue_at, queue_n;
    bool *waits; /* whether a relation is in it: none is there twice */
    struct choice *choices;
    bool begun; /* what is told is in the bounds, and drawn in */
    tf_arena *arena;
};

/* Reads how each figure is told now, and draws in what it can be; false: nothing keeps all
 * relations. */
bool tf_prover_begin(tf_prover *prover);
/* Lets a figure be no more than from `least` to `most`, which it can be. */
void tf_prover_narrow(tf_prover *prover, size_t figure, int least, int most);
/* Draws in all that follows; false: nothing keeps all relations. */
bool tf_prover_settle(tf_prover *prover);
/* Takes back all but the first `changes`. */
void tf_prover_undo(tf_prover *prover, size_t changes);
/* Whether a relation does not hold where each figure is nearest to the truth. */
bool tf_prover_is_broken(const tf_prover *prover, size_t relation);

#endif
