/*
 * Small multiples of the school's year: a panel for the school and for each team, a thin bar a week,
 * terms side by side with holidays between. One scale for all. A week that may not be told is
 * hatched; weeks that no panel tells, at the end, are still to come and stay empty.
 */
#include "svg.h"

enum {
    PANEL = 56, /* height of bars */
    HEAD = 24,
    GAP = 16,
    AXIS = 36,
    UNIT = 22,
    WIDEST = 15, /* a bar, with what is left beside it */
};

typedef struct {
    tf_svg *svg;
    const tf_weeks *weeks;
    tf_svg_stretch *periods;
    double *x;      /* of each week */
    double step;    /* from one week to the next */
    size_t n;       /* weeks */
    size_t told;    /* weeks up to the last that any panel tells */
    double margin;  /* of the numbers on the left */
    double most[2]; /* the top of the first panel's scale, and of the others' */
    bool own;       /* the first panel has a scale of its own */
    bool hidden;    /* some weeks may not be told */
} weeks_layout;

/* ---- the scale ------------------------------------------------------------------------------- */

static int value_at(const tf_weeks_row *row, size_t week)
{
    return week < row->values.n ? row->values.at[week] : TF_UNTOLD;
}

static int highest(const weeks_layout *l, size_t from, size_t to)
{
    int most = 0;

    for (size_t r = from; r < to && r < l->weeks->rows.n; r++)
        for (size_t i = 0; i < l->n; i++)
            most = value_at(&l->weeks->rows.at[r], i) > most ? value_at(&l->weeks->rows.at[r], i)
                                                             : most;
    return most;
}

/* The school comes first and is much higher than its teams, which then share a scale of theirs. */
static void read_scales(weeks_layout *l)
{
    int school = highest(l, 0, 1), teams = highest(l, 1, l->weeks->rows.n);

    l->own = l->weeks->rows.n > 2 && school > 2 * teams;
    l->most[0] = tf_svg_round_up(l->own || school > teams ? school : teams);
    l->most[1] = l->own ? tf_svg_round_up(teams) : l->most[0];
    for (size_t r = 0; r < l->weeks->rows.n; r++)
        for (size_t i = l->told; i < l->n; i++)
            if (value_at(&l->weeks->rows.at[r], i) >= 0)
                l->told = i + 1;
    for (size_t r = 0; r < l->weeks->rows.n; r++)
        for (size_t i = 0; i < l->told; i++)
            l->hidden = l->hidden || value_at(&l->weeks->rows.at[r], i) < 0;
}

/* Terms side by side, with a gap of two weeks for holidays, however long these are. */
static void place_weeks(weeks_layout *l)
{
    size_t periods =
        l->weeks->periods.n < l->weeks->weeks.n ? l->weeks->periods.n : l->weeks->weeks.n;
    double x = l->margin;

    l->periods = TF_NEW_N(&l->svg->arena, tf_svg_stretch, periods + 1);
    l->x = TF_NEW_N(&l->svg->arena, double, l->n + 1);
    l->step =
        (TF_SVG_WIDTH - l->margin) / ((double)l->n + 1.6 * (double)(periods ? periods - 1 : 0));
    l->step = l->step > WIDEST ? WIDEST : l->step;
    for (size_t p = 0, week = 0; p < periods; p++) {
        l->periods[p].from = x;
        for (size_t i = 0; i < l->weeks->weeks.at[p]; i++, x += l->step)
            l->x[week++] = x;
        l->periods[p].to = x;
        x += 1.6 * l->step;
    }
}

/* ---- panels ---------------------------------------------------------------------------------- */

static void put_scale(const weeks_layout *l, double most, double base)
{
    double to = l->x[l->n - 1] + l->step;

    for (int half = 0; half <= 2; half++) {
        double y = base - PANEL * half / 2.0;
        TF_DRAW(l->svg, "<path class='line' d='M# #H#'/>", l->margin, y, to);
        tf_svg_text(
            l->svg,
            (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_END, l->margin - 6, y + 4.2, l->margin - 6},
            tf_arena_printf(&l->svg->arena, "%.0f", most * half / 2));
    }
    tf_svg_put(l->svg, "\n");
}

/* Slanting lines all over a stretch of untold weeks, so that they do not look like a figure. */
static void put_hatch(const weeks_layout *l, double from, double to, double base)
{
    double width = to - from;

    tf_svg_put(l->svg, "<path class='untold' d='");
    for (double at = 6 - PANEL; at < width; at += 6) {
        double low = at < 0 ? -at : 0, high = at + PANEL < width ? PANEL : width - at;
        TF_DRAW(l->svg, "M# #L# #", from + at + low, base - low, from + at + high, base - high);
    }
    tf_svg_put(l->svg, "'/>");
}

static void put_week(const weeks_layout *l, int value, double most, double x, double base)
{
    double left = x + l->step * 0.1, width = l->step * 0.8, height = PANEL * (double)value / most;

    if (value > 0)
        TF_DRAW(l->svg, "<rect class='week' x='#' y='#' width='#' height='#'/>", left,
                base - height, width, height);
    else
        TF_DRAW(l->svg, "<rect class='no-week' x='#' y='#' width='#' height='1.5'/>", left,
                base - 1.5, width);
}

/* The weeks of one period: bars, and hatching over what is untold. */
static void put_period(const weeks_layout *l, const tf_weeks_row *row, size_t from, size_t to,
                       double most, double base)
{
    to = to < l->told ? to : l->told;
    for (size_t week = from; week < to;) {
        size_t end = week + 1;
        if (value_at(row, week) >= 0) {
            put_week(l, value_at(row, week), most, l->x[week], base);
        } else {
            while (end < to && value_at(row, end) < 0)
                end++;
            put_hatch(l, l->x[week], l->x[end - 1] + l->step, base);
        }
        week = end;
    }
}

static double put_panel(const weeks_layout *l, size_t number, double y)
{
    const tf_weeks_row *row = &l->weeks->rows.at[number];
    double base = y + HEAD + PANEL, most = l->most[number > 0];

    tf_svg_text(
        l->svg,
        (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, l->margin, y + 14, TF_SVG_WIDTH - l->margin},
        row->label);
    put_scale(l, most, base);
    for (size_t p = 0, from = 0; from < l->n; p++) {
        put_period(l, row, from, from + l->weeks->weeks.at[p], most, base);
        from += l->weeks->weeks.at[p];
    }
    tf_svg_put(l->svg, "\n");
    return base + GAP;
}

static void put_note(const weeks_layout *l)
{
    tf_svg_text(l->svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 12, TF_SVG_WIDTH},
                tf_arena_printf(&l->svg->arena, "Number of %.*s a week%s%s", TF_ARG(l->weeks->unit),
                                l->own ? "; the first panel has a scale of its own" : "",
                                l->hidden ? "; hatched: too few people to tell" : ""));
}

/* A faint band for each term, through all panels. */
static void put_bands(const weeks_layout *l, size_t periods, double from, double to)
{
    for (size_t p = 0; p < periods; p++) {
        TF_DRAW(l->svg, "<rect class='band' x='#' y='#' width='#' height='#'>", l->periods[p].from,
                from, l->periods[p].to - l->periods[p].from, to - from);
        tf_svg_title(l->svg, l->weeks->periods.at[p].label);
        tf_svg_put(l->svg, "</rect>\n");
    }
}

double tf_svg_weeks(tf_svg *svg, const tf_weeks *weeks)
{
    weeks_layout l = {.svg = svg, .weeks = weeks};
    size_t periods = weeks->periods.n < weeks->weeks.n ? weeks->periods.n : weeks->weeks.n;
    double y = UNIT, end = UNIT + (double)weeks->rows.n * (HEAD + PANEL + GAP) - GAP;

    for (size_t p = 0; p < periods; p++)
        l.n += weeks->weeks.at[p];
    if (!l.n || !weeks->rows.n) {
        tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 14, TF_SVG_WIDTH},
                    TF_STR("There are no weeks to show yet."));
        return 22;
    }
    read_scales(&l);
    l.margin = 7 + tf_svg_number_width(TF_TEXT_SMALL, l.most[0]);
    l.margin = l.margin > 34 ? l.margin : 34;
    place_weeks(&l);
    put_note(&l);
    put_bands(&l, periods, UNIT, end);
    for (size_t r = 0; r < weeks->rows.n; r++)
        y = put_panel(&l, r, y);
    tf_svg_axis(svg, weeks->periods.at, l.periods, periods, end);
    return end + AXIS;
}
