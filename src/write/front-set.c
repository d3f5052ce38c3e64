/* Setting a key in front matter, every other byte as it was. */
#include <twofold/write.h>

/* ---- whether the edit did what it should ----------------------------------------------------- */

static const tf_node *parse(tf_arena *arena, tf_str bytes, tf_span *front)
{
    tf_troubles troubles = {0};
    tf_span body;

    if (!tf_front_split(arena, bytes, front, &body, &troubles))
        return NULL;
    const tf_node *root = tf_yaml_parse(arena, bytes, *front, &troubles);
    return troubles.found.n ? NULL : root;
}

static bool is_same(const tf_node *a, const tf_node *b)
{
    if (a->type != b->type || !tf_str_eq(a->text, b->text) || !tf_str_eq(a->key, b->key))
        return false;
    for (a = a->first, b = b->first; a && b; a = a->next, b = b->next)
        if (!is_same(a, b))
            return false;
    return !a && !b;
}

/* The same keys with the same values, but for `key`, which has `value` now. */
static bool is_edited(const tf_node *was, const tf_node *is, tf_str key, tf_str value)
{
    const tf_node *a = was->first, *b;
    bool set = false;

    for (b = is->first; b; b = b->next) {
        bool ours = tf_str_eq(b->key, key);
        if (ours && (set || b->type != TF_TEXT || !tf_str_eq(b->text, value)))
            return false;
        bool stays = a && (ours ? tf_str_eq(a->key, key) : is_same(a, b));
        if (!stays && (a || !ours))
            return false;
        set |= ours;
        a = a ? a->next : NULL;
    }
    return set && !a;
}

/* ---- the edit -------------------------------------------------------------------------------- */

static void put_value(tf_buf *out, tf_str bytes, tf_span at, tf_str value)
{
    tf_buf_put(out, tf_str_sub(bytes, 0, at.from));
    if (at.from && bytes.p[at.from - 1] == ':')
        tf_buf_putc(out, ' ');
    tf_write_scalar(out, value);
    tf_buf_put(out, tf_str_sub(bytes, at.to, bytes.n));
}

/* Where a value goes: over the old one, or behind the colon of a key that has none. */
static tf_span place_of_value(tf_str bytes, const tf_node *node)
{
    size_t at = node->key_span.to;

    if (node->span.from < node->span.to && node->span.from > at)
        return node->span;
    at += tf_str_find(tf_str_sub(bytes, at, bytes.n), ':') + 1;
    return (tf_span){at, at};
}

/* A line of its own at the end, which ends as the file's first line does. */
static void put_line(tf_buf *out, tf_str bytes, tf_span front, tf_str key, tf_str value)
{
    bool crlf = front.from >= 2 && bytes.p[front.from - 2] == '\r';

    tf_buf_put(out, tf_str_sub(bytes, 0, front.to));
    tf_buf_printf(out, "%.*s: ", TF_ARG(key));
    tf_write_scalar(out, value);
    tf_buf_putz(out, crlf ? "\r\n" : "\n");
    tf_buf_put(out, tf_str_sub(bytes, front.to, bytes.n));
}

static const tf_node *member(const tf_node *root, tf_str key)
{
    const tf_node *node = root->first;

    while (node && !tf_str_eq(node->key, key))
        node = node->next;
    return node;
}

int tf_front_set(tf_arena *arena, tf_str bytes, tf_str key, tf_str value, tf_str *edited,
                 tf_error *error)
{
    tf_span front;
    const tf_node *was = parse(arena, bytes, &front), *node, *is;
    tf_buf out = {0};

    if (!was)
        return tf_fail(error, "its front matter cannot be read: `twofold check` tells what is "
                              "amiss there");
    node = member(was, key);
    if (node)
        put_value(&out, bytes, place_of_value(bytes, node), value);
    else
        put_line(&out, bytes, front, key, value);
    *edited = tf_buf_take(&out, arena);
    is = parse(arena, *edited, &front);
    if (is && is_edited(was, is, key, value))
        return 0;
    return tf_fail(error,
                   "its front matter is written in a way that I cannot edit without changing "
                   "more of it; please write `%.*s: %.*s` there yourself, then: twofold save",
                   TF_ARG(key), TF_ARG(value));
}
