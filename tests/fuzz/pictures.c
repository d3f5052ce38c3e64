/*
 * Any picture: tags and attributes of ours alone, each shut where it should be; every number one
 * that can be drawn; and not much more of it than there is to show.
 */
#include <math.h>

#include "../../src/emit/svg.h"
#include "feed.h"
#include "tags.h"

enum { MARKS_MOST = 40, FEW = 6, A_MARK = 6000, FRAME = 20000 };

/* ---- what a picture shows --------------------------------------------------------------------- */

/* So that some groups, names and labels are alike. */
static tf_str pick_label(struct feed *feed)
{
    static const char *const usual[] = {"", "Year 3", "Amara Okafor",
                                        "Siân Prydderch-Wolfeschlegel"};

    return pick(feed, 2) ? tf_str_z(usual[pick(feed, TF_COUNT(usual))]) : pick_words(feed);
}

static void put_marks(struct feed *feed, tf_arena *arena, tf_marks *marks)
{
    tf_inline_kind kind = pick(feed, 2) ? TF_INLINE_PERSON : TF_INLINE_NAME;
    tf_str group = {0};

    for (size_t n = pick(feed, MARKS_MOST); n; n--) {
        group = pick(feed, 3) ? group : pick_label(feed);
        *TF_PUSH(arena, &marks->found) = (tf_mark){pick_label(feed), kind, TF_STR("x"), group};
    }
}

static const tf_flow *make_flow(struct feed *feed, tf_arena *arena)
{
    tf_flow *flow = TF_NEW(arena, tf_flow);

    put_marks(feed, arena, &flow->from);
    put_marks(feed, arena, &flow->to);
    for (size_t n = pick(feed, 120); n && flow->from.found.n && flow->to.found.n; n--)
        *TF_PUSH(arena, &flow->strands) =
            (tf_strand){pick(feed, flow->from.found.n), pick(feed, flow->to.found.n)};
    return flow;
}

static const tf_ties *make_ties(struct feed *feed, tf_arena *arena)
{
    tf_ties *ties = TF_NEW(arena, tf_ties);

    put_marks(feed, arena, &ties->people);
    for (size_t n = pick(feed, 120); n && ties->people.found.n > 1; n--) {
        size_t a = pick(feed, ties->people.found.n), b = pick(feed, ties->people.found.n);
        if (a != b) /* nobody works with oneself */
            *TF_PUSH(arena, &ties->ties) = (tf_tie){a, b, pick(feed, 2)};
    }
    return ties;
}

static const tf_squares *make_squares(struct feed *feed, tf_arena *arena)
{
    tf_squares *squares = TF_NEW(arena, tf_squares);

    put_marks(feed, arena, &squares->rows);
    for (size_t n = pick(feed, FEW); n; n--)
        *TF_PUSH(arena, &squares->columns) = pick_label(feed);
    for (size_t n = squares->rows.found.n * squares->columns.n; n; n--)
        *TF_PUSH(arena, &squares->squares) = (tf_square)pick(feed, TF_SQUARE_UNREADABLE + 1);
    return squares;
}

/* Behind the one before, with a holiday or none. */
static tf_period pick_period(struct feed *feed, tf_date *day)
{
    tf_period period = {.label = pick_label(feed), .from = *day + (tf_date)pick(feed, 60)};

    period.to = period.from + (tf_date)(pick(feed, 2) ? pick(feed, 256) : pick(feed, 14));
    *day = period.to + 1;
    return period;
}

static const tf_weeks *make_weeks(struct feed *feed, tf_arena *arena)
{
    tf_weeks *weeks = TF_NEW(arena, tf_weeks);
    tf_date day = (tf_date)pick(feed, 256) * 100;
    size_t all = 0;

    weeks->unit = TF_STR("reflections");
    for (size_t n = pick(feed, 8); n; n--) {
        tf_period period = pick_period(feed, &day);
        *TF_PUSH(arena, &weeks->periods) = period;
        all += *TF_PUSH(arena, &weeks->weeks) = (size_t)(period.to - period.from) / 7 + 1;
    }
    for (size_t n = pick(feed, FEW); n; n--) {
        tf_weeks_row *row = TF_PUSH(arena, &weeks->rows);
        row->label = pick_label(feed);
        for (size_t i = 0; i < all; i++)
            *TF_PUSH(arena, &row->values) = (int)(pick(feed, 256) * pick(feed, 90)) - 1;
    }
    return weeks;
}

static const tf_trends *make_trends(struct feed *feed, tf_arena *arena)
{
    tf_trends *trends = TF_NEW(arena, tf_trends);
    tf_date day = (tf_date)pick(feed, 256) * 100;

    trends->unit = TF_STR("Number of reflections in each term");
    for (size_t n = pick(feed, 8); n; n--)
        *TF_PUSH(arena, &trends->periods) = pick_period(feed, &day);
    for (size_t n = pick(feed, 12); n; n--) {
        tf_trend *trend = TF_PUSH(arena, &trends->trends);
        trend->label = pick_label(feed);
        for (size_t i = 0; i < trends->periods.n; i++)
            *TF_PUSH(arena, &trend->values) =
                pick(feed, 4) ? (double)pick(feed, 256) / 7 : (double)NAN;
    }
    return trends;
}

static const tf_timeline *make_timeline(struct feed *feed, tf_arena *arena)
{
    tf_timeline *timeline = TF_NEW(arena, tf_timeline);
    tf_date day = (tf_date)pick(feed, 256) * 100;

    timeline->from = day;
    for (size_t n = pick(feed, 8); n; n--)
        *TF_PUSH(arena, &timeline->periods) = pick_period(feed, &day);
    timeline->to = day + (tf_date)pick(feed, 100);
    for (size_t n = 1 + pick(feed, 3); n; n--)
        *TF_PUSH(arena, &timeline->tracks) = pick_label(feed);
    size_t days = (size_t)(timeline->to - timeline->from) + 1;
    for (size_t n = pick(feed, 80); n; n--)
        *TF_PUSH(arena, &timeline->moments) = (tf_moment){
            pick(feed, timeline->tracks.n), timeline->from + (tf_date)(pick(feed, 256) * 9 % days),
            (tf_moment_kind)pick(feed, TF_MOMENT_REFLECTION + 1), pick_label(feed), TF_STR("x")};
    return timeline;
}

static void make_figure(struct feed *feed, tf_arena *arena, tf_figure *figure)
{
    *figure = (tf_figure){.kind = (tf_figure_kind)pick(feed, TF_FIGURE_TIMELINE + 1),
                          .name = TF_STR("picture")};
    figure->title = pick_label(feed);
    figure->about = pick_label(feed);
    switch (figure->kind) {
    case TF_FIGURE_FLOW:
        figure->of.flow = make_flow(feed, arena);
        break;
    case TF_FIGURE_TIES:
        figure->of.ties = make_ties(feed, arena);
        break;
    case TF_FIGURE_SQUARES:
        figure->of.squares = make_squares(feed, arena);
        break;
    case TF_FIGURE_WEEKS:
        figure->of.weeks = make_weeks(feed, arena);
        break;
    case TF_FIGURE_TRENDS:
        figure->of.trends = make_trends(feed, arena);
        break;
    case TF_FIGURE_TIMELINE:
        figure->of.timeline = make_timeline(feed, arena);
        break;
    }
}

/* ---- what is drawn ---------------------------------------------------------------------------- */

#define PLACED " class x y text-anchor aria-hidden "

static const struct tag tags[] = {
    {"div", false, " class "},
    {"svg", false, " class role aria-hidden aria-labelledby viewBox xmlns "},
    {"title", false, " id "},
    {"desc", false, " id "},
    {"g", false, " class aria-hidden "},
    {"a", false, " href aria-label "},
    {"path", false, " class d stroke-width "},
    {"rect", false, " class x y width height rx "},
    {"circle", false, " class cx cy r "},
    {"text", false, PLACED},
};

/* One decimal at most, and no further than a sheet reaches. */
static void look_at_number(tf_str value)
{
    char digits[16];
    char *end;

    DEMAND(value.n && value.n < sizeof(digits));
    snprintf(digits, sizeof(digits), "%.*s", TF_ARG(value));
    double number = strtod(digits, &end);
    DEMAND(!*end && isfinite(number) && fabs(number) < 1e6);
}

static void look_at_value(tf_str name, tf_str value)
{
    static const char *const numbers[] = {"x", "y", "cx", "cy", "r", "rx", "stroke-width"};

    for (size_t i = 0; i < TF_COUNT(numbers); i++)
        if (tf_str_is(name, numbers[i]))
            look_at_number(value);
    if (tf_str_is(name, "width") || tf_str_is(name, "height")) {
        look_at_number(value);
        DEMAND(value.p[0] != '-');
    }
    if (tf_str_is(name, "d") || tf_str_is(name, "viewBox"))
        for (size_t i = 0; i < value.n; i++)
            DEMAND(strchr("0123456789.- ,MLHVCQASZmlhvcqasz", value.p[i]) && value.p[i]);
}

static size_t things_in(const tf_figure *figure)
{
    switch (figure->kind) {
    case TF_FIGURE_FLOW:
        return figure->of.flow->from.found.n + figure->of.flow->to.found.n +
               figure->of.flow->strands.n;
    case TF_FIGURE_TIES:
        return figure->of.ties->people.found.n + figure->of.ties->ties.n;
    case TF_FIGURE_SQUARES:
        return figure->of.squares->rows.found.n + figure->of.squares->squares.n;
    case TF_FIGURE_WEEKS:
        return (figure->of.weeks->rows.n + 1) * (figure->of.weeks->periods.n + 1) * 40;
    case TF_FIGURE_TRENDS:
        return (figure->of.trends->trends.n + 1) * (figure->of.trends->periods.n + 1);
    case TF_FIGURE_TIMELINE:
        return figure->of.timeline->moments.n + figure->of.timeline->periods.n;
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct tag_judge judge = {tags, TF_COUNT(tags), look_at_value, true};
    struct feed feed = {{(const char *)data, size}};
    tf_arena arena = {0};
    tf_figure figure;
    tf_buf out = {0};

    make_figure(&feed, &arena, &figure);
    tf_figure_put_svg(&out, &figure, NULL);
    look_at_tags(&judge, tf_buf_str(&out));
    DEMAND(out.n <= FRAME + A_MARK * things_in(&figure));
    tf_buf_release(&out);
    tf_arena_release(&arena);
    return 0;
}
