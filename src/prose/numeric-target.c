/* Quantities in a target frame. */
#include "numeric-target.h"

/* No target without a number, a word for one, or a benchmark that stands for one. */
static const tf_heads heads = {
    .by_letter =
        {
            ['a' - 'a'] = "all above",
            ['b' - 'a'] = "below beat better bottom",
            ['d' - 'a'] = "double doubling dozen",
            ['e' - 'a'] = "every each eight eleven exceed",
            ['f' - 'a'] = "five fifth fift fifteen fort four fft full",
            ['h' - 'a'] = "half halv hundred highest",
            ['i' - 'a'] = "in",
            ['m' - 'a'] = "match meet merit",
            ['n' - 'a'] = "nine nil national no",
            ['o' - 'a'] = "one outperform over",
            ['p' - 'a'] = "positive",
            ['q' - 'a'] = "quarter quadrupl",
            ['s' - 'a'] = "six seven single surpass",
            ['t' - 'a'] = "two three ten tenth third thirt twel twent thousand treb trip twice top",
            ['u' - 'a'] = "under upper",
            ['z' - 'a'] = "zero",
        },
    .digits = true,
    .signs = true,
};

static uint64_t setting_of(tf_arena *scratch, const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};
    uint64_t setting = passage->place < TF_COUNT(places) ? places[passage->place] : 0;
    uint64_t above = tf_lexicon_roles(scratch, &tf_numeric_target_words, passage->heading) |
                     tf_lexicon_roles(scratch, &tf_numeric_target_words, passage->column);

    return above & T_GOAL ? setting | P_UNDER : setting;
}

void tf_prose_numeric_target(tf_arena *scratch, const tf_passage *passage,
                             tf_prose_findings *findings)
{
    tf_words words = {0};
    uint64_t setting;

    if (!tf_heads_in(&heads, passage->text))
        return;
    tf_words_read(scratch, passage, &tf_numeric_target_words, &words);
    setting = setting_of(scratch, passage);
    if (passage->quoted) {
        /* "> 85% of pupils": whoever wrote this meant "more than". Other quotations are others'. */
        if (!words.tokens.n || !(words.tokens.at[0].roles & Q_ANY))
            return;
        setting |= P_UNDER;
    }
    tf_frames_find(scratch, &words, &tf_numeric_target_frames, setting, findings);
}
