/* Markdown that is read in another folder than it was written in: its relative links move with it. */
#include <stdlib.h>

#include "markdown.h"

#include <twofold/text.h>

/* Destinations, as they stand in the text. */
typedef struct {
    TF_VEC(tf_span) found;
} places;

/* Whether it is meant from where its file stands: no address, no anchor, no path from the top. */
static bool is_relative(tf_str dest)
{
    tf_str head = tf_str_sub(dest, 0, tf_str_find(dest, '/'));

    return dest.n && dest.p[0] != '/' && dest.p[0] != '#' && dest.p[0] != '?' &&
           dest.p[0] != '\\' && tf_str_find(head, ':') == head.n;
}

static int by_place(const void *a, const void *b)
{
    size_t x = ((const tf_span *)a)->from, y = ((const tf_span *)b)->from;

    return x < y ? -1 : x > y;
}

/* Those that stand there as they are meant; of a link by reference only its own place is known. */
static void find_places(tf_arena *arena, tf_str source, places *found)
{
    tf_md md = {0};

    /* The links before a text that is made to blow up move all the same. */
    (void)tf_md_parse(arena, source, (tf_span){0, source.n}, &md);
    for (size_t i = 0; i < md.n; i++) {
        const tf_md_event *event = &md.at[i];
        if ((event->kind == TF_MD_LINK || event->kind == TF_MD_IMAGE) &&
            event->step == TF_MD_ENTER && is_relative(event->dest) &&
            tf_str_eq(tf_str_span(source, event->dest_span), event->dest))
            *TF_PUSH(arena, &found->found) = event->dest_span;
    }
    if (found->found.n)
        qsort(found->found.at, found->found.n, sizeof(tf_span), by_place);
}

/* A folder's name as a part of an address. */
static void put_part(tf_buf *out, tf_str part)
{
    for (size_t i = 0; i < part.n; i++) {
        unsigned char c = (unsigned char)part.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '_' || c == '.';
        tf_buf_printf(out, plain ? "%c" : "%%%02X", c);
    }
    tf_buf_putc(out, '/');
}

/* The destination from the folder that the file's path is told from. */
static void put_moved(tf_buf *out, tf_str path, tf_str dest)
{
    size_t depth = 0, up = 0;

    for (size_t i = 0; i < path.n; i++)
        depth += path.p[i] == '/';
    while (tf_str_starts(dest, TF_STR("./")) || tf_str_starts(dest, TF_STR("../"))) {
        up += dest.p[1] == '.';
        dest = tf_str_sub(dest, tf_str_find(dest, '/') + 1, dest.n);
    }
    for (size_t i = 0; i + up < depth; i++) {
        tf_str part = tf_str_sub(path, 0, tf_str_find(path, '/'));
        put_part(out, part);
        path = tf_str_sub(path, part.n + 1, path.n);
    }
    for (; up > depth; up--)
        tf_buf_putz(out, "../");
    tf_buf_put(out, dest);
}

tf_str tf_markdown_moved(tf_arena *arena, tf_str path, tf_str source)
{
    places inside = {0};
    tf_buf out = {0};
    size_t at = 0;

    find_places(arena, source, &inside);
    for (size_t i = 0; i < inside.found.n; i++) {
        tf_span span = inside.found.at[i];
        if (span.from < at)
            continue;
        tf_buf_put(&out, tf_str_sub(source, at, span.from));
        put_moved(&out, path, tf_str_span(source, span));
        at = span.to;
    }
    tf_buf_put(&out, tf_str_sub(source, at, source.n));
    tf_str moved = tf_arena_str(arena, tf_buf_str(&out));
    tf_buf_release(&out);
    return moved;
}
