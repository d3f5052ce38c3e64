/* Quantities in a target frame. */
#include "numeric-target.h"

static const tf_library library = {{
    &tf_grammar_words,
    &tf_numeric_target_aims,
    &tf_numeric_target_changes,
    &tf_numeric_target_things,
    &tf_numeric_target_standards,
}};

/* No target without a number, a word for one, or a benchmark that stands for one. */
static const tf_heads heads =
    {
        .by_letter =
            {
                ['a' - 'a'] = {"_bgt",
                               {"above_", "age-related", "age_related", "at_are", "a_pass", "a_a_",
                                "a_b_", "a_c_", "a_d_", "a_minute"}},
                ['b' - 'a'] = {"ey", {"below_nat", "beat", "better_than", "best_", "by_a_year"}},
                ['c' - 'a'] = {"ao", {"county", "catch_up"}},
                ['d' - 'a'] = {"io", {"doubl", "dozen", "distinction"}},
                ['e' - 'a'] = {"ailx",
                               {"eight", "eleven", "expected_", "early_learning", "exceed_"}},
                ['f' - 'a'] = {"filou",
                               {"five", "fift", "four", "forty", "fft", "full_marks", "fifth",
                                "floor_st"}},
                ['g' - 'a'] = {"dlor", {"grade", "greater_depth", "gld", "good_level", "gds"}},
                ['h' - 'a'] = {"aiu", {"half", "halv", "hundred", "highest", "higher_standard"}},
                ['i' - 'a'] = {"n", {"in_line", "in_half"}},
                ['l' - 'a'] = {"e", {"level", "less_than_a"}},
                ['m' - 'a'] = {"ae", {"match_", "merit"}},
                ['n' - 'a'] = {"aio", {"nine", "nil", "national", "ninety", "nought"}},
                ['o' - 'a'] = {"nu",
                               {"one_in", "one_out", "one_third", "one_quarter", "one_half",
                                "one_a", "one_per", "one_fif", "one_ten", "on_a_par", "outperform",
                                "outscore", "outdo", "outstrip", "on_par"}},
                ['p' - 'a'] = {"eo", {"positive_", "percentile"}},
                ['q' - 'a'] = {"u", {"quarter", "quadrupl", "quartile"}},
                ['s' - 'a'] = {"eitu",
                               {"six", "seven", "single", "surpass", "sixt", "strong_pass",
                                "sevent", "similar_schools"}},
                ['t' - 'a'] = {"aehorw",
                               {"two_",  "two-",  "three",        "ten_",         "ten.",
                                "ten,",  "tenth", "tenfold",      "third",        "thirt",
                                "twel",  "twent", "thousand",     "treb",         "tripl",
                                "twice", "top_",  "target_grade", "their_target", "their_pred",
                                "two,",  "two."}},
                ['u' - 'a'] = {"np", {"upper_", "under_a"}},
                ['z' - 'a'] = {"e", {"zero"}},
            },
        .digits = TF_DIGITS,
        .signs = true,
};

static uint64_t setting_of(tf_arena *scratch, const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};
    uint64_t setting = passage->place < TF_COUNT(places) ? places[passage->place] : 0;
    uint64_t above = tf_library_roles(scratch, &library, passage->heading) |
                     tf_library_roles(scratch, &library, passage->lead) |
                     tf_library_roles(scratch, &library, passage->column);

    return above & T_GOAL ? setting | P_UNDER : setting;
}

/* "> 85% of pupils": whoever wrote this meant "more than". Other quotations are others' words. */
static bool starts_with_quantity(tf_arena *scratch, const tf_passage *passage)
{
    tf_words words = {0};
    tf_passage start = *passage;

    start.text = tf_str_sub(passage->text, 0, tf_sentence_end(passage->text, 0));
    tf_words_read(scratch, &start, &library, &words);
    return words.tokens.n && (words.tokens.at[0].roles & Q_ANY);
}

void tf_prose_numeric_target(tf_arena *scratch, const tf_passage *passage,
                             tf_prose_findings *findings)
{
    tf_detector detector = {
        .heads = &heads, .library = &library, .frames = &tf_numeric_target_frames, .asked = T_GOAL};

    if (tf_heads_find(&heads, passage->text, 0) == passage->text.n)
        return;
    detector.setting = setting_of(scratch, passage);
    if (passage->quoted) {
        if (!starts_with_quantity(scratch, passage))
            return;
        detector.setting |= P_UNDER;
    }
    tf_detect(scratch, passage, &detector, findings);
}
