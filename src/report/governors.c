/* governors: one sheet of aggregates, of which none tells of fewer than five people. */
#include "governors.h"
#include "periods.h"

static const tf_field coverage_fields[] = {
    {TF_STR_INIT("commitment"), TF_STR_INIT("Commitment"), false, false},
    {TF_STR_INIT("asked"), TF_STR_INIT("People asked for one"), false, true},
    {TF_STR_INIT("in-place"), TF_STR_INIT("Have it in place"), false, true},
};

static const tf_field collaboration_fields[] = {
    {TF_STR_INIT("how"), TF_STR_INIT("What commitments do"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("People"), false, true},
};

/* ---- commitments, and who works together ----------------------------------------------------- */

static void put_coverage_row(tf_document *document, tf_sheet *sheet, const tf_aggregate *page,
                             const char *what, size_t asked, size_t figure)
{
    tf_doc_put(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), "%s", what);
    tf_doc_cell_number(document, sheet, asked);
    tf_governors_put_figure(document, sheet, page, figure);
}

static void put_coverage(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_chapter(document, 2, TF_STR("coverage")), "Commitments in place");
    tf_sheet *sheet = tf_doc_table(document, TF_STR("coverage"), TF_STR("Commitments in place"),
                                   coverage_fields, TF_COUNT(coverage_fields));
    sheet->look = TF_SHEET_BARS;
    /* Where too few are asked, or all but a few are, there is never anything to tell. */
    if (page->figures.figures.at[TF_FIGURE_PRACTICE].told != TF_TOLD_NOT ||
        page->earlier[TF_FIGURE_PRACTICE].page)
        put_coverage_row(document, sheet, page, "Classroom practice", page->asked,
                         TF_FIGURE_PRACTICE);
    put_coverage_row(document, sheet, page, "Recovery plan", page->people, TF_FIGURE_PLAN);
}

static void put_collaboration(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_chapter(document, 2, TF_STR("collaboration")), "Working together");
    tf_sheet *sheet = tf_doc_table(document, TF_STR("collaboration"), TF_STR("Working together"),
                                   collaboration_fields, TF_COUNT(collaboration_fields));
    sheet->look = TF_SHEET_BARS;
    tf_doc_cell_text(document, sheet, TF_STR("Name a colleague"));
    tf_governors_put_figure(document, sheet, page, TF_FIGURE_WITH);
    tf_doc_cell_text(document, sheet, TF_STR("Name one of another team"));
    tf_governors_put_figure(document, sheet, page, TF_FIGURE_ACROSS);
}

/* ---- what the page is of --------------------------------------------------------------------- */

static void put_day(tf_document *document, const tf_aggregate *page)
{
    tf_buf day = {0};

    document->source =
        tf_arena_printf(&document->arena, "the end of %.*s",
                        TF_ARG(tf_date_str(&document->arena, page->snapshot->today)));
    tf_date_put_words(&day, page->snapshot->today);
    if (page->term)
        tf_doc_put(document, &document->snapshot,
                   "at the end of a term, %s, when %zu people worked here", day.p, page->people);
    else
        tf_doc_put(document, &document->snapshot,
                   "on %s, when %zu people work here: no term that history knows is over yet",
                   day.p, page->people);
    tf_buf_release(&day);
}

/* What all this is, for who has never seen it. */
static void put_lead(tf_document *document, const tf_request *request, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_paragraph(document),
               "Everyone who works here is asked for one commitment to the plan below, and who "
               "teaches for one to their own classroom as well. They work on these with "
               "colleagues, and note down what they try and what they notice. There is no target "
               "in it, and nobody is measured: what counts is that the work goes on, and that it "
               "pulls one way.");
    if (page->snapshot != request->snapshot)
        tf_doc_put(
            document, tf_doc_paragraph(document),
            "Too few people have changed anything since then for new figures that give nobody "
            "away, so these still stand. What is said of reflecting goes on to the last term.");
}

/* A page of a day cannot keep back what it would tell beside that of another day: nobody knows which
 * were passed on. */
static void put_held_back(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(
        document, tf_doc_left_out(document),
        "Figures are held back where they, or what they leave of all, are of fewer than five "
        "people, or would let one work out such a figure, %ssince that would tell of a "
        "person; ‘fewer than five’ may be nobody.",
        page->term ? "also beside earlier pages, " : "");
}

static void put_page(tf_document *document, const tf_request *request, const tf_aggregate *page)
{
    put_lead(document, request, page);
    tf_governors_put_sections(document, page);
    tf_governors_put_rhythm(document, request);
    put_collaboration(document, page);
    put_coverage(document, page);
    tf_governors_put_words(document, request);
    put_held_back(document, page);
}

/* ---- where there is no page ------------------------------------------------------------------ */

static void put_none(tf_document *document, const tf_request *request, const tf_aggregate *page)
{
    tf_line *line = tf_doc_paragraph(document);

    if (page->people < 2 * TF_THRESHOLD)
        tf_doc_put(document, line,
                   "With fewer than ten people, every figure would leave a few of whom it tells "
                   "too much, so there is none. A conversation with the staff tells more.");
    else
        tf_doc_put(document, line,
                   "So few people differ in anything here that every figure would tell of them, so "
                   "there is none. A conversation with the staff tells more.");
    if (page->people >= TF_THRESHOLD)
        tf_governors_put_rhythm(document, request);
}

/* ---- the report ------------------------------------------------------------------------------ */

static bool tells_few(const tf_aggregate *page)
{
    for (size_t i = TF_FIGURE_THINGS; i < page->keys.n; i++)
        if (page->figures.figures.at[i].told == TF_TOLD_FEW)
            return true;
    return false;
}

static void put_invitations(tf_document *document, const tf_aggregate *page)
{
    tf_doc_put(document, tf_doc_invitation(document),
               "Which part would you like to hear a story about? Ask the head to bring somebody "
               "who would enjoy telling it.");
    tf_doc_put(document, tf_doc_invitation(document),
               "Offer a visit, as a guest who comes to learn and not to judge; say afterwards what "
               "it made you wonder.");
    if (page && tells_few(page))
        tf_doc_put(document, tf_doc_invitation(document),
                   "Where fewer than five pull: is it still what the school is after, and what "
                   "could make room for it?");
    tf_doc_put(document, tf_doc_invitation(document),
               "Ask when colleagues find an hour to reflect, and what the board could do to "
               "protect it.");
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    size_t n = request->ends_n ? request->ends_n : 1, last;
    tf_aggregate *pages = TF_NEW_N(&document->arena, tf_aggregate, n);

    (void)error;
    document->one_sheet = true;
    for (size_t i = 0; i < n; i++)
        tf_aggregate_read(&document->arena,
                          request->ends_n ? &request->ends[i].snapshot : request->snapshot,
                          request->ends_n ? &request->ends[i].term : NULL, &pages[i]);
    last = tf_aggregates_show(pages, n);
    put_day(document, &pages[last == SIZE_MAX ? n - 1 : last]);
    if (last == SIZE_MAX)
        put_none(document, request, &pages[n - 1]);
    else
        put_page(document, request, &pages[last]);
    if (!request->ends_n)
        tf_doc_put(document, tf_doc_left_out(document),
                   "What was so at the end of a term is told by the history of a repository alone. "
                   "Two pages of days that are close together would tell what one person "
                   "did between them, so please show one a term, at its end.");
    tf_periods_put_left_out(document, request->snapshot);
    put_invitations(document, last == SIZE_MAX ? NULL : &pages[last]);
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
