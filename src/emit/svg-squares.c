/*
 * A calm grid: people by team, and how each of their commitments stands. A few dozen people have
 * their names beside it; more of them are a mosaic.
 */
#include "svg-squares.h"

enum {
    MOST_NAMES = 72,
    ONE_BLOCK = 12, /* lines that stand in one block; more are in two */
    BLOCK = TF_SQUARES_BLOCK,
    COLUMNS = 168, /* the room of all columns together */
    ROW = 22,
    KEY = 25,  /* below the middle of what shapes mean */
    HEAD = 34, /* names of columns */
    LINE = 14,
};

static const char *const words[] = {
    [TF_SQUARE_THERE] = "in place",
    [TF_SQUARE_OPEN] = "still to be written",
    [TF_SQUARE_NOT_ASKED] = "if they wish",
    [TF_SQUARE_UNREADABLE] = "cannot be read",
};

/* ---- squares --------------------------------------------------------------------------------- */

tf_square tf_square_at(const tf_squares *squares, size_t row, size_t column)
{
    size_t at = row * squares->columns.n + column;

    return at < squares->squares.n ? squares->squares.at[at] : TF_SQUARE_NOT_ASKED;
}

void tf_svg_square(tf_svg *svg, tf_square square, double x, double y, double size)
{
    double half = size / 2, left = x - half, top = y - half;

    switch (square) {
    case TF_SQUARE_THERE:
        TF_DRAW(svg, "<rect class='there' x='#' y='#' width='#' height='#' rx='#'/>", left, top,
                size, size, size / 5);
        break;
    case TF_SQUARE_OPEN:
        TF_DRAW(svg, "<circle class='ring' cx='#' cy='#' r='#'/>", x, y, half - 1);
        break;
    case TF_SQUARE_NOT_ASKED:
        TF_DRAW(svg, "<circle class='not-asked' cx='#' cy='#' r='#'/>", x, y, size / 7);
        break;
    case TF_SQUARE_UNREADABLE:
        TF_DRAW(svg, "<path class='unreadable' d='M# #h#v#h-#zM# #L# #M# #L# #M# #L# #'/>", left,
                top, size, size, size, left, y, x, top, left, top + size, left + size, top, x,
                top + size, left + size, y);
        break;
    }
}

tf_str tf_svg_square_words(tf_svg *svg, const tf_squares *squares, size_t row)
{
    tf_buf text = {0};

    tf_buf_put(&text, tf_svg_name(&squares->rows.found.at[row]));
    tf_buf_putc(&text, '.');
    for (size_t i = 0; i < squares->columns.n; i++)
        tf_buf_printf(&text, " %.*s: %s.", TF_ARG(squares->columns.at[i]),
                      words[tf_square_at(squares, row, i)]);
    tf_str kept = tf_arena_str(&svg->arena, tf_buf_str(&text));
    tf_buf_release(&text);
    return kept;
}

/* Only those that there are. */
double tf_svg_square_keys(tf_svg *svg, const tf_squares *squares, double room)
{
    bool seen[TF_COUNT(words)] = {false};
    double x = 7, y = 9;

    for (size_t row = 0; row < squares->rows.found.n; row++)
        for (size_t i = 0; i < squares->columns.n; i++)
            seen[tf_square_at(squares, row, i)] = true;
    for (size_t i = 0; i < TF_COUNT(words); i++) {
        double width = 13 + tf_svg_width(TF_TEXT_SMALL, tf_str_z(words[i]));
        if (!seen[i])
            continue;
        if (x + width > room) {
            x = 7;
            y += ROW;
        }
        tf_svg_square(svg, (tf_square)i, x, y, 14);
        tf_svg_text(svg, (tf_place_text){TF_TEXT_SMALL, TF_ANCHOR_START, x + 13, y + 4.5, width},
                    tf_str_z(words[i]));
        tf_svg_put(svg, "\n");
        x += width + 26;
    }
    return y + KEY;
}

/* ---- with names ------------------------------------------------------------------------------ */

typedef struct {
    tf_svg *svg;
    const tf_squares *squares;
    double x; /* of the block */
    double width, column;
} block;

static double middle_of(const block *b, size_t column)
{
    return b->x + b->width - b->column * ((double)(b->squares->columns.n - column) - 0.5);
}

static void put_columns(const block *b, double y)
{
    for (size_t i = 0; i < b->squares->columns.n; i++) {
        tf_str clean = tf_svg_clean(&b->svg->arena, b->squares->columns.at[i]);
        tf_str lines[2];
        size_t n = tf_svg_wrap(&b->svg->arena, TF_TEXT_SMALL, b->column - 6, clean, 2, lines);
        tf_place_text place = {TF_TEXT_SMALL, TF_ANCHOR_MIDDLE, middle_of(b, i),
                               y + 26 - LINE * (double)(n > 0 ? n - 1 : 0), b->column - 6};
        tf_svg_lines(b->svg, place, LINE, clean, lines, n);
    }
    tf_svg_put(b->svg, "\n");
}

static void put_row(const block *b, size_t row, double y)
{
    tf_svg *svg = b->svg;
    double left = b->width - b->column * (double)b->squares->columns.n;

    tf_svg_put(svg, "<g>");
    tf_svg_title(svg, tf_svg_square_words(svg, b->squares, row));
    TF_DRAW(svg, "<path class='line' d='M# #h#'/>", b->x, y + ROW - 0.5, b->width);
    tf_svg_mark(svg, (tf_place_text){TF_TEXT_LABEL, TF_ANCHOR_START, b->x, y + 15.5, left - 8},
                &b->squares->rows.found.at[row]);
    for (size_t i = 0; i < b->squares->columns.n; i++)
        tf_svg_square(svg, tf_square_at(b->squares, row, i), middle_of(b, i), y + ROW / 2.0,
                      b->column < 16 ? b->column - 3 : 13);
    tf_svg_put(svg, "</g>\n");
}

/* Draws people from `from` up to `to`; gives where they end. */
static double put_block(const block *b, const tf_svg_groups *teams, size_t from, size_t to,
                        double y)
{
    put_columns(b, y);
    y += HEAD;
    for (size_t t = 0; t < teams->found.n; t++) {
        const tf_svg_group *team = &teams->found.at[t];
        size_t first = team->from > from ? team->from : from;
        size_t end = team->to < to ? team->to : to;
        if (first >= end)
            continue;
        y += first == from ? 4 : 18;
        tf_svg_text(b->svg, (tf_place_text){TF_TEXT_HEAD, TF_ANCHOR_START, b->x, y + 10, b->width},
                    first > team->from
                        ? tf_arena_printf(&b->svg->arena, "%.*s, continued", TF_ARG(team->name))
                        : team->name);
        for (y += 16; first < end; first++, y += ROW)
            put_row(b, first, y);
    }
    return y;
}

/* The person that the second block begins with, so that both are about equally long: the first of a
 * team, unless one team is longer than all others. */
static size_t split(const tf_svg_groups *teams, size_t people)
{
    size_t best = 0, best_longer = SIZE_MAX;

    for (size_t t = 1; t < teams->found.n; t++) {
        size_t before = teams->found.at[t].from + 2 * t;
        size_t after = people + 2 * teams->found.n - before;
        size_t longer = before > after ? before : after;
        if (longer < best_longer) {
            best_longer = longer;
            best = teams->found.at[t].from;
        }
    }
    size_t lines = people + 2 * teams->found.n;
    return best_longer * 3 > lines * 2 ? (people + 1) / 2 : best;
}

double tf_svg_squares(tf_svg *svg, const tf_squares *squares)
{
    tf_svg_groups teams = {0};
    size_t people = squares->rows.found.n;
    double columns = squares->columns.n > 0 ? (double)squares->columns.n : 1;

    tf_svg_groups_read(&svg->arena, &squares->rows, &teams);
    if (people > MOST_NAMES)
        return tf_svg_mosaic(svg, squares, &teams);
    block b = {svg, squares, 0, BLOCK, COLUMNS / columns};
    b.column = b.column > 110 ? 110 : b.column;
    bool one = people + 2 * teams.found.n <= ONE_BLOCK;
    size_t middle = one ? people : split(&teams, people);
    tf_svg_begin_part(svg, 0, BLOCK);
    double top = tf_svg_square_keys(svg, squares, BLOCK);
    double end = put_block(&b, &teams, 0, middle, top) + 4;
    tf_svg_end_part(svg, end);
    if (middle < people) {
        b.x = BLOCK + TF_SQUARES_BETWEEN;
        tf_svg_begin_part(svg, b.x, BLOCK);
        end = put_block(&b, &teams, middle, people, top) + 4;
        tf_svg_end_part(svg, end);
    }
    return end;
}
