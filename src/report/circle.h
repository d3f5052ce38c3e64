/*
 * Who names whom: inside the report layer only.
 *
 * Who works with whom is told of commitments that are in place, as is what these support
 * (supports.h): a file that is still a template is no work yet, and `governors` counts it as none.
 * But whether somebody names a colleague back is asked of all that they wrote, as `check` asks it:
 * nobody is to wait in a report for an answer that stands in a file.
 */
#ifndef TWOFOLD_REPORT_CIRCLE_H
#define TWOFOLD_REPORT_CIRCLE_H

#include "people.h"

/* People by their numbers, once each, in order. */
typedef struct {
    TF_VEC(size_t) found;
} tf_numbers;

/* Somebody who is here, and their ties. */
typedef struct {
    const tf_person *person;
    const tf_team *team;
    tf_numbers names;    /* whom their commitments name that are in place */
    tf_numbers mentions; /* whom the others do, and reflections */
    tf_numbers named_by; /* whose commitments name them that are in place */
    bool writes;         /* has a commitment with something in it */
    bool unsure;         /* names somebody who cannot be found, or cannot be read */
    bool asked;          /* is of the team that was asked for */
} tf_member;

/* All who are here, by team and name. */
typedef struct {
    const tf_snapshot *snapshot;
    tf_member *nodes;
    size_t n;
    tf_map numbers; /* slug → number in `nodes`, from 1 */
} tf_circle;

/* Reads the whole school, since people of one team work with others. All but the map lives in
 * `arena`: the circle is to be released. */
void tf_circle_read(tf_arena *arena, const tf_request *request, tf_circle *circle);
void tf_circle_release(tf_circle *circle);

/* Whether `a` names `b` back: in any commitment or reflection. */
bool tf_circle_answers(const tf_circle *circle, size_t a, size_t b);
/* Whether one of them commits to work with the other, who names them back. */
bool tf_circle_together(const tf_circle *circle, size_t a, size_t b);

/* Calls `tie` once for each two of whom one was asked for: where the tie is not mutual, `a` names
 * `b`. */
void tf_circle_ties(const tf_circle *circle,
                    void (*tie)(void *context, size_t a, size_t b, bool mutual), void *context);

#endif
