/* Frames: short sequences of roles, looked for in the tokens of a passage. */
#include <stdlib.h>

#include "prose.h"

typedef struct {
    const tf_words *words;
    uint64_t setting;
    tf_prose_findings *findings;
    uint32_t *claims; /* for each token: its finding from 1 on, HARMLESS, or 0 */
    const tf_frame *frame;
    size_t from, to; /* tokens at fault, of the match in hand */
} search;

enum { BEFORE = 10 }; /* tokens: how far `unless_before` looks */
#define HARMLESS UINT32_MAX

/* ---- which frames may be there at all -------------------------------------------------------- */

static bool is_step(const tf_frame *frame, size_t k)
{
    return k < TF_STEPS && frame->steps[k].is;
}

/* How many sentences have one of the roles, in order: what every detector knows is in most. */
static int how_common(uint64_t roles)
{
    static const uint64_t own = ~(TF_ROLE(21) - 1) & ~(W_ING | W_JOINS | P_TITLE | P_ITEM | P_CELL);

    return __builtin_popcountll(roles) + (roles & ~own ? 64 : 0);
}

/* Notes roles of which a frame must have one. */
static void note_roles(tf_sifted *sifted, uint64_t roles)
{
    if (!sifted->rarest || how_common(roles) < how_common(sifted->rarest)) {
        sifted->rare = sifted->rarest;
        sifted->rarest = roles;
    } else if (!sifted->rare || how_common(roles) < how_common(sifted->rare)) {
        sifted->rare = roles;
    }
}

static tf_sifted sift(const tf_frame *frame)
{
    tf_sifted sifted = {.frame = frame};

    for (size_t k = 0; is_step(frame, k); k++)
        if (!(frame->steps[k].how & TF_MAYBE))
            note_roles(&sifted, frame->steps[k].is);
    if (frame->needs)
        note_roles(&sifted, frame->needs);
    if (frame->needs_too)
        note_roles(&sifted, frame->needs_too);
    if (!sifted.rare)
        sifted.rare = sifted.rarest;
    return sifted;
}

void tf_sieve_make(tf_arena *arena, const tf_frames *frames, tf_sieve *sieve)
{
    size_t n = 0;

    for (size_t k = 0; k < TF_FRAME_LISTS && frames->lists[k]; k++)
        n += frames->lists[k]->n;
    *sieve = (tf_sieve){frames, TF_NEW_N(arena, tf_sifted, n), 0};
    for (size_t k = 0; k < TF_FRAME_LISTS && frames->lists[k]; k++)
        for (size_t f = 0; f < frames->lists[k]->n; f++)
            sieve->at[sieve->n++] = sift(&frames->lists[k]->at[f]);
}

/* The roles of all tokens that may be where a step has to be. */
static uint64_t roles_for(const tf_words *words, const tf_step *step)
{
    if (step->how & TF_FIRST)
        return words->leading;
    return step->how & TF_QUOTED ? words->marked : words->roles;
}

/* Whether all that the frame must have is somewhere among the words. */
static bool may_be_in(const tf_frame *frame, const tf_words *words, uint64_t setting)
{
    uint64_t said = words->roles | setting;

    for (size_t k = 0; is_step(frame, k); k++)
        if (!(frame->steps[k].how & TF_MAYBE) &&
            !(frame->steps[k].is & roles_for(words, &frame->steps[k])))
            return false;
    return (!frame->needs || frame->needs & said) && (!frame->needs_too || frame->needs_too & said);
}

static bool passes(const tf_sifted *sifted, uint64_t said)
{
    return (sifted->rarest & said) && (sifted->rare & said);
}

bool tf_frames_may(const tf_sieve *sieve, const tf_words *words, uint64_t setting)
{
    uint64_t said = words->roles | setting;

    for (size_t f = 0; f < sieve->n; f++)
        if (passes(&sieve->at[f], said) && sieve->at[f].frame->advice &&
            may_be_in(sieve->at[f].frame, words, setting))
            return true;
    return false;
}

/* ---- one frame at one place ------------------------------------------------------------------ */

static bool fits(const tf_step *step, const tf_token *token)
{
    return (token->roles & step->is) && !(token->roles & step->isnt) &&
           (!(step->how & TF_FIRST) || token->first) && (!(step->how & TF_LAST) || token->last) &&
           (!(step->how & TF_QUOTED) || token->quoted || (token->capital && !token->first)) &&
           (!(step->how & TF_MANY) || token->value > 2);
}

static bool match(search *s, size_t k, size_t i);

/* Step `k` at token `i`, and all steps behind it. */
static bool match_here(search *s, size_t k, size_t i)
{
    const tf_step *step = &s->frame->steps[k];
    size_t from = s->from, to = s->to;

    if (!fits(step, &s->words->tokens.at[i]))
        return false;
    if (!(step->how & TF_OUTSIDE)) {
        s->from = s->from < i ? s->from : i;
        s->to = i + 1;
    }
    if (match(s, k + 1, i + 1))
        return true;
    s->from = from;
    s->to = to;
    return false;
}

/* Step `k` and all behind it from token `i` on, each as near as it can be. */
static bool match(search *s, size_t k, size_t i)
{
    const tf_step *step = &s->frame->steps[k];
    const tf_token *tokens = s->words->tokens.at;

    if (!is_step(s->frame, k))
        return true;
    for (size_t at = i; at < s->words->tokens.n && at <= i + step->skip; at++) {
        if (!(step->how & TF_CROSSES) && tokens[at].clause != tokens[i - 1].clause)
            break;
        if (match_here(s, k, at))
            return true;
        if (tokens[at].roles & (step->stops | W_END))
            break;
    }
    return (step->how & TF_MAYBE) && match(s, k + 1, i);
}

/* The whole frame, from token `i` on. */
static bool starts(search *s, size_t i)
{
    return match_here(s, 0, i) || ((s->frame->steps[0].how & TF_MAYBE) && match_here(s, 1, i));
}

/* ---- what surrounds it ----------------------------------------------------------------------- */

/* Whether a verb follows in the clause of token `i`. */
static bool has_verb(const tf_words *words, size_t i)
{
    uint32_t clause = words->tokens.at[i].clause;

    while (i < words->tokens.n && words->tokens.at[i].clause == clause &&
           !(words->tokens.at[i].roles & W_VERB))
        i++;
    return i < words->tokens.n && words->tokens.at[i].clause == clause;
}

/* What is said shortly before token `i`; what has a verb of its own starts afresh at a comma. */
static uint64_t roles_before(const tf_words *words, size_t i)
{
    uint32_t clause = words->tokens.at[i].clause;
    size_t least = i > BEFORE ? i - BEFORE : 0;
    uint64_t roles = 0, stops = has_verb(words, i) ? W_COMMA : 0;

    while (i-- > least && words->tokens.at[i].clause == clause &&
           !(words->tokens.at[i].roles & stops))
        roles |= words->tokens.at[i].roles;
    return roles;
}

/* Whether what all findings have to leave alone is there; "I do not miss it: met, not met". */
static bool is_vetoed(const search *s, const tf_frames *frames, uint64_t roles, uint64_t said)
{
    const tf_token *first = &s->words->tokens.at[s->from];

    if (!(roles & W_VERB) && (frames->unless & said))
        return true;
    if ((frames->unless & roles) || (frames->unless_before & roles_before(s->words, s->from)))
        return true;
    if ((frames->unless_alone & roles) && !(frames->despite & roles))
        return true;
    /* What others said, in inverted commas, is nobody's own unless it is taken up. */
    return frames->adopts && first->quoted && !(said & ~s->setting & frames->adopts);
}

static bool suits(const search *s, const tf_frames *frames)
{
    const tf_frame *frame = s->frame;
    const tf_token *tokens = s->words->tokens.at;
    const tf_clause *clauses = s->words->clauses.at;
    uint64_t said = clauses[tokens[s->from].clause].lead, roles = s->setting;

    for (uint32_t c = tokens[s->from].clause; c <= tokens[s->to - 1].clause; c++)
        roles |= clauses[c].roles;
    said |= roles;
    if ((frame->unless & roles) || (frame->needs && !(frame->needs & said)) ||
        (frame->needs_too && !(frame->needs_too & said)))
        return false;
    return !frame->advice || !is_vetoed(s, frames, roles, said);
}

/* ---- findings -------------------------------------------------------------------------------- */

/* Who claims a token of the match in hand: HARMLESS wins over a finding, a finding over 0. */
static uint32_t claimed(const search *s)
{
    uint32_t claim = 0;

    for (size_t i = s->from; i < s->to; i++)
        if (s->claims[i] > claim)
            claim = s->claims[i];
    return claim;
}

static void claim_all(search *s, uint32_t claim)
{
    for (size_t i = s->from; i < s->to; i++)
        s->claims[i] = claim;
}

/* Notes the match in hand; where it overlaps a finding, that grows instead. */
static void note(tf_arena *scratch, search *s)
{
    uint32_t claim = claimed(s);
    size_t from = s->words->tokens.at[s->from].from, to = s->words->tokens.at[s->to - 1].to;
    tf_prose_finding *finding;

    if (claim == HARMLESS)
        return;
    if (!claim) {
        finding = TF_PUSH(scratch, &s->findings->found);
        *finding = (tf_prose_finding){from, to, s->frame->advice->why, s->frame->advice->help};
        claim = (uint32_t)s->findings->found.n;
    }
    finding = &s->findings->found.at[claim - 1];
    finding->from = from < finding->from ? from : finding->from;
    finding->to = to > finding->to ? to : finding->to;
    claim_all(s, claim);
}

static int by_place(const void *a, const void *b)
{
    const tf_prose_finding *left = a, *right = b;

    return left->from != right->from ? (left->from > right->from) - (left->from < right->from)
                                     : (left->to < right->to) - (left->to > right->to);
}

/* Puts the findings from `first` on in order; two that grew into each other become one. */
static void put_in_order(tf_prose_findings *findings, size_t first)
{
    tf_prose_finding *at = findings->found.at;
    size_t kept = first;

    if (findings->found.n - first < 2)
        return;
    qsort(at + first, findings->found.n - first, sizeof(*at), by_place);
    for (size_t i = first + 1; i < findings->found.n; i++) {
        if (at[i].from >= at[kept].to)
            at[++kept] = at[i];
        else if (at[i].to > at[kept].to)
            at[kept].to = at[i].to;
    }
    findings->found.n = kept + 1;
}

/* Notes all that one frame finds. */
static void find_frame(tf_arena *scratch, search *s, const tf_frames *frames)
{
    for (size_t i = 0; i < s->words->tokens.n; i++) {
        s->from = SIZE_MAX;
        s->to = 0;
        if (!starts(s, i) || s->from == SIZE_MAX || !suits(s, frames))
            continue;
        if (s->frame->widens && (!claimed(s) || claimed(s) == HARMLESS))
            continue;
        if (s->frame->advice || s->frame->widens)
            note(scratch, s);
        else if (!claimed(s) || claimed(s) == HARMLESS)
            claim_all(s, HARMLESS);
    }
}

void tf_frames_find(tf_arena *scratch, const tf_words *words, const tf_sieve *sieve,
                    uint64_t setting, tf_prose_findings *findings)
{
    search s = {.words = words, .setting = setting, .findings = findings};
    size_t first = findings->found.n;
    uint64_t said = words->roles | setting;

    s.claims = TF_NEW_N(scratch, uint32_t, words->tokens.n);
    for (size_t f = 0; f < sieve->n; f++) {
        s.frame = sieve->at[f].frame;
        if (passes(&sieve->at[f], said) && may_be_in(s.frame, words, setting))
            find_frame(scratch, &s, sieve->frames);
    }
    put_in_order(findings, first);
}
