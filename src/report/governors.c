/* governors: one page of aggregates, of which none tells of fewer than five people. */
#include <math.h>

#include "aggregate.h"
#include "groups.h"
#include "people.h"
#include "periods.h"

static const tf_field coverage_fields[] = {
    {TF_STR_INIT("commitment"), TF_STR_INIT("Commitment"), false, false},
    {TF_STR_INIT("asked"), TF_STR_INIT("People asked for one"), false, true},
    {TF_STR_INIT("in-place"), TF_STR_INIT("Have it in place"), false, true},
};

static const tf_field collaboration_fields[] = {
    {TF_STR_INIT("how"), TF_STR_INIT("Commitments that name"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("People"), false, true},
};

static const tf_field thing_fields[] = {
    {TF_STR_INIT("name"), TF_STR_INIT("What it is"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("People whose commitments support it"), false, true},
};

static const tf_field rhythm_fields[] = {
    {TF_STR_INIT("term"), TF_STR_INIT("When"), false, false},
    {TF_STR_INIT("reflections"), TF_STR_INIT("Reflections written"), false, true},
};

/* ---- figures --------------------------------------------------------------------------------- */

static void put_hidden(tf_document *document, tf_sheet *sheet, tf_str text)
{
    tf_doc_run(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), TF_INLINE_HIDDEN,
               text, TF_STR(""));
}

static void put_figure(tf_document *document, tf_sheet *sheet, const tf_aggregate *page,
                       size_t number)
{
    static const tf_str words[] = {
        [TF_TOLD_FEW] = TF_STR_INIT("fewer than five"),
        [TF_TOLD_NEARLY] = TF_STR_INIT("all, or all but fewer than five"),
        [TF_TOLD_NOT] = TF_STR_INIT("not told"),
    };
    const tf_cell_figure *figure = &page->figures.figures.at[number];

    if (figure->told == TF_TOLD)
        tf_doc_cell_number(document, sheet, (size_t)figure->value);
    else
        put_hidden(document, sheet, words[figure->told]);
}

static void put_coverage(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("coverage")), "Commitments in place");
    tf_sheet *sheet = tf_doc_table(document, TF_STR("coverage"), TF_STR("Commitments in place"),
                                   coverage_fields, TF_COUNT(coverage_fields));
    tf_doc_cell_text(document, sheet, TF_STR("Classroom practice"));
    tf_doc_cell_number(document, sheet, page->asked);
    put_figure(document, sheet, page, TF_FIGURE_PRACTICE);
    tf_doc_cell_text(document, sheet, TF_STR("Recovery plan"));
    tf_doc_cell_number(document, sheet, page->people);
    put_figure(document, sheet, page, TF_FIGURE_PLAN);
}

static void put_collaboration(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("collaboration")), "Working together");
    tf_sheet *sheet = tf_doc_table(document, TF_STR("collaboration"), TF_STR("Working together"),
                                   collaboration_fields, TF_COUNT(collaboration_fields));
    tf_doc_cell_text(document, sheet, TF_STR("A colleague"));
    put_figure(document, sheet, page, TF_FIGURE_WITH);
    tf_doc_cell_text(document, sheet, TF_STR("A colleague of another team"));
    put_figure(document, sheet, page, TF_FIGURE_ACROSS);
}

/* ---- named things ---------------------------------------------------------------------------- */

/* Those that few support or nobody, as plainly as the others: a page that told none from one would
 * tell of the one. */
static void put_few(tf_document *document, const tf_aggregate *page, tf_section_kind kind)
{
    const tf_section *section = &page->snapshot->school.sections[kind];
    tf_line *line = NULL;

    for (size_t i = 0; i < section->names.n; i++) {
        if (page->figures.figures.at[page->first[kind] + i].told != TF_TOLD_FEW)
            continue;
        if (line) {
            tf_doc_put(document, line, "; ");
        } else {
            line = tf_doc_paragraph(document);
            tf_doc_put(document, line, "Few people, or nobody yet, support: ");
        }
        tf_put_name(document, line, kind, section->names.at[i].text);
    }
    if (line)
        tf_doc_put(document, line, ".");
}

static void put_things(tf_document *document, const tf_aggregate *page, tf_section_kind kind)
{
    const tf_section *section = &page->snapshot->school.sections[kind];

    if (!section->names.n)
        return;
    tf_doc_put(document, tf_doc_heading(document, 2, tf_section_slug(kind)), "%.*s",
               TF_ARG(section->title.text));
    put_few(document, page, kind);
    tf_sheet *sheet = tf_doc_table(document, tf_section_slug(kind), section->title.text,
                                   thing_fields, TF_COUNT(thing_fields));
    for (size_t i = 0; i < section->names.n; i++) {
        tf_put_name(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), kind,
                    section->names.at[i].text);
        put_figure(document, sheet, page, page->first[kind] + i);
    }
}

/* ---- rhythm ---------------------------------------------------------------------------------- */

/* How many reflections a term has, or TF_UNTOLD where fewer than five people wrote them. */
static int written_in(const tf_snapshot *snapshot, const tf_period *term)
{
    int notes = 0, writers = 0;

    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        int theirs = 0;
        for (size_t j = 0; j < person->reflections.n; j++) {
            tf_date day = person->reflections.at[j]->date;
            theirs += day != TF_NO_DATE && day >= term->from && day <= term->to;
        }
        notes += theirs;
        writers += theirs > 0;
    }
    return writers < TF_THRESHOLD ? TF_UNTOLD : notes;
}

static void put_picture(tf_document *document, const tf_period *terms, const int *notes, size_t n)
{
    tf_trends *trends = TF_NEW(&document->arena, tf_trends);
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);
    tf_trend *school = TF_PUSH(&document->arena, &trends->trends);

    trends->unit = TF_STR("Number of reflections in each term");
    school->label = TF_STR("The school");
    for (size_t i = 0; i < n; i++) {
        *TF_PUSH(&document->arena, &trends->periods) = terms[i];
        *TF_PUSH(&document->arena, &school->values) =
            notes[i] == TF_UNTOLD ? (double)NAN : (double)notes[i];
    }
    *figure = (tf_figure){.kind = TF_FIGURE_TRENDS,
                          .name = TF_STR("rhythm"),
                          .title = TF_STR("Reflections, term by term"),
                          .about = TF_STR("How many reflections the whole school wrote in each "
                                          "term. There is a gap where fewer than five people did."),
                          .of = {.trends = trends}};
    tf_doc_figure(document, figure);
}

static void put_rhythm(tf_document *document, const tf_period *terms, const int *notes, size_t n)
{
    if (!n)
        return;
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("rhythm")), "Reflecting");
    put_picture(document, terms, notes, n);
    tf_sheet *sheet = tf_doc_table(document, TF_STR("rhythm"), TF_STR("Reflections, term by term"),
                                   rhythm_fields, TF_COUNT(rhythm_fields));
    for (size_t i = 0; i < n; i++) {
        tf_doc_cell_text(document, sheet, terms[i].label);
        if (notes[i] == TF_UNTOLD)
            put_hidden(document, sheet, TF_STR("fewer than five people wrote"));
        else
            tf_doc_cell_number(document, sheet, (size_t)notes[i]);
    }
}

/* Each term as it stood at its end, so that a note that comes late changes no page that was read. */
static void read_rhythm(tf_document *document, const tf_request *request)
{
    tf_period *terms = NULL;
    size_t n = request->ends_n;

    if (!n)
        n = tf_report_finished(request->snapshot, &document->arena, &terms);
    else
        terms = TF_NEW_N(&document->arena, tf_period, n);
    int *notes = TF_NEW_N(&document->arena, int, n);
    for (size_t i = 0; i < n; i++) {
        if (request->ends_n)
            terms[i] = request->ends[i].term;
        notes[i] =
            written_in(request->ends_n ? &request->ends[i].snapshot : request->snapshot, &terms[i]);
    }
    put_rhythm(document, terms, notes, n);
    tf_periods_put_left_out(document, request->snapshot);
}

/* ---- the page -------------------------------------------------------------------------------- */

static void put_day(tf_document *document, const tf_request *request, const tf_aggregate *page)
{
    tf_line *line = tf_doc_paragraph(document);
    tf_buf day = {0};

    tf_date_put_words(&day, page->snapshot->today);
    if (page->term)
        tf_doc_put(document, line,
                   "This page tells of the end of a term, %s, when %zu people "
                   "worked here.",
                   day.p, page->people);
    else
        tf_doc_put(document, line,
                   "This page tells of %s, when %zu people work here: no term that "
                   "history knows is over yet.",
                   day.p, page->people);
    if (page->snapshot != request->snapshot)
        tf_doc_put(document, line,
                   " Since then so little has changed that new figures would tell "
                   "what single people did, so they stand as they were. Reflecting is "
                   "told up to the last term that is over.");
    tf_buf_release(&day);
}

static void put_page(tf_document *document, const tf_request *request, const tf_aggregate *page)
{
    put_day(document, request, page);
    for (int kind = 0; kind < TF_SECTIONS; kind++)
        put_things(document, page, (tf_section_kind)kind);
    put_collaboration(document, page);
    put_coverage(document, page);
    tf_doc_put(
        document, tf_doc_left_out(document),
        "Figures of fewer than five people, those that leave fewer than five, and what would "
        "let one work them out, also beside the pages of earlier terms. “Fewer than "
        "five” may be nobody: a page that told the one from the other would tell of a "
        "person. Whoever leads the school sees it in the report on alignment.");
}

static void put_small(tf_document *document)
{
    tf_doc_put(document, tf_doc_paragraph(document),
               "With fewer than ten people, every figure would leave a few of whom it tells too "
               "much, so there is none. A conversation with the staff tells more.");
}

static void put_invitations(tf_document *document)
{
    tf_doc_put(document, tf_doc_invitation(document),
               "Which part of this would you like to hear a story about? Ask the school to invite "
               "somebody who would enjoy telling it.");
    tf_doc_put(document, tf_doc_invitation(document),
               "Where few pull yet: is it still what the school is after, and what would make room "
               "for it?");
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    size_t n = request->ends_n ? request->ends_n : 1, last;
    tf_aggregate *pages = TF_NEW_N(&document->arena, tf_aggregate, n);

    (void)error;
    for (size_t i = 0; i < n; i++)
        tf_aggregate_read(&document->arena,
                          request->ends_n ? &request->ends[i].snapshot : request->snapshot,
                          request->ends_n ? &request->ends[i].term : NULL, &pages[i]);
    last = tf_aggregates_show(pages, n);
    if (last == SIZE_MAX)
        put_small(document);
    else
        put_page(document, request, &pages[last]);
    if (pages[n - 1].people >= TF_THRESHOLD)
        read_rhythm(document, request);
    if (!request->ends_n)
        tf_doc_put(document, tf_doc_left_out(document),
                   "What was so at the end of a term: only the history of a repository tells it. "
                   "Two pages of days that are close together would tell what changed between "
                   "them, so please show one a term.");
    put_invitations(document);
    return 0;
}

const tf_report tf_report_governors = {
    .name = TF_STR_INIT("governors"),
    .title = TF_STR_INIT("For governors"),
    .question =
        TF_STR_INIT("How do the commitments of the school as a whole pull together, on one page?"),
    .of = TF_OF_LAST_TERM,
    .nameless = true,
    .build = build,
};
