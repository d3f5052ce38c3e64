/*
 * A flow's layout: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_SVG_FLOW_H
#define TWOFOLD_EMIT_SVG_FLOW_H

#include "svg.h"

enum {
    TF_FLOW_NAMES = 206,  /* the most room of people's names, */
    TF_FLOW_THINGS = 224, /* and of things' */
    TF_FLOW_BESIDE = 8,   /* from a name to its bar */
    TF_FLOW_BAR = 6,
    TF_FLOW_LINE = 16,
};

typedef struct {
    double top, height; /* of the bar */
    double used;        /* by its strands */
    double at;          /* where the next strand goes */
    size_t strands;     /* of people */
    tf_str name;        /* of a thing, and broken into lines */
    tf_str text[TF_SVG_LINES];
    size_t lines;
} tf_flow_node;

typedef struct {
    size_t from, to;
    double width;
} tf_flow_band;

typedef struct {
    tf_svg *svg;
    const tf_flow *flow;
    tf_svg_groups teams, sections;
    tf_svg_heading *heads; /* names of teams, where these have people below */
    tf_svg_heading *parts; /* names of sections, where there are several */
    bool people;           /* else teams on the left */
    size_t from_n, to_n;
    tf_flow_node *from, *to;
    tf_flow_band *bands;
    size_t bands_n;
    double each; /* the height that everybody has on the left */
    double from_height, to_height, height;
    double left, right; /* of the bars on each side */
} tf_flow_layout;

/* Places all of a flow. */
void tf_flow_place(tf_flow_layout *l);
/* The height that a thing's lines take, with "nobody yet" where nobody supports it. */
double tf_flow_lines(const tf_flow_node *thing);
/* What stands on the left: somebody, or a team, for which `team` lends its room. */
const tf_mark *tf_flow_mark(const tf_flow_layout *l, size_t from, tf_mark *team);

#endif
