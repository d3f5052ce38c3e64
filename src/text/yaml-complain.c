/* A parser's complaint in the terms of people who write front matter. */
#include <string.h>

#include "node.h"

/* What libyaml was reading when it gave up, where that alone says what is the matter. */
static const struct {
    const char *context, *refused;
} refusals[] = {
    {"while scanning an alias", "an alias"},
    {"while scanning an anchor", "an anchor"},
    {"while scanning a tag", "a tag"},
    {"while parsing a tag", "a tag"},
};

/* Things that begin somewhere and were not ended: people look for the beginning. */
static const char *const begun[] = {
    "while parsing a flow sequence",
    "while parsing a flow mapping",
    "while scanning a quoted scalar",
    "while scanning a simple key",
};

/* Problems that people run into, in plain words; the parser's own stand for all others. */
static const struct {
    const char *problem, *words;
} plainly[] = {
    {"mapping values are not allowed in this context", "a second `: ` on one line"},
    {"could not find expected ':'", "a line without a `: ` behind its key"},
    {"did not find expected <document start>", "this does not fit in with what stands before it"},
    {"did not find expected key", "this does not fit in with what stands before it"},
    {"did not find expected '-' indicator", "this does not fit in with the list before it"},
    {"did not find expected ',' or ']'", "a `,` or the closing `]` is missing"},
    {"did not find expected ',' or '}'", "a `,` or the closing `}` is missing"},
    {"did not find expected node content", "something is missing before this"},
    {"found unexpected end of stream", "a quotation mark that is not closed"},
    {"found unexpected document indicator", "a quotation mark that is not closed"},
    {"found unknown escape character",
     "a backslash within double quotes (single quotes take it as it is)"},
    {"found character that cannot start any token",
     "text cannot start with this character unless it is in quotes"},
    {"block sequence entries are not allowed in this context",
     "a list item cannot stand here, each goes on a line of its own"},
    {"block collections are not allowed in this context",
     "this cannot stand here, each `key: value` goes on a line of its own"},
    {"control characters are not allowed", "a control character, which no editor shows"},
};

static tf_str line_at(tf_str bytes, tf_span front, size_t at, size_t *from)
{
    tf_str text = tf_str_span(bytes, front);
    size_t start = at - front.from;

    while (start && text.p[start - 1] != '\n')
        start--;
    *from = front.from + start;
    text = tf_str_sub(text, start, text.n);
    return tf_str_sub(text, 0, tf_str_find(text, '\n'));
}

static bool refuse(tf_arena *arena, tf_troubles *troubles, tf_span span, const char *what)
{
    tf_trouble_add(arena, troubles, TF_YAML_REFUSED, span, tf_str_z(what), TF_STR(""));
    return true;
}

/* The first line up to `at` that starts with `with`; empty when there is none. */
static tf_span line_with(tf_str bytes, tf_span front, size_t at, tf_str with)
{
    for (size_t from = front.from; from <= at && from < front.to;) {
        tf_str rest = tf_str_sub(bytes, from, front.to);
        size_t n = tf_str_find(rest, '\n');
        if (tf_str_starts(rest, with))
            return (tf_span){from, from + tf_str_trim(tf_str_sub(rest, 0, n)).n};
        from += n + 1;
    }
    return (tf_span){at, at};
}

/* `%YAML 1.2`: libyaml complains about what comes, or does not come, after such a line. */
static bool directive(tf_arena *arena, tf_str bytes, tf_span front, size_t at,
                      tf_troubles *troubles)
{
    tf_span line = line_with(bytes, front, at, TF_STR("%"));

    return line.to > line.from && refuse(arena, troubles, line, "a directive");
}

/* Something behind `...`. */
static bool document(tf_arena *arena, tf_str bytes, tf_span front,
                     const struct tf_yaml_complaint *complaint, tf_troubles *troubles)
{
    size_t at = complaint->problem_at;
    tf_span end = line_with(bytes, front, at, TF_STR("..."));

    return end.to > end.from &&
           strcmp(complaint->problem, "did not find expected <document start>") == 0 &&
           refuse(arena, troubles, (tf_span){at, at + (at < front.to)}, "a second document");
}

static bool tab(tf_arena *arena, tf_str bytes, tf_span front, size_t at, tf_troubles *troubles)
{
    size_t from;
    tf_str line = line_at(bytes, front, at, &from);

    for (size_t i = 0; i < line.n && (line.p[i] == ' ' || line.p[i] == '\t'); i++) {
        if (line.p[i] == ' ')
            continue;
        tf_trouble_add(arena, troubles, TF_YAML_TAB, (tf_span){from + i, from + i + 1}, TF_STR(""),
                       TF_STR(""));
        return true;
    }
    return false;
}

static bool refused(tf_arena *arena, const struct tf_yaml_complaint *complaint,
                    tf_troubles *troubles)
{
    size_t at = complaint->context_at;

    for (size_t i = 0; complaint->context && i < TF_COUNT(refusals); i++)
        if (strcmp(complaint->context, refusals[i].context) == 0)
            return refuse(arena, troubles, (tf_span){at, at + 1}, refusals[i].refused);
    if (strcmp(complaint->problem, "found undefined tag handle") == 0) {
        at = complaint->problem_at;
        return refuse(arena, troubles, (tf_span){at, at + 1}, "a tag");
    }
    return false;
}

/*
 * One character, where people should look: what was begun and not ended on its own line, rather
 * than where the parser noticed; and never the closing fence, which is not at fault.
 */
static tf_span place(tf_str bytes, tf_span front, const struct tf_yaml_complaint *complaint)
{
    size_t at = complaint->problem_at, start = complaint->context_at;
    uint32_t c;

    for (size_t i = 0; complaint->context && i < TF_COUNT(begun); i++)
        if (strcmp(complaint->context, begun[i]) == 0 && start < at &&
            tf_str_find(tf_str_sub(bytes, start, at), '\n') < at - start)
            at = start;
    if (at >= front.to) {
        at = front.from + tf_str_trim(tf_str_span(bytes, front)).n;
        return (tf_span){at, at};
    }
    return (tf_span){at, at + tf_utf8_next(tf_str_sub(bytes, at, front.to), &c)};
}

void tf_yaml_complain(tf_arena *arena, tf_str bytes, tf_span front,
                      const struct tf_yaml_complaint *complaint, tf_troubles *troubles)
{
    const char *words = complaint->problem;

    if (directive(arena, bytes, front, complaint->problem_at, troubles) ||
        document(arena, bytes, front, complaint, troubles) ||
        tab(arena, bytes, front, complaint->problem_at, troubles) ||
        refused(arena, complaint, troubles))
        return;
    for (size_t i = 0; i < TF_COUNT(plainly); i++)
        if (strcmp(words, plainly[i].problem) == 0)
            words = plainly[i].words;
    tf_trouble_add(arena, troubles, TF_YAML_SYNTAX, place(bytes, front, complaint), TF_STR(""),
                   tf_str_z(words));
}
