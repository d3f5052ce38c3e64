/* Commits in another encoding than UTF-8: git labels them so, and trusts that what it is given is. */
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "writer.h"

/* Gives false where it cannot be said in that encoding. */
static bool convert(iconv_t how, tf_str text, tf_buf *out)
{
    char *from = (char *)text.p;
    size_t left = text.n, done = 0;

    while (done != (size_t)-1 && left) {
        size_t had = 4 * left + 1, room = had;
        char *to = tf_buf_room(out, room);
        done = iconv(how, &from, &left, &to, &room);
        out->n += had - room;
    }
    return done == 0;
}

const char *tf_encoding_of(const tf_writer *writer)
{
    tf_str set = tf_writer_setting(writer, "i18n.commitencoding");

    return !set.n || strcasecmp(set.p, "UTF-8") == 0 || strcasecmp(set.p, "utf8") == 0 ? NULL
                                                                                       : set.p;
}

bool tf_encoding_put(tf_writer *writer, const char *encoding, tf_str *text)
{
    iconv_t how = iconv_open(encoding, "UTF-8");
    tf_buf out = {0};
    bool fine = how != (iconv_t)-1;

    /* A name that is no UTF-8 is in that encoding already. */
    if (fine && tf_utf8_check(*text) == text->n) {
        fine = convert(how, *text, &out);
        if (fine)
            *text = tf_arena_str(&writer->arena, tf_buf_str(&out));
    }
    if (how != (iconv_t)-1)
        iconv_close(how);
    tf_buf_release(&out);
    return fine;
}

/* ---- reading --------------------------------------------------------------------------------- */

static tf_str mended(tf_arena *arena, tf_str text)
{
    tf_buf out = {0};
    tf_str whole;

    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        tf_utf8_put(&out, c);
        at += n ? n : 1;
    }
    whole = tf_arena_str(arena, tf_buf_str(&out));
    tf_buf_release(&out);
    return whole;
}

tf_str tf_encoding_read(tf_arena *arena, tf_str encoding, tf_str text)
{
    iconv_t how = encoding.n ? iconv_open("UTF-8", tf_arena_str(arena, encoding).p) : (iconv_t)-1;
    tf_buf out = {0};

    if (how != (iconv_t)-1) {
        if (convert(how, text, &out))
            text = tf_arena_str(arena, tf_buf_str(&out));
        iconv_close(how);
    }
    tf_buf_release(&out);
    return tf_utf8_check(text) == text.n ? tf_arena_str(arena, text) : mended(arena, text);
}
