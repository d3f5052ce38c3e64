/*
 * What is new: things that somebody did, by week. Inside the report layer only.
 */
#ifndef TWOFOLD_REPORT_CHANGES_H
#define TWOFOLD_REPORT_CHANGES_H

#include "wording.h"

/* In the order in which a week is told. */
typedef enum {
    TF_NEWS_SCHOOL,
    TF_NEWS_JOINED,
    TF_NEWS_LEFT,
    TF_NEWS_WRITTEN,
    TF_NEWS_REWORDED,
    TF_NEWS_REFLECTED,
} tf_news_kind;

typedef struct {
    tf_news_kind kind;
    tf_date week;            /* its Monday; TF_NO_DATE: nobody can say */
    const tf_person *person; /* NULL of the school's own */
    size_t rank;             /* of their name in the alphabet, from 1; 0: of the school's own */
    tf_commitment_kind commitment;
    tf_str path;
    const tf_wording *was, *is; /* `was` is NULL where there was none; neither is of a
                                 * reflection */
    tf_str was_bytes, is_bytes; /* of school.md, and of a reflection that may be quoted */
    bool is_about[TF_COMMITMENT_KINDS], share; /* of a reflection */
    bool in_time; /* of one in a week that may be quoted: it was there when that was over */
} tf_news_item;

typedef struct {
    const tf_request *request;
    tf_document *document;
    tf_differences differences;
    tf_date before; /* the last day of which nothing is told; TF_NO_DATE: there is none */
    TF_VEC(tf_news_item) items; /* the latest week first; people by name */
} tf_news;

/* Of more people than these in one sentence their teams are told, and their names in the table. */
enum { TF_NEWS_NAMED_MOST = 12 };

/* Reads what is new since a revision or, where that is a date, the end of that day. All lives in the
 * document's arena. Fails, in words for the user, where there is no such revision. */
int tf_news_read(tf_news *news, const char *since, tf_error *error);
/* Where the week of item `from` ends. */
size_t tf_news_week_end(const tf_news *news, size_t from);
/* Who reflected on one kind: each person once, however much they wrote, since what is told is who
 * thought about what. */
size_t tf_news_people(const tf_news *news, size_t from, size_t to, tf_commitment_kind kind,
                      const tf_person **people);

/* ---- telling it ------------------------------------------------------------------------------ */

/* Adds in one paragraph what is told below, since `day` or, where that is TF_NO_DATE, since the
 * revision that was asked for. */
void tf_news_put_lead(const tf_news *news, tf_date day);
void tf_news_put_weeks(const tf_news *news);
/* Adds what became of school.md: names, terms, the cycle. */
void tf_news_put_school(const tf_news *news, const tf_news_item *item);
/*
 * Finds which reflections of each week were there when it was over, as far as sentences may be quoted
 * of it. Fails where history cannot be read.
 */
int tf_news_settle(tf_news *news, tf_error *error);
/*
 * Adds a sentence each of reflections that their authors share, and never whose: nothing where fewer
 * than five people reflected in the week by its end, and nothing of what came later.
 *
 * Of two pages of one week, read on two days after it, the later one has no sentence that the earlier
 * one lacks because of a note that came in between, whose author stands on the later page alone. It is
 * not promised that nobody is told apart by what they do themselves: who takes a note away, with its
 * sentence, and who shares one later, shows to whoever has a page of before and reads the files.
 */
void tf_news_put_noticed(const tf_news *news, size_t from, size_t to);
/* Adds what a commitment is called: "The tide table (recovery plan)". */
void tf_news_put_title(const tf_news *news, tf_line *line, const tf_news_item *item);
/* Adds one or two, of what there is. */
void tf_news_put_invitations(const tf_news *news);

#endif
