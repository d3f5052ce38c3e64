/* JSON, written as it goes (RFC 8259). */
#include "json.h"

static void comma(tf_json *json)
{
    if (json->behind)
        tf_buf_putc(json->out, ',');
    json->behind = true;
}

void tf_json_open(tf_json *json, char bracket)
{
    comma(json);
    tf_buf_putc(json->out, bracket);
    json->behind = false;
}

void tf_json_close(tf_json *json, char bracket)
{
    tf_buf_putc(json->out, bracket);
    json->behind = true;
}

/* As UTF-16, where characters beyond the first plane are pairs (RFC 8259, 7). */
static void put_escape(tf_buf *out, uint32_t c)
{
    if (c < 0x10000)
        tf_buf_printf(out, "\\u%04x", (unsigned)c);
    else
        tf_buf_printf(out, "\\u%04x\\u%04x", (unsigned)(0xd7c0 + (c >> 10)),
                      (unsigned)(0xdc00 + (c & 0x3ff)));
}

static void put_char(tf_buf *out, uint32_t c)
{
    switch (c) {
    case '"':
        tf_buf_putz(out, "\\\"");
        break;
    case '\\':
        tf_buf_putz(out, "\\\\");
        break;
    case '\n':
        tf_buf_putz(out, "\\n");
        break;
    case '\r':
        tf_buf_putz(out, "\\r");
        break;
    case '\t':
        tf_buf_putz(out, "\\t");
        break;
    default:
        /* JSON lets most of the hidden ones stand, but it is read on terminals too. */
        if (tf_utf8_is_hidden(c))
            put_escape(out, c);
        else
            tf_utf8_put(out, c);
    }
}

/* How many bytes from `at` on need no second look. */
static size_t plain(tf_str s, size_t at)
{
    size_t end = at;

    while (end < s.n && s.p[end] >= ' ' && s.p[end] < 0x7f && s.p[end] != '"' && s.p[end] != '\\')
        end++;
    return end - at;
}

static void put_string(tf_buf *out, tf_str s)
{
    tf_buf_putc(out, '"');
    for (size_t at = 0; at < s.n;) {
        size_t n = plain(s, at);
        uint32_t c;
        if (n) {
            tf_buf_put(out, tf_str_sub(s, at, at + n));
        } else {
            n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
            put_char(out, c);
        }
        at += n ? n : 1;
    }
    tf_buf_putc(out, '"');
}

void tf_json_key_str(tf_json *json, tf_str key)
{
    comma(json);
    put_string(json->out, key);
    tf_buf_putc(json->out, ':');
    json->behind = false;
}

void tf_json_key(tf_json *json, const char *key)
{
    tf_json_key_str(json, tf_str_z(key));
}

void tf_json_str(tf_json *json, tf_str s)
{
    comma(json);
    put_string(json->out, s);
}

void tf_json_size(tf_json *json, size_t n)
{
    comma(json);
    tf_buf_printf(json->out, "%zu", n);
}

void tf_json_member(tf_json *json, const char *key, tf_str value)
{
    tf_json_key(json, key);
    tf_json_str(json, value);
}

void tf_json_member_size(tf_json *json, const char *key, size_t n)
{
    tf_json_key(json, key);
    tf_json_size(json, n);
}

void tf_json_null(tf_json *json)
{
    comma(json);
    tf_buf_putz(json->out, "null");
}
