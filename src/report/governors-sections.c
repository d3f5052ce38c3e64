/* What the school is after, and how many pull on it: as much of it as one sheet holds. */
#include "governors.h"
#include "people.h"

/* What one of three columns of an A4 holds, in tenths of millimetres of its small print, and letters
 * in a line of it. A name that is longer is cut by the style. */
enum { COLUMN = 960, BAR = 41, NAME_LINE = 37, MEANS_LINE = 34 };
enum { NAME_WIDTH = 22, NAME_LINES_MOST = 3, MEANS_WIDTH = 40 };
enum { THINGS_MOST = COLUMN / (BAR + NAME_LINE) };
_Static_assert((int)THINGS_MOST <= (int)TF_AGGREGATE_THINGS_MOST,
               "each thing of a sheet has a figure");

/* How much of its meaning is told of each thing, from the most on; where not even nothing fits, a
 * section is told of as a whole. */
static const size_t measures[] = {TF_MEANING_MOST, 116, 78, 0};

/* ---- figures --------------------------------------------------------------------------------- */

static void add_box(tf_document *document, tf_glimpse *glimpse, int from, int to, int most,
                    tf_box_kind kind)
{
    if (from < to && most > 0)
        *TF_PUSH(&document->arena, &glimpse->boxes) =
            (tf_box){(double)from / most, (double)to / most, 1, kind};
}

/* Filled as far as the figure reaches at least, dashed as far as it may. */
static const tf_glimpse *bar_of(tf_document *document, const tf_aggregate *page, size_t number)
{
    const tf_cell_figure *figure = &page->figures.figures.at[number];
    const tf_earlier *earlier = &page->earlier[number];
    tf_glimpse *glimpse = TF_NEW(&document->arena, tf_glimpse);
    int least, most;

    if (figure->told != TF_TOLD_NOT) {
        tf_figure_range(&page->figures, number, &least, &most);
        add_box(document, glimpse, 0, least, figure->most, TF_BOX_THERE);
        add_box(document, glimpse, least, most, figure->most, TF_BOX_MAY_BE);
    } else if (earlier->page) {
        tf_figure_range(&earlier->page->figures, earlier->figure, &least, &most);
        most = earlier->page->figures.figures.at[earlier->figure].most;
        add_box(document, glimpse, 0, least, most, TF_BOX_EARLIER);
    }
    return glimpse;
}

static void put_told(tf_document *document, tf_line *line, const tf_cell_figure *figure)
{
    static const tf_str words[] = {
        [TF_TOLD_FEW] = TF_STR_INIT("fewer than five"),
        [TF_TOLD_NEARLY] = TF_STR_INIT("all, or all but fewer than five"),
        [TF_TOLD_NOT] = TF_STR_INIT("not told"),
    };

    if (figure->told == TF_TOLD)
        tf_doc_put(document, line, "%d", figure->value);
    else
        tf_doc_run(document, line, TF_INLINE_HIDDEN, words[figure->told], TF_STR(""));
}

/* "8 in October 2025" */
static void put_earlier(tf_document *document, tf_line *line, const tf_earlier *earlier)
{
    const tf_cell_figure *figure = &earlier->page->figures.figures.at[earlier->figure];
    tf_date day = earlier->page->snapshot->today;
    tf_line said = {0};
    tf_buf text = {0};

    put_told(document, &said, figure);
    tf_buf_printf(&text, "%.*s in ", TF_ARG(said.runs.at[0].text));
    tf_date_put_months(&text, day, day);
    tf_doc_run(document, line, TF_INLINE_HIDDEN, tf_arena_str(&document->arena, tf_buf_str(&text)),
               TF_STR(""));
    tf_buf_release(&text);
}

void tf_governors_put_figure(tf_document *document, tf_sheet *sheet, const tf_aggregate *page,
                             size_t number)
{
    tf_field_value *cell = tf_doc_cell(document, sheet);
    tf_line *line = tf_doc_cell_line(document, cell);

    cell->glimpse = bar_of(document, page, number);
    if (page->earlier[number].page)
        put_earlier(document, line, &page->earlier[number]);
    else
        put_told(document, line, &page->figures.figures.at[number]);
}

/* ---- what fits ------------------------------------------------------------------------------- */

struct sheet {
    tf_document *document;
    const tf_aggregate *page;
    tf_str *meanings[TF_SECTIONS];
};

static size_t lines_of(size_t letters, size_t width)
{
    return (letters + width - 1) / width;
}

static const tf_section *section_of(const struct sheet *sheet, tf_section_kind kind)
{
    return &sheet->page->snapshot->school.sections[kind];
}

static tf_str meaning_of(const struct sheet *sheet, tf_section_kind kind, size_t i, size_t measure)
{
    return measure ? tf_governors_cut(&sheet->document->arena, sheet->meanings[kind][i], measure)
                   : TF_STR("");
}

static bool fits(const struct sheet *sheet, tf_section_kind kind, size_t measure)
{
    const tf_section *section = section_of(sheet, kind);
    size_t height = 0;

    if (section->names.n > THINGS_MOST)
        return false;
    for (size_t i = 0; i < section->names.n; i++) {
        size_t name = lines_of(tf_utf8_length(section->names.at[i].text), NAME_WIDTH);
        size_t means = tf_utf8_length(meaning_of(sheet, kind, i, measure));
        height += BAR + NAME_LINE * (name < NAME_LINES_MOST ? name : NAME_LINES_MOST) +
                  MEANS_LINE * lines_of(means, MEANS_WIDTH);
    }
    return height <= COLUMN;
}

/* The most that all sections that fit at all can have alike. */
static size_t choose_measure(const struct sheet *sheet)
{
    size_t best = 0;

    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        size_t i = best;
        while (i < TF_COUNT(measures) && !fits(sheet, (tf_section_kind)kind, measures[i]))
            i++;
        best = i < TF_COUNT(measures) ? i : best;
    }
    return measures[best];
}

/* ---- a section ------------------------------------------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("name"), TF_STR_INIT("What it is"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("People whose commitments support it"), false, true},
    {TF_STR_INIT("means"), TF_STR_INIT("In the school's own words"), false, false},
};

/* How many have something to do with a section at all. */
static void put_whole(tf_document *document, const tf_aggregate *page, tf_section_kind kind)
{
    const tf_cell_figure *figure = &page->figures.figures.at[tf_aggregate_whole(kind)];
    const char *what = kind == TF_PRINCIPLES ? "name one of these, or several, in their commitments"
                       : kind == TF_PLAN     ? "have a commitment to it"
                                             : "have a commitment to it in their classroom";
    tf_line *line = tf_doc_paragraph(document);

    switch (figure->told) {
    case TF_TOLD:
        tf_doc_put(document, line, "%d of the %zu people here %s.", figure->value, page->people,
                   what);
        break;
    case TF_TOLD_FEW:
        tf_doc_put(document, line, "Fewer than five of the %zu people here %s so far.",
                   page->people, what);
        break;
    case TF_TOLD_NEARLY:
        tf_doc_put(document, line, "All of the %zu people here, or all but fewer than five, %s.",
                   page->people, what);
        break;
    case TF_TOLD_NOT:
        tf_doc_put(document, line, "How many people here %s is not told this time.", what);
    }
}

static void put_things(const struct sheet *sheet, tf_section_kind kind, size_t measure)
{
    const tf_section *section = section_of(sheet, kind);
    tf_document *document = sheet->document;
    tf_sheet *table = tf_doc_table(document, tf_section_slug(kind), section->title.text, fields,
                                   TF_COUNT(fields));

    table->look = TF_SHEET_BARS;
    for (size_t i = 0; i < section->names.n; i++) {
        tf_put_name(document, tf_doc_cell_line(document, tf_doc_cell(document, table)), kind,
                    section->names.at[i].text);
        tf_governors_put_figure(document, table, sheet->page, sheet->page->first[kind] + i);
        tf_doc_cell_text(document, table, meaning_of(sheet, kind, i, measure));
    }
}

static void put_section(const struct sheet *sheet, tf_section_kind kind, size_t measure)
{
    const tf_section *section = section_of(sheet, kind);

    tf_doc_put(sheet->document, tf_doc_chapter(sheet->document, TF_SECTIONS, tf_section_slug(kind)),
               "%.*s", TF_ARG(section->title.text));
    put_whole(sheet->document, sheet->page, kind);
    if (fits(sheet, kind, measure))
        put_things(sheet, kind, measure);
    else
        tf_doc_put(sheet->document, tf_doc_paragraph(sheet->document),
                   "The school names %zu things here, more than one sheet holds, so this page "
                   "tells of them together.",
                   section->names.n);
}

void tf_governors_put_sections(tf_document *document, const tf_aggregate *page)
{
    struct sheet sheet = {.document = document, .page = page};
    size_t measure;

    tf_governors_read_meanings(&document->arena, page->snapshot, THINGS_MOST, sheet.meanings);
    measure = choose_measure(&sheet);
    for (int kind = 0; kind < TF_SECTIONS; kind++)
        if (section_of(&sheet, (tf_section_kind)kind)->names.n)
            put_section(&sheet, (tf_section_kind)kind, measure);
}
