/*
 * JSON, written as it goes: inside the emit layer only. Commas and quotes see to themselves.
 */
#ifndef TWOFOLD_EMIT_JSON_H
#define TWOFOLD_EMIT_JSON_H

#include <twofold/base.h>

typedef struct {
    tf_buf *out;
    bool behind; /* something stands in this object or array already */
} tf_json;

void tf_json_open(tf_json *json, char bracket);
void tf_json_close(tf_json *json, char bracket);
/* The key of the member that comes next. */
void tf_json_key(tf_json *json, const char *key);
void tf_json_key_str(tf_json *json, tf_str key);
/* A string (RFC 8259) in which nothing hidden stands as it is; bytes that are not UTF-8 appear as
 * U+FFFD. */
void tf_json_str(tf_json *json, tf_str s);
void tf_json_size(tf_json *json, size_t n);
void tf_json_null(tf_json *json);
/* A key and its value. */
void tf_json_member(tf_json *json, const char *key, tf_str value);
void tf_json_member_size(tf_json *json, const char *key, size_t n);

#endif
