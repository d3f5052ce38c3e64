/* The school's year: terms, or months. */
#include <stdlib.h>

#include "periods.h"

/* Twenty years: a cycle that is longer began in 0202, by a slip of the pen. */
enum { MONTHS_MOST = 240 };

/* ---- days and weeks -------------------------------------------------------------------------- */

bool tf_day_can_be(const tf_snapshot *snapshot, tf_date day)
{
    tf_date first; /* of git */

    tf_date_parse(TF_STR("2005-04-07"), &first);
    return day >= first && day <= snapshot->today;
}

tf_date tf_week_of(tf_date day)
{
    /* 1970-01-01 was a Thursday. */
    int from_monday = (int)(((int64_t)day + 3) % 7);

    return day - (from_monday < 0 ? from_monday + 7 : from_monday);
}

size_t tf_weeks_in(const tf_period *period)
{
    return (size_t)((tf_week_of(period->to) - tf_week_of(period->from)) / 7 + 1);
}

/* ---- from when to when ----------------------------------------------------------------------- */

/* The first and last day with a reflection: where school.md does not say when the cycle is. */
static void span_of_reflections(const tf_snapshot *snapshot, tf_date *from, tf_date *to)
{
    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        for (size_t j = 0; j < person->reflections.n; j++) {
            tf_date day = person->reflections.at[j]->date;
            if (day == TF_NO_DATE || day > snapshot->today)
                continue;
            *from = *from == TF_NO_DATE || day < *from ? day : *from;
            *to = day > *to ? day : *to;
        }
    }
}

/* The first day of the month that `months` of them end with `day`'s. */
static tf_date months_back(tf_date day, unsigned months)
{
    tf_date first = tf_date_month_start(day);

    for (unsigned i = 1; i < months; i++)
        first = tf_date_month_start(first - 1);
    return first;
}

/* From when to when the cycle is, as far as anybody remembers or plans; whether it is longer. */
static bool span_of_cycle(const tf_snapshot *snapshot, tf_date *from, tf_date *to)
{
    const tf_school *school = &snapshot->school;
    tf_date now, first, last;
    bool longer;

    *from = *to = TF_NO_DATE;
    if (school->dates_known) {
        *from = school->starts;
        *to = school->ends;
    } else {
        span_of_reflections(snapshot, from, to);
    }
    if (*from == TF_NO_DATE)
        return false;
    now = *to < snapshot->today ? *to : snapshot->today;
    now = now < *from ? *from : now;
    first = months_back(now, MONTHS_MOST);
    last = now + (now - first);
    longer = *from < first;
    *from = longer ? first : *from;
    *to = *to > last ? last : *to;
    return longer;
}

static bool span_of_request(const tf_request *request, tf_date *from, tf_date *to)
{
    span_of_cycle(request->snapshot, from, to);
    if (*from == TF_NO_DATE)
        return false;
    if (request->since != TF_NO_DATE && request->since > *from)
        *from = request->since;
    if (request->until != TF_NO_DATE && request->until < *to)
        *to = request->until;
    return *from <= *to;
}

/* ---- terms and months ------------------------------------------------------------------------ */

void tf_periods_add(tf_arena *arena, tf_periods *periods, tf_date from, tf_date to)
{
    tf_buf label = {0};

    tf_date_put_months(&label, from, to);
    *TF_PUSH(arena, &periods->found) =
        (tf_period){tf_arena_str(arena, tf_buf_str(&label)), from, to};
    tf_buf_release(&label);
}

static int by_day(const void *a, const void *b)
{
    const tf_interval *one = a, *other = b;

    if (one->from != other->from)
        return one->from < other->from ? -1 : 1;
    return (one->to > other->to) - (one->to < other->to);
}

/* Terms in the order of their days, whatever school.md's is; what overlaps an earlier one is cut. */
static void read_terms(tf_arena *arena, const tf_school *school, tf_date from, tf_date to,
                       tf_periods *periods)
{
    tf_interval *terms = TF_NEW_N(arena, tf_interval, school->terms.n);
    tf_date after = from;

    for (size_t i = 0; i < school->terms.n; i++)
        terms[i] = school->terms.at[i];
    qsort(terms, school->terms.n, sizeof(*terms), by_day);
    for (size_t i = 0; i < school->terms.n; i++) {
        tf_date first = terms[i].from < after ? after : terms[i].from;
        tf_date last = terms[i].to > to ? to : terms[i].to;
        if (first <= last) {
            tf_periods_add(arena, periods, first, last);
            after = last + 1;
        }
    }
}

static void read_months(tf_arena *arena, tf_date from, tf_date to, tf_periods *periods)
{
    while (from <= to) {
        tf_date last = tf_date_month_end(from);
        tf_periods_add(arena, periods, from, last > to ? to : last);
        from = last + 1;
    }
}

void tf_periods_read(tf_arena *arena, const tf_request *request, tf_periods *periods)
{
    const tf_school *school = &request->snapshot->school;
    tf_date from, to;

    periods->terms = school->terms.n > 0;
    if (!span_of_request(request, &from, &to))
        return;
    if (periods->terms)
        read_terms(arena, school, from, to, periods);
    else
        read_months(arena, from, to < request->snapshot->today ? to : request->snapshot->today,
                    periods);
}

void tf_periods_put_left_out(tf_document *document, const tf_snapshot *snapshot)
{
    tf_date from, to;

    if (span_of_cycle(snapshot, &from, &to))
        tf_doc_put(document, tf_doc_left_out(document),
                   "What was written more than twenty years ago: reports look back no further.");
}

size_t tf_periods_find(const tf_periods *periods, tf_date day)
{
    size_t low = 0, high = periods->found.n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (periods->found.at[middle].to < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < periods->found.n && periods->found.at[low].from <= day ? low : SIZE_MAX;
}

/* A month is over at its last day, and at that of the cycle; not where today cuts it. */
static bool is_whole(const tf_periods *periods, const tf_school *school, const tf_period *period)
{
    return periods->terms || period->to == tf_date_month_end(period->to) ||
           (school->dates_known && period->to == school->ends);
}

size_t tf_report_finished(const tf_snapshot *snapshot, tf_date since, tf_arena *arena,
                          tf_period **terms)
{
    tf_request request = {.snapshot = snapshot, .since = since, .until = TF_NO_DATE};
    tf_periods periods = {0};
    size_t n = 0;

    tf_periods_read(arena, &request, &periods);
    while (n < periods.found.n && periods.found.at[n].to < snapshot->today &&
           is_whole(&periods, &snapshot->school, &periods.found.at[n]))
        n++;
    *terms = periods.found.at;
    return n;
}
