/* Sentences, clauses, lines, and what stands within inverted commas. */
#include "prose.h"

/* ---- ends ---------------------------------------------------------------------------------------
 */

static const char *const abbreviations[] = {"mr",  "mrs",  "ms",     "miss", "dr",
                                            "st",  "prof", "e.g",    "eg",   "i.e",
                                            "etc", "vs",   "approx", "no",   "yr"};

static bool is_abbreviation(const tf_token *token)
{
    if (token->word.n == 1 && token->looks == TF_LOOKS_WORD)
        return true;
    for (size_t i = 0; i < TF_COUNT(abbreviations); i++)
        if (tf_str_is(token->word, abbreviations[i]))
            return true;
    return false;
}

/* Whether the full stop at `i` ends a sentence: "Mr. Odell" and "3.Kind" do not. */
static bool is_end(const tf_words *words, size_t i)
{
    const tf_token *tokens = words->tokens.at;

    if (tokens[i].value != '.')
        return true;
    if (i && tokens[i - 1].to == tokens[i].from && is_abbreviation(&tokens[i - 1]))
        return i + 1 == words->tokens.n;
    return i + 1 == words->tokens.n || tokens[i + 1].from > tokens[i].to ||
           tokens[i + 1].looks == TF_LOOKS_MARK;
}

/* ---- inverted commas ----------------------------------------------------------------------------
 */

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

enum { QUOTE_MOST = 60 }; /* tokens: an apostrophe far away closes nothing */

/* Marks what stands between the mark at `i` and the one that closes it. */
static void mark_quote(tf_words *words, size_t i, const quote_marks *marks)
{
    tf_token *tokens = words->tokens.at;
    size_t shut = i + 1;

    while (shut < words->tokens.n && shut < i + QUOTE_MOST && !is_mark(&tokens[shut], marks->shut))
        shut++;
    if (shut >= words->tokens.n || !is_mark(&tokens[shut], marks->shut))
        return;
    for (size_t k = i + 1; k < shut; k++)
        tokens[k].quoted = true;
}

/* ---- clauses ------------------------------------------------------------------------------------
 */

/* A comma, "and" or "but" that another clause follows, seen from what stands behind it. */
static bool breaks(const tf_words *words, size_t i)
{
    const tf_token *token = &words->tokens.at[i];
    uint64_t next = i + 1 < words->tokens.n ? token[1].roles : 0;

    if (token->roles & W_COMMA)
        return next & (W_AND | W_JOINS) && !(next & Q_ANY) && i + 2 < words->tokens.n &&
               !(token[2].roles & Q_ANY);
    return (token->roles & W_AND) && (next & (W_I | W_THEY));
}

/* Lines count as sentences where they look like lines of a form: "Status: met". */
static void keep_line(const tf_words *words, size_t i)
{
    tf_token *token = &words->tokens.at[i];

    if (!token->first || !i)
        return;
    token->first = token->capital || token->looks == TF_LOOKS_MARK || token[-1].roles & W_END;
    token[-1].last = token->first;
}

void tf_sentences_mark(tf_arena *scratch, tf_words *words)
{
    uint64_t *clause = TF_PUSH(scratch, &words->clauses);
    bool fresh = true;

    for (size_t i = 0; i < words->tokens.n; i++) {
        tf_token *token = &words->tokens.at[i];
        const quote_marks *marks = opening(words, i);
        if (marks && !token->quoted)
            mark_quote(words, i, marks);
        if ((token->roles & W_END) && !is_end(words, i))
            token->roles &= ~(W_END | W_BREAK);
        if (breaks(words, i))
            token->roles |= W_BREAK;
        keep_line(words, i);
        token->first |= fresh;
        if (token->looks != TF_LOOKS_MARK)
            fresh = false;
        if ((token->roles & W_END) && i) {
            token[-1].last = true;
            fresh = true;
        }
        token->clause = (uint32_t)(words->clauses.n - 1);
        *clause |= token->roles;
        if (token->roles & W_BREAK) {
            uint64_t carried = token->roles & W_COLON ? *clause & ~(W_COLON | W_BREAK) : 0;
            clause = TF_PUSH(scratch, &words->clauses);
            *clause = carried;
        }
    }
}
