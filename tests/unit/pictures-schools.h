/*
 * The schools whose pictures are tested: of every size, and with awkward and hostile names. For
 * tests of the emit layer.
 */
#ifndef TWOFOLD_TESTS_PICTURES_SCHOOLS_H
#define TWOFOLD_TESTS_PICTURES_SCHOOLS_H

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
    {"nobody", 0, 0, 0, false, NULL, 0, 0, false, 2},
    {"one", 1, 0, 6, true, NULL, 0, 12, false, 2},
    {"two", 2, 1, 6, true, NULL, 0, 12, false, 2},
    {"12", 12, 3, 6, true, NULL, 0, 12, false, 2},
    {"40", 40, 6, 6, true, NULL, 0, 12, false, 2},
    {"150", 150, 13, 6, true, NULL, 0, 12, false, 2},
    {"1000", 1000, 40, 9, true, NULL, 0, 12, false, 2},
    {"5000", 5000, 60, 12, true, NULL, 0, 12, false, 2},
    {"alone-in-teams", 300, 1, 6, true, NULL, 0, 12, false, 2},
    {"untied", 12, 3, 6, false, NULL, 0, 12, false, 2},
    {"untied-150", 150, 13, 6, false, NULL, 0, 12, false, 2},
    {"no-things", 12, 3, 0, false, NULL, 0, 12, false, 2},
    {"300-things", 12, 3, 300, true, NULL, 0, 12, false, 2},
    {"300-things-150", 150, 13, 300, true, NULL, 0, 12, false, 2},
    {"no-periods", 40, 6, 6, true, NULL, 0, 0, false, 2},
    {"long-term", 40, 6, 6, true, NULL, 0, 12, true, 2},
    {"many-columns", 40, 6, 6, true, NULL, 0, 12, false, 24},
    {"no-columns", 40, 6, 6, true, NULL, 0, 12, false, 0},
    {"many-columns-150", 150, 13, 6, true, NULL, 0, 12, false, 24},
    {"eight-years", 40, 6, 6, true, NULL, 0, 48, false, 2},
    {"awkward-20", 20, 3, 12, true, LABELS(awkward), 12, false, 2},
    {"awkward-150", 150, 9, 40, true, LABELS(awkward), 12, false, 2},
    {"awkward-900", 900, 9, 40, true, LABELS(awkward), 12, false, 2},
    {"hostile-20", 20, 3, 12, true, LABELS(hostile), 12, false, 2},
    {"hostile-150", 150, 9, 40, true, LABELS(hostile), 12, false, 2},
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

static const tf_pages pages = {.href = somewhere};

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

/* The value of an attribute within a tag, or the empty slice. */
static tf_str attribute(tf_str tag, const char *name)
{
    char start[32];
    int n = snprintf(start, sizeof(start), " %s=\"", name);
    size_t at = tf_str_find_str(tag, tf_str_z(start));
    tf_str rest = tf_str_sub(tag, at + (size_t)n, tag.n);

    return at == tag.n ? TF_STR("") : tf_str_sub(rest, 0, tf_str_find(rest, '"'));
}

#endif
