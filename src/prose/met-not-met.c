/* Verdicts on a commitment or a person. */
#include "met-not-met.h"

static const tf_library library = {{
    &tf_grammar_words,
    &tf_met_not_met_verdicts,
    &tf_met_not_met_ratings,
}};

/* No verdict without one of these. */
static const tf_heads heads =
    {
        .by_letter =
            {
                ['a' - 'a'] = {"*+cdhmpt",
                               {"achiev", "accomplish", "amber", "attain", "adequate", "appraisal",
                                "ahead_of", "a*", "a+"}},
                ['b' - 'a'] = {"+e", {"behind_", "below_", "b+"}},
                ['c' -
                    'a'] = {"lor",
                            {"complet", "commit", "criteri", "competent", "closed", "crossed_off"}},
                ['d' - 'a'] = {"eo", {"done", "deliver", "deem", "developing"}},
                ['e' - 'a'] = {"msx",
                               {"establish", "exceed", "emerg", "exemplary", "excellent",
                                "exceptional"}},
                ['f' - 'a'] = {"aiu", {"fail", "fulfil", "finished", "fully_"}},
                ['g' - 'a'] = {"aior",
                               {"grad", "green", "goal", "good", "give_m", "gave_m", "given_m"}},
                ['h' - 'a'] = {"i", {"hit_"}},
                ['i' -
                    'a'] = {"n",
                            {"inadequate", "incomplete", "ineffective", "in_progress", "in_part"}},
                ['j' - 'a'] = {"u", {"judg"}},
                ['m' - 'a'] = {"aeioy",
                               {"met", "missed", "myself_a", "mark_me", "marked_me", "mostly_",
                                "my_part"}},
                ['o' - 'a'] = {"bfnuv",
                               {"outstanding", "objective", "on_track", "on_course", "on_target",
                                "off_track", "off_course", "overall", "out_of"}},
                ['p' - 'a'] = {"ar", {"pass_", "passed", "partially", "partly", "progress"}},
                ['r' -
                    'a'] = {"ae",
                            {"rag", "rated", "rate_", "rating", "red_", "red.", "red,", "requir"}},
                ['s' - 'a'] = {"aceitu",
                               {"status", "scor", "success", "surpass", "satisf", "self_", "self-",
                                "secure", "signed_off", "scale_of"}},
                ['t' - 'a'] = {"air", {"target", "ticked", "tick_", "traffic"}},
                ['u' - 'a'] = {"n", {"unmet", "unsatisf", "unfulfil"}},
                ['v' - 'a'] = {"e", {"verdict"}},
                ['w' - 'a'] = {"eor", {"weak", "working_towards", "wrapped"}},
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

static uint64_t setting_of(tf_arena *scratch, const tf_passage *passage, tf_prose_of of)
{
    uint64_t setting = place_of(passage) | (of == TF_OF_COMMITMENT ? V_OURS : 0);
    tf_str said = passage->place == TF_IN_CELL ? passage->column : passage->heading;
    uint64_t above = tf_library_roles(scratch, &library, said) |
                     tf_library_roles(scratch, &library, passage->lead);

    if (above & (V_STATUS | V_MET | V_DONE | V_COLOUR))
        setting |= P_UNDER;
    return passage->place == TF_IN_CELL ? setting | (above & (V_APART | V_COMMIT)) : setting;
}

/* A box in a reflection is a shopping list, unless it speaks of the commitment. */
static bool is_ticked_off(tf_arena *scratch, const tf_passage *passage, tf_prose_of of)
{
    if (!passage->task || passage->quoted)
        return false;
    return of == TF_OF_COMMITMENT ||
           (tf_library_roles(scratch, &library, passage->text) & V_COMMIT);
}

void tf_prose_met_not_met(tf_arena *scratch, const tf_passage *passage, tf_prose_of of,
                          tf_prose_findings *findings)
{
    tf_detector detector = {.heads = &heads, .library = &library, .frames = &tf_met_not_met_frames};

    if (is_ticked_off(scratch, passage, of)) {
        *TF_PUSH(scratch, &findings->found) =
            (tf_prose_finding){0, passage->text.n, box.why, box.help};
        return;
    }
    if (passage->quoted || (passage->place != TF_IN_CELL &&
                            tf_heads_find(&heads, passage->text, 0) == passage->text.n))
        return;
    detector.setting = setting_of(scratch, passage, of);
    /* A cell below "Met?" may be as short as "N". */
    if (detector.setting & P_CELL && detector.setting & P_UNDER)
        detector.heads = NULL;
    tf_detect(scratch, passage, &detector, findings);
}
