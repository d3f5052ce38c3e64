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
        /* C1 and DEL may stand as they are, but JSON is read on terminals too. */
        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            tf_buf_printf(out, "\\u%04x", (unsigned)c);
        else
            tf_utf8_put(out, c);
    }
}

static void put_string(tf_buf *out, tf_str s)
{
    tf_buf_putc(out, '"');
    for (size_t at = 0; at < s.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        put_char(out, c);
        at += n ? n : 1;
    }
    tf_buf_putc(out, '"');
}

void tf_json_key(tf_json *json, const char *key)
{
    comma(json);
    put_string(json->out, tf_str_z(key));
    tf_buf_putc(json->out, ':');
    json->behind = false;
}

void tf_json_str(tf_json *json, tf_str s)
{
    comma(json);
    put_string(json->out, s);
}

void tf_json_z(tf_json *json, const char *z)
{
    tf_json_str(json, tf_str_z(z));
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
