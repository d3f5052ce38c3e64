#include <errno.h>
#include <string.h>

#include <twofold/base.h>

/* False, with nothing done, where there are words already. */
static bool set(tf_error *error, const char *format, va_list args)
{
    if (error->message.n)
        return false;
    tf_buf_vprintf(&error->message, format, args);
    return true;
}

int tf_fail(tf_error *error, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    set(error, format, args);
    va_end(args);
    return -1;
}

int tf_fail_errno(tf_error *error, const char *format, ...)
{
    int number = errno;
    va_list args;

    va_start(args, format);
    if (set(error, format, args))
        tf_buf_printf(&error->message, ": %s", strerror(number));
    va_end(args);
    return -1;
}

int tf_context(tf_error *error, const char *format, ...)
{
    tf_buf whole = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&whole, format, args);
    va_end(args);
    if (error->message.n)
        tf_buf_printf(&whole, ": %s", error->message.p);
    tf_buf_release(&error->message);
    error->message = whole;
    return -1;
}

void tf_error_release(tf_error *error)
{
    tf_buf_release(&error->message);
}
