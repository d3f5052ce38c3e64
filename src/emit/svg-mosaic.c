/* Many people as a mosaic: a team a line or several, and everybody a small column of squares. */
#include "svg-squares.h"

enum {
    NAMES = 150, /* of teams */
    LINE = 16,
    LINES = 2,
};

typedef struct {
    tf_svg *svg;
    const tf_squares *squares;
    double size, step; /* of squares, and from one to the next */
    size_t in_line;
    double line; /* its height */
} mosaic;

static void put_person(const mosaic *m, size_t row, double x, double y)
{
    bool linked = tf_svg_link(m->svg, &m->squares->rows.found.at[row]);

    tf_svg_put(m->svg, "<g class='who'>");
    tf_svg_square_title(m->svg, m->squares, row);
    for (size_t i = 0; i < m->squares->columns.n; i++)
        tf_svg_square(m->svg, tf_square_at(m->squares, row, i), x + m->step / 2,
                      y + m->step * ((double)i + 0.5), m->size);
    tf_svg_put(m->svg, "</g>");
    tf_svg_unlink(m->svg, linked);
    tf_svg_put(m->svg, "\n");
}

static double put_team(const mosaic *m, const tf_group *team, double y)
{
    tf_str name = tf_svg_clean(&m->svg->arena, team->name);
    tf_str lines[LINES];
    size_t n = tf_svg_wrap(&m->svg->arena, TF_TEXT_LABEL, NAMES - 14, name, LINES, lines);
    size_t rows = (team->to - team->from + m->in_line - 1) / m->in_line;
    double height = (double)rows * m->line, names = (double)n * LINE;

    tf_svg_lines(m->svg, (tf_place_text){TF_TEXT_LABEL, TF_ANCHOR_START, 0, y + 13, NAMES - 14},
                 LINE, name, lines, n);
    for (size_t i = team->from; i < team->to; i++) {
        size_t place = i - team->from;
        put_person(m, i, NAMES + (double)(place % m->in_line) * m->step,
                   y + (double)(place / m->in_line) * m->line);
    }
    height = height > names ? height : names;
    TF_DRAW(m->svg, "<path class='line' d='M0 #H#'/>\n", y + height + 5.5, TF_SVG_WIDTH);
    return y + height + 12;
}

/* "Each column is somebody: classroom practice above, recovery plan below." */
static double put_note(tf_svg *svg, const tf_squares *squares, double y)
{
    tf_buf note = {0};

    tf_buf_putz(&note, "Each small column is a colleague, from top to bottom: ");
    for (size_t i = 0; i < squares->columns.n; i++)
        tf_buf_printf(&note, "%s%.*s", i ? ", " : "", TF_ARG(squares->columns.at[i]));
    tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, y, TF_SVG_WIDTH},
                tf_buf_str(&note));
    tf_buf_release(&note);
    return y + 18;
}

double tf_svg_mosaic(tf_svg *svg, const tf_squares *squares, const tf_groups *teams, double top)
{
    bool small = squares->rows.found.n > 600;
    mosaic m = {.svg = svg, .squares = squares, .size = small ? 8 : 13, .step = small ? 10 : 16};
    double y = put_note(svg, squares, top + 8);

    m.in_line = (size_t)((TF_SVG_WIDTH - NAMES) / m.step);
    m.line = m.step * (double)squares->columns.n + 5;
    for (size_t t = 0; t < teams->found.n; t++)
        y = put_team(&m, &teams->found.at[t], y);
    return y;
}
