/*
 * Character references of HTML, as Markdown takes them: inside the text layer only.
 */
#ifndef TWOFOLD_TEXT_ENTITY_H
#define TWOFOLD_TEXT_ENTITY_H

#include <twofold/base.h>

/* Appends what `&amp;`, `&#37;` or `&#x2F;` stands for; a name that is not known stays as it is. */
void tf_entity_put(tf_buf *buf, tf_str reference);

#endif
