/*
 * Who of a list of people is new: between join.c and join-plan.c.
 */
#ifndef TWOFOLD_CMD_JOIN_H
#define TWOFOLD_CMD_JOIN_H

#include "desk.h"

typedef enum {
    TF_JOIN_NEW,
    TF_JOIN_BEGUN,    /* has a folder, and is not committed yet: an earlier try came so far */
    TF_JOIN_HERE,     /* has a folder already */
    TF_JOIN_LEFT,     /* has one, and has left */
    TF_JOIN_REPEATED, /* stands in the list already */
} tf_join_state;

typedef struct {
    tf_staff_row row;
    tf_str fold, email_fold, team_fold; /* of its name, email and team */
    tf_join_state state;
    const tf_person *person; /* who it is, unless new */
    tf_str slug;             /* of somebody to be added */
    bool namesake;           /* the slug alone was taken */
} tf_joiner;

typedef struct {
    TF_VEC(tf_joiner) joiners;
    size_t fresh; /* how many are to be added: new, or begun */
} tf_join_plan;

/* Whether somebody is to be added: new, or begun. */
bool tf_join_adds(const tf_joiner *joiner);
/* Finds out who of the rows is new, and what their folders are called; `slug` (or NULL) is that of
 * the only row, who is then new whatever their name. Fails where a folder is somebody's whose profile cannot be read. */
int tf_join_plan_make(tf_join_plan *plan, tf_desk *desk, const tf_staff_row *rows, size_t n,
                      const char *slug, tf_error *error);

#endif
