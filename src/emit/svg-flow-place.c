/* Where a flow's people or teams, things and strands stand. */
#include <stdlib.h>

#include "svg-flow.h"

enum {
    MOST_PEOPLE = 40,
    MOST_TEAMS = 120,
    ROW = 20,
};

/* ---- strands --------------------------------------------------------------------------------- */

static int by_ends(const void *a, const void *b)
{
    const tf_flow_band *x = a, *y = b;

    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Strands with the same ends become one, as wide as these together; gives how many there are. */
static size_t merge(tf_flow_band *bands, size_t n)
{
    size_t kept = 0;

    qsort(bands, n, sizeof(*bands), by_ends);
    for (size_t i = 0; i < n; i++)
        if (kept && !by_ends(&bands[kept - 1], &bands[i]))
            bands[kept - 1].width += bands[i].width;
        else
            bands[kept++] = bands[i];
    return kept;
}

/* From people's strands to their teams': everybody counts as one, shared among what they support,
 * so that no width says how much somebody does, not even in a team of one. */
static void share_out(tf_flow_layout *l)
{
    tf_arena *arena = &l->svg->arena;
    size_t *team_of = tf_svg_group_of(arena, &l->flow->from, &l->teams);
    double *strands = TF_NEW_N(arena, double, l->flow->from.found.n + 1);

    for (size_t i = 0; i < l->bands_n; i++)
        strands[l->bands[i].from]++;
    for (size_t i = 0; i < l->bands_n; i++) {
        tf_flow_band *b = &l->bands[i];
        b->width = 1 / strands[b->from];
        b->from = l->from_n == 1 ? 0 : team_of[b->from];
    }
    l->bands_n = merge(l->bands, l->bands_n);
}

static void read_bands(tf_flow_layout *l)
{
    const tf_flow *flow = l->flow;
    size_t n = 0;

    l->bands = TF_NEW_N(&l->svg->arena, tf_flow_band, flow->strands.n + 1);
    for (size_t i = 0; i < flow->strands.n; i++) {
        tf_strand strand = flow->strands.at[i];
        if (strand.from < flow->from.found.n && strand.to < l->to_n)
            l->bands[n++] = (tf_flow_band){strand.from, strand.to, 1};
    }
    l->bands_n = merge(l->bands, n);
    if (!l->people)
        share_out(l);
}

static void size_bands(tf_flow_layout *l)
{
    double people = (double)l->flow->from.found.n;

    l->each = l->people ? ROW - 6 : people > 50 ? 400 / people : 8;
    for (size_t i = 0; i < l->bands_n; i++)
        l->from[l->bands[i].from].strands++;
    for (size_t i = 0; i < l->bands_n; i++) {
        tf_flow_band *b = &l->bands[i];
        double share = l->each / (double)l->from[b->from].strands;
        b->width = l->people ? (share < 4 ? share : 4) : b->width * l->each;
        b->width = b->width < 0.6 ? 0.6 : b->width;
        l->from[b->from].used += b->width;
        l->to[b->to].used += b->width;
    }
}

/* ---- where all stands ------------------------------------------------------------------------ */

static void place_people(tf_flow_layout *l)
{
    double y = -6;

    l->heads = TF_NEW_N(&l->svg->arena, tf_svg_heading, l->teams.found.n + 1);
    for (size_t t = 0; t < l->teams.found.n; t++) {
        tf_svg_head(&l->svg->arena, TF_FLOW_NAMES, l->teams.found.at[t].name, &l->heads[t]);
        y += 13 + TF_FLOW_LINE * (double)l->heads[t].n;
        for (size_t i = l->teams.found.at[t].from; i < l->teams.found.at[t].to; i++, y += ROW) {
            l->from[i].top = y + 3;
            l->from[i].height = l->each;
        }
    }
    l->from_height = y;
}

static void place_teams(tf_flow_layout *l)
{
    double y = 0;

    for (size_t t = 0; t < l->from_n; t++) {
        tf_flow_node *team = &l->from[t];
        size_t people = l->from_n == 1 ? l->flow->from.found.n
                                       : l->teams.found.at[t].to - l->teams.found.at[t].from;
        team->height = (double)people * l->each;
        team->height = team->height > 12 ? team->height : 12;
        team->top = y + (team->height < TF_FLOW_LINE ? (TF_FLOW_LINE - team->height) / 2 : 0);
        y += (team->height < TF_FLOW_LINE ? TF_FLOW_LINE : team->height) + 10;
    }
    l->from_height = y;
}

double tf_flow_lines(const tf_flow_node *thing)
{
    return TF_FLOW_LINE * (double)(thing->lines + (thing->used > 0 ? 0 : 1));
}

static void place_things(tf_flow_layout *l)
{
    double *slots = TF_NEW_N(&l->svg->arena, double, l->to_n + 1);
    double total = 0;

    for (size_t i = 0; i < l->to_n; i++) {
        tf_flow_node *thing = &l->to[i];
        thing->name = tf_svg_clean(&l->svg->arena, tf_svg_name(&l->flow->to.found.at[i]));
        thing->lines = tf_svg_wrap(&l->svg->arena, TF_TEXT_LABEL, TF_FLOW_THINGS, thing->name,
                                   TF_SVG_LINES, thing->text);
        thing->height = thing->used > 14 ? thing->used : 14;
        slots[i] =
            (thing->height > tf_flow_lines(thing) ? thing->height : tf_flow_lines(thing)) + 14;
        total += slots[i];
    }
    l->parts = TF_NEW_N(&l->svg->arena, tf_svg_heading, l->sections.found.n + 1);
    for (size_t s = 0; s < l->sections.found.n && l->sections.found.n > 1; s++) {
        tf_svg_head(&l->svg->arena, TF_FLOW_THINGS, l->sections.found.at[s].name, &l->parts[s]);
        total += 10 + TF_FLOW_LINE * (double)l->parts[s].n;
    }
    l->to_height = total;
    l->height = l->to_height > l->from_height ? l->to_height : l->from_height;
    double spare = l->to_n ? (l->height - l->to_height) / (double)l->to_n : 0;
    double y = 0;
    for (size_t s = 0; s < l->sections.found.n; s++) {
        y += l->parts[s].n ? 10 + TF_FLOW_LINE * (double)l->parts[s].n : 0;
        for (size_t i = l->sections.found.at[s].from; i < l->sections.found.at[s].to; i++) {
            l->to[i].top = y + (slots[i] + spare - l->to[i].height) / 2;
            y += slots[i] + spare;
        }
    }
}

const tf_mark *tf_flow_mark(const tf_flow_layout *l, size_t from, tf_mark *team)
{
    if (l->people)
        return &l->flow->from.found.at[from];
    *team = (tf_mark){.label = l->from_n < l->teams.found.n ? TF_STR("All teams")
                                                            : l->teams.found.at[from].name,
                      .kind = TF_INLINE_TEXT};
    return team;
}

static double wider(double width, double most, tf_text_style style, tf_str text)
{
    double own = tf_svg_width(style, text);

    return own < width ? width : own < most ? own : most;
}

/* Names take the room that they need, and strands have the rest. */
static void place_sides(tf_flow_layout *l)
{
    double names = 40, things = 40;

    for (size_t i = 0; i < l->from_n; i++) {
        tf_mark team;
        names = wider(names, TF_FLOW_NAMES, TF_TEXT_LABEL, tf_svg_name(tf_flow_mark(l, i, &team)));
    }
    for (size_t t = 0; l->people && t < l->teams.found.n; t++)
        for (size_t line = 0; line < l->heads[t].n; line++)
            names = wider(names, TF_FLOW_NAMES, TF_TEXT_HEAD, l->heads[t].lines[line]);
    for (size_t i = 0; i < l->to_n; i++)
        for (size_t line = 0; line < l->to[i].lines; line++)
            things = wider(things, TF_FLOW_THINGS, TF_TEXT_LABEL, l->to[i].text[line]);
    for (size_t s = 0; s < l->sections.found.n; s++)
        for (size_t line = 0; line < l->parts[s].n; line++)
            things = wider(things, TF_FLOW_THINGS, TF_TEXT_HEAD, l->parts[s].lines[line]);
    l->left = names + TF_FLOW_BESIDE;
    l->right = TF_SVG_WIDTH - things - TF_FLOW_BESIDE - TF_FLOW_BAR - 1;
}

static void place_bands(tf_flow_layout *l)
{
    double down = (l->height - l->from_height) / 2;

    for (size_t i = 0; i < l->from_n; i++) {
        l->from[i].top += down;
        l->from[i].at = l->from[i].top + (l->from[i].height - l->from[i].used) / 2;
    }
    for (size_t i = 0; i < l->to_n; i++)
        l->to[i].at = l->to[i].top + (l->to[i].height - l->to[i].used) / 2;
}

/* ---- all of it ------------------------------------------------------------------------------- */

void tf_flow_place(tf_flow_layout *l)
{
    const tf_flow *flow = l->flow;
    tf_arena *arena = &l->svg->arena;

    tf_svg_groups_read(arena, &flow->from, &l->teams);
    tf_svg_groups_read(arena, &flow->to, &l->sections);
    l->people = flow->from.found.n <= MOST_PEOPLE;
    l->from_n = l->people                        ? flow->from.found.n
                : l->teams.found.n <= MOST_TEAMS ? l->teams.found.n
                                                 : 1;
    l->to_n = flow->to.found.n;
    l->from = TF_NEW_N(arena, tf_flow_node, l->from_n + 1);
    l->to = TF_NEW_N(arena, tf_flow_node, l->to_n + 1);
    read_bands(l);
    size_bands(l);
    if (l->people)
        place_people(l);
    else
        place_teams(l);
    place_things(l);
    place_sides(l);
    place_bands(l);
}
