/* Verdicts on a commitment or a person. */
#include "met-not-met.h"

/* No verdict without one of these. */
static const tf_heads heads = {
    .by_letter =
        {
            ['a' - 'a'] = "achiev accomplish amber attain award ahead",
            ['b' - 'a'] = "beat behind",
            ['c' - 'a'] = "complet colour commitment criteri",
            ['d' - 'a'] = "done deliver",
            ['e' - 'a'] = "exce emerg",
            ['f' - 'a'] = "fail fulfil fell finish",
            ['g' - 'a'] = "grad green goal good",
            ['h' - 'a'] = "hit",
            ['i' - 'a'] = "inadequate incomplete",
            ['j' - 'a'] = "judg",
            ['m' - 'a'] = "met miss mark",
            ['o' - 'a'] = "outstanding objective on off overall outcome",
            ['p' - 'a'] = "pass progress",
            ['r' - 'a'] = "rag rat red requir rank",
            ['s' - 'a'] = "status scor success surpass satisf self",
            ['t' - 'a'] = "target tick track",
            ['u' - 'a'] = "unmet",
            ['v' - 'a'] = "verdict",
        },
    .digits = true,
    .signs = true,
};

static const tf_advice box = {
    "makes a list to tick off of the commitment",
    "Write it as plain words or a plain list; what became of it belongs in a reflection."};

static uint64_t setting_of(tf_arena *scratch, const tf_passage *passage, tf_prose_of of)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};
    uint64_t setting = passage->place < TF_COUNT(places) ? places[passage->place] : 0;
    tf_str said = passage->place == TF_IN_CELL ? passage->column : passage->heading;
    uint64_t above = tf_lexicon_roles(scratch, &tf_met_not_met_words, said);

    if (of == TF_OF_COMMITMENT)
        setting |= V_OURS;
    return above & (V_STATUS | V_MET | V_COLOUR) ? setting | P_UNDER : setting;
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
