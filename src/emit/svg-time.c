/* Days and periods in few letters, and the axis of a picture of time. */
#include <stdlib.h>

#include "svg.h"

static const char *const names_of_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

typedef struct {
    int year, month, day;
} civil;

static civil civil_of(tf_date day)
{
    civil c;

    tf_date_parts(day, &c.year, &c.month, &c.day);
    return c;
}

int tf_svg_year(tf_date day)
{
    return civil_of(day).year;
}

tf_str tf_svg_month(tf_arena *arena, tf_date day)
{
    return tf_arena_str(arena, tf_str_z(names_of_months[civil_of(day).month - 1]));
}

tf_str tf_svg_months(tf_arena *arena, const tf_period *period)
{
    tf_str from = tf_svg_month(arena, period->from), to = tf_svg_month(arena, period->to);

    return tf_str_eq(from, to) ? from
                               : tf_arena_printf(arena, "%.*s\u2013%.*s", TF_ARG(from), TF_ARG(to));
}

tf_str tf_svg_day(tf_arena *arena, tf_date day)
{
    civil c = civil_of(day);

    return tf_arena_printf(arena, "%d %s", c.day, names_of_months[c.month - 1]);
}

double tf_svg_round_up(double most)
{
    static const double steps[] = {2, 4, 6, 10};

    for (double unit = 1; unit < 1e9; unit *= 10)
        for (size_t i = 0; i < TF_COUNT(steps); i++)
            if (steps[i] * unit >= most)
                return steps[i] * unit;
    return 1e10;
}

double tf_svg_number_width(tf_text_style style, double most)
{
    tf_buf number = {0};

    tf_buf_printf(&number, "%.0f", most);
    double width = tf_svg_width(style, tf_buf_str(&number));
    tf_buf_release(&number);
    return width;
}

/* Draws a label from `x` on if it stands clear of the one before, which ended at `*clear`. */
static bool put_clear(tf_svg *svg, double x, double y, tf_str label, double *clear)
{
    double width = tf_svg_width(TF_TEXT_SMALL, label);

    if (x < *clear || x + width > TF_SVG_WIDTH)
        return false;
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x, y, width + 1}, label);
    *clear = x + width + 6;
    return true;
}

typedef tf_str name_of_period(tf_arena *arena, const tf_period *period);

static tf_str first_month(tf_arena *arena, const tf_period *period)
{
    return tf_svg_month(arena, period->from);
}

/* How many periods have no room for such a name before the next begins. */
static size_t crowded(tf_svg *svg, const tf_period *periods, const tf_svg_stretch *stretches,
                      size_t n, name_of_period *name)
{
    size_t without = 0;

    for (size_t i = 0; i < n; i++) {
        double to = i + 1 < n ? stretches[i + 1].from - 6 : TF_SVG_WIDTH;
        double width = tf_svg_width(TF_TEXT_SMALL, name(&svg->arena, &periods[i]));
        without += stretches[i].from + width > to;
    }
    return without;
}

static void put_years(tf_svg *svg, const tf_period *periods, const tf_svg_stretch *stretches,
                      size_t n, double y)
{
    double clear = 0;
    int last = 0;

    for (size_t i = 0; i < n; i++) {
        int year = tf_svg_year(periods[i].from);
        if (year != last &&
            put_clear(svg, stretches[i].from, y, tf_arena_printf(&svg->arena, "%d", year), &clear))
            last = year;
    }
}

void tf_svg_axis(tf_svg *svg, const tf_period *periods, const tf_svg_stretch *stretches, size_t n,
                 double y)
{
    bool both = !crowded(svg, periods, stretches, n, tf_svg_months);
    name_of_period *name = both ? tf_svg_months : first_month;
    double clear = 0;

    if (2 * crowded(svg, periods, stretches, n, name) > n) { /* years say more than some months */
        put_years(svg, periods, stretches, n, y + 14);
        return;
    }
    for (size_t i = 0; i < n; i++)
        put_clear(svg, stretches[i].from, y + 14, name(&svg->arena, &periods[i]), &clear);
    put_years(svg, periods, stretches, n, y + 30);
}
