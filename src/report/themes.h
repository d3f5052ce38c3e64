/*
 * What the themes report tells of: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_THEMES_H
#define TWOFOLD_REPORT_THEMES_H

#include "vocabulary.h"

typedef enum { TF_THEME_GREW, TF_THEME_FADED, TF_THEME_STAYED, TF_THEME_KINDS } tf_theme_kind;

/* A sentence and, so that no two are one person's, who wrote it: that is never told. */
typedef struct {
    tf_str text;
    const tf_person *person;
    const tf_reflection *reflection; /* that it stands in */
} tf_sentence;

typedef struct {
    tf_theme_kind kind;
    const tf_stem_use *stem;
    const tf_word *word; /* the form that is shown */
    double z;            /* how much more it is used now than then */
    TF_VEC(tf_sentence) sentences;
} tf_theme;

typedef struct {
    TF_VEC(tf_theme) found;        /* by kind */
    TF_VEC(tf_sentence) sentences; /* where words are few: of those who share, whatever the words */
} tf_themes;

enum { TF_THEMES_ENOUGH = 8 /* words: with fewer, a stretch of time is too short to tell of */ };

/* The school's year, cut into stretches of `width` terms each. */
typedef struct {
    size_t width;
    tf_periods periods;
    size_t *writers; /* people who wrote in each */
} tf_stretch;

void tf_stretch_read(tf_arena *arena, const tf_request *request, size_t width, tf_stretch *stretch);
/* Puts into `*corpus` the last two stretches in which five or more people wrote, of those that were
 * asked for, and gives as many as there are of them; of two, what comes long before or behind them
 * is dropped. */
size_t tf_stretch_choose(const tf_request *request, tf_stretch *stretch, tf_corpus *corpus);

/* Picks what stands out between two periods, and what stays. */
void tf_themes_find(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                    tf_themes *themes);

/*
 * Finds sentences in which the words stand. They are only of reflections that their authors share,
 * each of another author, and only such as name nobody: no colleague, and no word with a capital
 * that could be a child, a place or a day, but for a first word that several write without one and
 * that is no name; nor a number, which could be a class or an hour. In `arena`.
 */
void tf_themes_quote(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                     tf_themes *themes);

/* All such sentences of both periods, whatever words stand in them: they may only be shown where
 * they are of enough people. */
void tf_themes_shared(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                      tf_theme *shared);

/* What was found in stretches of one width. */
typedef struct {
    tf_stretch stretch;
    tf_corpus corpus;
    tf_themes themes;
    size_t found; /* of the two stretches */
    bool read, stemmed;
} tf_reading;

/* Reads what is told, in stretches that are wide enough for it. How wide does not depend on the days
 * that were asked for, or what differs between two widths would tell of few. In the document's arena. */
const tf_reading *tf_themes_read(const tf_request *request, tf_document *document,
                                 const tf_map *names);

/* Adds the first few words of one kind, after what leads to them; true where there are any. */
bool tf_themes_put_some(tf_document *document, tf_line *line, const tf_themes *themes,
                        tf_theme_kind kind, const char *lead);

#endif
