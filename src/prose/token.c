/* Tokens: the words, numbers and marks of a passage. */
#include <string.h>

#include "prose.h"

typedef struct {
    tf_arena *scratch;
    tf_words *words;
    tf_str text;
    char *folded; /* where the next word's folded form goes */
} cutter;

/* ---- characters ------------------------------------------------------------------------------ */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

enum { APOSTROPHE = 0x2019, NO_BREAK_HYPHEN = 0x2011, EN_DASH = 0x2013, MINUS = 0x2212 };

/* Letters beyond ASCII; all else there is a mark. Good enough for names. */
static bool is_far_letter(uint32_t c)
{
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c < 0x2E00) ||
           (c >= 0x3040 && c < 0xD800) || (c >= 0xF900 && c < 0xFE00);
}

/* The character at `at`; a byte that is not UTF-8 counts as one of no meaning. */
static uint32_t char_at(tf_str s, size_t at, size_t *n)
{
    uint32_t c = 0;

    if (at < s.n && (unsigned char)s.p[at] < 0x80) {
        *n = 1;
        return (unsigned char)s.p[at];
    }
    *n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
    if (!*n && at < s.n)
        *n = 1;
    return c;
}

static bool letter_at(tf_str s, size_t at)
{
    size_t n;

    return at < s.n &&
           ((unsigned char)s.p[at] < 0x80 ? is_letter(s.p[at]) : is_far_letter(char_at(s, at, &n)));
}

static bool digit_at(tf_str s, size_t at)
{
    return at < s.n && is_digit(s.p[at]);
}

static char ascii_at(tf_str s, size_t at)
{
    return at < s.n ? s.p[at] : '\0';
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static tf_token *push(cutter *cut, size_t from, size_t to, tf_looks looks)
{
    tf_token *token = TF_PUSH(cut->scratch, &cut->words->tokens);

    token->from = (uint32_t)from;
    token->to = (uint32_t)to;
    token->looks = looks;
    return token;
}

/* A mark within a word: what it is in the folded form, or 0 where it ends the word. */
static char joint(tf_str text, size_t at, size_t *n)
{
    uint32_t c = char_at(text, at, n);

    if (!letter_at(text, at + *n) && !digit_at(text, at + *n))
        return '\0';
    if (c == '\'' || c == APOSTROPHE)
        return '\'';
    return c == '-' || c == NO_BREAK_HYPHEN ? '-' : '\0';
}

/* Folds what is a word from `at` on into `*word`; gives where it ends. */
static size_t fold_word(cutter *cut, size_t at, tf_str *word)
{
    tf_str text = cut->text;
    char *to = cut->folded;
    size_t n;

    while (at < text.n) {
        char c = text.p[at];
        if (is_letter(c) || is_digit(c)) {
            *to++ = fold(c);
            at++;
            continue;
        }
        char mark = letter_at(text, at) ? '\0' : joint(text, at, &n);
        if (mark) {
            *to++ = mark;
            at += n;
        } else if (letter_at(text, at)) {
            char_at(text, at, &n);
            for (; n; n--)
                *to++ = text.p[at++];
        } else {
            break;
        }
    }
    *word = (tf_str){cut->folded, (size_t)(to - cut->folded)};
    cut->folded = to;
    return at;
}

/* `I'll` is two words, and so is `Jo's`. */
static void split_clitic(cutter *cut, tf_token *token)
{
    static const char *const clitics[] = {"'s", "'ll", "'d", "'m", "'ve", "'re"};
    tf_str word = token->word;
    size_t mark = tf_str_find(word, '\'');
    tf_str rest = tf_str_sub(word, mark, word.n);

    if (!rest.n)
        return;
    for (size_t i = 0; i < TF_COUNT(clitics); i++) {
        if (!mark || !tf_str_is(rest, clitics[i]))
            continue;
        uint32_t to = token->to, from = to - (uint32_t)(rest.n - 1);
        /* The apostrophe itself may take three bytes. */
        from -= cut->text.p[from - 1] == '\'' ? 1 : 3;
        token->to = from;
        token->word.n = mark;
        push(cut, from, to, TF_LOOKS_WORD)->word = rest;
        return;
    }
}

/* A letter with a plus, a minus or a star behind it is one word: B+, A-, A*. */
static bool graded_at(tf_str text, size_t from, size_t at)
{
    char c = ascii_at(text, at);

    return at == from + 1 && (c == '+' || c == '*' || c == '-') && !letter_at(text, at + 1) &&
           !digit_at(text, at + 1);
}

static size_t read_word(cutter *cut, size_t from)
{
    tf_str word;
    size_t to = fold_word(cut, from, &word);

    to += graded_at(cut->text, from, to);
    tf_token *token = push(cut, from, to, TF_LOOKS_WORD);

    token->word = word;
    token->capital = cut->text.p[from] >= 'A' && cut->text.p[from] <= 'Z';
    if (is_digit(word.p[word.n - 1]))
        token->looks = TF_LOOKS_NAMED;
    split_clitic(cut, token);
    return to;
}

/* The mark that joins two numbers at `at` ("8/10", "95–98"), or 0; `*n` is its length. */
static uint32_t number_joint(tf_str text, size_t at, size_t *n)
{
    uint32_t c = char_at(text, at, n);
    bool joins = c == '/' || c == ':' || c == '-' || c == EN_DASH || c == '.' || c == ',';

    return joins && digit_at(text, at + *n) ? c : 0;
}

/* What a number with these joints is; `last` is the number behind the last of them. */
static tf_looks looks_of(uint32_t joints, uint32_t last_joint, uint32_t value, uint32_t last)
{
    if (!joints)
        return TF_LOOKS_NUMBER;
    /* 01/09/2021, 2021-22, 14:30, 80/20 */
    if (joints > 1 || value >= 1000 || last_joint == ':' || (last_joint == '/' && last < value))
        return TF_LOOKS_NAMED;
    return last_joint == '/' ? TF_LOOKS_RATIO : TF_LOOKS_RANGE;
}

/* Puts what follows a number without a space (`4B`, `3.5k`, `5-a-day`) to its `*word`. */
static size_t fold_tail(cutter *cut, size_t at, tf_str *word)
{
    char *start = cut->folded;
    tf_str tail;

    memcpy(start, word->p, word->n);
    cut->folded += word->n;
    at = fold_word(cut, at, &tail);
    *word = (tf_str){start, word->n + tail.n};
    return at;
}

static size_t read_number(cutter *cut, size_t from)
{
    tf_str text = cut->text;
    size_t at = from, n = 0;
    uint32_t value = 0, part = 0, joints = 0, joint = 0;
    bool whole = true;

    for (; at < text.n; at += n) {
        uint32_t c = digit_at(text, at) ? 0 : number_joint(text, at, &n);
        if (!c && !digit_at(text, at))
            break;
        if (!c) {
            n = 1;
            if (whole && part < 100000000)
                part = part * 10 + (uint32_t)(text.p[at] - '0');
            value = joints ? value : part;
        } else if (c == '.' || (c == ',' && !digit_at(text, at + 3))) {
            whole = false;
        } else if (c != ',') {
            joints++;
            joint = c;
            part = 0;
            whole = true;
        }
    }
    tf_str word = tf_str_sub(text, from, at);
    tf_looks looks = looks_of(joints, joint, value, part);
    if (letter_at(text, at) || (ascii_at(text, at) == '-' && letter_at(text, at + 1))) {
        at = fold_tail(cut, at, &word);
        looks = TF_LOOKS_NAMED;
    }
    tf_token *token = push(cut, from, at, looks);
    token->word = word;
    token->value = value;
    return at;
}

static size_t read_mark(cutter *cut, size_t from)
{
    size_t n;
    uint32_t c = char_at(cut->text, from, &n);
    tf_token *token = push(cut, from, from + n, TF_LOOKS_MARK);

    token->value = c;
    token->word = tf_str_sub(cut->text, from, from + n);
    return from + n;
}

/* A sign that belongs to the number behind it: "+0.3", but not "3+4" or "- 5". */
static bool sign_at(tf_str text, size_t at)
{
    size_t n;
    uint32_t c = char_at(text, at, &n);

    return (c == '+' || c == '-' || c == MINUS) && digit_at(text, at + n) &&
           (!at || text.p[at - 1] == ' ' || text.p[at - 1] == '\n' || text.p[at - 1] == '(');
}

/* The length of the blank at `at`, no-break and thin ones too ("85 %"); 0 for none. */
static size_t blank_at(tf_str text, size_t at)
{
    char c = text.p[at];
    size_t n;

    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        return 1;
    if (c != '\xC2' && c != '\xE2')
        return 0;
    uint32_t far = char_at(text, at, &n);
    return far == 0xA0 || far == 0x2009 || far == 0x202F ? n : 0;
}

void tf_tokens_read(tf_arena *scratch, const tf_passage *passage, tf_words *words)
{
    cutter cut = {scratch, words, passage->text, NULL};
    size_t at = 0;
    bool fresh = true;

    words->passage = passage;
    words->tokens.n = words->clauses.n = 0;
    cut.folded = tf_arena_bytes(scratch, passage->text.n + 1);
    if (!words->tokens.cap) { /* most words take more than four bytes and a space */
        words->tokens.cap = passage->text.n / 4 + 8;
        words->tokens.at = TF_NEW_N(scratch, tf_token, words->tokens.cap);
    }
    while (at < cut.text.n) {
        char c = cut.text.p[at];
        size_t n = words->tokens.n;
        size_t blank = blank_at(cut.text, at);
        if (blank) {
            fresh |= c == '\n';
            at += blank;
            continue;
        }
        if (is_digit(c))
            at = read_number(&cut, at);
        else if (letter_at(cut.text, at))
            at = read_word(&cut, at);
        else if (sign_at(cut.text, at))
            at = read_mark(&cut, at), words->tokens.at[n].roles = Q_SIGNED;
        else
            at = read_mark(&cut, at);
        words->tokens.at[n].first = fresh;
        if (fresh && n)
            words->tokens.at[n - 1].last = true;
        fresh = false;
    }
    if (words->tokens.n)
        words->tokens.at[words->tokens.n - 1].last = true;
}
