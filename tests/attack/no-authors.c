/* Sentences that are quoted however few share any: the attack must see that they could be nobody else's. */
#include "../../src/report/aggregate.h"

#define TF_THRESHOLD 1
#include "../../src/report/governors-quotes.c"
