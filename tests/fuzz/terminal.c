/* Any Markdown at a terminal, and as the words that rewordings are told by: nothing in it steers. */
#include <string.h>

#include <twofold/text.h>

#include "../../src/emit/text-prose.h"
#include "../../src/report/plain.h"
#include "fuzz.h"

/* Rows in a deep list are behind marks of a hundred cells, so that each may hold but a few words. */
enum { GROWTH = 400, AT_LEAST = 4096, LEFT_TO_RIGHT = 0x200e };

/* A style of ours begins here: gives its bytes, or 0. */
static size_t style_at(tf_str text)
{
    size_t n = 3;

    if (!tf_str_starts(text, TF_STR("\033[0")))
        return 0;
    while (n < text.n && strchr(";0123456789", text.p[n]))
        n++;
    return n < text.n && text.p[n] == 'm' ? n + 1 : 0;
}

static void look_at(tf_str text, bool colour)
{
    for (size_t at = 0; at < text.n;) {
        tf_str rest = tf_str_sub(text, at, text.n);
        size_t style = colour ? style_at(rest) : 0;
        uint32_t c;
        size_t n = style ? style : tf_utf8_next(rest, &c);
        DEMAND(n);
        DEMAND(style || c == '\n' || c == LEFT_TO_RIGHT || !tf_utf8_is_hidden(c));
        at += n;
    }
}

static void read_words(tf_str bytes)
{
    tf_arena arena = {0};
    tf_md md;

    tf_md_parse(&arena, bytes, (tf_span){0, bytes.n}, &md);
    DEMAND(tf_plain_words(&arena, &md, true).n <= AT_LEAST + bytes.n * GROWTH);
    tf_arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str bytes = {(const char *)data, size};
    tf_span at;

    if (size > TF_FILE_MOST || tf_bytes_check(bytes, &at) != TF_BYTES_SOUND)
        return 0;
    for (int colour = 0; colour < 2; colour++) {
        tf_buf out = {0};
        tf_prose_put_text(&out, bytes, size % 90 + 20, colour);
        DEMAND(out.n <= AT_LEAST + size * GROWTH);
        look_at(tf_buf_str(&out), colour);
        tf_buf_release(&out);
    }
    read_words(bytes);
    return 0;
}
