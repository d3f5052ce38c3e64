/* Inverted commas: what stands within them is somebody's words. */
#include "prose.h"

typedef struct {
    uint32_t open, shut;
} quote_marks;

static const quote_marks quotes[] = {
    {'"', '"'}, {'\'', '\''}, {0x201C, 0x201D}, {0x2018, 0x2019}, {0xAB, 0xBB}, {0x201E, 0x201C},
};

/* Inverted commas open in front of a word and behind none; else they are apostrophes. */
static bool opens(const tf_words *words, size_t i)
{
    const tf_token *tokens = words->tokens.at;

    return i + 1 < words->tokens.n && tokens[i].to == tokens[i + 1].from &&
           (!i || tokens[i - 1].to < tokens[i].from || tokens[i - 1].looks == TF_LOOKS_MARK);
}

static const quote_marks *opening(const tf_words *words, size_t i)
{
    const tf_token *token = &words->tokens.at[i];

    if (token->looks != TF_LOOKS_MARK || !opens(words, i))
        return NULL;
    for (size_t k = 0; k < TF_COUNT(quotes); k++)
        if (quotes[k].open == token->value)
            return &quotes[k];
    return NULL;
}

static bool is_mark(const tf_token *token, uint32_t c)
{
    return token->looks == TF_LOOKS_MARK && token->value == c;
}

enum { QUOTE_MOST = 80 }; /* tokens: an apostrophe far away closes nothing */

/* Where the inverted commas that open at `i` are shut, or `i`. */
static size_t shut_at(const tf_words *words, size_t i, const quote_marks *marks)
{
    for (size_t at = i + 1; at < words->tokens.n && at < i + QUOTE_MOST; at++)
        if (is_mark(&words->tokens.at[at], marks->shut))
            return at;
    return i;
}

void tf_quotes_mark(tf_words *words)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, shut = 0;

    if (!words->quotes)
        return;
    for (size_t i = 0; i < words->tokens.n; i++) {
        const quote_marks *marks = i < shut ? NULL : opening(words, i);
        size_t until = marks ? shut_at(words, i, marks) : i;
        if (until > i)
            shut = until;
        if (until > i || (shut && i == shut)) {
            if (out)
                tokens[out - 1].last |= tokens[i].last;
            if (i + 1 < words->tokens.n)
                tokens[i + 1].first |= tokens[i].first;
            continue;
        }
        tokens[i].quoted = i < shut;
        tokens[out++] = tokens[i];
    }
    words->tokens.n = out;
}
