/*
 * Text in Markdown: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_MARKDOWN_H
#define TWOFOLD_EMIT_MARKDOWN_H

#include <twofold/document.h>

/*
 * Appends `s` as text of one line: what Markdown would take for a mark is escaped, and what a forge
 * would (`@name`, `#12`) as well. Newlines become spaces, what cannot be seen a visible escape.
 */
void tf_markdown_put(tf_buf *out, tf_str s);
/* The same between backticks, where nothing but these can be escaped. */
void tf_markdown_put_code(tf_buf *out, tf_str s);
/* A line that is Markdown itself: only what cannot be seen is escaped. */
void tf_markdown_put_source(tf_buf *out, tf_str line);
/* Markdown of the file `path`, whose relative links lead there from the folder that `path` is told
 * from; in `arena`. Those by reference stay as they are. */
tf_str tf_markdown_moved(tf_arena *arena, tf_str path, tf_str source);
/* Running text, in one line. */
void tf_markdown_put_line(tf_buf *out, const tf_line *line);

#endif
