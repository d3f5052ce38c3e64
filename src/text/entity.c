/* Character references. Of the two thousand names those that people type are known. */
#include "entity.h"

static const struct {
    const char *name;
    uint32_t c;
} named[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},      {"apos", '\''},
    {"nbsp", 0xa0},    {"ensp", 0x2002},   {"emsp", 0x2003},  {"thinsp", 0x2009}, {"ndash", 0x2013},
    {"mdash", 0x2014}, {"hellip", 0x2026}, {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"ldquo", 0x201c},
    {"rdquo", 0x201d}, {"sbquo", 0x201a},  {"bdquo", 0x201e}, {"laquo", 0xab},    {"raquo", 0xbb},
    {"bull", 0x2022},  {"middot", 0xb7},   {"deg", 0xb0},     {"plusmn", 0xb1},   {"times", 0xd7},
    {"divide", 0xf7},  {"frac12", 0xbd},   {"frac14", 0xbc},  {"frac34", 0xbe},   {"percnt", '%'},
    {"pound", 0xa3},   {"euro", 0x20ac},   {"copy", 0xa9},    {"reg", 0xae},      {"trade", 0x2122},
    {"ge", 0x2265},    {"le", 0x2264},     {"ne", 0x2260},    {"plus", '+'},      {"sol", '/'},
    {"larr", 0x2190},  {"rarr", 0x2192},   {"check", 0x2713}, {"cross", 0x2717},  {"eacute", 0xe9},
    {"egrave", 0xe8},  {"agrave", 0xe0},   {"ccedil", 0xe7},  {"uuml", 0xfc},     {"ouml", 0xf6},
    {"auml", 0xe4},    {"ntilde", 0xf1},   {"shy", 0xad},     {"zwj", 0x200d},    {"zwnj", 0x200c},
    {"lrm", 0x200e},
};

static uint32_t digit(char c, uint32_t base)
{
    uint32_t value = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                     : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                     : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                            : base;

    return value < base ? value : 0;
}

/* What is no character is shown as U+FFFD, as CommonMark 0.30 (2.5) wants it. */
static uint32_t numbered(tf_str digits, uint32_t base)
{
    uint32_t c = 0;

    for (size_t i = 0; i < digits.n && c <= 0x10ffff; i++)
        c = c * base + digit(digits.p[i], base);
    return c == 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? 0xfffd : c;
}

void tf_entity_put(tf_buf *buf, tf_str reference)
{
    tf_str name = tf_str_sub(reference, 1, reference.n ? reference.n - 1 : 0);

    if (name.n > 2 && name.p[0] == '#' && (name.p[1] | 0x20) == 'x') {
        tf_utf8_put(buf, numbered(tf_str_sub(name, 2, name.n), 16));
        return;
    }
    if (name.n > 1 && name.p[0] == '#') {
        tf_utf8_put(buf, numbered(tf_str_sub(name, 1, name.n), 10));
        return;
    }
    for (size_t i = 0; i < TF_COUNT(named); i++)
        if (tf_str_is(name, named[i].name)) {
            tf_utf8_put(buf, named[i].c);
            return;
        }
    tf_buf_put(buf, reference);
}
