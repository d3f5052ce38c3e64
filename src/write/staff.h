/*
 * What reading lists of staff is made of: inside the write layer only.
 */
#ifndef TWOFOLD_WRITE_STAFF_H
#define TWOFOLD_WRITE_STAFF_H

#include <twofold/write.h>

/* ---- comma-separated values ------------------------------------------------------------------ */

typedef struct {
    size_t line; /* where it starts */
    TF_VEC(tf_str) cells;
} tf_csv_row;

typedef struct {
    tf_str rest; /* what has not been read */
    size_t line; /* on which it starts */
    char separator;
} tf_csv;

/* Begins to read `bytes` (UTF-8 without BOM); finds out what separates the cells. */
void tf_csv_init(tf_csv *csv, tf_str bytes);
/* The next row, empty lines passed over. False at the end, or with words in `wrong` where it cannot
 * be read; `row->line` is then where that stands. */
bool tf_csv_next(tf_csv *csv, tf_arena *arena, tf_csv_row *row, const char **wrong);

/* ---- cells ----------------------------------------------------------------------------------- */

/* `text` folded, without all that is neither letter nor digit; between words stands `gap`. */
tf_str tf_staff_words(tf_arena *arena, tf_str text, const char *gap);
/* The role that a post means: `teacher`, or what schools call those who hold it ("Assistant Head",
 * "Caretaker"). TF_ROLE_NONE where it means none that can be told. */
tf_role tf_staff_role(tf_arena *arena, tf_str post);
/* A day as exports have it: 2021-09-01, 01/09/2021 (the day first), 1 September 2021, 1-Sep-2021;
 * a time of day behind it is passed over. */
bool tf_staff_date(tf_arena *arena, tf_str text, tf_date *date);

#endif
