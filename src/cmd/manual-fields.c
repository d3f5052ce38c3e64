/* The fields of front matter for twofold(5), from the JSON Schemas. */
#include <twofold/text.h>

#include "manual.h"
#include "mdoc.h"

/* What all fields of one schema share. */
struct fields {
    const tf_node *root;
    tf_buf *out;
    bool nested;
};

static tf_str text_of(const tf_node *node, const char *key)
{
    const tf_node *found = tf_node_get(node, key);

    return found ? found->text : TF_STR("");
}

/* The member of `field`, or else of what it refers to. */
static const tf_node *get(const struct fields *fields, const tf_node *field, const char *key)
{
    tf_str start = TF_STR("#/$defs/"), ref = text_of(field, "$ref");
    const tf_node *found = tf_node_get(field, key);
    const tf_node *definition = tf_node_get(fields->root, "$defs");

    if (found || !tf_str_starts(ref, start))
        return found;
    for (definition = definition->first; definition; definition = definition->next)
        if (tf_str_eq(definition->key, tf_str_sub(ref, start.n, ref.n)))
            return tf_node_get(definition, key);
    return NULL;
}

static bool is_required(const struct fields *fields, const tf_node *field)
{
    const tf_node *required = fields->nested ? NULL : tf_node_get(fields->root, "required");

    for (required = required ? required->first : NULL; required; required = required->next)
        if (tf_str_eq(required->text, field->key))
            return true;
    return false;
}

/*
 * "Write a date such as 2021-11-04.", "Write `teacher`, `leader` or `support`.", of fields within
 * another one for all of them.
 */
static void put_how(const struct fields *fields, const tf_node *field)
{
    const char *lead = fields->nested ? "each of these is" : "write";
    const tf_node *should_be = get(fields, field, "x-should-be");
    const tf_node *choice = get(fields, field, "enum");
    tf_buf how = {0};

    if (should_be)
        tf_buf_printf(&how, "%s %.*s", lead, TF_ARG(should_be->text));
    for (choice = choice && !should_be ? choice->first : NULL; choice; choice = choice->next)
        tf_buf_printf(&how, "%s `%.*s`",
                      !how.n         ? lead
                      : choice->next ? ","
                                     : " or",
                      TF_ARG(choice->text));
    if (how.n)
        tf_mdoc_put_sentence(fields->out, tf_buf_str(&how), "Ql");
    tf_buf_release(&how);
}

/* Neighbours of which the same is said share an item. Gives the last of them. */
static const tf_node *put_names(const struct fields *fields, const tf_node *field)
{
    tf_str description = text_of(field, "description");

    tf_buf_putz(fields->out, ".It Cm ");
    tf_mdoc_put_argument(fields->out, field->key);
    while (field->next && tf_str_eq(text_of(field->next, "description"), description)) {
        field = field->next;
        tf_buf_putz(fields->out, " , ");
        tf_mdoc_put_argument(fields->out, field->key);
    }
    tf_buf_putz(fields->out, is_required(fields, field) ? " Pq required\n" : "\n");
    return field;
}

static void put_list(const struct fields *fields, const tf_node *properties)
{
    struct fields inner = {fields->root, fields->out, true};

    tf_buf_putz(fields->out, ".Bl -tag -width Ds\n");
    for (const tf_node *field = properties->first; field; field = field->next) {
        const tf_node *more = get(fields, field, "properties");
        field = put_names(fields, field);
        tf_mdoc_put_prose(fields->out, text_of(field, "description"), "Ql");
        if (!fields->nested)
            put_how(fields, field);
        if (!more)
            continue;
        put_how(&inner, more->first);
        put_list(&inner, more);
    }
    tf_buf_putz(fields->out, ".El\n");
}

void tf_manual_put_fields(tf_buf *out, tf_str kind)
{
    struct fields fields = {.out = out};
    tf_troubles troubles = {0};
    tf_arena arena = {0};

    for (size_t i = 0; i < tf_schema_files_n && !fields.root; i++) {
        tf_str text = tf_schema_files[i].text;
        /* JSON is YAML too. */
        if (tf_str_eq(tf_schema_files[i].name, kind))
            fields.root = tf_yaml_parse(&arena, text, (tf_span){0, text.n}, &troubles);
    }
    if (!fields.root || !tf_node_get(fields.root, "properties"))
        tf_die("the manual asks for the fields of a file that has no schema");
    put_list(&fields, tf_node_get(fields.root, "properties"));
    tf_arena_release(&arena);
}
