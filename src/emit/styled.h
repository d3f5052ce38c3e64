/*
 * Text for a terminal, with a style for each byte, broken between words: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_STYLED_H
#define TWOFOLD_EMIT_STYLED_H

#include <twofold/emit.h>

/* Each of these adds to the others: what is put has the sum of them. */
enum {
    TF_STYLE_PLAIN = 0,
    TF_STYLE_STRONG = 1,
    TF_STYLE_SOFT = 2,
    TF_STYLE_UNDERLINED = 4,
    TF_STYLE_GREEN = 8,
    TF_STYLE_RED = 16,
    TF_STYLE_STRUCK = 32,
    TF_STYLE_ADDED = TF_STYLE_GREEN,
    TF_STYLE_REMOVED = TF_STYLE_RED | TF_STYLE_STRUCK
};
typedef unsigned tf_style;

/* `styles` has a byte for each of `text`, which is safe to show. Zeroed before the first use. */
typedef struct {
    tf_buf text, styles;
    bool colour; /* else what styles mean is said by marks: `code`, {+added+}, [-removed-] */
} tf_styled;

/* Adds text, plain where there is no colour. */
void tf_styled_put(tf_styled *styled, tf_style style, tf_str text);
/* Adds running text. A name that is written from right to left does not turn round what follows. */
void tf_styled_line(tf_styled *styled, const tf_line *line);
/* Adds all of another text. */
void tf_styled_add(tf_styled *styled, const tf_styled *other);
void tf_styled_clear(tf_styled *styled);
void tf_styled_release(tf_styled *styled);

/* The next row of at most `width` cells from byte `*at` on, which moves behind it; a word that is
 * longer is cut between characters. Empty only for the empty text. */
tf_span tf_styled_row(const tf_styled *styled, size_t width, size_t *at);
/* Appends a part with its styles. */
void tf_styled_show(tf_buf *out, const tf_styled *styled, tf_span part);
/* Appends all of it in rows of `width` cells in all: the first behind `mark`, the others below it. */
void tf_styled_wrap(tf_buf *out, const tf_styled *styled, const char *mark, size_t width);
/* The same, the others behind `rest`, which takes as many cells. */
void tf_styled_wrap_behind(tf_buf *out, const tf_styled *styled, tf_str mark, tf_str rest,
                           size_t width);

/* Appends what keeps a terminal from turning round what stands behind `shown`, where that is written
 * from right to left (Unicode's LEFT-TO-RIGHT MARK, which takes no cell). */
void tf_put_turn(tf_buf *out, tf_str shown);

#endif
