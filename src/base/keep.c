/* From buffers into arenas. */
#include <twofold/base.h>

tf_str tf_buf_take(tf_buf *buf, tf_arena *arena)
{
    tf_str taken = tf_arena_str(arena, tf_buf_str(buf));

    tf_buf_release(buf);
    return taken;
}

tf_str tf_arena_printf(tf_arena *arena, const char *format, ...)
{
    tf_buf buf = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&buf, format, args);
    va_end(args);
    return tf_buf_take(&buf, arena);
}
