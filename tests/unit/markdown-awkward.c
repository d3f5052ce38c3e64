/*
 * Where CommonMark is awkward: what is read, and that each leaf is just what stands in the source.
 * In `wanted` a leaf is its source between bars; behind an entity comes what it stands for; `/` is
 * a soft break, `//` a hard one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/text.h>

static const char *const names[] = {
    [TF_MD_QUOTE] = "quote",   [TF_MD_LIST] = "list",   [TF_MD_ITEM] = "item",
    [TF_MD_RULE] = "rule",     [TF_MD_HEADING] = "h",   [TF_MD_CODE] = "code",
    [TF_MD_HTML] = "html",     [TF_MD_PARAGRAPH] = "p", [TF_MD_TABLE] = "table",
    [TF_MD_ROW] = "row",       [TF_MD_CELL] = "cell",   [TF_MD_EMPH] = "em",
    [TF_MD_STRONG] = "strong", [TF_MD_STRIKE] = "del",  [TF_MD_LINK] = "a",
    [TF_MD_IMAGE] = "img",     [TF_MD_CODE_SPAN] = "c",
};

static void put_leaf(tf_buf *out, tf_str bytes, const tf_md_event *leaf)
{
    tf_str source = tf_str_span(bytes, leaf->span);

    if (leaf->kind == TF_MD_SOFT_BREAK || leaf->kind == TF_MD_HARD_BREAK) {
        assert_true(source.n && (source.p[0] == '\n' || source.p[0] == '\r'));
        tf_buf_putz(out, leaf->kind == TF_MD_SOFT_BREAK ? "/" : "//");
        return;
    }
    tf_buf_printf(out, "|%.*s|", TF_ARG(source));
    if (leaf->kind == TF_MD_ENTITY)
        tf_buf_put(out, leaf->text);
    else
        assert_true(tf_str_eq(source, leaf->text));
}

static void put_enter(tf_buf *out, tf_str bytes, const tf_md_event *event)
{
    tf_buf_putz(out, names[event->kind]);
    if (event->kind == TF_MD_HEADING)
        tf_buf_printf(out, "%d", event->detail);
    if (event->kind == TF_MD_ITEM && event->detail)
        tf_buf_printf(out, "[%c]", event->detail);
    if (event->kind == TF_MD_LINK || event->kind == TF_MD_IMAGE)
        tf_buf_printf(out, ":%.*s:%.*s", TF_ARG(event->dest),
                      TF_ARG(tf_str_span(bytes, event->dest_span)));
    tf_buf_putz(out, "(");
}

static void put_events(tf_buf *out, tf_str bytes, const tf_md *md)
{
    for (size_t i = 0; i < md->n; i++) {
        const tf_md_event *event = &md->at[i];
        if (event->step == TF_MD_LEAF)
            put_leaf(out, bytes, event);
        else if (event->step == TF_MD_ENTER)
            put_enter(out, bytes, event);
        else
            tf_buf_putz(out, ")");
    }
}

static const struct {
    const char *source, *wanted;
} cases[] = {
    /* lazy continuation */
    {"> a\nb\n", "quote(p(|a|/|b|))"},
    {"> - a\nb\n> c\n", "quote(list(item(p(|a|/|b|/|c|))))"},
    {"- a\nb\n\n  c\n", "list(item(p(|a|/|b|)p(|c|)))"},
    /* quotations in lists in quotations */
    {"> 1. > a\n>    > b\n", "quote(list(item(quote(p(|a|/|b|)))))"},
    {"- > a\n  > - b\n", "list(item(quote(p(|a|)list(item(p(|b|))))))"},
    /* tabs */
    {"-\ta\n\n\tb\n", "list(item(p(|a|)p(|b|)))"},
    {"-\t\tcode\n", "list(item(code(|code|)))"},
    {">\t\tcode\n", "quote(code(|code|))"},
    {"\tcode\t1\n", "code(|code\t1|)"},
    {"a\tb\n", "p(|a\tb|)"},
    {"# a #\n## b #c\n", "h1(|a|)h2(|b #c|)"},
    /* setext headings */
    {"a\nb *c*\n===\n", "h1(|a|/|b |em(|c|))"},
    {"a\n   ---   \nb\n", "h2(|a|)p(|b|)"},
    {"> a\n---\n", "quote(p(|a|))rule()"},
    {"- a\n  ---\n", "list(item(h2(|a|)))"},
    {"===\n", "p(|===|)"},
    /* hard breaks */
    {"a  \nb\\\nc\n", "p(|a|//|b|//|c|)"},
    {"a  \r\nb\\\r\nc\r\nd\r\n", "p(|a|//|b|//|c|/|d|)"},
    {"a   \n", "p(|a|)"},
    {"a\\", "p(|a\\|)"},
    {"# a  \nb\n", "h1(|a|)p(|b|)"},
    {"`a  \nb` c\\\nd\n", "p(c(|a||  ||b|)| c|//|d|)"},
    /* entities */
    {"&amp;&#37;&#x1F600;&nope;&copy &#0;\n",
     "p(|&amp;|&|&#37;|%|&#x1F600;|😀|&nope;|&nope;|&copy ||&#0;|�)"},
    {"[a](b&amp;c \"&quot;\") `&amp;`\n", "p(a:b&c:b&amp;c(|a|)| |c(|&amp;|))"},
    {"\\&amp; \\\\&lt;\n", "p(|&||amp; ||\\||&lt;|<)"},
    /* tables */
    {"| a \\| b | `c\\|d` |\n| --- | --- |\n| *e* \\| | f\n",
     "table(row(cell(|a ||||| b|)cell(c(|c\\|d|)))row(cell(em(|e|)| ||||)cell(|f|)))"},
    {"a | b\n--- | ---\n1\n2 | 3 | 4\n\nc\n",
     "table(row(cell(|a|)cell(|b|))row(cell(|1|)cell())row(cell(|2|)cell(|3|)))p(|c|)"},
    {"> | a |\r\n> | --- |\r\n> | b |\r\n", "quote(table(row(cell(|a|))row(cell(|b|))))"},
    /* line ends */
    {"# a\r\rb\rc\r", "h1(|a|)p(|b|/|c|)"},
    {"```\r\na\r\n\r\nb\r\n```\r\n", "code(|a||b|)"},
    {"    a\r    b\r", "code(|a||b|)"},
    {"<!-- a\r\nb -->\r\n\r\nc\r\n", "html(|<!-- a||b -->|)p(|c|)"},
    /* links */
    {"[](a) b [c](<d e>)[f]( g\n'h')\n", "p(a:a:a()| b |a:d e:d e(|c|)a:g:g(|f|))"},
    {"[a][b] [b] [c]\n\n[b]: d\\*e \"f\"\n", "p(a:d*e:a(|a|)| |a:d*e:b(|b|)| [c]|)"},
    {"[a *b](c*)d* ![e [f](g)](h)\n", "p(a:c*:c*(|a *b|)|d* |img:h:h(|e |a:g:g(|f|)))"},
    {"<https://a.b/c?d&e> <f@g.h>\n", "p(a:https://a.b/c?d&e:https://a.b/c?d&e(|https://a.b/"
                                      "c?d&e|)| |a:mailto:f@g.h:f@g.h(|f@g.h|))"},
    {"[a](b(c)d) [e](f\\)g) [h](i&#41;j)\n",
     "p(a:b(c)d:b(c)d(|a|)| |a:f)g:f\\)g(|e|)| |a:i)j:i&#41;j(|h|))"},
    {"[link](foo(and(bar))", "p(|[link](foo(and(bar))|)"},
    /* boxes */
    {"- [x] a\n- [ ] *b*\n- [X] c\n- [x]d\n",
     "list(item[x](p(|a|))item[ ](p(em(|b|)))item[X](p(|c|))item(p(|[x]d|)))"},
};

static void reads(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_str source = tf_str_z(cases[i].source);
        tf_arena arena = {0};
        tf_buf out = {0};
        tf_md md;

        assert_int_equal(tf_md_parse(&arena, source, (tf_span){0, source.n}, &md), 0);
        put_events(&out, source, &md);
        if (!tf_str_is(tf_buf_str(&out), cases[i].wanted))
            fail_msg("%s\nis read as %s\nwanted  %s", cases[i].source, out.p, cases[i].wanted);
        tf_buf_release(&out);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
