/* Pictures: what names hold is inert, the same comes out at every run, and nobody is measured. With
 * a folder as its argument it writes them all there, for looking at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "pictures-schools.h"

/* ---- what names hold is inert ---------------------------------------------------------------- */

static bool is_one_of(tf_str word, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (tf_str_is(word, words[i]))
            return true;
    return false;
}

static void check_attributes(tf_str tag)
{
    static const char *const known[] = {"class",
                                        "role",
                                        "aria-labelledby",
                                        "viewBox",
                                        "xmlns",
                                        "id",
                                        "href",
                                        "d",
                                        "x",
                                        "y",
                                        "cx",
                                        "cy",
                                        "r",
                                        "rx",
                                        "width",
                                        "height",
                                        "stroke-width",
                                        "text-anchor",
                                        "aria-hidden",
                                        "aria-label"};

    for (size_t at = tf_str_find(tag, '='); at < tag.n; at = tf_str_find(tag, '=')) {
        size_t start = at;
        while (start > 0 && tag.p[start - 1] != ' ')
            start--;
        if (!is_one_of(tf_str_sub(tag, start, at), known, TF_COUNT(known)))
            fail_msg("an unknown attribute: %.*s", TF_ARG(tf_str_sub(tag, start, at)));
        assert_true(tag.p[at + 1] == '"');
        tag = tf_str_sub(tag, at + 2, tag.n);
        tag = tf_str_sub(tag, tf_str_find(tag, '"') + 1, tag.n);
    }
}

static void check_tags(const school *s, size_t kind, tf_str svg)
{
    static const char *const known[] = {"div", "svg",  "title", "desc",   "g",
                                        "a",   "path", "rect",  "circle", "text"};

    (void)s, (void)kind;
    for (size_t at = tf_str_find(svg, '<'); at < svg.n; at = tf_str_find(svg, '<')) {
        svg = tf_str_sub(svg, at + 1, svg.n);
        bool end = svg.n && svg.p[0] == '/';
        tf_str tag = tf_str_sub(svg, end, tf_str_find(svg, '>'));
        size_t n = 0;
        while (n < tag.n && tag.p[n] >= 'a' && tag.p[n] <= 'z')
            n++;
        if (!is_one_of(tf_str_sub(tag, 0, n), known, TF_COUNT(known)))
            fail_msg("an unknown element: %.*s", TF_ARG(tag));
        check_attributes(tag);
    }
}

static void test_names_are_inert(void **state)
{
    (void)state;
    each(check_tags);
}

static int write_all(const char *folder)
{
    for (size_t s = 0; s < TF_COUNT(schools); s++)
        for (size_t kind = 0; kind < KINDS; kind++) {
            char path[4096];
            tf_buf out = {0};
            draw(&out, &schools[s], kind, &pages);
            snprintf(path, sizeof(path), "%s/%s-%s.svg", folder, kind_names[kind], schools[s].name);
            FILE *file = fopen(path, "w");
            if (!file || fwrite(out.p, 1, out.n, file) != out.n || fclose(file))
                return 1;
            tf_buf_release(&out);
        }
    return 0;
}

/* Another reader of XML finds each well-formed, with no identifier that could stand on a page twice. */
static void test_xml_is_well_formed(void **state)
{
    char folder[] = "/tmp/tf-pictures-XXXXXX", command[1024];

    (void)state;
    assert_non_null(mkdtemp(folder));
    assert_int_equal(write_all(folder), 0);
    snprintf(command, sizeof(command),
             "python3 -c 'import sys, glob, xml.etree.ElementTree as tree\n"
             "files = glob.glob(sys.argv[1] + \"/*.svg\")\n"
             "for file in files:\n"
             "    assert not [e for e in tree.parse(file).iter() if e.get(\"id\")], file\n"
             "assert len(files) == %zu' %s && rm -r %s",
             TF_COUNT(schools) * KINDS, folder, folder);
    assert_int_equal(system(command), 0);
}

static void check_again(const school *s, size_t kind, tf_str svg)
{
    tf_buf again = {0};

    draw(&again, s, kind, &pages);
    assert_true(tf_str_eq(svg, tf_buf_str(&again)));
    tf_buf_release(&again);
}

static void test_the_same_at_every_run(void **state)
{
    (void)state;
    each(check_again);
}

/* What a page's reader would take for a mark, or for what turns text round, is in no words of it. */
static void test_words_are_clean(void **state)
{
    const tf_squares squares = {0};
    const tf_figure figure = {.kind = TF_FIGURE_SQUARES,
                              .name = TF_STR("a"),
                              .title = TF_STR("a\u202e<b>\xc2\x9b"
                                              "c"),
                              .about = TF_STR("d\u2066\x1b"
                                              "e"),
                              .of = {.squares = &squares}};
    tf_buf svg = {0};

    (void)state;
    tf_figure_put_svg(&svg, &figure, NULL);
    assert_non_null(strstr(svg.p, ">a&lt;b&gt;c</title>"));
    assert_non_null(strstr(svg.p, ">de</desc>"));
    tf_buf_release(&svg);
}

/* ---- nobody is measured ---------------------------------------------------------------------- */

/* Every tag that begins so, one after the other. */
static void collect(tf_buf *out, tf_str svg, const char *start)
{
    for (;;) {
        size_t at = tf_str_find_str(svg, tf_str_z(start));
        if (at == svg.n)
            return;
        svg = tf_str_sub(svg, at, svg.n);
        tf_buf_put(out, tf_str_sub(svg, 0, tf_str_find(svg, '>')));
        svg = tf_str_sub(svg, 1, svg.n);
    }
}

/* Where people stand, and how large they are drawn, is the same whatever they do. */
static void check_places(const school *s, size_t kind, const char *start)
{
    school still = *s;
    tf_buf svg[2] = {0}, places[2] = {0};

    still.strands = false;
    draw(&svg[0], s, kind, NULL);
    draw(&svg[1], &still, kind, NULL);
    for (int i = 0; i < 2; i++)
        collect(&places[i], tf_buf_str(&svg[i]), start);
    assert_true(places[0].n > 0);
    assert_true(tf_str_eq(tf_buf_str(&places[0]), tf_buf_str(&places[1])));
    for (int i = 0; i < 2; i++) {
        tf_buf_release(&svg[i]);
        tf_buf_release(&places[i]);
    }
}

static void test_nobody_is_measured(void **state)
{
    static const school some = {"12", 12, 3, 6, true, NULL, 0, 12, false, 2};
    static const school many = {"150", 150, 13, 6, true, NULL, 0, 12, false, 2};

    (void)state;
    check_places(&some, TF_FIGURE_TIES, "<circle class=\"dot\"");
    check_places(&many, TF_FIGURE_TIES, "<circle class=\"dot\"");
    check_places(&some, TF_FIGURE_FLOW, "<text class=\"t\" text-anchor=\"end\"");
    check_places(&some, TF_FIGURE_TIES, "<text class=\"t\" text-anchor=\"end\"");
}

/* The heights of all bars of people or teams, which are to be `height`; gives how many. */
static size_t count_bars(const school *s, const char *height)
{
    tf_buf svg = {0};
    size_t bars = 0;

    draw(&svg, s, TF_FIGURE_FLOW, NULL);
    for (tf_str rest = tf_buf_str(&svg);; bars++) {
        size_t at = tf_str_find_str(rest, TF_STR("<rect class=\"bar\""));
        if (at == rest.n)
            break;
        rest = tf_str_sub(rest, at, rest.n);
        tf_str is = attribute(tf_str_sub(rest, 0, tf_str_find(rest, '>')), "height");
        if (!tf_str_is(is, height))
            fail_msg("a bar of %s is %.*s high and not %s", s->name, TF_ARG(is), height);
        rest = tf_str_sub(rest, 1, rest.n);
    }
    tf_buf_release(&svg);
    return bars;
}

/* Everybody's bar is as high as any other's, however many strands leave it: also where it is that
 * of a team of one. */
static void test_bars_are_alike(void **state)
{
    static const school alone = {"60-alone", 60, 1, 6, true, NULL, 0, 12, false, 2};

    (void)state;
    assert_true(count_bars(&schools[4], "14") > 30);
    assert_true(count_bars(&alone, "12") > 40);
}

/* A mosaic's squares reach across the sheet where the largest team lets them. */
static void test_mosaics_fill_the_sheet(void **state)
{
    static const school many[] = {{"150", 150, 25, 0, false, NULL, 0, 0, false, 2},
                                  {"1000", 1000, 40, 0, false, NULL, 0, 0, false, 2}};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(many); i++) {
        tf_buf svg = {0};
        double right = 0;
        draw(&svg, &many[i], TF_FIGURE_SQUARES, NULL);
        for (tf_str rest = tf_buf_str(&svg);;) {
            size_t at = tf_str_find_str(rest, TF_STR("<circle class=\"ring\""));
            if (at == rest.n)
                break;
            rest = tf_str_sub(rest, at, rest.n);
            tf_str tag = tf_str_sub(rest, 0, tf_str_find(rest, '>'));
            double x = atof(attribute(tag, "cx").p);
            right = x > right ? x : right;
            rest = tf_str_sub(rest, 1, rest.n);
        }
        if (!(right > 660 && right < 720))
            fail_msg("%s: squares reach to %g", many[i].name, right);
        tf_buf_release(&svg);
    }
}

/* ---- links ----------------------------------------------------------------------------------- */

static bool has(const tf_buf *svg, const char *part)
{
    return tf_str_find_str(tf_buf_str(svg), tf_str_z(part)) < svg->n;
}

static bool nowhere(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context, (void)kind, (void)to;
    tf_buf_putz(href, "half an address");
    return false;
}

static const tf_pages no_pages = {.href = nowhere};

static void test_links(void **state)
{
    (void)state;
    for (size_t kind = TF_FIGURE_FLOW; kind <= TF_FIGURE_SQUARES; kind++)
        for (size_t s = 3; s < 6; s++) {
            tf_buf with = {0}, without = {0}, none = {0};
            draw(&with, &schools[s], kind, &pages);
            draw(&without, &schools[s], kind, &no_pages);
            draw(&none, &schools[s], kind, NULL);
            assert_true(has(&with, " role=\"none\" viewBox"));
            if (kind != TF_FIGURE_FLOW || s < 5) /* of which one is of teams, without pages */
                assert_true(has(&with, "<a href=\"people/somebody.html?a=1&amp;b=&quot;2&quot;\""));
            assert_true(has(&without, " role=\"none\" aria-hidden=\"true\" viewBox"));
            assert_false(has(&without, "<a "));
            assert_false(has(&without, "half an address"));
            assert_true(tf_str_eq(tf_buf_str(&without), tf_buf_str(&none)));
            tf_buf_release(&with);
            tf_buf_release(&without);
            tf_buf_release(&none);
        }
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_are_clean),        cmocka_unit_test(test_names_are_inert),
        cmocka_unit_test(test_xml_is_well_formed),     cmocka_unit_test(test_the_same_at_every_run),
        cmocka_unit_test(test_nobody_is_measured),     cmocka_unit_test(test_bars_are_alike),
        cmocka_unit_test(test_mosaics_fill_the_sheet), cmocka_unit_test(test_links),
    };

    if (argc > 1)
        return write_all(argv[1]);
    return cmocka_run_group_tests_name("emit: pictures", tests, NULL, NULL);
}
