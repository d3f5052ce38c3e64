/* Verdicts on a commitment or a person. */
#include "met-not-met.h"

static const tf_library library = {{
    &tf_quantity_words,
    &tf_grammar_words,
    &tf_met_not_met_verdicts,
    &tf_met_not_met_ratings,
}};

/* No verdict without one of these. */
/* clang-format off */
static const char *const head_words[] = {
    "a*", "a+", "accomplish", "achiev", "adequate", "ahead_of", "amber", "appraisal", "attain",
    "b+", "behind_", "below_", "closed", "commit", "competent", "complet", "criteri",
    "crossed_off", "deem", "deliver", "developing", "done", "emerg", "establish", "exceed",
    "excellent", "exceptional", "exemplary", "fail", "finished", "fulfil", "fully_", "gave_m",
    "give_m", "given_m", "goal", "good", "grad", "green", "hit_", "in_part", "in_progress",
    "inadequate", "incomplete", "ineffective", "judg", "mark_me", "marked_me", "met", "missed",
    "mostly_", "my_part", "myself_a", "objective", "off_course", "off_track", "on_course",
    "on_target", "on_track", "out_of", "outstanding", "overall", "partially", "partly", "pass_",
    "passed", "progress", "rag", "rate_", "rated", "rating", "red,", "red.", "red_", "requir",
    "satisf", "scale_of", "scor", "secure", "self-", "self_", "signed_off", "status", "success",
    "surpass", "target", "tick_", "ticked", "traffic", "unfulfil", "unmet", "unsatisf", "verdict",
    "weak", "working_towards", "wrapped",
};
/* clang-format on */
static const tf_heads heads = {head_words, TF_COUNT(head_words), TF_SCORES, true};

static const tf_advice box = {
    "makes a list to tick off of the commitment",
    "Write it as plain words or a plain list; what became of it belongs in a reflection."};

/* A cell is one below a head: the head itself is none. */
static uint64_t place_of(const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE,
        [TF_IN_HEADING] = P_TITLE,
        [TF_IN_ITEM] = P_ITEM,
        [TF_IN_CELL] = P_CELL,
    };

    if (passage->place >= TF_COUNT(places) || (passage->place == TF_IN_CELL && !passage->column.n))
        return 0;
    return places[passage->place];
}

static uint64_t setting_of(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                           tf_prose_of of)
{
    uint64_t setting = place_of(passage) | (of == TF_OF_COMMITMENT ? V_OURS : 0);
    tf_str said = passage->place == TF_IN_CELL ? passage->column : passage->heading;
    uint64_t above = tf_lexemes_roles(scratch, &prose->verdict_words, said) |
                     tf_lexemes_roles(scratch, &prose->verdict_words, passage->lead);

    if (above & (V_STATUS | V_MET | V_DONE | V_COLOUR))
        setting |= P_UNDER;
    return passage->place == TF_IN_CELL ? setting | (above & (V_APART | V_COMMIT)) : setting;
}

/* A box in a reflection is a shopping list, unless it speaks of the commitment. One beside which
 * nothing is written, or only a picture, has nothing to reword. */
static bool is_ticked_off(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                          tf_prose_of of)
{
    if (!passage->task || passage->quoted || !passage->text.n)
        return false;
    return of == TF_OF_COMMITMENT ||
           (tf_lexemes_roles(scratch, &prose->verdict_words, passage->text) & V_COMMIT);
}

void tf_met_not_met_make(tf_prose *prose)
{
    tf_lexemes_make(&prose->arena, &library, &prose->verdict_words);
    tf_glance_make(&prose->arena, &heads, &prose->verdict_glance);
    tf_sieve_make(&prose->arena, &tf_met_not_met_frames, &prose->verdict_frames);
}

void tf_prose_met_not_met(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                          tf_prose_of of, tf_prose_findings *findings)
{
    tf_detector detector = {.glance = &prose->verdict_glance,
                            .index = &prose->verdict_words,
                            .frames = &prose->verdict_frames};

    if (is_ticked_off(prose, scratch, passage, of)) {
        *TF_PUSH(scratch, &findings->found) =
            (tf_prose_finding){0, passage->text.n, box.why, box.help};
        return;
    }
    detector.head = tf_glance_find(detector.glance, passage->text, 0);
    if (passage->quoted || (passage->place != TF_IN_CELL && detector.head == passage->text.n))
        return;
    detector.setting = setting_of(prose, scratch, passage, of);
    /* A cell below "Met?" may be as short as "N". */
    if (detector.setting & P_CELL && detector.setting & P_UNDER)
        detector.glance = NULL;
    tf_detect(scratch, passage, &detector, findings);
}
