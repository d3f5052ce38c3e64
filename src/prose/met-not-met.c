/* Verdicts on a commitment or a person. */
#include "met-not-met.h"

/* No verdict without one of these. */
static const tf_heads heads = {
    .by_letter =
        {
            ['a' - 'a'] = "achiev accomplish amber attain award ahead adequate appraisal",
            ['b' - 'a'] = "beat behind",
            ['c' - 'a'] = "complet commit criteri competent circled",
            ['d' - 'a'] = "done deliver deem developing",
            ['e' - 'a'] = "exce emerg exemplary effective",
            ['f' - 'a'] = "fail fulfil fell finish fully",
            ['g' - 'a'] = "grad green goal good",
            ['h' - 'a'] = "hit half honour",
            ['i' - 'a'] = "inadequate incomplete ineffective",
            ['j' - 'a'] = "judg",
            ['k' - 'a'] = "kept",
            ['l' - 'a'] = "largely lived",
            ['m' - 'a'] = "met miss mark myself mostly",
            ['o' - 'a'] = "outstanding objective on off overall outcome",
            ['p' - 'a'] = "pass progress part poor",
            ['r' - 'a'] = "rag rat red requir rank",
            ['s' - 'a'] = "status scor success surpass satisf self secure signed strong",
            ['t' - 'a'] = "target tick traffic ten",
            ['u' - 'a'] = "unmet unsatisf unfulfil",
            ['v' - 'a'] = "verdict",
            ['w' - 'a'] = "weak working wrapped",
            ['y' - 'a'] = "yes",
        },
    .digits = true,
    .signs = true,
};

static const tf_advice box = {
    "makes a list to tick off of the commitment",
    "Write it as plain words or a plain list; what became of it belongs in a reflection."};

/* A cell is one below a head: the head itself is none. */
static uint64_t place_of(const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};

    if (passage->place >= TF_COUNT(places) || (passage->place == TF_IN_CELL && !passage->column.n))
        return 0;
    return places[passage->place];
}

static uint64_t setting_of(tf_arena *scratch, const tf_passage *passage, tf_prose_of of)
{
    uint64_t setting = place_of(passage) | (of == TF_OF_COMMITMENT ? V_OURS : 0);
    tf_str said = passage->place == TF_IN_CELL ? passage->column : passage->heading;
    uint64_t above = tf_lexicon_roles(scratch, &tf_met_not_met_words, said);

    if (above & (V_STATUS | V_MET | V_DONE | V_COLOUR))
        setting |= P_UNDER;
    return passage->place == TF_IN_CELL ? setting | (above & V_APART) : setting;
}

/* A box in a reflection is a shopping list, unless it speaks of the commitment. */
static bool is_ticked_off(tf_arena *scratch, const tf_passage *passage, tf_prose_of of)
{
    if (!passage->task || passage->quoted)
        return false;
    return of == TF_OF_COMMITMENT ||
           (tf_lexicon_roles(scratch, &tf_met_not_met_words, passage->text) & V_COMMIT);
}

void tf_prose_met_not_met(tf_arena *scratch, const tf_passage *passage, tf_prose_of of,
                          tf_prose_findings *findings)
{
    tf_words words = {0};
    uint64_t setting;

    if (is_ticked_off(scratch, passage, of)) {
        *TF_PUSH(scratch, &findings->found) =
            (tf_prose_finding){0, passage->text.n, box.why, box.help};
        return;
    }
    if (passage->quoted)
        return;
    setting = setting_of(scratch, passage, of);
    /* A cell below "Met?" may be as short as "N". */
    if (!(setting & P_CELL && setting & P_UNDER) && !tf_heads_in(&heads, passage->text))
        return;
    tf_words_read(scratch, passage, &tf_met_not_met_words, &words);
    tf_frames_find(scratch, &words, &tf_met_not_met_frames, setting, findings);
}
