/* Which way text is written. */
#include "direction.h"

/* Hebrew, Arabic and their neighbours, and those of the second plane (The Unicode Standard, blocks of
 * class R or AL). */
bool tf_is_right_to_left(uint32_t c)
{
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

bool tf_has_right_to_left(tf_str s)
{
    enum { FIRST = 0xD6 /* that U+0590 or a later character can begin with */ };

    for (size_t at = 0; at < s.n;) {
        uint32_t c;
        size_t n = 1;

        if ((unsigned char)s.p[at] >= FIRST) {
            n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
            if (n && tf_is_right_to_left(c))
                return true;
        }
        at += n ? n : 1;
    }
    return false;
}
