/*
 * The words of reflections, and how many people used them: inside the report layer.
 *
 * What counts is in how many of their reflections people used a word, and each person weighs the
 * same: neither a long note nor many of them weigh more. Only words in lower case count, so that
 * names of children, places and books are never among them; nor are names of colleagues, however
 * they are written.
 */
#ifndef TWOFOLD_REPORT_VOCABULARY_H
#define TWOFOLD_REPORT_VOCABULARY_H

#include "hash.h"
#include "names.h"
#include "periods.h"
#include "stem.h"

/*
 * Who used a word, and how much: a reflection with it weighs TF_WHOLE divided by the number of
 * reflections that its author wrote in the same time, so that somebody who uses it in all of theirs
 * weighs TF_WHOLE. Whole numbers add up to the same whoever counts first.
 */
#define TF_WHOLE UINT64_C(0x100000000)
typedef struct {
    uint64_t weight;
    uint32_t people;
    uint32_t person, reflection; /* the last that was counted */
} tf_tally;

/* A stem, and the use of its words. */
typedef struct {
    tf_str text;
    tf_tally ever;     /* in any reflection */
    tf_tally compared; /* in either of the two periods that are compared */
    tf_tally *in;      /* in each period */
} tf_stem_use;

typedef struct {
    tf_str text;
    tf_stem_use *stem; /* NULL: it is not counted */
    tf_tally compared;
    uint32_t seen; /* the last reflection that it was found in */
} tf_word;

typedef struct {
    tf_arena arena;
    tf_hash words, stems;
    size_t periods;
} tf_vocabulary;

/* What is read, and in what light. */
typedef struct {
    const tf_snapshot *snapshot;
    const tf_periods *periods;
    size_t now, then; /* the periods that are compared, and how many wrote in each */
    size_t writers_now, writers_then;
    const tf_map *names; /* tf_names_read */
} tf_corpus;

/* The word, or NULL where nobody wrote it in lower case. */
const tf_word *tf_vocabulary_word(const tf_vocabulary *vocabulary, tf_str word);

/* Reads all reflections up to the day of the snapshot, side by side. False: words could not be
 * brought to their stems. */
bool tf_vocabulary_read(tf_vocabulary *vocabulary, const tf_corpus *corpus);
void tf_vocabulary_release(tf_vocabulary *vocabulary);

/* ---- text ------------------------------------------------------------------------------------ */

/* Calls `each` for the text of every passage of a reflection that is its author's own prose: no
 * headings, quotations or code. */
void tf_reflection_walk(const tf_reflection *reflection, tf_arena *scratch,
                        void (*each)(void *context, tf_str text), void *context);

#endif
