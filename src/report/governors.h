/*
 * What the page for governors is made of: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_GOVERNORS_H
#define TWOFOLD_REPORT_GOVERNORS_H

#include "aggregate.h"

/* A figure's cell: its number, or what stands in its place, with the bar that says the same. */
void tf_governors_put_figure(tf_document *document, tf_sheet *sheet, const tf_aggregate *page,
                             size_t number);

/* The three sections of school.md side by side, as far as they fit: what stands in each, what it
 * means, and how many pull on it. */
void tf_governors_put_sections(tf_document *document, const tf_aggregate *page);
/* What each thing in the sections means, in the first words below its heading in school.md: empty
 * where there are none, where they name a colleague, and in sections of more than `things_most`. */
enum { TF_MEANING_MOST = 150 /* letters */ };
void tf_governors_read_meanings(tf_arena *arena, const tf_snapshot *snapshot, size_t things_most,
                                tf_str *meanings[TF_SECTIONS]);
/* As many whole sentences as `most` letters hold; else whole words and an ellipsis. */
tf_str tf_governors_cut(tf_arena *arena, tf_str text, size_t most);

/* How reflecting went through the weeks of each term, as finely as may be told. */
void tf_governors_put_rhythm(tf_document *document, const tf_request *request);

/* What people wrote about, and sentences that they share. */
void tf_governors_put_words(tf_document *document, const tf_request *request);

#endif
