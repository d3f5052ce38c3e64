/*
 * Which column of a list of staff holds what: inside the write layer only.
 */
#ifndef TWOFOLD_WRITE_STAFF_COLUMNS_H
#define TWOFOLD_WRITE_STAFF_COLUMNS_H

#include "staff.h"

typedef enum {
    TF_STAFF_NAME,
    TF_STAFF_FORENAME,
    TF_STAFF_SURNAME,
    TF_STAFF_ROLE,
    TF_STAFF_TEAM,
    TF_STAFF_EMAIL,
    TF_STAFF_JOINED,
    TF_STAFF_FIELDS
} tf_staff_field;

enum { TF_STAFF_WAYS = 3 };

/* The numbers of the columns of each field, from 1, the one to be taken first in front; 0 where
 * there are no more. */
typedef struct {
    size_t of[TF_STAFF_FIELDS][TF_STAFF_WAYS];
} tf_staff_columns;

/* Reads the row of headings; those that say nothing to us go to `ignored`. */
void tf_staff_columns_read(tf_arena *arena, const tf_csv_row *row, tf_staff_columns *columns,
                           tf_staff_list *list);

#endif
