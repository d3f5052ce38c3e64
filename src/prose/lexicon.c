/* Dictionaries: from words to roles, through phrases and inflected forms. */
#include <endian.h>
#include <string.h>

#include "prose.h"

enum {
    LONGEST = 24,  /* letters of a word whose inflection is undone */
    SPELLINGS = 6, /* a word itself, and what it may be a form of */
};

/* A word to look up: its first bytes as a number, in which order is that of bytes. */
typedef struct {
    tf_str word;
    uint64_t key, form;
} spelling;

/* ---- one word or phrase ---------------------------------------------------------------------- */

static uint64_t key_of(tf_str word)
{
    char bytes[sizeof(uint64_t)] = {0};
    uint64_t key;

    memcpy(bytes, word.p, word.n < sizeof(bytes) ? word.n : sizeof(bytes));
    memcpy(&key, bytes, sizeof(key));
    return be64toh(key);
}

static uint64_t entry_key(const tf_entry *entry)
{
    uint64_t key;

    memcpy(&key, entry->words, sizeof(key));
    return be64toh(key);
}

/* Whether an entry comes before the word. */
static bool is_before(const tf_entry *entry, const spelling *s)
{
    uint64_t key = entry_key(entry);

    if (key != s->key || s->word.n < sizeof(key))
        return key < s->key;
    return strncmp(entry->words, s->word.p, s->word.n) < 0;
}

static size_t page_of(tf_str word)
{
    unsigned letter = (unsigned char)word.p[0] - (unsigned)'a';

    return letter < TF_OTHERS ? letter : TF_OTHERS;
}

/* The entries that are not before the word, up to the end of its page. */
static const tf_entry *look_up(const tf_lexicon *lexicon, const spelling *s, const tf_entry **end)
{
    size_t page = page_of(s->word), n = lexicon->pages[page].n;
    const tf_entry *from = lexicon->pages[page].at;

    *end = from + n;
    while (n) {
        size_t half = n / 2;
        if (is_before(&from[half], s)) {
            from += half + 1;
            n -= half + 1;
        } else {
            n = half;
        }
    }
    return from;
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

/* The longest entry that is the word and the tokens from `i` on. */
static const tf_entry *find(const tf_lexicon *lexicon, const tf_words *words, size_t i,
                            const spelling *s, size_t *n)
{
    const tf_entry *best = NULL, *end, *entry = look_up(lexicon, s, &end);

    for (; entry < end && strncmp(entry->words, s->word.p, s->word.n) == 0; entry++) {
        char next = entry->words[s->word.n];
        size_t more = next == ' ' ? spelt(words, i, entry->words + s->word.n) : 0;
        /* A space sorts before all that can stand in a word, so the phrases come first. */
        if (next && next != ' ')
            break;
        if ((next && !more) || (best && more < *n))
            continue;
        best = entry;
        *n = more + 1;
    }
    return best;
}

/* ---- inflected forms ------------------------------------------------------------------------- */

/* An ending, and what stands in its place in the word's base. */
typedef struct {
    tf_str ending;
    const char *base;
    bool doubles; /* the consonant before it may be doubled */
    uint64_t form;
} inflection;

static const inflection inflections[] = {
    {TF_STR_INIT("ies"), "y", false, 0},   {TF_STR_INIT("es"), "", false, 0},
    {TF_STR_INIT("s"), "", false, 0},      {TF_STR_INIT("ied"), "y", false, W_ED},
    {TF_STR_INIT("ed"), "", true, W_ED},   {TF_STR_INIT("ed"), "e", false, W_ED},
    {TF_STR_INIT("ing"), "", true, W_ING}, {TF_STR_INIT("ing"), "e", false, W_ING},
};

static void add(spelling *spellings, size_t *n, tf_str word, uint64_t form)
{
    if (*n < SPELLINGS && word.n >= 3)
        spellings[(*n)++] = (spelling){word, key_of(word), form};
}

/* Undoes one inflection; its bases are written to `room`. Gives what it used of that. */
static size_t undo(const inflection *how, tf_str word, char *room, spelling *spellings, size_t *n)
{
    size_t kept = word.n - how->ending.n, more = strlen(how->base);
    tf_str base = {room, kept + more};

    if (word.n < how->ending.n + 2 || !tf_str_ends(word, how->ending))
        return 0;
    memcpy(room, word.p, kept);
    memcpy(room + kept, how->base, more);
    add(spellings, n, base, how->form);
    if (how->doubles && base.p[base.n - 1] == base.p[base.n - 2])
        add(spellings, n, tf_str_sub(base, 0, base.n - 1), how->form);
    return base.n;
}

/* The word of a token and what it may be a form of, likeliest first. `room` holds the bases. */
static size_t spell(const tf_token *token, spelling spellings[SPELLINGS],
                    char room[SPELLINGS * (LONGEST + 1)])
{
    tf_str word = token->word;
    size_t n = 1;

    spellings[0] = (spelling){word, key_of(word), 0};
    if (token->looks != TF_LOOKS_WORD || word.n > LONGEST || !strchr("sdg", word.p[word.n - 1]))
        return n;
    for (size_t k = 0; k < TF_COUNT(inflections); k++)
        room += undo(&inflections[k], word, room, spellings, &n);
    return n;
}

/* The entry of the likeliest spelling that has one. */
static const tf_entry *find_any(const tf_lexicon *lexicon, const tf_words *words, size_t i,
                                const spelling *spellings, size_t count, size_t *n, size_t *which)
{
    for (size_t k = 0; k < count; k++) {
        const tf_entry *entry = find(lexicon, words, i + 1, &spellings[k], n);
        *which = k;
        if (entry)
            return entry;
    }
    return NULL;
}

const tf_entry *tf_lexicon_find(const tf_lexicon *lexicon, const tf_words *words, size_t i,
                                size_t *n)
{
    tf_str word = words->tokens.at[i].word;
    const spelling s = {word, key_of(word), 0};

    return find(lexicon, words, i + 1, &s, n);
}

const tf_entry *tf_lexicon_word(const tf_lexicon *lexicon, tf_str word)
{
    const tf_words none = {0};
    spelling s = {word, 0, 0};
    size_t n;

    if (!word.n)
        return NULL;
    s.key = key_of(word);
    return find(lexicon, &none, 0, &s, &n);
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

/* What an entry does in the form in which it was found; a past form has no forms of its own. */
static uint64_t roles_of(const tf_entry *entry, const spelling *found, bool inflected)
{
    uint64_t lost = found->form & W_ING ? W_VERB : 0;

    if (inflected && (entry->roles & W_PAST))
        lost = W_VERB | W_PAST;
    return (entry->roles & ~lost) | found->form;
}

/* The roles of the longest phrase at `i`: of all dictionaries that have one so long. */
static uint64_t roles_at(const tf_words *words, size_t i, const tf_library *library, size_t *n)
{
    spelling spellings[SPELLINGS];
    char room[SPELLINGS * (LONGEST + 1)];
    size_t count = spell(&words->tokens.at[i], spellings, room);
    uint64_t roles = 0, ending = form_of(&words->tokens.at[i]);
    bool found = false;

    *n = 1;
    for (size_t k = 0; k < TF_LEXICONS && library->at[k]; k++) {
        size_t length, which;
        const tf_entry *entry =
            find_any(library->at[k], words, i, spellings, count, &length, &which);
        if (!entry || length < *n)
            continue;
        roles = (length > *n ? 0 : roles) | roles_of(entry, &spellings[which], which > 0);
        *n = length;
        found = true;
    }
    if (!found)
        return ending;
    /* What means nothing, such as "nothing", is no verb in spite of its ending. */
    return roles ? roles | (ending & W_ING) : 0;
}

void tf_roles_give(tf_words *words, const tf_library *library)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;

    for (size_t i = 0; i < words->tokens.n; i += n) {
        uint64_t roles = roles_at(words, i, library, &n);
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

uint64_t tf_library_roles(tf_arena *scratch, const tf_library *library, tf_str text)
{
    tf_passage passage = {.text = text};
    tf_words words = {0};
    uint64_t roles = 0;

    if (!text.n)
        return 0;
    tf_tokens_read(scratch, &passage, &words);
    tf_roles_give(&words, library);
    for (size_t i = 0; i < words.tokens.n; i++)
        roles |= words.tokens.at[i].roles;
    return roles;
}

void tf_words_read(tf_arena *scratch, const tf_passage *passage, const tf_library *library,
                   tf_words *words)
{
    tf_tokens_read(scratch, passage, words);
    tf_quotes_mark(words);
    tf_roles_give(words, library);
    tf_quantities_join(words);
    tf_sentences_mark(scratch, words);
}
