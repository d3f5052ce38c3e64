/* What a word does in a verdict: the roles of the met-not-met detector. */
#ifndef TWOFOLD_PROSE_MET_NOT_MET_H
#define TWOFOLD_PROSE_MET_NOT_MET_H

#include "prose.h"

#define V_COMMIT TF_ROLE(32)   /* commitment */
#define V_GOAL TF_ROLE(33)     /* target, objective: somebody's, or a commitment */
#define V_MET TF_ROLE(34)      /* met, achieved, unmet */
#define V_DONE TF_ROLE(37)     /* complete, signed off: of many things, a commitment too */
#define V_MEET TF_ROLE(35)     /* meet, achieve: the deed itself */
#define V_HIT TF_ROLE(36)      /* hit, missed, exceeded */
#define V_FAIL TF_ROLE(38)     /* fail, a pass, succeed */
#define V_TRACK TF_ROLE(39)    /* on track, off track, on course */
#define V_COLOUR TF_ROLE(40)   /* red, amber, green */
#define V_LABEL TF_ROLE(41)    /* good, inadequate, emerging */
#define V_STRONG TF_ROLE(42)   /* outstanding, requires improvement: words for judging alone */
#define V_RATE TF_ROLE(43)     /* rated, graded, judged */
#define V_PUT TF_ROLE(44)      /* put, give, call: rate, where a label follows */
#define V_AS TF_ROLE(45)       /* count, sign off: "as met" follows */
#define V_FOR TF_ROLE(46)      /* for, from, as: between a label and what it is given to */
#define V_SELF TF_ROLE(47)     /* me, myself */
#define V_WORK TF_ROLE(48)     /* my teaching, the lesson: what a practitioner is judged by */
#define V_STAFF TF_ROLE(49)    /* teacher, practitioner */
#define V_APART TF_ROLE(50)    /* pupils and what they make, wishes: no verdict of ours */
#define V_STATUS TF_ROLE(51)   /* status, RAG, rating: what a verdict is written behind */
#define V_CRITERIA TF_ROLE(52) /* success criteria */
#define V_MARK TF_ROLE(53)     /* a coloured or ticked sign */
#define V_YES TF_ROLE(54)      /* yes, no, n; a letter for a colour */
#define V_DEGREE TF_ROLE(55)   /* only, now, definitely */
#define V_FULLY TF_ROLE(56)    /* fully, partially: what only a verdict is */
#define V_OURS TF_ROLE(57)     /* the passage is of a commitment, not of a reflection */

/* Sets of roles that the frames speak of. */
#define AIMS (V_COMMIT | V_GOAL)
#define MET (V_MET | V_DONE)
#define VERDICTS (MET | V_TRACK)
#define HOW (V_DEGREE | V_FULLY | W_NOT)
#define GIVEN (V_COLOUR | V_LABEL | Q_GRADE | Q_SCORE)
#define NUMBERED (Q_COUNT | Q_ONE | Q_GRADE | Q_SCORE | Q_SHARE)
#define WRITTEN (VERDICTS | V_COLOUR | V_LABEL | V_MARK | V_YES | NUMBERED)
#define ELSEWHERE (W_TO | V_APART | W_COMMA)
#define SHORT (P_ITEM | P_TITLE | P_CELL)

extern const tf_lexicon tf_met_not_met_verdicts, tf_met_not_met_ratings;
extern const tf_frames tf_met_not_met_frames;
extern const tf_frame_list tf_met_not_met_people;
extern const tf_advice tf_verdict_met, tf_verdict_track, tf_verdict_status, tf_verdict_colour;
extern const tf_advice tf_verdict_rating, tf_verdict_criteria, tf_verdict_mark;

#endif
