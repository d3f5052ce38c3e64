/* Tokens: the words, numbers and marks of a passage. */
#include <string.h>

#include "lanes.h"
#include "prose.h"

typedef struct {
    tf_arena *scratch;
    tf_words *words;
    tf_str text;
    char *low;    /* the text in lower case, a NUL behind it; words are folded where they stand */
    bool jointed; /* the word read last has a mark within */
} cutter;

/* ---- characters ------------------------------------------------------------------------------ */

typedef enum { A_MARK, A_BLANK, FAR, A_LETTER, A_DIGIT } kind;

/* What the characters of ASCII are; the bytes of all others are far. */
static const uint8_t kinds[256] = {
    ['\t'] = A_BLANK,         ['\n'] = A_BLANK,        ['\r'] = A_BLANK,
    [' '] = A_BLANK,          ['0' ... '9'] = A_DIGIT, ['A' ... 'Z'] = A_LETTER,
    ['a' ... 'z'] = A_LETTER, [0x80 ... 0xFF] = FAR,
};

static kind near_kind(char c)
{
    return (kind)kinds[(unsigned char)c];
}

enum { APOSTROPHE = 0x2019, NO_BREAK_HYPHEN = 0x2011, EN_DASH = 0x2013, MINUS = 0x2212 };

/* Letters beyond ASCII, and blanks (no-break and thin ones: "85 %"); all else there is a mark. Good
 * enough for names. */
static kind far_kind(uint32_t c)
{
    if (c == 0xA0 || c == 0x2009 || c == 0x202F)
        return A_BLANK;
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c < 0x2E00) ||
                   (c >= 0x3040 && c < 0xD800) || (c >= 0xF900 && c < 0xFE00)
               ? A_LETTER
               : A_MARK;
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

static kind kind_at(tf_str s, size_t at)
{
    kind near = at < s.n ? near_kind(s.p[at]) : A_MARK;
    size_t n;

    return near == FAR ? far_kind(char_at(s, at, &n)) : near;
}

static bool letter_at(tf_str s, size_t at)
{
    return kind_at(s, at) == A_LETTER;
}

static bool digit_at(tf_str s, size_t at)
{
    return at < s.n && near_kind(s.p[at]) == A_DIGIT;
}

static char ascii_at(tf_str s, size_t at)
{
    return at < s.n ? s.p[at] : '\0';
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static inline tf_token *push(cutter *cut, size_t from, size_t to, tf_looks looks)
{
    tf_token *token = TF_PUSH(cut->scratch, &cut->words->tokens);

    *token = (tf_token){.from = (uint32_t)from, .to = (uint32_t)to, .looks = looks};
    return token;
}

/* Whether a mark that starts with this byte may stand within a word: most do not. */
static bool may_join(char c)
{
    return c == '\'' || c == '-' || near_kind(c) == FAR;
}

/* A mark within a word: what it is in the folded form, or 0 where it ends the word. */
static char joint(tf_str text, size_t at, size_t *n)
{
    uint32_t c = char_at(text, at, n);
    bool quote = c == '\'' || c == APOSTROPHE, hyphen = c == '-' || c == NO_BREAK_HYPHEN;

    if ((!quote && !hyphen) || (!letter_at(text, at + *n) && !digit_at(text, at + *n)))
        return '\0';
    return quote ? '\'' : '-';
}

/* How many bytes of letters and digits of ASCII stand at `p`, which a NUL ends. */
static size_t plain_run(const char *p)
{
    const char *start = p;

    while (near_kind(*p) >= A_LETTER)
        p++;
    return (size_t)(p - start);
}

/* What fold_word does, for a word that may have more in it than plain letters and digits. */
static size_t fold_joints(cutter *cut, size_t at, tf_str *word)
{
    char *start = cut->low + at, *to = start, mark;

    for (;; *to++ = mark, cut->jointed = true) {
        size_t run = plain_run(cut->low + at), n;
        while (near_kind(cut->low[at + run]) == FAR && letter_at(cut->text, at + run)) {
            char_at(cut->text, at + run, &n);
            run += n + plain_run(cut->low + at + run + n);
        }
        if (to != cut->low + at)
            memmove(to, cut->low + at, run);
        to += run;
        at += run;
        mark = may_join(cut->low[at]) ? joint(cut->text, at, &n) : '\0';
        if (!mark)
            break;
        at += n;
    }
    *word = (tf_str){start, (size_t)(to - start)};
    return at;
}

/* Folds what is a word from `at` on into `*word`; gives where it ends. */
static inline size_t fold_word(cutter *cut, size_t at, tf_str *word)
{
    size_t n = plain_run(cut->low + at);

    cut->jointed = false;
    if (may_join(cut->low[at + n]))
        return fold_joints(cut, at, word);
    *word = (tf_str){cut->low + at, n};
    return at + n;
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
    token->hyphened = cut->jointed;
    token->capital = cut->text.p[from] >= 'A' && cut->text.p[from] <= 'Z';
    if (near_kind(word.p[word.n - 1]) == A_DIGIT)
        token->looks = TF_LOOKS_NAMED;
    if (cut->jointed)
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
    tf_str word = {cut->low + from, at - from}, tail;
    tf_looks looks = looks_of(joints, joint, value, part);
    /* What follows without a space belongs to it: 4B, 3.5k, 5-a-day. */
    if (letter_at(text, at) || (ascii_at(text, at) == '-' && letter_at(text, at + 1))) {
        at = fold_word(cut, at, &tail);
        word.n += tail.n;
        looks = TF_LOOKS_NAMED;
    }
    tf_token *token = push(cut, from, at, looks);
    token->word = word;
    token->hyphened = looks == TF_LOOKS_NAMED;
    token->value = value;
    return at;
}

static size_t read_mark(cutter *cut, size_t from)
{
    size_t n;
    uint32_t c = char_at(cut->text, from, &n);
    tf_token *token = push(cut, from, from + n, TF_LOOKS_MARK);

    token->value = c;
    token->word = (tf_str){cut->low + from, n};
    cut->words->quotes |= c == '"' || c == '\'' || c >= 0x80;
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

/* The text in lower case, and a NUL. */
static char *lower(tf_arena *scratch, tf_str text)
{
    size_t room = (text.n / TF_LANES + 1) * TF_LANES;
    char *low = tf_arena_bytes(scratch, room);

    if (text.n)
        memcpy(low, text.p, text.n);
    memset(low + text.n, 0, room - text.n);
    for (size_t i = 0; i < room; i += TF_LANES) {
        tf_lanes bytes = tf_lanes_at(low + i);
        bytes |= (tf_lanes)(bytes - 'A' < 26) & 0x20;
        memcpy(low + i, &bytes, TF_LANES);
    }
    return low;
}

/* The token that is no blank at `at`; gives where it ends. */
static size_t read_token(cutter *cut, size_t at, kind what)
{
    if (what == A_LETTER)
        return read_word(cut, at);
    if (what == A_DIGIT)
        return read_number(cut, at);
    bool sign = sign_at(cut->text, at);
    size_t end = read_mark(cut, at);
    if (sign)
        cut->words->tokens.at[cut->words->tokens.n - 1].roles = Q_SIGNED;
    return end;
}

void tf_tokens_read(tf_arena *scratch, const tf_passage *passage, tf_words *words)
{
    cutter cut = {scratch, words, passage->text, lower(scratch, passage->text), false};
    bool fresh = true;
    size_t n = 0;

    words->passage = passage;
    words->quotes = false;
    words->tokens.n = words->clauses.n = 0;
    if (!words->tokens.cap) { /* most words take more than four bytes and a space */
        words->tokens.cap = passage->text.n / 4 + 8;
        words->tokens.at = tf_arena_room(scratch, words->tokens.cap * sizeof(tf_token));
    }
    for (size_t at = 0, size = 1; at < cut.text.n; size = 1) {
        kind what = near_kind(cut.low[at]);
        if (what == FAR)
            what = far_kind(char_at(cut.text, at, &size));
        if (what == A_BLANK) {
            fresh |= cut.low[at] == '\n';
            at += size;
            continue;
        }
        at = read_token(&cut, at, what);
        words->tokens.at[n].first = fresh;
        if (fresh && n)
            words->tokens.at[n - 1].last = true;
        fresh = false;
        n = words->tokens.n;
    }
    if (n)
        words->tokens.at[n - 1].last = true;
}
