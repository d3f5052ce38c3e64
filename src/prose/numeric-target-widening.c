/* How far a finding goes: from the comparator or preposition to the noun that is counted. */
#include "numeric-target.h"

#define QUANTITY (FIGURES | COUNTS | Q_ONE)
#define COUNTED (TALLIED | WHO | T_PROCESS)
#define ELSEWHERE (W_VERB | W_FUTURE | W_COMMA | W_AND | W_TO | W_SPAN | T_FROM)

static const tf_frame frames[] = {
    /* 80% of my Year 9s, two detentions a week, 96% attendance */
    {.steps = {TF_IS(QUANTITY), TF_IS(W_OF), {.is = COUNTED, .skip = 3, .stops = ELSEWHERE}},
     .widens = true},
    {.steps = {TF_IS(QUANTITY), {.is = COUNTED, .skip = 1, .stops = ELSEWHERE}}, .widens = true},
    {.steps = {TF_IS(QUANTITY), TF_NEAR(2, T_UNIT), TF_IS(T_UNIT)}, .widens = true},
    {.steps = {TF_IS(QUANTITY), TF_IS(T_OR_MORE)}, .widens = true},
    /* double the number of borrowed books */
    {.steps = {TF_IS(T_MEASURE), {.is = COUNTED, .skip = 1, .stops = ELSEWHERE}}, .widens = true},
    /* at least 80%, to 96%, by no more than a third */
    {.steps = {TF_IS(LIMITS), TF_NEAR(1, QUANTITY)}, .widens = true},
    {.steps = {TF_IS(W_TO | T_FROM), {.is = LIMITS, .how = TF_MAYBE}, TF_IS(QUANTITY)},
     .widens = true},
    {.steps = {TF_IS(T_FROM), TF_NEAR(1, QUANTITY), TF_IS(W_TO), TF_NEAR(1, QUANTITY)},
     .widens = true},
};

const tf_frame_list tf_numeric_target_widening = TF_FRAME_LIST(frames);
