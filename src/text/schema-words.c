/* What a schema says to people: what to write, what was likely meant, why there is no such field.
 */
#include "schema.h"

/* "a", "a or b", "a, b or c". */
static void put_alternatives(tf_buf *buf, const tf_str *at, size_t n, const char *quote)
{
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(buf, "%s%s%.*s%s",
                      i == 0       ? ""
                      : i + 1 == n ? " or "
                                   : ", ",
                      quote, TF_ARG(at[i]), quote);
}

tf_str tf_schema_choices(tf_arena *arena, const tf_schema *schema)
{
    tf_buf buf = {0};

    put_alternatives(&buf, schema->choices.at, schema->choices.n, "`");
    return tf_buf_take(&buf, arena);
}

tf_str tf_schema_should_be(tf_arena *arena, const tf_schema *schema)
{
    static const tf_str names[] = {
        [TF_NULL] = TF_STR_INIT("nothing"),
        [TF_BOOL] = TF_STR_INIT("`true` or `false`"),
        [TF_INT] = TF_STR_INIT("a number"),
        [TF_FLOAT] = TF_STR_INIT("a number"),
        [TF_TEXT] = TF_STR_INIT("a text"),
        [TF_LIST] = TF_STR_INIT("a list"),
        [TF_MAP] = TF_STR_INIT("lines of the form `key: value`"),
    };
    tf_str wanted[TF_COUNT(names)];
    tf_buf buf = {0};
    size_t n = 0;

    if (schema->should_be.n)
        return schema->should_be;
    for (size_t i = 0; i < TF_COUNT(names); i++)
        if (schema->accepts & 1u << i && i != TF_FLOAT)
            wanted[n++] = names[i];
    put_alternatives(&buf, wanted, n, "");
    return tf_buf_take(&buf, arena);
}

/* `Success_criteria` and `success criteria` are `success-criteria`. */
static tf_str with_hyphens(tf_arena *arena, tf_str key)
{
    tf_str folded = tf_utf8_fold(arena, key);
    char *p = (char *)folded.p;

    for (size_t i = 0; i < folded.n; i++)
        if (p[i] == ' ' || p[i] == '_')
            p[i] = '-';
    return folded;
}

tf_str tf_schema_no_field(tf_arena *arena, const tf_schema *schema, tf_str key)
{
    tf_str folded = with_hyphens(arena, key);

    for (size_t i = 0; i < schema->no_fields.n; i++)
        if (tf_str_eq(schema->no_fields.at[i].key, folded))
            return schema->no_fields.at[i].because;
    return (tf_str){0};
}

static bool has(const tf_node *map, tf_str key)
{
    for (const tf_node *node = map->first; node; node = node->next)
        if (tf_str_eq(node->key, key))
            return true;
    return false;
}

tf_schema_keys tf_schema_absent(tf_arena *arena, const tf_schema *schema, const tf_node *map)
{
    tf_schema_keys absent = {0};

    for (size_t i = 0; i < schema->properties.n; i++)
        if (!has(map, schema->properties.at[i].key))
            *TF_PUSH(arena, &absent) = schema->properties.at[i].key;
    return absent;
}
