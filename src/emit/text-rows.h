/*
 * Rows for a terminal, behind the marks of what they stand in: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_TEXT_ROWS_H
#define TWOFOLD_EMIT_TEXT_ROWS_H

#include "styled.h"

/* A quotation or an item: what stands before its first row, and before the others. */
typedef struct {
    tf_str mark, rest;
    bool shown; /* the mark */
    bool item, loose;
} tf_hold;

/* Zeroed before the first use, but for the first two and the line's colour. */
typedef struct {
    tf_buf *out;
    size_t width;
    tf_arena arena;
    TF_VEC(tf_hold) holds; /* the innermost comes last */
    tf_styled line;        /* the row in the making */
    bool any, gap;         /* something was put; an empty row is to be put before the next */
} tf_rows;

/* What comes next stands in something; to leave it again, `holds.n` is made one less. */
void tf_rows_hold(tf_rows *rows, tf_str mark, tf_str rest, bool item);
/* Puts the row in the making, in as many as it takes. */
void tf_rows_flush(tf_rows *rows);
/* Puts rows that are made already, behind `indent`; where they are to be cut, what of one is too long
 * goes below. */
void tf_rows_put(tf_rows *rows, tf_str text, const char *indent, bool cut);
/* Puts code as it is, but for what would steer a terminal; a tab is four spaces. */
void tf_rows_code(tf_rows *rows, tf_str code);
/* Bytes of a text before its first tab or end of a line. */
size_t tf_plain_run(tf_str text);
/* What is left of the width behind the marks and `indent`. */
size_t tf_rows_room(const tf_rows *rows, const char *indent);
/* Whether what follows on stands apart: not within the items of a tight list. */
void tf_rows_settle(tf_rows *rows);
void tf_rows_release(tf_rows *rows);

#endif
