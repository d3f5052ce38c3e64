/*
 * prose: what the two prose rules share. Passages, sentences, tokens, quantities, phrases.
 *
 * A passage is the running text of one leaf block with the marks taken out, so that `**80** %`
 * reads "80 %", and every byte of it still knows where it stood.
 */
#ifndef TWOFOLD_PROSE_H
#define TWOFOLD_PROSE_H

#include <twofold/base.h>
#include <twofold/text.h>

typedef enum { TF_IN_TITLE, TF_IN_HEADING, TF_IN_PARAGRAPH, TF_IN_ITEM, TF_IN_CELL } tf_place;

typedef struct {
    tf_place place;
    bool quoted; /* inside a block quotation */
    char task;   /* ' ', 'x' or 'X' for an item with a box, else 0 */
    tf_str text; /* code spans are one U+FFFC, breaks are newlines, raw HTML is nothing */
    const tf_md_event *events; /* that the text was read from */
    size_t events_n;
    size_t end;     /* where the block ends in the file */
    tf_str heading; /* text of the nearest heading above, not the title; or empty */
    tf_str lead;    /* the line that leads to this block: "What I hope for:"; or empty */
    tf_str column;  /* a cell: text of its column's head; else empty */
} tf_passage;

typedef struct {
    TF_VEC(tf_passage) found;
} tf_passages;

/* All passages of a document in their order, but for what stands in code, HTML and link targets. */
void tf_passages_read(tf_arena *scratch, const tf_md *md, tf_passages *passages);

/* Where in a passage the last span stood; zeroed before the first. */
typedef struct {
    size_t event, behind;
} tf_passage_cursor;

/* The bytes of the file that the part [from, to) of a passage's text came from. Parts are asked for
 * in the order of the text. */
tf_span tf_passage_span(const tf_passage *passage, tf_passage_cursor *cursor, size_t from,
                        size_t to);

/* What a prose rule found in a passage, in bytes of the passage's text. */
typedef struct {
    size_t from, to;
    const char *why;  /* what the words do, to be put in a message: static */
    const char *help; /* a rewording in the spirit of the school: static */
} tf_prose_finding;

typedef struct {
    TF_VEC(tf_prose_finding) found;
} tf_prose_findings;

/* The dictionaries, made ready. Immutable once made, so threads may share it. */
typedef struct tf_prose tf_prose;

tf_prose *tf_prose_new(void);
void tf_prose_free(tf_prose *prose);

/* Both add what they find in the order of the text, and none overlaps another. */

/* Quantities in a target frame. For the passages of commitments. */
void tf_prose_numeric_target(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                             tf_prose_findings *findings);

/* What a verdict is looked for in: some hold in a commitment alone. */
typedef enum { TF_OF_COMMITMENT, TF_OF_REFLECTION } tf_prose_of;

/* Verdicts on a commitment or a person. */
void tf_prose_met_not_met(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                          tf_prose_of of, tf_prose_findings *findings);

#endif
