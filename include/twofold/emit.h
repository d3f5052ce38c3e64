/*
 * emit: how things look. One file a format; escaping is a file of its own.
 */
#ifndef TWOFOLD_EMIT_H
#define TWOFOLD_EMIT_H

#include <twofold/report.h>
#include <twofold/rule.h>

/* Diagnostics to be shown. */
typedef struct {
    const tf_store *store; /* how paths are named */
    const tf_diags *diags; /* sorted */
    tf_severity fail_on;   /* TF_OFF: never */
    size_t people;
    tf_file *const *files; /* every file that was judged, by path */
    size_t files_n;
    bool colour;
    bool partial; /* only some paths were asked for, or only what is new */
} tf_findings;

typedef struct {
    tf_str name;
    void (*put)(tf_buf *out, const tf_findings *findings);
    tf_str summary; /* for --help */
} tf_findings_format;

extern const tf_findings_format tf_findings_formats[];
extern const size_t tf_findings_formats_n;

/* ---- rows and columns ------------------------------------------------------------------------ */

/* A cell: one text or several; in text several are joined with ", ", in CSV with "; ". */
typedef struct {
    const tf_str *at;
    size_t n;
} tf_cell;

typedef struct {
    tf_str name;
    bool several; /* its cells hold lists, in JSON even when there is one text or none */
} tf_column;

/* Rows of cells, row after row; what they borrow outlives the table. */
typedef struct {
    tf_str name; /* of all rows together: "people" */
    const tf_column *columns;
    size_t columns_n;
    TF_VEC(tf_cell) cells;
} tf_table;

typedef struct {
    tf_str name;
    void (*put)(tf_buf *out, const tf_table *table);
    tf_str summary; /* for --help */
} tf_table_format;

/* text, json (`{"version":1,"people":[{…}]}`; an empty cell is left out), csv (RFC 4180). */
extern const tf_table_format tf_table_formats[];
extern const size_t tf_table_formats_n;

/* ---- reports --------------------------------------------------------------------------------- */

/* A way to a page of the same site. */
typedef struct {
    tf_str text, href;
    bool current; /* the page that it is on */
} tf_way;

/* Where other things are, for formats that link. All is borrowed. */
typedef struct {
    /* Appends what a link to a person, a named thing, a report or a file leads to; false: nowhere,
     * so that its text stands alone. */
    bool (*href)(void *context, tf_inline_kind kind, tf_str to, tf_buf *href);
    /* The same for what a link in the file `from` leads to, which has no scheme. May be NULL. */
    bool (*link)(void *context, tf_str from, tf_str dest, tf_buf *href);
    /* Reads a picture of the repository that the file `from` shows; false: it is not there. It is
     * empty where it cannot be read, or is larger than files may be. May be NULL. */
    bool (*image)(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes);
    const tf_way *ways; /* the site's main pages */
    size_t ways_n;
    const tf_way *trail; /* from the front page to this one */
    size_t trail_n;
    tf_str canonical; /* the page's own address; empty: it has none */
    void *context;
} tf_pages;

/* How a document is to look. */
typedef struct {
    size_t width;          /* of text, in cells */
    bool colour;           /* of text */
    tf_str table;          /* CSV holds one table: its name; empty: the first */
    const tf_pages *pages; /* NULL: no other pages */
} tf_look;

typedef struct {
    tf_str name;
    /* Appends a document; nothing where the format shows a part of it that is not there. */
    void (*put)(tf_buf *out, const tf_document *document, const tf_look *look);
    tf_str summary; /* for --help */
} tf_document_format;

extern const tf_document_format tf_document_formats[];
extern const size_t tf_document_formats_n;

/* ---- a site's front page --------------------------------------------------------------------- */

/* A question, and what its report says now. */
typedef struct {
    tf_str title, question, says, href;
} tf_card;

/* People, or what stands in one section of school.md. */
typedef struct {
    tf_str title;
    TF_VEC(tf_way) ways; /* an empty href: no page */
} tf_front_index;

typedef struct {
    tf_str school, cycle;
    tf_str when; /* "September 2025 to July 2027" */
    const tf_line *snapshot;
    tf_str source;
    TF_VEC(tf_card) cards;
    tf_front_index people;
    TF_VEC(tf_front_index) priorities;
    TF_VEC(tf_line) invitations, left_out;
} tf_front;

/* Appends it as one page of HTML. */
void tf_front_put_html(tf_buf *out, const tf_front *front, const tf_pages *pages);

#endif
