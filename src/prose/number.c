/* Numbers: what each token does in a quantity, before they are joined. */
#include "quantity.h"

static void set_number(tf_token *token, const tf_lexeme *entry)
{
    token->number = (uint32_t)entry->roles;
    if (token->number & (N_WORD | N_FRACTION))
        token->value = (uint32_t)(entry->roles >> 32);
}

/* "twenty-eight", "two-thirds", "five-point": their halves are words of their own. */
static void set_hyphenated(const tf_lexemes *index, tf_token *token)
{
    size_t hyphen = tf_str_find(token->word, '-');
    tf_str head = tf_str_sub(token->word, 0, hyphen);
    tf_str tail = tf_str_sub(token->word, hyphen + 1, token->word.n);
    bool digits = token->looks == TF_LOOKS_NAMED && token->value;
    const tf_lexeme *a, *b;

    if (!tail.n)
        return;
    a = tf_lexemes_word(index, TF_QUANTITIES, head);
    b = tf_lexemes_word(index, TF_QUANTITIES, tail);
    if (!b || (!a && !digits))
        return;
    if (a && (a->roles & N_TENS) && (b->roles & N_SMALL)) {
        set_number(token, b);
        token->value += (uint32_t)(a->roles >> 32);
    } else if (a && (a->roles & N_SMALL) && (b->roles & N_FRACTION)) {
        token->roles |= a->roles >> 32 > 1 ? Q_SHARE : Q_PART;
    } else if ((digits || (a->roles & (N_SMALL | N_TENS))) && (b->roles & (N_POINT | N_PERCENT))) {
        token->roles |= Q_SHARE;
    }
}

/* "3pp": a number and its unit in one. */
static void set_suffixed(tf_token *token)
{
    if (token->looks == TF_LOOKS_NAMED && token->value && tf_str_ends(token->word, TF_STR("pp")))
        token->roles |= Q_SHARE;
}

static bool is_hyphened(const tf_token *token)
{
    return token->hyphened && token->looks != TF_LOOKS_JOINED;
}

static void mark_hyphened(const tf_lexemes *index, tf_token *token)
{
    set_hyphenated(index, token);
    set_suffixed(token);
}

/* What the dictionary has for the tokens from `i` on, or NULL; `*n` is how many it takes. A phrase
 * may have lost its words to a longer one since they were looked up. */
static const tf_lexeme *entry_at(const tf_words *words, size_t i, size_t *n)
{
    const tf_token *token = &words->tokens.at[i];

    *n = 1;
    if (!token->counts || token->looks == TF_LOOKS_JOINED || token->looks == TF_LOOKS_NUMBER)
        return NULL;
    return token->counted == 1 ? token->counts : tf_lexemes_find(words, i, n);
}

uint32_t tf_number_may(const tf_words *words, size_t i, uint64_t *roles)
{
    const tf_token *token = &words->tokens.at[i];
    size_t n;
    const tf_lexeme *entry = entry_at(words, i, &n);

    if (entry)
        return (uint32_t)entry->roles;
    if (token->looks == TF_LOOKS_NUMBER)
        return N_PLAIN;
    if (!is_hyphened(token))
        return 0;
    tf_token marked = *token;
    mark_hyphened(words->index, &marked);
    *roles |= marked.roles;
    return marked.number;
}

void tf_numbers_mark(tf_words *words)
{
    tf_token *tokens = words->tokens.at;
    size_t out = 0, n;

    for (size_t i = 0; i < words->tokens.n; i += n) {
        const tf_lexeme *entry = entry_at(words, i, &n);
        tf_token *token = &tokens[out++];
        if (token != &tokens[i])
            *token = tokens[i];
        if (entry) {
            set_number(token, entry);
            token->to = tokens[i + n - 1].to;
            token->last = tokens[i + n - 1].last;
        } else if (token->looks == TF_LOOKS_NUMBER) {
            token->number = N_PLAIN;
        } else if (is_hyphened(token)) {
            mark_hyphened(words->index, token);
        }
    }
    words->tokens.n = out;
}
