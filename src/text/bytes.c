/* What can be wrong with a file before anything is read in it. */
#include <string.h>

#include <twofold/text.h>

/* git's markers, in the order in which they must come. */
static const tf_str markers[] = {TF_STR_INIT("<<<<<<<"), TF_STR_INIT("======="),
                                 TF_STR_INIT(">>>>>>>")};

/* The line at `at` is a marker: seven times the sign, then a space or the line's end. */
static bool is_marker(tf_str bytes, size_t at, tf_str marker)
{
    tf_str line = tf_str_sub(bytes, at, bytes.n);

    return tf_str_starts(line, marker) && (line.n == marker.n || line.p[marker.n] == ' ' ||
                                           line.p[marker.n] == '\n' || line.p[marker.n] == '\r');
}

/* Finds the first `<<<<<<<` that the other two follow. */
static bool has_conflict(tf_str bytes, tf_span *span)
{
    size_t next = 0, from = 0;

    for (size_t at = 0; at < bytes.n;) {
        const char *end = memchr(bytes.p + at, '\n', bytes.n - at);
        if (next && is_marker(bytes, at, markers[0]))
            next = 0; /* another conflict starts */
        if (is_marker(bytes, at, markers[next])) {
            if (next == 0)
                from = at;
            if (++next == TF_COUNT(markers)) {
                *span = (tf_span){from, from + markers[0].n};
                return true;
            }
        }
        at = end ? (size_t)(end - bytes.p) + 1 : bytes.n;
    }
    return false;
}

tf_bytes_state tf_bytes_check(tf_str bytes, tf_span *at)
{
    const char *nul = bytes.n ? memchr(bytes.p, 0, bytes.n) : NULL, *mark;
    size_t wrong = tf_utf8_check(bytes);

    if (wrong < bytes.n && (!nul || bytes.p + wrong < nul)) {
        *at = (tf_span){wrong, wrong + 1};
        return TF_BYTES_NOT_UTF8;
    }
    if (nul) {
        *at = (tf_span){(size_t)(nul - bytes.p), (size_t)(nul - bytes.p) + 1};
        return TF_BYTES_NUL;
    }
    /* Most files have not even a sign of the first marker. */
    mark = bytes.n ? memchr(bytes.p, markers[0].p[0], bytes.n) : NULL;
    if (mark && memmem(mark, bytes.n - (size_t)(mark - bytes.p), markers[0].p, markers[0].n) &&
        has_conflict(bytes, at))
        return TF_BYTES_CONFLICT;
    return TF_BYTES_SOUND;
}
