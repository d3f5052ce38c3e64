/* Front matter of any bytes: no crash, places that are places, and two readers that agree. */
#include "../../src/text/node.h"
#include "fuzz.h"

/* Each part stands within what it is a part of, behind what comes before it. */
static void look(const tf_node *node, tf_span within_this)
{
    size_t at = node->span.from;

    DEMAND(is_within(node->span, within_this));
    for (const tf_node *member = node->first; member; member = member->next) {
        DEMAND(member->span.from >= at);
        if (node->type == TF_MAP) {
            DEMAND(member->key.n > 0 && member->key_span.from >= at);
            DEMAND(member->key_span.to <= member->span.from);
            DEMAND(is_within(member->key_span, node->span));
        }
        DEMAND(tf_utf8_check(member->text) == member->text.n);
        look(member, node->span);
        at = member->span.to;
    }
}

static bool same(const tf_node *a, const tf_node *b)
{
    for (; a && b; a = a->next, b = b->next)
        if (a->type != b->type || !tf_str_eq(a->text, b->text) || !tf_str_eq(a->key, b->key) ||
            a->span.from != b->span.from || a->span.to != b->span.to ||
            a->key_span.from != b->key_span.from || !same(a->first, b->first))
            return false;
    return !a && !b;
}

/* Every trouble is somewhere, and what the header promises to say of it is there. */
static void look_at_troubles(const tf_troubles *troubles, size_t n)
{
    for (size_t i = 0; i < troubles->found.n; i++) {
        const tf_trouble *trouble = &troubles->found.at[i];
        DEMAND(is_within(trouble->span, (tf_span){0, n}));
        DEMAND(trouble->subject.n || trouble->kind < TF_YAML_BREAK ||
               (trouble->kind >= TF_YAML_DEEP && trouble->kind <= TF_YAML_KEY));
        switch (trouble->kind) {
        case TF_YAML_SYNTAX:
        case TF_SCHEMA_NO_FIELD:
        case TF_SCHEMA_TYPE:
        case TF_SCHEMA_CHOICE:
        case TF_SCHEMA_MEANT:
        case TF_SCHEMA_FORMAT:
            DEMAND(trouble->detail.n > 0);
            break;
        default:
            break;
        }
    }
}

static void judge(tf_arena *arena, const tf_node *root, size_t n)
{
    static tf_schemas *schemas; /* loaded once: a fuzzer calls this a million times */
    tf_error error = {0};

    DEMAND(schemas || tf_schemas_load(&schemas, &error) == 0);
    for (size_t i = 0; i < tf_schema_files_n; i++) {
        tf_troubles troubles = {0};
        tf_schema_check(tf_schemas_get(schemas, tf_schema_files[i].name), root, 0, arena,
                        &troubles);
        look_at_troubles(&troubles, n);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_arena arena = {0};
    tf_str bytes = {(const char *)data, size};
    tf_troubles troubles = {0}, none = {0};
    tf_span front, body;
    const tf_node *root = NULL, *plain;

    if (tf_utf8_check(bytes) != size || tf_str_find(bytes, '\0') != size)
        return 0;
    if (tf_front_split(&arena, bytes, &front, &body, &troubles)) {
        DEMAND(front.to <= body.from && body.to == size);
        root = tf_yaml_parse(&arena, bytes, front, &troubles);
        DEMAND(root || troubles.found.n);
    }
    look_at_troubles(&troubles, size);
    if (root) {
        look(root, front);
        plain = tf_yaml_plain(&arena, bytes, front);
        DEMAND(!plain || same(plain, tf_yaml_full(&arena, bytes, front, &none)));
        DEMAND(!none.found.n);
        judge(&arena, root, size);
    }
    tf_arena_release(&arena);
    return 0;
}
