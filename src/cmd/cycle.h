/*
 * What a new cycle changes: between cycle.c and cycle-plan.c.
 */
#ifndef TWOFOLD_CMD_CYCLE_H
#define TWOFOLD_CMD_CYCLE_H

#include "desk.h"

typedef struct {
    tf_str name;
    tf_date starts, ends;
    tf_str finished; /* the cycle that ends, as a slug: its tag, and its folder in earlier/ */
} tf_cycle;

/* Refuses where a profile does not say what its owner is to write. */
int tf_cycle_refuse_people(tf_desk *desk, tf_error *error);
/*
 * Gathers the changes: what moves to earlier/, fresh templates, the new dates of school.md. Refuses
 * where something of the school is not committed, unless an earlier try of the same wrote it.
 */
int tf_cycle_gather(tf_desk *desk, const tf_cycle *cycle, tf_error *error);

#endif
