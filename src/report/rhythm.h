/*
 * What the rhythm report tells of, and its words: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_RHYTHM_H
#define TWOFOLD_REPORT_RHYTHM_H

#include "weeks.h"

typedef struct {
    tf_document *document;
    const tf_request *request;
    const tf_calendar *calendar;
    const tf_group *group; /* whose weeks words are about: the school, or the team asked for */
    const int *counts;
} tf_rhythm;

/* Says in a sentence or two how the last of the terms go. */
void tf_rhythm_put_answer(const tf_rhythm *rhythm);
/* Says how the terms went beside the school's own rhythm, and invites to what could be done. */
void tf_rhythm_put_words(const tf_rhythm *rhythm);

#endif
