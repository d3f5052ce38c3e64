/*
 * Inside the prose layer: from a passage's text to the words that are at fault.
 *
 *     text -> tokens -> roles (dictionaries) -> quantities -> sentences and clauses -> frames
 *
 * A token is a word, a mark, or a phrase or quantity that was joined from several. What it may do
 * in a sentence is a set of roles, one bit each. A frame is a short sequence of roles with what
 * its surroundings must and must not hold; the frames and dictionaries are tables, and nothing but
 * those tables knows what a target or a verdict looks like.
 */
#ifndef TWOFOLD_PROSE_INSIDE_H
#define TWOFOLD_PROSE_INSIDE_H

#include <twofold/prose.h>

#define TF_ROLE(bit) (UINT64_C(1) << (bit))

/* ---- roles that every detector knows: bits 0 to 31; 32 to 57 are each detector's own --------- */

#define W_I TF_ROLE(0)      /* I, we */
#define W_MY TF_ROLE(1)     /* my, our */
#define W_STARTS TF_ROLE(2) /* because, so that: starts a clause */
#define W_THEY TF_ROLE(3)   /* she, they, it */
#define W_DET TF_ROLE(4)    /* a, the, this */
#define W_BE TF_ROLE(5)     /* am, is, been */
#define W_HAVE TF_ROLE(6)   /* have, had */
#define W_NOT TF_ROLE(7)    /* not, never, hasn't */
#define W_FUTURE TF_ROLE(8) /* will, should, going to */
#define W_TO TF_ROLE(9)     /* to */
#define W_OF TF_ROLE(10)    /* of */
#define W_AND TF_ROLE(11)   /* and, or */
#define W_COMMA TF_ROLE(12) /* , */
#define W_BREAK TF_ROLE(13) /* ends a clause: ; — ( ) */
#define W_END TF_ROLE(14)   /* ends a sentence */
#define W_COLON TF_ROLE(15) /* : or a dash, a break that points ahead */
#define W_PAST TF_ROLE(16)  /* was, did, last year */
#define W_ED TF_ROLE(17)    /* looks like a verb's past */
#define W_SPAN TF_ROLE(18)  /* over, in, for: how long something takes */
#define W_VERB TF_ROLE(19)  /* a finite verb, or most likely one */
#define W_NO TF_ROLE(20)    /* no longer, instead of, the old form: left behind */
#define W_ING TF_ROLE(58)   /* ends in -ing */
#define W_JOINS TF_ROLE(59) /* which, but: behind a comma they start a clause */

#define Q_SHARE TF_ROLE(21)  /* 80%, nine out of ten, two thirds of */
#define Q_PART TF_ROLE(22)   /* half, a third: a share, or a way to divide a lesson */
#define Q_COUNT TF_ROLE(23)  /* 12, twelve */
#define Q_ONE TF_ROLE(24)    /* one, which is seldom a number */
#define Q_SCORE TF_ROLE(25)  /* 4/5, seven out of ten */
#define Q_MONEY TF_ROLE(26)  /* £2,500 */
#define Q_TIME TF_ROLE(27)   /* ninety seconds */
#define Q_SIGNED TF_ROLE(28) /* +0.3 */
#define Q_GRADE TF_ROLE(29)  /* grade 4, level 3, a B */
#define Q_ZERO TF_ROLE(30)   /* zero, nil */
#define Q_NAME TF_ROLE(31)   /* Year 9, 14 September, 2021-22, 1st: no quantity at all */

#define Q_ANY \
    (Q_SHARE | Q_PART | Q_COUNT | Q_SCORE | Q_MONEY | Q_TIME | Q_SIGNED | Q_GRADE | Q_ZERO)

/* What the passage is, beside what its words do: bits 60 to 63. */
#define P_TITLE TF_ROLE(60)
#define P_ITEM TF_ROLE(61)
#define P_CELL TF_ROLE(62)
#define P_UNDER TF_ROLE(63) /* under a heading or column that speaks of the same */

/* ---- dictionaries ---------------------------------------------------------------------------- */

/* A word or phrase, in lower case, and what it can do. */
typedef struct {
    char words[40];
    uint64_t roles;
} tf_lexeme;

/* A dictionary: its entries, sorted by bytes for whoever reads them. */
typedef struct {
    const tf_lexeme *at;
    size_t n;
} tf_lexicon;

/* All that a detector looks words up in: quantities, grammar, and dictionaries of its own, each on
 * a theme. */
enum { TF_QUANTITIES, TF_LEXICONS = 7 };
typedef struct {
    const tf_lexicon *at[TF_LEXICONS]; /* NULL behind the last */
} tf_library;

extern const tf_lexicon tf_grammar_words, tf_quantity_words;

/* A library made ready to be looked up in: all entries by the first of their words. */
typedef struct {
    const struct tf_slot *slots;
    uint32_t mask;
} tf_lexemes;

void tf_lexemes_make(tf_arena *arena, const tf_library *library, tf_lexemes *index);

/* ---- tokens ---------------------------------------------------------------------------------- */

/* How a token's characters look. */
typedef enum {
    TF_LOOKS_WORD,
    TF_LOOKS_NUMBER, /* 80, 1,200, 3.5 */
    TF_LOOKS_RATIO,  /* 8/10 */
    TF_LOOKS_RANGE,  /* 95-98 */
    TF_LOOKS_NAMED,  /* 4B, 1st, 14:30, 2021-22, 01/09/2021 */
    TF_LOOKS_MARK,
    TF_LOOKS_JOINED, /* a phrase or a quantity */
} tf_looks;

typedef struct {
    uint64_t roles;
    tf_str word;             /* folded: lower case, typographic apostrophes as ' */
    uint32_t from, to;       /* in the passage's text */
    uint32_t value;          /* of a number, its whole part; of a mark, its character */
    const tf_lexeme *counts; /* what the dictionary of quantities has here, or NULL */
    uint32_t counted;        /* for so many words */
    uint32_t number;         /* what it does in a quantity: roles of quantity.h */
    uint32_t clause;         /* which clause of the passage it is in */
    tf_looks looks;
    bool capital;     /* starts with a capital letter */
    bool first, last; /* of its sentence or line */
    bool quoted;      /* within inverted commas */
    bool hyphened;    /* may have a hyphen within */
} tf_token;

/*
 * What a clause holds: all roles of its tokens, and of those that led to it, with a colon or as
 * the main clause leads to "where …".
 */
typedef struct {
    uint64_t roles, lead;
} tf_clause;

/* The tokens of one passage, and its clauses. */
typedef struct {
    const tf_passage *passage;
    const tf_lexemes *index;
    TF_VEC(tf_token) tokens;
    TF_VEC(tf_clause) clauses;
    uint64_t roles;   /* of all tokens together */
    uint64_t leading; /* of those that may start a sentence or line */
    uint64_t marked;  /* of those within inverted commas, or with a capital */
    bool quotes;      /* there may be inverted commas */
} tf_words;

/* Cuts the passage into tokens. */
void tf_tokens_read(tf_arena *scratch, const tf_passage *passage, tf_words *words);
/* Marks what is within inverted commas, and takes those out. */
void tf_quotes_mark(tf_words *words);
/*
 * Gives each token the roles that it has in any of the dictionaries, joining phrases, and gathers
 * them. Inflected forms of a word that is not an entry itself find the word's entry.
 */
void tf_roles_give(tf_words *words);
/* Joins the tokens of each quantity into one. */
void tf_quantities_join(tf_words *words);
/* The roles that joining them may give. */
uint64_t tf_quantities_may(const tf_words *words);
/* Marks sentences and clauses. */
void tf_sentences_mark(tf_arena *scratch, tf_words *words);
/* Cuts, marks quotations and gives roles; `roles`, `leading` and `marked` are then all that they may
 * come to be. */
void tf_words_begin(tf_arena *scratch, const tf_passage *passage, const tf_lexemes *index,
                    tf_words *words);
/* Joins quantities, and marks sentences. */
void tf_words_end(tf_arena *scratch, tf_words *words);

/*
 * The longest entry of the dictionary of quantities that the tokens from `i` on spell, or NULL;
 * `*n` is how many tokens it takes. Quantities are found as they are spelt, other words in any form.
 */
const tf_lexeme *tf_lexemes_find(const tf_words *words, size_t i, size_t *n);
/* What the dictionary has for just that word, or NULL. */
const tf_lexeme *tf_lexemes_word(const tf_lexemes *index, size_t lexicon, tf_str word);
/* All roles of all words of a heading or column. */
uint64_t tf_lexemes_roles(tf_arena *scratch, const tf_lexemes *index, tf_str text);

/* ---- what is quick --------------------------------------------------------------------------- */

/*
 * What a sentence must hold at least for a closer look to be worth while: a word that starts with
 * one of the heads, a digit, a sign beyond ASCII. `_` in a head is a space. Of digits some detectors
 * want only those that can be a score: 4/5, a 2.
 */
typedef struct {
    const char *const *at;
    size_t n;
    enum { TF_NO_DIGITS, TF_DIGITS, TF_SCORES } digits;
    bool signs;
} tf_heads;

/* A head, and its first eight characters: what they are, and which bits of those count. */
typedef struct {
    const char *words;
    uint64_t start, mask;
} tf_head;

/* The same made ready: the heads by their first two characters, and a filter by their first three. */
enum { TF_CLASSES = 32, TF_FILTER_BITS = 13 };
typedef struct {
    const tf_heads *heads;
    uint8_t classes[256]; /* of characters */
    uint8_t filter[1 << TF_FILTER_BITS];
    tf_head *at[26][TF_CLASSES]; /* the last has no words */
} tf_glance;

void tf_glance_make(tf_arena *arena, const tf_heads *heads, tf_glance *glance);
/* Where the first of them stands at or behind byte `at`, or text.n. */
size_t tf_glance_find(const tf_glance *glance, tf_str text, size_t at);

/* ---- frames ---------------------------------------------------------------------------------- */

/* One token of a frame. */
typedef struct {
    uint64_t is;    /* it has one of these roles */
    uint64_t isnt;  /* and none of these */
    uint64_t stops; /* what may not be skipped before it, beside the ends of clauses */
    uint8_t skip;   /* how many tokens may stand before it */
    uint8_t how;
} tf_step;

enum {
    TF_MAYBE = 1,    /* the frame holds without this step, too */
    TF_OUTSIDE = 2,  /* is not among the words at fault */
    TF_FIRST = 4,    /* starts its sentence or line */
    TF_LAST = 8,     /* ends its sentence or line */
    TF_CROSSES = 16, /* may stand in another clause than the step before */
    TF_QUOTED = 32,  /* within inverted commas, or with a capital */
    TF_MANY = 64,    /* a number above two: "two of them" may be any two */
};

enum { TF_STEPS = 6 };

/* What a finding says. */
typedef struct {
    const char *why, *help;
} tf_advice;

typedef struct {
    tf_step steps[TF_STEPS];
    uint64_t needs, needs_too; /* the clause has one of each, where not 0 */
    uint64_t unless;           /* the clause has none of these */
    const tf_advice *advice;   /* NULL: what the frame holds is harmless */
    bool widens;               /* finds nothing by itself, but belongs to what was found in it */
} tf_frame;

typedef struct {
    const tf_frame *at;
    size_t n;
} tf_frame_list;

#define TF_FRAME_LIST(frames)      \
    {                              \
        (frames), TF_COUNT(frames) \
    }

enum { TF_FRAME_LISTS = 5 };

typedef struct {
    const tf_frame_list *lists[TF_FRAME_LISTS]; /* in their order; NULL behind the last */
    uint64_t unless;                            /* no clause of a finding has these */
    uint64_t unless_alone;                      /* nor these, but where it has one of `despite` */
    uint64_t despite;
    uint64_t unless_before; /* nor do the tokens shortly before it have these */
    uint64_t adopts; /* roles that take up what stands in inverted commas; 0: it always counts */
} tf_frames;

/* The usual steps: a token that has one of the roles, at once or behind up to `n` others. */
#define TF_IS(roles)  \
    {                 \
        .is = (roles) \
    }
#define TF_NEAR(n, roles)          \
    {                              \
        .is = (roles), .skip = (n) \
    }
#define TF_AFTER(roles)                  \
    {                                    \
        .is = (roles), .how = TF_OUTSIDE \
    }

/* A frame, and roles that it must have, one of each: of all such, those that fewest sentences have. */
typedef struct {
    uint64_t rarest, rare;
    const tf_frame *frame;
} tf_sifted;

/* Frames made ready: all of the lists in their order. */
typedef struct {
    const tf_frames *frames;
    tf_sifted *at;
    size_t n;
} tf_sieve;

void tf_sieve_make(tf_arena *arena, const tf_frames *frames, tf_sieve *sieve);
/* Whether a finding may be in words that have these roles: false for most sentences. */
bool tf_frames_may(const tf_sieve *sieve, const tf_words *words, uint64_t setting);
/*
 * Finds the frames in the words, the first in the lists first. What overlaps a finding makes it
 * longer; what overlaps words that are harmless is none. What `setting` holds counts as said in
 * every clause.
 */
void tf_frames_find(tf_arena *scratch, const tf_words *words, const tf_sieve *sieve,
                    uint64_t setting, tf_prose_findings *findings);

/* ---- detectors ------------------------------------------------------------------------------- */

/* The sentence of `text` that starts at byte `at`, roughly: up to where the next one starts. */
size_t tf_sentence_end(tf_str text, size_t at);

/* What is the same for all passages. */
struct tf_prose {
    tf_arena arena;
    tf_lexemes numeric_words, verdict_words;
    tf_glance numeric_glance, verdict_glance;
    tf_sieve numeric_frames, verdict_frames;
};

void tf_numeric_target_make(tf_prose *prose);
void tf_met_not_met_make(tf_prose *prose);

/*
 * What a detector is made of. `setting` is what holds for the whole passage; a question that has
 * one of the roles `asked` puts its answer under a heading of that kind.
 */
typedef struct {
    const tf_glance *glance; /* NULL: every sentence is looked at */
    size_t head;             /* where it stopped first in the passage */
    const tf_lexemes *index;
    const tf_sieve *frames;
    uint64_t setting, asked;
} tf_detector;

/* Runs a detector over the sentences of a passage. */
void tf_detect(tf_arena *scratch, const tf_passage *passage, const tf_detector *detector,
               tf_prose_findings *findings);

#endif
