/*
 * What the readers of front matter share: limits, troubles, scalars, keys already seen. Inside the
 * text layer only.
 */
#ifndef TWOFOLD_TEXT_NODE_H
#define TWOFOLD_TEXT_NODE_H

#include <twofold/text.h>

enum {
    TF_YAML_MOST = 64 * 1024, /* bytes: libyaml takes its time over what is larger */
    TF_YAML_DEPTH = 16,       /* lists and maps in one another */
};

void tf_trouble_add(tf_arena *arena, tf_troubles *troubles, tf_trouble_kind kind, tf_span span,
                    tf_str subject, tf_str detail);

/* What a plain scalar is in YAML's core schema (YAML 1.2.2, 10.3.2). */
tf_node_type tf_scalar_type(tf_str text);

/* All of YAML that front matter may have, by libyaml. As tf_yaml_parse, after its guard. */
tf_node *tf_yaml_full(tf_arena *arena, tf_str bytes, tf_span front, tf_troubles *troubles);

/*
 * The plainest front matter, as people write it nearly always, in a tenth of the time: `key: text`,
 * `key: [texts]`, and lists of texts on lines of their own. The tree is the one that tf_yaml_full
 * gives; NULL, and no trouble, for everything else.
 */
tf_node *tf_yaml_plain(tf_arena *arena, tf_str bytes, tf_span front);

/*
 * A parser's complaint as a trouble: the most telling kind, place and words. `problem` and
 * `context` are libyaml's (context may be NULL), with their places in the file.
 */
struct tf_yaml_complaint {
    const char *problem, *context;
    size_t problem_at, context_at;
};
void tf_yaml_complain(tf_arena *arena, tf_str bytes, tf_span front,
                      const struct tf_yaml_complaint *complaint, tf_troubles *troubles);

/* Texts met so far. Few are compared one by one; beyond that a map keeps it linear. */
struct tf_seen {
    size_t n;
    tf_str few[16];
    tf_map many;
};

/* Whether `text`, which must outlive `seen`, was there already; from now on it is. */
bool tf_seen_before(struct tf_seen *seen, tf_str text);

/* Starts and ends the use of one. */
static inline void tf_seen_init(struct tf_seen *seen)
{
    seen->n = 0;
    seen->many = (tf_map){0};
}

static inline void tf_seen_release(struct tf_seen *seen)
{
    if (seen->n > TF_COUNT(seen->few))
        tf_map_release(&seen->many);
}

#endif
