/*
 * Where links lead: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_LINKS_H
#define TWOFOLD_RULE_LINKS_H

#include <twofold/model.h>

/* A link's destination, taken apart. */
typedef struct {
    tf_str path;   /* from the top of the repository, without `.`, `..` and a slash at the end */
    tf_str anchor; /* behind `#`, decoded; empty where there is none, and behind a query, since that
                      may show anything */
    bool outside;  /* it leads out of the repository */
    bool nowhere;  /* it holds a NUL, as no path does */
} tf_target;

/* What `dest` means in the file `from` (a path from the school's folder). */
tf_target tf_link_target(tf_arena *arena, const tf_store *store, tf_str from, tf_str dest);

/* The anchors that a Markdown file has, as a set: of its headings, and what HTML in it sets. */
typedef struct {
    tf_map set; /* values are not NULL */
    tf_str *names;
    size_t n;
} tf_anchors;

/* `bytes` is a whole file; `arena` keeps the names. False where it is made to blow up. */
bool tf_anchors_read(tf_anchors *anchors, tf_arena *arena, tf_str bytes);

#endif
