/*
 * Who a report is about, in the one order that it may show: inside the report layer only.
 */
#ifndef TWOFOLD_REPORT_PEOPLE_H
#define TWOFOLD_REPORT_PEOPLE_H

#include <twofold/report.h>

typedef struct {
    tf_str name; /* as its first member writes it; empty: those in no team */
    tf_str fold;
    TF_VEC(const tf_person *) people; /* by name */
} tf_team;

typedef struct {
    TF_VEC(tf_team) found; /* by name; those in no team come last */
} tf_teams;

/* Adds the people that a report is about, by team, to `teams`, which is zeroed; in `arena`. */
void tf_teams_read(tf_arena *arena, const tf_request *request, tf_teams *teams);
/* What a team is called where it has no name: "No team". */
tf_str tf_team_title(const tf_team *team);

/* Negative, zero or positive: the alphabetical order of two names, whatever their accents and case;
 * of two people, slugs where names are one. */
int tf_name_order(tf_str a, tf_str b);
int tf_person_order(const tf_person *a, const tf_person *b);

/* A part of an anchor for what a folder or file is called: letters, digits, hyphens and underscores
 * stay; of a name with other characters a hash tells it apart. */
tf_str tf_anchor_of(tf_arena *arena, tf_str name);

/* Adds what stands before the item of that number, of `n` in a row: "A, B and C". */
void tf_put_between(tf_document *document, tf_line *line, size_t number, size_t n);
/* Adds a person's name, with the way to their page. */
void tf_put_person(tf_document *document, tf_line *line, const tf_person *person);
/* Adds people as "Amara Okafor, Mai Nguyễn and Yusuf Demir", in the order given: see
 * tf_people_sort. */
void tf_put_people(tf_document *document, tf_line *line, const tf_person *const *people, size_t n);
/* Adds one of school.md's named things, with the way to its page: where it stands alone, and within
 * a sentence, where marks set it off: ‘Talk before pencil’. */
void tf_put_name(tf_document *document, tf_line *line, tf_section_kind section, tf_str name);
void tf_put_name_in_marks(tf_document *document, tf_line *line, tf_section_kind section,
                          tf_str name);
/* The same of a title, a team or a word. */
void tf_put_in_marks(tf_document *document, tf_line *line, tf_str text);
/* A mark in a picture for each. */
tf_mark tf_mark_person(const tf_person *person, const tf_team *team);
tf_mark tf_mark_name(tf_document *document, const tf_section *section, tf_section_kind kind,
                     tf_str name);

/* What a kind of commitment supports. */
tf_section_kind tf_section_of(tf_commitment_kind kind);

#endif
