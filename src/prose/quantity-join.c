/* Quantities: the tokens of "at least two thirds of them" or "Year 9" become one each. */
#include "quantity.h"

/* Whether what stands before token `i` is "by" or "by the". */
static bool is_ahead(const tf_token *tokens, size_t i)
{
    if (i && tf_str_is(tokens[i - 1].word, "the"))
        i--;
    return i && (tokens[i - 1].number & N_BY);
}

/* Makes one token of `n` that are a quantity of a kind. */
static void join(tf_token *joined, const tf_token *tokens, size_t n, uint64_t kind)
{
    joined->roles = kind | (joined->roles & Q_ANY);
    joined->to = tokens[n - 1].to;
    joined->last = tokens[n - 1].last;
    joined->looks = TF_LOOKS_JOINED;
    for (size_t k = 1; k < n; k++)
        joined->value = tokens[k].value > joined->value ? tokens[k].value : joined->value;
}

void tf_quantities_join(tf_words *words)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;

    tf_numbers_mark(words);
    for (size_t i = 0; i < words->tokens.n; i += n) {
        const tf_token *before = out ? &tokens[out - 1] : NULL;
        uint64_t kind;
        n = tf_quantity_read(&tokens[i], words->tokens.n - i, before, &kind);
        if (out != i)
            tokens[out] = tokens[i];
        if (n)
            join(&tokens[out], &tokens[i], n, kind);
        else
            n = 1;
        if ((tokens[out].number & (N_EVENT | N_MONTH)) && is_ahead(tokens, out))
            tokens[out].roles |= W_FUTURE;
        out++;
    }
    words->tokens.n = out;
}
