/* Sentences, lines and clauses. */
#include "prose.h"

/* ---- ends ------------------------------------------------------------------------------------ */

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

/* ---- clauses --------------------------------------------------------------------------------- */

enum { CLAUSE_MOST = 120 }; /* tokens: no clause that somebody wrote is longer */

/*
 * A comma, "and" or "but" that another clause follows, seen from what stands behind it; and the
 * comma that ends "which …" in mid-sentence, where the main clause goes on.
 */
static bool breaks(const tf_words *words, size_t i, bool joined)
{
    const tf_token *token = &words->tokens.at[i];
    uint64_t next = i + 1 < words->tokens.n ? token[1].roles : 0;
    uint64_t after = i + 2 < words->tokens.n ? token[2].roles : 0;

    if (token->roles & W_COMMA)
        return (joined && (next & W_FUTURE)) || (next & W_JOINS) ||
               ((next & W_AND) && after && !(after & Q_ANY));
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

static void mark_end(const tf_words *words, size_t i, bool *fresh)
{
    tf_token *token = &words->tokens.at[i];

    if ((token->roles & W_END) && !is_end(words, i))
        token->roles &= ~(W_END | W_BREAK);
    keep_line(words, i);
    token->first |= *fresh;
    if (token->looks != TF_LOOKS_MARK)
        *fresh = false;
    if ((token->roles & W_END) && i) {
        token[-1].last = true;
        *fresh = true;
    }
}

void tf_sentences_mark(tf_arena *scratch, tf_words *words)
{
    tf_clause *clause = TF_PUSH(scratch, &words->clauses);
    bool fresh = true, joined = false;
    size_t length = 0;

    for (size_t i = 0; i < words->tokens.n; i++) {
        tf_token *token = &words->tokens.at[i];
        mark_end(words, i, &fresh);
        if (length == 0)
            joined = (token->roles & W_JOINS) != 0;
        if (breaks(words, i, joined))
            token->roles |= W_BREAK;
        if ((token->roles & W_STARTS) || length == CLAUSE_MOST) {
            clause = TF_PUSH(scratch, &words->clauses);
            length = 0;
        }
        token->clause = (uint32_t)(words->clauses.n - 1);
        words->roles |= token->roles;
        length++;
        if (!token->quoted)
            clause->roles |= token->roles;
        if (token->roles & W_BREAK) {
            uint64_t lead = token->roles & W_COLON ? clause->roles : 0;
            clause = TF_PUSH(scratch, &words->clauses);
            clause->lead = lead;
            length = 0;
        }
    }
}
