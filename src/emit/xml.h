/*
 * Text in XML: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_XML_H
#define TWOFOLD_EMIT_XML_H

#include <twofold/base.h>

/* Appends `s` for text and attributes. What cannot be seen becomes a reference; what XML 1.0 cannot
 * hold, and bytes that are not UTF-8, appear as U+FFFD. */
void tf_xml_put(tf_buf *out, tf_str s);

#endif
