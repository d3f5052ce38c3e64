/* Days and periods in few letters, and the axis of a picture of time. */
#include <stdlib.h>

#include "svg.h"

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* The two or four digits of `2021-11-04` that begin at `from`. */
static int part(tf_date day, size_t from, size_t n)
{
    tf_buf buf = {0};

    tf_date_put(&buf, day);
    int number = atoi(tf_str_sub(tf_buf_str(&buf), from, from + n).p);
    tf_buf_release(&buf);
    return number;
}

int tf_svg_year(tf_date day)
{
    return part(day, 0, 4);
}

tf_str tf_svg_month(tf_arena *arena, tf_date day)
{
    return tf_arena_str(arena, tf_str_z(months[part(day, 5, 2) - 1]));
}

tf_str tf_svg_months(tf_arena *arena, const tf_period *period)
{
    tf_str from = tf_svg_month(arena, period->from), to = tf_svg_month(arena, period->to);

    return tf_str_eq(from, to) ? from
                               : tf_arena_printf(arena, "%.*s\u2013%.*s", TF_ARG(from), TF_ARG(to));
}

tf_str tf_svg_day(tf_arena *arena, tf_date day)
{
    return tf_arena_printf(arena, "%d %s", part(day, 8, 2), months[part(day, 5, 2) - 1]);
}

/* Draws a label from `x` on if it stands clear of the one before, which ended at `*clear`. */
static bool put_clear(tf_svg *svg, double x, double most, double y, tf_str label, double *clear)
{
    double width = tf_svg_width(TF_TEXT_SMALL, label);

    if (x < *clear || x + width > most)
        return false;
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x, y, most - x}, label);
    *clear = x + width + 6;
    return true;
}

void tf_svg_axis(tf_svg *svg, const tf_period *periods, const tf_stretch *stretches, size_t n,
                 double y)
{
    double clear = 0, year_clear = 0;
    int year = 0;

    for (size_t i = 0; i < n; i++) {
        double from = stretches[i].from;
        double room = (i + 1 < n ? stretches[i + 1].from : TF_SVG_WIDTH + 2) - 2;
        if (!put_clear(svg, from, room, y + 14, tf_svg_months(&svg->arena, &periods[i]), &clear))
            put_clear(svg, from, room, y + 14, tf_svg_month(&svg->arena, periods[i].from), &clear);
        if (tf_svg_year(periods[i].from) == year)
            continue;
        tf_str label = tf_arena_printf(&svg->arena, "%d", tf_svg_year(periods[i].from));
        if (put_clear(svg, from, TF_SVG_WIDTH, y + 30, label, &year_clear))
            year = tf_svg_year(periods[i].from);
    }
}
