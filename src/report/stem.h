/*
 * Stems of English words: "reads", "reading" and "read" are one. Inside the report layer.
 */
#ifndef TWOFOLD_REPORT_STEM_H
#define TWOFOLD_REPORT_STEM_H

#include <twofold/base.h>

/* One a thread. */
typedef struct tf_stemmer tf_stemmer;

/* NULL where the library is not there: words are then their own stems. */
tf_stemmer *tf_stemmer_new(void);
/* The stem of a word in lower case (Snowball's English stemmer, "Porter2"), in memory that holds
 * until the next is asked for. */
tf_str tf_stem(tf_stemmer *stemmer, tf_str word);
void tf_stemmer_free(tf_stemmer *stemmer);

#endif
