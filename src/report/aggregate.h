/*
 * What one page tells of a school: counts of people, no one of whom it tells of. Inside the report
 * layer.
 */
#ifndef TWOFOLD_REPORT_AGGREGATE_H
#define TWOFOLD_REPORT_AGGREGATE_H

#include "hash.h"
#include "suppress.h"

#include <twofold/report.h>

/* The figures that every page has, by their numbers; those of named things follow. */
enum {
    TF_FIGURE_PLAN,       /* a recovery-plan commitment in place, of all */
    TF_FIGURE_PRACTICE,   /* a classroom-practice commitment in place, of those asked for one */
    TF_FIGURE_CLASSROOM,  /* the same of all, asked for one or not */
    TF_FIGURE_PRINCIPLED, /* a commitment that names a principle */
    TF_FIGURE_WITH,       /* a commitment that names a colleague */
    TF_FIGURE_ACROSS,     /* one of another team */
    TF_FIGURE_THINGS,     /* the first named thing's */
};

/* The figure of a section as a whole. */
size_t tf_aggregate_whole(tf_section_kind kind);

/* All that a page counts somebody in for, in one text: who has the same is told of in the same
 * way. */
typedef struct {
    tf_str slug, says;
} tf_fact;

/* The number of a figure, by its key. */
typedef struct {
    tf_str key;
    size_t number;
} tf_key;

typedef struct tf_aggregate tf_aggregate;

/* A figure of an earlier page. */
typedef struct {
    const tf_aggregate *page; /* NULL: none */
    size_t figure;
} tf_earlier;

struct tf_aggregate {
    const tf_snapshot *snapshot;
    const tf_period *term; /* at whose end; NULL: now */
    size_t people, asked;  /* who are here, and who of them is asked for classroom practice */
    tf_figures figures;
    TF_VEC(tf_str) keys;       /* of each figure that stands on the page, whatever the page */
    tf_hash numbers;           /* key → tf_key; where two things have one name, the first */
    size_t first[TF_SECTIONS]; /* the number of each section's first thing, if there are any */
    TF_VEC(tf_fact) facts;     /* by slug */
    tf_earlier *earlier;       /* of each key: where it was told last, if it is not told here */
};

/* A section of more things than this has no figure of each, but of the whole alone: no sheet of paper
 * would hold them. */
enum { TF_AGGREGATE_THINGS_MOST = 64 };

/* Counts, and relates what was counted. All lives in `arena`; the snapshot and the term are
 * borrowed. */
void tf_aggregate_read(tf_arena *arena, const tf_snapshot *snapshot, const tf_period *term,
                       tf_aggregate *aggregate);

/* ---- one page after the other ---------------------------------------------------------------- */

/*
 * How many people it takes to make the difference between two pages: who joined, left, or is
 * counted in for something else.
 */
size_t tf_aggregate_differ(const tf_aggregate *one, const tf_aggregate *other);

/*
 * The last page that may be shown of `n`, oldest first, all of whose figures are decided upon: its
 * number, or SIZE_MAX where there is none.
 *
 * A page stands as it is until at least five people make a difference to it, and to every page
 * before: what changes from one to another is then never what one person did. Nor is a figure told
 * that is one to four off what an earlier page told of the same, or of a thing that has another name
 * now: what that page told can be said again with its day, since whoever keeps the pages has it.
 */
size_t tf_aggregates_show(tf_aggregate *pages, size_t n);

#endif
