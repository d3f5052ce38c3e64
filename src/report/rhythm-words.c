/* How the weeks compare with the rhythm that a school would like, in words that judge nobody. */
#include <stdlib.h>

#include "rhythm.h"

/* A week of which less is expected is quiet by chance as often as not. */
static const double enough = 2;

struct words {
    const tf_rhythm *rhythm;
    tf_document *document;
    const tf_calendar *calendar;
    const double *expected;         /* NULL: nothing to compare with */
    bool own;                       /* the school says how often one reflects here */
    size_t over;                    /* weeks of terms that are told of */
    size_t first_quiet, last_quiet; /* terms that begin and end with a quiet week */
    size_t terms;                   /* that are over */
};

/* ---- the school's rhythm --------------------------------------------------------------------- */

/* "6 weeks" as weeks; 0 where school.md has no rhythm that can be read. */
static double weeks_of(tf_str rhythm)
{
    static const struct {
        const char *unit;
        double weeks;
    } units[] = {{" day", 1.0 / 7}, {" week", 1}, {" month", 365.25 / 12 / 7}};
    double n = 0;
    size_t at = 0;

    while (at < rhythm.n && at < 3 && rhythm.p[at] >= '0' && rhythm.p[at] <= '9')
        n = n * 10 + (rhythm.p[at++] - '0');
    for (size_t i = 0; i < TF_COUNT(units); i++)
        if (tf_str_starts(tf_str_sub(rhythm, at, rhythm.n), tf_str_z(units[i].unit)))
            return n * units[i].weeks;
    return 0;
}

/* Where the school names no rhythm, its own usual week stands in. */
static double usual_of(const struct words *words)
{
    const double *week =
        tf_calendar_expect(&words->document->arena, words->calendar, words->rhythm->group, 1);
    double people = 0, notes = 0;

    for (size_t i = 0; i < words->over; i++) {
        people += week[i];
        notes += words->rhythm->counts[i];
    }
    return notes > 0 ? people / notes : 0;
}

/* ---- quiet weeks ----------------------------------------------------------------------------- */

static bool is_quiet(const struct words *words, size_t week)
{
    return words->expected && week < words->over && words->expected[week] >= enough &&
           words->rhythm->counts[week] * 2 < words->expected[week];
}

/* The longest run of quiet weeks of a period; false where none is longer than a week. */
static bool find_run(const struct words *words, size_t period, size_t *from, size_t *n)
{
    size_t first = words->calendar->first.at[period];
    size_t end = first + tf_calendar_weeks(words->calendar, period);

    *n = 0;
    for (size_t week = first; week < end; week++) {
        size_t run = 0;
        while (week + run < end && is_quiet(words, week + run))
            run++;
        if (run > *n) {
            *from = week;
            *n = run;
        }
        week += run;
    }
    return *n > 1;
}

/* Where in its term a run of weeks stands: "the first weeks". */
static const char *place_of(const struct words *words, size_t period, size_t from, size_t n)
{
    size_t first = words->calendar->first.at[period];
    size_t weeks = tf_calendar_weeks(words->calendar, period), end = first + weeks;

    if (n == weeks)
        return "all weeks";
    if (from == first)
        return "the first weeks";
    /* Of what came before, in a short week or while few were here, nothing was to be expected. */
    while (first < from && words->expected[first] < enough)
        first++;
    if (from == first)
        return "early weeks";
    return from + n == end ? "the last weeks" : "weeks in the middle";
}

/* " (3 to 21 November 2025)": from the first Monday to the last Friday. */
static void put_days(const struct words *words, tf_line *line, size_t from, size_t n)
{
    enum { FRIDAY = 4 };
    tf_date last = tf_calendar_monday(words->calendar, from + n - 1) + FRIDAY;
    tf_str first =
        tf_date_words(&words->document->arena, tf_calendar_monday(words->calendar, from));
    tf_str end = tf_date_words(&words->document->arena, last);
    size_t same = 0;

    /* What both have at their end is said once: the year, or the month and the year. */
    for (size_t i = 0; i < first.n && i < end.n && first.p[first.n - 1 - i] == end.p[end.n - 1 - i];
         i++)
        if (first.p[first.n - 1 - i] == ' ')
            same = i + 1;
    tf_doc_put(words->document, line, " (%.*s to %.*s)", (int)(first.n - same), first.p,
               TF_ARG(end));
}

/* ---- term by term ---------------------------------------------------------------------------- */

static const char *compare(double written, double expected)
{
    if (written * 3 < expected * 2)
        return "quieter than";
    return written * 2 > expected * 3 ? "livelier than" : "close to";
}

/* The weeks of a period that are over. */
static size_t over_in(const struct words *words, size_t period)
{
    size_t first = words->calendar->first.at[period];
    size_t weeks = tf_calendar_weeks(words->calendar, period);

    if (words->over <= first)
        return 0;
    return words->over - first < weeks ? words->over - first : weeks;
}

/* How the weeks of a period that are over went; NULL where nothing was to be expected. */
static const char *went(const struct words *words, size_t period)
{
    size_t first = words->calendar->first.at[period];
    double written = 0, expected = 0;

    for (size_t week = first; week < first + over_in(words, period); week++) {
        written += words->rhythm->counts[week];
        expected += words->expected[week];
    }
    return expected > 0 ? compare(written, expected) : NULL;
}

static void put_period(struct words *words, size_t period)
{
    size_t first = words->calendar->first.at[period], over = over_in(words, period), from, n;
    const char *how = went(words, period);

    if (!how)
        return;
    tf_line *item = tf_doc_item(words->document);
    tf_doc_put(words->document, item, "%.*s: %s %s",
               TF_ARG(words->calendar->periods.found.at[period].label), how,
               words->own ? "that" : "usual");
    if (find_run(words, period, &from, &n)) {
        tf_doc_put(words->document, item, "; %s", place_of(words, period, from, n));
        put_days(words, item, from, n);
        tf_doc_put(words->document, item, " were quiet");
    }
    tf_doc_put(words->document, item, ".");
    if (over < tf_calendar_weeks(words->calendar, period))
        return;
    words->terms++;
    words->first_quiet += is_quiet(words, first);
    words->last_quiet += is_quiet(words, first + over - 1);
}

/* Whether anything can be expected of a week that is over: somebody was here in one of term. */
static bool can_compare(const struct words *words)
{
    for (size_t week = 0; week < words->over; week++)
        if (words->expected[week] > 0)
            return true;
    return false;
}

static void put_comparison(struct words *words)
{
    tf_document *document = words->document;

    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("comparison")), "%s",
               words->own ? "Beside the school's own rhythm" : "Beside the school's usual weeks");
    tf_line *line = tf_doc_paragraph(document);
    if (words->own) {
        tf_doc_put(document, line,
                   "The school would like everyone to find time to reflect about every %.*s.",
                   TF_ARG(words->rhythm->request->snapshot->school.rhythm));
        tf_doc_put(document, tf_doc_paragraph(document),
                   "How the terms went beside that, with no wish to judge any of them:");
    } else
        tf_doc_put(document, line,
                   "How they went beside one another, with no wish to judge any of them:");
    tf_doc_list(document);
    for (size_t i = 0; i < words->calendar->periods.found.n; i++)
        put_period(words, i);
}

/* ---- the answer ------------------------------------------------------------------------------ */

/* The last period but `later` of which something can be said; false: there is none. */
static bool find_last(const struct words *words, size_t later, size_t *period)
{
    for (size_t i = words->calendar->periods.found.n; i-- > 0;)
        if (went(words, i) && !later--) {
            *period = i;
            return true;
        }
    return false;
}

/* "November to December 2026 so far is close to " */
static void put_how(const struct words *words, tf_line *line, size_t period)
{
    bool so_far = over_in(words, period) < tf_calendar_weeks(words->calendar, period);

    tf_doc_put(words->document, line, "%.*s %s %s ",
               TF_ARG(words->calendar->periods.found.at[period].label),
               so_far ? "so far is" : "was", went(words, period));
}

static void put_answer(const struct words *words)
{
    tf_line *line = tf_doc_paragraph(words->document);
    size_t period;

    if (!words->expected || !find_last(words, 0, &period)) {
        tf_doc_put(words->document, line,
                   "It is early days: there is nothing yet that these weeks could stand beside.");
        return;
    }
    put_how(words, line, period);
    if (words->own)
        tf_doc_put(words->document, line,
                   "the rhythm that the school would like: time for everyone to reflect about "
                   "every %.*s.",
                   TF_ARG(words->rhythm->request->snapshot->school.rhythm));
    else
        tf_doc_put(words->document, line, "what is usual here.");
    if (!find_last(words, 1, &period))
        return;
    tf_doc_put(words->document, line, " ");
    put_how(words, line, period);
    tf_doc_put(words->document, line, "%s.", words->own ? "that" : "usual");
}

/* ---- invitations ----------------------------------------------------------------------------- */

static void invite_to_quiet_weeks(const struct words *words)
{
    size_t from, n;

    for (size_t i = words->calendar->periods.found.n; i-- > 0;) {
        if (!find_run(words, i, &from, &n))
            continue;
        tf_line *line = tf_doc_invitation(words->document);
        const char *place = place_of(words, i, from, n);
        tf_doc_put(words->document, line, "%c%s of %.*s", place[0] - 'a' + 'A', place + 1,
                   TF_ARG(words->calendar->periods.found.at[i].label));
        put_days(words, line, from, n);
        tf_doc_put(words->document, line,
                   " were quiet: what filled them? Might weeks like these be a good time to offer "
                   "an hour, and take something else away?");
        return;
    }
}

static void put_invitations(const struct words *words)
{
    const char *term = words->calendar->periods.terms ? "term" : "month";

    if (words->terms > 1 && words->first_quiet * 2 > words->terms)
        tf_doc_put(words->document, tf_doc_invitation(words->document),
                   "The first week of a %s is often quiet: might that be a good week to offer an "
                   "hour, while plans are still soft?",
                   term);
    if (words->terms > 1 && words->last_quiet * 2 > words->terms)
        tf_doc_put(words->document, tf_doc_invitation(words->document),
                   "The last week of a %s is often quiet, and may stay so: would the week before "
                   "it be a better one to set time aside?",
                   term);
    invite_to_quiet_weeks(words);
    tf_doc_put(
        words->document, tf_doc_invitation(words->document),
        "Ask at the next staff meeting when an hour would be most welcome, and what could be "
        "dropped to make room for it.");
}

static struct words begin(const tf_rhythm *rhythm)
{
    struct words words = {rhythm, rhythm->document, rhythm->calendar,
                          .over = rhythm->calendar->over};
    double every = weeks_of(rhythm->request->snapshot->school.rhythm);

    words.own = every > 0;
    if (!words.own)
        every = usual_of(&words);
    if (every > 0 && words.over)
        words.expected =
            tf_calendar_expect(&words.document->arena, words.calendar, rhythm->group, every);
    return words;
}

void tf_rhythm_put_answer(const tf_rhythm *rhythm)
{
    struct words words = begin(rhythm);

    put_answer(&words);
}

void tf_rhythm_put_words(const tf_rhythm *rhythm)
{
    struct words words = begin(rhythm);

    if (words.expected && can_compare(&words))
        put_comparison(&words);
    put_invitations(&words);
}
