/*
 * What the page for governors says in people's own words: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_GOVERNORS_WORDS_H
#define TWOFOLD_REPORT_GOVERNORS_WORDS_H

#include "governors.h"
#include "themes.h"

/* Some terms as one: each has its own reflections, and people are as the last of them has them. */
void tf_governors_join(tf_arena *arena, const tf_term_end *ends, size_t n, tf_snapshot *together,
                       tf_periods *periods);

/* Sentences of the corpus, or of the whole cycle where fewer than five people share any of these;
 * nothing where that is so of the cycle. `below`: other words stand above them. */
void tf_governors_put_quotes(tf_document *document, const tf_request *request,
                             const tf_corpus *corpus, const tf_vocabulary *vocabulary, bool below);

#endif
