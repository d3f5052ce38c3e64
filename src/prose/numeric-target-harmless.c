/* Frames in which a quantity is no target, whatever stands around it. */
#include "numeric-target.h"

static const tf_frame frames[] = {
    /* such as 2/3; the 43% who; our two classes; over six weeks; 85% is not */
    {.steps = {TF_IS(T_CONTENT),
               {.is = FIGURES | COUNTS, .skip = 8, .stops = W_COMMA | W_FUTURE},
               {.is = FIGURES | COUNTS, .skip = 3, .how = TF_MAYBE},
               {.is = FIGURES | COUNTS, .skip = 3, .how = TF_MAYBE}}},
    {.steps = {TF_IS(FIGURES | COUNTS), TF_IS(T_CONTENT)}},
    {.steps = {TF_IS(T_RANK), TF_IS(T_PROCESS)}},                   /* the top ten things */
    {.steps = {TF_IS(T_MULTIPLY), TF_IS(W_DET), TF_IS(T_PROCESS)}}, /* halve the class */
    {.steps = {TF_IS(Q_COUNT), TF_IS(T_OR_MORE), TF_IS(Q_COUNT)}},  /* 3 + 4 */
    {.steps = {TF_IS(T_KNOWN), TF_IS(SHARES | Q_PART)}},
    {.steps = {TF_AFTER(T_AIM), TF_NEAR(2, Q_COUNT), TF_NEAR(3, WHO), TF_IS(W_TO), TF_IS(T_OWN)}},
    {.steps = {TF_IS(Q_COUNT), TF_NEAR(4, WHO), TF_NEAR(2, W_FUTURE), TF_NEAR(1, T_OWN)}},
    {.steps = {TF_IS(T_KNOWN | W_MY), TF_IS(Q_COUNT | Q_ONE)}},
    {.steps = {TF_IS(T_PEOPLE), TF_IS(W_OF), {.is = Q_COUNT}}}, /* a child of six, a class of 30 */
    {.steps = {{.is = T_MORE, .how = TF_FIRST}, TF_IS(W_TO), TF_IS(Q_COUNT)}}, /* up to six */
    {.steps = {TF_IS(W_SPAN), TF_IS(Q_TIME)}},
    {.steps = {TF_IS(FIGURES | COUNTS), TF_NEAR(1, W_BE), TF_IS(W_NOT)}},
    /* what one does oneself: spend ten minutes, at least three lessons */
    {.steps = {{.is = W_I, .how = TF_OUTSIDE},
               {.is = W_FUTURE, .isnt = T_AIM, .skip = 1, .how = TF_OUTSIDE},
               {.is = LIMITS, .skip = 8, .stops = OUTCOME, .how = TF_MAYBE},
               {.is = COUNTS | Q_ONE, .skip = 8, .stops = OUTCOME}}},
    {.steps = {TF_AFTER(W_I),
               {.is = W_FUTURE, .skip = 1, .how = TF_OUTSIDE},
               TF_NEAR(2, T_OWN),
               {.is = SHARES, .skip = 5, .stops = OUTCOME | LIMITS}}},
    {.steps = {{.is = T_AIM, .how = TF_OUTSIDE},
               {.is = W_TO, .how = TF_OUTSIDE},
               {.is = LIMITS, .skip = 8, .stops = OUTCOME, .how = TF_MAYBE},
               {.is = COUNTS | Q_ONE, .skip = 8, .stops = OUTCOME}}},
    {.steps = {{.is = T_OWN, .isnt = W_ED},
               {.is = COUNTS | Q_ONE | Q_PART,
                .skip = 5,
                .stops = W_TO | TALLIED | OUTCOME | T_STANDARD | T_BENCH | T_OVER | T_DONE}}},
    {.steps = {{.is = LIMITS, .how = TF_MAYBE},
               {.is = COUNTS | Q_ONE, .isnt = Q_ZERO},
               {.is = W_OF, .how = TF_MAYBE},
               {.is = W_DET | W_MY, .how = TF_MAYBE},
               {.is = T_PROCESS, .skip = 2, .stops = TALLIED | W_TO | W_DET | W_SPAN | T_FROM}}},
};

const tf_frame_list tf_numeric_target_harmless = TF_FRAME_LIST(frames);
