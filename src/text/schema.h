/*
 * A JSON Schema made ready to judge with, and the patterns in it. Inside the text layer only.
 */
#ifndef TWOFOLD_TEXT_SCHEMA_H
#define TWOFOLD_TEXT_SCHEMA_H

#include "node.h"

/* ---- patterns -------------------------------------------------------------------------------- */

typedef struct tf_pattern tf_pattern;

/* A regular expression as JSON Schema has them (ECMA-262, not anchored); NULL where it is none. */
tf_pattern *tf_pattern_compile(tf_str source, tf_error *error);
/* Bounded: where a text would keep it busy for too long, it does not match. */
bool tf_pattern_matches(const tf_pattern *pattern, tf_str text);
void tf_pattern_free(tf_pattern *pattern);

/* ---- formats --------------------------------------------------------------------------------- */

/* What `format` asserts of a text. */
struct tf_format {
    const char *name;
    bool (*fits)(tf_str text);
    const char *shape;  /* how it looks: d stands for a digit, all else for itself */
    const char *almost; /* what a text of that shape should be to fit */
};

/* NULL when there is none of that name. */
const struct tf_format *tf_format_get(tf_str name);
bool tf_format_has_shape(const struct tf_format *format, tf_str text);

/* ---- schemas --------------------------------------------------------------------------------- */

typedef struct {
    const tf_schema **at;
    size_t n;
} tf_schema_list;

typedef struct {
    tf_str key;
    tf_pattern *pattern; /* of patternProperties */
    const tf_schema *schema;
} tf_property;

/* Keys for which there is no field (x-no-such-field), and why. */
typedef struct {
    tf_str key, because;
} tf_no_field;

enum { TF_ANY_TYPE = (1 << (TF_MAP + 1)) - 1 };

/* An absent keyword is empty, NULL or zero; the most of something that is not limited is SIZE_MAX.
 */
struct tf_schema {
    unsigned
        accepts; /* bits 1 << tf_node_type: all that `type` and what it refers to let through */
    tf_str should_be; /* x-should-be: what people should write, with an article */
    const tf_schema *ref;
    TF_VEC(tf_str) choices; /* enum, const */
    tf_pattern *pattern;
    const struct tf_format *format;
    size_t length_least, length_most, items_least, items_most;
    bool items_unique;
    const tf_schema *items;
    TF_VEC(tf_property) properties;
    TF_VEC(tf_property) patterns;
    const tf_schema *additional;
    bool closed; /* additionalProperties: false */
    TF_VEC(tf_str) required;
    TF_VEC(tf_no_field) no_fields;
    tf_schema_list any_of;
};

/*
 * Makes the schema in `root` ready. Patterns are noted in `patterns`, since an arena does not free
 * them. NULL, with the place in `error`, where there is something that this program cannot judge.
 */
typedef TF_VEC(tf_pattern *) tf_patterns;
const tf_schema *tf_schema_compile(tf_arena *arena, const tf_embedded *file, const tf_node *root,
                                   tf_patterns *patterns, tf_error *error);

/* What people should write where `schema` accepts nothing of the kind they wrote. */
tf_str tf_schema_should_be(tf_arena *arena, const tf_schema *schema);
/* "`a`, `b` or `c`". */
tf_str tf_schema_choices(tf_arena *arena, const tf_schema *schema);
/* Why there is no field of that name; empty when nothing is said of it. */
tf_str tf_schema_no_field(tf_arena *arena, const tf_schema *schema, tf_str key);
typedef TF_VEC(tf_str) tf_schema_keys;
/* The fields that are not in `map`. */
tf_schema_keys tf_schema_absent(tf_arena *arena, const tf_schema *schema, const tf_node *map);

#endif
