/* From the tree of a JSON Schema to what the evaluator judges with: a table of keywords. */
#include "schema.h"

struct compiler {
    tf_arena *arena;
    const tf_embedded *file;
    tf_patterns *patterns;
    TF_VEC(tf_property) definitions; /* of $defs, in their order */
    tf_error *error;
};

static tf_schema *compile(struct compiler *compiler, const tf_node *node);

/* Fails at `node`; says what is the matter with it. */
static int fail(struct compiler *compiler, const tf_node *node, const char *what)
{
    tf_lines lines = {0};
    tf_pos pos;

    tf_lines_init(&lines, compiler->arena, compiler->file->text);
    pos = tf_lines_at(&lines, node->key.n ? node->key_span.from : node->span.from);
    tf_fail(compiler->error, "`%.*s` %s", TF_ARG(node->key.n ? node->key : node->text), what);
    return tf_context(compiler->error, "schema/%.*s.json:%zu:%zu", TF_ARG(compiler->file->name),
                      pos.line, pos.column);
}

static bool is_list_of_texts(const tf_node *node)
{
    if (node->type != TF_LIST)
        return false;
    for (node = node->first; node; node = node->next)
        if (node->type != TF_TEXT)
            return false;
    return true;
}

/* ---- keywords -------------------------------------------------------------------------------- */

static unsigned type_bits(tf_str name)
{
    static const struct {
        const char *name;
        unsigned bits;
    } types[] = {
        {"null", 1u << TF_NULL},  {"boolean", 1u << TF_BOOL},
        {"array", 1u << TF_LIST}, {"number", 1u << TF_INT | 1u << TF_FLOAT},
        {"object", 1u << TF_MAP}, {"string", 1u << TF_TEXT},
    };

    for (size_t i = 0; i < TF_COUNT(types); i++)
        if (tf_str_is(name, types[i].name))
            return types[i].bits;
    return 0;
}

static int take_type(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    const tf_node *name = value->type == TF_LIST ? value->first : value;
    unsigned bits = 0;

    for (; name; name = value->type == TF_LIST ? name->next : NULL) {
        unsigned more = type_bits(name->text);
        if (!more)
            return fail(compiler, value, "is a type that is not known");
        bits |= more;
    }
    schema->accepts &= bits;
    return 0;
}

static int take_enum(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    if (!is_list_of_texts(value))
        return fail(compiler, value, "should be a list of strings");
    for (const tf_node *item = value->first; item; item = item->next)
        *TF_PUSH(compiler->arena, &schema->choices) = item->text;
    schema->accepts &= 1u << TF_TEXT;
    return 0;
}

static int take_const(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    if (value->type != TF_TEXT)
        return fail(compiler, value, "should be a string");
    *TF_PUSH(compiler->arena, &schema->choices) = value->text;
    schema->accepts &= 1u << TF_TEXT;
    return 0;
}

static tf_pattern *pattern(struct compiler *compiler, const tf_node *at, tf_str source)
{
    tf_pattern *made = tf_pattern_compile(source, compiler->error);

    if (made)
        *TF_PUSH(compiler->arena, compiler->patterns) = made;
    else
        fail(compiler, at, "is no pattern");
    return made;
}

static int take_pattern(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    schema->pattern = pattern(compiler, value, value->text);
    return schema->pattern ? 0 : -1;
}

static int take_format(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    schema->format = tf_format_get(value->text);
    return schema->format ? 0 : fail(compiler, value, "is a format that is not known");
}

static int take_size(struct compiler *compiler, const tf_node *value, size_t *size)
{
    *size = 0;
    for (size_t i = 0; value->type == TF_INT && i < value->text.n; i++) {
        if (value->text.p[i] < '0' || value->text.p[i] > '9' || i > 8)
            return fail(compiler, value, "should be a whole number");
        *size = *size * 10 + (size_t)(value->text.p[i] - '0');
    }
    return value->type == TF_INT ? 0 : fail(compiler, value, "should be a whole number");
}

static int take_min_length(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    return take_size(compiler, value, &schema->length_least);
}

static int take_max_length(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    return take_size(compiler, value, &schema->length_most);
}

static int take_min_items(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    return take_size(compiler, value, &schema->items_least);
}

static int take_max_items(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    return take_size(compiler, value, &schema->items_most);
}

static int take_unique(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    if (value->type != TF_BOOL)
        return fail(compiler, value, "should be true or false");
    schema->items_unique = tf_str_is(value->text, "true");
    return 0;
}

static int take_items(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    schema->items = compile(compiler, value);
    return schema->items ? 0 : -1;
}

static int take_properties(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    for (const tf_node *node = value->first; node; node = node->next) {
        const tf_schema *made = compile(compiler, node);
        if (!made)
            return -1;
        *TF_PUSH(compiler->arena, &schema->properties) = (tf_property){node->key, NULL, made};
    }
    return 0;
}

static int take_patterns(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    for (const tf_node *node = value->first; node; node = node->next) {
        tf_pattern *keys = pattern(compiler, node, node->key);
        const tf_schema *made = keys ? compile(compiler, node) : NULL;
        if (!made)
            return -1;
        *TF_PUSH(compiler->arena, &schema->patterns) = (tf_property){node->key, keys, made};
    }
    return 0;
}

static int take_additional(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    schema->closed = value->type == TF_BOOL && tf_str_is(value->text, "false");
    if (!schema->closed)
        schema->additional = compile(compiler, value);
    return schema->closed || schema->additional ? 0 : -1;
}

static int take_required(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    if (!is_list_of_texts(value))
        return fail(compiler, value, "should be a list of keys");
    for (const tf_node *item = value->first; item; item = item->next)
        *TF_PUSH(compiler->arena, &schema->required) = item->text;
    return 0;
}

static int take_any_of(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    TF_VEC(const tf_schema *) branches = {0};

    for (const tf_node *item = value->first; item; item = item->next) {
        const tf_schema *made = compile(compiler, item);
        if (!made)
            return -1;
        *TF_PUSH(compiler->arena, &branches) = made;
    }
    schema->any_of = (tf_schema_list){branches.at, branches.n};
    return branches.n ? 0 : fail(compiler, value, "should be a list of schemas");
}

static int take_ref(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    tf_str start = TF_STR("#/$defs/"), name = tf_str_sub(value->text, start.n, value->text.n);

    for (size_t i = 0; tf_str_starts(value->text, start) && i < compiler->definitions.n; i++)
        if (tf_str_eq(compiler->definitions.at[i].key, name))
            schema->ref = compiler->definitions.at[i].schema;
    return schema->ref ? 0 : fail(compiler, value, "refers to nothing in $defs before it");
}

static int take_should_be(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    (void)compiler;
    schema->should_be = value->text;
    return 0;
}

/* A list of groups: { "fields": [keys], "because": "why there are no such fields" }. */
static int take_no_fields(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    for (const tf_node *group = value->first; group; group = group->next) {
        const tf_node *fields = tf_node_get(group, "fields");
        const tf_node *because = tf_node_get(group, "because");
        if (!fields || !is_list_of_texts(fields) || !because)
            return fail(compiler, value, "needs groups of fields and why there are none");
        for (const tf_node *key = fields->first; key; key = key->next)
            *TF_PUSH(compiler->arena, &schema->no_fields) = (tf_no_field){key->text, because->text};
    }
    return 0;
}

static int take_nothing(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    (void)compiler, (void)schema, (void)value;
    return 0;
}

static const struct {
    const char *name;
    int (*take)(struct compiler *compiler, tf_schema *schema, const tf_node *value);
} keywords[] = {
    {"$ref", take_ref},
    {"type", take_type},
    {"enum", take_enum},
    {"const", take_const},
    {"pattern", take_pattern},
    {"format", take_format},
    {"minLength", take_min_length},
    {"maxLength", take_max_length},
    {"minItems", take_min_items},
    {"maxItems", take_max_items},
    {"uniqueItems", take_unique},
    {"items", take_items},
    {"properties", take_properties},
    {"patternProperties", take_patterns},
    {"additionalProperties", take_additional},
    {"required", take_required},
    {"anyOf", take_any_of},
    {"x-should-be", take_should_be},
    {"x-no-such-field", take_no_fields},
    /* annotations, and $defs, which were read first */
    {"$defs", take_nothing},
    {"$schema", take_nothing},
    {"$id", take_nothing},
    {"$comment", take_nothing},
    {"title", take_nothing},
    {"description", take_nothing},
    {"default", take_nothing},
    {"examples", take_nothing},
};

/* ---- schemas --------------------------------------------------------------------------------- */

static int take(struct compiler *compiler, tf_schema *schema, const tf_node *value)
{
    for (size_t i = 0; i < TF_COUNT(keywords); i++)
        if (tf_str_is(value->key, keywords[i].name))
            return keywords[i].take(compiler, schema, value);
    return fail(compiler, value, "is a keyword that is not known");
}

/* What only the whole of a schema shows: which types get through, and what could not be judged. */
static int settle(struct compiler *compiler, tf_schema *schema, const tf_node *node)
{
    unsigned any = 0;

    for (size_t i = 0; i < schema->any_of.n; i++)
        any |= schema->any_of.at[i]->accepts;
    if (schema->any_of.n)
        schema->accepts &= any;
    if (schema->ref) {
        schema->accepts &= schema->ref->accepts;
        if (!schema->should_be.n)
            schema->should_be = schema->ref->should_be;
    }
    if (schema->items_unique && (!schema->items || schema->items->accepts != 1u << TF_TEXT))
        return fail(compiler, node, "has uniqueItems, which is known for texts alone");
    for (size_t i = 0; i < schema->patterns.n; i++)
        for (size_t k = 0; k < schema->properties.n; k++)
            if (tf_pattern_matches(schema->patterns.at[i].pattern, schema->properties.at[k].key))
                return fail(compiler, node, "has a property that patternProperties means too");
    return 0;
}

static tf_schema *compile(struct compiler *compiler, const tf_node *node)
{
    tf_schema *schema = TF_NEW(compiler->arena, tf_schema);

    schema->accepts = TF_ANY_TYPE;
    schema->length_most = schema->items_most = SIZE_MAX;
    if (node->type == TF_BOOL && tf_str_is(node->text, "true"))
        return schema;
    if (node->type != TF_MAP) {
        fail(compiler, node, "should be a schema");
        return NULL;
    }
    for (const tf_node *member = node->first; member; member = member->next)
        if (take(compiler, schema, member) < 0)
            return NULL;
    return settle(compiler, schema, node) < 0 ? NULL : schema;
}

const tf_schema *tf_schema_compile(tf_arena *arena, const tf_embedded *file, const tf_node *root,
                                   tf_patterns *patterns, tf_error *error)
{
    struct compiler compiler = {.arena = arena, .file = file, .patterns = patterns, .error = error};
    const tf_node *definitions = tf_node_get(root, "$defs");

    for (const tf_node *node = definitions ? definitions->first : NULL; node; node = node->next) {
        const tf_schema *made = compile(&compiler, node);
        if (!made)
            return NULL;
        *TF_PUSH(arena, &compiler.definitions) = (tf_property){node->key, NULL, made};
    }
    return compile(&compiler, root);
}
