/*
 * Small multiples of words: a panel a word, a point a term, the newest one in the fore. One scale for
 * all, so that panels can be compared. A term that may not be told is a gap.
 */
#include <math.h>

#include "svg.h"

enum {
    COLUMNS = 3,
    BETWEEN = 24,
    HEAD = 24,
    AXIS = 24,
    BELOW = 14,
    UNIT = 30,
};

/* The height of a plot, by how many stand side by side: a wide one is higher too. */
static const double heights[COLUMNS + 1] = {0, 124, 88, 62};

typedef struct {
    tf_svg *svg;
    const tf_trends *trends;
    double most;
    size_t columns;       /* fewer where there are fewer words: they fill the sheet */
    double width, plot;   /* of a panel, and the height of what is drawn in it */
    double scale, number; /* of the numbers on the left, and of the newest point's */
} trends_layout;

static double highest(const tf_trends *trends)
{
    double most = 0;

    for (size_t t = 0; t < trends->trends.n; t++)
        for (size_t i = 0; i < trends->trends.at[t].values.n; i++) {
            double value = trends->trends.at[t].values.at[i];
            most = isfinite(value) && value > most ? value : most;
        }
    return tf_svg_round_up(most);
}

static size_t points_of(const trends_layout *l, const tf_trend *trend)
{
    return trend->values.n < l->trends->periods.n ? trend->values.n : l->trends->periods.n;
}

static double x_of(const trends_layout *l, double left, size_t period)
{
    size_t n = l->trends->periods.n;
    double span = l->width - l->scale - l->number - 8;

    return left + l->scale + 6 + (n > 1 ? span * (double)period / (double)(n - 1) : span / 2);
}

static double y_of(const trends_layout *l, double base, double value)
{
    return base - l->plot * (value < 0 ? 0 : value) / l->most;
}

static void put_line(const trends_layout *l, const tf_trend *trend, double left, double base)
{
    bool pen = false;

    tf_svg_put(l->svg, "<path class='trend' d='");
    for (size_t i = 0; i < points_of(l, trend); i++) {
        double value = trend->values.at[i];
        if (isfinite(value))
            TF_DRAW(l->svg, pen ? "L# #" : "M# #", x_of(l, left, i), y_of(l, base, value));
        pen = isfinite(value);
    }
    tf_svg_put(l->svg, "'/>");
}

/* As the table has it: a half goes up. */
static tf_str number_of(tf_svg *svg, double value)
{
    return tf_arena_printf(&svg->arena, "%.0f", round(value));
}

static void put_points(const trends_layout *l, const tf_trend *trend, double left, double base)
{
    size_t n = points_of(l, trend);

    for (size_t i = 0; i < n; i++) {
        double value = trend->values.at[i];
        bool newest = i + 1 == l->trends->periods.n;
        if (!isfinite(value))
            continue;
        double x = x_of(l, left, i), y = y_of(l, base, value);
        tf_str number = number_of(l->svg, value);
        tf_svg_put(l->svg, newest ? "<circle class='point newest'" : "<circle class='point'");
        TF_DRAW(l->svg, " cx='#' cy='#' r='#'>", x, y, newest ? 4.5 : 2.5);
        tf_svg_title(l->svg,
                     tf_arena_printf(&l->svg->arena, "%.*s: %.*s",
                                     TF_ARG(l->trends->periods.at[i].label), TF_ARG(number)));
        tf_svg_put(l->svg, "</circle>");
        if (newest)
            tf_svg_text(l->svg,
                        (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, x + 8, y + 4.5, l->number},
                        number);
    }
}

/* The first and the last period below a panel. */
static void put_periods(const trends_layout *l, double left, double y)
{
    const tf_period *periods = l->trends->periods.at;
    size_t n = l->trends->periods.n;
    double clear = left;

    for (size_t end = 0; end < (n > 1 ? 2U : n); end++) {
        const tf_period *period = &periods[end ? n - 1 : 0];
        tf_str label =
            tf_arena_printf(&l->svg->arena, "%.*s %d",
                            TF_ARG(tf_svg_month(&l->svg->arena, end ? period->to : period->from)),
                            tf_svg_year(end ? period->to : period->from));
        double width = tf_svg_width(TF_TEXT_SMALL, label);
        double x = end ? x_of(l, left, n - 1) - width + 6 : left + l->scale;
        if (x < clear)
            continue;
        tf_svg_text(l->svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x, y, l->width}, label);
        clear = x + width + 6;
    }
}

static void put_scale(const trends_layout *l, double left, double base)
{
    for (int top = 0; top < 2; top++)
        tf_svg_text(l->svg,
                    (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_END, left + l->scale - 6,
                                    base - l->plot * top + 4.2, l->scale - 6},
                    tf_arena_printf(&l->svg->arena, "%.0f", l->most * top));
}

static void put_panel(const trends_layout *l, const tf_trend *trend, double left, double top)
{
    double base = top + HEAD + l->plot, right = left + l->width - l->number + 4;

    tf_svg_text(l->svg, (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, left, top + 12, l->width},
                trend->label);
    TF_DRAW(l->svg, "<path class='base' d='M# #H#'/><path class='line' d='M# #H#'/>",
            left + l->scale, base, right, left + l->scale, base - l->plot, right);
    put_scale(l, left, base);
    put_line(l, trend, left, base);
    put_points(l, trend, left, base);
    put_periods(l, left, base + 17);
    tf_svg_put(l->svg, "\n");
}

double tf_svg_trends(tf_svg *svg, const tf_trends *trends)
{
    trends_layout l = {.svg = svg, .trends = trends, .most = highest(trends)};
    size_t n = trends->trends.n;

    if (!n || !trends->periods.n) {
        tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 14, TF_SVG_WIDTH},
                    TF_STR("There are no terms to compare yet."));
        return 22;
    }
    l.columns = n < COLUMNS ? n : COLUMNS;
    l.width = (TF_SVG_WIDTH - BETWEEN * (double)(l.columns - 1)) / (double)l.columns;
    l.plot = heights[l.columns];
    l.scale = 7 + tf_svg_number_width(TF_TEXT_SMALL, l.most);
    l.number = 12 + tf_svg_number_width(TF_TEXT_HEAD, l.most > 100 ? l.most : 100);
    double panel = HEAD + l.plot + AXIS + BELOW;
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, 12, TF_SVG_WIDTH},
                trends->unit);
    for (size_t t = 0; t < n; t++)
        put_panel(&l, &trends->trends.at[t], (double)(t % l.columns) * (l.width + BETWEEN),
                  UNIT + (double)(t / l.columns) * panel);
    return UNIT + (double)((n + l.columns - 1) / l.columns) * panel;
}
