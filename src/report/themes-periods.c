/* Which stretches of time are compared: terms, or several together where few people write. */
#include "groups.h"
#include "themes.h"

/* ---- terms together -------------------------------------------------------------------------- */

/* From the first term on, so that no two stretches of one width overlap, on whatever day one asks. The
 * last ends with the term that has begun. */
static void put_together(tf_arena *arena, const tf_periods *terms, tf_date today, size_t width,
                         tf_periods *periods)
{
    size_t begun = 0;

    while (begun < terms->found.n && terms->found.at[begun].from <= today)
        begun++;
    for (size_t i = 0; i < begun; i += width) {
        size_t last = i + width < begun ? i + width - 1 : begun - 1;
        tf_periods_add(arena, periods, terms->found.at[i].from, terms->found.at[last].to);
    }
    periods->terms = terms->terms;
}

/* How many people wrote in each, up to the day of the report. */
static size_t *count_writers(tf_arena *arena, const tf_snapshot *snapshot,
                             const tf_periods *periods)
{
    size_t *writers = TF_NEW_N(arena, size_t, periods->found.n + 1);
    size_t *seen = TF_NEW_N(arena, size_t, periods->found.n + 1);

    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        for (size_t j = 0; j < person->reflections.n; j++) {
            tf_date day = person->reflections.at[j]->date;
            size_t at = day != TF_NO_DATE && day <= snapshot->today ? tf_periods_find(periods, day)
                                                                    : SIZE_MAX;
            if (at == SIZE_MAX)
                continue;
            writers[at] += seen[at] != i + 1;
            seen[at] = i + 1;
        }
    }
    return writers;
}

void tf_stretch_read(tf_arena *arena, const tf_request *request, size_t width, tf_stretch *stretch)
{
    tf_request whole = *request;
    tf_periods terms = {0};

    *stretch = (tf_stretch){.width = width};
    whole.since = whole.until = TF_NO_DATE;
    tf_periods_read(arena, &whole, &terms);
    put_together(arena, &terms, request->snapshot->today, width, &stretch->periods);
    stretch->writers = count_writers(arena, request->snapshot, &stretch->periods);
}

/* ---- which two ------------------------------------------------------------------------------- */

/* The days asked for stand for the whole stretches that they are in. */
static bool is_asked(const tf_request *request, const tf_period *period)
{
    return (request->since == TF_NO_DATE || request->since <= period->to) &&
           (request->until == TF_NO_DATE || request->until >= period->from);
}

/* Only the last ones up to the later of the two: words are counted in each of them, and a picture
 * of many more would show nothing. */
static void keep_last(tf_stretch *stretch, tf_corpus *corpus)
{
    enum { PERIODS_MOST = 24 };
    size_t before = corpus->now < PERIODS_MOST ? 0 : corpus->now + 1 - PERIODS_MOST;

    before = before < corpus->then ? before : corpus->then;
    corpus->now -= before;
    corpus->then -= before;
    stretch->writers += before;
    stretch->periods.found.at += before;
    stretch->periods.found.n = stretch->periods.found.cap = corpus->now + 1;
}

size_t tf_stretch_choose(const tf_request *request, tf_stretch *stretch, tf_corpus *corpus)
{
    size_t chosen[2] = {0}, found = 0;

    corpus->periods = &stretch->periods;
    for (size_t i = stretch->periods.found.n; i-- > 0 && found < 2;)
        if (stretch->writers[i] >= TF_THRESHOLD && is_asked(request, &stretch->periods.found.at[i]))
            chosen[found++] = i;
    corpus->now = chosen[0];
    corpus->then = chosen[1];
    if (found == 2) {
        corpus->writers_now = stretch->writers[corpus->now];
        corpus->writers_then = stretch->writers[corpus->then];
        keep_last(stretch, corpus);
    }
    return found;
}
