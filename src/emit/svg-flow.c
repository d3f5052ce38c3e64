/*
 * A flow: from people, or teams where there are many people, to the named things that they support.
 *
 * People stay alphabetical and named things in school.md's order, so crossings are lessened by the
 * order of strands at each end alone. Everybody's bar is equally high, however many strands leave
 * it, and a team's as high as it has people; a named thing's bar is as high as what reaches it.
 * What nobody supports yet reaches out with a strand of its own, dashed and open.
 */
#include "svg-flow.h"

enum { OPEN = 44 }; /* the strand of what nobody supports yet */

/* Which colours follow one another: neighbours differ much. */
static const double colours[] = {1, 2, 3, 5, 4, 7, 6};

/* A strand of somebody's is a line; those of a team are ribbons, which lie close. */
static void put_band(tf_flow_layout *l, tf_flow_band *b, tf_str from)
{
    double x0 = l->left + TF_FLOW_BAR, x1 = l->right, middle = (x0 + x1) / 2;
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

/* Who pulls on none of these has a box with nothing in it, which says so. */
static void put_empty(tf_flow_layout *l, const tf_flow_node *n, tf_str from)
{
    TF_DRAW(l->svg, "<rect class='bar none' x='#' y='#' width='#' height='#' rx='1'>",
            l->left + 0.5, n->top + 0.5, TF_FLOW_BAR - 1, n->height - 1);
    tf_svg_title(l->svg, tf_arena_printf(&l->svg->arena, "%.*s: none of these", TF_ARG(from)));
    tf_svg_put(l->svg, "</rect>\n");
}

static void put_from(tf_flow_layout *l, size_t from, size_t *next)
{
    const tf_flow_node *n = &l->from[from];
    tf_mark team;
    const tf_mark *mark = tf_flow_mark(l, from, &team);

    tf_svg_put(l->svg, "<g class='who'>");
    tf_svg_mark(l->svg,
                (tf_place_text){TF_TEXT_LABEL, TF_ANCHOR_END, l->left - TF_FLOW_BESIDE,
                                n->top + n->height / 2 + 4.5, l->left - TF_FLOW_BESIDE},
                mark);
    if (n->strands)
        TF_DRAW(l->svg, "<rect class='bar' x='#' y='#' width='#' height='#' rx='1'/>\n", l->left,
                n->top, TF_FLOW_BAR, n->height);
    else
        put_empty(l, n, tf_svg_name(mark));
    tf_svg_put(l->svg, "<g aria-hidden='true'>\n");
    for (; *next < l->bands_n && l->bands[*next].from == from; ++*next)
        put_band(l, &l->bands[*next], tf_svg_name(mark));
    tf_svg_put(l->svg, "</g></g>\n");
}

/* The team that somebody is the first of: before them, as it is read. */
static void put_team(tf_flow_layout *l, size_t team)
{
    const tf_svg_heading *head = &l->heads[team];
    double last = l->from[l->teams.found.at[team].from].top - 7;
    tf_place_text place = {TF_TEXT_HEAD, TF_ANCHOR_END, l->left - TF_FLOW_BESIDE,
                           last - TF_FLOW_LINE * (double)(head->n - 1), TF_FLOW_NAMES};

    tf_svg_lines(l->svg, place, TF_FLOW_LINE, head->whole, head->lines, head->n);
}

static void put_section(tf_flow_layout *l, size_t section)
{
    const tf_svg_heading *head = &l->parts[section];
    const tf_flow_node *first = &l->to[l->sections.found.at[section].from];
    double half = (tf_flow_lines(first) > first->height ? tf_flow_lines(first) : first->height) / 2;
    double last = first->top + first->height / 2 - half - 10;
    tf_place_text place = {TF_TEXT_HEAD, TF_ANCHOR_START, l->right + TF_FLOW_BAR + TF_FLOW_BESIDE,
                           last - TF_FLOW_LINE * ((double)head->n - 1), TF_FLOW_THINGS};

    tf_svg_lines(l->svg, place, TF_FLOW_LINE, head->whole, head->lines, head->n);
}

/* What nobody supports yet: a strand that waits for somebody's. */
static void put_orphan(tf_flow_layout *l, const tf_flow_node *thing)
{
    double y = thing->top + thing->height / 2;

    TF_DRAW(l->svg,
            "<path class='halo' d='M# #h-#'/><path class='orphan' d='M# #h-#'/>"
            "<circle class='ring' cx='#' cy='#' r='5'/>",
            l->right, y, OPEN, l->right, y, OPEN, l->right - OPEN - 5, y);
    TF_DRAW(l->svg, "<rect class='bar orphan' x='#' y='#' width='#' height='#' rx='1'/>",
            l->right + 0.5, thing->top + 0.5, TF_FLOW_BAR - 1, thing->height - 1);
}

static void put_thing(tf_flow_layout *l, size_t i)
{
    const tf_flow_node *thing = &l->to[i];
    const tf_mark *mark = &l->flow->to.found.at[i];
    double y = thing->top + thing->height / 2 - tf_flow_lines(thing) / 2 + 12.5;
    tf_place_text place = {TF_TEXT_LABEL, TF_ANCHOR_START, l->right + TF_FLOW_BAR + TF_FLOW_BESIDE,
                           y, TF_FLOW_THINGS + 1};

    if (thing->used > 0)
        TF_DRAW(l->svg, "<rect class='bar c#' x='#' y='#' width='#' height='#' rx='1'/>",
                colours[i % TF_COUNT(colours)], l->right, thing->top, TF_FLOW_BAR, thing->height);
    else
        put_orphan(l, thing);
    bool linked = tf_svg_link(l->svg, mark, TF_STR(""));
    tf_svg_lines(l->svg, place, TF_FLOW_LINE, thing->name, thing->text, thing->lines);
    tf_svg_unlink(l->svg, linked);
    place.y += TF_FLOW_LINE * (double)thing->lines;
    place.style = TF_TEXT_OPEN;
    if (!(thing->used > 0))
        tf_svg_text(l->svg, place, TF_STR("nobody yet"));
    tf_svg_put(l->svg, "\n");
}

double tf_svg_flow(tf_svg *svg, const tf_flow *flow)
{
    tf_flow_layout l = {.svg = svg, .flow = flow};
    size_t next = 0;

    tf_flow_place(&l);
    for (size_t i = 0, team = 0; i < l.from_n; i++) {
        if (l.people && team < l.teams.found.n && l.teams.found.at[team].from == i)
            put_team(&l, team++);
        put_from(&l, i, &next);
    }
    for (size_t i = 0, section = 0; i < l.to_n; i++) {
        if (section < l.sections.found.n && l.sections.found.at[section].from == i)
            put_section(&l, section++);
        put_thing(&l, i);
    }
    return l.height > 0 ? l.height + 4 : 4;
}
