/* Numbers, texts and links of pictures. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "svg.h"
#include "xml.h"

/* With one decimal, whatever the locale; what is no number, or no place on a sheet, is 0. By hand,
 * since most of a picture is numbers. */
static void put_number(tf_buf *out, double number)
{
    long tenths = number > -1e9 && number < 1e9 ? lround(number * 10) : 0;
    char text[24], *end = text + sizeof(text), *at = end;
    unsigned long whole = (unsigned long)labs(tenths) / 10,
                  tenth = (unsigned long)labs(tenths) % 10;

    if (tenth) {
        *--at = (char)('0' + tenth);
        *--at = '.';
    }
    do {
        *--at = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole);
    if (tenths < 0)
        *--at = '-';
    tf_buf_put(out, (tf_str){at, (size_t)(end - at)});
}

void tf_svg_draw(tf_svg *svg, const char *format, const double *numbers, size_t n)
{
    size_t used = 0;

    while (*format) {
        size_t plain = strcspn(format, "'#");
        tf_buf_put(svg->out, (tf_str){format, plain});
        format += plain;
        if (*format == '\'')
            tf_buf_putc(svg->out, '"');
        else if (*format && used < n)
            put_number(svg->out, numbers[used++]);
        else if (*format)
            tf_die("a picture's template wants more numbers");
        format += *format != '\0';
    }
    if (used != n)
        tf_die("a picture's template wants fewer numbers");
}

void tf_svg_put(tf_svg *svg, const char *text)
{
    tf_svg_draw(svg, text, NULL, 0);
}

void tf_svg_title(tf_svg *svg, tf_str text)
{
    tf_buf_putz(svg->out, "<title>");
    tf_xml_put(svg->out, tf_svg_clean(&svg->arena, text));
    tf_buf_putz(svg->out, "</title>");
}

static const char *const classes[] = {
    [TF_TEXT_LABEL] = "t",
    [TF_TEXT_HEAD] = "t head",
    [TF_TEXT_SMALL] = "t small",
    [TF_TEXT_OPEN] = "t small open",
};

static const char *const anchors[] = {
    [TF_ANCHOR_START] = "",
    [TF_ANCHOR_MIDDLE] = " text-anchor='middle'",
    [TF_ANCHOR_END] = " text-anchor='end'",
};

/* Draws text that is clean and fits; `whole` is what it was cut from. */
static void put_text(tf_svg *svg, tf_place_text place, tf_str shown, const tf_str *whole)
{
    if (!shown.n)
        return;
    tf_buf_putz(svg->out, "<text class=\"");
    tf_buf_putz(svg->out, classes[place.style]);
    tf_buf_putc(svg->out, '"');
    tf_svg_put(svg, anchors[place.anchor]);
    TF_DRAW(svg, " x='#' y='#'>", place.x, place.y);
    if (whole)
        tf_svg_title(svg, *whole);
    tf_xml_put(svg->out, shown);
    tf_buf_putz(svg->out, "</text>");
}

void tf_svg_text(tf_svg *svg, tf_place_text place, tf_str text)
{
    tf_str clean = tf_svg_clean(&svg->arena, text);
    tf_str shown = tf_svg_fit(&svg->arena, place.style, place.room, clean);

    put_text(svg, place, shown, shown.p == clean.p ? NULL : &clean);
}

/* Whether a line is a part of a text, and no copy that was cut. */
static bool is_part(tf_str line, tf_str of)
{
    uintptr_t from = (uintptr_t)of.p, at = (uintptr_t)line.p;

    return at >= from && at <= from + of.n;
}

void tf_svg_lines(tf_svg *svg, tf_place_text place, double leading, tf_str clean,
                  const tf_str *lines, size_t n)
{
    for (size_t i = 0; i < n; i++, place.y += leading)
        put_text(svg, place, lines[i], is_part(lines[i], clean) ? NULL : &clean);
}

tf_str tf_svg_name(const tf_mark *mark)
{
    return tf_str_trim(mark->label).n ? mark->label : TF_STR("no name yet");
}

static void open_link(tf_svg *svg, const char *within, tf_str href, tf_str name)
{
    tf_buf_putz(svg->out, "<a href=\"");
    tf_buf_putz(svg->out, within);
    tf_xml_put(svg->out, href);
    if (name.n) {
        tf_buf_putz(svg->out, "\" aria-label=\"");
        tf_xml_put(svg->out, tf_svg_clean(&svg->arena, name));
    }
    tf_buf_putz(svg->out, "\">");
    svg->links = true;
}

bool tf_svg_link(tf_svg *svg, const tf_mark *mark, tf_str name)
{
    tf_buf href = {0};
    bool linked = svg->pages && svg->pages->href && mark->kind != TF_INLINE_TEXT &&
                  svg->pages->href(svg->pages->context, mark->kind, mark->to, &href);

    if (linked)
        open_link(svg, "", tf_buf_str(&href), name);
    tf_buf_release(&href);
    return linked;
}

bool tf_svg_link_within(tf_svg *svg, tf_str anchor, tf_str name)
{
    if (anchor.n)
        open_link(svg, "#", anchor, name);
    return anchor.n > 0;
}

void tf_svg_unlink(tf_svg *svg, bool linked)
{
    if (linked)
        tf_buf_putz(svg->out, "</a>");
}

void tf_svg_mark(tf_svg *svg, tf_place_text place, const tf_mark *mark)
{
    bool linked = tf_svg_link(svg, mark, TF_STR(""));

    tf_svg_text(svg, place, tf_svg_name(mark));
    tf_svg_unlink(svg, linked);
}
