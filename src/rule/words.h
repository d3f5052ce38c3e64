/*
 * Words in messages: inside the rule layer only. All of it lives in `keep`, with a NUL behind it.
 */
#ifndef TWOFOLD_RULE_WORDS_H
#define TWOFOLD_RULE_WORDS_H

#include <twofold/model.h>

/* Words of a file as a message quotes them: on one line, not too long, and nothing hidden. */
const char *tf_words(tf_arena *keep, tf_str words);
/* Someone's name, to be put into a message. */
const char *tf_words_person(tf_arena *keep, const tf_person *person);
/* Of a path: what stands behind the last slash. */
tf_str tf_words_file_name(tf_str path);

#endif
