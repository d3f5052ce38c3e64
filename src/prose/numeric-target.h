/* What a word does in a target: the roles of the numeric-target detector. */
#ifndef TWOFOLD_PROSE_NUMERIC_TARGET_H
#define TWOFOLD_PROSE_NUMERIC_TARGET_H

#include "prose.h"

#define T_AIM TF_ROLE(32)      /* want, hope, so that: something is to come about */
#define T_GOAL TF_ROLE(33)     /* target, success, outcome: words for what is to be reached */
#define T_LEAST TF_ROLE(34)    /* at least, no more than, ≥ */
#define T_OVER TF_ROLE(35)     /* over, under, above, below: a limit, or a place */
#define T_OR_MORE TF_ROLE(36)  /* or more, or above: a limit behind its number */
#define T_CHANGE TF_ROLE(37)   /* raise, cut, climb */
#define T_MULTIPLY TF_ROLE(38) /* halve, double */
#define T_ATTAIN TF_ROLE(39)   /* achieve, reach, pass, gain */
#define T_PASS TF_ROLE(40)     /* pass, top, exceed: they take a bare number */
#define T_PEOPLE TF_ROLE(41)   /* pupils, families */
#define T_ALL TF_ROLE(42)      /* all, every, each */
#define T_COUNTED TF_ROLE(43)  /* detentions, incidents: what is counted to judge */
#define T_MEASURE TF_ROLE(44)  /* attendance, score, rate */
#define T_UNIT TF_ROLE(45)     /* points, marks, book bands: what progress is counted in */
#define T_MOMENT TF_ROLE(46)   /* minute, second */
#define T_PROCESS TF_ROLE(47)  /* lesson, visit, slide: what one does */
#define T_OWN TF_ROLE(48)      /* teach, watch, plan: how one does it */
#define T_STANDARD TF_ROLE(49) /* age-related expectations, a merit */
#define T_BENCH TF_ROLE(50)    /* national average, FFT20: a figure that one need not say */
#define T_RANK TF_ROLE(51)     /* top quartile, single figures, positive Progress 8 */
#define T_BEAT TF_ROLE(52)     /* above, in line with, outperform */
#define T_CONTENT TF_ROLE(53)  /* fractions, such as, count to: numbers as what is taught */
#define T_RAISE TF_ROLE(54)    /* raise, collect: for money */
#define T_SPEND TF_ROLE(55)    /* budget, costs */
#define T_FROM TF_ROLE(56)     /* from, by, between */
#define T_TOP TF_ROLE(57)      /* top, upper */

extern const tf_frames tf_numeric_target_frames;

#endif
