/* Two readers of front matter, the plain one and libyaml: where the first reads, both agree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/text/node.h"

/* A tree with all its places. */
static void dump(tf_buf *out, const tf_node *node)
{
    tf_buf_printf(out, "%d %zu-%zu key %zu-%zu `%.*s` `%.*s`\n", node->type, node->span.from,
                  node->span.to, node->key_span.from, node->key_span.to, TF_ARG(node->key),
                  TF_ARG(node->text));
    for (const tf_node *member = node->first; member; member = member->next)
        dump(out, member);
    tf_buf_putz(out, ".\n");
}

/* Whether the plain reader reads it; fails where libyaml reads something else. */
static bool plain(tf_str bytes)
{
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_buf one = {0}, other = {0};
    const tf_node *root = tf_yaml_plain(&arena, bytes, (tf_span){0, bytes.n}), *full;
    bool read = root != NULL;

    if (read) {
        full = tf_yaml_full(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        if (!full || troubles.found.n)
            fail_msg("libyaml refuses:\n%.*s", TF_ARG(bytes));
        dump(&one, root);
        dump(&other, full);
        if (!tf_str_eq(tf_buf_str(&one), tf_buf_str(&other)))
            fail_msg("%.*s\nplain:\n%s\nlibyaml:\n%s", TF_ARG(bytes), one.p, other.p);
    }
    tf_buf_release(&one);
    tf_buf_release(&other);
    tf_arena_release(&arena);
    return read;
}

/* ---- what people write ----------------------------------------------------------------------- */

static const char *const read_plainly[] = {
    "",
    "# nothing\n\n",
    "about: classroom-practice\n",
    "about: [classroom-practice, recovery-plan]\r\nshare: true\r\n",
    "supports:\n  - Show the thinking\n  - Look again\nprinciples: [Side by side]\n",
    "supports:\n- Talk # here\n-\n- \"It's\"\n\n# and\nwith: []\nsince:\n",
    "name: Siân Prydderch   # the head\nrole: leader\nteam: 'Years 5, 6: upper'\n",
    "name: Amara “Ama” Okafor’s\nx-n: 12\nx-u: http://a.example/#b\nx-e: [a,]",
};

static void what_people_write(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(read_plainly); i++)
        if (!plain(tf_str_z(read_plainly[i])))
            fail_msg("%s", read_plainly[i]);
}

static const char *const left_to_libyaml[] = {
    "a: b\n c\n",  "a: 'b''c'\n", "a: \"\\n\"\n", "a: {b: c}\n",   "a: |\n  b\n",  "a: b: c\n",
    "a: &b c\n",   "a: [b: c]\n", "a:\tb\n",      "a: b\na: c\n",  "a:\n  b: c\n", " a: b\n",
    "a: [b\n, c]", "- a\n",       "a: b\r",       "a: \xC2\x85\n", "%a\n",         "a: - b\n",
};

static void what_is_not_so_plain(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(left_to_libyaml); i++)
        if (plain(tf_str_z(left_to_libyaml[i])))
            fail_msg("%s", left_to_libyaml[i]);
}

/* ---- what nobody writes ---------------------------------------------------------------------- */

/* A linear congruential generator (Knuth, MMIX): the same texts everywhere. */
static size_t pick(uint64_t *seed, size_t n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*seed >> 33) % n;
}

static const char *const pieces[] = {
    "a",
    "b-c",
    "Siân",
    "12",
    "null",
    "true",
    "花",
    "'",
    "\"",
    "''",
    "\"d\"",
    "'e f'",
    ":",
    ": ",
    " : ",
    "- ",
    "-",
    "[",
    "]",
    ",",
    ", ",
    "{",
    "}",
    "#",
    " #",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "|",
    "&",
    "*",
    "!",
    "%",
    "@",
    "?",
    "? ",
    "\\",
    "...",
    "---",
    "’",
    "«",
    "\xEF\xBB\xBF",
    "\xEF\xBF\xBE",
    "\xE2\x80\xA8",
};

static const char *const lines[] = {
    "a: b",    "c: [d, e]",      "f:",     "- g", "  - h", "  -",
    "i: 'j'",  "k: \"l\"",       "# m",    "",    "n: ",   "o: p # q",
    "r: 2021", "s: [ 't' , u ]", "v: []",  "  ",  "w:x",   "y: z: a",
    "  b",     "c: d#e :f",      "g: é ü", "-",   "h: #",  "i: - j",
};

#define ONE(seed, list) list[pick(seed, TF_COUNT(list))]

static void put_text(tf_buf *text, uint64_t *seed)
{
    size_t n = 1 + pick(seed, 7), soup = pick(seed, 3);

    for (size_t i = 0; i < n; i++) {
        tf_buf_putz(text, soup == 0 ? ONE(seed, pieces) : ONE(seed, lines));
        if (soup == 1 && pick(seed, 4) == 0)
            tf_buf_putz(text, ONE(seed, pieces));
        if (soup)
            tf_buf_putz(text, pick(seed, 8) ? "\n" : "\r\n");
    }
}

static void what_nobody_writes(void **state)
{
    uint64_t seed = 20211104;
    size_t read = 0, n = 40000;
    tf_buf text = {0};

    (void)state;
    for (size_t i = 0; i < n; i++) {
        tf_buf_clear(&text);
        put_text(&text, &seed);
        read += plain(tf_buf_str(&text));
    }
    tf_buf_release(&text);
    assert_in_range(read, n / 20, n / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_write),
        cmocka_unit_test(what_is_not_so_plain),
        cmocka_unit_test(what_nobody_writes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
