#include <stdlib.h>
#include <string.h>

#include <twofold/base.h>

char *tf_buf_room(tf_buf *buf, size_t more)
{
    size_t need = buf->n + more + 1;

    if (need < buf->n)
        tf_die("a text larger than memory");
    if (need > buf->cap) {
        size_t cap = need > 2 * buf->cap ? need : 2 * buf->cap;
        char *p = realloc(buf->p, cap < 64 ? 64 : cap);
        if (!p)
            tf_die("no memory left");
        buf->p = p;
        buf->cap = cap < 64 ? 64 : cap;
    }
    return buf->p + buf->n;
}

void tf_buf_vprintf(tf_buf *buf, const char *format, va_list args)
{
    enum { USUAL = 120 };
    char *to = tf_buf_room(buf, USUAL);
    va_list again;
    int n;

    va_copy(again, args);
    n = vsnprintf(to, buf->cap - buf->n, format, again);
    va_end(again);
    if (n < 0)
        tf_die("a format that cannot be printed");
    if ((size_t)n >= buf->cap - buf->n)
        vsnprintf(tf_buf_room(buf, (size_t)n), (size_t)n + 1, format, args);
    buf->n += (size_t)n;
}

void tf_buf_printf(tf_buf *buf, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(buf, format, args);
    va_end(args);
}

void tf_buf_clear(tf_buf *buf)
{
    buf->n = 0;
    if (buf->p)
        buf->p[0] = '\0';
}

void tf_buf_release(tf_buf *buf)
{
    free(buf->p);
    *buf = (tf_buf){0};
}
