/* Pictures: no text stands on another, and all stand on the sheet. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pictures-schools.h"

typedef struct {
    double left, right, top, bottom;
    tf_str shown;
} box;

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
    if (found.n)
        qsort(found.at, found.n, sizeof(box), by_top);
    *boxes = found.at;
    return found.n;
}

/* What is in one strip of the sheet. */
static void check_part(const school *s, size_t kind, tf_str svg)
{
    tf_arena arena = {0};
    tf_str view = attribute(svg, "viewBox");
    double left = atof(view.p), width, height;
    box *boxes;
    size_t n = read_boxes(&arena, svg, &boxes);

    assert_int_equal(sscanf(view.p, "%*f 0 %lf %lf", &width, &height), 2);
    assert_true(left >= 0 && left + width <= 720);
    for (size_t i = 0; i < n; i++) {
        const box *a = &boxes[i];
        if (a->left < left - 0.1 || a->right > left + width + 0.1 || a->top < -0.1 ||
            a->bottom > height + 0.1)
            fail_msg("%s of %s: \"%.*s\" is off the sheet", kind_names[kind], s->name,
                     TF_ARG(a->shown));
        for (size_t j = i + 1; j < n && boxes[j].top < a->bottom - 0.1; j++)
            if (boxes[j].left < a->right - 0.1 && a->left < boxes[j].right - 0.1)
                fail_msg("%s of %s: \"%.*s\" and \"%.*s\" overlap", kind_names[kind], s->name,
                         TF_ARG(a->shown), TF_ARG(boxes[j].shown));
    }
    tf_arena_release(&arena);
}

static void check_boxes(const school *s, size_t kind, tf_str drawn)
{
    tf_str end = TF_STR("</svg>");
    size_t parts = 0;

    for (size_t at; (at = tf_str_find_str(drawn, end)) < drawn.n; parts++) {
        check_part(s, kind, tf_str_sub(drawn, 0, at));
        drawn = tf_str_sub(drawn, at + end.n, drawn.n);
    }
    assert_in_range(parts, 1, kind == TF_FIGURE_SQUARES ? 2 : 1);
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

    for (size_t i = 0; i < n && !s->labels && s->columns <= 2; i++)
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_text_overlaps),
        cmocka_unit_test(test_usual_names_are_whole),
    };

    return cmocka_run_group_tests_name("emit: texts of pictures", tests, NULL, NULL);
}
