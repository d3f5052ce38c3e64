/*
 * The source line of a finding with a caret line under it: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_EXCERPT_H
#define TWOFOLD_EMIT_EXCERPT_H

#include <twofold/text.h>

typedef struct {
    size_t margin;              /* cells in front of both lines */
    const char *colour, *plain; /* around the carets; may be empty */
} tf_excerpt;

/* Appends both lines for `span`; of one that goes over several lines, the first. */
void tf_excerpt_put(tf_buf *out, const tf_excerpt *excerpt, const tf_lines *lines, tf_span span);

#endif
