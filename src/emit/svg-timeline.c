/*
 * A story: a track for each commitment, terms as bands behind, and what happened as shapes: written
 * ●, reworded ◆, a reflection ○. What falls on one day, or nearly, is piled up.
 */
#include <stdlib.h>

#include "svg.h"

enum {
    KEY = 34,
    HEAD = 24,  /* the name of a track */
    LABEL = 18, /* days below shapes */
    STEP = 13,  /* from one shape to the next */
    LEVELS = 8, /* shapes piled up */
    ASIDE = 14, /* that a day may stand aside of its shape */
    GAP = 14,
    AXIS = 36,
    LEFT = 8,
    RIGHT = 712,
};

typedef struct {
    const tf_moment *moment;
    double x;
    size_t level;
} spot;

typedef struct {
    spot *spots; /* by day */
    size_t n, levels;
    double top, base; /* of the track; shapes pile up from its base */
} track;

typedef struct {
    tf_svg *svg;
    const tf_timeline *timeline;
    track *tracks;
    tf_date from, to;
} timeline_layout;

/* ---- where all stands ------------------------------------------------------------------------ */

static double x_of(const timeline_layout *l, tf_date day)
{
    double share = ((double)day - l->from) / ((double)l->to - l->from);

    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return LEFT + (RIGHT - LEFT) * share;
}

static int by_day(const void *a, const void *b)
{
    const tf_moment *x = ((const spot *)a)->moment, *y = ((const spot *)b)->moment;

    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void include(timeline_layout *l, tf_date day)
{
    if (day == TF_NO_DATE)
        return;
    l->from = l->from == TF_NO_DATE || day < l->from ? day : l->from;
    l->to = l->to == TF_NO_DATE || day > l->to ? day : l->to;
}

/* The first day and the last; wider where moments are outside, and never empty. */
static void read_days(timeline_layout *l)
{
    l->from = l->to = TF_NO_DATE;
    include(l, l->timeline->from);
    include(l, l->timeline->to);
    for (size_t i = 0; i < l->timeline->moments.n; i++)
        include(l, l->timeline->moments.at[i].day);
    if (l->from == TF_NO_DATE)
        l->from = l->to = 0;
    if (l->to - l->from < 7)
        l->to = l->from + 7;
}

/* Piles up what would touch; when a pile is full, the next shape stands a little later. */
static void pile(track *t)
{
    double last[LEVELS];

    for (size_t level = 0; level < LEVELS; level++)
        last[level] = -STEP;
    for (size_t i = 0; i < t->n; i++) {
        size_t best = 0;
        for (size_t level = 0; level < LEVELS; level++) {
            if (t->spots[i].x >= last[level] + STEP) {
                best = level;
                break;
            }
            best = last[level] < last[best] ? level : best;
        }
        double least = last[best] + STEP;
        t->spots[i].x = t->spots[i].x > least ? t->spots[i].x : least;
        t->spots[i].x = t->spots[i].x > RIGHT ? RIGHT : t->spots[i].x;
        t->spots[i].level = best;
        last[best] = t->spots[i].x;
        t->levels = best + 1 > t->levels ? best + 1 : t->levels;
    }
}

static bool is_shown(const timeline_layout *l, const tf_moment *moment)
{
    return moment->track < l->timeline->tracks.n && moment->day != TF_NO_DATE;
}

static double place_tracks(timeline_layout *l)
{
    const tf_timeline *timeline = l->timeline;
    double y = KEY;

    l->tracks = TF_NEW_N(&l->svg->arena, track, timeline->tracks.n + 1);
    for (size_t i = 0; i < timeline->moments.n; i++)
        if (is_shown(l, &timeline->moments.at[i]))
            l->tracks[timeline->moments.at[i].track].n++;
    for (size_t i = 0; i < timeline->tracks.n; i++) {
        l->tracks[i].spots = TF_NEW_N(&l->svg->arena, spot, l->tracks[i].n + 1);
        l->tracks[i].n = 0;
    }
    for (size_t i = 0; i < timeline->moments.n; i++) {
        const tf_moment *moment = &timeline->moments.at[i];
        if (!is_shown(l, moment))
            continue;
        track *t = &l->tracks[moment->track];
        t->spots[t->n++] = (spot){.moment = moment, .x = x_of(l, moment->day)};
    }
    for (size_t i = 0; i < timeline->tracks.n; i++) {
        track *t = &l->tracks[i];
        qsort(t->spots, t->n, sizeof(*t->spots), by_day);
        pile(t);
        t->top = y;
        t->base = y + HEAD + STEP * (double)(t->levels ? t->levels : 1);
        y = t->base + LABEL + GAP;
    }
    return y;
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void put_shape(tf_svg *svg, tf_moment_kind kind, double x, double y)
{
    switch (kind) {
    case TF_MOMENT_WRITTEN:
        TF_DRAW(svg, "<circle class='written' cx='#' cy='#' r='5.5'/>", x, y);
        break;
    case TF_MOMENT_REWORDED:
        TF_DRAW(svg, "<path class='reworded' d='M# #l6 6l-6 6l-6 -6z'/>", x, y - 6);
        break;
    case TF_MOMENT_REFLECTION:
        TF_DRAW(svg, "<circle class='reflection' cx='#' cy='#' r='4'/>", x, y);
        break;
    }
}

static void put_keys(timeline_layout *l)
{
    static const char *const words[] = {
        [TF_MOMENT_WRITTEN] = "written",
        [TF_MOMENT_REWORDED] = "reworded",
        [TF_MOMENT_REFLECTION] = "a reflection",
    };
    double x = LEFT;

    for (size_t kind = 0; kind < TF_COUNT(words); kind++) {
        bool seen = false;
        for (size_t i = 0; i < l->timeline->moments.n && !seen; i++)
            seen = l->timeline->moments.at[i].kind == (tf_moment_kind)kind;
        if (!seen)
            continue;
        put_shape(l->svg, (tf_moment_kind)kind, x, 9);
        tf_svg_text(l->svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x + 12, 13.2, 200},
                    tf_str_z(words[kind]));
        tf_svg_put(l->svg, "\n");
        x += 12 + tf_svg_width(TF_TEXT_SMALL, tf_str_z(words[kind])) + 26;
    }
}

static void put_moment(const timeline_layout *l, const track *t, const spot *s)
{
    bool linked = tf_svg_link_within(l->svg, s->moment->anchor, s->moment->label);

    tf_svg_put(l->svg, linked ? "<g class='moment' aria-hidden='true'>" : "<g class='moment'>");
    tf_svg_title(l->svg, s->moment->label);
    put_shape(l->svg, s->moment->kind, s->x, t->base - STEP * ((double)s->level + 0.5));
    tf_svg_put(l->svg, "</g>");
    tf_svg_unlink(l->svg, linked);
    tf_svg_put(l->svg, "\n");
}

/* The days of wordings, where they stand clear of one another; titles have them all. */
static void put_days(const timeline_layout *l, const track *t)
{
    double clear = 0;

    for (size_t i = 0; i < t->n; i++) {
        if (t->spots[i].moment->kind == TF_MOMENT_REFLECTION)
            continue;
        tf_str day = tf_svg_day(&l->svg->arena, t->spots[i].moment->day);
        double width = tf_svg_width(TF_TEXT_SMALL, day), x = t->spots[i].x - width / 2;
        x = x < 0 ? 0 : x + width > TF_SVG_WIDTH ? TF_SVG_WIDTH - width : x;
        x = x < clear && x + ASIDE >= clear ? clear : x;
        if (x < clear || x + width > TF_SVG_WIDTH)
            continue;
        tf_svg_text(l->svg,
                    (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x, t->base + 15, width + 1},
                    day);
        clear = x + width + 6;
    }
}

static void put_track(const timeline_layout *l, size_t number)
{
    const track *t = &l->tracks[number];

    tf_svg_text(l->svg,
                (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, LEFT, t->top + 12, RIGHT - LEFT},
                l->timeline->tracks.at[number]);
    TF_DRAW(l->svg, "<path class='base' d='M# #H#'/>\n", LEFT, t->base, RIGHT);
    tf_svg_put(l->svg, "<g aria-hidden='true'>");
    put_days(l, t);
    tf_svg_put(l->svg, "</g>\n");
    for (size_t i = 0; i < t->n; i++)
        put_moment(l, t, &t->spots[i]);
}

/* Months, or years of a long story (several together of a very long one), where a school gives no
 * terms. */
static void make_periods(timeline_layout *l, tf_timeline *own)
{
    int years = (l->to - l->from) / 366, step = years < 3 ? 0 : years / 40 + 1;

    for (tf_date day = l->from; day <= l->to;) {
        tf_date end = tf_date_month_end(day);
        int last = tf_svg_year(day) + step - 1;
        while (step && end < l->to && tf_svg_year(end + 1) <= last)
            end = tf_date_month_end(end + 1);
        *TF_PUSH(&l->svg->arena, &own->periods) = (tf_period){.from = day, .to = end};
        day = end + 1;
    }
}

static void put_periods(timeline_layout *l, double from, double to)
{
    tf_timeline own = {0};
    const tf_timeline *of = l->timeline;

    if (!of->periods.n) {
        make_periods(l, &own);
        of = &own;
    }
    tf_svg_stretch *stretches = TF_NEW_N(&l->svg->arena, tf_svg_stretch, of->periods.n + 1);
    for (size_t i = 0; i < of->periods.n; i++) {
        const tf_period *period = &of->periods.at[i];
        stretches[i] = (tf_svg_stretch){x_of(l, period->from), x_of(l, period->to + 1)};
        TF_DRAW(l->svg, "<rect class='band' x='#' y='#' width='#' height='#'>", stretches[i].from,
                from, stretches[i].to - stretches[i].from, to - from);
        if (period->label.n)
            tf_svg_title(l->svg, period->label);
        tf_svg_put(l->svg, "</rect>\n");
    }
    tf_svg_axis(l->svg, of->periods.at, stretches, of->periods.n, to);
}

double tf_svg_timeline(tf_svg *svg, const tf_timeline *timeline)
{
    timeline_layout l = {.svg = svg, .timeline = timeline};

    read_days(&l);
    double height = place_tracks(&l);
    tf_svg_put(svg, "<g aria-hidden='true'>\n"); /* each moment says what it is, and its day */
    put_keys(&l);
    put_periods(&l, KEY - 6, height);
    tf_svg_put(svg, "</g>\n");
    for (size_t i = 0; i < timeline->tracks.n; i++)
        put_track(&l, i);
    return height + AXIS;
}
