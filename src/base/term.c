#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <twofold/base.h>

/* The list of bidirectional controls is that of CVE-2021-42574 ("Trojan Source"), with the marks.
 */
bool tf_utf8_is_hidden(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

size_t tf_put_safe_char(tf_buf *buf, uint32_t c)
{
    size_t before = buf->n;

    if (!tf_utf8_is_hidden(c)) {
        tf_utf8_put(buf, c);
        return tf_utf8_cells(c);
    }
    tf_buf_printf(buf, "<U+%04X>", (unsigned)c);
    return buf->n - before;
}

/* How many bytes from `at` on are plain ASCII, which is most text. */
static size_t plain(tf_str s, size_t at)
{
    size_t end = at;

    while (end < s.n && s.p[end] >= ' ' && s.p[end] < 0x7f)
        end++;
    return end - at;
}

void tf_put_safe(tf_buf *buf, tf_str s)
{
    for (size_t at = 0; at < s.n;) {
        size_t n = plain(s, at);
        uint32_t c;
        if (n) {
            tf_buf_put(buf, tf_str_sub(s, at, at + n));
            at += n;
            continue;
        }
        n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        if (n)
            tf_put_safe_char(buf, c);
        else
            tf_buf_printf(buf, "<0x%02X>", (unsigned char)s.p[at]);
        at += n ? n : 1;
    }
}

bool tf_term_colour(tf_colour_when when, FILE *stream)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

    if (when != TF_COLOUR_AUTO)
        return when == TF_COLOUR_ALWAYS;
    if ((no && *no) || !term || strcmp(term, "dumb") == 0)
        return false;
    return isatty(fileno(stream)) == 1;
}

size_t tf_term_width(FILE *stream, size_t otherwise)
{
    struct winsize size = {0};

    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col)
        return size.ws_col;
    return otherwise;
}

size_t tf_term_height(FILE *stream, size_t otherwise)
{
    struct winsize size = {0};

    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_row)
        return size.ws_row;
    return otherwise;
}

int tf_term_write(tf_str s, tf_error *error)
{
    if (tf_write_all(STDOUT_FILENO, s) == 0)
        return 0;
    return errno == EPIPE ? 1 : tf_fail_errno(error, "standard output cannot be written");
}
