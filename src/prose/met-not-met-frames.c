/* The frames of a verdict, the most telling first. */
#include "met-not-met.h"

/* ---- advice -------------------------------------------------------------------------------------
 */

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

/* ---- sets of roles ------------------------------------------------------------------------------
 */

#define AIMS (V_COMMIT | V_GOAL)
#define WRITTEN (V_MET | V_COLOUR | V_LABEL | V_TRACK | V_MARK | V_YES)
#define GIVEN (V_COLOUR | V_LABEL | Q_GRADE | Q_SCORE)
#define NUMBERED (Q_COUNT | Q_ONE | Q_GRADE | Q_SCORE | Q_SHARE)
#define ELSEWHERE (W_TO | V_PUPIL | W_COMMA)
#define SHORT (P_ITEM | P_TITLE | P_CELL)

static const tf_frame frames[] = {
    /* target met, commitment: not met, the objective had been met, the commitment that I have met
     */
    {.steps = {{.is = V_COMMIT}, {.is = V_MET, .skip = 7, .stops = ELSEWHERE}}, .advice = &verdict},
    {.steps = {{.is = AIMS}, {.is = W_COLON}, {.is = V_MET | V_TRACK, .skip = 2}},
     .advice = &verdict},
    {.steps = {{.is = V_GOAL}, {.is = V_MET, .skip = 4, .stops = ELSEWHERE}},
     .unless = V_PUPIL,
     .advice = &verdict},
    {.steps = {{.is = V_GOAL}, {.is = Q_COUNT | Q_ONE}, {.is = W_COLON}, {.is = V_MET, .skip = 1}},
     .advice = &verdict},
    /* achieved my commitment, met her commitment, hit my target */
    {.steps = {{.is = V_HIT}, {.is = V_COMMIT, .skip = 5, .stops = ELSEWHERE}}, .advice = &verdict},
    {.steps = {{.is = V_HIT}, {.is = W_MY}, {.is = V_GOAL, .skip = 2}}, .advice = &verdict},
    {.steps = {{.is = V_HIT}, {.is = W_DET}, {.is = V_GOAL}},
     .unless = V_PUPIL,
     .advice = &verdict},
    /* failed to meet, on course to achieve, did not meet */
    {.steps = {{.is = V_FAIL | V_TRACK | W_NOT},
               {.is = V_MEET | V_HIT, .skip = 4},
               {.is = AIMS, .skip = 4, .stops = ELSEWHERE}},
     .unless = V_PUPIL,
     .advice = &verdict},
    {.steps = {{.is = V_FAIL}, {.is = V_COMMIT, .skip = 3, .stops = ELSEWHERE}},
     .advice = &verdict},
    /* count this as achieved, signed off as complete */
    {.steps = {{.is = V_AS}, {.is = V_FOR, .skip = 4}, {.is = V_MET, .skip = 1}},
     .unless = V_PUPIL,
     .advice = &verdict},
    {.steps = {{.is = V_PUT},
               {.is = W_DET | AIMS | W_MY, .skip = 1},
               {.is = V_MET, .isnt = V_HIT, .skip = 4}},
     .needs = AIMS,
     .unless = V_PUPIL,
     .advice = &verdict},

    /* on track with my commitment, I am off track */
    {.steps = {{.is = V_TRACK}, {.is = AIMS, .skip = 7}}, .unless = V_PUPIL, .advice = &track},
    {.steps = {{.is = AIMS}, {.is = V_TRACK, .skip = 5}}, .unless = V_PUPIL, .advice = &track},
    {.steps = {{.is = W_I, .how = TF_OUTSIDE},
               {.is = W_BE, .how = TF_OUTSIDE},
               {.is = V_TRACK, .skip = 2}},
     .unless = V_PUPIL,
     .advice = &track},

    /* Status: complete; RAG: amber; Rating: 4 */
    {.steps = {{.is = V_STATUS},
               {.is = W_COLON, .skip = 4, .how = TF_CROSSES},
               {.is = WRITTEN | NUMBERED, .skip = 2, .how = TF_LAST}},
     .advice = &status},
    {.steps = {{.is = V_STATUS, .how = TF_FIRST},
               {.is = W_COLON, .skip = 4, .how = TF_CROSSES},
               {.is = WRITTEN | NUMBERED, .skip = 2}},
     .advice = &status},
    /* RAG amber */
    {.steps = {{.is = V_STATUS}, {.is = V_COLOUR, .skip = 1}},
     .unless = V_PUPIL,
     .advice = &colour},
    /* Reading aloud: met; (complete); Partially met. */
    {.steps = {{.is = W_BREAK, .how = TF_OUTSIDE},
               {.is = V_DEGREE, .how = TF_MAYBE},
               {.is = V_MET | V_TRACK, .how = TF_LAST}},
     .needs = SHORT,
     .advice = &status},
    {.steps = {{.is = W_BREAK, .how = TF_OUTSIDE},
               {.is = V_DEGREE, .how = TF_MAYBE},
               {.is = V_MET | V_TRACK},
               {.is = W_BREAK, .how = TF_LAST | TF_OUTSIDE}},
     .needs = SHORT,
     .advice = &status},
    {.steps = {{.is = V_DEGREE | W_NOT, .how = TF_FIRST}, {.is = V_MET | V_TRACK}},
     .advice = &status},
    {.steps = {{.is = V_MET | V_TRACK | V_COLOUR, .how = TF_FIRST | TF_LAST}},
     .needs = P_UNDER | P_CELL,
     .advice = &status},
    {.steps = {{.is = V_TRACK, .how = TF_FIRST | TF_LAST}}, .advice = &status},
    /* a cell below RAG, Met? or Rating */
    {.steps = {{.is = WRITTEN | NUMBERED, .how = TF_FIRST}},
     .needs = P_UNDER,
     .needs_too = P_CELL,
     .advice = &status},

    /* a sign that heads an item, or stands beside a verdict */
    {.steps = {{.is = V_MARK, .how = TF_FIRST}},
     .needs = V_OURS,
     .needs_too = SHORT,
     .advice = &mark},
    {.steps = {{.is = V_MARK}, {.is = V_COMMIT | V_MET | V_TRACK, .skip = 2}}, .advice = &mark},
    {.steps = {{.is = AIMS}, {.is = V_COLOUR}}, .advice = &colour},

    /* rated me amber, mark me as "exceeding", graded the lesson good, put myself at a six */
    {.steps = {{.is = V_RATE | V_PUT}, {.is = V_SELF}, {.is = GIVEN | NUMBERED, .skip = 4}},
     .advice = &rating},
    {.steps = {{.is = V_RATE | V_PUT},
               {.is = W_DET | W_MY},
               {.is = V_WORK, .skip = 1},
               {.is = GIVEN | NUMBERED, .skip = 2}},
     .advice = &rating},
    {.steps = {{.is = V_RATE},
               {.is = W_MY | V_COMMIT, .skip = 1},
               {.is = NUMBERED | GIVEN, .skip = 8}},
     .unless = V_PUPIL,
     .advice = &rating},
    {.steps = {{.is = V_RATE}, {.is = V_COMMIT, .skip = 3}}, .advice = &rating},
    /* my teaching was judged good, the lesson got a 1, my practice requires improvement */
    {.steps = {{.is = V_WORK},
               {.is = V_RATE | V_PUT, .skip = 3},
               {.is = GIVEN | NUMBERED, .skip = 3}},
     .unless = V_PUPIL,
     .advice = &rating},
    {.steps = {{.is = V_WORK | AIMS}, {.is = V_STRONG, .skip = 3}},
     .unless = V_PUPIL | V_LONG,
     .advice = &rating},
    {.steps = {{.is = W_BE}, {.is = V_RATE, .isnt = 0}, {.is = GIVEN | NUMBERED, .skip = 2}},
     .unless = V_PUPIL,
     .advice = &rating},
    /* I am a 3 out of 5, I'm an outstanding teacher */
    {.steps = {{.is = W_I | V_WORK}, {.is = W_BE}, {.is = Q_SCORE | Q_GRADE, .skip = 1}},
     .advice = &rating},
    {.steps = {{.is = W_I}, {.is = W_BE}, {.is = V_STRONG, .skip = 1}, {.is = V_STAFF}},
     .advice = &rating},
    /* a solid green from me, "Good" for my lesson, amber for this commitment */
    {.steps = {{.is = V_COLOUR | V_LABEL},
               {.is = V_FOR},
               {.is = V_SELF | V_COMMIT | V_WORK, .skip = 2}},
     .unless = V_PUPIL,
     .advice = &rating},
    {.steps = {{.is = V_COMMIT}, {.is = W_BE}, {.is = V_COLOUR, .skip = 3}}, .advice = &colour},

    /* success criteria */
    {.steps = {{.is = V_CRITERIA}},
     .needs = V_OURS,
     .unless = V_PUPIL | W_THEIR,
     .advice = &criteria},
    {.steps = {{.is = V_CRITERIA}, {.is = AIMS, .skip = 4}}, .advice = &criteria},
    {.steps = {{.is = W_MY}, {.is = V_CRITERIA, .skip = 1}},
     .unless = V_PUPIL,
     .advice = &criteria},
};

const tf_frames tf_met_not_met_frames = {
    .at = frames,
    .n = TF_COUNT(frames),
    .unless = W_NO,
};
