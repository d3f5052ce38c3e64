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

static void put_words(tf_svg *svg, const char *element, tf_str words)
{
    tf_buf_printf(svg->out, "<%s>", element);
    tf_xml_put(svg->out, tf_svg_clean(&svg->arena, words));
    tf_buf_printf(svg->out, "</%s>", element);
}

/* What is around it says what it is; who hears it finds the links in it, if there are any. The first
 * part has the words for all of them. */
static void put_part(tf_svg *out, const tf_figure *figure, const tf_svg *body, size_t number)
{
    const tf_svg_part *part = &body->parts.at[number];
    size_t end = number + 1 < body->parts.n ? part[1].from : body->out->n;

    tf_buf_printf(out->out, "<svg class=\"drawing drawing-%s\"", kinds[figure->kind].class);
    tf_buf_putz(out->out, body->links ? " role=\"none\"" : " role=\"none\" aria-hidden=\"true\"");
    TF_DRAW(out, " viewBox='# 0 # #' xmlns='http://www.w3.org/2000/svg'>\n", part->left,
            part->width, part->height);
    if (!number) {
        put_words(out, "title", figure->title);
        put_words(out, "desc", figure->about);
        tf_buf_putc(out->out, '\n');
    }
    tf_buf_put(out->out, tf_str_sub(tf_buf_str(body->out), part->from, end));
    tf_buf_putz(out->out, "</svg>\n");
}

void tf_svg_begin_part(tf_svg *svg, double left, double width)
{
    *TF_PUSH(&svg->arena, &svg->parts) = (tf_svg_part){svg->out->n, left, width, 0};
}

void tf_svg_end_part(tf_svg *svg, double height)
{
    svg->parts.at[svg->parts.n - 1].height = height;
}

bool tf_figure_put_svg(tf_buf *out, const tf_figure *figure, const tf_pages *pages)
{
    tf_buf drawn = {0};
    tf_svg body = {.out = &drawn, .pages = pages}, whole = {.out = out};
    double height = draw(&body, figure);
    bool apart = body.parts.n > 0;

    if (!apart)
        *TF_PUSH(&body.arena, &body.parts) = (tf_svg_part){0, 0, TF_SVG_WIDTH, height};
    tf_buf_putz(out, apart ? "<div class=\"parts\">\n" : "");
    for (size_t i = 0; i < body.parts.n; i++)
        put_part(&whole, figure, &body, i);
    tf_buf_putz(out, apart ? "</div>\n" : "");
    tf_arena_release(&whole.arena);
    tf_arena_release(&body.arena);
    tf_buf_release(&drawn);
    return body.links;
}
