/*
 * Made-up schools for the pictures, the same at every run. For tests of the emit layer.
 */
#ifndef TWOFOLD_TESTS_PICTURES_H
#define TWOFOLD_TESTS_PICTURES_H

#include <math.h>
#include <string.h>

#include "../../src/emit/svg.h"

/* What a made-up school is like. */
typedef struct {
    const char *name;
    size_t people, team_size; /* team_size: 0: in one team */
    size_t things;
    bool strands;              /* else nobody supports anything or names anybody */
    const char *const *labels; /* of people and things, in turn */
    size_t labels_n;
    size_t periods; /* terms: 12 in two years */
    bool long_term; /* one of 60 weeks */
    size_t columns; /* of squares */
} school;

static const char *const plain_names[] = {
    "Amara Okafor",      "Bernard Sowerby", "Delroy Campbell",  "Harpreet Sandhu",
    "Ioana Munteanu",    "Jean Thackray",   "Kathleen O’Brien", "Linnet Ashby",
    "Mai Nguyễn",        "Nasreen Begum",   "Rukhsana Mahmood", "Siân Prydderch",
    "Tomasz Wiśniewski", "Yusuf Demir"};
static const char *const team_names[] = {"Early Years",
                                         "English",
                                         "Humanities",
                                         "Key Stage 1",
                                         "Mathematics",
                                         "Modern Foreign Languages",
                                         "Music, Art and Drama",
                                         "Office",
                                         "Physical Education",
                                         "Science",
                                         "Special Educational Needs",
                                         "Technology"};
static const char *const thing_names[] = {"Begin with a puzzle", "Show the thinking",
                                          "Talk before pencil",  "Practise until it’s ours",
                                          "Look again",          "Make it for someone"};
static const char *const track_names[] = {"Classroom practice", "Recovery plan"};

/* Numbers that look thrown, the same at every run. */
typedef struct {
    uint32_t state;
} dice;

static size_t throw(dice * d, size_t below)
{
    d->state = d->state * 1664525U + 1013904223U;
    return below ? (d->state >> 8) % below : 0;
}

static tf_str label_of(const school *s, size_t i, const char *const *usual, size_t usual_n)
{
    return tf_str_z(s->labels ? s->labels[i % s->labels_n] : usual[i % usual_n]);
}

static tf_str group_of(tf_arena *arena, const school *s, size_t i)
{
    size_t team = s->team_size ? i / s->team_size : 0;

    if (s->labels) /* the first team has no number: it may have no name either */
        return tf_arena_printf(arena, team ? "%s %zu" : "%s", s->labels[team % s->labels_n], team);
    tf_str name = tf_str_z(team_names[team % TF_COUNT(team_names)]);
    return team < TF_COUNT(team_names) ? name
                                       : tf_arena_printf(arena, "%.*s %zu", TF_ARG(name), team);
}

static void add_people(tf_arena *arena, const school *s, tf_marks *marks)
{
    for (size_t i = 0; i < s->people; i++) {
        tf_str name = label_of(s, i, plain_names, TF_COUNT(plain_names));
        *TF_PUSH(arena, &marks->found) =
            (tf_mark){name, TF_INLINE_PERSON, TF_STR("somebody"), group_of(arena, s, i)};
    }
}

static const tf_flow *make_flow(tf_arena *arena, const school *s)
{
    tf_flow *flow = TF_NEW(arena, tf_flow);
    dice d = {7};

    add_people(arena, s, &flow->from);
    for (size_t i = 0; i < s->things; i++)
        *TF_PUSH(arena, &flow->to.found) = (tf_mark){
            label_of(s, i, thing_names, TF_COUNT(thing_names)), TF_INLINE_NAME,
            TF_STR("learning-process/x"),
            i < 9 ? TF_STR("Compelling Learning Process") : TF_STR("School recovery plan")};
    for (size_t i = 0; s->strands && s->things && i < s->people; i++)
        for (size_t n = i % 7 == 4 ? 0 : 1 + throw(&d, 3); n > 0; n--) {
            size_t to = throw(&d, s->things);
            if (to != 3) /* nobody supports that one yet */
                *TF_PUSH(arena, &flow->strands) = (tf_strand){i, to};
        }
    return flow;
}

static const tf_ties *make_ties(tf_arena *arena, const school *s)
{
    tf_ties *ties = TF_NEW(arena, tf_ties);
    dice d = {11};

    add_people(arena, s, &ties->people);
    for (size_t i = 0; s->strands && i + 1 < s->people; i++)
        for (size_t n = throw(&d, 3); n > 0; n--) {
            size_t near = i + 1 + throw(&d, 4);
            size_t other = throw(&d, 3) ? near % s->people : throw(&d, s->people);
            *TF_PUSH(arena, &ties->ties) = (tf_tie){i, other, throw(&d, 3) > 0};
        }
    return ties;
}

static const tf_squares *make_squares(tf_arena *arena, const school *s)
{
    tf_squares *squares = TF_NEW(arena, tf_squares);
    dice d = {13};

    add_people(arena, s, &squares->rows);
    for (size_t i = 0; i < s->columns; i++)
        *TF_PUSH(arena, &squares->columns) = tf_str_z(track_names[i % TF_COUNT(track_names)]);
    for (size_t i = 0; i < s->people * s->columns; i++) {
        size_t thrown = throw(&d, 20);
        *TF_PUSH(arena, &squares->squares) = !s->strands || thrown < 4   ? TF_SQUARE_OPEN
                                             : thrown < 5 && i % 2 == 0  ? TF_SQUARE_NOT_ASKED
                                             : thrown < 6 && i % 11 == 0 ? TF_SQUARE_UNREADABLE
                                                                         : TF_SQUARE_THERE;
    }
    return squares;
}

static const char *const terms[][3] = {{"2025-09-03", "2025-10-24", "September to October 2025"},
                                       {"2025-11-03", "2025-12-19", "November to December 2025"},
                                       {"2026-01-05", "2026-02-13", "January to February 2026"},
                                       {"2026-02-23", "2026-03-27", "February to March 2026"},
                                       {"2026-04-13", "2026-05-22", "April to May 2026"},
                                       {"2026-06-01", "2026-07-21", "June to July 2026"},
                                       {"2026-09-02", "2026-10-23", "September to October 2026"},
                                       {"2026-11-02", "2026-12-18", "November to December 2026"},
                                       {"2027-01-04", "2027-02-12", "January to February 2027"},
                                       {"2027-02-22", "2027-03-25", "February to March 2027"},
                                       {"2027-04-12", "2027-05-28", "April to May 2027"},
                                       {"2027-06-07", "2027-07-21", "June to July 2027"}};

static tf_period period_of(size_t i)
{
    tf_period period = {.label = tf_str_z(terms[i % TF_COUNT(terms)][2])};

    tf_date_parse(tf_str_z(terms[i % TF_COUNT(terms)][0]), &period.from);
    tf_date_parse(tf_str_z(terms[i % TF_COUNT(terms)][1]), &period.to);
    period.from += (tf_date)(i / TF_COUNT(terms)) * 730;
    period.to += (tf_date)(i / TF_COUNT(terms)) * 730;
    return period;
}

static const tf_weeks *make_weeks(tf_arena *arena, const school *s)
{
    tf_weeks *weeks = TF_NEW(arena, tf_weeks);
    size_t much = s->people > 400 ? 100 : 1; /* a large school writes thousands */
    size_t all = 0, panels = 1 + (s->team_size ? s->people / s->team_size : 0);
    dice d = {17};

    weeks->unit = TF_STR("reflections");
    for (size_t i = 0; i < (s->long_term ? 1 : s->periods); i++) {
        tf_period period = period_of(i);
        period.to += s->long_term ? 53 * 7 : 0;
        *TF_PUSH(arena, &weeks->periods) = period;
        *TF_PUSH(arena, &weeks->weeks) = (size_t)(period.to - period.from) / 7 + 1;
        all += (size_t)(period.to - period.from) / 7 + 1;
    }
    for (size_t r = 0; r < (panels < 14 ? panels : 14); r++) {
        tf_weeks_row *row = TF_PUSH(arena, &weeks->rows);
        row->label = r ? group_of(arena, s, (r - 1) * s->team_size) : TF_STR("The whole school");
        for (size_t i = 0; i < all; i++)
            *TF_PUSH(arena, &row->values) = i > all * 2 / 3      ? TF_UNTOLD
                                            : r && !throw(&d, 5) ? TF_UNTOLD
                                            : r && !throw(&d, 6)
                                                ? 0
                                                : (int) throw(&d, (r ? 12 : 38) * much);
    }
    return weeks;
}

static const tf_trends *make_trends(tf_arena *arena, const school *s)
{
    static const char *const usual[] = {"questioning", "talk",    "puzzle",     "reading aloud",
                                        "tide",        "partner", "confidence", "writing"};
    tf_trends *trends = TF_NEW(arena, tf_trends);
    dice d = {19};

    trends->unit = TF_STR("of 100 reflections");
    for (size_t i = 0; i < s->periods && i < 6; i++)
        *TF_PUSH(arena, &trends->periods) = period_of(i);
    for (size_t t = 0; t < TF_COUNT(usual); t++) {
        tf_trend *trend = TF_PUSH(arena, &trends->trends);
        trend->label = label_of(s, t, usual, TF_COUNT(usual));
        for (size_t i = 0; i < trends->periods.n; i++)
            *TF_PUSH(arena, &trend->values) =
                throw(&d, 7) ? (double) throw(&d, s->people > 400 ? 1001 : 300) / 10 : (double)NAN;
    }
    return trends;
}

static const tf_timeline *make_timeline(tf_arena *arena, const school *s)
{
    tf_timeline *timeline = TF_NEW(arena, tf_timeline);
    dice d = {23};

    timeline->from = period_of(0).from;
    timeline->to = period_of(s->periods ? s->periods - 1 : 6).to;
    for (size_t i = 0; i < s->periods; i++)
        *TF_PUSH(arena, &timeline->periods) = period_of(i);
    for (size_t i = 0; i < TF_COUNT(track_names); i++)
        *TF_PUSH(arena, &timeline->tracks) = label_of(s, i, track_names, TF_COUNT(track_names));
    for (size_t i = 0; s->strands && i < (s->people < 400 ? s->people * 2 : 800); i++) {
        tf_moment_kind kind = i < 2          ? TF_MOMENT_WRITTEN
                              : throw(&d, 6) ? TF_MOMENT_REFLECTION
                                             : TF_MOMENT_REWORDED;
        tf_date day = timeline->from + (tf_date)(i < 2 ? 8 + i * 3 : 12 + throw(&d, 380));
        *TF_PUSH(arena, &timeline->moments) =
            (tf_moment){i % 2, day, kind, tf_arena_printf(arena, "What happened, number %zu", i),
                        tf_arena_printf(arena, "moment-%zu", i)};
    }
    return timeline;
}

/* The pictures of a school, of every kind in turn. */
static tf_figure figure_of(tf_arena *arena, const school *s, tf_figure_kind kind)
{
    tf_figure figure = {.kind = kind,
                        .name = tf_arena_printf(arena, "picture-%d", (int)kind),
                        .title = label_of(s, 0, track_names, TF_COUNT(track_names)),
                        .about = TF_STR("What stands out.")};

    switch (kind) {
    case TF_FIGURE_FLOW:
        figure.of.flow = make_flow(arena, s);
        break;
    case TF_FIGURE_TIES:
        figure.of.ties = make_ties(arena, s);
        break;
    case TF_FIGURE_SQUARES:
        figure.of.squares = make_squares(arena, s);
        break;
    case TF_FIGURE_WEEKS:
        figure.of.weeks = make_weeks(arena, s);
        break;
    case TF_FIGURE_TRENDS:
        figure.of.trends = make_trends(arena, s);
        break;
    case TF_FIGURE_TIMELINE:
        figure.of.timeline = make_timeline(arena, s);
        break;
    }
    return figure;
}

#endif
