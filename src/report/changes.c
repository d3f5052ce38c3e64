/* changes: what is new between two revisions, or since a date? */
#include <stdlib.h>

#include "changes.h"
#include "periods.h"

/* ---- since when ------------------------------------------------------------------------------ */

enum { A_WHILE = 30 /* days, for a school without terms */ };

/* The first day of the term that is now, or of the last one. */
static tf_date default_since(const tf_request *request)
{
    const tf_school *school = &request->snapshot->school;
    tf_date today = request->snapshot->today, since = TF_NO_DATE;

    for (size_t i = 0; i < school->terms.n; i++)
        if (school->terms.at[i].from <= today && school->terms.at[i].from > since)
            since = school->terms.at[i].from;
    return since == TF_NO_DATE ? today - A_WHILE : since;
}

/* What happened on the day itself is new too, so that history is asked for the day before, if there
 * is one. */
static tf_str read_since(const tf_request *request, tf_document *document, tf_date *day)
{
    tf_buf before = {0};
    tf_str since = tf_str_z(request->since_revision);
    tf_date first;

    tf_date_parse(TF_STR("0001-01-01"), &first);
    if (!since.n)
        *day = default_since(request);
    else if (!tf_date_parse(since, day))
        *day = TF_NO_DATE;
    if (*day != TF_NO_DATE) {
        tf_date_put(&before, *day > first ? *day - 1 : first);
        since = tf_arena_str(&document->arena, tf_buf_str(&before));
    }
    tf_buf_release(&before);
    return since;
}

static void put_beginning(const tf_news *news, tf_date day)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);
    tf_buf words = {0};

    if (day != TF_NO_DATE)
        tf_date_put_words(&words, day);
    else
        tf_buf_putz(&words, news->request->since_revision);
    if (news->items.n)
        tf_doc_put(document, line, "What is new since %s, the latest first.", words.p);
    else
        tf_doc_put(document, line, "Nothing new was written down since %s.", words.p);
    tf_buf_release(&words);
}

/* ---- what people did ------------------------------------------------------------------------- */

static void put_joined(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);

    tf_doc_put(document, line, "Welcome, ");
    tf_put_person(document, line, item->person);
    tf_doc_put(document, line, ".");
}

static void put_left(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);
    tf_buf words = {0};
    tf_date day;

    tf_doc_put(document, line, "Goodbye and thank you, ");
    tf_put_person(document, line, item->person);
    if (tf_date_parse(item->is->left, &day)) {
        tf_date_put_words(&words, day);
        tf_doc_put(document, line, ", who %s here until %s",
                   day < news->request->snapshot->today ? "was" : "is", words.p);
    }
    tf_doc_put(document, line, ".");
    tf_buf_release(&words);
}

/* "Amara Okafor wrote Better questions (classroom practice), which supports Talk before pencil." */
static void put_written(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);
    tf_str words = tf_commitment_words(item->commitment);

    tf_put_person(document, line, item->person);
    tf_doc_put(document, line, " wrote ");
    if (item->is->title.n)
        tf_doc_run(document, line, TF_INLINE_STRONG, item->is->title, TF_STR(""));
    tf_doc_put(document, line, item->is->title.n ? " (%.*s" : "a commitment (%.*s", TF_ARG(words));
    tf_doc_put(document, line, ", ");
    tf_doc_run(document, line, TF_INLINE_FILE, item->path, item->path);
    tf_doc_put(document, line, ")");
    if (item->is->supports.found.n) {
        tf_doc_put(document, line, ", which supports ");
        tf_put_texts(news->request, document, line, tf_section_of(item->commitment),
                     &item->is->supports);
    }
    tf_doc_put(document, line, ".");
}

static void put_reworded(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_str anchor = tf_arena_printf(&document->arena, "%.*s-%.*s", TF_ARG(item->person->slug),
                                    TF_ARG(tf_commitment_slug(item->commitment)));
    tf_line *line = tf_doc_heading(document, 3, anchor);

    tf_put_person(document, line, item->person);
    tf_doc_put(document, line, ": %.*s in other words",
               TF_ARG(tf_commitment_words(item->commitment)));
    if (tf_str_eq(item->was->title, item->is->title) && item->is->title.n)
        tf_doc_run(document, tf_doc_paragraph(document), TF_INLINE_STRONG, item->is->title,
                   TF_STR(""));
    tf_put_rewording(news->request, document, item->commitment, item->was, item->is);
}

/* ---- reflections ----------------------------------------------------------------------------- */

static bool is_about(const tf_news_item *item, tf_commitment_kind kind)
{
    for (size_t i = 0; i < item->is->about.found.n; i++)
        if (tf_str_eq(item->is->about.found.at[i], tf_commitment_slug(kind)))
            return true;
    return false;
}

/* Each person once, however much they wrote: what is told is who thought about what. */
static size_t read_people(const tf_news *news, size_t from, size_t to, tf_commitment_kind kind,
                          const tf_person **people)
{
    size_t n = 0;

    for (size_t i = from; i < to; i++) {
        const tf_news_item *item = &news->items.at[i];
        if (item->kind == TF_NEWS_REFLECTED && is_about(item, kind) &&
            (!n || people[n - 1] != item->person))
            people[n++] = item->person;
    }
    return n;
}

static void put_reflections(const tf_news *news, size_t from, size_t to)
{
    tf_document *document = news->document;
    const tf_person **people = TF_NEW_N(&document->arena, const tf_person *, to - from);

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        size_t n = read_people(news, from, to, (tf_commitment_kind)kind, people);
        if (!n)
            continue;
        tf_line *line = tf_doc_paragraph(document);
        tf_put_people(document, line, people, n);
        tf_doc_put(document, line, " reflected on %s%.*s.", kind == TF_RECOVERY_PLAN ? "the " : "",
                   TF_ARG(tf_commitment_words((tf_commitment_kind)kind)));
    }
}

/* ---- weeks ----------------------------------------------------------------------------------- */

static void put_week_heading(tf_document *document, tf_date week)
{
    tf_buf words = {0}, anchor = {0};
    tf_line *line;

    if (week == TF_NO_DATE) {
        tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("no-week")),
                   "On a day that no clock can have shown");
        return;
    }
    tf_buf_putz(&anchor, "week-");
    tf_date_put(&anchor, week);
    tf_date_put_words(&words, week);
    line = tf_doc_heading(document, 2, tf_arena_str(&document->arena, tf_buf_str(&anchor)));
    tf_doc_put(document, line, "Week of %s", words.p);
    tf_buf_release(&words);
    tf_buf_release(&anchor);
}

static void put_item(const tf_news *news, const tf_news_item *item)
{
    static void (*const puts[])(const tf_news *news, const tf_news_item *item) = {
        [TF_NEWS_SCHOOL] = tf_news_put_school,
        [TF_NEWS_JOINED] = put_joined,
        [TF_NEWS_LEFT] = put_left,
        [TF_NEWS_WRITTEN] = put_written,
        [TF_NEWS_REWORDED] = put_reworded,
        [TF_NEWS_REFLECTED] = NULL,
    };

    if (puts[item->kind])
        puts[item->kind](news, item);
}

static size_t end_of_week(const tf_news *news, size_t from)
{
    size_t to = from;

    while (to < news->items.n && news->items.at[to].week == news->items.at[from].week)
        to++;
    return to;
}

static void put_weeks(const tf_news *news)
{
    for (size_t from = 0, to; from < news->items.n; from = to) {
        to = end_of_week(news, from);
        put_week_heading(news->document, news->items.at[from].week);
        /* Rewordings have headings of their own, so that sentences come first. */
        for (size_t i = from; i < to; i++)
            if (news->items.at[i].kind != TF_NEWS_REWORDED)
                put_item(news, &news->items.at[i]);
        put_reflections(news, from, to);
        for (size_t i = from; i < to; i++)
            if (news->items.at[i].kind == TF_NEWS_REWORDED)
                put_item(news, &news->items.at[i]);
    }
}

/* ---- the table ------------------------------------------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("week"), TF_STR_INIT("Week of"), false, false},
    {TF_STR_INIT("what"), TF_STR_INIT("What"), false, false},
    {TF_STR_INIT("about"), TF_STR_INIT("About"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("Who"), true, false},
};

static tf_field_value *put_row(const tf_news *news, tf_sheet *sheet, tf_date week, const char *what,
                               tf_str about)
{
    tf_document *document = news->document;
    tf_buf day = {0};

    if (week != TF_NO_DATE)
        tf_date_put(&day, week);
    tf_doc_cell_text(document, sheet, tf_arena_str(&document->arena, tf_buf_str(&day)));
    tf_doc_cell_text(document, sheet, tf_str_z(what));
    tf_doc_cell_text(document, sheet, about);
    tf_buf_release(&day);
    return tf_doc_cell(document, sheet);
}

static void put_rows_of(const tf_news *news, tf_sheet *sheet, size_t from, size_t to)
{
    static const char *const words[] = {"school",  "joined",   "left",
                                        "written", "reworded", "reflection"};
    tf_document *document = news->document;
    const tf_person **people = TF_NEW_N(&document->arena, const tf_person *, to - from);

    for (size_t i = from; i < to; i++) {
        const tf_news_item *item = &news->items.at[i];
        bool wording = item->kind == TF_NEWS_WRITTEN || item->kind == TF_NEWS_REWORDED;
        if (item->kind == TF_NEWS_REFLECTED)
            continue;
        tf_field_value *cell = put_row(news, sheet, item->week, words[item->kind],
                                       wording ? tf_commitment_slug(item->commitment) : TF_STR(""));
        if (item->person)
            tf_put_person(document, tf_doc_cell_line(document, cell), item->person);
    }
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        size_t n = read_people(news, from, to, (tf_commitment_kind)kind, people);
        if (!n)
            continue;
        tf_field_value *cell =
            put_row(news, sheet, news->items.at[from].week, words[TF_NEWS_REFLECTED],
                    tf_commitment_slug((tf_commitment_kind)kind));
        for (size_t i = 0; i < n; i++)
            tf_put_person(document, tf_doc_cell_line(document, cell), people[i]);
    }
}

static void put_table(const tf_news *news)
{
    tf_sheet *sheet;

    if (!news->items.n)
        return;
    tf_doc_put(news->document, tf_doc_heading(news->document, 2, TF_STR("table")),
               "The same in a table");
    sheet = tf_doc_table(news->document, TF_STR("changes"), TF_STR("What is new, by week"), fields,
                         TF_COUNT(fields));
    for (size_t from = 0, to; from < news->items.n; from = to) {
        to = end_of_week(news, from);
        put_rows_of(news, sheet, from, to);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_news news = {.request = request, .document = document};
    tf_date day;
    tf_str since = read_since(request, document, &day);

    if (tf_news_read(&news, since.p, error) < 0)
        return -1;
    put_beginning(&news, day);
    put_weeks(&news);
    put_table(&news);
    if (request->history->shallow)
        tf_doc_put(document, tf_doc_left_out(document),
                   "This clone has only the last part of the history, so there may be more. Fetch "
                   "the rest: git fetch --unshallow");
    tf_doc_put(document, tf_doc_invitation(document),
               "Whose new words made you curious? Ask them about it over a cup of tea.");
    tf_doc_put(document, tf_doc_invitation(document),
               "A rewording is a good beginning for a staff meeting: what did the class teach us?");
    return 0;
}

const tf_report tf_report_changes = {
    .name = TF_STR_INIT("changes"),
    .title = TF_STR_INIT("What is new"),
    .question = TF_STR_INIT("What is new between two revisions, or since a date?"),
    .takes = TF_TAKES_REVISIONS | TF_TAKES_TEAM,
    .history = TF_HISTORY_NEEDED,
    .reads = TF_READS_PEOPLE,
    .build = build,
};
