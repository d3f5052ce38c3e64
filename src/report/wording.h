/*
 * A commitment or reflection as one of its versions has it, and what became of it in words. Inside
 * the report layer only.
 */
#ifndef TWOFOLD_REPORT_WORDING_H
#define TWOFOLD_REPORT_WORDING_H

#include "diff.h"
#include "people.h"

typedef struct {
    TF_VEC(tf_str) found;
} tf_texts;

/* What a file says, as far as it can be read. */
typedef struct {
    tf_str title; /* empty: none */
    tf_str body;  /* without front matter, and without the title where that is its first line */
    tf_str words; /* the same as a reader sees it, without marks and comments */
    tf_str whole; /* with the title */
    bool written; /* has prose of its own */
    bool sound;   /* its front matter could be read */
    tf_texts supports, principles, with, about, terms;
    tf_str name, left, joined, cycle; /* of a profile, of school.md */
    tf_date since;
    bool share;
} tf_wording;

/* Reads a version of a file. Its texts are slices of `bytes` or live in `arena`; what cannot be read
 * is empty. */
void tf_wording_read(tf_arena *arena, tf_str bytes, tf_wording *wording);
/* The same without title and words, and without knowing whether it is written. */
void tf_wording_read_front(tf_arena *arena, tf_str bytes, tf_wording *wording);
/* "classroom practice", "classroom practice and the recovery plan": what a reflection is about. */
void tf_put_about(tf_document *document, tf_line *line, const tf_texts *about);

bool tf_texts_have(const tf_texts *texts, tf_str text);
/* Those of `texts` that are not in `others`, whatever the case. */
tf_texts tf_texts_beyond(tf_arena *scratch, const tf_texts *texts, const tf_texts *others);
/* Adds names as "A, B and C": of that section of school.md, or of colleagues (TF_SECTIONS). */
void tf_put_texts(const tf_request *request, tf_document *document, tf_line *line,
                  tf_section_kind section, const tf_texts *texts);

/* Whether something of a commitment became different that anybody would call a rewording. */
bool tf_is_reworded(tf_arena *scratch, const tf_wording *was, const tf_wording *is);
/* Adds what became different, as sentences and passages; only what changed is told. */
void tf_put_rewording(const tf_request *request, tf_document *document, tf_commitment_kind kind,
                      const tf_wording *was, const tf_wording *is);

#endif
