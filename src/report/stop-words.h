/*
 * Words that say nothing of what somebody writes about: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_STOP_WORDS_H
#define TWOFOLD_REPORT_STOP_WORDS_H

#include <twofold/base.h>

/* Sorted by bytes; in lower case, and cut at apostrophes ("don't": "don", "t"). */
extern const char *const tf_stop_words[];
extern const size_t tf_stop_words_n;

bool tf_is_stop_word(tf_str word);

#endif
