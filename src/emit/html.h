/*
 * Text in HTML: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_HTML_H
#define TWOFOLD_EMIT_HTML_H

#include <twofold/base.h>

/* Appends `s` for text and for attributes in double quotes. Controls, bidirectional overrides and
 * bytes that are not UTF-8 appear as U+FFFD: nothing that a file says may turn round what stands
 * beside it. */
void tf_html_put(tf_buf *out, tf_str s);
/* Appends ` name="value"`. */
void tf_html_attribute(tf_buf *out, const char *name, tf_str value);
/* Appends `s` for an attribute that holds an address: what no address holds is percent-encoded. */
void tf_html_put_address(tf_buf *out, tf_str s);
/* Appends `bytes` as base64 (RFC 4648, section 4). */
void tf_html_put_base64(tf_buf *out, tf_str bytes);

#endif
