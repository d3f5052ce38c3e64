/*
 * Who works with whom. Few people: their names in a column, by team, and arcs beside it. Many: dots
 * on a circle, by team, and curves between. Very many: teams on the circle.
 *
 * People stand in alphabetical order within their team, evenly; the size of nothing says how many
 * ties somebody has. A dashed line is a hand that is held out: one has named the other so far.
 */
#include "svg-ties.h"

enum {
    MOST_NAMES = 40,
    NAMES = 206, /* the most room of names */
    ROW = 20,
    KEY = 40,
    LINE = 16,
};

/* ---- the key --------------------------------------------------------------------------------- */

static double put_key(tf_svg *svg, double x, double y, const char *class, const char *words)
{
    tf_str text = tf_str_z(words);

    tf_buf_printf(svg->out, "<path class=\"tie %s\"", class);
    TF_DRAW(svg, " d='M# #h30'/>", x, y - 4.5);
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x + 37, y, 200}, text);
    return x + 37 + tf_svg_width(TF_TEXT_SMALL, text) + 18;
}

/* What lines mean; only those that there are. */
static void put_keys(tf_svg *svg, const tf_ties *ties, const size_t *team_of)
{
    bool across = false, within = false, one_sided = false;
    double x = 0;

    for (size_t i = 0; i < ties->ties.n; i++) {
        const tf_tie *tie = &ties->ties.at[i];
        if (!tf_tie_is(ties, tie))
            continue;
        if (team_of[tie->a] == team_of[tie->b])
            within = true;
        else
            across = true;
        one_sided = one_sided || !tie->mutual;
    }
    if (within)
        x = put_key(svg, x, 14, "within", "within a team");
    if (across)
        x = put_key(svg, x, 14, "across", "across teams");
    if (one_sided)
        put_key(svg, x, 14, "within one", "named by one so far");
    if (!within && !across)
        tf_svg_text(svg, (tf_place_text){TF_TEXT_OPEN, TF_ANCHOR_START, 0, 14, TF_SVG_WIDTH},
                    ties->people.found.n > 1
                        ? TF_STR("Nobody has named a colleague yet: every pair is still open.")
                        : TF_STR("It takes two: there is no pair to draw yet."));
}

/* ---- few: names and arcs --------------------------------------------------------------------- */

static double *place_names(tf_svg *svg, const tf_ties *ties, const tf_svg_groups *teams,
                           const tf_svg_heading *heads, double *height)
{
    double *at = TF_NEW_N(&svg->arena, double, ties->people.found.n + 1);
    double y = KEY;

    for (size_t t = 0; t < teams->found.n; t++) {
        y += (t ? 14 : 2) + LINE * (double)heads[t].n;
        for (size_t i = teams->found.at[t].from; i < teams->found.at[t].to; i++, y += ROW)
            at[i] = y + ROW / 2.0;
    }
    *height = y + 4;
    return at;
}

/* Where arcs begin: names take the room that they need. */
static double place_axis(const tf_ties *ties, const tf_svg_groups *teams,
                         const tf_svg_heading *heads)
{
    double widest = 0;

    for (size_t t = 0; t < teams->found.n; t++)
        for (size_t line = 0; line < heads[t].n; line++) {
            double width = tf_svg_width(TF_TEXT_HEAD, heads[t].lines[line]);
            widest = width > widest ? width : widest;
        }
    for (size_t i = 0; i < ties->people.found.n; i++) {
        double width = tf_svg_width(TF_TEXT_LABEL, tf_svg_name(&ties->people.found.at[i]));
        widest = width > widest ? width : widest;
    }
    return (widest < NAMES ? widest : NAMES) + 11;
}

static void put_names(tf_svg *svg, const tf_ties *ties, const tf_svg_groups *teams,
                      const double *at, const tf_svg_heading *heads, double axis)
{
    for (size_t t = 0; t < teams->found.n; t++) {
        const tf_svg_group *team = &teams->found.at[t];
        double last = at[team->from] - 16;
        tf_place_text place = {TF_TEXT_HEAD, TF_ANCHOR_END, axis - 10,
                               last - LINE * (double)(heads[t].n - 1), axis - 10};
        tf_svg_lines(svg, place, LINE, heads[t].whole, heads[t].lines, heads[t].n);
        place.style = TF_TEXT_LABEL;
        TF_DRAW(svg, "<path class='spine' d='M# #V#'/>\n", axis, at[team->from] - 7,
                at[team->to - 1] + 7);
        for (size_t i = team->from; i < team->to; i++) {
            place.y = at[i] + 4.5;
            tf_svg_mark(svg, place, &ties->people.found.at[i]);
            TF_DRAW(svg, "<circle class='dot' cx='#' cy='#' r='3.5'/>\n", axis, at[i]);
        }
    }
}

static void put_arc(tf_svg *svg, double x, double a, double b, double depth, bool one_sided)
{
    double control = x + depth / 0.75; /* a curve goes three quarters of the way to its controls */

    TF_DRAW(svg, " d='M# #C# # # # # #'/>", x, a, control, a, control, b, one_sided ? x + 5 : x, b);
    if (one_sided)
        TF_DRAW(svg, "<path class='tip' d='M# #l8 -4v8z'/>", x, b);
}

static double put_column(tf_svg *svg, const tf_ties *ties, const tf_svg_groups *teams,
                         const size_t *team_of)
{
    tf_svg_heading *heads = TF_NEW_N(&svg->arena, tf_svg_heading, teams->found.n + 1);

    for (size_t t = 0; t < teams->found.n; t++)
        tf_svg_head(&svg->arena, NAMES, teams->found.at[t].name, &heads[t]);
    double height, axis = place_axis(ties, teams, heads), deepest = TF_SVG_WIDTH - axis - 20;
    double *at = place_names(svg, ties, teams, heads, &height);
    double far = ties->people.found.n ? at[ties->people.found.n - 1] - at[0] : 0;
    double slope = far * 0.8 > deepest ? deepest / far : 0.8;

    tf_svg_put(svg, "<g aria-hidden='true'>\n");
    for (size_t i = 0; i < ties->ties.n; i++) {
        const tf_tie *tie = &ties->ties.at[i];
        if (!tf_tie_is(ties, tie))
            continue;
        double span = at[tie->a] > at[tie->b] ? at[tie->a] - at[tie->b] : at[tie->b] - at[tie->a];
        tf_tie_open(svg, ties, tie, team_of);
        put_arc(svg, axis + 4, at[tie->a], at[tie->b], 6 + span * slope, !tie->mutual);
        tf_tie_close(svg);
    }
    tf_svg_put(svg, "</g>\n");
    put_names(svg, ties, teams, at, heads, axis);
    return height;
}

/* ---- any ------------------------------------------------------------------------------------- */

bool tf_tie_is(const tf_ties *ties, const tf_tie *tie)
{
    return tie->a < ties->people.found.n && tie->b < ties->people.found.n && tie->a != tie->b;
}

void tf_tie_open(tf_svg *svg, const tf_ties *ties, const tf_tie *tie, const size_t *team_of)
{
    tf_str a = tf_svg_name(&ties->people.found.at[tie->a]);
    tf_str b = tf_svg_name(&ties->people.found.at[tie->b]);

    tf_svg_put(svg, "<g class='pair'>");
    tf_svg_title(svg,
                 tf_arena_printf(&svg->arena, tie->mutual ? "%.*s and %.*s" : "%.*s names %.*s",
                                 TF_ARG(a), TF_ARG(b)));
    tf_buf_printf(svg->out, "<path class=\"tie %s%s\"",
                  team_of[tie->a] == team_of[tie->b] ? "within" : "across",
                  tie->mutual ? "" : " one");
}

void tf_tie_close(tf_svg *svg)
{
    tf_svg_put(svg, "</g>\n");
}

double tf_svg_ties(tf_svg *svg, const tf_ties *ties)
{
    tf_svg_groups teams = {0};

    tf_svg_groups_read(&svg->arena, &ties->people, &teams);
    size_t *team_of = tf_svg_group_of(&svg->arena, &ties->people, &teams);
    put_keys(svg, ties, team_of);
    if (ties->people.found.n <= MOST_NAMES)
        return put_column(svg, ties, &teams, team_of);
    return tf_svg_circle(svg, ties, &teams, team_of, KEY);
}
