/*
 * What the files of `reflect` share.
 */
#ifndef TWOFOLD_CMD_REFLECT_H
#define TWOFOLD_CMD_REFLECT_H

#include <twofold/write.h>

#include "command.h"
#include "note.h"

typedef struct {
    const char *message, *words;
    tf_given about, with;
    tf_date on;
    bool share, no_edit;
} tf_reflect_values;

/* A reflection in the making. */
typedef struct {
    const tf_call *call;
    tf_reflect_values values;
    const char *who; /* as told; NULL: whoever git says is writing */
    bool piped;      /* the text comes from standard input */
    tf_writer *writer;
    tf_store *store;
    tf_snapshot people;
    tf_noting noting;
    tf_note note;
    tf_draft draft;
    tf_arena arena;
} tf_reflecting;

/* Opens the school and its repository, and finds out who reflects, with whom, on what, of which day:
 * whatever can be refused is refused before a word is typed. */
int tf_reflect_prepare(tf_reflecting *reflecting, tf_error *error);

#endif
