/* Verdicts on a commitment or a person. */
#include "met-not-met.h"

static const tf_library library = {{
    &tf_quantity_words,
    &tf_grammar_words,
    &tf_met_not_met_verdicts,
    &tf_met_not_met_ratings,
}};

/* No verdict without one of these. */
static const tf_heads heads = {
    .by_letter =
        {
            ['a' - 'a'] = {"achiev", "accomplish", "amber", "attain", "adequate", "appraisal",
                           "ahead_of", "a*", "a+"},
            ['b' - 'a'] = {"behind_", "below_", "b+"},
            ['c' - 'a'] = {"complet", "commit", "criteri", "competent", "closed", "crossed_off"},
            ['d' - 'a'] = {"done", "deliver", "deem", "developing"},
            ['e' - 'a'] = {"establish", "exceed", "emerg", "exemplary", "excellent", "exceptional"},
            ['f' - 'a'] = {"fail", "fulfil", "finished", "fully_"},
            ['g' - 'a'] = {"grad", "green", "goal", "good", "give_m", "gave_m", "given_m"},
            ['h' - 'a'] = {"hit_"},
            ['i' - 'a'] = {"inadequate", "incomplete", "ineffective", "in_progress", "in_part"},
            ['j' - 'a'] = {"judg"},
            ['m' - 'a'] = {"met", "missed", "myself_a", "mark_me", "marked_me", "mostly_",
                           "my_part"},
            ['o' - 'a'] = {"outstanding", "objective", "on_track", "on_course", "on_target",
                           "off_track", "off_course", "overall", "out_of"},
            ['p' - 'a'] = {"pass_", "passed", "partially", "partly", "progress"},
            ['r' - 'a'] = {"rag", "rated", "rate_", "rating", "red_", "red.", "red,", "requir"},
            ['s' - 'a'] = {"status", "scor", "success", "surpass", "satisf", "self_", "self-",
                           "secure", "signed_off", "scale_of"},
            ['t' - 'a'] = {"target", "ticked", "tick_", "traffic"},
            ['u' - 'a'] = {"unmet", "unsatisf", "unfulfil"},
            ['v' - 'a'] = {"verdict"},
            ['w' - 'a'] = {"weak", "working_towards", "wrapped"},
        },
    .digits = TF_SCORES,
    .signs = true,
};

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
    uint64_t above = tf_index_roles(scratch, &prose->verdict_words, said) |
                     tf_index_roles(scratch, &prose->verdict_words, passage->lead);

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
           (tf_index_roles(scratch, &prose->verdict_words, passage->text) & V_COMMIT);
}

void tf_met_not_met_make(tf_prose *prose)
{
    tf_index_make(&prose->arena, &library, &prose->verdict_words);
    tf_glance_make(&prose->arena, &heads, &prose->verdict_glance);
}

void tf_prose_met_not_met(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                          tf_prose_of of, tf_prose_findings *findings)
{
    tf_detector detector = {.glance = &prose->verdict_glance,
                            .index = &prose->verdict_words,
                            .frames = &tf_met_not_met_frames};

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
