/* What is new, week by week. */
#include <stdlib.h>
#include <string.h>

#include "changes.h"

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

/* "Amara Okafor began ‘Better questions’ (classroom practice), which supports ‘Talk first’." */
static void put_written(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);
    tf_str words = tf_commitment_words(item->commitment);

    tf_put_person(document, line, item->person);
    tf_doc_put(document, line, " began ");
    if (item->is->title.n)
        tf_put_in_marks(document, line, item->is->title);
    tf_doc_put(document, line, item->is->title.n ? " (%.*s)" : "a commitment (%.*s)",
               TF_ARG(words));
    if (item->is->supports.found.n) {
        tf_doc_put(document, line, ", which supports ");
        tf_put_texts(news->request, document, line, tf_section_of(item->commitment),
                     &item->is->supports);
    }
    tf_doc_put(document, line, ".");
}

/* No two are alike: a full stop stands in no part of them. */
static tf_str anchor_of(const tf_news_item *item, tf_arena *arena)
{
    tf_str kind = tf_commitment_slug(item->commitment), cycle;
    tf_str person = tf_anchor_of(arena, item->person->slug);
    tf_place_of place;

    if (!tf_layout_earlier(item->path, &cycle, &place))
        return TF_CONCAT(arena, person, TF_STR("-"), kind);
    return TF_CONCAT(arena, person, TF_STR("."), tf_anchor_of(arena, cycle), TF_STR("."), kind);
}

static void put_reworded(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_heading(document, 3, anchor_of(item, &document->arena));

    tf_put_person(document, line, item->person);
    tf_doc_put(document, line, " has reworked ");
    tf_news_put_title(news, line, item);
    tf_put_rewording(news->request, document, item->commitment, item->was, item->is);
}

/* ---- reflections ----------------------------------------------------------------------------- */

size_t tf_news_people(const tf_news *news, size_t from, size_t to, tf_commitment_kind kind,
                      const tf_person **people)
{
    size_t n = 0;

    for (size_t i = from; i < to; i++) {
        const tf_news_item *item = &news->items.at[i];
        if (item->kind == TF_NEWS_REFLECTED && item->is_about[kind] &&
            (!n || people[n - 1] != item->person))
            people[n++] = item->person;
    }
    return n;
}

/* Those in no team come last. */
static int by_team(const void *a, const void *b)
{
    const tf_person *one = *(const tf_person *const *)a, *other = *(const tf_person *const *)b;
    int order = (int)!one->team.fold.n - (int)!other->team.fold.n;

    if (!order)
        order = tf_name_order(one->team.text, other->team.text);
    return order ? order : tf_str_cmp(one->team.fold, other->team.fold);
}

/* "Colleagues in ‘English’, ‘Science’ and no team". */
static void put_teams(tf_document *document, tf_line *line, const tf_person *const *people,
                      size_t n)
{
    const tf_person **ones = TF_NEW_N(&document->arena, const tf_person *, n);
    size_t teams = 0;

    memcpy(ones, people, n * sizeof(*ones));
    qsort(ones, n, sizeof(*ones), by_team);
    for (size_t i = 0; i < n; i++)
        if (!teams || !tf_str_eq(ones[teams - 1]->team.fold, ones[i]->team.fold))
            ones[teams++] = ones[i];
    tf_doc_put(document, line, ones[0]->team.fold.n ? "Colleagues in " : "Colleagues");
    for (size_t i = 0; i < teams && ones[0]->team.fold.n; i++) {
        tf_put_between(document, line, i, teams);
        if (ones[i]->team.fold.n)
            tf_put_in_marks(document, line, ones[i]->team.text);
        else
            tf_doc_put(document, line, "no team");
    }
}

static void put_reflected(const tf_news *news, const tf_person *const *people, size_t n,
                          const char *on)
{
    tf_line *line = tf_doc_paragraph(news->document);

    if (n > TF_NEWS_NAMED_MOST)
        put_teams(news->document, line, people, n);
    else
        tf_put_people(news->document, line, people, n);
    tf_doc_put(news->document, line, " reflected on %s.", on);
}

static void put_reflections(const tf_news *news, size_t from, size_t to)
{
    static const char *const on[] = {
        [TF_CLASSROOM_PRACTICE] = "classroom practice", [TF_RECOVERY_PLAN] = "the recovery plan"};
    const tf_person **people[TF_COMMITMENT_KINDS];
    size_t n[TF_COMMITMENT_KINDS];

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        people[kind] = TF_NEW_N(&news->document->arena, const tf_person *, to - from);
        n[kind] = tf_news_people(news, from, to, (tf_commitment_kind)kind, people[kind]);
    }
    if (n[0] && n[0] == n[1] && memcmp(people[0], people[1], n[0] * sizeof(*people[0])) == 0) {
        put_reflected(news, people[0], n[0], "both commitments");
    } else {
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
            if (n[kind])
                put_reflected(news, people[kind], n[kind], on[kind]);
    }
    tf_news_put_noticed(news, from, to);
}

/* ---- weeks ----------------------------------------------------------------------------------- */

static void put_week_heading(tf_document *document, tf_date week)
{
    tf_buf words = {0}, anchor = {0};
    tf_line *line;

    if (week == TF_NO_DATE) {
        tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("no-week")),
                   "On days that nobody can tell");
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

size_t tf_news_week_end(const tf_news *news, size_t from)
{
    size_t to = from;

    while (to < news->items.n && news->items.at[to].week == news->items.at[from].week)
        to++;
    return to;
}

void tf_news_put_weeks(const tf_news *news)
{
    for (size_t from = 0, to; from < news->items.n; from = to) {
        to = tf_news_week_end(news, from);
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
