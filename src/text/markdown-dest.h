/*
 * Where the destination of a link stands: inside the text layer only.
 */
#ifndef TWOFOLD_TEXT_MARKDOWN_DEST_H
#define TWOFOLD_TEXT_MARKDOWN_DEST_H

#include <twofold/text.h>

/*
 * The destination `dest` (decoded) of a link or image whose text ends at `*at`, as a span of `text`;
 * empty where it does not stand there: in a reference, or an autolink. Moves `*at` behind what was
 * read, so that all links of a text together take no longer than the text is long.
 */
tf_span tf_md_dest(tf_str text, size_t *at, tf_str dest);

#endif
