/* Texts that are made in arenas. */
#include <twofold/base.h>

tf_str tf_buf_take(tf_buf *buf, tf_arena *arena)
{
    tf_str taken = tf_arena_str(arena, tf_buf_str(buf));

    tf_buf_release(buf);
    return taken;
}

tf_str tf_arena_concat(tf_arena *arena, const tf_str *parts, size_t n)
{
    size_t length = 0;
    char *text, *at;

    for (size_t i = 0; i < n; i++)
        length += parts[i].n;
    text = at = tf_arena_bytes(arena, length + 1);
    for (size_t i = 0; i < n; i++)
        at = parts[i].n ? (char *)memcpy(at, parts[i].p, parts[i].n) + parts[i].n : at;
    *at = '\0';
    return (tf_str){text, length};
}

tf_str tf_arena_vprintf(tf_arena *arena, const char *format, va_list args)
{
    char usual[256], *text;
    va_list again;
    int n;

    va_copy(again, args);
    n = vsnprintf(usual, sizeof(usual), format, again);
    va_end(again);
    if (n < 0)
        tf_die("a format that cannot be printed");
    if ((size_t)n < sizeof(usual))
        return tf_arena_str(arena, (tf_str){usual, (size_t)n});
    text = tf_arena_bytes(arena, (size_t)n + 1);
    vsnprintf(text, (size_t)n + 1, format, args);
    return (tf_str){text, (size_t)n};
}

tf_str tf_arena_printf(tf_arena *arena, const char *format, ...)
{
    va_list args;
    tf_str text;

    va_start(args, format);
    text = tf_arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}
