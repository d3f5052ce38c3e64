/*
 * What became of a text, as a reader would say it: which passages stayed, which came and went, and
 * in those that were reworded, word by word. Inside the report layer only.
 *
 * White space is no wording: text that was wrapped anew is the same.
 */
#ifndef TWOFOLD_REPORT_DIFF_H
#define TWOFOLD_REPORT_DIFF_H

#include <twofold/base.h>

/* A stretch that is the same in both, or stands in place of another; one side may be empty. */
typedef struct {
    bool same;
    tf_str was, is;
} tf_diff_run;

typedef struct {
    TF_VEC(tf_diff_run) found;
} tf_diff_runs;

typedef enum {
    TF_DIFF_SAME,
    TF_DIFF_REWORDED, /* with runs */
    TF_DIFF_ADDED,
    TF_DIFF_REMOVED,
} tf_diff_kind;

/* A paragraph, an item of a list, a heading, with the empty lines behind it. */
typedef struct {
    tf_diff_kind kind;
    bool item;
    tf_str was, is;
    tf_diff_runs runs;
} tf_diff_passage;

typedef struct {
    TF_VEC(tf_diff_passage) found;
    bool reworded; /* not all of them are the same */
} tf_diff;

/*
 * Compares two texts, and adds their passages to `diff`, which is zeroed: all of `was` is told, in
 * order, by what the passages were, and all of `is` by what they are; the same holds of a passage and
 * its runs. What is told lives in `arena`; its texts are slices of the two.
 */
void tf_diff_read(tf_arena *arena, tf_str was, tf_str is, tf_diff *diff);

/* ---- within ---------------------------------------------------------------------------------- */

/* A word, a mark or white space. Tokens of one kind and spelling have one number. */
typedef struct {
    tf_str text;
    uint32_t id;
    bool space;
} tf_diff_token;

typedef struct {
    TF_VEC(tf_diff_token) found;
} tf_diff_tokens;

/* Numbers for what is the same to a reader. */
typedef struct {
    tf_arena *arena;
    tf_map ids;
} tf_diff_numbers;

uint32_t tf_diff_number(tf_diff_numbers *numbers, tf_str text);
void tf_diff_tokens_read(tf_diff_numbers *numbers, tf_str text, tf_diff_tokens *tokens);

/*
 * Marks what two rows of numbers have in common, as much as there is (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986). Where more than `most` differ, only what is the same at
 * both ends is marked, and it gives false.
 */
bool tf_diff_common(const uint32_t *a, size_t n, const uint32_t *b, size_t m, size_t most,
                    bool *in_a, bool *in_b);

/* Word by word. Gives false where hardly a word stayed: then it is no rewording. */
bool tf_diff_runs_read(tf_arena *arena, const tf_diff_tokens *was, const tf_diff_tokens *is,
                       tf_diff_runs *runs);

#endif
