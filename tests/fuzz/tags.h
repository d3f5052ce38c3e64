/* A judge of HTML and SVG: tags and attributes of ours alone, each shut where it should be. */
#ifndef TWOFOLD_FUZZ_TAGS_H
#define TWOFOLD_FUZZ_TAGS_H

#include <string.h>

#include "fuzz.h"

enum { DEEP_MOST = 1024 };

struct tag {
    const char *name;
    bool empty;             /* it is never shut */
    const char *attributes; /* each between spaces */
};

struct tag_judge {
    const struct tag *tags;
    size_t n;
    void (*look_at_value)(tf_str attribute, tf_str value);
    bool numbers; /* references by number are fine, as in SVG */
};

static inline size_t tag_named(const struct tag_judge *judge, tf_str name)
{
    for (size_t i = 0; i < judge->n; i++)
        if (tf_str_is(name, judge->tags[i].name))
            return i;
    fprintf(stderr, "<%.*s is no tag of ours\n", TF_ARG(name));
    DEMAND(false);
    return 0;
}

static inline tf_str take(tf_str *rest, size_t n)
{
    tf_str taken = tf_str_sub(*rest, 0, n);

    *rest = tf_str_sub(*rest, n, rest->n);
    return taken;
}

/* Letters, digits and hyphens at the start; those of `viewBox` too. */
static inline size_t letters(tf_str s)
{
    size_t n = 0;

    while (n < s.n && ((s.p[n] >= 'a' && s.p[n] <= 'z') || (s.p[n] >= '0' && s.p[n] <= '9') ||
                       s.p[n] == '-' || s.p[n] == 'B'))
        n++;
    return n;
}

static inline void look_at_attributes(const struct tag_judge *judge, tf_str *rest, size_t tag)
{
    while (rest->n && rest->p[0] == ' ') {
        take(rest, 1);
        tf_str name = take(rest, letters(*rest));
        char wanted[32];
        DEMAND(name.n && name.n < sizeof(wanted) - 3);
        snprintf(wanted, sizeof(wanted), " %.*s ", TF_ARG(name));
        if (!strstr(judge->tags[tag].attributes, wanted)) {
            fprintf(stderr, "<%s has no attribute%s\n", judge->tags[tag].name, wanted);
            DEMAND(false);
        }
        DEMAND(tf_str_starts(*rest, TF_STR("=\"")));
        take(rest, 2);
        tf_str value = take(rest, tf_str_find(*rest, '"'));
        DEMAND(tf_str_find(value, '<') == value.n && tf_str_find(value, '>') == value.n);
        judge->look_at_value(name, value);
        DEMAND(take(rest, 1).n);
    }
}

static inline void look_at_tag(const struct tag_judge *judge, tf_str *rest, size_t *open,
                               size_t *depth)
{
    bool shuts = tf_str_starts(*rest, TF_STR("</"));
    size_t tag;

    take(rest, shuts ? 2 : 1);
    tag = tag_named(judge, take(rest, letters(*rest)));
    if (shuts) {
        DEMAND(*depth && open[--*depth] == tag);
    } else {
        look_at_attributes(judge, rest, tag);
        bool empty = judge->tags[tag].empty;
        if (tf_str_starts(*rest, TF_STR("/"))) {
            empty = true;
            take(rest, 1);
        }
        DEMAND(*depth < DEEP_MOST);
        if (!empty)
            open[(*depth)++] = tag;
    }
    DEMAND(tf_str_starts(take(rest, 1), TF_STR(">")));
}

static inline bool is_reference(const struct tag_judge *judge, tf_str s)
{
    static const tf_str names[] = {TF_STR_INIT("&amp;"), TF_STR_INIT("&lt;"), TF_STR_INIT("&gt;"),
                                   TF_STR_INIT("&quot;"), TF_STR_INIT("&#39;")};
    size_t digits = 2;

    for (size_t i = 0; i < TF_COUNT(names); i++)
        if (tf_str_starts(s, names[i]))
            return true;
    while (digits < s.n && s.p[digits] >= '0' && s.p[digits] <= '9')
        digits++;
    return judge->numbers && tf_str_starts(s, TF_STR("&#")) && digits > 2 && digits < s.n &&
           s.p[digits] == ';';
}

/* `&` starts a reference, and no control stands in the text. */
static inline void look_at_text(const struct tag_judge *judge, tf_str text)
{
    DEMAND(tf_utf8_check(text) == text.n);
    for (size_t i = 0; i < text.n; i++) {
        DEMAND((unsigned char)text.p[i] >= ' ' || strchr("\t\n\r", text.p[i]));
        DEMAND(text.p[i] != '&' || is_reference(judge, tf_str_sub(text, i, text.n)));
    }
}

static inline void look_at_tags(const struct tag_judge *judge, tf_str rest)
{
    size_t open[DEEP_MOST], depth = 0;

    while (rest.n) {
        look_at_text(judge, take(&rest, tf_str_find(rest, '<')));
        if (rest.n)
            look_at_tag(judge, &rest, open, &depth);
    }
    DEMAND(!depth);
}

#endif
