/*
 * Words that are names as well: with a capital at the beginning of a sentence nobody can tell
 * whether "Hope" is a child. Inside the report layer.
 */
#ifndef TWOFOLD_REPORT_FIRST_NAMES_H
#define TWOFOLD_REPORT_FIRST_NAMES_H

#include <twofold/base.h>

/* Sorted by bytes, in lower case. */
extern const char *const tf_first_names[];
extern const size_t tf_first_names_n;

/* Whether a word in lower case may be a child's first name, a day or a month. */
bool tf_is_first_name(tf_str word);

#endif
