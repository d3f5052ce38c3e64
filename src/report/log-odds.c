/* Log-odds ratios with an informative Dirichlet prior. */
#include <math.h>

#include "log-odds.h"

static double log_odds(tf_usage corpus, tf_usage prior)
{
    double word = corpus.word + prior.word;

    return log(word / (corpus.all + prior.all - word));
}

double tf_log_odds(tf_usage now, tf_usage then, tf_usage prior)
{
    double variance = 1 / (now.word + prior.word) + 1 / (then.word + prior.word);

    return (log_odds(now, prior) - log_odds(then, prior)) / sqrt(variance);
}
