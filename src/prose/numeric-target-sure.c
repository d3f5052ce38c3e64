/* Frames in which a quantity is a target, whatever else it looks like. */
#include "numeric-target.h"

static const tf_frame frames[] = {
    /* every one of the thirty, at least 25 of the 30, 19 of the 20 will, all thirty will */
    {.steps = {TF_IS(Q_COUNT),
               TF_IS(W_OF),
               TF_IS(W_DET | W_MY),
               TF_IS(Q_COUNT),
               {.is = W_FUTURE | T_ATTAIN | T_DONE, .skip = 6, .how = TF_OUTSIDE}},
     .advice = &tf_target_count},
    {.steps = {TF_IS(T_ALL),
               TF_IS(W_OF),
               TF_IS(W_DET | W_MY),
               TF_IS(Q_COUNT),
               {.is = W_VERB | T_ATTAIN, .skip = 3, .stops = T_PROCESS, .how = TF_OUTSIDE}},
     .needs = AHEAD,
     .advice = &tf_target_count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_IS(W_OF), TF_IS(W_DET | W_MY),
               TF_NEAR(1, Q_COUNT | WHO)},
     .needs = AHEAD,
     .advice = &tf_target_count},
    {.steps = {TF_IS(Q_COUNT), TF_IS(W_OF), TF_IS(W_DET | W_MY), TF_IS(Q_COUNT)},
     .needs = T_GOAL,
     .advice = &tf_target_count},
    {.steps = {TF_AFTER(T_AIM), TF_NEAR(1, T_ALL), TF_IS(W_OF), TF_IS(W_DET | W_MY),
               TF_IS(Q_COUNT)},
     .advice = &tf_target_count},
    {.steps = {TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_IS(W_OF), TF_IS(W_DET | W_MY), TF_NEAR(2, WHO)},
     .unless = W_VERB,
     .advice = &tf_target_count},

    /* reach the 80%, pass the 100 mark */
    {.steps = {TF_IS(T_ATTAIN | T_PASS | LIMITS), TF_IS(T_KNOWN), TF_IS(SHARES)},
     .needs = AHEAD,
     .advice = &tf_target_share},
    {.steps = {TF_IS(T_ATTAIN | T_PASS | LIMITS), TF_IS(T_KNOWN), TF_IS(Q_COUNT), TF_IS(T_UNIT)},
     .needs = AHEAD,
     .advice = &tf_target_count},

    {.steps = {TF_IS(T_CHANGE | T_MOVE), TF_IS(T_LEAST), TF_IS(Q_COUNT), TF_NEAR(1, T_UNIT)},
     .needs = AHEAD | T_ALL,
     .advice = &tf_target_count},

    /* aiming for 100 voices */
    {.steps = {TF_AFTER(T_GOAL), {.is = Q_COUNT, .how = TF_MANY}}, .advice = &tf_target_count},
    /* our 90% satisfaction target */
    {.steps = {TF_IS(FIGURES), {.is = T_GOAL, .skip = 3, .how = TF_OUTSIDE}},
     .unless = W_PAST,
     .advice = &tf_target_share},
    /* should not be longer than three minutes, will never fall below 90% */
    {.steps = {TF_IS(W_NOT), TF_NEAR(3, LIMITS), TF_NEAR(1, FIGURES | COUNTS)},
     .needs = W_FUTURE | T_AIM,
     .unless = W_I,
     .advice = &tf_target_limit},
    {.steps = {TF_IS(W_NOT), TF_NEAR(6, LIMITS), TF_NEAR(1, FIGURES | COUNTS)},
     .needs = W_FUTURE | T_AIM,
     .needs_too = T_MEASURE,
     .advice = &tf_target_limit},
    /* among the ten best schools */
    {.steps = {TF_IS(Q_COUNT), TF_IS(T_BEAT), TF_NEAR(1, T_PROCESS | T_PEOPLE)},
     .needs = AHEAD,
     .advice = &tf_target_benchmark},
    /* two grades of progress */
    {.steps = {TF_IS(Q_COUNT | Q_ONE | Q_TIME), TF_NEAR(1, T_UNIT), TF_IS(T_UNIT)},
     .advice = &tf_target_change},
};

const tf_frame_list tf_numeric_target_sure = TF_FRAME_LIST(frames);
