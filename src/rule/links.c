/* A link's destination, taken apart. */
#include "links.h"

#include <string.h>

static int hex(char c)
{
    static const char digits[] = "0123456789abcdefABCDEF";
    const char *at = c ? strchr(digits, c) : NULL;

    return !at ? -1 : at - digits < 16 ? (int)(at - digits) : (int)(at - digits) - 6;
}

/* `%20` and the like as the bytes that they stand for; a lone `%` stays. */
static tf_str decode(tf_arena *arena, tf_str s)
{
    char *out = tf_arena_bytes(arena, s.n + 1);
    size_t n = 0;

    for (size_t i = 0; i < s.n; i++) {
        bool coded = s.p[i] == '%' && i + 2 < s.n && hex(s.p[i + 1]) >= 0 && hex(s.p[i + 2]) >= 0;
        out[n++] = coded ? (char)(hex(s.p[i + 1]) * 16 + hex(s.p[i + 2])) : s.p[i];
        i += coded ? 2 : 0;
    }
    out[n] = '\0';
    return (tf_str){out, n};
}

/* Puts one part of a path behind the others; false when it leads out of the top. */
static bool step(tf_buf *path, tf_str part)
{
    size_t n = path->n;

    if (!part.n || tf_str_is(part, "."))
        return true;
    if (!tf_str_is(part, "..")) {
        if (path->n)
            tf_buf_putc(path, '/');
        tf_buf_put(path, part);
        return true;
    }
    if (!n)
        return false;
    while (n && path->p[n - 1] != '/')
        n--;
    tf_str above = tf_str_sub(tf_buf_str(path), 0, n ? n - 1 : 0);
    path->n = above.n;
    return true;
}

static bool walk(tf_buf *path, tf_str way)
{
    while (way.n) {
        size_t slash = tf_str_find(way, '/');
        if (!step(path, tf_str_sub(way, 0, slash)))
            return false;
        way = tf_str_sub(way, slash + 1, way.n);
    }
    return true;
}

static tf_str folder_of(tf_str path)
{
    size_t n = path.n;

    while (n && path.p[n - 1] != '/')
        n--;
    return tf_str_sub(path, 0, n);
}

tf_target tf_link_target(tf_arena *arena, const tf_store *store, tf_str from, tf_str dest)
{
    size_t hash = tf_str_find(dest, '#'), query = tf_str_find(tf_str_sub(dest, 0, hash), '?');
    tf_str way = decode(arena, tf_str_sub(dest, 0, query));
    tf_target target = {.nowhere = tf_str_find(way, '\0') < way.n};
    tf_buf path = {0};

    if (query == hash)
        target.anchor = decode(arena, tf_str_sub(dest, hash + 1, dest.n));
    if (!tf_str_starts(way, TF_STR("/")))
        target.outside =
            !walk(&path, store->prefix) || !walk(&path, way.n ? folder_of(from) : from);
    target.outside = target.outside || !walk(&path, way);
    target.path = tf_buf_take(&path, arena);
    return target;
}
