/* What a plain scalar is: the core schema's own patterns (YAML 1.2.2, 10.3.2), by hand. */
#include <string.h>

#include "node.h"

enum { WORD_MOST = 5 };

static const struct {
    const char *text;
    tf_node_type type;
} words[] = {
    {"", TF_NULL},       {"~", TF_NULL},      {"null", TF_NULL},   {"Null", TF_NULL},
    {"NULL", TF_NULL},   {"true", TF_BOOL},   {"True", TF_BOOL},   {"TRUE", TF_BOOL},
    {"false", TF_BOOL},  {"False", TF_BOOL},  {"FALSE", TF_BOOL},  {".inf", TF_FLOAT},
    {".Inf", TF_FLOAT},  {".INF", TF_FLOAT},  {"+.inf", TF_FLOAT}, {"+.Inf", TF_FLOAT},
    {"+.INF", TF_FLOAT}, {"-.inf", TF_FLOAT}, {"-.Inf", TF_FLOAT}, {"-.INF", TF_FLOAT},
    {".nan", TF_FLOAT},  {".NaN", TF_FLOAT},  {".NAN", TF_FLOAT},
};

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool octal(char c)
{
    return c >= '0' && c <= '7';
}

static bool hexadecimal(char c)
{
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Takes as many such characters as there are off the front of `s`, and says how many. */
static size_t take(tf_str *s, bool (*is)(char))
{
    size_t n = 0;

    while (n < s->n && is(s->p[n]))
        n++;
    *s = tf_str_sub(*s, n, s->n);
    return n;
}

static bool take_one(tf_str *s, char a, char b)
{
    if (!s->n || (s->p[0] != a && s->p[0] != b))
        return false;
    *s = tf_str_sub(*s, 1, s->n);
    return true;
}

/* [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )? */
static tf_node_type number(tf_str s)
{
    bool point, exponent;
    size_t whole, part = 0;

    take_one(&s, '-', '+');
    whole = take(&s, digit);
    point = take_one(&s, '.', '.');
    if (point)
        part = take(&s, digit);
    if (!whole && !part)
        return TF_TEXT;
    exponent = take_one(&s, 'e', 'E');
    if (exponent) {
        take_one(&s, '-', '+');
        if (!take(&s, digit))
            return TF_TEXT;
    }
    if (s.n)
        return TF_TEXT;
    return point || exponent ? TF_FLOAT : TF_INT;
}

static tf_node_type based(tf_str digits, bool (*is)(char))
{
    return take(&digits, is) && !digits.n ? TF_INT : TF_TEXT;
}

tf_node_type tf_scalar_type(tf_str text)
{
    /* Most scalars are words: what is not text starts with one of these. */
    if (text.n && !memchr("~nNtTfF.+-0123456789", text.p[0], 20))
        return TF_TEXT;
    for (size_t i = 0; text.n <= WORD_MOST && i < TF_COUNT(words); i++)
        if (tf_str_is(text, words[i].text))
            return words[i].type;
    if (tf_str_starts(text, TF_STR("0o")))
        return based(tf_str_sub(text, 2, text.n), octal);
    if (tf_str_starts(text, TF_STR("0x")))
        return based(tf_str_sub(text, 2, text.n), hexadecimal);
    return number(text);
}
