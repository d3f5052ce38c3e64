/*
 * What the formats of documents share: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_DOCUMENT_H
#define TWOFOLD_EMIT_DOCUMENT_H

#include <twofold/emit.h>

/* One format each, in a file of its own. */
void tf_document_put_text(tf_buf *out, const tf_document *document, const tf_look *look);
void tf_document_put_markdown(tf_buf *out, const tf_document *document, const tf_look *look);
void tf_document_put_json(tf_buf *out, const tf_document *document, const tf_look *look);
void tf_document_put_csv(tf_buf *out, const tf_document *document, const tf_look *look);
void tf_document_put_html(tf_buf *out, const tf_document *document, const tf_look *look);

/* Draws a picture as SVG, to stand in HTML: `<svg …>…</svg>`, with a title and a description, its
 * colours by CSS variables; gives whether it has links. What stands around it is to say what it is to
 * who hears a page: they find the links in it, and nothing else. */
bool tf_figure_put_svg(tf_buf *out, const tf_figure *figure, const tf_pages *pages);
/* What kind of picture it is: "Timeline". */
const char *tf_figure_words(tf_figure_kind kind);

/* Rows of a table, and the cell of one. */
size_t tf_sheet_rows(const tf_sheet *sheet);
const tf_field_value *tf_sheet_value(const tf_sheet *sheet, size_t row, size_t field);
/* Whether a field says something in any row: people are not shown empty columns. */
bool tf_sheet_says(const tf_sheet *sheet, size_t field);
/* The numbers of those that do, in `arena`; gives how many. */
size_t tf_sheet_shown(const tf_sheet *sheet, tf_arena *arena, size_t **fields);
/* How many items of a cell machines are told of: none where there is nothing. */
size_t tf_value_items(const tf_field_value *value);
/* Whether a line is one run of that kind, and a cell one hidden figure, or one person. */
bool tf_line_is(const tf_line *line, tf_inline_kind kind);
bool tf_value_is_hidden(const tf_field_value *value);
bool tf_value_is_person(const tf_field_value *value);
/* Whether machines have a note beside a field, which says why there is no number. */
bool tf_field_has_note(const tf_field *field);
/* Whether a field has a person in each row that it says something in. */
bool tf_sheet_has_people(const tf_sheet *sheet, size_t field);
/* Appends what machines call a thing beside a field: "people-note", "person-slug". */
void tf_field_put_key(tf_buf *out, const tf_field *field, const char *beside);
/* The table of a name, or the first for the empty one; NULL: there is none. */
const tf_sheet *tf_document_sheet(const tf_document *document, tf_str name);
/* A table for a terminal of that width. */
void tf_sheet_put_text(tf_buf *out, const tf_sheet *sheet, size_t width, bool colour);
/* A line's words without marks, but for what changed: "[-old-]{+new+}". */
void tf_line_plain(tf_buf *out, const tf_line *line);

/* Takes away the empty line behind the last block. */
void tf_document_end(tf_buf *out);

#endif
