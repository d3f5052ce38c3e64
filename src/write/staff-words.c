/* What headings and posts come down to when they are compared. */
#include "staff.h"

tf_str tf_staff_words(tf_arena *arena, tf_str text, const char *gap)
{
    tf_str fold = tf_utf8_fold(arena, text);
    bool apart = false;
    tf_buf buf = {0};
    size_t n;

    for (; fold.n; fold = tf_str_sub(fold, n, fold.n)) {
        uint32_t c;
        n = tf_utf8_next(fold, &c);
        n = n ? n : 1;
        if (!tf_utf8_is_word(c) || c == '_') {
            apart = buf.n > 0;
            continue;
        }
        tf_buf_putz(&buf, apart ? gap : "");
        tf_utf8_put(&buf, c);
        apart = false;
    }
    return tf_buf_take(&buf, arena);
}
