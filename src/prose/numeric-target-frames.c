/* The frames in which a quantity is a target, the most telling first. */
#include "numeric-target.h"

/* ---- advice ---------------------------------------------------------------------------------- */

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

/* ---- sets of roles --------------------------------------------------------------------------- */

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

/* ---- frames ---------------------------------------------------------------------------------- */

static const tf_frame frames[] = {
    /* every one of the thirty, at least 25 of the 30, 19 of the 20 will, all thirty will */
    {.steps = {TF_IS(Q_COUNT),
               TF_IS(W_OF),
               TF_IS(W_DET | W_MY),
               TF_IS(Q_COUNT),
               {.is = W_FUTURE | T_ATTAIN | T_DONE, .skip = 6}},
     .advice = &count},
    {.steps = {TF_IS(T_ALL),
               TF_IS(W_OF),
               TF_IS(W_DET | W_MY),
               TF_IS(Q_COUNT),
               {.is = W_FUTURE | T_ATTAIN, .skip = 3}},
     .advice = &count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_IS(W_OF), TF_IS(W_DET | W_MY),
               TF_NEAR(1, Q_COUNT | WHO)},
     .needs = AHEAD,
     .advice = &count},

    /* reach the 80%, pass the 100 mark */
    {.steps = {TF_IS(T_ATTAIN | T_PASS | LIMITS), TF_IS(T_KNOWN), TF_IS(SHARES)},
     .needs = AHEAD,
     .advice = &share},
    {.steps = {TF_IS(T_ATTAIN | T_PASS | LIMITS), TF_IS(T_KNOWN), TF_IS(Q_COUNT), TF_IS(T_UNIT)},
     .needs = AHEAD,
     .advice = &count},

    {.steps = {TF_IS(T_CHANGE | T_MOVE), TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_NEAR(1, T_UNIT)},
     .needs = AHEAD | T_ALL,
     .advice = &count},

    /* Harmless: such as 2/3; the 43% who; our two classes; over six weeks; 85% is not */
    {.steps = {TF_IS(T_CONTENT),
               {.is = FIGURES | COUNTS, .skip = 8, .stops = W_COMMA},
               {.is = FIGURES | COUNTS, .skip = 3, .how = TF_MAYBE},
               {.is = FIGURES | COUNTS, .skip = 3, .how = TF_MAYBE}}},
    {.steps = {TF_IS(FIGURES | COUNTS), TF_IS(T_CONTENT)}},
    {.steps = {TF_IS(Q_COUNT), TF_IS(T_OR_MORE), TF_IS(Q_COUNT)}}, /* 3 + 4 */
    {.steps = {TF_IS(T_RANK), TF_IS(T_PROCESS)}},                  /* the top ten things */
    {.steps = {TF_IS(T_KNOWN), TF_IS(SHARES)}},
    {.steps = {TF_AFTER(T_AIM), TF_NEAR(2, Q_COUNT), TF_NEAR(3, WHO), TF_IS(W_TO), TF_IS(T_OWN)}},
    {.steps = {TF_IS(Q_COUNT), TF_NEAR(4, WHO), TF_NEAR(2, W_FUTURE), TF_NEAR(1, T_OWN)}},
    {.steps = {TF_IS(T_KNOWN | W_MY), TF_IS(Q_COUNT | Q_ONE)}},
    {.steps = {TF_IS(T_PEOPLE), TF_IS(W_OF), {.is = Q_COUNT}}}, /* a child of six, a class of 30 */
    {.steps = {TF_IS(W_SPAN), TF_IS(Q_TIME)}},
    {.steps = {TF_IS(FIGURES | COUNTS), TF_NEAR(1, W_BE), TF_IS(W_NOT)}},
    /* … what one does oneself: spend ten minutes, at least three lessons */
    {.steps = {{.is = W_I, .how = TF_OUTSIDE},
               {.is = W_FUTURE, .how = TF_OUTSIDE},
               {.is = LIMITS, .skip = 8, .stops = OUTCOME, .how = TF_MAYBE},
               {.is = COUNTS | Q_ONE, .skip = 8, .stops = OUTCOME}}},
    {.steps = {TF_AFTER(W_I),
               TF_AFTER(W_FUTURE),
               TF_NEAR(2, T_OWN),
               {.is = SHARES, .skip = 5, .stops = OUTCOME | LIMITS}}},
    {.steps = {{.is = T_AIM, .how = TF_OUTSIDE},
               {.is = W_TO, .how = TF_OUTSIDE},
               {.is = LIMITS, .skip = 8, .stops = OUTCOME, .how = TF_MAYBE},
               {.is = COUNTS | Q_ONE, .skip = 8, .stops = OUTCOME}}},
    {.steps = {TF_IS(T_OWN),
               {.is = COUNTS | Q_ONE | Q_PART,
                .skip = 5,
                .stops = W_TO | TALLIED | OUTCOME | T_STANDARD | T_BENCH}}},
    {.steps = {{.is = LIMITS, .how = TF_MAYBE},
               TF_IS(COUNTS | Q_ONE),
               {.is = W_OF, .how = TF_MAYBE},
               {.is = W_DET | W_MY, .how = TF_MAYBE},
               {.is = T_PROCESS, .skip = 2, .stops = TALLIED | W_TO | W_DET | W_SPAN}}},

    /* raise it to 96%, rise by 15%, fall by a quarter */
    {.steps = {{.is = T_CHANGE | T_MOVE, .isnt = W_ED},
               {.is = LINKS, .skip = 10, .stops = W_FUTURE | W_I},
               TF_NEAR(3, FIGURES)},
     .advice = &change},
    {.steps = {{.is = T_CHANGE, .isnt = W_ED},
               {.is = LINKS, .skip = 3, .stops = W_FUTURE | W_I},
               {.is = LIMITS | T_MEASURE, .skip = 1, .how = TF_MAYBE},
               TF_IS(COUNTS | Q_ONE)},
     .advice = &change},
    /* bring the number of calls down to ten, go from one second to four */
    {.steps = {{.is = T_MOVE, .isnt = W_ED | W_BE}, TF_NEAR(5, T_FROM), TF_IS(FIGURES | COUNTS)},
     .needs = AHEAD,
     .advice = &change},
    {.steps = {{.is = T_CHANGE | T_MOVE, .isnt = W_ED},
               {.is = LINKS, .skip = 10, .stops = W_FUTURE | W_I},
               {.is = LIMITS, .skip = 1, .how = TF_MAYBE},
               TF_IS(COUNTS | Q_ONE)},
     .needs = T_MEASURE,
     .advice = &change},
    {.steps = {TF_IS(T_FROM), TF_IS(FIGURES)},
     .needs = AHEAD | T_MEASURE,
     .unless = W_VERB,
     .advice = &change},
    {.steps = {TF_IS(T_FROM), TF_IS(FIGURES | COUNTS)},
     .needs = AHEAD,
     .needs_too = T_MEASURE,
     .advice = &change},
    {.steps = {{.is = T_CHANGE, .isnt = W_ED},
               {.is = W_TO, .skip = 8, .stops = W_FUTURE | W_I},
               {.is = LIMITS, .skip = 1, .how = TF_MAYBE},
               TF_IS(COUNTS)},
     .needs = T_PEOPLE,
     .advice = &change},
    {.steps = {TF_IS(T_MOVE | T_CHANGE), TF_IS(SHARES)}, .unless = W_VERB, .advice = &change},
    /* goes up a level; gains four months or more */
    {.steps = {TF_IS(T_CHANGE | T_MOVE), TF_IS(W_DET | Q_ONE | Q_COUNT), TF_NEAR(1, T_UNIT)},
     .needs = T_ALL,
     .advice = &change},
    {.steps = {TF_IS(T_CHANGE | T_ATTAIN), TF_NEAR(1, Q_TIME)}, .needs = T_ALL, .advice = &change},
    {.steps = {TF_IS(T_CHANGE | T_ATTAIN), TF_NEAR(2, Q_TIME), TF_IS(T_OR_MORE)},
     .needs = T_ALL | T_PEOPLE,
     .advice = &change},
    /* improve by one grade */
    {.steps = {TF_IS(T_CHANGE | T_MOVE),
               {.is = LINKS, .skip = 2},
               TF_IS(W_DET | Q_ONE | Q_COUNT),
               TF_NEAR(1, T_UNIT)},
     .needs = AHEAD | T_ALL,
     .advice = &change},
    /* halve the number of late marks, cut in half, 50% fewer */
    {.steps = {{.is = Q_COUNT, .how = TF_MAYBE}, TF_IS(T_MULTIPLY), TF_NEAR(4, TALLIED)},
     .needs = AHEAD,
     .advice = &change},
    {.steps = {TF_IS(T_MULTIPLY), TF_NEAR(4, T_MEASURE)}, .unless = W_VERB, .advice = &change},
    {.steps = {TF_IS(T_CHANGE), TF_NEAR(6, T_MULTIPLY)}, .advice = &change},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(3, T_MULTIPLY)}, .unless = W_VERB, .advice = &change},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(6, T_MULTIPLY)}, .needs = AHEAD, .advice = &change},
    {.steps = {TF_AFTER(W_TO | W_FUTURE), TF_IS(T_MULTIPLY), TF_IS(W_DET)}, .advice = &change},
    {.steps = {TF_AFTER(W_FUTURE), TF_NEAR(1, T_MULTIPLY)},
     .needs = T_MEASURE | T_PEOPLE,
     .advice = &change},
    {.steps = {TF_IS(FIGURES), TF_IS(T_MORE | T_CHANGE)}, .advice = &change},

    /* every child will achieve greater depth, a grade 4 or above, get a 7 */
    {.steps = {TF_IS(T_ALL | SHARES | Q_PART | Q_COUNT), TF_NEAR(5, WHO | T_ALL),
               TF_NEAR(10, T_STANDARD)},
     .needs = T_ATTAIN | AHEAD,
     .advice = &grade},
    {.steps = {TF_IS(SHARES | Q_PART), TF_NEAR(8, T_STANDARD)}, .needs = AHEAD, .advice = &grade},
    {.steps = {TF_IS(T_ALL), TF_NEAR(5, T_STANDARD)}, .unless = W_VERB, .advice = &grade},
    {.steps = {TF_IS(T_ALL), TF_NEAR(12, T_STANDARD)},
     .needs = T_ATTAIN | W_FUTURE,
     .advice = &grade},
    {.steps = {TF_IS(T_ALL), TF_NEAR(5, WHO), TF_NEAR(3, T_PASS), TF_NEAR(4, T_MEASURE)},
     .advice = &grade},
    {.steps = {TF_IS(T_LEAST), TF_IS(W_DET), TF_IS(Q_COUNT)},
     .needs = AHEAD | T_ALL,
     .needs_too = T_ATTAIN,
     .advice = &grade},
    {.steps = {TF_IS(T_PEOPLE), TF_IS(T_OVER), TF_NEAR(1, T_STANDARD)}, .advice = &grade},
    {.steps = {TF_IS(T_ATTAIN), TF_NEAR(3, Q_GRADE)}, .needs = AHEAD | T_ALL, .advice = &grade},
    {.steps = {TF_IS(Q_GRADE), TF_IS(T_OR_MORE)}, .needs = AHEAD | T_ALL, .advice = &grade},
    {.steps = {TF_IS(LIMITS), TF_NEAR(1, Q_GRADE)}, .needs = AHEAD | T_ALL, .advice = &grade},
    {.steps = {TF_IS(T_ATTAIN), TF_IS(W_DET), TF_IS(Q_COUNT), {.is = W_END | W_BREAK | W_COMMA}},
     .needs = AHEAD | T_ALL,
     .advice = &grade},
    {.steps = {TF_IS(W_DET), TF_IS(Q_COUNT), TF_IS(T_OR_MORE)},
     .needs = AHEAD | T_ALL,
     .advice = &grade},

    /* at least 80%, 80% of pupils will, I want 80%, 80% under a heading "Target" */
    {.steps = {TF_IS(LIMITS), TF_NEAR(1, FIGURES)}, .needs = AHEAD, .advice = &share},
    {.steps = {TF_IS(LIMITS), TF_NEAR(1, FIGURES)}, .unless = W_VERB, .advice = &share},
    {.steps = {TF_IS(FIGURES | Q_ZERO), TF_NEAR(1, T_OR_MORE)}, .needs = AHEAD, .advice = &share},
    {.steps = {TF_IS(FIGURES), TF_NEAR(1, T_OR_MORE)}, .unless = W_VERB, .advice = &share},
    {.steps = {TF_IS(SHARES), {.is = W_FUTURE, .skip = 12, .how = TF_OUTSIDE}}, .advice = &share},
    {.steps = {TF_IS(SHARES)}, .needs = AIMED, .advice = &share},
    {.steps = {TF_AFTER(W_FUTURE), TF_NEAR(12, SHARES)}, .advice = &share},
    {.steps = {TF_IS(T_BEAT), TF_NEAR(2, SHARES)}, .needs = AHEAD, .advice = &share},
    {.steps = {TF_IS(SHARES), {.is = T_DONE | W_ING, .skip = 6}},
     .unless = W_VERB | P_CELL,
     .advice = &share},
    {.steps = {TF_IS(T_DONE), TF_NEAR(6, SHARES)}, .unless = W_VERB | P_CELL, .advice = &share},
    {.steps = {TF_IS(SHARES), TF_NEAR(4, WHO | T_MEASURE)}, .needs = P_TITLE, .advice = &share},
    {.steps = {TF_AFTER(W_TO), TF_IS(T_ATTAIN | T_PASS), TF_NEAR(2, SHARES)}, .advice = &share},
    {.steps = {{.is = DEEDS | W_HAVE, .how = TF_FIRST}, TF_NEAR(4, SHARES)}, .advice = &share},
    {.steps = {TF_IS(SHARES), TF_NEAR(8, W_TO), TF_IS(DEEDS | W_BE)}, .advice = &share},
    {.steps = {TF_AFTER(T_AIM | T_GOAL), TF_NEAR(3, Q_PART), TF_NEAR(4, WHO)}, .advice = &share},
    {.steps = {TF_IS(Q_PART), TF_NEAR(5, WHO)}, .needs = P_UNDER, .advice = &share},
    {.steps = {TF_IS(Q_PART), TF_NEAR(5, WHO), TF_NEAR(4, W_FUTURE),
               TF_NEAR(3, T_ATTAIN | T_PASS | T_DONE)},
     .advice = &share},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(3, Q_SCORE)}, .unless = W_VERB, .advice = &share},
    {.steps = {TF_IS(Q_SIGNED)}, .needs = AHEAD | T_MEASURE, .advice = &share},

    /* above the national average, in the top quartile */
    {.steps = {TF_IS(T_BEAT), TF_NEAR(3, T_BENCH)}, .advice = &benchmark},
    {.steps = {TF_NEAR(0, T_CHANGE | T_MOVE), TF_NEAR(8, W_TO), TF_NEAR(2, T_BENCH)},
     .advice = &benchmark},
    {.steps = {TF_IS(T_RANK)},
     .needs = AHEAD | T_BEAT | T_CHANGE | T_ATTAIN | T_MOVE,
     .advice = &benchmark},
    {.steps = {TF_IS(T_RANK)}, .unless = W_VERB, .advice = &benchmark},
    {.steps = {TF_IS(T_BEAT), TF_IS(FIGURES | Q_COUNT)}, .needs = AIMED, .advice = &benchmark},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_ZERO)}, .needs = AHEAD, .advice = &benchmark},

    /* no more than three detentions, fewer than ten are late, six or more of my pupils */
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_ONE), TF_NEAR(2, T_MEASURE | T_UNIT)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_ONE), TF_NEAR(2, T_MEASURE | T_UNIT)},
     .unless = W_VERB,
     .advice = &count},
    {.steps = {TF_IS(Q_COUNT), TF_IS(T_OR_MORE), TF_NEAR(2, TALLIED)},
     .unless = W_VERB,
     .advice = &count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_NEAR(4, TALLIED)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_NEAR(4, TALLIED)},
     .unless = W_VERB,
     .advice = &count},
    {.steps = {TF_IS(T_OVER), TF_IS(Q_COUNT), TF_NEAR(4, T_PEOPLE | T_MEASURE)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT)}, .needs = AHEAD, .advice = &count},
    {.steps = {TF_IS(LIMITS), TF_IS(Q_COUNT)}, .needs = AIMED, .advice = &count},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(2, LIMITS), TF_IS(Q_COUNT | Q_SHARE)}, .advice = &count},
    {.steps = {TF_IS(T_ATTAIN | T_PASS), TF_IS(LIMITS), TF_IS(Q_COUNT)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(Q_COUNT), TF_NEAR(1, T_OR_MORE)},
     .needs = AHEAD | T_MEASURE,
     .advice = &count},

    /* I'd love to see five of my Year 13s go on, 12 pupils at greater depth */
    {.steps = {TF_AFTER(T_AIM | T_GOAL),
               {.is = Q_COUNT, .skip = 6, .stops = T_OWN},
               {.is = WHO, .skip = 4}},
     .advice = &count},
    {.steps = {TF_IS(Q_COUNT), TF_NEAR(3, TALLIED)}, .needs = P_UNDER, .advice = &count},
    {.steps = {TF_AFTER(T_GOAL), TF_IS(Q_COUNT)}, .advice = &count},
    {.steps = {TF_AFTER(T_GOAL), TF_NEAR(1, Q_PART), TF_IS(W_OF)}, .advice = &share},
    {.steps = {TF_IS(T_ALL), TF_IS(Q_COUNT), {.is = W_TO | W_FUTURE}},
     .needs = T_DONE | T_ATTAIN | T_STANDARD,
     .advice = &count},
    {.steps = {{.is = W_DET | T_ALL}, TF_NEAR(1, T_UNIT), TF_IS(T_MORE)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(T_OVER), TF_IS(Q_COUNT)},
     .needs = W_FUTURE,
     .needs_too = T_MEASURE,
     .advice = &count},
    {.steps = {TF_AFTER(T_GOAL),
               {.is = Q_COUNT, .skip = 5, .how = TF_CROSSES},
               TF_NEAR(2, T_UNIT | T_MEASURE)},
     .advice = &count},
    {.steps = {TF_IS(T_ATTAIN | T_CHANGE | T_MOVE),
               {.is = LIMITS, .how = TF_MAYBE},
               TF_IS(Q_COUNT | Q_TIME),
               TF_NEAR(1, T_UNIT)},
     .needs = AHEAD | T_ALL,
     .advice = &count},
    {.steps = {TF_IS(T_ATTAIN | T_PASS), TF_IS(Q_COUNT), TF_NEAR(2, T_PEOPLE | T_MEASURE)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {{.is = DEEDS | W_HAVE, .how = TF_FIRST}, TF_NEAR(1, Q_COUNT), TF_NEAR(2, WHO)},
     .advice = &count},
    {.steps = {TF_IS(T_GOAL), TF_NEAR(4, W_COLON), {.is = Q_COUNT, .skip = 2, .how = TF_CROSSES}},
     .advice = &count},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(1, W_OF), TF_NEAR(1, Q_COUNT)},
     .needs = AHEAD,
     .advice = &count},
    {.steps = {TF_IS(T_MEASURE),
               {.is = W_FUTURE | W_TO, .skip = 6},
               {.is = T_MOVE | T_ATTAIN | T_PASS},
               TF_NEAR(1, Q_COUNT | Q_TIME)},
     .advice = &count},
    {.steps = {TF_IS(T_PASS), TF_IS(Q_COUNT)},
     .needs = AHEAD,
     .needs_too = T_MEASURE | T_GOAL,
     .advice = &count},
    {.steps = {{.is = Q_COUNT, .how = TF_MANY},
               {.is = T_MORE | W_OF},
               TF_NEAR(3, WHO),
               TF_NEAR(6, W_FUTURE)},
     .advice = &count},
    {.steps = {TF_IS(Q_COUNT), TF_NEAR(3, WHO), TF_NEAR(5, W_FUTURE),
               TF_NEAR(2, T_ATTAIN | T_PASS | T_DONE)},
     .advice = &count},
    {.steps = {TF_AFTER(T_AIM), TF_NEAR(3, Q_COUNT), {.is = W_TO, .skip = 5}, TF_IS(OUTCOME)},
     .advice = &count},
    {.steps = {{.is = T_MORE}, TF_IS(Q_COUNT), TF_NEAR(3, WHO)}, .needs = AHEAD, .advice = &count},
    {.steps = {TF_IS(WHO), TF_NEAR(5, W_FUTURE), TF_NEAR(2, T_ATTAIN | T_PASS),
               TF_NEAR(1, Q_COUNT)},
     .advice = &count},
    {.steps = {TF_IS(T_PASS), TF_NEAR(3, Q_MONEY)}, .advice = &money},
    {.steps = {TF_IS(T_MOVE | T_CHANGE), TF_NEAR(2, Q_MONEY)}, .needs = T_AIM, .advice = &money},
    {.steps = {TF_IS(T_ATTAIN), TF_IS(Q_MONEY)}, .needs = AHEAD, .advice = &money},
    {.steps = {TF_IS(Q_MONEY)}, .needs = T_GOAL, .advice = &money},

    {.steps = {TF_IS(Q_COUNT)}, .needs = T_GOAL, .advice = &count},
    {.steps = {TF_AFTER(T_AIM),
               {.is = Q_COUNT, .skip = 3, .stops = T_OWN | T_PROCESS, .how = TF_MANY}},
     .advice = &count},
    {.steps = {TF_IS(Q_COUNT)}, .needs = P_UNDER, .needs_too = P_CELL, .advice = &count},
    {.steps = {TF_IS(Q_COUNT), TF_IS(Q_GRADE)}, .needs = AHEAD, .advice = &count},

    /* zero exclusions, nil plate waste */
    {.steps = {TF_IS(Q_ZERO), TF_NEAR(2, TALLIED)}, .advice = &limit},
    {.steps = {TF_IS(T_MEASURE), TF_NEAR(4, W_COLON), {.is = Q_ZERO, .how = TF_CROSSES}},
     .advice = &limit},
    {.steps = {TF_IS(Q_ZERO)}, .needs = AIMED, .unless = W_VERB, .advice = &limit},
    {.steps = {{.is = Q_ZERO, .how = TF_FIRST}},
     .needs = P_TITLE | P_ITEM,
     .unless = W_VERB,
     .advice = &limit},
    {.steps = {TF_AFTER(T_AIM), TF_NEAR(2, Q_ZERO)}, .advice = &limit},

    /* transitions in under a minute */
    {.steps = {TF_IS(T_CHANGE | T_MOVE), {.is = T_OVER, .skip = 8, .stops = W_MY}, TF_IS(Q_TIME)},
     .advice = &limit},
    {.steps = {TF_IS(T_OVER), TF_IS(Q_TIME)}, .needs = AHEAD, .advice = &limit},
    {.steps = {TF_IS(T_OVER), TF_IS(Q_TIME)}, .unless = W_VERB, .advice = &limit},
};

const tf_frames tf_numeric_target_frames = {
    .at = frames,
    .n = TF_COUNT(frames),
    .unless = W_NO,
    .unless_alone = W_PAST,
    .despite = W_FUTURE,
    .unless_before = W_NOT,
    .adopts = T_AIM | T_GOAL,
};
