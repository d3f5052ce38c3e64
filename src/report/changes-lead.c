/* What is new, at a glance: a sentence to begin with, and invitations to end with. */
#include "changes.h"

enum { NAMED_MOST = 3 /* people in one clause */, INVITED_MOST = 2 };

void tf_news_put_title(const tf_news *news, tf_line *line, const tf_news_item *item)
{
    tf_str words = tf_commitment_words(item->commitment);

    if (item->is->title.n)
        tf_doc_run(news->document, line, TF_INLINE_STRONG, item->is->title, TF_STR(""));
    if (item->is->title.n)
        tf_doc_put(news->document, line, " (%.*s)", TF_ARG(words));
    else
        tf_doc_put(news->document, line, "a commitment (%.*s)", TF_ARG(words));
}

/* ---- who did one thing ----------------------------------------------------------------------- */

/* Everyone whom items of one kind are about, by name. */
static size_t who(const tf_news *news, tf_news_kind kind, const tf_person ***people)
{
    size_t n = news->request->snapshot->people.n, kept = 0;

    *people = TF_NEW_N(&news->document->arena, const tf_person *, n + 1);
    for (size_t i = 0; i < news->items.n; i++)
        if (news->items.at[i].kind == kind)
            (*people)[news->items.at[i].rank] = news->items.at[i].person;
    for (size_t rank = 1; rank <= n; rank++)
        if ((*people)[rank])
            (*people)[kept++] = (*people)[rank];
    return kept;
}

/* A few are named; of many, none is picked out. */
static void put_who(const tf_news *news, tf_line *line, const tf_person *const *people, size_t n)
{
    if (n <= NAMED_MOST)
        tf_put_people(news->document, line, people, n);
    else
        tf_doc_put(news->document, line, "colleagues");
}

/* ---- the beginning --------------------------------------------------------------------------- */

struct clause {
    tf_news_kind kind;
    const char *before, *after; /* whom it is about */
    const char *one;            /* in place of `after`, before the title where there is one alone */
};

static const struct clause clauses[] = {
    {TF_NEWS_SCHOOL, "", "the school's own page was changed", NULL},
    {TF_NEWS_JOINED, "we welcomed ", "", NULL},
    {TF_NEWS_LEFT, "we thanked ", " and said goodbye", NULL},
    {TF_NEWS_WRITTEN, "", " began to put a commitment into words", " began "},
    {TF_NEWS_REWORDED, "", " found new words", " found new words for "},
    {TF_NEWS_REFLECTED, "", " wrote down what they noticed", NULL},
};

static void put_since(const tf_news *news, tf_line *line, tf_date day)
{
    tf_document *document = news->document;
    const tf_commit *from = news->differences.from;
    tf_buf words = {0};

    if (day == TF_NO_DATE && from)
        tf_date_put_words(&words, from->day);
    else if (day != TF_NO_DATE)
        tf_date_put_words(&words, day);
    if (day != TF_NO_DATE)
        tf_doc_put(document, line, "Since %s", words.p);
    else if (from)
        tf_doc_put(document, line, "Since %s (%s)", words.p, news->request->since_revision);
    else
        tf_doc_put(document, line, "Since the beginning");
    tf_buf_release(&words);
}

/* The only item of a kind, or NULL. */
static const tf_news_item *only(const tf_news *news, tf_news_kind kind)
{
    const tf_news_item *found = NULL;

    for (size_t i = 0; i < news->items.n; i++) {
        if (news->items.at[i].kind != kind)
            continue;
        if (found)
            return NULL;
        found = &news->items.at[i];
    }
    return found;
}

static void put_clause(const tf_news *news, tf_line *line, const struct clause *clause)
{
    const tf_news_item *one = clause->one ? only(news, clause->kind) : NULL;
    const tf_person **people;
    size_t n = who(news, clause->kind, &people);

    tf_doc_put(news->document, line, "%s", clause->before);
    if (n)
        put_who(news, line, people, n);
    if (one && one->is->title.n) {
        tf_doc_put(news->document, line, "%s", clause->one);
        tf_doc_run(news->document, line, TF_INLINE_STRONG, one->is->title, TF_STR(""));
    } else {
        tf_doc_put(news->document, line, "%s", clause->after);
    }
}

static bool has(const tf_news *news, tf_news_kind kind)
{
    for (size_t i = 0; i < news->items.n; i++)
        if (news->items.at[i].kind == kind)
            return true;
    return false;
}

void tf_news_put_lead(const tf_news *news, tf_date day)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_paragraph(document);
    size_t left = 0, put = 0;

    for (size_t i = 0; i < TF_COUNT(clauses); i++)
        left += has(news, clauses[i].kind);
    put_since(news, line, day);
    if (!left)
        tf_doc_put(document, line,
                   " nothing new was written down. Quiet weeks have work of their own.");
    for (size_t i = 0; i < TF_COUNT(clauses); i++) {
        if (!has(news, clauses[i].kind))
            continue;
        left--;
        tf_doc_put(document, line, "%s",
                   put == 0   ? ", "
                   : left     ? "; "
                   : put == 1 ? ", and "
                              : "; and ");
        put++;
        put_clause(news, line, &clauses[i]);
    }
    if (put)
        tf_doc_put(document, line, ".");
}

/* ---- the end --------------------------------------------------------------------------------- */

struct invitation {
    tf_news_kind kind;
    const char *before, *after; /* the people whom it is about */
};

/* The first that fit what there is are put. */
static const struct invitation invitations[] = {
    {TF_NEWS_REWORDED, "Ask ", " over a cup of tea: what brought the new words about?"},
    {TF_NEWS_JOINED, "Whose room would ", " enjoy a visit to?"},
    {TF_NEWS_WRITTEN, "Is there something in what ",
     " began that you would enjoy joining, or could lend a hand with?"},
    {TF_NEWS_LEFT, "Whoever worked with ", " may be glad of new company: who would enjoy that?"},
    {TF_NEWS_REFLECTED, NULL,
     "Whose thinking made you curious? Ask to hear the rest of it, and listen."},
    {TF_NEWS_SCHOOL, NULL,
     "Do the school's own words still say what we are after? Read them aloud together."},
};

static void put_invitation(const tf_news *news, const struct invitation *invitation)
{
    tf_document *document = news->document;
    tf_line *line = tf_doc_invitation(document);
    const tf_person **people;

    if (invitation->before) {
        size_t n = who(news, invitation->kind, &people);
        tf_doc_put(document, line, "%s", invitation->before);
        put_who(news, line, people, n);
    }
    tf_doc_put(document, line, "%s", invitation->after);
}

void tf_news_put_invitations(const tf_news *news)
{
    size_t put = 0;

    for (size_t i = 0; i < TF_COUNT(invitations) && put < INVITED_MOST; i++)
        if (has(news, invitations[i].kind)) {
            put_invitation(news, &invitations[i]);
            put++;
        }
    if (!put)
        tf_doc_put(news->document, tf_doc_invitation(news->document),
                   "Would somebody be glad of an hour to think? Offer one, and take something else "
                   "away.");
}
