/*
 * Where links lead within a file: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_LINKS_H
#define TWOFOLD_RULE_LINKS_H

#include <twofold/rule.h>

/* The anchors that a Markdown file has, as a set: of its headings, and what HTML in it sets. */
typedef struct {
    tf_map set; /* values are not NULL */
    tf_str *names;
    size_t n;
} tf_anchors;

/* `bytes` is a whole file; `arena` keeps the names. False where it is made to blow up. */
bool tf_anchors_read(tf_anchors *anchors, tf_arena *arena, tf_str bytes);

#endif
