/*
 * A flow: from people, or teams where there are many people, to the named things that they support.
 *
 * People stay alphabetical and named things in school.md's order, so crossings are lessened by the
 * order of strands at each end alone. Everybody's bar is equally high, however many strands leave
 * it; a named thing's bar is as high as what reaches it. What nobody supports yet reaches out with a
 * strand of its own, dashed and open.
 */
#include <stdlib.h>

#include "svg.h"

enum {
    MOST_PEOPLE = 40,
    MOST_TEAMS = 120,
    NAMES = 206, /* the most room of people's names, and of things' */
    THINGS = 224,
    BESIDE = 8, /* from a name to its bar */
    BAR = 6,
    ROW = 20,
    LINE = 16,
    OPEN = 44, /* the strand of what nobody supports yet */
};

/* Which colours follow one another: neighbours differ much. */
static const double colours[] = {1, 2, 3, 5, 4, 7, 6};

typedef struct {
    double top, height; /* of the bar */
    double used;        /* by its strands */
    double at;          /* where the next strand goes */
    size_t strands;     /* of people */
    tf_str name;        /* of a thing, and broken into lines */
    tf_str text[TF_SVG_LINES];
    size_t lines;
} node;

typedef struct {
    size_t from, to;
    double width;
} band;

typedef struct {
    tf_svg *svg;
    const tf_flow *flow;
    tf_groups teams, sections;
    tf_head *heads; /* names of teams, where these have people below */
    bool people;    /* else teams on the left */
    size_t from_n, to_n;
    node *from, *to;
    band *bands;
    size_t bands_n;
    double from_height, to_height, height;
    double left, right; /* of the bars on each side */
} flow_layout;

/* ---- strands --------------------------------------------------------------------------------- */

static int by_ends(const void *a, const void *b)
{
    const band *x = a, *y = b;

    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Strands with the same ends become one band, as wide as these together. */
static void read_bands(flow_layout *l)
{
    const tf_flow *flow = l->flow;
    size_t *team_of = tf_svg_group_of(&l->svg->arena, &flow->from, &l->teams);
    size_t n = 0, kept = 0;

    l->bands = TF_NEW_N(&l->svg->arena, band, flow->strands.n + 1);
    for (size_t i = 0; i < flow->strands.n; i++) {
        tf_strand strand = flow->strands.at[i];
        if (strand.from >= flow->from.found.n || strand.to >= l->to_n)
            continue;
        size_t team = l->from_n == 1 ? 0 : team_of[strand.from];
        l->bands[n++] = (band){l->people ? strand.from : team, strand.to, 1};
    }
    qsort(l->bands, n, sizeof(*l->bands), by_ends);
    for (size_t i = 0; i < n; i++)
        if (kept && !by_ends(&l->bands[kept - 1], &l->bands[i]))
            l->bands[kept - 1].width += l->people ? 0 : 1;
        else
            l->bands[kept++] = l->bands[i];
    l->bands_n = kept;
}

static void size_bands(flow_layout *l)
{
    double total = 0;

    for (size_t i = 0; i < l->bands_n; i++) {
        l->from[l->bands[i].from].strands++;
        total += l->bands[i].width;
    }
    double scale = total > 100 ? 400 / total : 4;
    for (size_t i = 0; i < l->bands_n; i++) {
        band *b = &l->bands[i];
        double share = (ROW - 6.0) / (double)l->from[b->from].strands;
        b->width = l->people ? (share < 4 ? share : 4) : b->width * scale;
        b->width = b->width < 0.6 ? 0.6 : b->width;
        l->from[b->from].used += b->width;
        l->to[b->to].used += b->width;
    }
}

/* ---- where all stands ------------------------------------------------------------------------ */

static void place_people(flow_layout *l)
{
    double y = -6;

    l->heads = TF_NEW_N(&l->svg->arena, tf_head, l->teams.found.n + 1);
    for (size_t t = 0; t < l->teams.found.n; t++) {
        tf_svg_head(&l->svg->arena, NAMES, l->teams.found.at[t].name, &l->heads[t]);
        y += 13 + LINE * (double)l->heads[t].n;
        for (size_t i = l->teams.found.at[t].from; i < l->teams.found.at[t].to; i++, y += ROW) {
            l->from[i].top = y + 3;
            l->from[i].height = ROW - 6;
        }
    }
    l->from_height = y;
}

static void place_teams(flow_layout *l)
{
    double y = 0;

    for (size_t t = 0; t < l->from_n; t++) {
        node *team = &l->from[t];
        team->height = team->used > 12 ? team->used : 12;
        team->top = y + (team->height < LINE ? (LINE - team->height) / 2 : 0);
        y += (team->height < LINE ? LINE : team->height) + 10;
    }
    l->from_height = y;
}

static double lines_of(const node *thing)
{
    return LINE * (double)(thing->lines + (thing->used > 0 ? 0 : 1));
}

static void place_things(flow_layout *l)
{
    double *slots = TF_NEW_N(&l->svg->arena, double, l->to_n + 1);
    double total = 0, heads = l->sections.found.n > 1 ? 26 : 0;

    for (size_t i = 0; i < l->to_n; i++) {
        node *thing = &l->to[i];
        thing->name = tf_svg_clean(&l->svg->arena, tf_svg_name(&l->flow->to.found.at[i]));
        thing->lines = tf_svg_wrap(&l->svg->arena, TF_TEXT_LABEL, THINGS, thing->name, TF_SVG_LINES,
                                   thing->text);
        thing->height = thing->used > 14 ? thing->used : 14;
        slots[i] = (thing->height > lines_of(thing) ? thing->height : lines_of(thing)) + 14;
        total += slots[i];
    }
    l->to_height = total + heads * (double)l->sections.found.n;
    l->height = l->to_height > l->from_height ? l->to_height : l->from_height;
    double spare = l->to_n ? (l->height - l->to_height) / (double)l->to_n : 0;
    double y = 0;
    for (size_t s = 0; s < l->sections.found.n; s++) {
        y += heads;
        for (size_t i = l->sections.found.at[s].from; i < l->sections.found.at[s].to; i++) {
            l->to[i].top = y + (slots[i] + spare - l->to[i].height) / 2;
            y += slots[i] + spare;
        }
    }
}

static const tf_mark *mark_of(const flow_layout *l, size_t from, tf_mark *team)
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
static void place_sides(flow_layout *l)
{
    double names = 40, things = 40;

    for (size_t i = 0; i < l->from_n; i++) {
        tf_mark team;
        names = wider(names, NAMES, TF_TEXT_LABEL, tf_svg_name(mark_of(l, i, &team)));
    }
    for (size_t t = 0; l->people && t < l->teams.found.n; t++)
        for (size_t line = 0; line < l->heads[t].n; line++)
            names = wider(names, NAMES, TF_TEXT_HEAD, l->heads[t].lines[line]);
    for (size_t i = 0; i < l->to_n; i++)
        for (size_t line = 0; line < l->to[i].lines; line++)
            things = wider(things, THINGS, TF_TEXT_LABEL, l->to[i].text[line]);
    l->left = names + BESIDE;
    l->right = TF_SVG_WIDTH - things - BESIDE - BAR - 1;
}

static void place_bands(flow_layout *l)
{
    double down = (l->height - l->from_height) / 2;

    for (size_t i = 0; i < l->from_n; i++) {
        l->from[i].top += down;
        l->from[i].at = l->from[i].top + (l->from[i].height - l->from[i].used) / 2;
    }
    for (size_t i = 0; i < l->to_n; i++)
        l->to[i].at = l->to[i].top + (l->to[i].height - l->to[i].used) / 2;
}

/* ---- drawing --------------------------------------------------------------------------------- */

/* A strand of somebody's is a line; those of a team are ribbons, which lie close. */
static void put_band(flow_layout *l, band *b, tf_str from)
{
    double x0 = l->left + BAR, x1 = l->right, middle = (x0 + x1) / 2;
    double y0 = l->from[b->from].at, y1 = l->to[b->to].at, width = b->width;
    double colour = colours[b->to % TF_COUNT(colours)];

    if (l->people)
        TF_DRAW(l->svg, "<path class='strand c#' d='M# #C# # # # # #' stroke-width='#'>", colour,
                x0, y0 + width / 2, middle, y0 + width / 2, middle, y1 + width / 2, x1,
                y1 + width / 2, width);
    else
        TF_DRAW(l->svg, "<path class='ribbon c#' d='M# #C# # # # # #v#C# # # # # #z'>", colour, x0,
                y0, middle, y0, middle, y1, x1, y1, width, middle, y1 + width, middle, y0 + width,
                x0, y0 + width);
    tf_svg_title(l->svg, tf_arena_printf(&l->svg->arena, "%.*s: %.*s", TF_ARG(from),
                                         TF_ARG(tf_svg_name(&l->flow->to.found.at[b->to]))));
    tf_svg_put(l->svg, "</path>\n");
    l->from[b->from].at += width;
    l->to[b->to].at += width;
}

static void put_from(flow_layout *l, size_t from, size_t *next)
{
    const node *n = &l->from[from];
    tf_mark team;
    const tf_mark *mark = mark_of(l, from, &team);

    tf_svg_put(l->svg, "<g class='who'>");
    tf_svg_mark(l->svg,
                (tf_place_text){TF_TEXT_LABEL, TF_ANCHOR_END, l->left - BESIDE,
                                n->top + n->height / 2 + 4.5, l->left - BESIDE},
                mark);
    if (n->strands)
        TF_DRAW(l->svg, "<rect class='bar' x='#' y='#' width='#' height='#' rx='1'/>\n", l->left,
                n->top, BAR, n->height);
    else
        TF_DRAW(l->svg, "<rect class='bar none' x='#' y='#' width='#' height='#' rx='1'/>\n",
                l->left + 0.5, n->top + 0.5, BAR - 1, n->height - 1);
    tf_svg_put(l->svg, "<g aria-hidden='true'>\n");
    for (; *next < l->bands_n && l->bands[*next].from == from; ++*next)
        put_band(l, &l->bands[*next], tf_svg_name(mark));
    tf_svg_put(l->svg, "</g></g>\n");
}

static void put_heads(flow_layout *l)
{
    for (size_t t = 0; l->people && t < l->teams.found.n; t++) {
        const tf_head *head = &l->heads[t];
        double last = l->from[l->teams.found.at[t].from].top - 7;
        tf_place_text place = {TF_TEXT_HEAD, TF_ANCHOR_END, l->left - BESIDE,
                               last - LINE * (double)(head->n - 1), NAMES};
        tf_svg_lines(l->svg, place, LINE, head->whole, head->lines, head->n);
    }
    for (size_t s = 0; l->sections.found.n > 1 && s < l->sections.found.n; s++) {
        const node *first = &l->to[l->sections.found.at[s].from];
        double half = (lines_of(first) > first->height ? lines_of(first) : first->height) / 2;
        tf_svg_text(l->svg,
                    (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, l->right,
                                    first->top + first->height / 2 - half - 10,
                                    TF_SVG_WIDTH - l->right},
                    l->sections.found.at[s].name);
    }
}

/* What nobody supports yet: a strand that waits for somebody's. */
static void put_orphan(flow_layout *l, const node *thing)
{
    double y = thing->top + thing->height / 2;

    TF_DRAW(l->svg,
            "<path class='halo' d='M# #h-#'/><path class='orphan' d='M# #h-#'/>"
            "<circle class='ring' cx='#' cy='#' r='5'/>",
            l->right, y, OPEN, l->right, y, OPEN, l->right - OPEN - 5, y);
    TF_DRAW(l->svg, "<rect class='bar orphan' x='#' y='#' width='#' height='#' rx='1'/>",
            l->right + 0.5, thing->top + 0.5, BAR - 1, thing->height - 1);
}

static void put_thing(flow_layout *l, size_t i)
{
    const node *thing = &l->to[i];
    const tf_mark *mark = &l->flow->to.found.at[i];
    double y = thing->top + thing->height / 2 - lines_of(thing) / 2 + 12.5;
    tf_place_text place = {TF_TEXT_LABEL, TF_ANCHOR_START, l->right + BAR + BESIDE, y, THINGS + 1};

    if (thing->used > 0)
        TF_DRAW(l->svg, "<rect class='bar c#' x='#' y='#' width='#' height='#' rx='1'/>",
                colours[i % TF_COUNT(colours)], l->right, thing->top, BAR, thing->height);
    else
        put_orphan(l, thing);
    bool linked = tf_svg_link(l->svg, mark, false);
    tf_svg_lines(l->svg, place, LINE, thing->name, thing->text, thing->lines);
    tf_svg_unlink(l->svg, linked);
    place.y += LINE * (double)thing->lines;
    place.style = TF_TEXT_OPEN;
    if (!(thing->used > 0))
        tf_svg_text(l->svg, place, TF_STR("nobody yet"));
    tf_svg_put(l->svg, "\n");
}

double tf_svg_flow(tf_svg *svg, const tf_flow *flow)
{
    flow_layout l = {.svg = svg, .flow = flow, .to_n = flow->to.found.n};
    size_t next = 0;

    tf_svg_groups(&svg->arena, &flow->from, &l.teams);
    tf_svg_groups(&svg->arena, &flow->to, &l.sections);
    l.people = flow->from.found.n <= MOST_PEOPLE;
    l.from_n = l.people ? flow->from.found.n : l.teams.found.n <= MOST_TEAMS ? l.teams.found.n : 1;
    l.from = TF_NEW_N(&svg->arena, node, l.from_n + 1);
    l.to = TF_NEW_N(&svg->arena, node, l.to_n + 1);
    read_bands(&l);
    size_bands(&l);
    if (l.people)
        place_people(&l);
    else
        place_teams(&l);
    place_things(&l);
    place_sides(&l);
    place_bands(&l);
    for (size_t i = 0; i < l.from_n; i++)
        put_from(&l, i, &next);
    put_heads(&l);
    for (size_t i = 0; i < l.to_n; i++)
        put_thing(&l, i);
    return l.height > 0 ? l.height + 4 : 4;
}
