/* Readers of JSON (RFC 8259) and CSV (RFC 4180), to judge by: what is not sound fails. Strings and
 * cells are given in their order, decoded. */
#ifndef TWOFOLD_FUZZ_ROWS_H
#define TWOFOLD_FUZZ_ROWS_H

#include <string.h>

#include "fuzz.h"

struct strings {
    tf_arena arena;
    TF_VEC(tf_str) found;
};

static inline void keep_string(struct strings *strings, tf_buf *text)
{
    *TF_PUSH(&strings->arena, &strings->found) = tf_arena_str(&strings->arena, tf_buf_str(text));
    tf_buf_release(text);
}

/* Takes `text`, which must be next. */
static inline void take_text(tf_str *rest, const char *text)
{
    DEMAND(tf_str_starts(*rest, tf_str_z(text)));
    *rest = tf_str_sub(*rest, strlen(text), rest->n);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static inline uint32_t take_hex(tf_str *rest)
{
    uint32_t c = 0;

    DEMAND(rest->n >= 4);
    for (size_t i = 0; i < 4; i++) {
        const char *digit = memchr("0123456789abcdef", rest->p[i], 16);
        DEMAND(digit);
        c = c * 16 + (uint32_t)(strchr("0123456789abcdef", *digit) - "0123456789abcdef");
    }
    *rest = tf_str_sub(*rest, 4, rest->n);
    return c;
}

static inline void take_escape(tf_str *rest, tf_buf *text)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    const char *name;
    uint32_t c;

    DEMAND(rest->n > 1 && rest->p[0] == '\\');
    name = strchr(names, rest->p[1]);
    if (rest->p[1] != 'u') {
        DEMAND(name && *name);
        tf_buf_putc(text, values[name - names]);
        *rest = tf_str_sub(*rest, 2, rest->n);
        return;
    }
    *rest = tf_str_sub(*rest, 2, rest->n);
    c = take_hex(rest);
    if (c >= 0xd800 && c < 0xdc00) {
        take_text(rest, "\\u");
        uint32_t low = take_hex(rest);
        DEMAND(low >= 0xdc00 && low < 0xe000);
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    DEMAND(c < 0xd800 || c >= 0xe000);
    tf_utf8_put(text, c);
}

static inline void take_json_string(tf_str *rest, tf_buf *text)
{
    tf_buf_putz(text, "");
    take_text(rest, "\"");
    while (rest->n && rest->p[0] != '"') {
        DEMAND((unsigned char)rest->p[0] >= ' ');
        if (rest->p[0] == '\\') {
            take_escape(rest, text);
        } else {
            tf_buf_putc(text, rest->p[0]);
            *rest = tf_str_sub(*rest, 1, rest->n);
        }
    }
    take_text(rest, "\"");
}

static inline void take_number(tf_str *rest)
{
    size_t n = 0;

    while (n < rest->n && rest->p[n] >= '0' && rest->p[n] <= '9')
        n++;
    DEMAND(n && (n == 1 || rest->p[0] != '0'));
    *rest = tf_str_sub(*rest, n, rest->n);
}

/* A value; strings that are no keys are kept. */
static inline void take_json(tf_str *rest, struct strings *strings, unsigned depth)
{
    char first = rest->n ? rest->p[0] : '\0';
    tf_buf text = {0};

    DEMAND(depth < 20);
    if (first == '"') {
        take_json_string(rest, &text);
        keep_string(strings, &text);
    } else if (first == '{' || first == '[') {
        char shut = first == '{' ? '}' : ']';
        *rest = tf_str_sub(*rest, 1, rest->n);
        for (bool behind = false; rest->n && rest->p[0] != shut; behind = true) {
            if (behind)
                take_text(rest, ",");
            if (first == '{') {
                take_json_string(rest, &text);
                tf_buf_release(&text);
                take_text(rest, ":");
            }
            take_json(rest, strings, depth + 1);
        }
        DEMAND(rest->n);
        *rest = tf_str_sub(*rest, 1, rest->n);
    } else if (first == 'n') {
        take_text(rest, "null");
    } else {
        take_number(rest);
    }
}

/* ---- CSV ------------------------------------------------------------------------------------- */

/* One cell; gives what stands behind it: a comma, or the end of the row. */
static inline char take_cell(tf_str *rest, struct strings *strings)
{
    bool quoted = tf_str_starts(*rest, TF_STR("\""));
    tf_buf text = {0};
    size_t at = quoted;

    for (; at < rest->n; at++) {
        char c = rest->p[at];
        if (quoted && c == '"' && at + 1 < rest->n && rest->p[at + 1] == '"')
            at++;
        else if (quoted ? c == '"' : (c == ',' || c == '\r'))
            break;
        DEMAND(quoted || (c != '"' && c != '\n'));
        tf_buf_putc(&text, c);
    }
    *rest = tf_str_sub(*rest, at + quoted, rest->n);
    keep_string(strings, &text);
    if (tf_str_starts(*rest, TF_STR(","))) {
        take_text(rest, ",");
        return ',';
    }
    take_text(rest, "\r\n");
    return '\n';
}

/* Rows of `width` cells each. */
static inline void take_csv(tf_str rest, size_t width, struct strings *strings)
{
    while (rest.n) {
        size_t cells = 1;
        while (take_cell(&rest, strings) == ',')
            cells++;
        DEMAND(cells == width);
    }
}

#endif
