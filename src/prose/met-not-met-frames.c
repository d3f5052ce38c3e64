/* The frames of a verdict, the most telling first. */
#include "met-not-met.h"

/* ---- advice ---------------------------------------------------------------------------------- */

static const tf_advice verdict = {
    "says whether a commitment is met",
    "Say instead what you tried, what you noticed and what you will try next; a commitment is a "
    "piece of work that goes on."};
static const tf_advice track = {
    "measures a commitment against a finish",
    "Say where you are in words: what has begun to happen, what has not yet, and what would help."};
static const tf_advice status = {
    "puts a status on the work",
    "Leave the status line out and write a sentence or two on what has changed and what you "
    "wonder about now."};
static const tf_advice colour = {
    "gives the work a colour",
    "Say what lies behind the colour: what goes well, what is hard, and whom you could ask."};
static const tf_advice rating = {"gives a grade or score to a person's work",
                                 "Say what was seen or felt, and what you took from it; the grade "
                                 "tells the next reader little."};
static const tf_advice criteria = {
    "sets criteria to judge a commitment by",
    "Say what you hope to notice, and how you will look for it together."};
static const tf_advice mark = {"marks the commitment as done or not done",
                               "Leave the sign out; a reflection can say how it is going."};

/* ---- sets of roles --------------------------------------------------------------------------- */

#define AIMS (V_COMMIT | V_GOAL)
#define MET (V_MET | V_DONE)
#define VERDICTS (MET | V_TRACK)
#define HOW (V_DEGREE | V_FULLY | W_NOT)
#define GIVEN (V_COLOUR | V_LABEL | Q_GRADE | Q_SCORE)
#define NUMBERED (Q_COUNT | Q_ONE | Q_GRADE | Q_SCORE | Q_SHARE)
#define WRITTEN (VERDICTS | V_COLOUR | V_LABEL | V_MARK | V_YES | NUMBERED)
#define ELSEWHERE (W_TO | V_APART | W_COMMA)
#define SHORT (P_ITEM | P_TITLE | P_CELL)

/* ---- frames ---------------------------------------------------------------------------------- */

static const tf_frame frames[] = {
    /* harmless: to be an outstanding teacher */
    {.steps = {TF_IS(W_TO), TF_IS(W_BE), TF_NEAR(2, V_STRONG), TF_IS(V_STAFF)}},

    /* target met, the objective had been met, the commitment that I have met */
    {.steps = {TF_IS(V_COMMIT), {.is = MET, .skip = 7, .stops = ELSEWHERE}}, .advice = &verdict},
    {.steps = {TF_IS(V_GOAL), {.is = MET, .skip = 5, .stops = ELSEWHERE}},
     .unless = V_APART,
     .advice = &verdict},
    /* my commitment to the readers, if I look at it closely, has now been met */
    {.steps = {TF_IS(V_COMMIT),
               {.is = W_HAVE, .skip = 14, .stops = W_JOINS | W_BE},
               TF_NEAR(1, W_BE),
               TF_NEAR(1, MET)},
     .advice = &verdict},
    {.steps = {TF_IS(V_COMMIT), {.is = W_BE, .skip = 8, .stops = W_JOINS | W_I}, TF_NEAR(1, MET)},
     .advice = &verdict},
    /* my commitment is, broadly speaking, met */
    {.steps = {TF_IS(V_COMMIT),
               TF_NEAR(1, W_BE),
               {.is = MET, .skip = 4, .stops = W_TO | V_APART | W_I | W_HAVE}},
     .advice = &verdict},
    /* whether it is met */
    {.steps = {TF_IS(W_THEY), TF_NEAR(2, W_BE), {.is = V_MET, .how = TF_LAST}},
     .needs = V_OURS,
     .unless = V_APART,
     .advice = &verdict},
    /* my target for reading was missed */
    {.steps = {TF_IS(AIMS), {.is = W_BE, .skip = 5, .stops = ELSEWHERE}, TF_NEAR(1, V_HIT)},
     .unless = V_APART,
     .advice = &verdict},
    /* commitment: not met; objective 1: achieved */
    {.steps = {TF_IS(AIMS),
               TF_NEAR(3, W_COLON),
               {.is = VERDICTS | V_COLOUR | V_FAIL, .skip = 2, .how = TF_CROSSES}},
     .advice = &verdict},
    /* achieved my commitment, met her commitment, hit my target */
    {.steps = {TF_IS(V_HIT), {.is = V_COMMIT, .skip = 5, .stops = ELSEWHERE}}, .advice = &verdict},
    {.steps = {TF_IS(V_HIT),
               {.is = W_MY, .skip = 3, .stops = W_AND | ELSEWHERE},
               {.is = V_GOAL, .skip = 2, .stops = W_AND}},
     .advice = &verdict},
    {.steps = {TF_IS(V_HIT), TF_IS(W_DET), TF_IS(V_GOAL)}, .unless = V_APART, .advice = &verdict},
    /* failed to meet, on course to achieve, did not meet, did I meet */
    {.steps = {TF_IS(V_FAIL | V_TRACK | W_NOT),
               TF_NEAR(4, V_MEET | V_HIT),
               {.is = V_COMMIT, .skip = 4, .stops = ELSEWHERE}},
     .advice = &verdict},
    {.steps = {TF_IS(V_FAIL | V_TRACK | W_NOT),
               TF_NEAR(4, V_MEET | V_HIT),
               {.is = V_GOAL, .skip = 4, .stops = ELSEWHERE}},
     .unless = V_APART,
     .advice = &verdict},
    {.steps = {TF_IS(V_MEET), TF_IS(W_MY), TF_NEAR(2, AIMS)}, .needs = W_PAST, .advice = &verdict},
    {.steps = {TF_IS(V_FAIL), {.is = V_COMMIT, .skip = 3, .stops = ELSEWHERE}}, .advice = &verdict},
    /* count this as achieved, signed off as complete */
    {.steps = {TF_IS(V_AS), TF_NEAR(6, V_FOR), {.is = HOW, .how = TF_MAYBE}, TF_IS(MET)},
     .unless = V_APART,
     .advice = &verdict},
    /* I'd call this one a fail: the commitment; I put "not met" */
    {.steps = {TF_IS(V_PUT),
               {.is = W_DET | W_MY, .skip = 1},
               TF_NEAR(3, V_FAIL),
               {.is = AIMS, .skip = 6, .how = TF_CROSSES | TF_OUTSIDE}},
     .advice = &verdict},
    {.steps = {TF_AFTER(W_I),
               {.is = V_PUT, .isnt = W_HAVE, .skip = 4},
               {.is = HOW, .how = TF_MAYBE},
               TF_IS(V_MET)},
     .unless = V_APART,
     .advice = &verdict},
    {.steps = {TF_IS(V_PUT | V_RATE), TF_NEAR(3, V_COMMIT), TF_NEAR(2, V_COLOUR | V_LABEL | MET)},
     .advice = &verdict},
    {.steps = {TF_IS(V_COMMIT), TF_NEAR(6, V_PUT), {.is = HOW, .how = TF_MAYBE}, TF_IS(MET)},
     .advice = &verdict},
    /* I said "on track" */
    {.steps = {{.is = V_PUT, .isnt = W_HAVE}, {.is = V_MET | V_TRACK, .skip = 1, .how = TF_QUOTED}},
     .unless = V_APART,
     .advice = &verdict},

    /* on track with my commitment, I am off track */
    {.steps = {TF_IS(V_TRACK), TF_NEAR(7, V_COMMIT)}, .advice = &track},
    {.steps = {TF_IS(V_COMMIT), TF_NEAR(5, V_TRACK)}, .advice = &track},
    {.steps = {TF_IS(V_TRACK), TF_NEAR(7, V_GOAL)}, .unless = V_APART, .advice = &track},
    {.steps = {TF_IS(V_GOAL), TF_NEAR(5, V_TRACK)}, .unless = V_APART, .advice = &track},
    {.steps = {TF_AFTER(W_I), {.is = W_BE, .isnt = W_PAST, .how = TF_OUTSIDE}, TF_NEAR(2, V_TRACK)},
     .unless = V_APART,
     .advice = &track},

    /* Status: complete; RAG: amber; Rating: 4 */
    {.steps = {TF_IS(V_STATUS),
               {.is = W_COLON, .skip = 4, .how = TF_CROSSES},
               {.is = WRITTEN | V_FAIL, .skip = 2, .how = TF_LAST | TF_CROSSES}},
     .advice = &status},
    {.steps = {{.is = V_STATUS, .how = TF_FIRST},
               {.is = W_COLON, .skip = 4, .how = TF_CROSSES},
               {.is = VERDICTS | V_COLOUR | V_MARK, .skip = 2, .how = TF_CROSSES}},
     .advice = &status},
    {.steps = {TF_IS(V_STATUS), TF_NEAR(1, V_COLOUR)}, .unless = V_APART, .advice = &colour},
    {.steps = {TF_IS(W_MY),
               TF_NEAR(1, V_STATUS),
               TF_NEAR(4, W_BE),
               {.is = NUMBERED | V_COLOUR | V_LABEL, .skip = 2}},
     .advice = &rating},
    /* Reading aloud: met; (complete); this half-term: achieved */
    {.steps = {TF_AFTER(W_BREAK),
               {.is = HOW, .how = TF_CROSSES | TF_MAYBE},
               {.is = VERDICTS, .how = TF_CROSSES | TF_LAST}},
     .needs = SHORT,
     .advice = &status},
    {.steps = {TF_AFTER(W_COLON),
               {.is = HOW, .how = TF_CROSSES | TF_MAYBE},
               {.is = V_MET | V_TRACK, .how = TF_CROSSES | TF_LAST}},
     .unless = V_APART,
     .advice = &status},
    {.steps = {TF_AFTER(W_COLON),
               {.is = HOW, .how = TF_CROSSES | TF_MAYBE},
               {.is = V_MET, .how = TF_CROSSES},
               TF_AFTER(W_BREAK)},
     .unless = V_APART,
     .advice = &status},
    {.steps = {TF_AFTER(W_BREAK),
               {.is = HOW, .how = TF_CROSSES | TF_MAYBE},
               {.is = VERDICTS, .how = TF_CROSSES},
               {.is = W_BREAK, .how = TF_LAST | TF_OUTSIDE}},
     .needs = SHORT,
     .advice = &status},
    {.steps = {{.is = MET, .how = TF_FIRST}, {.is = W_BREAK, .isnt = W_END}},
     .needs = SHORT,
     .advice = &status},
    /* Partially met. Achieved in full. */
    {.steps = {{.is = V_MET, .how = TF_FIRST | TF_LAST}, TF_AFTER(W_END)},
     .unless = V_APART,
     .advice = &status},
    {.steps = {{.is = V_MET, .how = TF_FIRST}, {.is = V_DEGREE, .how = TF_LAST}},
     .advice = &status},
    {.steps = {{.is = V_MET, .how = TF_FIRST},
               {.is = V_DEGREE, .how = TF_MAYBE},
               TF_AFTER(W_COMMA | W_BREAK)},
     .unless = V_APART,
     .advice = &status},
    {.steps = {{.is = HOW, .how = TF_FIRST}, TF_IS(V_MET)}, .advice = &status},
    {.steps = {{.is = HOW, .how = TF_FIRST}, {.is = VERDICTS, .how = TF_LAST}}, .advice = &status},
    {.steps = {TF_IS(V_FULLY), TF_IS(V_MET)}, .unless = V_APART, .advice = &verdict},
    {.steps = {{.is = VERDICTS | V_COLOUR, .how = TF_FIRST | TF_LAST}},
     .needs = P_UNDER,
     .advice = &status},
    {.steps = {{.is = V_MET, .how = TF_FIRST | TF_LAST}},
     .needs = P_CELL,
     .unless = V_APART,
     .advice = &status},
    {.steps = {{.is = V_DONE | V_MARK, .how = TF_FIRST | TF_LAST}},
     .needs = P_CELL,
     .needs_too = V_OURS | V_COMMIT,
     .unless = V_APART,
     .advice = &status},
    {.steps = {{.is = V_TRACK, .how = TF_FIRST | TF_LAST}}, .unless = V_APART, .advice = &status},
    {.steps = {{.is = V_TRACK, .how = TF_FIRST}, {.is = W_DET | V_FOR | W_TO, .how = TF_OUTSIDE}},
     .unless = V_APART,
     .advice = &status},
    {.steps = {{.is = MET, .how = TF_FIRST},
               TF_IS(W_COLON),
               {.is = V_COMMIT, .skip = 3, .how = TF_CROSSES}},
     .advice = &status},
    {.steps = {{.is = MET, .how = TF_FIRST},
               TF_IS(W_COLON),
               {.is = V_YES | V_FULLY | W_NOT, .how = TF_CROSSES | TF_LAST}},
     .advice = &status},
    {.steps = {{.is = V_STATUS | V_COMMIT}, TF_NEAR(2, W_BE), TF_IS(V_RATE)},
     .needs = V_OURS,
     .advice = &status},
    {.steps = {TF_IS(W_BE), {.is = V_PUT | V_RATE | V_AS}, TF_IS(V_MET)},
     .unless = V_APART,
     .advice = &verdict},
    {.steps = {{.is = V_LABEL | NUMBERED, .how = TF_FIRST | TF_LAST}},
     .needs = P_UNDER,
     .unless = V_APART,
     .advice = &rating},
    /* a cell below RAG, Met? or Rating */
    {.steps = {{.is = WRITTEN, .how = TF_FIRST}},
     .needs = P_UNDER,
     .needs_too = P_CELL,
     .advice = &status},

    /* a sign that heads an item, or stands beside a verdict */
    {.steps = {{.is = V_MARK, .how = TF_FIRST}},
     .needs = V_OURS,
     .needs_too = SHORT,
     .advice = &mark},
    {.steps = {{.is = V_MARK, .how = TF_LAST}},
     .needs = V_OURS,
     .needs_too = SHORT,
     .advice = &mark},
    {.steps = {TF_IS(V_MARK), TF_NEAR(2, V_COMMIT | VERDICTS)}, .advice = &mark},
    {.steps = {TF_IS(AIMS | VERDICTS), TF_IS(V_MARK)}, .advice = &mark},
    {.steps = {TF_IS(V_COMMIT), {.is = V_MARK, .skip = 5, .how = TF_LAST | TF_CROSSES}},
     .advice = &mark},
    {.steps = {TF_IS(AIMS), TF_IS(V_COLOUR)}, .advice = &colour},

    /* rated me amber, mark me as "exceeding", put myself at a six, had me down as a secure 2 */
    {.steps = {TF_IS(V_RATE), TF_IS(V_SELF), TF_NEAR(4, GIVEN | NUMBERED)}, .advice = &rating},
    {.steps = {TF_IS(V_PUT), TF_IS(V_SELF), TF_NEAR(4, V_COLOUR | V_STRONG | Q_GRADE | Q_SCORE)},
     .advice = &rating},
    {.steps = {TF_IS(V_PUT), TF_IS(V_SELF), {.is = V_LABEL, .skip = 4, .how = TF_QUOTED}},
     .advice = &rating},
    {.steps = {TF_IS(V_PUT),
               TF_IS(V_SELF),
               TF_NEAR(4, V_LABEL),
               {.is = V_FOR | W_BREAK | W_COMMA | W_AND | W_SPAN, .how = TF_OUTSIDE}},
     .advice = &rating},
    /* nine out of ten is what I'd score myself, I deserve a B, I was "good" overall */
    {.steps = {TF_IS(Q_SCORE),
               {.is = V_RATE | V_PUT, .skip = 6, .stops = W_AND},
               TF_NEAR(1, V_SELF)},
     .advice = &rating},
    {.steps = {TF_IS(W_I), {.is = V_PUT, .isnt = W_HAVE}, TF_IS(W_DET), TF_IS(Q_GRADE)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(W_I), TF_IS(W_BE), {.is = V_LABEL, .how = TF_QUOTED}},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_RATE), {.is = W_THEY | W_DET}, TF_NEAR(1, V_STRONG)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_PUT), {.is = V_STRONG, .how = TF_QUOTED}},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_STAFF), TF_NEAR(1, V_STRONG)}, .unless = V_APART, .advice = &rating},
    {.steps = {TF_IS(V_PUT),
               TF_IS(V_SELF),
               {.is = V_FOR, .skip = 1, .how = TF_MAYBE},
               TF_IS(W_DET),
               TF_NEAR(1, Q_COUNT | Q_ONE)},
     .advice = &rating},
    /* had me down as a secure 2 */
    {.steps = {TF_IS(V_SELF), TF_IS(V_PUT), TF_NEAR(2, NUMBERED | GIVEN)}, .advice = &rating},
    /* graded the lesson good, gave my lesson a 3 */
    {.steps = {TF_IS(V_RATE | V_PUT), TF_IS(W_DET | W_MY), TF_NEAR(1, V_WORK),
               TF_NEAR(2, GIVEN | NUMBERED)},
     .advice = &rating},
    {.steps = {TF_IS(V_RATE), TF_NEAR(1, W_MY | V_COMMIT), TF_NEAR(8, NUMBERED | GIVEN)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_RATE | V_PUT), TF_IS(W_MY), TF_NEAR(6, Q_SCORE)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_AFTER(W_I),
               TF_NEAR(1, V_RATE),
               {.is = GIVEN | NUMBERED, .skip = 6, .stops = V_APART | W_COMMA}},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_RATE), TF_NEAR(3, V_COMMIT)}, .advice = &rating},
    {.steps = {TF_IS(Q_GRADE), TF_IS(V_WORK)}, .unless = V_APART, .advice = &rating},
    /* score "good" in my observation, 7 out of 10 for me */
    {.steps = {TF_IS(V_RATE | V_PUT), TF_IS(V_LABEL), TF_NEAR(3, V_WORK)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(Q_SCORE | Q_GRADE), TF_IS(V_FOR), TF_NEAR(2, V_SELF | V_WORK)},
     .unless = V_APART,
     .advice = &rating},
    /* was described as outstanding; give my efforts a 6 */
    {.steps = {TF_IS(W_BE), TF_IS(V_PUT), TF_NEAR(1, V_STRONG)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_PUT),
               TF_IS(W_MY),
               {.is = W_DET, .skip = 3, .stops = V_APART},
               {.is = Q_COUNT | Q_ONE, .how = TF_LAST}},
     .advice = &rating},
    /* given a 1 for this lesson */
    {.steps = {TF_IS(V_PUT), TF_IS(W_DET), TF_IS(Q_COUNT | Q_ONE), TF_IS(V_FOR),
               TF_NEAR(2, V_SELF | V_WORK | V_COMMIT)},
     .unless = V_APART,
     .advice = &rating},
    /* passed my observation, failed my appraisal */
    {.steps = {TF_IS(V_FAIL), TF_IS(W_MY), TF_NEAR(1, V_WORK)},
     .unless = V_APART,
     .advice = &rating},
    /* my teaching was judged good, the lesson got a 1, my practice requires improvement */
    {.steps = {TF_IS(V_WORK), TF_NEAR(3, V_RATE), TF_NEAR(3, GIVEN | NUMBERED)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_WORK), {.is = V_PUT, .isnt = W_HAVE, .skip = 3}, TF_NEAR(3, GIVEN)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_WORK),
               {.is = V_PUT, .isnt = W_HAVE, .skip = 3},
               {.is = V_FOR, .how = TF_MAYBE},
               TF_IS(W_DET),
               TF_IS(Q_COUNT | Q_ONE)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_WORK | AIMS), TF_NEAR(3, V_STRONG)}, .unless = V_APART, .advice = &rating},
    {.steps = {TF_IS(W_MY), TF_IS(V_WORK), TF_IS(W_BE), TF_NEAR(5, V_STRONG)}, .advice = &rating},
    {.steps = {TF_IS(W_BE), TF_IS(V_RATE), TF_NEAR(2, GIVEN | NUMBERED)},
     .unless = V_APART,
     .advice = &rating},
    /* a "good" teacher */
    {.steps = {{.is = V_LABEL, .how = TF_QUOTED}, {.is = V_STAFF | V_WORK}},
     .unless = V_APART,
     .advice = &rating},
    /* on a scale of one to five I am at three */
    {.steps = {TF_IS(V_RATE), TF_NEAR(7, W_I), TF_NEAR(2, W_BE | V_PUT), TF_NEAR(3, NUMBERED)},
     .unless = V_APART,
     .advice = &rating},
    /* I am a 3 out of 5, I'm an outstanding teacher */
    {.steps = {TF_IS(W_I | V_WORK), TF_IS(W_BE), TF_NEAR(1, Q_SCORE | Q_GRADE)}, .advice = &rating},
    {.steps = {TF_IS(W_I), TF_IS(W_BE), TF_IS(W_DET), TF_IS(Q_COUNT | Q_ONE), TF_IS(W_END)},
     .advice = &rating},
    {.steps = {TF_IS(W_BE), TF_NEAR(1, V_STRONG), TF_IS(V_STAFF)},
     .unless = V_APART,
     .advice = &rating},
    /* I am amber on this, I am at amber */
    {.steps = {TF_IS(W_I), TF_IS(W_BE), TF_IS(V_FOR), {.is = V_COLOUR, .how = TF_LAST}},
     .unless = V_APART,
     .advice = &colour},
    {.steps = {TF_IS(W_I), TF_IS(W_BE), TF_NEAR(1, V_COLOUR), {.is = V_FOR}}, .advice = &colour},
    /* a solid green from me, "Good" for my lesson, amber for this commitment */
    {.steps = {TF_IS(V_COLOUR), TF_IS(V_FOR), TF_NEAR(2, V_SELF | V_COMMIT | V_WORK)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {{.is = V_LABEL, .how = TF_QUOTED},
               TF_IS(V_FOR),
               TF_NEAR(2, V_SELF | V_COMMIT | V_WORK)},
     .unless = V_APART,
     .advice = &rating},
    {.steps = {TF_IS(V_COMMIT), TF_IS(W_BE), TF_NEAR(3, V_COLOUR)}, .advice = &colour},
    /* my commitment has gone from red to amber */
    {.steps = {TF_IS(V_COMMIT),
               TF_NEAR(8, V_COLOUR),
               TF_IS(W_TO | W_AND | W_BREAK),
               {.is = V_COLOUR, .how = TF_CROSSES}},
     .unless = V_APART,
     .advice = &colour},

    /* success criteria, but not those of 7B */
    {.steps = {TF_IS(V_CRITERIA), {.is = Q_NAME, .isnt = W_FUTURE, .skip = 1}}},
    {.steps = {TF_IS(V_CRITERIA)}, .needs = V_OURS, .unless = V_APART, .advice = &criteria},
    {.steps = {TF_IS(V_CRITERIA), TF_NEAR(4, AIMS)}, .advice = &criteria},
    {.steps = {TF_IS(W_MY), TF_NEAR(1, V_CRITERIA)}, .unless = V_APART, .advice = &criteria},
    {.steps = {TF_IS(W_MY), TF_IS(V_CRITERIA)}, .needs = V_OURS, .advice = &criteria},
};

static const tf_frame_list list = TF_FRAME_LIST(frames);

const tf_frames tf_met_not_met_frames = {
    .lists = {&list},
    .unless = W_NO,
};
