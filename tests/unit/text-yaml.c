/* Front matter as a tree: what it says, where each part stands, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/text.h>

/* ---- what it says ---------------------------------------------------------------------------- */

/* A tree on one line: text in double quotes, other scalars behind the letter of their type. */
static void dump(tf_buf *out, const tf_node *node)
{
    static const char letters[] = {[TF_BOOL] = 'b', [TF_INT] = 'i', [TF_FLOAT] = 'f'};

    if (node->type == TF_NULL) {
        tf_buf_putc(out, '~');
    } else if (node->type == TF_TEXT) {
        tf_buf_printf(out, "\"%.*s\"", TF_ARG(node->text));
    } else if (node->type < TF_TEXT) {
        tf_buf_printf(out, "%c:%.*s", letters[node->type], TF_ARG(node->text));
    } else {
        tf_buf_putc(out, node->type == TF_LIST ? '[' : '{');
        for (const tf_node *member = node->first; member; member = member->next) {
            if (member != node->first)
                tf_buf_putc(out, ' ');
            if (node->type == TF_MAP)
                tf_buf_printf(out, "%.*s=", TF_ARG(member->key));
            dump(out, member);
        }
        tf_buf_putc(out, node->type == TF_LIST ? ']' : '}');
    }
}

static const struct {
    const char *front, *tree;
} sound[] = {
    {"", "{}"},
    {"\n# nothing yet\n", "{}"},
    {"{}", "{}"},
    {"a: b\n", "{a=\"b\"}"},
    {"a: b", "{a=\"b\"}"},
    {"a: b\r\nc: d\r\n", "{a=\"b\" c=\"d\"}"},
    {"  a: b\n  c: d\n", "{a=\"b\" c=\"d\"}"},
    {"a: [b, c d , \"e\", 'f']\n", "{a=[\"b\" \"c d\" \"e\" \"f\"]}"},
    {"a: []\nb: {}\nc: [b,]\n", "{a=[] b={} c=[\"b\"]}"},
    {"a:\n- b\n-  c # why\n", "{a=[\"b\" \"c\"]}"},
    {"a:\n  - b\n  -\n  - c\n", "{a=[\"b\" ~ \"c\"]}"},
    {"rules:\n  alone: hint\n  unwritten: off\n", "{rules={alone=\"hint\" unwritten=\"off\"}}"},
    {"rules: {alone: hint}\n", "{rules={alone=\"hint\"}}"},
    {"a: b # c\nd: e#f\n", "{a=\"b\" d=\"e#f\"}"},
    {"a: b\n  c\n", "{a=\"b c\"}"},
    {"a: |\n  b\n  c\nd: >\n  e\n  f\n", "{a=\"b\nc\n\" d=\"e f\n\"}"},
    {"a: \"b\\\"c\\u00e9\\t\"\n", "{a=\"b\"cé\t\"}"},
    {"a: 'it''s'\n", "{a=\"it's\"}"},
    {"\"a\": b\n'c d': e\n", "{a=\"b\" c d=\"e\"}"},
    {"名前: 花子 🌸\nk: Siân\n", "{名前=\"花子 🌸\" k=\"Siân\"}"},
    {"a: http://x.example/?b#c\n", "{a=\"http://x.example/?b#c\"}"},
    {"? a\n: b\n", "{a=\"b\"}"},
    {"a: b\n...\n", "{a=\"b\"}"},
    /* the core schema */
    {"a:\nb: ~\nc: null\nd: Null\ne: nULL\n", "{a=~ b=~ c=~ d=~ e=\"nULL\"}"},
    {"a: true\nb: False\nc: yes\nd: off\ne: tRUE\n",
     "{a=b:true b=b:False c=\"yes\" d=\"off\" e=\"tRUE\"}"},
    {"a: 1984\nb: -7\nc: 0o17\nd: 0xFf\ne: 0o8\nf: 1_000\ng: +1\nh: 0x\ni: 007\nj: -\\1\n",
     "{a=i:1984 b=i:-7 c=i:0o17 d=i:0xFf e=\"0o8\" f=\"1_000\" g=i:+1 h=\"0x\" i=i:007 "
     "j=\"-\\1\"}"},
    {"a: 1.5\nb: .5\nc: 1.\nd: 6e3\ne: -.Inf\nf: .nan\ng: .\nh: 1e\ni: 1.2.3\nj: +.nan\nk: "
     "-.5E+1\n",
     "{a=f:1.5 b=f:.5 c=f:1. d=f:6e3 e=f:-.Inf f=f:.nan g=\".\" h=\"1e\" i=\"1.2.3\" "
     "j=\"+.nan\" k=f:-.5E+1}"},
    {"a: 2021-11-04\nb: 4/11\nc: '1984'\nd: 12:30\n",
     "{a=\"2021-11-04\" b=\"4/11\" c=\"1984\" d=\"12:30\"}"},
};

static void trees(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(sound); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_buf out = {0};
        tf_str bytes = tf_str_z(sound[i].front);
        const tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        if (!root || troubles.found.n)
            fail_msg("%s\nkind %d at %zu", sound[i].front, troubles.found.at[0].kind,
                     troubles.found.at[0].span.from);
        dump(&out, root);
        assert_string_equal(out.p, sound[i].tree);
        tf_buf_release(&out);
        tf_arena_release(&arena);
    }
}

/* ---- where it stands ------------------------------------------------------------------------- */

/* Front matter between other text, and what each value and key slices back to, one by one. */
static const struct {
    const char *front, *slices[12];
} spans[] = {
    {"a: b\n", {"a", "b"}},
    {"a:  [b, 'c' , \"d\"]  # e\n", {"a", "[b, 'c' , \"d\"]", "b", "'c'", "\"d\""}},
    {"a:\n  - b c  \n  - 'd'\ne: f\n", {"a", "- b c  \n  - 'd'", "b c", "'d'", "e", "f"}},
    {"\"k\": b \r\nc: d\r\n", {"\"k\"", "b", "c", "d"}},
    {"é: ü\n花: 🌸子 # c\nx: [ë, \"ï\"]\n",
     {"é", "ü", "花", "🌸子", "x", "[ë, \"ï\"]", "ë", "\"ï\""}},
    {"a:\nb: ~\n", {"a", "", "b", "~"}},
    {"a: |\n  b\n  c\n\nd: e\n", {"a", "|\n  b\n  c", "d", "e"}},
    {"a: b\n  c\nd: 'e\n  f'\n", {"a", "b\n  c", "d", "'e\n  f'"}},
    {"a:\n  b: c\n  d: [e]\n", {"a", "b: c\n  d: [e]", "b", "c", "d", "[e]", "e"}},
};

static void slice(tf_str bytes, const tf_node *map, const char *const **wanted)
{
    for (const tf_node *node = map->first; node; node = node->next) {
        if (map->type == TF_MAP)
            assert_true(tf_str_is(tf_str_span(bytes, node->key_span), *(*wanted)++));
        if (!tf_str_is(tf_str_span(bytes, node->span), **wanted))
            fail_msg("`%.*s` and not `%s`", TF_ARG(tf_str_span(bytes, node->span)), **wanted);
        ++*wanted;
        slice(bytes, node, wanted);
    }
}

static void places(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(spans); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_str bytes = tf_arena_printf(&arena, "äö\n%s---\n", spans[i].front);
        const tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){5, bytes.n - 4}, &troubles);
        const char *const *wanted = spans[i].slices;
        assert_non_null(root);
        slice(bytes, root, &wanted);
        assert_null(*wanted);
        tf_arena_release(&arena);
    }
}

/* ---- what is refused ------------------------------------------------------------------------- */

/* The place of the trouble is between guillemets. */
static const struct {
    const char *front;
    tf_trouble_kind kind;
    const char *subject;
} refused[] = {
    {"a: «&b» c\n", TF_YAML_REFUSED, "an anchor"},
    {"é: «&b»\n  - c\n", TF_YAML_REFUSED, "an anchor"},
    {"a: b\nc: «*b»\n", TF_YAML_REFUSED, "an alias"},
    {"a: «*»Amara*\n", TF_YAML_REFUSED, "an alias"},
    {"a: [b, «*c»]\n", TF_YAML_REFUSED, "an alias"},
    {"«*a» : b\n", TF_YAML_REFUSED, "an alias"},
    {"<<: c\n«<<»: d\n", TF_YAML_DUPLICATE, "<<"},
    {"a: «!!str» b\n", TF_YAML_REFUSED, "a tag"},
    {"a: «!b»\n", TF_YAML_REFUSED, "a tag"},
    {"a: «!»b!c d\n", TF_YAML_REFUSED, "a tag"},
    {"«%YAML 1.2»\na: b\n", TF_YAML_REFUSED, "a directive"},
    {"«%YAML 1.2»\n--- \na: b\n", TF_YAML_REFUSED, "a directive"},
    {"a: b\n«%c»\n", TF_YAML_REFUSED, "a directive"},
    {"«---» a: b\n", TF_YAML_REFUSED, "a second document"},
    {"«---» b\n", TF_YAML_REFUSED, "a second document"},
    {"a: b\n...\n«c»: d\n", TF_YAML_REFUSED, "a second document"},
    {"a: b\n«---» \nc: d\n", TF_YAML_REFUSED, "a second document"},
    {"a:\n«\t»- b\n", TF_YAML_TAB, ""},
    {"a:\n - b\n «\t»- c\n", TF_YAML_TAB, ""},
    {"a: b\n«\t»c\n", TF_YAML_TAB, ""},
    {"a: b«\r»c: d\n", TF_YAML_BREAK, "a lone carriage return"},
    {"a: b # c«\xC2\x85»d: e\n", TF_YAML_BREAK, "a next-line character (U+0085)"},
    {"a: 'b«\xE2\x80\xA8»'\n", TF_YAML_BREAK, "a line separator (U+2028)"},
    {"a: b«\xE2\x80\xA9»c: d\n", TF_YAML_BREAK, "a paragraph separator (U+2029)"},
    {"«just text»\n", TF_YAML_NOT_MAP, ""},
    {"«- a»\n- b\n", TF_YAML_NOT_MAP, ""},
    {"«[a, b]»\n", TF_YAML_NOT_MAP, ""},
    {"«~»\n", TF_YAML_NOT_MAP, ""},
    {"«{a:» b}: c\n", TF_YAML_KEY, ""},
    {"a: {«{b}:» c}\n", TF_YAML_KEY, ""},
    {"«:» a\n", TF_YAML_SYNTAX, ""},
    {"{«:» a}\n", TF_YAML_SYNTAX, ""},
    {"?«» \n: b\n", TF_YAML_KEY, ""},
    {"«\"\"»: a\n", TF_YAML_KEY, ""},
    {"? «|\n  a»\n: b\n", TF_YAML_KEY, ""},
    {"a: b\n«a»: c\n", TF_YAML_DUPLICATE, "a"},
    {"a: b\n«\"a\"»: c\n", TF_YAML_DUPLICATE, "a"},
    {"a: {b: c, «b»: d}\n", TF_YAML_DUPLICATE, "b"},
    {"a: «\"b\\0c\"»\n", TF_YAML_SYNTAX, ""},
    {"a: b«\x07»\n", TF_YAML_SYNTAX, ""},
    {"é: «\x7F»\n", TF_YAML_SYNTAX, ""},
    {"a: b«:» c\n", TF_YAML_SYNTAX, ""},
    {"é: ü«:» c\n", TF_YAML_SYNTAX, ""},
    {"a: «[»b, c\nd: e\n", TF_YAML_SYNTAX, ""},
    {"a: [\"c\" «d»]\n", TF_YAML_SYNTAX, ""},
    {"a: «'»b\nc: d\n", TF_YAML_SYNTAX, ""},
    {"a: \"b «\\»q\"\n", TF_YAML_SYNTAX, ""},
    {"a: b\n«r»ole teacher\nc: d\n", TF_YAML_SYNTAX, ""},
    {"a: «@»b\n", TF_YAML_SYNTAX, ""},
    {"a: «`»b`\n", TF_YAML_SYNTAX, ""},
    {"a: 'b'\n  «-» c\n", TF_YAML_SYNTAX, ""},
    {"a: \"b\" «c»\n", TF_YAML_SYNTAX, ""},
};

/* Takes the guillemets out of `text` and gives the span between them. */
static tf_str unmark(tf_arena *arena, const char *text, tf_span *span)
{
    tf_str whole = tf_str_z(text);
    size_t from = tf_str_find_str(whole, TF_STR("«")), to = tf_str_find_str(whole, TF_STR("»"));
    tf_str before = tf_str_sub(whole, 0, from), in = tf_str_sub(whole, from + 2, to);

    *span = (tf_span){from, to - 2};
    return tf_arena_printf(arena, "%.*s%.*s%s", TF_ARG(before), TF_ARG(in), text + to + 2);
}

static void refusals(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(refused); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_span span;
        tf_str bytes = unmark(&arena, refused[i].front, &span);
        const tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        const tf_trouble *trouble = troubles.found.at;
        if ((root != NULL) != (refused[i].kind == TF_YAML_DUPLICATE))
            fail_msg("%s\nwas%s taken", refused[i].front, root ? "" : " not");
        assert_int_equal(troubles.found.n, 1);
        if (trouble->kind != refused[i].kind || trouble->span.from != span.from ||
            trouble->span.to != span.to || !tf_str_is(trouble->subject, refused[i].subject))
            fail_msg("%s\nkind %d at %zu-%zu and not %zu-%zu: %.*s %.*s", refused[i].front,
                     trouble->kind, trouble->span.from, trouble->span.to, span.from, span.to,
                     TF_ARG(trouble->subject), TF_ARG(trouble->detail));
        assert_int_equal(trouble->kind == TF_YAML_SYNTAX, trouble->detail.n > 0);
        tf_arena_release(&arena);
    }
}

static void the_first_of_two_values_counts(void **state)
{
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_str bytes = TF_STR("a: 1\na: [2]\nb: 3\n");
    tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);

    (void)state;
    assert_true(tf_str_is(tf_node_get(root, "a")->text, "1"));
    assert_true(tf_str_is(tf_node_get(root, "b")->text, "3"));
    assert_null(tf_node_get(root, "c"));
    assert_null(tf_node_get(NULL, "a"));
    tf_arena_release(&arena);
}

/* ---- what would take long -------------------------------------------------------------------- */

static const struct {
    const char *part;
    size_t times, kind; /* kind: of the only trouble, or SIZE_MAX where there are others or none */
} large[] = {
    {"[", 40000, TF_YAML_DEEP},       {"{a: ", 15000, TF_YAML_DEEP}, {"- ", 30000, TF_YAML_DEEP},
    {"? ", 30000, TF_YAML_KEY},       {"[", 70000, TF_YAML_LARGE},   {"a: b\n", 13000, SIZE_MAX},
    {"a: b\n", 13200, TF_YAML_LARGE}, {"'a", 30000, SIZE_MAX},       {"é: ü\n\n", 8000, SIZE_MAX},
};

static void large_front_matter(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(large); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_buf bytes = {0};
        for (size_t n = 0; n < large[i].times; n++)
            tf_buf_putz(&bytes, large[i].part);
        tf_yaml_parse(&arena, tf_buf_str(&bytes), (tf_span){0, bytes.n}, &troubles);
        if (large[i].kind != SIZE_MAX) {
            assert_int_equal(troubles.found.n, 1);
            assert_int_equal(troubles.found.at[0].kind, large[i].kind);
        }
        tf_buf_release(&bytes);
        tf_arena_release(&arena);
    }
}

static void many_keys(void **state)
{
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_buf bytes = {0};

    (void)state;
    for (size_t i = 0; i < 8000; i++)
        tf_buf_printf(&bytes, "k%zu:\n", i % 7999);
    assert_non_null(tf_yaml_parse(&arena, tf_buf_str(&bytes), (tf_span){0, bytes.n}, &troubles));
    assert_int_equal(troubles.found.n, 1);
    assert_true(tf_str_is(troubles.found.at[0].subject, "k0"));
    tf_buf_release(&bytes);
    tf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees),
        cmocka_unit_test(places),
        cmocka_unit_test(refusals),
        cmocka_unit_test(the_first_of_two_values_counts),
        cmocka_unit_test(large_front_matter),
        cmocka_unit_test(many_keys),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
