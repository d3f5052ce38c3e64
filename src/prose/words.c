/* From words to roles, through phrases and inflected forms. */
#include <string.h>

#include "lexemes.h"

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

static bool ends(tf_str word, const char *ending, size_t n)
{
    while (n && word.p[word.n - 1] == ending[n - 1]) {
        word.n--;
        n--;
    }
    return !n;
}

/* An ending, and how a word's base is got from it. */
typedef struct {
    char ending[4];
    uint8_t n, drops; /* letters of the ending, and those that the base has not */
    char adds;        /* a letter that the base has instead */
    bool doubles;     /* the consonant before it may be doubled */
    uint64_t form;
} inflection;

static const inflection inflections[] = {
    {"ies", 3, 3, 'y', false, 0},    {"es", 2, 2, 0, false, 0},        {"s", 1, 1, 0, false, 0},
    {"ied", 3, 3, 'y', false, W_ED}, {"ed", 2, 2, 0, true, W_ED},      {"ed", 2, 1, 0, false, W_ED},
    {"ing", 3, 3, 0, true, W_ING},   {"ing", 3, 3, 'e', false, W_ING},
};

static void add(spelling *spellings, size_t *n, tf_str word, uint64_t form)
{
    if (*n < SPELLINGS && word.n >= 3)
        spellings[(*n)++] = (spelling){word, form};
}

/* Undoes one inflection of a word that has it. `room` is for a base that is not part of the word. */
static void undo(const inflection *how, tf_str word, char *room, spelling *spellings, size_t *n)
{
    tf_str base = {word.p, word.n - how->drops};

    if (how->adds) {
        memcpy(room, base.p, base.n);
        room[base.n] = how->adds;
        base = (tf_str){room, base.n + 1};
    }
    add(spellings, n, base, how->form);
    if (how->doubles && base.p[base.n - 1] == base.p[base.n - 2])
        add(spellings, n, tf_str_sub(base, 0, base.n - 1), how->form);
}

/* What a word may be a form of, likeliest first. `room` holds the base that is no part of it: no
 * word has more than one ending that takes one. */
static size_t spell(tf_str word, spelling spellings[SPELLINGS], char room[LONGEST])
{
    size_t n = 0;

    for (size_t k = 0; k < TF_COUNT(inflections); k++) {
        const inflection *how = &inflections[k];
        if (word.n >= how->n + 2U && ends(word, how->ending, how->n))
            undo(how, word, room, spellings, &n);
    }
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

/* What the tokens from one on spell: of each dictionary its longest entry. */
typedef struct {
    uint32_t lexicons; /* a bit for each that has one */
    uint32_t counted;  /* tokens of the one of quantities */
    const tf_lexeme *counts;
    uint64_t roles; /* of the longest in all other dictionaries together */
    size_t length;  /* tokens of those */
} hits;

/* What an entry does in the form in which it was found; a past form has no forms of its own. */
static uint64_t roles_of(const tf_lexeme *entry, uint64_t form, bool inflected)
{
    uint64_t lost = form & W_ING ? W_VERB : 0;

    if (inflected && (entry->roles & W_PAST))
        lost = W_VERB | W_PAST;
    return (entry->roles & ~lost) | form;
}

static void add_hit(hits *found, const tf_meaning *meaning, uint64_t roles, size_t length)
{
    found->lexicons |= 1U << meaning->lexicon;
    if (meaning->lexicon == TF_QUANTITIES) {
        if (length > found->counted) {
            found->counts = meaning->entry;
            found->counted = (uint32_t)length;
        }
    } else if (length >= found->length) {
        found->roles = (length > found->length ? 0 : found->roles) | roles;
        found->length = length;
    }
}

/* Adds the phrases of a slot that the tokens from `i` on spell, but for `taken` dictionaries. */
static void add_phrases(hits *found, const tf_words *words, size_t i, const tf_slot *slot,
                        uint64_t form, uint32_t taken, bool inflected)
{
    tf_str next = words->tokens.at[i + 1].word;
    uint32_t second = tf_lexemes_hash(tf_lexemes_key(next), next.n);

    if (!(slot->seconds & tf_lexemes_bit(second)))
        return;
    for (const tf_meaning *m = slot->phrases; m; m = m->next) {
        if (m->second != second || (taken >> m->lexicon & 1))
            continue;
        size_t n = spelt(words, i + 1, m->entry->words + slot->word.n);
        if (n)
            add_hit(found, m, roles_of(m->entry, form, inflected), 1 + n);
    }
}

/* Adds what a spelling means to the dictionaries that have nothing likelier. */
static inline void add_hits(hits *found, const tf_words *words, size_t i, tf_str word,
                            uint64_t form, bool inflected)
{
    const tf_slot *slot = tf_lexemes_slot(words->index, word);
    uint32_t taken = found->lexicons | (inflected ? 1U << TF_QUANTITIES : 0);

    for (const tf_meaning *m = slot->alone; m; m = m->next)
        if (!(taken >> m->lexicon & 1))
            add_hit(found, m, roles_of(m->entry, form, inflected), 1);
    if (slot->phrases && i + 1 < words->tokens.n)
        add_phrases(found, words, i, slot, form, taken, inflected);
}

static void add_inflected(hits *found, const tf_words *words, size_t i)
{
    spelling spellings[SPELLINGS];
    char room[LONGEST];
    size_t n = spell(words->tokens.at[i].word, spellings, room);

    for (size_t k = 0; k < n; k++)
        add_hits(found, words, i, spellings[k].word, spellings[k].form, true);
}

const tf_lexeme *tf_lexemes_find(const tf_words *words, size_t i, size_t *n)
{
    hits found = {0};

    add_hits(&found, words, i, words->tokens.at[i].word, 0, false);
    if (found.counts)
        *n = found.counted;
    return found.counts;
}

/* ---- roles for all --------------------------------------------------------------------------- */

static bool may_be_inflected(const tf_token *token)
{
    char last = token->word.p[token->word.n - 1];

    return token->looks == TF_LOOKS_WORD && (last == 's' || last == 'd' || last == 'g');
}

/* What the ending of a word suggests. */
static uint64_t form_of(tf_str word)
{
    if (word.n < 5)
        return 0;
    if (ends(word, "ing", 3))
        return W_ING;
    return ends(word, "ed", 2) && !ends(word, "eed", 3) ? W_ED : 0;
}

/* The roles of the longest phrase at `i`: of all dictionaries that have one so long. */
static uint64_t roles_at(tf_words *words, size_t i, size_t *n)
{
    tf_token *token = &words->tokens.at[i];
    uint64_t ending = 0;
    hits found = {0};

    add_hits(&found, words, i, token->word, 0, false);
    if (may_be_inflected(token)) {
        ending = form_of(token->word);
        if (token->word.n <= LONGEST)
            add_inflected(&found, words, i);
    }
    token->counts = found.counts;
    token->counted = found.counted;
    *n = found.length ? found.length : 1;
    if (!found.length)
        return ending;
    /* What means nothing, such as "nothing", is no verb in spite of its ending. */
    return found.roles ? found.roles | (ending & W_ING) : 0;
}

/* Notes the roles of a token with those of all; `*fresh` is whether it may start a sentence. */
static void gather(tf_words *words, const tf_token *token, bool *fresh)
{
    words->roles |= token->roles;
    if (*fresh || token->first)
        words->leading |= token->roles;
    if (token->quoted || token->capital)
        words->marked |= token->roles;
    *fresh = (token->roles & W_END) || (*fresh && token->looks == TF_LOOKS_MARK);
}

void tf_roles_give(tf_words *words)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;
    bool fresh = true;

    words->roles = words->leading = words->marked = 0;
    for (size_t i = 0; i < words->tokens.n; i += n) {
        tokens[i].roles |= roles_at(words, i, &n);
        if (n > 1) {
            tokens[i].to = tokens[i + n - 1].to;
            tokens[i].last = tokens[i + n - 1].last;
            tokens[i].looks = TF_LOOKS_JOINED;
        }
        if (out != i)
            tokens[out] = tokens[i];
        gather(words, &tokens[out++], &fresh);
    }
    words->tokens.n = out;
}

uint64_t tf_lexemes_roles(tf_arena *scratch, const tf_lexemes *index, tf_str text)
{
    tf_passage passage = {.text = text};
    tf_words words = {.index = index};

    if (!text.n)
        return 0;
    tf_tokens_read(scratch, &passage, &words);
    tf_roles_give(&words);
    return words.roles;
}

void tf_words_begin(tf_arena *scratch, const tf_passage *passage, const tf_lexemes *index,
                    tf_words *words)
{
    words->index = index;
    tf_tokens_read(scratch, passage, words);
    tf_quotes_mark(words);
    tf_roles_give(words);
    uint64_t to_come = W_BREAK | tf_quantities_may(words);
    words->roles |= to_come;
    words->leading |= to_come;
    words->marked |= to_come;
}

void tf_words_end(tf_arena *scratch, tf_words *words)
{
    words->roles = 0;
    tf_quantities_join(words);
    tf_sentences_mark(scratch, words);
}
