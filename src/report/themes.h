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
} tf_sentence;

typedef struct {
    tf_theme_kind kind;
    const tf_stem_use *stem;
    const tf_word *word; /* the form that is shown */
    double z;            /* how much more it is used now than then */
    TF_VEC(tf_sentence) sentences;
} tf_theme;

typedef struct {
    TF_VEC(tf_theme) found; /* by kind */
} tf_themes;

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

#endif
