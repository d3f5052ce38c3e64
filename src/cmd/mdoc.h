/*
 * The language of manual pages, mdoc(7): what of it the parts made from the tables need.
 */
#ifndef TWOFOLD_CMD_MDOC_H
#define TWOFOLD_CMD_MDOC_H

#include <twofold/base.h>

/* Appends `text` as the argument of a macro: one word that stands for itself, whatever it holds. */
void tf_mdoc_put_argument(tf_buf *out, tf_str text);

/*
 * Appends prose, filled, each sentence on lines of its own and a blank line as a new paragraph.
 * What stands in backticks goes to the macro `code` (`Ql`).
 */
void tf_mdoc_put_prose(tf_buf *out, tf_str text, const char *code);
/* The same for a phrase of the tables, made a sentence: a capital first, a full stop last. */
void tf_mdoc_put_sentence(tf_buf *out, tf_str phrase, const char *code);

#endif
