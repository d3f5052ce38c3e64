/* From files that differ to what somebody did. */
#include <stdlib.h>

#include "changes.h"
#include "periods.h"

/* ---- when ------------------------------------------------------------------------------------ */

static tf_date week_of(const tf_news *news, tf_date day)
{
    return tf_day_can_be(news->request->snapshot, day) ? tf_week_of(day) : TF_NO_DATE;
}

static tf_date week_of_commit(const tf_news *news, const tf_difference *difference)
{
    return difference->commit ? week_of(news, difference->commit->day) : TF_NO_DATE;
}

/* A reflection has its own day. One of long ago that was committed now is news of now. */
static tf_date week_of_reflection(const tf_news *news, const tf_difference *difference, tf_str name)
{
    enum { DATE = 10 };
    const tf_commit *from = news->differences.from;
    tf_date day;

    if (!tf_date_parse(tf_str_sub(name, 0, DATE), &day) || (from && day <= from->day) ||
        week_of(news, day) == TF_NO_DATE)
        return week_of_commit(news, difference);
    return week_of(news, day);
}

/* ---- what ------------------------------------------------------------------------------------ */

static const tf_wording *read_wording(const tf_news *news, tf_file_kind kind, tf_str bytes)
{
    tf_wording *wording = TF_NEW(&news->document->arena, tf_wording);

    if (!bytes.p)
        return NULL;
    if (kind == TF_FILE_COMMITMENT)
        tf_wording_read(&news->document->arena, bytes, wording);
    else
        tf_wording_read_front(&news->document->arena, bytes, wording);
    return wording;
}

static void add(tf_news *news, const tf_news_item *item)
{
    *TF_PUSH(&news->document->arena, &news->items) = *item;
}

static void leave_out(const tf_news *news, const tf_news_item *item, const char *why)
{
    tf_line *line = tf_doc_left_out(news->document);

    tf_doc_run(news->document, line, TF_INLINE_FILE, item->path, item->path);
    tf_doc_put(news->document, line, " %s.", why);
}

static void read_commitment(tf_news *news, tf_news_item *item)
{
    tf_arena scratch = {0};
    bool had = item->was && item->was->written, has = item->is && item->is->written;
    bool told = has && (!had || tf_is_reworded(&scratch, item->was, item->is));

    item->kind = had ? TF_NEWS_REWORDED : TF_NEWS_WRITTEN;
    if (told)
        add(news, item);
    if (item->is && !item->is->sound)
        leave_out(news, item,
                  told ? "cannot be read as it is, so what this commitment supports, and with "
                         "whom, is not told here"
                       : "cannot be read as it is, so what became of this commitment is not "
                         "told here");
    tf_arena_release(&scratch);
}

static void read_profile(tf_news *news, tf_news_item *item)
{
    if (!item->is)
        return; /* somebody's folder was taken away, which is nobody's news */
    item->kind = TF_NEWS_JOINED;
    if (!item->was)
        add(news, item);
    item->kind = TF_NEWS_LEFT;
    if (item->is->left.n && (!item->was || !item->was->left.n))
        add(news, item);
}

static bool is_about_any(const tf_news_item *item)
{
    bool any = false;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        any |= item->is_about[kind];
    return any;
}

/* There are so many that nothing of one stays but what is told of it. One without a kind that it is
 * about stands with neither. */
static void read_reflection(tf_news *news, const tf_difference *difference, tf_str name,
                            tf_arena *scratch, tf_news_item *item)
{
    tf_wording wording;

    if (!difference->is.p || difference->was.p)
        return;
    tf_wording_read_front(scratch, difference->is, &wording);
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        item->is_about[kind] =
            tf_texts_have(&wording.about, tf_commitment_slug((tf_commitment_kind)kind));
    item->share = wording.share;
    item->kind = TF_NEWS_REFLECTED;
    item->week = week_of_reflection(news, difference, name);
    if (!wording.sound)
        leave_out(news, item, "cannot be read as it is, so this reflection is not told here");
    else if (is_about_any(item))
        add(news, item);
    else
        leave_out(news, item, "does not say which commitment it is about, so it is not told here");
    tf_arena_reset(scratch);
}

/* What is too large to be read comes as nothing at all, and may be anything. */
static bool is_moved(const tf_difference *difference)
{
    bool there = difference->was.p && difference->is.p;

    return there && tf_str_eq(difference->was, difference->is) &&
           (difference->is.n || !tf_str_eq(difference->path, difference->from));
}

static void read_difference(tf_news *news, const tf_difference *difference, tf_arena *scratch)
{
    const tf_request *request = news->request;
    tf_place_of place = tf_layout_place(difference->path), earlier;
    tf_str cycle;
    tf_news_item item = {.path = difference->path, .week = week_of_commit(news, difference)};

    if (tf_layout_earlier(difference->path, &cycle, &earlier))
        place = earlier;
    item.person = place.slug.n ? tf_snapshot_person(request->snapshot, place.slug) : NULL;
    if ((place.slug.n && !item.person) || (request->team.n && !item.person) ||
        (request->team.n && !tf_str_eq(item.person->team.fold, request->team)) ||
        is_moved(difference))
        return;
    item.commitment = place.commitment;
    item.was_bytes = difference->was;
    item.is_bytes = difference->is;
    if (place.kind == TF_FILE_REFLECTION) {
        read_reflection(news, difference, place.name, scratch, &item);
        return;
    }
    item.was = read_wording(news, place.kind, difference->was);
    item.is = read_wording(news, place.kind, difference->is);
    if (place.kind == TF_FILE_COMMITMENT) {
        read_commitment(news, &item);
    } else if (place.kind == TF_FILE_PROFILE) {
        read_profile(news, &item);
    } else if (place.kind == TF_FILE_SCHOOL) {
        item.kind = TF_NEWS_SCHOOL;
        add(news, &item);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int by_week(const void *a, const void *b)
{
    const tf_news_item *one = a, *other = b;

    if (one->week != other->week)
        return one->week > other->week ? -1 : 1;
    if (one->kind != other->kind)
        return (int)one->kind - (int)other->kind;
    if (one->rank != other->rank)
        return one->rank < other->rank ? -1 : 1;
    return tf_str_cmp(one->path, other->path);
}

/* Everyone's place in the alphabet, so that many items are soon in order. */
static void rank(tf_news *news)
{
    const tf_snapshot *snapshot = news->request->snapshot;
    tf_arena scratch = {0};
    const tf_person **people = TF_NEW_N(&scratch, const tf_person *, snapshot->people.n + 1);
    tf_map ranks = {0};

    for (size_t i = 0; i < snapshot->people.n; i++)
        people[i] = snapshot->people.at[i];
    tf_people_sort(people, snapshot->people.n);
    for (size_t i = 0; i < snapshot->people.n; i++)
        tf_map_put(&ranks, people[i]->slug, (void *)(uintptr_t)(i + 1));
    for (size_t i = 0; i < news->items.n; i++)
        if (news->items.at[i].person)
            news->items.at[i].rank = (uintptr_t)tf_map_get(&ranks, news->items.at[i].person->slug);
    tf_map_release(&ranks);
    tf_arena_release(&scratch);
}

int tf_news_read(tf_news *news, const char *since, tf_error *error)
{
    tf_arena scratch = {0};

    if (tf_history_between(news->request->history, since, &news->document->arena,
                           &news->differences, error) < 0)
        return -1;
    if (!tf_date_parse(tf_str_z(since), &news->before))
        news->before = news->differences.from ? news->differences.from->day : TF_NO_DATE;
    news->items.at = TF_NEW_N(&news->document->arena, tf_news_item, news->differences.found.n);
    news->items.cap = news->differences.found.n;
    for (size_t i = 0; i < news->differences.found.n; i++)
        read_difference(news, &news->differences.found.at[i], &scratch);
    tf_arena_release(&scratch);
    rank(news);
    if (news->items.n)
        qsort(news->items.at, news->items.n, sizeof(tf_news_item), by_week);
    return 0;
}
