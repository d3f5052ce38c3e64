/* The schemas that the program is built from, loaded and looked up. */
#include <stdlib.h>

#include "schema.h"

struct tf_schemas {
    tf_arena arena;
    tf_patterns patterns;
    TF_VEC(const tf_schema *) loaded; /* in the order of tf_schema_files */
};

/* JSON is YAML too (YAML 1.2.2, 1.3), so one reader does for both. */
static const tf_schema *load(tf_schemas *schemas, const tf_embedded *file, tf_error *error)
{
    tf_troubles troubles = {0};
    const tf_node *root =
        tf_yaml_parse(&schemas->arena, file->text, (tf_span){0, file->text.n}, &troubles);

    if (troubles.found.n) {
        tf_lines lines = {0};
        tf_lines_init(&lines, &schemas->arena, file->text);
        tf_fail(error, "schema/%.*s.json:%zu: this is not JSON, or a key is there twice",
                TF_ARG(file->name), tf_lines_at(&lines, troubles.found.at[0].span.from).line);
        return NULL;
    }
    return tf_schema_compile(&schemas->arena, file, root, &schemas->patterns, error);
}

int tf_schemas_load(tf_schemas **schemas, tf_error *error)
{
    tf_schemas *made = tf_alloc(sizeof(*made));

    for (size_t i = 0; i < tf_schema_files_n; i++) {
        const tf_schema *schema = load(made, &tf_schema_files[i], error);
        if (!schema) {
            tf_schemas_free(made);
            return -1;
        }
        *TF_PUSH(&made->arena, &made->loaded) = schema;
    }
    *schemas = made;
    return 0;
}

void tf_schemas_free(tf_schemas *schemas)
{
    if (!schemas)
        return;
    for (size_t i = 0; i < schemas->patterns.n; i++)
        tf_pattern_free(schemas->patterns.at[i]);
    tf_arena_release(&schemas->arena);
    free(schemas);
}

const tf_schema *tf_schemas_get(const tf_schemas *schemas, tf_str name)
{
    for (size_t i = 0; i < schemas->loaded.n; i++)
        if (tf_str_eq(tf_schema_files[i].name, name))
            return schemas->loaded.at[i];
    return NULL;
}
