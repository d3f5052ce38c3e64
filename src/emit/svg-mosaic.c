/* Many people as a mosaic: a team a line or several, and everybody a small column of squares. */
#include "svg-squares.h"

enum {
    NAMES = 124,              /* of teams */
    BLOCK = TF_SQUARES_BLOCK, /* for small teams */
    LINE = 16,
};

typedef struct {
    tf_svg *svg;
    const tf_squares *squares;
    double width, names; /* of a block, and of what names of teams take of it */
    double size, step;   /* of squares, and from one to the next */
    size_t in_line;
    double line; /* its height */
} mosaic;

/* Who hears a picture hears all of a column from the link around it. */
static void put_person(const mosaic *m, size_t row, double x, double y)
{
    tf_str words = tf_svg_square_words(m->svg, m->squares, row);
    bool linked = tf_svg_link(m->svg, &m->squares->rows.found.at[row], words);

    tf_svg_put(m->svg, linked ? "<g class='who' aria-hidden='true'>" : "<g class='who'>");
    tf_svg_title(m->svg, words);
    for (size_t i = 0; i < m->squares->columns.n; i++)
        tf_svg_square(m->svg, tf_square_at(m->squares, row, i), x + m->step / 2,
                      y + m->step * ((double)i + 0.5), m->size);
    tf_svg_put(m->svg, "</g>");
    tf_svg_unlink(m->svg, linked);
    tf_svg_put(m->svg, "\n");
}

static double put_team(const mosaic *m, const tf_svg_group *team, double left, double y)
{
    tf_str name = tf_svg_clean(&m->svg->arena, team->name);
    tf_str lines[TF_SVG_LINES];
    double room = m->names - 14;
    size_t n = tf_svg_wrap(&m->svg->arena, TF_TEXT_LABEL, room, name, TF_SVG_LINES, lines);
    size_t rows = (team->to - team->from + m->in_line - 1) / m->in_line;
    double height = (double)rows * m->line, names = (double)n * LINE;
    double down = rows == 1 && m->line - 5 > names ? (m->line - 5 - names) / 2 : 0;

    tf_svg_lines(m->svg,
                 (tf_place_text){TF_TEXT_LABEL, TF_ANCHOR_START, left, y + 12.5 + down, room}, LINE,
                 name, lines, n);
    for (size_t i = team->from; i < team->to; i++) {
        size_t place = i - team->from;
        put_person(m, i, left + m->names + (double)(place % m->in_line) * m->step,
                   y + (double)(place / m->in_line) * m->line);
    }
    height = height > names ? height : names;
    TF_DRAW(m->svg, "<path class='line' d='M# #h#'/>\n", left, y + height + 4.5, m->width);
    return y + height + 12;
}

/* "Each column is somebody: classroom practice above, recovery plan below." */
static double put_note(const mosaic *m, double y)
{
    tf_buf note = {0};
    tf_str lines[TF_SVG_LINES];

    tf_buf_putz(&note, "Each small column is a colleague, from top to bottom: ");
    for (size_t i = 0; i < m->squares->columns.n; i++)
        tf_buf_printf(&note, "%s%.*s", i ? ", " : "", TF_ARG(m->squares->columns.at[i]));
    tf_str clean = tf_svg_clean(&m->svg->arena, tf_arena_str(&m->svg->arena, tf_buf_str(&note)));
    size_t n = tf_svg_wrap(&m->svg->arena, TF_TEXT_SMALL, m->width, clean, TF_SVG_LINES, lines);
    tf_svg_lines(m->svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, 0, y, m->width}, LINE,
                 clean, lines, n);
    tf_buf_release(&note);
    return y + 2 + LINE * (double)n;
}

/* The team that the second block begins with. */
static size_t split(const mosaic *m, const tf_svg_groups *teams)
{
    size_t lines = 0, so_far = 0, t = 0;

    for (size_t i = 0; i < teams->found.n; i++)
        lines += (teams->found.at[i].to - teams->found.at[i].from - 1) / m->in_line + 1;
    for (; t < teams->found.n && 2 * so_far < lines; t++)
        so_far += (teams->found.at[t].to - teams->found.at[t].from - 1) / m->in_line + 1;
    return t;
}

static size_t largest(const tf_svg_groups *teams)
{
    size_t most = 0;

    for (size_t t = 0; t < teams->found.n; t++)
        if (teams->found.at[t].to - teams->found.at[t].from > most)
            most = teams->found.at[t].to - teams->found.at[t].from;
    return most;
}

/* Small teams stand in two blocks; others have a line of the sheet, and squares that fill it. */
static mosaic plan(tf_svg *svg, const tf_squares *squares, size_t most)
{
    bool small = squares->rows.found.n > 600;
    double step = small ? 10 : 16, most_step = small ? 14 : 22,
           columns = (double)squares->columns.n;
    bool two = (double)most * step <= BLOCK - NAMES;
    double names = two ? NAMES : NAMES + 26, width = two ? BLOCK : TF_SVG_WIDTH;
    double wide = (width - names) / (most > 0 ? (double)most : 1);

    if (wide > step)
        step = wide < most_step ? wide : most_step;
    return (mosaic){.svg = svg,
                    .squares = squares,
                    .width = width,
                    .names = names,
                    .size = step * 0.8,
                    .step = step,
                    .in_line = (size_t)((width - names) / step + 0.01),
                    .line = step * columns + 5};
}

/* Draws teams from `from` up to `to`; gives where they end. */
static double put_teams(const mosaic *m, const tf_svg_groups *teams, size_t from, size_t to,
                        double left, double y)
{
    for (size_t t = from; t < to; t++)
        y = put_team(m, &teams->found.at[t], left, y);
    return y;
}

/* Two blocks are parts; one takes all of the sheet. */
double tf_svg_mosaic(tf_svg *svg, const tf_squares *squares, const tf_svg_groups *teams)
{
    mosaic m = plan(svg, squares, largest(teams));
    bool two = m.width < TF_SVG_WIDTH;
    size_t second = two ? split(&m, teams) : teams->found.n;
    double left = BLOCK + TF_SQUARES_BETWEEN;

    if (two)
        tf_svg_begin_part(svg, 0, BLOCK);
    double top = put_note(&m, tf_svg_square_keys(svg, squares, m.width) + 8);
    double end = put_teams(&m, teams, 0, second, 0, top);
    if (!two)
        return end;
    tf_svg_end_part(svg, end);
    tf_svg_begin_part(svg, left, BLOCK);
    end = put_teams(&m, teams, second, teams->found.n, left, top);
    tf_svg_end_part(svg, end);
    return end;
}
