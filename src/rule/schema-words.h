/*
 * Plain words for what is wrong with front matter: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_SCHEMA_WORDS_H
#define TWOFOLD_RULE_SCHEMA_WORDS_H

#include <twofold/model.h>

tf_str tf_schema_message(tf_arena *keep, const tf_trouble *trouble);
/* What to do about it in that file. */
tf_str tf_schema_help(tf_arena *keep, const tf_trouble *trouble, const tf_file *file);

#endif
