/*
 * The school's year: terms where school.md gives them, months elsewhere. Inside the report layer.
 */
#ifndef TWOFOLD_REPORT_PERIODS_H
#define TWOFOLD_REPORT_PERIODS_H

#include <twofold/report.h>

typedef struct {
    TF_VEC(tf_period) found; /* by day; they do not overlap */
    bool terms;              /* else months */
} tf_periods;

/*
 * The periods between the request's `since` and `until`, whole or cut: of the cycle where they are
 * TF_NO_DATE. Where dates of the cycle are not known, those of the first and last reflection stand
 * in; with none of these there is no period. Months end with the day of the report; none reaches
 * back more than twenty years. Adds to `periods`, which is zeroed; all lives in `arena`.
 */
void tf_periods_read(tf_arena *arena, const tf_request *request, tf_periods *periods);
/* Adds one, called by its months. */
void tf_periods_add(tf_arena *arena, tf_periods *periods, tf_date from, tf_date to);
/* Says so where the cycle is longer. */
void tf_periods_put_left_out(tf_document *document, const tf_snapshot *snapshot);
/* The number of the period that holds a day, or SIZE_MAX: a holiday. */
size_t tf_periods_find(const tf_periods *periods, tf_date day);

/* Whether something can have been saved on a day: git was there, and it is not to come yet. Clocks are
 * wrong at times. */
bool tf_day_can_be(const tf_snapshot *snapshot, tf_date day);

/* The Monday of a day's week (ISO 8601), and the weeks that a period touches. */
tf_date tf_week_of(tf_date day);
size_t tf_weeks_in(const tf_period *period);

#endif
