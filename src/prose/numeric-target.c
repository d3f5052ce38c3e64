/* Quantities in a target frame. */
#include "numeric-target.h"

static const tf_library library = {{
    &tf_quantity_words,
    &tf_grammar_words,
    &tf_numeric_target_aims,
    &tf_numeric_target_changes,
    &tf_numeric_target_things,
    &tf_numeric_target_standards,
}};

/* No target without a number, a word for one, or a benchmark that stands for one. */
static const tf_heads heads = {
    .by_letter =
        {
            ['a' - 'a'] = {"above_", "age-related", "age_related", "at_are", "a_pass", "a_a_",
                           "a_b_", "a_c_", "a_d_", "a_minute"},
            ['b' - 'a'] = {"below_nat", "beat", "better_than", "best_", "by_a_year"},
            ['c' - 'a'] = {"county", "catch_up"},
            ['d' - 'a'] = {"doubl", "dozen", "distinction"},
            ['e' - 'a'] = {"eight", "eleven", "expected_", "early_learning", "exceed_"},
            ['f' - 'a'] = {"five", "fift", "four", "forty", "fft", "full_marks", "fifth",
                           "floor_st"},
            ['g' - 'a'] = {"grade", "greater_depth", "gld", "good_level", "gds"},
            ['h' - 'a'] = {"half", "halv", "hundred", "highest", "higher_standard"},
            ['i' - 'a'] = {"in_line", "in_half"},
            ['l' - 'a'] = {"level", "less_than_a"},
            ['m' - 'a'] = {"match_", "merit"},
            ['n' - 'a'] = {"nine", "nil", "national", "ninety", "nought"},
            ['o' - 'a'] = {"one_in", "one_out", "one_third", "one_quarter", "one_half", "one_a",
                           "one_per", "one_fif", "one_ten", "on_a_par", "outperform", "outscore",
                           "outdo", "outstrip", "on_par"},
            ['p' - 'a'] = {"positive_", "percentile"},
            ['q' - 'a'] = {"quarter", "quadrupl", "quartile"},
            ['s' - 'a'] = {"six", "seven", "single", "surpass", "sixt", "strong_pass", "sevent",
                           "similar_schools"},
            ['t' - 'a'] = {"two_",         "two-",       "three", "ten_",  "ten.", "ten,",
                           "tenth",        "tenfold",    "third", "thirt", "twel", "twent",
                           "thousand",     "treb",       "tripl", "twice", "top_", "target_grade",
                           "their_target", "their_pred", "two,",  "two."},
            ['u' - 'a'] = {"upper_", "under_a"},
            ['z' - 'a'] = {"zero"},
        },
    .digits = TF_DIGITS,
    .signs = true,
};

static uint64_t setting_of(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};
    uint64_t setting = passage->place < TF_COUNT(places) ? places[passage->place] : 0;
    uint64_t above = tf_index_roles(scratch, &prose->numeric_words, passage->heading) |
                     tf_index_roles(scratch, &prose->numeric_words, passage->lead) |
                     tf_index_roles(scratch, &prose->numeric_words, passage->column);

    return above & T_GOAL ? setting | P_UNDER : setting;
}

/* "> 85% of pupils": whoever wrote this meant "more than". Other quotations are others' words. */
static bool starts_with_quantity(const tf_prose *prose, tf_arena *scratch,
                                 const tf_passage *passage)
{
    tf_words words = {0};
    tf_passage start = *passage;

    start.text = tf_str_sub(passage->text, 0, tf_sentence_end(passage->text, 0));
    tf_words_begin(scratch, &start, &prose->numeric_words, &words);
    tf_words_end(scratch, &words);
    return words.tokens.n && (words.tokens.at[0].roles & Q_ANY);
}

void tf_numeric_target_make(tf_prose *prose)
{
    tf_index_make(&prose->arena, &library, &prose->numeric_words);
    tf_glance_make(&prose->arena, &heads, &prose->numeric_glance);
}

void tf_prose_numeric_target(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                             tf_prose_findings *findings)
{
    tf_detector detector = {.glance = &prose->numeric_glance,
                            .index = &prose->numeric_words,
                            .frames = &tf_numeric_target_frames,
                            .asked = T_GOAL};

    detector.head = tf_glance_find(detector.glance, passage->text, 0);
    if (detector.head == passage->text.n)
        return;
    detector.setting = setting_of(prose, scratch, passage);
    if (passage->quoted) {
        if (!starts_with_quantity(prose, scratch, passage))
            return;
        detector.setting |= P_UNDER;
    }
    tf_detect(scratch, passage, &detector, findings);
}
