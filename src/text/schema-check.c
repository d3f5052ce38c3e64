/* Judging a value against a schema: what is wrong is said once, the most telling way. */
#include "schema.h"

/* One judging. With no troubles to add to, it only finds out whether there are any. */
struct judge {
    tf_arena *arena;
    tf_troubles *troubles;
    size_t start;
    tf_str subject;     /* the key whose value is judged */
    tf_str should_be;   /* what is said of the value further out, which is closer to people */
    const tf_node *map; /* the one that `absent` is of: gone through once, not for every key */
    tf_schema_keys absent;
};

static bool value_fits(struct judge *judge, const tf_schema *schema, const tf_node *node);

static bool trouble(struct judge *judge, tf_trouble_kind kind, tf_span span, tf_str detail)
{
    if (judge->troubles)
        tf_trouble_add(judge->arena, judge->troubles, kind, span, judge->subject, detail);
    return false;
}

static bool fits_quietly(const struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    struct judge quiet = *judge;

    quiet.troubles = NULL;
    return value_fits(&quiet, schema, node);
}

static tf_str should_be(struct judge *judge, const tf_schema *schema)
{
    return judge->should_be.n ? judge->should_be : tf_schema_should_be(judge->arena, schema);
}

/* ---- values of the wrong type ---------------------------------------------------------------- */

/* What people write for true and false, and YAML once took for them. */
static tf_str truth(tf_arena *arena, tf_str text)
{
    static const struct {
        const char *wrote;
        tf_str meant;
    } words[] = {
        {"true", TF_STR_INIT("true")}, {"yes", TF_STR_INIT("true")},
        {"y", TF_STR_INIT("true")},    {"on", TF_STR_INIT("true")},
        {"1", TF_STR_INIT("true")},    {"false", TF_STR_INIT("false")},
        {"no", TF_STR_INIT("false")},  {"n", TF_STR_INIT("false")},
        {"off", TF_STR_INIT("false")}, {"0", TF_STR_INIT("false")},
    };
    tf_str folded = tf_utf8_fold(arena, text);

    for (size_t i = 0; i < TF_COUNT(words); i++)
        if (tf_str_is(folded, words[i].wrote))
            return words[i].meant;
    return (tf_str){0};
}

/* `name: 1984` is a number, and quotes would make it the text that it should be. */
static bool quotes_help(const struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    tf_node quoted = *node;

    quoted.type = TF_TEXT;
    return node->type < TF_TEXT && fits_quietly(judge, schema, &quoted);
}

static bool wrong_type(struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    const tf_schema *choices = schema;
    tf_str detail, meant;

    if (!judge->troubles)
        return false;
    while (!choices->choices.n && choices->ref)
        choices = choices->ref;
    if (node->type == TF_NULL)
        return trouble(judge, TF_SCHEMA_EMPTY, node->span, (tf_str){0});
    if (schema->accepts == 1u << TF_BOOL && node->type <= TF_TEXT) {
        meant = truth(judge->arena, node->text);
        if (meant.n)
            return trouble(judge, TF_SCHEMA_MEANT, node->span, meant);
    }
    if (choices->choices.n)
        return trouble(judge, TF_SCHEMA_CHOICE, node->span,
                       tf_schema_choices(judge->arena, choices));
    detail = should_be(judge, schema);
    if (quotes_help(judge, schema, node))
        detail = tf_arena_printf(judge->arena, "%.*s: in quotes, `\"%.*s\"`", TF_ARG(detail),
                                 TF_ARG(node->text));
    return trouble(judge, TF_SCHEMA_TYPE, node->span, detail);
}

/* ---- texts ----------------------------------------------------------------------------------- */

static bool is_choice(const tf_schema *schema, tf_str text)
{
    for (size_t i = 0; i < schema->choices.n; i++)
        if (tf_str_eq(schema->choices.at[i], text))
            return true;
    return false;
}

static bool choice_fits(struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    tf_str meant;

    if (is_choice(schema, node->text))
        return true;
    if (!judge->troubles)
        return false;
    if (!node->text.n)
        return trouble(judge, TF_SCHEMA_EMPTY, node->span, (tf_str){0});
    meant = tf_suggest(judge->arena, node->text, schema->choices.at, schema->choices.n);
    if (meant.n)
        return trouble(judge, TF_SCHEMA_MEANT, node->span, meant);
    return trouble(judge, TF_SCHEMA_CHOICE, node->span, tf_schema_choices(judge->arena, schema));
}

static bool length_fits(const tf_schema *schema, tf_str text)
{
    size_t n;

    if (schema->length_least <= 1 && schema->length_most == SIZE_MAX)
        return text.n >= schema->length_least;
    n = tf_utf8_length(text);
    return n >= schema->length_least && n <= schema->length_most;
}

static bool text_fits(struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    tf_str detail;

    if (schema->choices.n && !choice_fits(judge, schema, node))
        return false;
    if (length_fits(schema, node->text) &&
        (!schema->pattern || tf_pattern_matches(schema->pattern, node->text)) &&
        (!schema->format || schema->format->fits(node->text)))
        return true;
    if (!judge->troubles)
        return false;
    if (!tf_str_trim(node->text).n)
        return trouble(judge, TF_SCHEMA_EMPTY, node->span, (tf_str){0});
    detail = should_be(judge, schema);
    if (schema->format && tf_format_has_shape(schema->format, node->text))
        detail = tf_str_z(schema->format->almost);
    return trouble(judge, TF_SCHEMA_FORMAT, node->span, detail);
}

/* ---- lists ----------------------------------------------------------------------------------- */

static bool items_differ(struct judge *judge, const tf_node *list)
{
    struct tf_seen seen;
    bool fits = true;

    tf_seen_init(&seen);
    for (const tf_node *item = list->first; item; item = item->next)
        if (item->type == TF_TEXT && tf_seen_before(&seen, item->text))
            fits = trouble(judge, TF_SCHEMA_REPEATED, item->span, (tf_str){0});
    tf_seen_release(&seen);
    return fits;
}

static bool list_fits(struct judge *judge, const tf_schema *schema, const tf_node *list)
{
    bool fits = true;
    size_t n = 0;

    judge->should_be = (tf_str){0};
    for (const tf_node *item = list->first; item; item = item->next, n++)
        if (schema->items)
            fits &= value_fits(judge, schema->items, item);
    if (schema->items_unique)
        fits &= items_differ(judge, list);
    if (n >= schema->items_least && n <= schema->items_most)
        return fits;
    if (n == 0)
        return trouble(judge, TF_SCHEMA_EMPTY, list->span, (tf_str){0});
    return trouble(judge, TF_SCHEMA_TYPE, list->span, tf_schema_should_be(judge->arena, schema));
}

/* ---- maps ------------------------------------------------------------------------------------ */

static const tf_schema *schema_of(const tf_schema *schema, tf_str key)
{
    for (size_t i = 0; i < schema->properties.n; i++)
        if (tf_str_eq(schema->properties.at[i].key, key))
            return schema->properties.at[i].schema;
    for (size_t i = 0; i < schema->patterns.n; i++)
        if (tf_pattern_matches(schema->patterns.at[i].pattern, key))
            return schema->patterns.at[i].schema;
    return schema->additional;
}

/* The field, not in `map` yet, that was likely meant by `key`; empty when none is near. */
static tf_str likely(struct judge *judge, const tf_schema *schema, const tf_node *map, tf_str key)
{
    if (judge->map != map)
        judge->absent = tf_schema_absent(judge->arena, schema, map);
    judge->map = map;
    return tf_suggest(judge->arena, key, judge->absent.at, judge->absent.n);
}

/* Whether a key that is not known was likely meant for `key`: then that says enough. */
static bool was_meant(struct judge *judge, const tf_schema *schema, const tf_node *map, tf_str key)
{
    for (const tf_node *node = map->first; node; node = node->next)
        if (schema->closed && !schema_of(schema, node->key) &&
            !tf_schema_no_field(judge->arena, schema, node->key).n &&
            tf_str_eq(likely(judge, schema, map, node->key), key))
            return true;
    return false;
}

static bool required_are_there(struct judge *judge, const tf_schema *schema, const tf_node *map)
{
    bool all = true;

    for (size_t i = 0; i < schema->required.n; i++) {
        tf_str key = schema->required.at[i];
        const tf_node *node = map->first;
        while (node && !tf_str_eq(node->key, key))
            node = node->next;
        if (node)
            continue;
        all = false;
        judge->subject = key;
        if (judge->troubles && !was_meant(judge, schema, map, key))
            trouble(judge, TF_SCHEMA_REQUIRED, (tf_span){judge->start, judge->start}, (tf_str){0});
    }
    return all;
}

static bool unknown(struct judge *judge, const tf_schema *schema, const tf_node *map,
                    const tf_node *node)
{
    tf_str why;

    if (!judge->troubles)
        return false;
    why = tf_schema_no_field(judge->arena, schema, node->key);
    if (why.n)
        return trouble(judge, TF_SCHEMA_NO_FIELD, node->key_span, why);
    return trouble(judge, TF_SCHEMA_UNKNOWN, node->key_span, likely(judge, schema, map, node->key));
}

static bool map_fits(struct judge *judge, const tf_schema *schema, const tf_node *map)
{
    bool fits = required_are_there(judge, schema, map);

    for (const tf_node *node = map->first; node; node = node->next) {
        const tf_schema *property = schema_of(schema, node->key);
        judge->subject = node->key;
        judge->should_be = (tf_str){0};
        if (property)
            fits &= value_fits(judge, property, node);
        else if (schema->closed)
            fits = unknown(judge, schema, map, node);
    }
    return fits;
}

/* ---- values ---------------------------------------------------------------------------------- */

/*
 * Of the branches that take such a value one must fit. Where none does, the first of them says why:
 * the others are about something else.
 */
static bool any_fits(struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    const tf_schema *first = NULL;

    for (size_t i = 0; i < schema->any_of.n; i++) {
        const tf_schema *branch = schema->any_of.at[i];
        if (!(branch->accepts & 1u << node->type))
            continue;
        if (fits_quietly(judge, branch, node))
            return true;
        first = first ? first : branch;
    }
    judge->should_be = (tf_str){0};
    return value_fits(judge, first, node);
}

static bool value_fits(struct judge *judge, const tf_schema *schema, const tf_node *node)
{
    struct judge inner = *judge;

    if (!inner.should_be.n)
        inner.should_be = schema->should_be;
    if (!(schema->accepts & 1u << node->type))
        return wrong_type(&inner, schema, node);
    if (schema->ref && !value_fits(&inner, schema->ref, node))
        return false;
    if (schema->any_of.n && !any_fits(&inner, schema, node))
        return false;
    if (node->type == TF_TEXT)
        return text_fits(&inner, schema, node);
    if (node->type == TF_LIST)
        return list_fits(&inner, schema, node);
    if (node->type == TF_MAP)
        return map_fits(&inner, schema, node);
    return true;
}

void tf_schema_check(const tf_schema *schema, const tf_node *root, size_t start, tf_arena *arena,
                     tf_troubles *troubles)
{
    struct judge judge = {.arena = arena, .troubles = troubles, .start = start};

    value_fits(&judge, schema, root);
}
