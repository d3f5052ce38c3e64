/* Pictures: no text stands on another, all stand on the sheet, and what names hold is inert. With a
 * folder as its argument it writes them all there, for looking at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "pictures.h"

static const char long_name[] = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaf"
                                "tschaferswessenschafewarenwohl"
                                "gepflegeundsorgfaltigkeitbeschutzenvorangreifendurchihrraubgierigf"
                                "einde Anna-Maria Josephine von "
                                "und zu der Hohen Tannen am kleinen Bach hinter dem Berg und mit "
                                "noch viel mehr Namen als in eine "
                                "einzige Zeile passen, so dass";
static const char *const awkward[] = {
    "",
    long_name,
    "محمد عبد الرحمن الطويل بن خالد بن عبد العزيز آل إبراهيم",
    "שרה לוי",
    "👩‍🏫👩🏽‍🚀🎉🎉🎉 Zoë 🏳️‍🌈",
    "诸葛亮司马懿夏侯惇 欧阳修 上官婉儿 慕容复",
    "Ẑ̷̛̤̦̀á̵l̶g̷o̵",
    "a\nb\tc\u202eevil\u202c",
    "\xff\xfe not UTF-8",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
};
static const char *const hostile[] = {
    "</style>",
    "]]>",
    "\"><script>alert(1)</script>",
    "<!--",
    "' onload='x",
    "</svg><img src=x>",
    "&lt;b&gt; &#0; &nosuch;",
    "javascript:alert(1)",
    "${x} {{y}} #",
};
#define LABELS(names) (names), TF_COUNT(names)

static const school schools[] = {
    {"nobody", 0, 0, 0, false, NULL, 0, false, false},
    {"one", 1, 0, 6, true, NULL, 0, true, false},
    {"two", 2, 1, 6, true, NULL, 0, true, false},
    {"12", 12, 3, 6, true, NULL, 0, true, false},
    {"40", 40, 6, 6, true, NULL, 0, true, false},
    {"150", 150, 13, 6, true, NULL, 0, true, false},
    {"1000", 1000, 40, 9, true, NULL, 0, true, false},
    {"5000", 5000, 60, 12, true, NULL, 0, true, false},
    {"alone-in-teams", 300, 1, 6, true, NULL, 0, true, false},
    {"untied", 12, 3, 6, false, NULL, 0, true, false},
    {"untied-150", 150, 13, 6, false, NULL, 0, true, false},
    {"no-things", 12, 3, 0, false, NULL, 0, true, false},
    {"300-things", 12, 3, 300, true, NULL, 0, true, false},
    {"300-things-150", 150, 13, 300, true, NULL, 0, true, false},
    {"no-periods", 40, 6, 6, true, NULL, 0, false, false},
    {"long-term", 40, 6, 6, true, NULL, 0, true, true},
    {"awkward-20", 20, 3, 12, true, LABELS(awkward), true, false},
    {"awkward-150", 150, 9, 40, true, LABELS(awkward), true, false},
    {"awkward-900", 900, 9, 40, true, LABELS(awkward), true, false},
    {"hostile-20", 20, 3, 12, true, LABELS(hostile), true, false},
    {"hostile-150", 150, 9, 40, true, LABELS(hostile), true, false},
};

static const char *const kind_names[] = {"flow", "ties", "squares", "weeks", "trends", "timeline"};
enum { KINDS = TF_COUNT(kind_names) }; /* in the order of tf_figure_kind */

static void draw(tf_buf *out, const school *s, size_t kind, const tf_pages *pages)
{
    tf_arena arena = {0};
    tf_figure figure = figure_of(&arena, s, (tf_figure_kind)kind);

    tf_figure_put_svg(out, &figure, pages);
    tf_arena_release(&arena);
}

static bool somewhere(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context, (void)kind;
    tf_buf_printf(href, "people/%.*s.html?a=1&b=\"2\"", TF_ARG(to));
    return true;
}

static bool nowhere(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context, (void)kind, (void)to;
    tf_buf_putz(href, "half an address");
    return false;
}

static const tf_pages pages = {.href = somewhere}, no_pages = {.href = nowhere};

/* Does `check` with every picture of every school. */
static void each(void (*check)(const school *s, size_t kind, tf_str svg))
{
    for (size_t s = 0; s < TF_COUNT(schools); s++)
        for (size_t kind = 0; kind < KINDS; kind++) {
            tf_buf out = {0};
            draw(&out, &schools[s], kind, &pages);
            check(&schools[s], kind, tf_buf_str(&out));
            tf_buf_release(&out);
        }
}

/* ---- boxes of texts -------------------------------------------------------------------------- */

typedef struct {
    double left, right, top, bottom;
    tf_str shown;
} box;

/* The value of an attribute within a tag, or the empty slice. */
static tf_str attribute(tf_str tag, const char *name)
{
    char start[32];
    int n = snprintf(start, sizeof(start), " %s=\"", name);
    size_t at = tf_str_find_str(tag, tf_str_z(start));
    tf_str rest = tf_str_sub(tag, at + (size_t)n, tag.n);

    return at == tag.n ? TF_STR("") : tf_str_sub(rest, 0, tf_str_find(rest, '"'));
}

static double number(tf_str tag, const char *name)
{
    tf_str value = attribute(tag, name);

    assert_true(value.n > 0);
    return atof(value.p);
}

/* Text of an element as a reader sees it: no title, no references. */
static tf_str text_of(tf_arena *arena, tf_str inner)
{
    tf_buf text = {0};

    if (tf_str_starts(inner, TF_STR("<title>")))
        inner = tf_str_sub(inner, tf_str_find_str(inner, TF_STR("</title>")) + 8, inner.n);
    while (inner.n) {
        size_t n = inner.p[0] == '&' ? tf_str_find(inner, ';') + 1 : 1;
        if (n > 1 && inner.p[1] == '#')
            tf_utf8_put(&text, (uint32_t)atoi(inner.p + 2));
        else
            tf_buf_putc(&text, n == 1              ? inner.p[0]
                               : inner.p[1] == 'l' ? '<'
                               : inner.p[1] == 'g' ? '>'
                               : inner.p[1] == 'q' ? '"'
                                                   : '&');
        inner = tf_str_sub(inner, n, inner.n);
    }
    tf_str copy = tf_arena_str(arena, tf_buf_str(&text));
    tf_buf_release(&text);
    return copy;
}

static tf_text_style style_of(tf_str tag)
{
    tf_str class = attribute(tag, "class");

    return tf_str_is(class, "t")        ? TF_TEXT_LABEL
           : tf_str_is(class, "t head") ? TF_TEXT_HEAD
                                        : TF_TEXT_SMALL;
}

static box box_of(tf_arena *arena, tf_str tag, tf_str inner)
{
    tf_text_style style = style_of(tag);
    double size = style == TF_TEXT_SMALL ? 12 : 13, x = number(tag, "x"), y = number(tag, "y");
    tf_str anchor = attribute(tag, "text-anchor"), shown = text_of(arena, inner);
    double width = tf_svg_width(style, shown);

    x -= tf_str_is(anchor, "end") ? width : tf_str_is(anchor, "middle") ? width / 2 : 0;
    return (box){x, x + width, y - 0.78 * size, y + 0.22 * size, shown};
}

static int by_top(const void *a, const void *b)
{
    double x = ((const box *)a)->top, y = ((const box *)b)->top;

    return x < y ? -1 : x > y;
}

static size_t read_boxes(tf_arena *arena, tf_str svg, box **boxes)
{
    TF_VEC(box) found = {0};

    for (;;) {
        size_t at = tf_str_find_str(svg, TF_STR("<text"));
        if (at == svg.n)
            break;
        svg = tf_str_sub(svg, at, svg.n);
        tf_str tag = tf_str_sub(svg, 0, tf_str_find(svg, '>'));
        tf_str inner = tf_str_sub(svg, tag.n + 1, tf_str_find_str(svg, TF_STR("</text>")));
        *TF_PUSH(arena, &found) = box_of(arena, tag, inner);
        svg = tf_str_sub(svg, tag.n, svg.n);
    }
    qsort(found.at, found.n, sizeof(box), by_top);
    *boxes = found.at;
    return found.n;
}

static void check_boxes(const school *s, size_t kind, tf_str svg)
{
    tf_arena arena = {0};
    tf_str view = attribute(svg, "viewBox");
    double height = atof(tf_str_sub(view, strlen("0 0 720 "), view.n).p);
    box *boxes;
    size_t n = read_boxes(&arena, svg, &boxes);

    assert_true(tf_str_starts(view, TF_STR("0 0 720 ")));
    for (size_t i = 0; i < n; i++) {
        const box *a = &boxes[i];
        if (a->left < -0.1 || a->right > 720.1 || a->top < -0.1 || a->bottom > height + 0.1)
            fail_msg("%s of %s: \"%.*s\" is off the sheet", kind_names[kind], s->name,
                     TF_ARG(a->shown));
        for (size_t j = i + 1; j < n && boxes[j].top < a->bottom - 0.1; j++)
            if (boxes[j].left < a->right - 0.1 && a->left < boxes[j].right - 0.1)
                fail_msg("%s of %s: \"%.*s\" and \"%.*s\" overlap", kind_names[kind], s->name,
                         TF_ARG(a->shown), TF_ARG(boxes[j].shown));
    }
    tf_arena_release(&arena);
}

static void test_no_text_overlaps(void **state)
{
    (void)state;
    each(check_boxes);
}

/* Names and numbers of an ordinary school are never cut. */
static void check_whole(const school *s, size_t kind, tf_str svg)
{
    tf_arena arena = {0};
    box *boxes;
    size_t n = read_boxes(&arena, svg, &boxes);

    for (size_t i = 0; i < n && !s->labels; i++)
        if (tf_str_find_str(boxes[i].shown, TF_STR("…")) < boxes[i].shown.n)
            fail_msg("%s of %s: \"%.*s\" is cut", kind_names[kind], s->name,
                     TF_ARG(boxes[i].shown));
    tf_arena_release(&arena);
}

static void test_usual_names_are_whole(void **state)
{
    (void)state;
    each(check_whole);
}

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
    static const char *const known[] = {"svg",  "title", "desc",   "g",   "a",
                                        "path", "rect",  "circle", "text"};

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

/* Another reader of XML finds each well-formed, and no identifier twice. */
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
             "    ids = [e.get(\"id\") for e in tree.parse(file).iter() if e.get(\"id\")]\n"
             "    assert len(ids) == len(set(ids)) == 2, file\n"
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
    static const school some = {"12", 12, 3, 6, true, NULL, 0, true, false};
    static const school many = {"150", 150, 13, 6, true, NULL, 0, true, false};

    (void)state;
    check_places(&some, TF_FIGURE_TIES, "<circle class=\"dot\"");
    check_places(&many, TF_FIGURE_TIES, "<circle class=\"dot\"");
    check_places(&some, TF_FIGURE_FLOW, "<text class=\"t\" text-anchor=\"end\"");
    check_places(&some, TF_FIGURE_TIES, "<text class=\"t\" text-anchor=\"end\"");
}

/* Everybody's bar is as high as any other's, however many strands leave it. */
static void test_bars_are_alike(void **state)
{
    tf_buf svg = {0};
    size_t bars = 0;

    (void)state;
    draw(&svg, &schools[4], TF_FIGURE_FLOW, NULL);
    for (tf_str rest = tf_buf_str(&svg);;) {
        size_t at = tf_str_find_str(rest, TF_STR("<rect class=\"bar\""));
        if (at == rest.n)
            break;
        rest = tf_str_sub(rest, at, rest.n);
        assert_true(
            tf_str_is(attribute(tf_str_sub(rest, 0, tf_str_find(rest, '>')), "height"), "14"));
        rest = tf_str_sub(rest, 1, rest.n);
        bars++;
    }
    assert_true(bars > 30);
    tf_buf_release(&svg);
}

/* ---- links ----------------------------------------------------------------------------------- */

static bool has(const tf_buf *svg, const char *part)
{
    return tf_str_find_str(tf_buf_str(svg), tf_str_z(part)) < svg->n;
}

static void test_links(void **state)
{
    (void)state;
    for (size_t kind = TF_FIGURE_FLOW; kind <= TF_FIGURE_SQUARES; kind++)
        for (size_t s = 3; s < 6; s++) {
            tf_buf with = {0}, without = {0}, none = {0};
            draw(&with, &schools[s], kind, &pages);
            draw(&without, &schools[s], kind, &no_pages);
            draw(&none, &schools[s], kind, NULL);
            assert_true(has(&with, " role=\"group\""));
            if (kind != TF_FIGURE_FLOW || s < 5) /* of which one is of teams, without pages */
                assert_true(has(&with, "<a href=\"people/somebody.html?a=1&amp;b=&quot;2&quot;\""));
            assert_true(has(&without, " role=\"img\""));
            assert_false(has(&without, "<a "));
            assert_false(has(&without, "half an address"));
            assert_true(tf_str_eq(tf_buf_str(&without), tf_buf_str(&none)));
            tf_buf_release(&with);
            tf_buf_release(&without);
            tf_buf_release(&none);
        }
}

/* ---- cutting and breaking -------------------------------------------------------------------- */

static const struct {
    const char *text;
    double room;
    const char *fits;
} cuts[] = {
    {"Amara Okafor", 200, "Amara Okafor"},
    {"Amara Okafor", 60, "Amara…"},
    {"Amara", 0, "…"},
    {"", 50, ""},
    {"שרה לוי ושרה לוי", 60, "שרה ל…\u200f"},
    {"e\u0301e\u0301e\u0301e\u0301e\u0301", 30, "e\u0301e\u0301…"},
};

static void test_cutting(void **state)
{
    tf_arena arena = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cuts); i++) {
        tf_str fit = tf_svg_fit(&arena, TF_TEXT_LABEL, cuts[i].room, tf_str_z(cuts[i].text));
        if (!tf_str_is(fit, cuts[i].fits))
            fail_msg("\"%s\" became \"%.*s\"", cuts[i].text, TF_ARG(fit));
    }
    tf_arena_release(&arena);
}

static void test_breaking(void **state)
{
    tf_arena arena = {0};
    tf_str lines[3];

    (void)state;
    assert_int_equal(
        tf_svg_wrap(&arena, TF_TEXT_LABEL, 100, TF_STR("Special Educational Needs"), 3, lines), 3);
    assert_true(tf_str_is(lines[0], "Special"));
    assert_true(tf_str_is(lines[1], "Educational"));
    assert_true(tf_str_is(lines[2], "Needs"));
    assert_int_equal(tf_svg_wrap(&arena, TF_TEXT_LABEL, 60, TF_STR("Donaudampfschiff"), 2, lines),
                     2);
    if (!tf_str_is(lines[0], "Donauda"))
        fail_msg("broken as \"%.*s\"", TF_ARG(lines[0]));
    assert_int_equal(tf_svg_wrap(&arena, TF_TEXT_LABEL, 60, TF_STR(""), 3, lines), 0);
    tf_arena_release(&arena);
}

static void test_cleaning(void **state)
{
    tf_arena arena = {0};

    (void)state;
    assert_true(tf_str_is(tf_svg_clean(&arena, TF_STR(" a\nb\u202e\x01 ")), "a b"));
    assert_true(tf_str_is(tf_svg_clean(&arena, TF_STR("👩‍🏫")), "👩‍🏫"));
    assert_true(
        tf_str_is(tf_svg_clean(&arena, TF_STR("a\u0300\u0301\u0302\u0303")), "a\u0300\u0301"));
    tf_arena_release(&arena);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_text_overlaps),
        cmocka_unit_test(test_usual_names_are_whole),
        cmocka_unit_test(test_names_are_inert),
        cmocka_unit_test(test_xml_is_well_formed),
        cmocka_unit_test(test_the_same_at_every_run),
        cmocka_unit_test(test_nobody_is_measured),
        cmocka_unit_test(test_bars_are_alike),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_cutting),
        cmocka_unit_test(test_breaking),
        cmocka_unit_test(test_cleaning),
    };

    if (argc > 1)
        return write_all(argv[1]);
    return cmocka_run_group_tests_name("emit: pictures", tests, NULL, NULL);
}
