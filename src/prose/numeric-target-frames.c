/* The frames in which a quantity is a target, the most telling first. */
#include "numeric-target.h"

/* ---- advice -------------------------------------------------------------------------------------
 */

static const tf_advice share = {
    "sets a share to reach",
    "Say what you want to become different for these pupils, families or colleagues, and what you "
    "will try with whom; then your reflections can tell what you noticed."};
static const tf_advice grade = {
    "sets a grade or standard to reach",
    "Say what you want pupils to be able to do or to enjoy, and how you will work on it together; "
    "the grade will say what it says."};
static const tf_advice change = {
    "sets how far a number is to move",
    "Keep the direction and leave the figure out: what would you like to see more or less of, and "
    "what will you try for it?"};
static const tf_advice count = {
    "sets a number to reach",
    "Leave the number out and say whom you have in mind and what you hope will change for them."};
static const tf_advice limit = {"sets a limit to be kept to",
                                "Say what it should feel like for the people in it, and what you "
                                "will try, rather than how many "
                                "or how long."};
static const tf_advice benchmark = {
    "sets a comparison to come out of well",
    "Say what you want your pupils to gain, whoever they might be compared with."};
static const tf_advice money = {
    "sets a sum to reach",
    "Say what the money is for and whom you will bring together; the sum can stand in a budget."};

/* ---- sets of roles ------------------------------------------------------------------------------
 */

#define SHARES (Q_SHARE | Q_SCORE)
#define FIGURES (Q_SHARE | Q_PART | Q_SCORE | Q_SIGNED)
#define NUMBERS (FIGURES | Q_COUNT | Q_MONEY | Q_TIME | Q_GRADE | Q_ZERO)
#define AHEAD (T_AIM | T_GOAL | W_FUTURE | P_TITLE | P_UNDER)
#define AIMED (T_AIM | T_GOAL | P_UNDER)
#define BEHIND (W_PAST | W_NO | T_CONTENT)
#define TALLIED (T_PEOPLE | T_COUNTED | T_MEASURE | T_UNIT)
#define LIMITS (T_LEAST | T_OVER)
#define LINKS (W_TO | T_FROM | LIMITS)

static const tf_frame frames[] = {
    /* raise it to 96%, rise by 15%, fall by a quarter, go from 22 to 40 */
    {.steps = {{.is = T_CHANGE, .isnt = W_ED},
               {.is = LINKS, .skip = 10, .stops = W_VERB},
               {.is = NUMBERS, .skip = 2}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &change},
    {.steps = {{.is = T_CHANGE, .isnt = W_ED}, {.is = T_FROM}, {.is = NUMBERS | Q_ONE}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &change},
    {.steps =
         {{.is = T_CHANGE, .isnt = W_ED}, {.is = LINKS, .skip = 8}, {.is = LIMITS}, {.is = Q_ONE}},
     .unless = BEHIND,
     .advice = &change},
    {.steps = {{.is = T_FROM}, {.is = FIGURES}},
     .needs = AHEAD | T_MEASURE,
     .unless = BEHIND | W_VERB,
     .advice = &change},
    {.steps = {{.is = T_FROM}, {.is = NUMBERS}},
     .needs = AHEAD,
     .needs_too = T_MEASURE,
     .unless = BEHIND,
     .advice = &change},
    /* halve the number of late marks, cut in half */
    {.steps = {{.is = T_MULTIPLY}, {.is = TALLIED, .skip = 4}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &change},
    {.steps = {{.is = T_CHANGE, .isnt = 0}, {.is = T_MULTIPLY, .skip = 6}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &change},

    /* grade 4 or above, every child will achieve greater depth, get a 7 */
    {.steps = {{.is = T_ALL | SHARES | Q_COUNT},
               {.is = T_PEOPLE | Q_NAME | T_ALL, .skip = 5},
               {.is = T_STANDARD, .skip = 10}},
     .needs = T_ATTAIN | W_FUTURE,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &grade},
    {.steps = {{.is = T_ALL}, {.is = T_STANDARD, .skip = 12}},
     .needs = T_ATTAIN | W_FUTURE,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &grade},
    {.steps = {{.is = T_ATTAIN}, {.is = Q_GRADE, .skip = 3}},
     .needs = AHEAD | T_ALL,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &grade},
    {.steps = {{.is = Q_GRADE}, {.is = T_OR_MORE}},
     .needs = AHEAD | T_ALL,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &grade},
    {.steps = {{.is = T_ATTAIN}, {.is = W_DET}, {.is = Q_COUNT}, {.is = W_END | W_BREAK | W_COMMA}},
     .needs = AHEAD | T_ALL,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &grade},

    /* at least 80%, 80% of pupils will, I want 80%, 80% under a heading "Target" */
    {.steps = {{.is = LIMITS}, {.is = FIGURES, .skip = 1}},
     .needs = AHEAD,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &share},
    {.steps = {{.is = LIMITS}, {.is = FIGURES, .skip = 1}},
     .unless = BEHIND | W_VERB,
     .advice = &share},
    {.steps = {{.is = FIGURES}, {.is = T_OR_MORE}},
     .needs = AHEAD,
     .unless = BEHIND,
     .advice = &share},
    {.steps = {{.is = SHARES}, {.is = W_FUTURE, .skip = 12, .how = TF_OUTSIDE}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &share},
    {.steps = {{.is = SHARES}},
     .needs = AIMED,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &share},
    {.steps = {{.is = W_FUTURE, .how = TF_OUTSIDE}, {.is = SHARES, .skip = 12}},
     .unless = BEHIND | T_OWN,
     .unless_before = W_NOT,
     .advice = &share},
    {.steps = {{.is = T_AIM, .how = TF_OUTSIDE}, {.is = Q_PART, .skip = 3}, {.is = W_OF}},
     .unless = BEHIND | T_OWN,
     .unless_before = W_NOT,
     .advice = &share},
    {.steps = {{.is = Q_PART}, {.is = W_OF}, {.is = T_PEOPLE | Q_NAME, .skip = 4}},
     .needs = P_UNDER,
     .unless = BEHIND,
     .advice = &share},
    {.steps = {{.is = Q_PART},
               {.is = W_OF},
               {.is = T_PEOPLE | Q_NAME, .skip = 4},
               {.is = W_FUTURE, .skip = 4},
               {.is = T_ATTAIN, .skip = 2}},
     .unless = BEHIND,
     .advice = &share},
    {.steps = {{.is = SHARES}, {.is = T_PEOPLE | T_MEASURE | Q_NAME, .skip = 4}},
     .needs = P_TITLE,
     .unless = BEHIND,
     .advice = &share},
    {.steps = {{.is = T_MEASURE}, {.is = Q_SCORE, .skip = 3}},
     .unless = BEHIND | W_VERB,
     .advice = &share},
    {.steps = {{.is = Q_SIGNED}}, .unless = BEHIND, .unless_before = W_NOT, .advice = &share},

    /* above the national average, in the top quartile */
    {.steps = {{.is = T_BEAT}, {.is = T_BENCH, .skip = 2}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &benchmark},
    {.steps = {{.is = T_RANK}}, .unless = BEHIND, .unless_before = W_NOT, .advice = &benchmark},
    {.steps = {{.is = T_TOP}, {.is = FIGURES | Q_COUNT}},
     .needs = AHEAD | T_BEAT,
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &benchmark},
    {.steps = {{.is = T_LEAST}, {.is = Q_ZERO}},
     .needs = AHEAD,
     .unless = BEHIND,
     .advice = &benchmark},

    /* no more than three detentions, fewer than ten are late, six or more of my pupils */
    {.steps = {{.is = LIMITS},
               {.is = Q_COUNT | Q_ONE},
               {.is = TALLIED, .skip = 4, .stops = T_PROCESS}},
     .unless = BEHIND | T_OWN,
     .advice = &count},
    {.steps = {{.is = LIMITS}, {.is = Q_COUNT}},
     .needs = AIMED,
     .unless = BEHIND | T_OWN | T_PROCESS,
     .advice = &count},
    {.steps = {{.is = T_MEASURE | T_COUNTED}, {.is = LIMITS, .skip = 2}, {.is = Q_COUNT | Q_SHARE}},
     .unless = BEHIND | T_OWN,
     .advice = &count},
    {.steps = {{.is = Q_COUNT}, {.is = T_OR_MORE}},
     .needs = AHEAD,
     .unless = BEHIND | T_PROCESS | T_OWN,
     .advice = &count},

    /* I'd love to see five of my Year 13s go on, 12 pupils at greater depth */
    {.steps = {{.is = T_AIM | T_GOAL, .how = TF_OUTSIDE},
               {.is = Q_COUNT, .skip = 4, .stops = T_OWN},
               {.is = T_PEOPLE | Q_NAME, .skip = 4, .stops = T_PROCESS}},
     .unless = BEHIND,
     .unless_before = W_NOT,
     .advice = &count},
    {.steps = {{.is = Q_COUNT}, {.is = TALLIED, .skip = 3, .stops = T_PROCESS}},
     .needs = P_UNDER,
     .unless = BEHIND | T_OWN,
     .advice = &count},
    {.steps = {{.is = T_GOAL, .how = TF_OUTSIDE},
               {.is = Q_COUNT, .skip = 5, .how = TF_CROSSES},
               {.is = T_UNIT | T_MEASURE | T_COUNTED, .skip = 2}},
     .unless = BEHIND,
     .advice = &count},
    {.steps = {{.is = T_ATTAIN | T_CHANGE},
               {.is = LIMITS, .how = TF_MAYBE},
               {.is = Q_COUNT | Q_TIME},
               {.is = T_UNIT, .skip = 1}},
     .needs = AHEAD | T_ALL,
     .unless = BEHIND,
     .advice = &count},
    {.steps = {{.is = T_ALL}, {.is = W_OF}, {.is = W_DET | W_MY}, {.is = Q_COUNT}},
     .needs = W_FUTURE | T_ATTAIN,
     .unless = BEHIND,
     .advice = &count},
    {.steps = {{.is = T_PASS}, {.is = Q_COUNT | Q_MONEY}},
     .needs = AHEAD,
     .unless = BEHIND | T_PROCESS,
     .advice = &count},

    /* zero exclusions, nil plate waste */
    {.steps = {{.is = Q_ZERO}, {.is = TALLIED, .skip = 2}}, .unless = BEHIND, .advice = &limit},
    {.steps = {{.is = Q_ZERO}}, .needs = AIMED, .unless = BEHIND | W_VERB, .advice = &limit},

    /* under eight minutes */
    {.steps = {{.is = LIMITS}, {.is = Q_TIME}},
     .unless = BEHIND | T_OWN,
     .unless_before = W_NOT,
     .advice = &limit},
    {.steps = {{.is = LIMITS}, {.is = W_DET}, {.is = T_MOMENT}},
     .unless = BEHIND | T_OWN,
     .unless_before = W_NOT,
     .advice = &limit},

    /* raise £3,000 */
    {.steps = {{.is = T_RAISE}, {.is = Q_MONEY, .skip = 3}},
     .unless = BEHIND | T_SPEND,
     .unless_before = W_NOT,
     .advice = &money},
};

const tf_frames tf_numeric_target_frames = {frames, TF_COUNT(frames)};
