/* From bytes to lines and columns, at the edge where something is shown. */
#include <twofold/text.h>

static const tf_str bom = TF_STR_INIT("\xef\xbb\xbf");

void tf_lines_init(tf_lines *lines, tf_arena *arena, tf_str bytes)
{
    *lines = (tf_lines){.bytes = bytes};
    *TF_PUSH(arena, &lines->starts) = tf_str_starts(bytes, bom) ? bom.n : 0;
    for (size_t i = 0; i < bytes.n; i++) {
        if (bytes.p[i] == '\r' && i + 1 < bytes.n && bytes.p[i + 1] == '\n')
            continue; /* the newline behind it ends the line */
        if (bytes.p[i] == '\n' || bytes.p[i] == '\r')
            *TF_PUSH(arena, &lines->starts) = i + 1;
    }
}

/* The number of the last line that starts at or before `at`, from 0. */
static size_t line_of(const tf_lines *lines, size_t at)
{
    size_t low = 0, high = lines->starts.n;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (lines->starts.at[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t tf_lines_line(const tf_lines *lines, size_t at)
{
    return line_of(lines, at) + 1;
}

tf_pos tf_lines_at(const tf_lines *lines, size_t at)
{
    size_t line, start;

    if (at > lines->bytes.n)
        at = lines->bytes.n;
    line = line_of(lines, at);
    start = lines->starts.at[line];
    return (tf_pos){line + 1, 1 + tf_utf8_length(tf_str_sub(lines->bytes, start, at))};
}

tf_span tf_lines_span(const tf_lines *lines, size_t line)
{
    size_t from, to;

    if (line < 1 || line > lines->starts.n)
        return (tf_span){0};
    from = lines->starts.at[line - 1];
    to = line < lines->starts.n ? lines->starts.at[line] : lines->bytes.n;
    while (to > from && (lines->bytes.p[to - 1] == '\n' || lines->bytes.p[to - 1] == '\r'))
        to--;
    return (tf_span){from, to};
}
