/*
 * What became of a text, as a reader would say it: which passages stayed, which came and went, and
 * in those that were reworded, word by word. Inside the report layer only.
 *
 * White space is no wording: text that was wrapped anew is the same.
 */
#ifndef TWOFOLD_REPORT_DIFFERENCE_H
#define TWOFOLD_REPORT_DIFFERENCE_H

#include <twofold/base.h>

/* A stretch that is the same in both, or stands in place of another; one side may be empty. */
typedef struct {
    bool same;
    tf_str was, is;
} tf_piece;

typedef struct {
    TF_VEC(tf_piece) found;
} tf_pieces;

typedef enum {
    TF_PASSAGE_SAME,
    TF_PASSAGE_REWORDED, /* with pieces */
    TF_PASSAGE_ADDED,
    TF_PASSAGE_REMOVED,
} tf_passage_kind;

/* A paragraph, an item of a list, a heading, with the empty lines behind it. */
typedef struct {
    tf_passage_kind kind;
    bool item;
    tf_str was, is;
    tf_pieces pieces;
} tf_passage;

typedef struct {
    TF_VEC(tf_passage) found;
    bool reworded; /* not all of them are the same */
} tf_passages;

/* All of `was` is told, in order, by what the passages were, and all of `is` by what they are; the
 * same holds of a passage and its pieces. */
void tf_difference_read(tf_arena *arena, tf_str was, tf_str is, tf_passages *passages);

/* ---- within ---------------------------------------------------------------------------------- */

/* A word, a mark or white space. Tokens of one kind and spelling have one number. */
typedef struct {
    tf_str text;
    uint32_t id;
    bool space;
} tf_wordlet;

typedef struct {
    TF_VEC(tf_wordlet) found;
} tf_wordlets;

/* Numbers for what is the same to a reader. */
typedef struct {
    tf_arena *arena;
    tf_map ids;
} tf_vocabulary;

uint32_t tf_vocabulary_id(tf_vocabulary *vocabulary, tf_str text);
void tf_wordlets_read(tf_vocabulary *vocabulary, tf_str text, tf_wordlets *tokens);

/*
 * Marks what two rows of numbers have in common, as much as there is (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986). Where more than `most` differ, only what is the same at
 * both ends is marked, and it gives false.
 */
bool tf_common(const uint32_t *a, size_t n, const uint32_t *b, size_t m, size_t most, bool *in_a,
               bool *in_b);

/* Word by word. Gives false where hardly a word stayed: then it is no rewording. */
bool tf_pieces_read(tf_arena *arena, const tf_wordlets *was, const tf_wordlets *is,
                    tf_pieces *pieces);

#endif
