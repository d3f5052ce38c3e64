/*
 * The filters of `list`: which people, commitments and reflections are asked for.
 */
#ifndef TWOFOLD_CMD_SELECT_H
#define TWOFOLD_CMD_SELECT_H

#include <twofold/model.h>

#include "command.h"

#define TF_ANY SIZE_MAX

/* As given on the command line; NULL, TF_ANY and TF_NO_DATE: whatever it is. */
typedef struct {
    const char *person, *team, *supports;
    size_t role, about; /* numbers of tf_choices_role and tf_choices_kind */
    tf_date since, until;
} tf_filters;

/* The same, ready to compare with. */
typedef struct {
    const tf_person *person;
    tf_role role;
    int about;             /* a tf_commitment_kind, or -1 */
    tf_str team, supports; /* folded; empty: whatever it is */
    tf_date since, until;
    tf_arena arena;
} tf_selection;

/* Fails, with what was likely meant, when a filter names what is not there. */
int tf_selection_of(const tf_filters *filters, const tf_snapshot *snapshot, tf_selection *selection,
                    tf_error *error);
void tf_selection_release(tf_selection *selection);

/* A person by --person, --team and --role. */
bool tf_selects_person(const tf_selection *selection, const tf_person *person);
/* A commitment that is there, by its person, --about, --supports, and --since and --until on the
 * day it began. */
bool tf_selects_commitment(const tf_selection *selection, const tf_person *person,
                           const tf_commitment *commitment);
/* A reflection by its person, --about, --supports (of a commitment it is about), and its day. */
bool tf_selects_reflection(const tf_selection *selection, const tf_reflection *reflection);

#endif
