/*
 * Markdown that somebody wrote, for a terminal: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_TEXT_PROSE_H
#define TWOFOLD_EMIT_TEXT_PROSE_H

#include <twofold/base.h>

/*
 * Appends it in rows of at most `width` cells, each behind two spaces: lists and quotations with
 * their marks, tables as columns, code as it is. With colour, what is emphasised is underlined or
 * bold; without, words stand alone. Nothing in it can steer the terminal.
 */
void tf_prose_put_text(tf_buf *out, tf_str source, size_t width, bool colour);

#endif
