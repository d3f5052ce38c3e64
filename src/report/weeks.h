/*
 * Reflections by the weeks of terms: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_WEEKS_H
#define TWOFOLD_REPORT_WEEKS_H

#include "groups.h"
#include "periods.h"

/* The weeks of all periods in a row. A week that two terms share is one of each. */
typedef struct {
    tf_periods periods;
    TF_VEC(size_t) first; /* the number of each period's first week */
    size_t n;
    size_t over;    /* the weeks that were over by the day of the report */
    size_t started; /* and those that had begun */
} tf_calendar;

/* Reads the periods of a request; all lives in `arena`. Its days count as their whole weeks: two
 * reports that differ by a day would tell what was written on it. */
void tf_calendar_read(tf_arena *arena, const tf_request *request, tf_calendar *calendar);
/* The Monday of a week. */
tf_date tf_calendar_monday(const tf_calendar *calendar, size_t week);
/* How many weeks a period has. */
size_t tf_calendar_weeks(const tf_calendar *calendar, size_t period);

/* How many reflections a group wrote in each of the `n` weeks, up to today; TF_UNTOLD in weeks that
 * are still to come. */
int *tf_calendar_count(tf_arena *arena, const tf_calendar *calendar, const tf_group *group,
                       tf_date today);
/* How many reflections each week would hold if everybody in the group who was here then wrote once
 * every `every` weeks; of a week that is cut by its term, as many fifths as it has school days. */
double *tf_calendar_expect(tf_arena *arena, const tf_calendar *calendar, const tf_group *group,
                           double every);

#endif
