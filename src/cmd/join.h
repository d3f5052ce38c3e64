/*
 * Who joins: what the files of join share.
 */
#ifndef TWOFOLD_CMD_JOIN_H
#define TWOFOLD_CMD_JOIN_H

#include "desk.h"

typedef struct {
    const char *team, *email, *slug, *from;
    tf_date on;
    size_t role; /* SIZE_MAX: not given */
    bool dry_run;
} tf_join_values;

/* The person whom the command line describes. */
int tf_join_read_one(tf_desk *desk, const tf_call *call, const tf_join_values *values,
                     tf_staff_row *row, tf_error *error);
/* Everybody on the list; says on standard error all that is wrong with it. */
int tf_join_read_list(tf_desk *desk, const tf_join_values *values, tf_staff_list *list,
                      tf_error *error);

typedef enum {
    TF_JOIN_NEW,
    TF_JOIN_HERE,     /* has a folder already */
    TF_JOIN_LEFT,     /* has one, and has left */
    TF_JOIN_REPEATED, /* stands in the list already */
} tf_join_state;

typedef struct {
    tf_staff_row row;
    tf_str fold, email_fold, team_fold; /* of its name, email and team */
    tf_join_state state;
    const tf_person *person; /* who it is, unless new */
    tf_str slug;             /* of somebody new */
    bool namesake;           /* the slug alone was taken */
} tf_joiner;

typedef struct {
    TF_VEC(tf_joiner) joiners;
    size_t fresh; /* how many are new */
} tf_join_plan;

/* Finds out who of the rows is new, and what their folders are called; `slug` (or NULL) is that of
 * the only row, who is then new whatever their name. Fails where a folder is somebody's whose
 * profile cannot be read. */
int tf_join_plan_make(tf_join_plan *plan, tf_desk *desk, const tf_staff_row *rows, size_t n,
                      const char *slug, tf_error *error);

#endif
