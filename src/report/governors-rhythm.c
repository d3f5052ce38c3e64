/*
 * How reflecting went through the weeks of each term, as finely as may be told: a term is told where
 * five people wrote in it, and cut in half, again and again, wherever five wrote in either half. So
 * each number is of five people's notes, and so is whatever numbers leave of each other.
 */
#include "governors.h"
#include "periods.h"

/* What a sheet holds: a year of six terms, or of months. */
enum { TERMS_MOST = 6, MONTHS_MOST = 12, WRITERS_LEAST = TF_THRESHOLD };

static const tf_field fields[] = {
    {TF_STR_INIT("term"), TF_STR_INIT("When"), false, false},
    {TF_STR_INIT("reflections"), TF_STR_INIT("Reflections written"), false, true},
    {TF_STR_INIT("weeks"), TF_STR_INIT("Of these, in weeks of the term"), true, false},
};

/* Some weeks of a term, and how many notes five people or more wrote in them. */
struct part {
    size_t from, to;
    int notes;
};

/* A term as it stood at its end, so that a note that comes late changes no page that was read. */
struct term {
    const tf_snapshot *snapshot;
    tf_period period;
    size_t weeks;
    TF_VEC(struct part) parts; /* none: fewer than five people wrote */
};

/* ---- who wrote when -------------------------------------------------------------------------- */

static bool is_in(const struct term *term, const struct part *part, tf_date day)
{
    tf_date monday = tf_week_of(term->period.from);

    return day != TF_NO_DATE && day >= term->period.from && day <= term->period.to &&
           day >= monday + 7 * (tf_date)part->from && day < monday + 7 * (tf_date)part->to;
}

/* Counts the notes of some weeks; gives how many people wrote them. */
static int count(const struct term *term, struct part *part)
{
    int writers = 0;

    part->notes = 0;
    for (size_t i = 0; i < term->snapshot->people.n; i++) {
        const tf_person *person = term->snapshot->people.at[i];
        int theirs = 0;
        for (size_t j = 0; j < person->reflections.n; j++)
            theirs += is_in(term, part, person->reflections.at[j]->date);
        part->notes += theirs;
        writers += theirs > 0;
    }
    return writers;
}

static void cut(tf_arena *arena, struct term *term, struct part part)
{
    size_t middle = part.from + (part.to - part.from + 1) / 2;
    struct part one = {part.from, middle, 0}, other = {middle, part.to, 0};

    if (middle < part.to && count(term, &one) >= WRITERS_LEAST &&
        count(term, &other) >= WRITERS_LEAST) {
        cut(arena, term, one);
        cut(arena, term, other);
        return;
    }
    *TF_PUSH(arena, &term->parts) = part;
}

static struct term read_term(tf_arena *arena, const tf_snapshot *snapshot, tf_period period)
{
    struct term term = {.snapshot = snapshot, .period = period, .weeks = tf_weeks_in(&period)};
    struct part all = {0, term.weeks, 0};

    if (count(&term, &all) >= WRITERS_LEAST)
        cut(arena, &term, all);
    return term;
}

static int notes_of(const struct term *term)
{
    int notes = 0;

    for (size_t i = 0; i < term->parts.n; i++)
        notes += term->parts.at[i].notes;
    return notes;
}

/* ---- what stands there ----------------------------------------------------------------------- */

static double height_of(const struct part *part)
{
    return part->notes / (double)(part->to - part->from);
}

static const tf_glimpse *glimpse_of(tf_arena *arena, const struct term *term, double highest)
{
    tf_glimpse *glimpse = TF_NEW(arena, tf_glimpse);
    double weeks = (double)term->weeks;

    for (size_t i = 0; i < term->parts.n; i++) {
        const struct part *part = &term->parts.at[i];
        *TF_PUSH(arena, &glimpse->boxes) =
            (tf_box){(double)part->from / weeks, (double)part->to / weeks,
                     height_of(part) / highest, TF_BOX_THERE};
    }
    if (!term->parts.n)
        *TF_PUSH(arena, &glimpse->boxes) = (tf_box){0, 1, .25, TF_BOX_MAY_BE};
    return glimpse;
}

static void put_weeks(tf_document *document, tf_sheet *sheet, const struct term *term)
{
    tf_field_value *cell = tf_doc_cell(document, sheet);

    for (size_t i = 0; i < term->parts.n && term->parts.n > 1; i++) {
        const struct part *part = &term->parts.at[i];
        tf_line *line = tf_doc_cell_line(document, cell);
        if (part->to - part->from == 1)
            tf_doc_put(document, line, "week %zu: %d", part->to, part->notes);
        else
            tf_doc_put(document, line, "weeks %zu to %zu: %d", part->from + 1, part->to,
                       part->notes);
    }
}

static void put_term(tf_document *document, tf_sheet *sheet, const struct term *term,
                     double highest)
{
    tf_doc_cell_text(document, sheet, term->period.label);
    tf_field_value *cell = tf_doc_cell(document, sheet);
    tf_line *line = tf_doc_cell_line(document, cell);
    cell->glimpse = glimpse_of(&document->arena, term, highest);
    if (term->parts.n)
        tf_doc_put(document, line, "%d", notes_of(term));
    else
        tf_doc_run(document, line, TF_INLINE_HIDDEN, TF_STR("fewer than five people wrote"),
                   TF_STR(""));
    put_weeks(document, sheet, term);
}

static void put_lead(tf_document *document, const tf_request *request)
{
    tf_str rhythm = request->snapshot->school.rhythm;
    tf_line *line = tf_doc_paragraph(document);

    if (rhythm.n)
        tf_doc_put(document, line, "The school would like everyone to reflect about every %.*s. ",
                   TF_ARG(rhythm));
    tf_doc_put(document, line, "Each number is of all reflections written in that %s.",
               request->snapshot->school.terms.n ? "term" : "month");
}

static void put_terms(tf_document *document, const struct term *terms, size_t n)
{
    tf_sheet *sheet = tf_doc_table(document, TF_STR("rhythm"), TF_STR("Reflections, term by term"),
                                   fields, TF_COUNT(fields));
    double highest = 0;

    sheet->look = TF_SHEET_TILES;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < terms[i].parts.n; j++)
            if (height_of(&terms[i].parts.at[j]) > highest)
                highest = height_of(&terms[i].parts.at[j]);
    for (size_t i = 0; i < n; i++)
        put_term(document, sheet, &terms[i], highest);
}

void tf_governors_put_rhythm(tf_document *document, const tf_request *request)
{
    tf_arena *arena = &document->arena;
    tf_period *finished = NULL;
    size_t most = request->snapshot->school.terms.n ? TERMS_MOST : MONTHS_MOST;
    size_t n = request->ends_n, first;

    if (!n)
        n = tf_report_finished(request->snapshot, TF_NO_DATE, arena, &finished);
    first = n > most ? n - most : 0;
    if (!n)
        return;
    struct term *terms = TF_NEW_N(arena, struct term, n - first);
    for (size_t i = first; i < n; i++)
        terms[i - first] = request->ends_n
                               ? read_term(arena, &request->ends[i].snapshot, request->ends[i].term)
                               : read_term(arena, request->snapshot, finished[i]);
    tf_doc_put(document, tf_doc_chapter(document, 1, TF_STR("rhythm")), "Reflecting");
    put_lead(document, request);
    put_terms(document, terms, n - first);
}
