/*
 * document: what a report says, in no format yet: headings, prose, tables, pictures, people, links.
 * Part of the report layer. Reports build it; the emit layer shows it.
 *
 * All of it lives in the document's arena or outlives it (a snapshot's slices). Text is as files
 * have it: escaping is the format's business.
 */
#ifndef TWOFOLD_DOCUMENT_H
#define TWOFOLD_DOCUMENT_H

#include <twofold/base.h>

/* ---- running text ---------------------------------------------------------------------------- */

typedef enum {
    TF_INLINE_TEXT,
    TF_INLINE_STRONG,
    TF_INLINE_ADDED,   /* words that the later wording has */
    TF_INLINE_REMOVED, /* words that only the earlier one had */
    TF_INLINE_PERSON,  /* text: their name; to: their slug */
    TF_INLINE_NAME,    /* one of school.md's named things; to: see tf_name_key */
    TF_INLINE_REPORT,  /* to: another report's name */
    TF_INLINE_FILE,    /* text and to: a path from the school's folder */
    TF_INLINE_DAY,     /* text: in words; to: as machines write it, `2021-11-04` */
    TF_INLINE_CODE,    /* what one types */
    TF_INLINE_HIDDEN,  /* a figure that would tell too much; text: what stands there instead */
    TF_INLINE_NONE,    /* the only thing in a cell: what people read where there is nothing */
} tf_inline_kind;

typedef struct {
    tf_inline_kind kind;
    tf_str text, to;
} tf_inline;

/* A paragraph's, an item's or a cell's text. */
typedef struct {
    TF_VEC(tf_inline) runs;
} tf_line;

/* ---- tables ---------------------------------------------------------------------------------- */

typedef struct {
    tf_str key;   /* for JSON and CSV: "supports" */
    tf_str title; /* for people: "What it supports" */
    bool several; /* its cells hold lists, in JSON even when there is one item or none */
    /* Its cells are whole numbers: right-aligned, numbers in JSON. One that is hidden is null there
     * and empty in CSV, and what stands in its place goes into a note of its own beside it. */
    bool number;
} tf_field;

/* A box in a glimpse: what share of its width and height it takes, from the left and the bottom. */
typedef enum {
    TF_BOX_THERE,
    TF_BOX_MAY_BE,  /* dashed, and not filled */
    TF_BOX_EARLIER, /* of an earlier day: in grey */
} tf_box_kind;

typedef struct {
    double from, to, height;
    tf_box_kind kind;
} tf_box;

/* A small picture of what a cell says, for formats that draw; the cell's text says all of it. */
typedef struct {
    TF_VEC(tf_box) boxes;
} tf_glimpse;

/* A cell holds one line, or several where its field does. */
typedef struct {
    TF_VEC(tf_line) items;
    const tf_glimpse *glimpse; /* NULL: none */
} tf_field_value;

/* How a table looks where there is room for looks. */
typedef enum {
    TF_SHEET_ROWS,
    TF_SHEET_BARS,  /* a block a row, one below the other */
    TF_SHEET_TILES, /* a block a row, side by side */
} tf_sheet_look;

typedef struct {
    tf_sheet_look look;
    tf_str name;  /* for JSON and --table: "learning-process" */
    tf_str title; /* a caption */
    const tf_field *fields;
    size_t fields_n;
    TF_VEC(tf_field_value) values; /* row after row */
    bool told; /* the text around it says the same: it is for machines, and folded away on a page */
} tf_sheet;

/* ---- pictures -------------------------------------------------------------------------------- */

/* Somebody or something in a picture. */
typedef struct {
    tf_str label;
    tf_inline_kind kind; /* what it is: TF_INLINE_PERSON, TF_INLINE_NAME or TF_INLINE_TEXT */
    tf_str to;           /* as in an inline of that kind */
    tf_str group;        /* the team, or the section of school.md */
} tf_mark;

typedef struct {
    TF_VEC(tf_mark) found;
} tf_marks;

/* From one mark to another, by their numbers. */
typedef struct {
    size_t from, to;
} tf_strand;

/* People on the left, named things on the right. A named thing with no strand is an orphan, and is
 * drawn as clearly as the others. */
typedef struct {
    tf_marks from, to; /* from: by group and name; to: in the order of school.md */
    TF_VEC(tf_strand) strands;
} tf_flow;

/* Two people, by their numbers. */
typedef struct {
    size_t a, b;
    bool mutual; /* else only `a` names `b` */
} tf_tie;

/* Who works with whom. */
typedef struct {
    tf_marks people; /* by team and name */
    TF_VEC(tf_tie) ties;
} tf_ties;

/* What stands where a row and a column meet. */
typedef enum {
    TF_SQUARE_THERE,
    TF_SQUARE_OPEN,
    TF_SQUARE_NOT_ASKED,
    TF_SQUARE_UNREADABLE
} tf_square;

typedef struct {
    tf_marks rows; /* by group and name */
    TF_VEC(tf_str) columns;
    TF_VEC(tf_square) squares; /* row after row */
} tf_squares;

/* A stretch of time with a name: a term, or a month where a school gives no terms. */
typedef struct {
    tf_str label; /* "Autumn 1" is not ours to say: "September to October 2025" */
    tf_date from, to;
} tf_period;

enum { TF_UNTOLD = -1 }; /* a figure that would tell too much, or that is not there yet */

typedef struct {
    tf_str label;
    TF_VEC(int) values; /* for every week of every period in turn, or TF_UNTOLD */
} tf_weeks_row;

/* Small multiples: a panel a row, a bar for each week of each period. */
typedef struct {
    TF_VEC(tf_period) periods;
    TF_VEC(size_t) weeks; /* of each period */
    TF_VEC(tf_weeks_row) rows;
    tf_str unit; /* "reflections" */
} tf_weeks;

typedef struct {
    tf_str label;
    TF_VEC(double) values; /* for every period; NAN where untold */
} tf_trend;

/* Small multiples: a panel a word, a point a period. */
typedef struct {
    TF_VEC(tf_period) periods;
    TF_VEC(tf_trend) trends;
    tf_str unit; /* what the values are: "Number of reflections in each term" */
} tf_trends;

/* Things that happened, on tracks. */
typedef enum { TF_MOMENT_WRITTEN, TF_MOMENT_REWORDED, TF_MOMENT_REFLECTION } tf_moment_kind;

typedef struct {
    size_t track;
    tf_date day;
    tf_moment_kind kind;
    tf_str label;  /* "Reworded, 4 November 2025" */
    tf_str anchor; /* of the heading in this document that tells it */
} tf_moment;

typedef struct {
    tf_date from, to;
    TF_VEC(tf_period) periods; /* shown as bands */
    TF_VEC(tf_str) tracks;
    TF_VEC(tf_moment) moments;
} tf_timeline;

typedef enum {
    TF_FIGURE_FLOW,
    TF_FIGURE_TIES,
    TF_FIGURE_SQUARES,
    TF_FIGURE_WEEKS,
    TF_FIGURE_TRENDS,
    TF_FIGURE_TIMELINE,
} tf_figure_kind;

/* A picture, and what it says in words. */
typedef struct {
    tf_figure_kind kind;
    tf_str name;  /* within the document: "learning-process" */
    tf_str title; /* "Which commitments pull on which part of the learning process" */
    tf_str about; /* a sentence or two for who cannot see it: what it shows, what stands out */
    union {
        const tf_flow *flow;
        const tf_ties *ties;
        const tf_squares *squares;
        const tf_weeks *weeks;
        const tf_trends *trends;
        const tf_timeline *timeline;
    } of;
} tf_figure;

/* ---- the document ---------------------------------------------------------------------------- */

typedef enum {
    TF_BLOCK_HEADING,
    TF_BLOCK_PARAGRAPH,
    TF_BLOCK_LIST,
    TF_BLOCK_QUOTE, /* somebody's words */
    TF_BLOCK_TABLE,
    TF_BLOCK_FIGURE, /* the table that says the same is the next block */
    TF_BLOCK_PROSE,  /* Markdown that somebody wrote, without its front matter */
} tf_block_kind;

typedef struct {
    tf_block_kind kind;
    unsigned level; /* of a heading: 2 to 4 */
    unsigned
        beside;    /* of a heading of level 2 on a sheet: how many such chapters fit in its width */
    tf_str anchor; /* of a heading, unique in the document */
    tf_line line;  /* of a heading, paragraph or quotation */
    TF_VEC(tf_line) items;
    const tf_sheet *sheet;
    const tf_figure *figure;
    tf_str path;   /* of prose: the file, from the school's folder, which its links are seen from */
    tf_str source; /* of prose: its text */
} tf_block;

typedef struct {
    tf_arena arena;
    tf_str name;     /* the report's: "coverage" */
    tf_str title;    /* "Coverage", "The story of Amara Okafor" */
    tf_str question; /* the one that it answers */
    tf_str school, cycle;
    tf_line snapshot; /* what was read, in words: "as it stood on 4 November 2021 (summer)" */
    tf_str source;    /* the same exactly: "commit 1a2b3c4…", "the working tree" */
    /* It is made to fit one sheet of A4, and to be passed on: all that stands at its foot is what it
     * is of and what is left out. */
    bool one_sheet;
    TF_VEC(tf_block) blocks;
    TF_VEC(tf_line) left_out;    /* what could not be told, and why */
    TF_VEC(tf_line) invitations; /* what one could do or ask next */
} tf_document;

/* Gives back all of it; it is empty then. */
void tf_document_release(tf_document *document);

/* ---- building -------------------------------------------------------------------------------- */

/* Each adds a block and gives its line, which holds until the next block is added. An anchor, like all
 * texts that are handed over here, is to live as long as the document. */
tf_line *tf_doc_heading(tf_document *document, unsigned level, tf_str anchor);
/* A heading of level 2 whose chapter stands beside others, where there is room. */
tf_line *tf_doc_chapter(tf_document *document, unsigned beside, tf_str anchor);
tf_line *tf_doc_paragraph(tf_document *document);
tf_line *tf_doc_quote(tf_document *document);
/* Adds an empty list; items are added to it while it is the last block. */
void tf_doc_list(tf_document *document);
tf_line *tf_doc_item(tf_document *document);
/* Adds what somebody wrote in the file `path`: see TF_BLOCK_PROSE. */
void tf_doc_prose(tf_document *document, tf_str path, tf_str source);
/* Adds a table without rows, which holds as long as the document. `fields` is static. */
tf_sheet *tf_doc_table(tf_document *document, tf_str name, tf_str title, const tf_field *fields,
                       size_t fields_n);
/* Adds a picture, which is to live as long as the document, and with it what it is of. */
void tf_doc_figure(tf_document *document, const tf_figure *figure);
/* Each adds a line at the end, which holds until the next of its kind is added. */
tf_line *tf_doc_left_out(tf_document *document);
tf_line *tf_doc_invitation(tf_document *document);

/* Adds the next cell of a table, row after row, with nothing in it yet; it holds until the next one
 * is added. */
tf_field_value *tf_doc_cell(tf_document *document, tf_sheet *sheet);
/* Adds a line to a cell: one, or one for each thing that it lists. */
tf_line *tf_doc_cell_line(tf_document *document, tf_field_value *cell);
/* A cell of one line, of which all is text. */
void tf_doc_cell_text(tf_document *document, tf_sheet *sheet, tf_str text);
void tf_doc_cell_number(tf_document *document, tf_sheet *sheet, size_t number);
/* A cell of one day, or of none for TF_NO_DATE. */
void tf_doc_cell_day(tf_document *document, tf_sheet *sheet, tf_date day);

/* A cell that lists nothing; people read `text` there, machines nothing. */
void tf_doc_cell_none(tf_document *document, tf_sheet *sheet, tf_str text);

/* Each adds a run to a line; text is copied where it is made here. */
void tf_doc_put(tf_document *document, tf_line *line, const char *format, ...) TF_PRINTF(3, 4);
void tf_doc_run(tf_document *document, tf_line *line, tf_inline_kind kind, tf_str text, tf_str to);
/* A run of text that outlives the document. */
void tf_doc_text(tf_document *document, tf_line *line, tf_str text);

#endif
