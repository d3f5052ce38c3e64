/*
 * Text for a terminal, with a style for each byte, broken between words: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_STYLED_H
#define TWOFOLD_EMIT_STYLED_H

#include <twofold/emit.h>

typedef enum {
    TF_STYLE_PLAIN,
    TF_STYLE_STRONG,
    TF_STYLE_SOFT,
    TF_STYLE_ADDED,
    TF_STYLE_REMOVED
} tf_style;

/* `styles` has a byte for each of `text`, which is safe to show. Zeroed before the first use. */
typedef struct {
    tf_buf text, styles;
    bool colour; /* else what styles mean is said by marks: `code`, {+added+}, [-removed-] */
} tf_styled;

void tf_styled_put(tf_styled *styled, tf_style style, tf_str text);
void tf_styled_line(tf_styled *styled, const tf_line *line);
void tf_styled_clear(tf_styled *styled);
void tf_styled_release(tf_styled *styled);

/* The next row of at most `width` cells from byte `*at` on, which moves behind it; a word that is
 * longer is cut between characters. Empty only for the empty text. */
tf_span tf_styled_row(const tf_styled *styled, size_t width, size_t *at);
/* Appends a part with its styles. */
void tf_styled_show(tf_buf *out, const tf_styled *styled, tf_span part);
/* Appends all of it in rows of `width` cells in all: the first behind `mark`, the others below it. */
void tf_styled_wrap(tf_buf *out, const tf_styled *styled, const char *mark, size_t width);

#endif
