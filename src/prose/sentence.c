/* Sentences, lines and clauses. */
#include "prose.h"

/* ---- ends ------------------------------------------------------------------------------------ */

/* Whether a word is one of a list that NULL ends. */
static bool is_among(tf_str word, const char *const *list)
{
    for (; *list; list++)
        if (**list == word.p[0] && tf_str_is(word, *list))
            return true;
    return false;
}

static const char *const abbreviations[] = {"mr", "mrs", "ms", "miss",   "dr", "st", "prof",
                                            "eg", "etc", "vs", "approx", "no", "yr", NULL};

static bool is_abbreviation(const tf_token *token)
{
    return (token->word.n == 1 && token->looks == TF_LOOKS_WORD) ||
           is_among(token->word, abbreviations);
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

/* The clause that is being read. */
typedef struct {
    tf_arena *scratch;
    tf_words *words;
    tf_clause *clause;
    size_t length; /* tokens */
    bool joined;   /* it starts with "which" or the like */
    bool timed;    /* it starts with "when" */
} clauses;

/* "… and our welcome is": a subject and its verb behind "and". */
static bool is_main(const tf_words *words, size_t i)
{
    size_t end = i + 4 < words->tokens.n ? i + 4 : words->tokens.n;

    if (i >= end || !(words->tokens.at[i].roles & (W_MY | W_DET)))
        return false;
    while (i < end && !(words->tokens.at[i].roles & (W_VERB | W_BREAK | W_COMMA | W_TO)))
        i++;
    return i < end && (words->tokens.at[i].roles & W_VERB);
}

/*
 * A comma, "and" or "but" that another clause follows, seen from what stands behind it; and the
 * comma that ends "which …" in mid-sentence, where the main clause goes on.
 */
static bool breaks(const tf_words *words, size_t i, const clauses *c)
{
    const tf_token *token = &words->tokens.at[i];
    uint64_t next = i + 1 < words->tokens.n ? token[1].roles : 0;
    uint64_t after = i + 2 < words->tokens.n ? token[2].roles : 0;

    if ((token->roles & W_COMMA) && (next & W_I) && !c->joined && (c->clause->roles & W_VERB))
        return true;
    if (token->roles & W_COMMA)
        return (c->joined && (next & W_FUTURE)) || (next & W_JOINS) ||
               ((next & W_AND) && after && !(after & Q_ANY));
    if (!(token->roles & W_AND))
        return false;
    return (next & (W_I | W_THEY)) || ((c->clause->roles & W_VERB) && is_main(words, i + 1));
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

/* Clauses that start so go on with what was said: "a class where …", "I shall be glad if …". */
static const char *const going_on[] = {"where", "when", "until", "till",   "if",
                                       "which", "who",  "whose", "unless", NULL};

static void start_clause(clauses *c, uint64_t lead)
{
    c->clause = TF_PUSH(c->scratch, &c->words->clauses);
    c->clause->lead = lead;
    c->length = 0;
}

/* A word that starts a clause by itself, or the first one behind a break. */
static void open_clause(clauses *c, const tf_token *token)
{
    /* "When it rains I …" */
    bool main = c->timed && (token->roles & W_I) && (c->clause->roles & W_VERB);

    if ((token->roles & W_STARTS) || main || c->length == CLAUSE_MOST)
        start_clause(c, 0);
    if (c->length)
        return;
    c->joined = (token->roles & W_JOINS) != 0;
    c->timed = tf_str_is(token->word, "when");
    if (c->words->clauses.n > 1 && is_among(token->word, going_on))
        c->clause->lead |= c->clause[-1].roles | c->clause[-1].lead;
}

/* "To be told", "they feel heard": such words look like pasts, and tell of none. */
static void mark_participle(const tf_words *words, size_t i)
{
    tf_token *token = &words->tokens.at[i];

    if (!i || !(token->roles & W_PAST) || (token->roles & (W_BE | W_HAVE)))
        return;
    if ((token[-1].roles & W_BE) || tf_str_is(token[-1].word, "feel") ||
        tf_str_is(token[-1].word, "feels"))
        token->roles &= ~(W_PAST | W_VERB);
}

void tf_sentences_mark(tf_arena *scratch, tf_words *words)
{
    clauses c = {.scratch = scratch, .words = words};
    bool fresh = true;

    start_clause(&c, 0);
    for (size_t i = 0; i < words->tokens.n; i++) {
        tf_token *token = &words->tokens.at[i];
        mark_end(words, i, &fresh);
        mark_participle(words, i);
        open_clause(&c, token);
        if (breaks(words, i, &c))
            token->roles |= W_BREAK;
        token->clause = (uint32_t)(words->clauses.n - 1);
        words->roles |= token->roles;
        c.length++;
        if (!token->quoted)
            c.clause->roles |= token->roles;
        if (token->roles & W_BREAK)
            start_clause(&c, token->roles & W_COLON ? c.clause->roles : 0);
    }
}
