/* changes: what is new, between two revisions or since a date? */
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

    tf_doc_cell_day(document, sheet, week);
    tf_doc_cell_text(document, sheet, tf_str_z(what));
    tf_doc_cell_text(document, sheet, about);
    return tf_doc_cell(document, sheet);
}

/* Clears `sheet->told` where its week has more people than the text names. */
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
        size_t n = tf_news_people(news, from, to, (tf_commitment_kind)kind, people);
        if (!n)
            continue;
        sheet->told &= n <= TF_NEWS_NAMED_MOST;
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
    sheet = tf_doc_table(news->document, TF_STR("changes"), TF_STR("What is new, by week"), fields,
                         TF_COUNT(fields));
    sheet->told = true;
    for (size_t from = 0, to; from < news->items.n; from = to) {
        to = tf_news_week_end(news, from);
        put_rows_of(news, sheet, from, to);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_news news = {.request = request, .document = document};
    tf_date day;
    tf_str since = read_since(request, document, &day);

    if (tf_news_read(&news, since.p, error) < 0 || tf_news_settle(&news, error) < 0)
        return -1;
    tf_news_put_lead(&news, day);
    tf_news_put_weeks(&news);
    put_table(&news);
    if (request->history->shallow)
        tf_doc_put(
            document, tf_doc_left_out(document),
            "This copy of the school's files has only the last part of their history, so there "
            "may be more to tell. Whoever looks after it can fetch the rest: git fetch "
            "--unshallow");
    tf_news_put_invitations(&news);
    return 0;
}

const tf_report tf_report_changes = {
    .name = TF_STR_INIT("changes"),
    .title = TF_STR_INIT("What is new"),
    .question = TF_STR_INIT("What was begun, reworded and noticed, and who joined or left?"),
    .takes = TF_TAKES_REVISIONS | TF_TAKES_TEAM,
    .history = TF_HISTORY_NEEDED,
    .reads = TF_READS_PEOPLE,
    .build = build,
};
