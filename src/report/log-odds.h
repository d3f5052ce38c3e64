/*
 * How much more a word was used in one corpus than in another: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_LOG_ODDS_H
#define TWOFOLD_REPORT_LOG_ODDS_H

/* A word among all words: how often it stands there, and how often any does. */
typedef struct {
    double word, all;
} tf_usage;

/*
 * The log-odds ratio of a word between two corpora with an informative Dirichlet prior, as a
 * z-score: positive where `now` has more of it. `prior` is the word's and all words' share of the
 * prior, in the same unit as the counts.
 *
 * Monroe, Colaresi & Quinn, "Fightin' Words: Lexical Feature Selection and Evaluation for
 * Identifying the Content of Political Conflict", Political Analysis 16 (2008), 372-403, equations
 * 16 (the log-odds ratio), 20 (its variance) and 22 (the z-score).
 * https://doi.org/10.1093/pan/mpn018
 */
double tf_log_odds(tf_usage now, tf_usage then, tf_usage prior);

#endif
