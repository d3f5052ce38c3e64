/* Cells of CSV. */
#include "csv.h"

#include <string.h>

void tf_csv_put(tf_buf *out, tf_str s)
{
    bool formula = s.n && strchr("=+-@\t\r", s.p[0]);
    bool quoted = false;

    for (size_t i = 0; i < s.n; i++)
        quoted |= s.p[i] == ',' || s.p[i] == '"' || s.p[i] == '\n' || s.p[i] == '\r';
    if (quoted)
        tf_buf_putc(out, '"');
    if (formula)
        tf_buf_putc(out, '\'');
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '"')
            tf_buf_putc(out, '"');
        tf_buf_putc(out, s.p[i]);
    }
    if (quoted)
        tf_buf_putc(out, '"');
}
