/* Ties on a circle: dots for people, or for very many people only the arcs of their teams. */
#include <math.h>
#include <stdlib.h>

#include "svg-ties.h"

enum {
    MOST_DOTS = 400,
    MOST_TEAMS = 120, /* whose names stand around */
    RADIUS = 190,
    LINE = 15,
    LINES = 2,  /* of a team's name */
    ASIDE = 28, /* from the circle to names */
};

typedef struct {
    double from, to; /* angles, clockwise from the top */
} arc;

typedef struct {
    double x, y;
} point;

typedef struct {
    size_t team;
    bool right;      /* of the circle */
    double y, wants; /* the middle of its lines */
    size_t lines;
    tf_str name, text[LINES];
} label;

typedef struct {
    tf_svg *svg;
    const tf_ties *ties;
    const tf_svg_groups *teams;
    const size_t *team_of;
    arc *arcs;      /* of teams */
    double *angles; /* of people */
    double y;       /* of the centre, which is in the middle of the sheet */
    double rim;     /* the radius of the arcs */
} circle;

static point at(const circle *c, double angle, double radius)
{
    return (point){TF_SVG_WIDTH / 2 + radius * sin(angle), c->y - radius * cos(angle)};
}

/* Everybody has the same room, and so has what lies between two teams. */
static void place_people(circle *c)
{
    size_t people = c->ties->people.found.n, teams = c->teams->found.n;
    double gap = teams > 1 ? 2.0 : 0;
    double step = 2 * M_PI / ((double)people + gap * (double)teams);
    double angle = gap * step / 2;

    for (size_t t = 0; t < teams; t++, angle += gap * step) {
        c->arcs[t].from = angle;
        for (size_t i = c->teams->found.at[t].from; i < c->teams->found.at[t].to;
             i++, angle += step)
            c->angles[i] = angle + step / 2;
        c->arcs[t].to = angle;
    }
}

/* ---- curves ---------------------------------------------------------------------------------- */

static void put_curve(circle *c, double from, double to, double radius)
{
    point a = at(c, from, radius), b = at(c, to, radius);
    double apart = fabs(remainder(to - from, 2 * M_PI)) / M_PI; /* 0 to 1 */
    double pull = apart < 0.56 ? radius * (0.9 - 1.5 * apart) : radius * 0.06;
    point near = at(c, from, pull), far = at(c, to, pull);

    TF_DRAW(c->svg, " d='M# #C# # # # # #'/>", a.x, a.y, near.x, near.y, far.x, far.y, b.x, b.y);
}

static void put_person_ties(circle *c)
{
    for (size_t i = 0; i < c->ties->ties.n; i++) {
        const tf_tie *tie = &c->ties->ties.at[i];
        if (!tf_tie_is(c->ties, tie))
            continue;
        tf_tie_open(c->svg, c->ties, tie, c->team_of);
        put_curve(c, c->angles[tie->a], c->angles[tie->b], RADIUS - 6);
        tf_tie_close(c->svg);
    }
}

typedef struct {
    size_t a, b;
    bool mutual;
} pair;

static int by_teams(const void *x, const void *y)
{
    const pair *p = x, *q = y;

    if (p->a != q->a)
        return p->a < q->a ? -1 : 1;
    if (p->b != q->b)
        return p->b < q->b ? -1 : 1;
    return (int)q->mutual - (int)p->mutual;
}

/* Two teams are joined by one line, however many of their people are: it is about teams. */
static void put_team_ties(circle *c)
{
    pair *pairs = TF_NEW_N(&c->svg->arena, pair, c->ties->ties.n + 1);
    size_t n = 0;

    for (size_t i = 0; i < c->ties->ties.n; i++) {
        const tf_tie *tie = &c->ties->ties.at[i];
        if (!tf_tie_is(c->ties, tie))
            continue;
        size_t a = c->team_of[tie->a], b = c->team_of[tie->b];
        pairs[n++] = (pair){a < b ? a : b, a < b ? b : a, tie->mutual};
    }
    qsort(pairs, n, sizeof(*pairs), by_teams);
    for (size_t i = 0; i < n; i++) {
        const pair *p = &pairs[i];
        if (i && pairs[i - 1].a == p->a && pairs[i - 1].b == p->b)
            continue;
        const arc *a = &c->arcs[p->a], *b = &c->arcs[p->b];
        tf_buf_printf(c->svg->out, "<path class=\"tie %s%s\"", p->a == p->b ? "within" : "across",
                      p->mutual ? "" : " one");
        if (p->a == p->b)
            put_curve(c, a->from, a->to, RADIUS - 4);
        else
            put_curve(c, (a->from + a->to) / 2, (b->from + b->to) / 2, RADIUS - 4);
        tf_svg_put(c->svg, "\n");
    }
}

/* ---- people and teams ------------------------------------------------------------------------ */

/* Who hears a picture hears a name from the link around a dot, and once. */
static void put_dots(circle *c, const tf_svg_group *team)
{
    double step = 2 * M_PI * RADIUS / (double)c->ties->people.found.n;
    double r = step * 0.32 < 3.5 ? step * 0.32 : 3.5;

    for (size_t i = team->from; i < team->to; i++) {
        const tf_mark *mark = &c->ties->people.found.at[i];
        point p = at(c, c->angles[i], RADIUS);
        bool linked = tf_svg_link(c->svg, mark, tf_svg_name(mark));
        tf_svg_put(c->svg,
                   linked ? "<circle class='dot' aria-hidden='true'" : "<circle class='dot'");
        TF_DRAW(c->svg, " cx='#' cy='#' r='#'>", p.x, p.y, r);
        tf_svg_title(c->svg, tf_svg_name(mark));
        tf_svg_put(c->svg, "</circle>");
        tf_svg_unlink(c->svg, linked);
        tf_svg_put(c->svg, "\n");
    }
}

/* Its name is heard from the arc where no other stands beside it. */
static void put_arc(circle *c, size_t team, bool named)
{
    point a = at(c, c->arcs[team].from, c->rim), b = at(c, c->arcs[team].to, c->rim);
    bool large = c->arcs[team].to - c->arcs[team].from > M_PI;

    tf_svg_put(c->svg, named ? "<path class='team' aria-hidden='true'" : "<path class='team'");
    TF_DRAW(c->svg, " d='M# #A# # 0 # 1 # #'>", a.x, a.y, c->rim, c->rim, large, b.x, b.y);
    tf_svg_title(c->svg, c->teams->found.at[team].name);
    tf_svg_put(c->svg, "</path>\n");
}

/* ---- names of teams -------------------------------------------------------------------------- */

static double half(const label *l)
{
    return (double)l->lines * LINE / 2 + 2;
}

static int by_height(const void *x, const void *y)
{
    const label *a = x, *b = y;

    if (a->wants < b->wants || a->wants > b->wants)
        return a->wants < b->wants ? -1 : 1;
    return a->team < b->team ? -1 : 1;
}

/* Moves labels apart, from the top down and then from the bottom up: there is room for all. */
static void spread(label *labels, size_t n, double top, double bottom)
{
    double y = top;

    for (size_t i = 0; i < n; i++) {
        double least = y + half(&labels[i]);
        labels[i].y = labels[i].wants > least ? labels[i].wants : least;
        y = labels[i].y + half(&labels[i]);
    }
    for (size_t i = n; i-- > 0; bottom = labels[i].y - half(&labels[i])) {
        double most = bottom - half(&labels[i]);
        labels[i].y = labels[i].y < most ? labels[i].y : most;
    }
}

static void put_label(circle *c, const label *l)
{
    double middle = (c->arcs[l->team].from + c->arcs[l->team].to) / 2;
    double x = TF_SVG_WIDTH / 2 + (l->right ? RADIUS + ASIDE : -RADIUS - ASIDE);
    double room = TF_SVG_WIDTH / 2 - RADIUS - ASIDE - 6;
    point p = at(c, middle, c->rim + 3), q = at(c, middle, RADIUS + 18);
    tf_place_text place = {TF_TEXT_LABEL, l->right ? TF_ANCHOR_START : TF_ANCHOR_END,
                           l->right ? x + 5 : x - 5, l->y - half(l) + 2 + 11.5, room};

    TF_DRAW(c->svg, "<path class='lead' d='M# #L# #L# #'/>", p.x, p.y, q.x, q.y, x, l->y);
    tf_svg_lines(c->svg, place, LINE, l->name, l->text, l->lines);
    tf_svg_put(c->svg, "\n");
}

/* The teams of one side of the circle, from the top down. */
static label *side_of(circle *c, bool right, size_t *n)
{
    label *labels = TF_NEW_N(&c->svg->arena, label, c->teams->found.n + 1);

    for (size_t t = 0; t < c->teams->found.n; t++) {
        double middle = (c->arcs[t].from + c->arcs[t].to) / 2;
        if ((middle <= M_PI) != right)
            continue;
        label *l = &labels[(*n)++];
        *l = (label){.team = t, .right = right, .wants = at(c, middle, RADIUS + 18).y};
        l->name = tf_svg_clean(&c->svg->arena, c->teams->found.at[t].name);
        l->lines = tf_svg_wrap(&c->svg->arena, TF_TEXT_LABEL, TF_SVG_WIDTH / 2 - RADIUS - ASIDE - 6,
                               l->name, LINES, l->text);
    }
    qsort(labels, *n, sizeof(*labels), by_height);
    return labels;
}

/* The height that the names of one side take. */
static double taken(circle *c, bool right)
{
    size_t n = 0;
    label *labels = side_of(c, right, &n);
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += 2 * half(&labels[i]);
    return sum;
}

/* By team. */
static label *place_labels(circle *c, double top, double bottom)
{
    label *placed = TF_NEW_N(&c->svg->arena, label, c->teams->found.n + 1);

    for (int right = 0; right < 2; right++) {
        size_t n = 0;
        label *labels = side_of(c, right, &n);
        spread(labels, n, top, bottom);
        for (size_t i = 0; i < n; i++)
            placed[labels[i].team] = labels[i];
    }
    return placed;
}

/* A team is heard before its people. */
static void put_teams(circle *c, const label *labels, bool dots)
{
    for (size_t t = 0; t < c->teams->found.n; t++) {
        put_arc(c, t, labels != NULL);
        if (labels)
            put_label(c, &labels[t]);
        if (dots)
            put_dots(c, &c->teams->found.at[t]);
    }
}

double tf_svg_circle(tf_svg *svg, const tf_ties *ties, const tf_svg_groups *teams,
                     const size_t *team_of, double top)
{
    bool dots = ties->people.found.n <= MOST_DOTS, names = teams->found.n <= MOST_TEAMS;
    circle c = {.svg = svg,
                .ties = ties,
                .teams = teams,
                .team_of = team_of,
                .arcs = TF_NEW_N(&svg->arena, arc, teams->found.n + 1),
                .angles = TF_NEW_N(&svg->arena, double, ties->people.found.n + 1)};
    double height = 2 * RADIUS + 48;

    c.rim = dots ? RADIUS + 9 : RADIUS + 2;
    place_people(&c);
    for (int right = 0; right < 2 && names; right++)
        height = taken(&c, right) > height ? taken(&c, right) : height;
    c.y = top + height / 2;
    tf_svg_put(svg, ties->ties.n > 250 ? "<g class='fine' aria-hidden='true'>\n"
                                       : "<g aria-hidden='true'>\n");
    if (dots)
        put_person_ties(&c);
    else
        put_team_ties(&c);
    tf_svg_put(svg, "</g>\n");
    put_teams(&c, names ? place_labels(&c, top, top + height) : NULL, dots);
    return top + height + 4;
}
