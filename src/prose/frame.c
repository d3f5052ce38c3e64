/* Frames: short sequences of roles, looked for in the tokens of a passage. */
#include "prose.h"

typedef struct {
    const tf_words *words;
    const tf_frame *frame;
    uint64_t setting;
    size_t from, to; /* tokens at fault, of the match in hand */
} search;

/* ---- one frame at one place ---------------------------------------------------------------------
 */

static bool fits(const tf_step *step, const tf_token *token)
{
    return (token->roles & step->is) && !(token->roles & step->isnt) &&
           (!(step->how & TF_FIRST) || token->first) && (!(step->how & TF_LAST) || token->last);
}

static bool is_step(const tf_frame *frame, size_t k)
{
    return k < TF_STEPS && frame->steps[k].is;
}

static bool may_skip(const tf_step *step, const tf_token *token)
{
    uint64_t stops = step->stops | W_END | (step->how & TF_CROSSES ? 0 : W_BREAK);

    return !(token->roles & stops);
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
    const tf_words *words = s->words;

    if (!is_step(s->frame, k))
        return true;
    for (size_t at = i; at < words->tokens.n && at <= i + step->skip; at++) {
        if (match_here(s, k, at))
            return true;
        if (!may_skip(step, &words->tokens.at[at]))
            break;
    }
    return (step->how & TF_MAYBE) && match(s, k + 1, i);
}

/* ---- what surrounds it --------------------------------------------------------------------------
 */

static uint64_t roles_before(const tf_words *words, size_t i)
{
    uint32_t clause = words->tokens.at[i].clause;
    uint64_t roles = 0;

    while (i-- && words->tokens.at[i].clause == clause)
        roles |= words->tokens.at[i].roles;
    return roles;
}

static bool suits(const search *s)
{
    const tf_frame *frame = s->frame;
    uint64_t around = s->setting;

    for (uint32_t c = s->words->tokens.at[s->from].clause;
         c <= s->words->tokens.at[s->to - 1].clause; c++)
        around |= s->words->clauses.at[c];
    if (frame->unless & around)
        return false;
    if ((frame->needs && !(frame->needs & around)) ||
        (frame->needs_too && !(frame->needs_too & around)))
        return false;
    return !frame->unless_before || !(frame->unless_before & roles_before(s->words, s->from));
}

/* ---- findings -----------------------------------------------------------------------------------
 */

/* Notes the match in hand; where it overlaps a finding, that grows instead. */
static void note(tf_arena *scratch, const search *s, tf_prose_findings *findings)
{
    size_t from = s->words->tokens.at[s->from].from, to = s->words->tokens.at[s->to - 1].to;
    tf_prose_finding *finding;

    for (size_t i = 0; i < findings->found.n; i++) {
        finding = &findings->found.at[i];
        if (from < finding->to && finding->from < to) {
            finding->from = from < finding->from ? from : finding->from;
            finding->to = to > finding->to ? to : finding->to;
            return;
        }
    }
    finding = TF_PUSH(scratch, &findings->found);
    *finding = (tf_prose_finding){from, to, s->frame->advice->why, s->frame->advice->help};
}

void tf_frames_find(tf_arena *scratch, const tf_words *words, const tf_frames *frames,
                    uint64_t setting, tf_prose_findings *findings)
{
    for (size_t f = 0; f < frames->n; f++) {
        for (size_t i = 0; i < words->tokens.n; i++) {
            search s = {words, &frames->at[f], setting, SIZE_MAX, 0};
            if (!match_here(&s, 0, i) || s.from == SIZE_MAX || !suits(&s))
                continue;
            note(scratch, &s, findings);
        }
    }
}
