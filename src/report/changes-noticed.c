/* What colleagues noticed, in a sentence each, of those who share theirs: never whose. */
#include <stdlib.h>

#include "changes.h"
#include "groups.h"
#include "names.h"
#include "pieces.h"

enum { QUOTED_MOST = 3 /* a week */, LONGEST = 240 };

/* ---- one sentence ---------------------------------------------------------------------------- */

/* Whether a heading is the template's "What I noticed", or one like it. */
static bool is_noticed(tf_arena *scratch, tf_str heading)
{
    tf_str fold = tf_utf8_fold(scratch, heading);

    return tf_str_find_str(fold, TF_STR("notice")) < fold.n;
}

/* The first paragraph below such a heading or, where there is none, the first of all. */
static tf_str paragraph_of(tf_arena *scratch, tf_str bytes)
{
    tf_troubles troubles = {0};
    tf_span front, body = {0, bytes.n};
    tf_buf words = {0};
    tf_str first = {0}, found = {0};
    bool noticed = false;
    tf_md md;

    /* What stands before a text that is made to blow up is somebody's all the same. */
    (void)tf_front_split(scratch, bytes, &front, &body, &troubles);
    (void)tf_md_parse(scratch, bytes, body, &md);
    for (size_t i = 0; i < md.n && !found.n; i++) {
        const tf_md_event *event = &md.at[i];
        bool block = event->kind == TF_MD_HEADING || event->kind == TF_MD_PARAGRAPH;
        if (event->step == TF_MD_LEAF && event->kind != TF_MD_RAW_HTML) {
            tf_buf_put(&words, event->text.n ? event->text : TF_STR(" "));
        } else if (block && event->step == TF_MD_ENTER) {
            tf_buf_clear(&words);
        } else if (block) {
            tf_str text = tf_arena_str(scratch, tf_str_trim(tf_buf_str(&words)));
            if (event->kind == TF_MD_HEADING)
                noticed = is_noticed(scratch, text);
            else if (noticed)
                found = text;
            else if (!first.n)
                first = text;
        }
    }
    tf_buf_release(&words);
    return found.n ? found : first;
}

static tf_str first_sentence(tf_str text)
{
    size_t end = 0;

    while (end < text.n && !tf_sentence_ends(text, end))
        end++;
    return tf_str_sub(text, 0, end);
}

static tf_str sentence_of(tf_arena *arena, tf_str bytes)
{
    tf_arena scratch = {0};
    tf_str sentence = first_sentence(paragraph_of(&scratch, bytes));

    if (sentence.n > LONGEST) {
        sentence.n = LONGEST;
        while (sentence.n && sentence.p[sentence.n - 1] != ' ')
            sentence.n--;
        sentence = tf_str_trim(sentence);
        sentence = tf_arena_printf(arena, "%.*s%s", TF_ARG(sentence), sentence.n ? " …" : "");
    } else {
        sentence = tf_arena_str(arena, sentence);
    }
    tf_arena_release(&scratch);
    return sentence;
}

/* ---- those of a week ------------------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return tf_str_cmp(*(const tf_str *)a, *(const tf_str *)b);
}

/*
 * Who reflected in a week stands above what they noticed, so that there must be enough of them: in
 * the whole school, since a team's page beside that of all would tell whose words are missing; and
 * in all of the week, or tomorrow's page beside today's would tell whose have come.
 */
static bool may_quote(const tf_news *news, tf_date week)
{
    return week != TF_NO_DATE && !news->request->team.n && news->before < week &&
           week + 6 < news->request->snapshot->today;
}

/* Whether a reflection was there when its week was over, wherever a cycle that ended has put it. */
static int find_in_time(const tf_news *news, tf_news_item *item, tf_error *error)
{
    tf_arena scratch = {0};
    size_t name = item->path.n;
    int failed;

    while (name && item->path.p[name - 1] != '/')
        name--;
    tf_str path =
        tf_arena_printf(&scratch, "staff/%.*s/reflections/%.*s", TF_ARG(item->person->slug),
                        TF_ARG(tf_str_sub(item->path, name, item->path.n)));
    failed = tf_history_had(news->request->history, item->week + 6, path, &item->in_time, error);
    tf_arena_release(&scratch);
    return failed;
}

/* Those of one person stand together. No more is looked up than it takes: what may be quoted, and
 * five people. */
static int settle_week(tf_news *news, size_t from, size_t to, tf_error *error)
{
    const tf_person *last = NULL;
    size_t people = 0;

    for (size_t i = from; i < to; i++) {
        tf_news_item *item = &news->items.at[i];
        if (item->kind != TF_NEWS_REFLECTED || (people >= TF_THRESHOLD && !item->share))
            continue;
        if (find_in_time(news, item, error) < 0)
            return -1;
        people += item->in_time && item->person != last;
        last = item->in_time ? item->person : last;
    }
    for (size_t i = from; i < to && people < TF_THRESHOLD; i++)
        news->items.at[i].in_time = false;
    return 0;
}

int tf_news_settle(tf_news *news, tf_error *error)
{
    for (size_t from = 0, to; from < news->items.n; from = to) {
        to = tf_news_week_end(news, from);
        if (may_quote(news, news->items.at[from].week) && settle_week(news, from, to, error) < 0)
            return -1;
    }
    return 0;
}

static bool may_be_quoted(const tf_news_item *item)
{
    return item->in_time && item->share;
}

/* In the order of their letters, which tells nothing of people or days. */
void tf_news_put_noticed(const tf_news *news, size_t from, size_t to)
{
    tf_document *document = news->document;
    tf_str *sentences = TF_NEW_N(&document->arena, tf_str, to - from + 1);
    tf_arena scratch = {0};
    tf_map names = {0};
    size_t n = 0;

    while (from < to && !may_be_quoted(&news->items.at[from]))
        from++;
    if (from == to)
        return;
    tf_names_read(&scratch, news->request->snapshot, &names);
    for (size_t i = from; i < to; i++) {
        const tf_news_item *item = &news->items.at[i];
        if (may_be_quoted(item) &&
            (sentences[n] = sentence_of(&document->arena, item->is_bytes)).n &&
            tf_names_nobody(&names, &scratch, sentences[n], NULL, NULL))
            n++;
    }
    tf_map_release(&names);
    tf_arena_release(&scratch);
    qsort(sentences, n, sizeof(*sentences), by_text);
    if (!n)
        return;
    tf_doc_put(document, tf_doc_paragraph(document), "From what is shared:");
    for (size_t i = 0; i < n && i < QUOTED_MOST; i++)
        tf_doc_run(document, tf_doc_quote(document), TF_INLINE_TEXT, sentences[i], TF_STR(""));
}
