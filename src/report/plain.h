/*
 * Markdown as the words that a reader sees: inside the report layer only.
 */
#ifndef TWOFOLD_REPORT_PLAIN_H
#define TWOFOLD_REPORT_PLAIN_H

#include <twofold/text.h>

/* Paragraphs, headings and rows of tables stand apart by an empty line; items of lists begin a line
 * with `- ` or their number. Comments are left out and, where it is `titled`, the title. */
tf_str tf_plain_words(tf_arena *arena, const tf_md *md, bool titled);

#endif
