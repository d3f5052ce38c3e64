/* What a word does in a quantity: the roles of the dictionary tf_quantity_words alone. */
#ifndef TWOFOLD_PROSE_QUANTITY_H
#define TWOFOLD_PROSE_QUANTITY_H

#include "prose.h"

#define N_SMALL (1U << 0)    /* one to nineteen */
#define N_TENS (1U << 1)     /* twenty, thirty */
#define N_HUNDRED (1U << 2)  /* hundred, thousand, dozen: what may follow "a" or a number */
#define N_HALF (1U << 3)     /* half */
#define N_FRACTION (1U << 4) /* third, quarter, fifth */
#define N_PERCENT (1U << 5)  /* %, per cent, percentage points */
#define N_NAMING (1U << 6)   /* year, room, set: what a number behind it names */
#define N_GRADE (1U << 7)    /* grade, level */
#define N_COURSE (1U << 8)   /* piano, diploma: makes a name of the grade before it */
#define N_MONTH (1U << 9)    /* January */
#define N_TIME (1U << 10)    /* minutes, weeks */
#define N_COINS (1U << 11)   /* £, pounds */
#define N_OUT_OF (1U << 12)  /* out of */
#define N_IN (1U << 13)      /* in, in every */
#define N_ZERO (1U << 14)    /* zero, nil */
#define N_A (1U << 15)       /* a, an */
#define N_AND (1U << 16)     /* and, to: between two numbers */
#define N_LEADS (1U << 17)   /* by, to, from: what a fraction or a clock time may follow */
#define N_CLOCK (1U << 18)   /* o'clock, past */
#define N_POINT (1U << 19)   /* the end of "ten-point" */
#define N_MOMENT (1U << 21)  /* minute: what is short enough to be a limit with "a" */
#define N_OF (1U << 22)      /* of: between two numbers */
#define N_BY (1U << 23)      /* by, before: a date behind it is ahead */
#define N_EVENT (1U << 24)   /* Easter, summer, the end: what a year has once */
#define N_PLAIN (1U << 20)   /* digits */

#define N_WORD (N_SMALL | N_TENS | N_HUNDRED)

/* Gives each token what it does in a quantity, and its value; joins "per cent" and its like. */
void tf_numbers_mark(tf_words *words);
/* What tf_numbers_mark is to give the token at `i`; adds to `roles` what it gives of those. */
uint32_t tf_number_may(const tf_words *words, size_t i, uint64_t *roles);

/* Gives how many of `n` tokens are a quantity together, and its kind; 0 for none. `before` is the
 * token before them, or NULL. */
size_t tf_quantity_read(const tf_token *tokens, size_t n, const tf_token *before, uint64_t *kind);

/* A number word's entry carries its value in the upper half. */
#define N_VALUE(value) ((uint64_t)(value) << 32)

#endif
