/* Weeks that are told whoever wrote in them: the attack must see how few they are of. */
#include "../../src/report/aggregate.h"

#define TF_THRESHOLD 1
#include "../../src/report/governors-rhythm.c"
