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
#define T_MOVE TF_ROLE(38)     /* go, bring, get: change, where a measure is near */
#define T_MULTIPLY TF_ROLE(39) /* halve, double */
#define T_ATTAIN TF_ROLE(40)   /* achieve, reach, gain */
#define T_PASS TF_ROLE(41)     /* pass, top, collect: they take a bare number */
#define T_PEOPLE TF_ROLE(42)   /* pupils, families */
#define T_ALL TF_ROLE(43)      /* all, every, each */
#define T_MEASURE TF_ROLE(44)  /* attendance, score, detentions: what is counted to judge */
#define T_UNIT TF_ROLE(45)     /* points, marks, book bands: what progress is counted in */
#define T_MORE TF_ROLE(46)     /* more, fewer */
#define T_DONE TF_ROLE(47)     /* answered, returned, secure: what a share of things is to be */
#define T_PROCESS TF_ROLE(48)  /* lesson, visit, slide: what one does */
#define T_OWN TF_ROLE(49)      /* teach, watch, plan: how one does it */
#define T_STANDARD TF_ROLE(50) /* age-related expectations, a merit */
#define T_BENCH TF_ROLE(51)    /* national average, FFT20: a figure that one need not say */
#define T_RANK TF_ROLE(52)     /* top quartile, single figures, positive Progress 8 */
#define T_BEAT TF_ROLE(53)     /* above, in line with, outperform, top */
#define T_CONTENT TF_ROLE(54)  /* such as, count to, explain why: numbers as what is talked of */
#define T_KNOWN TF_ROLE(55)    /* the, those: a share that is there already */
#define T_FROM TF_ROLE(56)     /* from, by, between */

/* Sets of roles that the frames speak of. */
#define SHARES (Q_SHARE | Q_SCORE)
#define FIGURES (SHARES | Q_PART | Q_SIGNED)
#define COUNTS (Q_COUNT | Q_TIME | Q_MONEY | Q_GRADE | Q_ZERO)
#define AIMED (T_AIM | T_GOAL | P_UNDER)
#define AHEAD (AIMED | W_FUTURE | P_TITLE)
#define TALLIED (T_PEOPLE | T_MEASURE | T_UNIT)
#define LIMITS (T_LEAST | T_OVER)
#define LINKS (W_TO | T_FROM | LIMITS)
#define WHO (T_PEOPLE | Q_NAME)
#define DEEDS (T_CHANGE | T_MOVE | T_ATTAIN | T_PASS)
#define OUTCOME (DEEDS | T_MULTIPLY | T_AIM | W_FUTURE | W_HAVE)

extern const tf_lexicon tf_numeric_target_aims, tf_numeric_target_changes;
extern const tf_lexicon tf_numeric_target_things, tf_numeric_target_standards;
extern const tf_frames tf_numeric_target_frames;
extern const tf_frame_list tf_numeric_target_sure, tf_numeric_target_harmless;
extern const tf_frame_list tf_numeric_target_widening;
extern const tf_advice tf_target_share, tf_target_grade, tf_target_change, tf_target_count;
extern const tf_advice tf_target_limit, tf_target_benchmark, tf_target_money;

#endif
