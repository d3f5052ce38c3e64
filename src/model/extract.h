/*
 * What a parsed file says, taken out of it: inside the model layer only. Everything is copied into
 * `parsed->keep`, so that the structure of the file can go.
 */
#ifndef TWOFOLD_MODEL_EXTRACT_H
#define TWOFOLD_MODEL_EXTRACT_H

#include <twofold/model.h>

/* From the body of any file: its title, links, allow comments, and whether it has prose. */
void tf_extract_body(tf_file *file, const tf_parsed *parsed);

/* From front matter, and for the school from its headings too. `front` may be NULL. */
void tf_extract_school(tf_school *school, const tf_parsed *parsed);
void tf_extract_profile(tf_person *person, const tf_parsed *parsed);
void tf_extract_commitment(tf_commitment *commitment, const tf_parsed *parsed);
void tf_extract_reflection(tf_reflection *reflection, const tf_parsed *parsed);

/* The text in a heading, link or cell whose ENTER is `event`: what a reader sees, in `keep`. */
tf_str tf_extract_text(tf_arena *keep, const tf_md_event *event);

#endif
