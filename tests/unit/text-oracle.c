/* Front matter by the thousand, judged by us and by others: PyYAML and jsonschema. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <twofold/text.h>

enum { ROUNDS = 2 };

/* A linear congruential generator (Knuth, MMIX): the same documents everywhere. */
static size_t pick(uint64_t *seed, size_t n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*seed >> 33) % n;
}

/* For each schema: members that it takes, the required ones first, those with one key together. */
static const struct {
    const char *name;
    size_t required;
    const char *members[16];
} kinds[] = {
    {"profile",
     2,
     {"name: Siân", "role: teacher", "role: \"support\"", "team: 'Years 5, 6'",
      "email: a@b.example", "joined: 2018-04-16", "left: \"2024-02-29\""}},
    {"commitment",
     1,
     {"supports: Talk", "supports: [Talk, \"Look again\"]", "supports:\n  - 花\n  - b",
      "principles: []", "with: amara-okafor", "with:\n- a\n- b", "since: 2021-11-04"}},
    {"reflection",
     1,
     {"about: recovery-plan", "about: [recovery-plan, classroom-practice]",
      "about:\n  - 'classroom-practice'", "share: true", "share: FALSE", "with: [a, b]"}},
    {"school",
     4,
     {"name: Staithe Lane", "cycle: Turning Tide 2025-27", "starts: 2025-09-01", "ends: 2027-07-21",
      "rhythm: 6 weeks", "terms: 2025-09-03/2025-10-24",
      "terms:\n  - 2025-09-03/2025-10-24\n  - 2025-11-03/2025-12-19", "principles: Ours",
      "rules: {alone: off}", "rules:\n  one-sided: warning\n  unwritten: hint",
      "recovery-plan-supports: The plan"}},
};

static const char *const others[] = {
    "title: a",      "tags: [b, b]", "x-own: {c: [1, 2.5, ~]}", "lang:", "x-: 3",
    "colour: green", "target: 80%",
};

static const char *const values[] = {
    "",
    "~",
    "''",
    "\" \"",
    "yes",
    "1984",
    "0o17",
    "1e3",
    ".inf",
    "true",
    "[]",
    "[~]",
    "[a, [b]]",
    "{a: b}",
    "{}",
    "2021-02-30",
    "2021-11-04",
    "20211104",
    "0000-01-01",
    "\"é\\u00fc\"",
    ">\n  a\n  b",
    "|\n  c\n",
    "teacher",
    "Teacher",
    "6 weeks",
    "06 weeks",
    "a@b",
    "a@b@c",
    "\"a\\nb\"",
    "recovery-plan",
    "2021-01-01/2020-01-01",
    "2021-01-01/2021-01-01",
    "{alone: off}",
    "{alone: no, numeric-target: off}",
    "[recovery-plan, '']",
    "'it''s'",
    "a # b",
    "\n  - a\n  -\n",
    "\"6 weeks\\n\"",
    "[2021-11-04, ]",
    "[recovery-plan, recovery-plan]",
    "[teacher, Teacher, teacher]",
    "[classroom-practice]",
};

static tf_str key_of(const char *member)
{
    tf_str text = tf_str_z(member);

    return tf_str_sub(text, 0, tf_str_find(text, ':'));
}

/* How many members from `at` on have its key. */
static size_t alternatives(const char *const *at)
{
    size_t n = 1;

    while (at[n] && tf_str_eq(key_of(at[n]), key_of(*at)))
        n++;
    return n;
}

/* A document of that kind in which the member `odd` has that value; false when there is none. */
static bool put_document(tf_buf *out, uint64_t *seed, size_t kind, size_t odd, const char *value)
{
    const char *const *at = kinds[kind].members;
    size_t key = 0;

    for (size_t n; *at; at += n, key++) {
        n = alternatives(at);
        if (key == odd)
            tf_buf_printf(out, "%.*s: %s\n", TF_ARG(key_of(*at)), value);
        else if (pick(seed, 12) < (key < kinds[kind].required ? 11 : 3))
            tf_buf_printf(out, "%s\n", at[pick(seed, n)]);
    }
    if (pick(seed, 8) == 0)
        tf_buf_printf(out, "%s\n", others[pick(seed, TF_COUNT(others))]);
    return odd < key;
}

/* As `dump` in schema.py. A place is left out where a value in block style ends as one likes. */
static void dump(tf_buf *out, tf_str bytes, const tf_node *node)
{
    static const char *const names[] = {"null", "bool", "int", "float", "text", "list", "map"};
    tf_str slice = tf_str_span(bytes, node->span);
    char first = slice.n ? slice.p[0] : '\0';
    bool exact = node->type == TF_TEXT   ? first != '|' && first != '>'
                 : node->type == TF_LIST ? first == '['
                                         : node->type != TF_MAP || first == '{';

    tf_buf_printf(out, "%s ", names[node->type]);
    if (exact)
        tf_buf_printf(out, "%zu-%zu", node->span.from, node->span.to);
    else
        tf_buf_putz(out, "-");
    if (node->type <= TF_TEXT) {
        tf_buf_printf(out, " %.*s\n", TF_ARG(node->text));
        return;
    }
    tf_buf_putz(out, "\n");
    for (const tf_node *member = node->first; member; member = member->next) {
        if (node->type == TF_MAP)
            tf_buf_printf(out, "key %zu-%zu %.*s\n", member->key_span.from, member->key_span.to,
                          TF_ARG(member->key));
        dump(out, bytes, member);
    }
    tf_buf_putz(out, ".\n");
}

/* Sends what we make of a document, unless it is one that YAML has and we refuse. */
static bool send(FILE *oracle, const tf_schemas *schemas, const char *kind, tf_str bytes)
{
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_buf tree = {0};
    const tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
    bool sent = root && !troubles.found.n;

    if (sent) {
        dump(&tree, bytes, root);
        tf_schema_check(tf_schemas_get(schemas, tf_str_z(kind)), root, 0, &arena, &troubles);
        fprintf(oracle, "%s %d %zu %zu\n", kind, troubles.found.n == 0, bytes.n, tree.n);
        fwrite(bytes.p, 1, bytes.n, oracle);
        fwrite(tree.p, 1, tree.n, oracle);
    }
    tf_buf_release(&tree);
    tf_arena_release(&arena);
    return sent;
}

/* Every key of a kind with every value; gives how many were not sent. */
static size_t send_all(FILE *oracle, const tf_schemas *schemas, size_t kind, uint64_t *seed)
{
    size_t kept = 0;

    for (size_t value = 0; value < TF_COUNT(values); value++) {
        bool more = true;
        for (size_t odd = 0; more; odd++) {
            tf_buf text = {0};
            more = put_document(&text, seed, kind, odd, values[value]);
            if (text.n) /* PyYAML has no tree for nothing */
                kept += !send(oracle, schemas, kinds[kind].name, tf_buf_str(&text));
            tf_buf_release(&text);
        }
    }
    return kept;
}

static void others_judge_as_we_do(void **state)
{
    FILE *oracle = popen("python3 tests/oracle/schema.py", "w");
    tf_schemas *schemas = NULL;
    tf_error error = {0};
    uint64_t seed = 20211104;
    size_t kept = 0;

    (void)state;
    assert_non_null(oracle);
    assert_int_equal(tf_schemas_load(&schemas, &error), 0);
    for (size_t i = 0; i < ROUNDS * TF_COUNT(kinds); i++)
        kept += send_all(oracle, schemas, i % TF_COUNT(kinds), &seed);
    tf_schemas_free(schemas);
    assert_int_equal(pclose(oracle), 0);
    assert_int_equal(kept, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(others_judge_as_we_do),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
