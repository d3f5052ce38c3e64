/* Front matter as a tree: what is refused at once, what is plain, and libyaml for all else. */
#include "node.h"

/* Line breaks to some readers of YAML and none to others: a key could hide behind one. */
static const struct {
    tf_str bytes, name;
} breaks[] = {
    {TF_STR_INIT("\r"), TF_STR_INIT("a lone carriage return")},
    {TF_STR_INIT("\xC2\x85"), TF_STR_INIT("a next-line character (U+0085)")},
    {TF_STR_INIT("\xE2\x80\xA8"), TF_STR_INIT("a line separator (U+2028)")},
    {TF_STR_INIT("\xE2\x80\xA9"), TF_STR_INIT("a paragraph separator (U+2029)")},
};

/* The first such break in `s`: its offset, or s.n; `*which` tells it from the others. */
static size_t find_break(tf_str s, size_t *which)
{
    for (size_t at = 0; at < s.n; at++) {
        if (s.p[at] != '\r' && s.p[at] != '\xC2' && s.p[at] != '\xE2')
            continue;
        if (s.p[at] == '\r' && at + 1 < s.n && s.p[at + 1] == '\n')
            continue;
        for (*which = 0; *which < TF_COUNT(breaks); ++*which)
            if (tf_str_starts(tf_str_sub(s, at, s.n), breaks[*which].bytes))
                return at;
    }
    return s.n;
}

/* Whether front matter can be handed to a parser: not too large, no treacherous line breaks. */
static bool guard(tf_arena *arena, tf_str bytes, tf_span front, tf_troubles *troubles)
{
    tf_str text = tf_str_span(bytes, front);
    size_t which = 0, at;

    if (text.n > TF_YAML_MOST) {
        tf_span line = {front.from, front.from + tf_str_find(text, '\n')};
        tf_trouble_add(arena, troubles, TF_YAML_LARGE, line, TF_STR(""), TF_STR(""));
        return false;
    }
    at = find_break(text, &which);
    if (at == text.n)
        return true;
    at += front.from;
    tf_trouble_add(arena, troubles, TF_YAML_BREAK, (tf_span){at, at + breaks[which].bytes.n},
                   breaks[which].name, TF_STR(""));
    return false;
}

tf_node *tf_yaml_parse(tf_arena *arena, tf_str bytes, tf_span front, tf_troubles *troubles)
{
    tf_node *root = tf_yaml_plain(arena, bytes, front);

    if (root || !guard(arena, bytes, front, troubles))
        return root;
    return tf_yaml_full(arena, bytes, front, troubles);
}
