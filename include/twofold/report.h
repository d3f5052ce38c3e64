/*
 * report: the questions that leaders ask. One file a question; each builds a document.
 *
 * No report ranks, scores, grades or counts a person, nor says when somebody was last seen: people
 * stand in alphabetical order, and figures are about the school's process alone.
 */
#ifndef TWOFOLD_REPORT_H
#define TWOFOLD_REPORT_H

#include <twofold/document.h>
#include <twofold/history.h>
#include <twofold/model.h>

/* People: what is told of fewer would come near to telling of one. */
enum { TF_THRESHOLD = 5 };

/* A finished term, by its dates as school.md had them on its last day, and the school as its files
 * said it then: all but the reflections of other terms. */
typedef struct {
    tf_period term;
    tf_store *store;
    tf_snapshot snapshot;
} tf_term_end;

/* What is asked, and of what. All is borrowed. */
typedef struct {
    const tf_snapshot
        *snapshot;        /* with the text of its files; its `today` is the day of the report */
    tf_history *history;  /* NULL: there is none */
    const char *at;       /* what its commit was asked for by; NULL: by nothing */
    tf_str team;          /* folded; empty: the whole school */
    tf_date since, until; /* TF_NO_DATE: from the beginning, up to the end */
    const char *since_revision; /* of `changes`; NULL: its own default */
    const tf_person *person;    /* of `story` */
    tf_section_kind section;    /* of `priority`: where it stands … */
    const tf_name *name;        /* … and what it is called */
    /* Of reports of TF_OF_LAST_TERM: every finished term that history knows, oldest first; the
     * snapshot is then that of the last. None: no term is over, or there is no history. */
    const tf_term_end *ends;
    size_t ends_n;
    /* The school as it is now, to ask whether somebody still shares what they wrote; NULL: nothing is
     * quoted of earlier days. */
    tf_store *present;
} tf_request;

/* What a report can be asked for. */
enum {
    TF_TAKES_TEAM = 1,
    TF_TAKES_DAYS = 2,      /* --since and --until, as dates */
    TF_TAKES_REVISIONS = 4, /* --since as a revision or date */
    TF_TAKES_PERSON = 8,    /* its operand */
};

/* When it is a report of. */
typedef enum {
    TF_OF_SNAPSHOT,
    TF_OF_LAST_TERM, /* the end of the last finished term, so that no two differ by a day's change */
} tf_report_of;

/* Whether it looks at history. */
typedef enum {
    TF_HISTORY_NONE,
    TF_HISTORY_IF_ANY, /* a plain folder is told of as it is */
    TF_HISTORY_NEEDED,
} tf_report_history;

/* What of a school it reads; files that are not read are not in the snapshot. */
typedef enum {
    TF_READS_ALL,
    TF_READS_PEOPLE, /* school.md and profiles */
    TF_READS_PERSON, /* and all files of the one that it is about, those of finished cycles too */
} tf_report_reads;

typedef struct {
    tf_str name;
    tf_str title;
    tf_str question;
    unsigned takes;
    tf_report_of of;
    tf_report_history history;
    tf_report_reads reads;
    bool nameless; /* names nobody, not even by the path of a file that cannot be read */
    /* Fills a document whose head (name to snapshot) is there. Fails, in words for the user, when the
     * world does or what was asked for cannot be told, such as the weeks of a team of two. */
    int (*build)(const tf_request *request, tf_document *document, tf_error *error);
} tf_report;

/* A new report is one new file and one line here, in the order that leaders read them. */
#define TF_REPORTS(X) \
    X(coverage)       \
    X(alignment)      \
    X(collaboration)  \
    X(rhythm)         \
    X(themes)         \
    X(story)          \
    X(changes)        \
    X(governors)

#define X(name) extern const tf_report tf_report_##name;
TF_REPORTS(X)
#undef X

/* The report of that number, or NULL behind the last; and of that name, or NULL. */
const tf_report *tf_report_at(size_t number);
const tf_report *tf_report_named(tf_str name);

/* A page of a site, about one of school.md's named things. */
extern const tf_report tf_report_priority;

/* The terms, or months, that were over before the snapshot's day, by its school.md; without what of
 * them is before `since`, where that is not TF_NO_DATE. Gives how many; in `arena`. */
size_t tf_report_finished(const tf_snapshot *snapshot, tf_date since, tf_arena *arena,
                          tf_period **terms);

/* Builds a report whole: its head, its own part, and what of the snapshot it left out. `document` is
 * zeroed, and to be released however this ends; it borrows texts of the request, which is to outlive
 * it. Fails as `build` does. */
int tf_report_build(const tf_report *report, const tf_request *request, tf_document *document,
                    tf_error *error);

/* ---- whom and what reports tell of ----------------------------------------------------------- */

/* Whether a report is about someone: here on its day, with a profile that could be read, and in the
 * team that was asked for. */
bool tf_request_has(const tf_request *request, const tf_person *person);
/* Puts people in the one order that a report may show: by name, whatever its accents and case; those
 * of one name by their slugs. */
void tf_people_sort(const tf_person **people, size_t n);

/* A section as machines call it ("learning-process", "recovery-plan", "principles"), and the page
 * of one thing in it ("recovery-plan/a-school-that-reads"), no longer than a file's name may be. */
tf_str tf_section_slug(tf_section_kind kind);
tf_str tf_name_page(tf_arena *arena, tf_section_kind kind, tf_str name);
/* What tells a named thing apart from all others, whatever characters it is written with: what
 * leads to it in a document. */
tf_str tf_name_key(tf_arena *arena, tf_section_kind kind, tf_str name);
/* The page of a person ("people/amara-okafor"): no two are alike, not even where case is no
 * difference. In `arena`, as are those above. */
tf_str tf_person_page(tf_arena *arena, tf_str slug);

#endif
