/* Dictionaries: from words to roles, through phrases and inflected forms. */
#include <string.h>

#include "prose.h"

enum { LONGEST = 24 }; /* letters of a word whose inflection is undone */

/* ---- one word or phrase -------------------------------------------------------------------------
 */

/* Order of a word against an entry, as if both were NUL-terminated. */
static int order(tf_str word, const char *entry)
{
    int by_bytes = strncmp(word.p, entry, word.n);

    return by_bytes ? by_bytes : -(entry[word.n] != '\0');
}

/* The first entry that is not before `word`. */
static size_t lower_bound(const tf_lexicon *lexicon, tf_str word)
{
    size_t low = 0, high = lexicon->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order(word, lexicon->at[middle].words) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How many tokens from `i` on spell `rest`, words with a space before each; 0 if they do not. */
static size_t spelt(const tf_words *words, size_t i, const char *rest)
{
    size_t n = 0;

    while (*rest == ' ') {
        tf_str word;
        if (i + n >= words->tokens.n)
            return 0;
        word = words->tokens.at[i + n].word;
        if (strncmp(rest + 1, word.p, word.n) != 0)
            return 0;
        rest += 1 + word.n;
        n++;
    }
    return *rest ? 0 : n;
}

/* The longest entry that is `word` and the tokens from `i` on. */
static const tf_entry *find(const tf_lexicon *lexicon, const tf_words *words, size_t i, tf_str word,
                            size_t *n)
{
    const tf_entry *best = NULL;

    for (size_t at = lower_bound(lexicon, word); at < lexicon->n; at++) {
        const tf_entry *entry = &lexicon->at[at];
        size_t more = 0;
        if (strncmp(entry->words, word.p, word.n) != 0)
            break;
        if (entry->words[word.n]) {
            /* A space sorts before all else, so the phrases come first. */
            if (entry->words[word.n] != ' ')
                break;
            more = spelt(words, i, entry->words + word.n);
            if (!more)
                continue;
        }
        if (!best || more + 1 > *n) {
            best = entry;
            *n = more + 1;
        }
    }
    return best;
}

/* ---- inflected forms ----------------------------------------------------------------------------
 */

/* An ending, and what stands in its place in the word's base. */
typedef struct {
    const char *ending, *base;
    bool doubles; /* the consonant before it may be doubled */
    uint64_t form;
} inflection;

static const inflection inflections[] = {
    {"ies", "y", false, 0},    {"es", "", false, 0},   {"s", "", false, 0},
    {"ied", "y", false, W_ED}, {"ed", "", true, W_ED}, {"ed", "e", false, W_ED},
    {"ing", "", true, 0},      {"ing", "e", false, 0},
};

/* Undoes an inflection into `base`; false where the word has another ending. */
static bool undo(const inflection *how, tf_str word, char *base, tf_str *out)
{
    size_t ending = strlen(how->ending), more = strlen(how->base);

    if (word.n > LONGEST || word.n < ending + 2 || !tf_str_ends(word, tf_str_z(how->ending)))
        return false;
    memcpy(base, word.p, word.n - ending);
    memcpy(base + word.n - ending, how->base, more);
    *out = (tf_str){base, word.n - ending + more};
    return out->n >= 3;
}

static const tf_entry *find_base(const tf_lexicon *lexicon, const tf_words *words, size_t i,
                                 size_t *n, uint64_t *form)
{
    char buffer[LONGEST + 1];

    for (size_t k = 0; k < TF_COUNT(inflections); k++) {
        const inflection *how = &inflections[k];
        const tf_entry *entry;
        tf_str base;
        if (!undo(how, words->tokens.at[i].word, buffer, &base))
            continue;
        entry = find(lexicon, words, i + 1, base, n);
        if (!entry && how->doubles && base.p[base.n - 1] == base.p[base.n - 2])
            entry = find(lexicon, words, i + 1, tf_str_sub(base, 0, base.n - 1), n);
        if (entry) {
            *form = how->form;
            return entry;
        }
    }
    return NULL;
}

const tf_entry *tf_lexicon_find(const tf_lexicon *lexicon, const tf_words *words, size_t i,
                                size_t *n, uint64_t *form)
{
    const tf_token *token = &words->tokens.at[i];
    const tf_entry *entry;

    *n = 1;
    *form = 0;
    entry = find(lexicon, words, i + 1, token->word, n);
    if (!entry && token->looks == TF_LOOKS_WORD)
        entry = find_base(lexicon, words, i, n, form);
    return entry;
}

const tf_entry *tf_lexicon_word(const tf_lexicon *lexicon, tf_str word)
{
    size_t at = lower_bound(lexicon, word);

    while (at < lexicon->n && strncmp(lexicon->at[at].words, word.p, word.n) == 0) {
        if (!lexicon->at[at].words[word.n])
            return &lexicon->at[at];
        at++;
    }
    return NULL;
}

/* ---- roles for all ------------------------------------------------------------------------------
 */

/* What the ending of a word suggests. */
static uint64_t form_of(const tf_token *token)
{
    tf_str word = token->word;

    if (token->looks != TF_LOOKS_WORD || word.n < 5)
        return 0;
    if (tf_str_ends(word, TF_STR("ing")))
        return W_ING;
    return tf_str_ends(word, TF_STR("ed")) && !tf_str_ends(word, TF_STR("eed")) ? W_ED : 0;
}

/* The roles of the longest phrase at `i`; both dictionaries' where they agree on its length. */
static uint64_t roles_at(const tf_words *words, size_t i, const tf_lexicon *own, size_t *n)
{
    size_t n_grammar, n_own;
    uint64_t form_grammar, form_own;
    const tf_entry *grammar =
        tf_lexicon_find(&tf_grammar_words, words, i, &n_grammar, &form_grammar);
    const tf_entry *special = tf_lexicon_find(own, words, i, &n_own, &form_own);

    bool plain = grammar && !grammar->roles; /* "nothing" is no verb */
    uint64_t ing = plain ? 0 : form_of(&words->tokens.at[i]) & W_ING;

    *n = 1;
    if (!grammar && !special)
        return form_of(&words->tokens.at[i]);
    if (!grammar || (special && n_own > n_grammar)) {
        *n = n_own;
        return special->roles | form_own | ing;
    }
    *n = n_grammar;
    if (!special || n_own < n_grammar)
        return grammar->roles | form_grammar | ing;
    return grammar->roles | form_grammar | special->roles | form_own | ing;
}

void tf_roles_give(tf_words *words, const tf_lexicon *own)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;

    for (size_t i = 0; i < words->tokens.n; i += n) {
        uint64_t roles = roles_at(words, i, own, &n);
        tf_token joined = tokens[i];
        joined.roles |= roles;
        joined.to = tokens[i + n - 1].to;
        joined.last = tokens[i + n - 1].last;
        if (n > 1)
            joined.looks = TF_LOOKS_JOINED;
        tokens[out++] = joined;
    }
    words->tokens.n = out;
}

uint64_t tf_lexicon_roles(tf_arena *scratch, const tf_lexicon *own, tf_str text)
{
    tf_passage passage = {.text = text};
    tf_words words = {0};
    uint64_t roles = 0;

    if (!text.n)
        return 0;
    tf_tokens_read(scratch, &passage, &words);
    tf_roles_give(&words, own);
    for (size_t i = 0; i < words.tokens.n; i++)
        roles |= words.tokens.at[i].roles;
    return roles;
}

void tf_words_read(tf_arena *scratch, const tf_passage *passage, const tf_lexicon *own,
                   tf_words *words)
{
    tf_tokens_read(scratch, passage, words);
    tf_quotes_mark(words);
    tf_roles_give(words, own);
    tf_quantities_join(words);
    tf_sentences_mark(scratch, words);
}
