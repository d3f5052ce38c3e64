/* The two readers of Markdown behind tf_md_parse. Inside the text layer only. */
#ifndef TWOFOLD_TEXT_MARKDOWN_PLAIN_H
#define TWOFOLD_TEXT_MARKDOWN_PLAIN_H

#include <twofold/text.h>

/* All of Markdown, by md4c. As tf_md_parse. */
int tf_md_full(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md);

/*
 * The plainest Markdown, as people write it most of the time, in a fraction of the time: paragraphs,
 * `# headings`, `*emphasis*`. The events are those that tf_md_full gives; false for everything else,
 * and then `*md` is as it was.
 */
bool tf_md_plain(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md);

#endif
