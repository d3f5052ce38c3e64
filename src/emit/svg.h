/*
 * Drawing: what the pictures share. Inside the emit layer only.
 *
 * A picture is laid out on a sheet that is TF_SVG_WIDTH units wide and as high as it needs; its
 * file gives the height back. Looks are classes (style/figures.css), so that one style does for
 * light, dark and print, and a strict Content-Security-Policy holds. What differs by colour differs
 * by shape, dash or place too. No place, length or size of anything says how much somebody did.
 */
#ifndef TWOFOLD_EMIT_SVG_H
#define TWOFOLD_EMIT_SVG_H

#include "document.h"

#define TF_SVG_WIDTH 720.0
#define TF_SVG_LINES 3 /* that a name is broken into at most */

/* ---- how wide text is ------------------------------------------------------------------------ */

typedef enum {
    TF_TEXT_LABEL, /* names */
    TF_TEXT_HEAD,  /* of a group or panel */
    TF_TEXT_SMALL, /* axes and notes */
    TF_TEXT_OPEN,  /* an invitation: "nobody yet" */
} tf_text_style;

/* Units that a line of text takes at most, in whatever sans serif type a reader has. */
double tf_svg_width(tf_text_style style, tf_str text);
/* Text as a picture can hold it: one line, without what cannot be seen or would reorder what stands
 * around it. */
tf_str tf_svg_clean(tf_arena *arena, tf_str text);
/* Clean text, cut with an ellipsis to the room there is. */
tf_str tf_svg_fit(tf_arena *arena, tf_text_style style, double room, tf_str clean);
/* Clean text broken into at most `most` lines (TF_SVG_LINES), of about one length; the last may be
 * cut. Gives how many. */
size_t tf_svg_wrap(tf_arena *arena, tf_text_style style, double room, tf_str clean, size_t most,
                   tf_str *lines);

/* ---- drawing --------------------------------------------------------------------------------- */

/* A part of a picture: a strip of the sheet from its top down. */
typedef struct {
    size_t from; /* of what is drawn */
    double left, width, height;
} tf_svg_part;

typedef struct {
    tf_buf *out;
    tf_arena arena; /* of the layout */
    const tf_pages *pages;
    bool links;                /* something leads elsewhere */
    TF_VEC(tf_svg_part) parts; /* none: all is one */
} tf_svg;

/* Begins and ends a part of a picture. Parts stand side by side where a page has room for that, and
 * one below the other where it has not; each is drawn in its own place on the sheet. */
void tf_svg_begin_part(tf_svg *svg, double left, double width);
void tf_svg_end_part(tf_svg *svg, double height);

/*
 * Appends a template, in which each # becomes the next number (one decimal) and each ' a double
 * quotation mark: TF_DRAW(svg, "<circle class='c#' cx='#' cy='#' r='4'/>", 1, x, y).
 */
#define TF_DRAW(svg, format, ...)                         \
    tf_svg_draw((svg), (format), (double[]){__VA_ARGS__}, \
                sizeof((double[]){__VA_ARGS__}) / sizeof(double))
void tf_svg_draw(tf_svg *svg, const char *format, const double *numbers, size_t n);
/* The same without numbers. */
void tf_svg_put(tf_svg *svg, const char *text);
/* Adds `<title>…</title>`: what one reads on pointing at the element that has just begun. */
void tf_svg_title(tf_svg *svg, tf_str text);

typedef enum { TF_ANCHOR_START, TF_ANCHOR_MIDDLE, TF_ANCHOR_END } tf_anchor;

/* Where a text stands: the anchor's x, the baseline's y, and the room that it may take. */
typedef struct {
    tf_text_style style;
    tf_anchor anchor;
    double x, y, room;
} tf_place_text;

/* Draws one line of text; where it must be cut, its title has the whole. */
void tf_svg_text(tf_svg *svg, tf_place_text place, tf_str text);
/* Draws what tf_svg_wrap broke into lines, the first at `place`; where it was cut, a title has the
 * whole. */
void tf_svg_lines(tf_svg *svg, tf_place_text place, double leading, tf_str clean,
                  const tf_str *lines, size_t n);
/* The same as tf_svg_text for a mark, which leads to its page where it has one. */
void tf_svg_mark(tf_svg *svg, tf_place_text place, const tf_mark *mark);
/* Begins and ends what leads to a mark's page; gives whether it has one. What holds no text has a
 * `name` for who cannot see it. */
bool tf_svg_link(tf_svg *svg, const tf_mark *mark, tf_str name);
/* Begins what leads to a heading of the same page, and is called so. */
bool tf_svg_link_within(tf_svg *svg, tf_str anchor, tf_str name);
void tf_svg_unlink(tf_svg *svg, bool linked);
/* What a mark is called: "no name yet" where it has none. */
tf_str tf_svg_name(const tf_mark *mark);

/* ---- marks in their groups ------------------------------------------------------------------- */

typedef struct {
    tf_str name; /* "No team" where it has none */
    size_t from, to;
} tf_svg_group;

typedef struct {
    TF_VEC(tf_svg_group) found;
} tf_svg_groups;

/* The name of a group in one line or two. */
typedef struct {
    tf_str whole, lines[2];
    size_t n; /* at least one */
} tf_svg_heading;

void tf_svg_head(tf_arena *arena, double room, tf_str name, tf_svg_heading *head);

/* Neighbours of one group, in their order. */
void tf_svg_groups_read(tf_arena *arena, const tf_marks *marks, tf_svg_groups *groups);
/* The group of each mark, by their numbers. */
size_t *tf_svg_group_of(tf_arena *arena, const tf_marks *marks, const tf_svg_groups *groups);

/* ---- time ------------------------------------------------------------------------------------ */

/* Periods in few letters: "Sep–Oct", and "Sep" where there is less room. */
tf_str tf_svg_months(tf_arena *arena, const tf_period *period);
tf_str tf_svg_month(tf_arena *arena, tf_date day);
/* "4 Nov", and the year of a day. */
tf_str tf_svg_day(tf_arena *arena, tf_date day);
int tf_svg_year(tf_date day);

/* Where a period stands on the paper. */
typedef struct {
    double from, to;
} tf_svg_stretch;

/* A round number at or above the highest value, which halves well: the top of a scale. */
double tf_svg_round_up(double most);
/* The room that whole numbers up to `most` take. */
double tf_svg_number_width(tf_text_style style, double most);
/* Draws the months of periods below `y` and their years below these, or years alone where periods
 * are short; as many as fit. Takes 34. */
void tf_svg_axis(tf_svg *svg, const tf_period *periods, const tf_svg_stretch *stretches, size_t n,
                 double y);

/* ---- the pictures ---------------------------------------------------------------------------- */

/* Each gives its height. */
double tf_svg_flow(tf_svg *svg, const tf_flow *flow);
double tf_svg_ties(tf_svg *svg, const tf_ties *ties);
double tf_svg_squares(tf_svg *svg, const tf_squares *squares);
double tf_svg_weeks(tf_svg *svg, const tf_weeks *weeks);
double tf_svg_trends(tf_svg *svg, const tf_trends *trends);
double tf_svg_timeline(tf_svg *svg, const tf_timeline *timeline);

#endif
