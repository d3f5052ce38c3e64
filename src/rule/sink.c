/* How a rule reports. */
#include "sink.h"

static void add(tf_sink *sink, tf_diag diag, const char *format, va_list args)
{
    tf_buf message = {0};

    tf_buf_vprintf(&message, format, args);
    diag.rule = sink->rule;
    diag.severity = tf_rule_info_of(sink->rule)->severity;
    diag.message = tf_arena_str(sink->keep, tf_buf_str(&message));
    tf_diags_add(sink->diags, sink->keep, diag);
    tf_buf_release(&message);
}

tf_arena *tf_sink_keep(tf_sink *sink)
{
    return sink->keep;
}

void tf_find(tf_sink *sink, const tf_file *file, tf_span span, tf_str help, const char *format, ...)
{
    tf_diag diag = {.path = file->path, .span = span, .help = help};
    va_list args;

    if (sink->parsed)
        tf_parsed_keep_text(sink->parsed);
    diag.bytes = file->bytes;
    va_start(args, format);
    add(sink, diag, format, args);
    va_end(args);
}

void tf_find_path(tf_sink *sink, tf_str path, tf_str help, const char *format, ...)
{
    tf_diag diag = {.path = path, .help = help};
    va_list args;

    va_start(args, format);
    add(sink, diag, format, args);
    va_end(args);
}
