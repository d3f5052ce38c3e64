/* Where front matter starts and ends. */
#include "node.h"

static const tf_str byte_order_mark = TF_STR_INIT("\xEF\xBB\xBF");

/* The offset behind the line that starts at `from`. Only LF ends a line here: see is_fence. */
static size_t line_end(tf_str bytes, size_t from)
{
    size_t end = from + tf_str_find(tf_str_sub(bytes, from, bytes.n), '\n');

    return end < bytes.n ? end + 1 : end;
}

/*
 * `---`, alone but for blanks behind it. A fence that a lone CR ends is none: other readers would
 * not see it, and tf_yaml_parse refuses the CR, which then stands in the front matter.
 */
static bool is_fence(tf_str line)
{
    size_t n = line.n;

    if (!tf_str_starts(line, TF_STR("---")))
        return false;
    if (n && line.p[n - 1] == '\n')
        n--;
    if (n < line.n && n && line.p[n - 1] == '\r')
        n--;
    while (n > 3 && (line.p[n - 1] == ' ' || line.p[n - 1] == '\t'))
        n--;
    return n == 3;
}

/* A line of nothing but dashes, of which one at least is a long one; `*n` is where they end. */
static bool is_long_dash(tf_str line, size_t *n)
{
    bool is_long = false;
    uint32_t c;

    *n = 0;
    line = tf_str_trim(line);
    for (size_t step; *n < line.n; *n += step) {
        step = tf_utf8_next(tf_str_sub(line, *n, line.n), &c);
        if (c != '-' && (c < 0x2010 || c > 0x2015))
            return false;
        is_long |= c != '-';
    }
    return is_long;
}

static bool not_there(tf_arena *arena, tf_str bytes, size_t start, tf_troubles *troubles)
{
    tf_str line = tf_str_sub(bytes, start, line_end(bytes, start));
    size_t cr = tf_str_find(line, '\r'), dash;

    /* A file from an old Mac: all of it is one line. */
    if (cr < line.n && is_fence(tf_str_sub(line, 0, cr)))
        tf_trouble_add(arena, troubles, TF_YAML_BREAK, (tf_span){start + cr, start + cr + 1},
                       TF_STR("a lone carriage return"), TF_STR(""));
    else if (is_long_dash(line, &dash))
        tf_trouble_add(arena, troubles, TF_FRONT_DASH, (tf_span){start, start + dash}, TF_STR(""),
                       TF_STR(""));
    else
        tf_trouble_add(arena, troubles, TF_FRONT_MISSING, (tf_span){start, start}, TF_STR(""),
                       TF_STR(""));
    return false;
}

bool tf_front_split(tf_arena *arena, tf_str bytes, tf_span *front, tf_span *body,
                    tf_troubles *troubles)
{
    size_t start = tf_str_starts(bytes, byte_order_mark) ? byte_order_mark.n : 0;
    size_t open = line_end(bytes, start);

    *front = (tf_span){start, start};
    *body = (tf_span){start, bytes.n};
    if (!is_fence(tf_str_sub(bytes, start, open)))
        return not_there(arena, bytes, start, troubles);
    for (size_t at = open; at < bytes.n;) {
        size_t end = line_end(bytes, at);
        if (is_fence(tf_str_sub(bytes, at, end))) {
            *front = (tf_span){open, at};
            *body = (tf_span){end, bytes.n};
            return true;
        }
        at = end;
    }
    *body = (tf_span){bytes.n, bytes.n};
    tf_trouble_add(arena, troubles, TF_FRONT_OPEN, (tf_span){start, start + 3}, TF_STR(""),
                   TF_STR(""));
    return false;
}
