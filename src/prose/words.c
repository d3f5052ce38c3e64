/* From words to roles, through phrases and inflected forms. */
#include <string.h>

#include "index.h"

enum {
    LONGEST = 24,  /* letters of a word whose inflection is undone */
    SPELLINGS = 6, /* a word itself, and what it may be a form of */
};

/* What a word may be spelt as, and what its form tells. */
typedef struct {
    tf_str word;
    uint64_t form;
} spelling;

/* ---- inflected forms ------------------------------------------------------------------------- */

/* An ending, and what stands in its place in the word's base. */
typedef struct {
    tf_str ending;
    tf_str base;
    bool doubles; /* the consonant before it may be doubled */
    uint64_t form;
} inflection;

static const inflection inflections[] = {
    {TF_STR_INIT("ies"), TF_STR_INIT("y"), false, 0},
    {TF_STR_INIT("es"), TF_STR_INIT(""), false, 0},
    {TF_STR_INIT("s"), TF_STR_INIT(""), false, 0},
    {TF_STR_INIT("ied"), TF_STR_INIT("y"), false, W_ED},
    {TF_STR_INIT("ed"), TF_STR_INIT(""), true, W_ED},
    {TF_STR_INIT("ed"), TF_STR_INIT("e"), false, W_ED},
    {TF_STR_INIT("ing"), TF_STR_INIT(""), true, W_ING},
    {TF_STR_INIT("ing"), TF_STR_INIT("e"), false, W_ING},
};

static void add(spelling *spellings, size_t *n, tf_str word, uint64_t form)
{
    if (*n < SPELLINGS && word.n >= 3)
        spellings[(*n)++] = (spelling){word, form};
}

/* Undoes one inflection; its bases are written to `room`. Gives what it used of that. */
static size_t undo(const inflection *how, tf_str word, char *room, spelling *spellings, size_t *n)
{
    size_t kept = word.n - how->ending.n;
    tf_str base = {room, kept + how->base.n};

    if (word.n < how->ending.n + 2 || word.p[word.n - 1] != how->ending.p[how->ending.n - 1] ||
        !tf_str_ends(word, how->ending))
        return 0;
    memcpy(room, word.p, kept);
    if (how->base.n)
        memcpy(room + kept, how->base.p, how->base.n);
    add(spellings, n, base, how->form);
    if (how->doubles && base.p[base.n - 1] == base.p[base.n - 2])
        add(spellings, n, tf_str_sub(base, 0, base.n - 1), how->form);
    return base.n;
}

static bool may_be_inflected(char last)
{
    return last == 's' || last == 'd' || last == 'g';
}

/* The word of a token and what it may be a form of, likeliest first. `room` holds the bases. */
static size_t spell(const tf_token *token, spelling spellings[SPELLINGS],
                    char room[SPELLINGS * (LONGEST + 1)])
{
    tf_str word = token->word;
    size_t n = 1;

    spellings[0] = (spelling){word, 0};
    if (token->looks != TF_LOOKS_WORD || word.n > LONGEST || !may_be_inflected(word.p[word.n - 1]))
        return n;
    for (size_t k = 0; k < TF_COUNT(inflections); k++)
        room += undo(&inflections[k], word, room, spellings, &n);
    return n;
}

/* ---- phrases --------------------------------------------------------------------------------- */

/* How many tokens from `i` on spell `rest`, words with a space before each; 0 if they do not. */
static size_t spelt(const tf_words *words, size_t i, const char *rest)
{
    size_t n = 0;

    while (*rest == ' ') {
        tf_str word;
        if (i + n >= words->tokens.n)
            return 0;
        word = words->tokens.at[i + n].word;
        if (rest[1] != word.p[0] || strncmp(rest + 1, word.p, word.n) != 0)
            return 0;
        rest += 1 + word.n;
        n++;
    }
    return *rest ? 0 : n;
}

/* The longest entry of each dictionary that the tokens from `i` on spell. */
typedef struct {
    const tf_entry *entries[TF_LEXICONS];
    size_t lengths[TF_LEXICONS];
    uint64_t roles[TF_LEXICONS]; /* in the form in which each was found */
    size_t n;                    /* of the dictionaries that have one */
} hits;

/* What an entry does in the form in which it was found; a past form has no forms of its own. */
static uint64_t roles_of(const tf_entry *entry, const spelling *found, bool inflected)
{
    uint64_t lost = found->form & W_ING ? W_VERB : 0;

    if (inflected && (entry->roles & W_PAST))
        lost = W_VERB | W_PAST;
    return (entry->roles & ~lost) | found->form;
}

/* Adds what a spelling means to the dictionaries that have nothing likelier. */
static void add_hits(hits *found, const tf_words *words, size_t i, const spelling *s,
                     bool inflected)
{
    const tf_meaning *meaning = tf_index_meanings(words->index, s->word);
    uint32_t fresh = 0;

    for (; meaning; meaning = meaning->next) {
        const char *rest = meaning->entry->words + s->word.n;
        size_t k = meaning->lexicon, n = *rest ? spelt(words, i + 1, rest) : 0;
        if ((*rest && !n) || (found->entries[k] && !(fresh & 1U << k)) ||
            n + 1 < found->lengths[k] || (inflected && k == TF_QUANTITIES))
            continue;
        found->n += !found->entries[k];
        found->entries[k] = meaning->entry;
        found->lengths[k] = n + 1;
        found->roles[k] = roles_of(meaning->entry, s, inflected);
        fresh |= 1U << k;
    }
}

static void find(hits *found, const tf_words *words, size_t i)
{
    spelling spellings[SPELLINGS];
    char room[SPELLINGS * (LONGEST + 1)];
    size_t count = spell(&words->tokens.at[i], spellings, room);

    for (size_t k = 0; k < count; k++)
        add_hits(found, words, i, &spellings[k], k > 0);
}

const tf_entry *tf_index_find(const tf_words *words, size_t lexicon, size_t i, size_t *n)
{
    hits found = {0};

    find(&found, words, i);
    if (found.entries[lexicon])
        *n = found.lengths[lexicon];
    return found.entries[lexicon];
}

/* ---- roles for all --------------------------------------------------------------------------- */

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

/* The roles of the longest phrase at `i`: of all dictionaries that have one so long. */
static uint64_t roles_at(tf_words *words, size_t i, size_t *n)
{
    uint64_t roles = 0, ending = form_of(&words->tokens.at[i]);
    hits found = {0};
    bool any = false;

    *n = 1;
    find(&found, words, i);
    words->tokens.at[i].counts = found.entries[TF_QUANTITIES];
    words->tokens.at[i].counted = (uint32_t)found.lengths[TF_QUANTITIES];
    for (size_t k = TF_QUANTITIES + 1; found.n && k < TF_LEXICONS; k++) {
        size_t length = found.lengths[k];
        if (!found.entries[k] || length < *n)
            continue;
        roles = (length > *n ? 0 : roles) | found.roles[k];
        *n = length;
        any = true;
    }
    if (!any)
        return ending;
    /* What means nothing, such as "nothing", is no verb in spite of its ending. */
    return roles ? roles | (ending & W_ING) : 0;
}

void tf_roles_give(tf_words *words)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;

    for (size_t i = 0; i < words->tokens.n; i += n) {
        tokens[i].roles |= roles_at(words, i, &n);
        if (n > 1) {
            tokens[i].to = tokens[i + n - 1].to;
            tokens[i].last = tokens[i + n - 1].last;
            tokens[i].looks = TF_LOOKS_JOINED;
        }
        if (out != i)
            tokens[out] = tokens[i];
        out++;
    }
    words->tokens.n = out;
}

uint64_t tf_index_roles(tf_arena *scratch, const tf_index *index, tf_str text)
{
    tf_passage passage = {.text = text};
    tf_words words = {.index = index};
    uint64_t roles = 0;

    if (!text.n)
        return 0;
    tf_tokens_read(scratch, &passage, &words);
    tf_roles_give(&words);
    for (size_t i = 0; i < words.tokens.n; i++)
        roles |= words.tokens.at[i].roles;
    return roles;
}

/* What quantities and clauses add, once they are known: W_FUTURE, W_BREAK, and kinds of numbers. */
static uint64_t roles_to_come(const tf_token *token)
{
    bool number = token->counts || token->looks > TF_LOOKS_WORD || token->word.n == 1;

    return W_FUTURE | W_BREAK | (number ? Q_ANY | Q_ONE | Q_NAME : 0);
}

void tf_words_begin(tf_arena *scratch, const tf_passage *passage, const tf_index *index,
                    tf_words *words)
{
    words->index = index;
    tf_tokens_read(scratch, passage, words);
    tf_quotes_mark(words);
    tf_roles_give(words);
    words->roles = 0;
    for (size_t i = 0; i < words->tokens.n; i++)
        words->roles |= words->tokens.at[i].roles | roles_to_come(&words->tokens.at[i]);
}

void tf_words_end(tf_arena *scratch, tf_words *words)
{
    words->roles = 0;
    tf_quantities_join(words);
    tf_sentences_mark(scratch, words);
}
