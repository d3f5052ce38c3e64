/* Text with gaps that are filled from the tables. */
#include "template.h"

static int fill(tf_buf *out, tf_str gap, const tf_part *parts, size_t parts_n, tf_error *error)
{
    size_t space = tf_str_find(gap, ' ');

    for (size_t i = 0; i < parts_n; i++)
        if (tf_str_is(tf_str_sub(gap, 0, space), parts[i].name)) {
            parts[i].put(out, tf_str_trim(tf_str_sub(gap, space, gap.n)));
            return 0;
        }
    return tf_fail(error, "There is no part `%.*s`", TF_ARG(gap));
}

int tf_template_fill(tf_buf *out, tf_str text, const char *mark, const tf_part *parts,
                     size_t parts_n, tf_error *error)
{
    tf_str start = tf_str_z(mark);

    while (text.n) {
        size_t end = tf_str_find(text, '\n');
        tf_str line = tf_str_sub(text, 0, end), gap = tf_str_trim(line);
        text = tf_str_sub(text, end + 1, text.n);
        if (!tf_str_starts(gap, start)) {
            tf_buf_put(out, line);
            tf_buf_putc(out, '\n');
        } else if (fill(out, tf_str_sub(gap, start.n, gap.n), parts, parts_n, error) < 0) {
            return -1;
        }
    }
    return 0;
}
