/*
 * Small multiples of the school's year: a panel for the school and for each team, a thin bar a week,
 * terms side by side with holidays between. One scale for all. A week that may not be told is
 * hatched; weeks that no panel tells, at the end, are still to come and stay empty.
 */
#include "svg.h"

enum {
    MARGIN = 34, /* of the numbers on the left */
    PANEL = 56,  /* height of bars */
    HEAD = 24,
    GAP = 16,
    AXIS = 36,
    UNIT = 22,
    WIDEST = 15, /* a bar, with what is left beside it */
};

typedef struct {
    tf_svg *svg;
    const tf_weeks *weeks;
    tf_stretch *periods;
    double *x;   /* of each week */
    double step; /* from one week to the next */
    size_t n;    /* weeks */
    size_t told; /* weeks up to the last that any panel tells */
    int most;    /* the top of the scale */
} weeks_layout;

/* ---- the scale ------------------------------------------------------------------------------- */

static int value_at(const tf_weeks_row *row, size_t week)
{
    return week < row->values.n ? row->values.at[week] : TF_UNTOLD;
}

/* A round number at or above the highest bar, which halves well. */
static int round_up(int most)
{
    int unit = 1;

    static const int steps[] = {2, 4, 6, 10};
    for (;; unit *= 10)
        for (size_t i = 0; i < TF_COUNT(steps); i++)
            if (steps[i] * unit >= most || unit >= 100000000)
                return steps[i] * unit;
}

static void read_scale(weeks_layout *l)
{
    int most = 0;

    for (size_t r = 0; r < l->weeks->rows.n; r++)
        for (size_t i = 0; i < l->n; i++) {
            int value = value_at(&l->weeks->rows.at[r], i);
            most = value > most ? value : most;
            if (value >= 0 && i + 1 > l->told)
                l->told = i + 1;
        }
    l->most = round_up(most);
}

/* Terms side by side, with a gap of two weeks for holidays, however long these are. */
static void place_weeks(weeks_layout *l)
{
    size_t periods =
        l->weeks->periods.n < l->weeks->weeks.n ? l->weeks->periods.n : l->weeks->weeks.n;
    double x = MARGIN;

    for (size_t p = 0; p < periods; p++)
        l->n += l->weeks->weeks.at[p];
    l->periods = TF_NEW_N(&l->svg->arena, tf_stretch, periods + 1);
    l->x = TF_NEW_N(&l->svg->arena, double, l->n + 1);
    l->step = (TF_SVG_WIDTH - MARGIN) / ((double)l->n + 1.6 * (double)(periods ? periods - 1 : 0));
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

static void put_scale(const weeks_layout *l, double base)
{
    double to = l->n ? l->x[l->n - 1] + l->step : TF_SVG_WIDTH;

    for (int half = 0; half <= 2; half++) {
        double y = base - PANEL * half / 2.0;
        TF_DRAW(l->svg, "<path class='line' d='M# #H#'/>", MARGIN, y, to);
        tf_svg_text(l->svg,
                    (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_END, MARGIN - 6, y + 4.2, MARGIN - 6},
                    tf_arena_printf(&l->svg->arena, "%d", l->most * half / 2));
    }
    tf_svg_put(l->svg, "\n");
}

static void put_week(const weeks_layout *l, const tf_weeks_row *row, size_t week, double base)
{
    double x = l->x[week] + l->step * 0.1, width = l->step * 0.8;
    int value = value_at(row, week);

    if (value >= 0) {
        double height = PANEL * (double)value / l->most;
        if (value > 0)
            TF_DRAW(l->svg, "<rect class='week' x='#' y='#' width='#' height='#'/>", x,
                    base - height, width, height);
        else
            TF_DRAW(l->svg, "<rect class='no-week' x='#' y='#' width='#' height='1.5'/>", x,
                    base - 1.5, width);
        return;
    }
    if (week >= l->told)
        return;
    TF_DRAW(l->svg, "<path class='untold' d='M# #L# #M# #L# #M# #L# #M# #L# #'/>", x, base - 1,
            x + width, base - 1 - width, x, base - 6, x + width, base - 6 - width, x, base - 11,
            x + width, base - 11 - width, x, base - 16, x + width, base - 16 - width);
}

static double put_panel(const weeks_layout *l, size_t number, double y)
{
    const tf_weeks_row *row = &l->weeks->rows.at[number];
    double base = y + HEAD + PANEL;

    tf_svg_text(
        l->svg,
        (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, MARGIN, y + 12, TF_SVG_WIDTH - MARGIN},
        row->label);
    put_scale(l, base);
    for (size_t i = 0; i < l->n; i++)
        put_week(l, row, i, base);
    tf_svg_put(l->svg, "\n");
    return base + GAP;
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

    place_weeks(&l);
    read_scale(&l);
    if (!l.n || !weeks->rows.n) {
        tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 14, TF_SVG_WIDTH},
                    TF_STR("There are no weeks to show yet."));
        return 22;
    }
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 12, TF_SVG_WIDTH},
                tf_arena_printf(&svg->arena, "%.*s a week", TF_ARG(weeks->unit)));
    put_bands(&l, periods, UNIT, end);
    for (size_t r = 0; r < weeks->rows.n; r++)
        y = put_panel(&l, r, y);
    tf_svg_axis(svg, weeks->periods.at, l.periods, periods, end);
    return end + AXIS;
}
