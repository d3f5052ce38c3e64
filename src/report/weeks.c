/* Reflections by the weeks of terms. */
#include "weeks.h"

/* ---- the calendar ---------------------------------------------------------------------------- */

void tf_calendar_read(tf_arena *arena, const tf_request *request, tf_calendar *calendar)
{
    tf_request whole = *request;
    tf_date today = request->snapshot->today;

    *calendar = (tf_calendar){0};
    if (whole.since != TF_NO_DATE)
        whole.since = tf_week_of(whole.since);
    if (whole.until != TF_NO_DATE)
        whole.until = tf_week_of(whole.until) + 6;
    tf_periods_read(arena, &whole, &calendar->periods);
    for (size_t i = 0; i < calendar->periods.found.n; i++) {
        *TF_PUSH(arena, &calendar->first) = calendar->n;
        calendar->n += tf_weeks_in(&calendar->periods.found.at[i]);
    }
    for (size_t week = 0; week < calendar->n; week++) {
        calendar->over += tf_calendar_monday(calendar, week) + 6 < today;
        calendar->started += tf_calendar_monday(calendar, week) <= today;
    }
}

/* The number of a day's week, or SIZE_MAX in a holiday. */
static size_t week_of(const tf_calendar *calendar, tf_date day)
{
    size_t at = tf_periods_find(&calendar->periods, day);

    if (at == SIZE_MAX)
        return SIZE_MAX;
    tf_date monday = tf_week_of(calendar->periods.found.at[at].from);
    return calendar->first.at[at] + (size_t)((tf_week_of(day) - monday) / 7);
}

/* The number of a week's period. */
static size_t period_of(const tf_calendar *calendar, size_t week)
{
    size_t low = 0, high = calendar->first.n;

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (calendar->first.at[middle] <= week)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t tf_calendar_weeks(const tf_calendar *calendar, size_t period)
{
    size_t end = period + 1 < calendar->first.n ? calendar->first.at[period + 1] : calendar->n;

    return end - calendar->first.at[period];
}

tf_date tf_calendar_monday(const tf_calendar *calendar, size_t week)
{
    size_t at = period_of(calendar, week);

    return tf_week_of(calendar->periods.found.at[at].from) +
           7 * (tf_date)(week - calendar->first.at[at]);
}

/* ---- what was written in it ------------------------------------------------------------------ */

int *tf_calendar_count(tf_arena *arena, const tf_calendar *calendar, const tf_group *group,
                       tf_date today)
{
    int *counts = TF_NEW_N(arena, int, calendar->n);

    for (size_t week = calendar->started; week < calendar->n; week++)
        counts[week] = TF_UNTOLD;
    for (size_t i = 0; i < group->people.n; i++) {
        const tf_person *person = group->people.at[i];
        for (size_t j = 0; j < person->reflections.n; j++) {
            tf_date day = person->reflections.at[j]->date;
            size_t week = day != TF_NO_DATE && day <= today ? week_of(calendar, day) : SIZE_MAX;
            if (week != SIZE_MAX)
                counts[week]++;
        }
    }
    return counts;
}

/* How much of a week is term: a week of two school days is not asked for what a whole one holds. */
static double part_of(const tf_calendar *calendar, size_t week)
{
    const tf_period *period = &calendar->periods.found.at[period_of(calendar, week)];
    tf_date from = tf_calendar_monday(calendar, week), to = from + 4;

    from = period->from > from ? period->from : from;
    to = period->to < to ? period->to : to;
    return to < from ? 0 : (to - from + 1) / 5.0;
}

double *tf_calendar_expect(tf_arena *arena, const tf_calendar *calendar, const tf_group *group,
                           double every)
{
    double *expected = TF_NEW_N(arena, double, calendar->n);

    for (size_t week = 0; week < calendar->n; week++) {
        tf_date monday = tf_calendar_monday(calendar, week);
        size_t here = 0;
        for (size_t i = 0; i < group->people.n; i++)
            here += tf_person_is_here(group->people.at[i], monday) &&
                    (group->people.at[i]->joined == TF_NO_DATE ||
                     group->people.at[i]->joined <= monday + 6);
        expected[week] = (double)here / every * part_of(calendar, week);
    }
    return expected;
}
