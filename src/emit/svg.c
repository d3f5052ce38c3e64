/* Pictures as SVG: one file each; here is what stands around them. */
#include "svg.h"
#include "xml.h"

static double draw(tf_svg *svg, const tf_figure *figure)
{
    switch (figure->kind) {
    case TF_FIGURE_FLOW:
        return tf_svg_flow(svg, figure->of.flow);
    case TF_FIGURE_TIES:
        return tf_svg_ties(svg, figure->of.ties);
    case TF_FIGURE_SQUARES:
        return tf_svg_squares(svg, figure->of.squares);
    case TF_FIGURE_WEEKS:
        return tf_svg_weeks(svg, figure->of.weeks);
    case TF_FIGURE_TRENDS:
        return tf_svg_trends(svg, figure->of.trends);
    case TF_FIGURE_TIMELINE:
        return tf_svg_timeline(svg, figure->of.timeline);
    }
    return 0;
}

static const struct {
    const char *class, *words;
} kinds[] = {
    [TF_FIGURE_FLOW] = {"flow", "Flow diagram"},
    [TF_FIGURE_TIES] = {"ties", "Diagram of who is tied to whom"},
    [TF_FIGURE_SQUARES] = {"squares", "Grid"},
    [TF_FIGURE_WEEKS] = {"weeks", "Bars, week by week"},
    [TF_FIGURE_TRENDS] = {"trends", "Lines, term by term"},
    [TF_FIGURE_TIMELINE] = {"timeline", "Timeline"},
};

const char *tf_figure_words(tf_figure_kind kind)
{
    return kinds[kind].words;
}

/* An identifier of this picture's, from its name: letters, digits and hyphens. */
static void put_id(tf_buf *out, tf_str name, const char *part)
{
    tf_buf_putz(out, "drawing-");
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (plain)
            tf_buf_putc(out, c);
        else
            tf_buf_printf(out, "_%02x", (unsigned char)c);
    }
    tf_buf_printf(out, "-%s", part);
}

static void put_words(tf_buf *out, const tf_figure *figure, const char *element, tf_str words)
{
    tf_buf_printf(out, "<%s id=\"", element);
    put_id(out, figure->name, element);
    tf_buf_putz(out, "\">");
    tf_xml_put(out, words);
    tf_buf_printf(out, "</%s>", element);
}

void tf_figure_put_svg(tf_buf *out, const tf_figure *figure, const tf_pages *pages)
{
    tf_buf body = {0};
    tf_svg svg = {.out = &body, .pages = pages};
    double height = draw(&svg, figure);
    tf_svg head = {.out = out};

    tf_buf_printf(out, "<svg class=\"drawing drawing-%s\" ", kinds[figure->kind].class);
    /* What stands in an image is hidden from screen readers, so one with links is none to them:
     * they find the links. What is around it has its title. */
    if (svg.links) {
        tf_buf_putz(out, "role=\"none");
    } else {
        tf_buf_putz(out, "role=\"img\" aria-labelledby=\"");
        put_id(out, figure->name, "desc");
    }
    TF_DRAW(&head, "' viewBox='0 0 # #' xmlns='http://www.w3.org/2000/svg'>\n", TF_SVG_WIDTH,
            height);
    put_words(out, figure, "title", figure->title);
    put_words(out, figure, "desc", figure->about);
    tf_buf_putc(out, '\n');
    tf_buf_put(out, tf_buf_str(&body));
    tf_buf_putz(out, "</svg>\n");
    tf_arena_release(&svg.arena);
    tf_buf_release(&body);
}
