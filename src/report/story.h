/*
 * A person's story: chapters, one a cycle, of wordings and reflections by their days. Inside the
 * report layer only.
 */
#ifndef TWOFOLD_REPORT_STORY_H
#define TWOFOLD_REPORT_STORY_H

#include "wording.h"

/* Something that happened. */
typedef struct {
    tf_moment_kind kind;
    tf_commitment_kind commitment; /* of a wording */
    tf_date day;                   /* TF_NO_DATE: nobody can say */
    bool uncommitted;              /* only the folder has it so */
    size_t turn;                   /* which of its wordings, from 1 on */
    tf_str path;
    const tf_wording *was, *is; /* `was` of a rewording alone */
    tf_str anchor;
} tf_event;

typedef struct {
    tf_str folder; /* in earlier/; empty: the cycle that is now */
    tf_str title;
    tf_str anchor; /* of its heading; an event's begins with it where it is an earlier one */
    TF_VEC(tf_event) events; /* by day; a wording comes before what was thought about it */
} tf_chapter;

typedef struct {
    const tf_request *request;
    tf_document *document;
    TF_VEC(tf_chapter) chapters; /* earlier ones first */
} tf_story;

/* Reads the chapters of the request's person, into the document's arena. Fails only where history
 * does. */
int tf_story_read(tf_story *story, tf_error *error);
/* The picture, and the table that says the same. */
void tf_story_put_timeline(tf_story *story);
/* "Classroom practice" for a commitment; "Reflections". */
tf_str tf_story_track(const tf_event *event);

#endif
