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
/* clang-format off */
static const char *const head_words[] = {
    "a_a_", "a_b_", "a_c_", "a_d_", "a_minute", "a_pass", "above_", "age-related", "age_related",
    "at_are", "beat", "below_nat", "best_", "better_than", "by_a_year", "catch_up", "county",
    "distinction", "doubl", "dozen", "early_learning", "eight", "eleven", "exceed_", "expected_",
    "fft", "fift", "fifth", "five", "floor_st", "forty", "four", "full_marks", "gds", "gld",
    "good_level", "grade", "greater_depth", "half", "halv", "higher_standard", "highest",
    "hundred", "in_half", "in_line", "less_than_a", "level", "match_", "merit", "national", "nil",
    "nine", "ninety", "nought", "on_a_par", "on_par", "one_a", "one_fif", "one_half", "one_in",
    "one_out", "one_per", "one_quarter", "one_ten", "one_third", "outdo", "outperform", "outscore",
    "outstrip", "percentile", "positive_", "quadrupl", "quarter", "quartile", "seven", "sevent",
    "similar_schools", "single", "six", "sixt", "strong_pass", "surpass", "target_grade", "ten,",
    "ten.", "ten_", "tenfold", "tenth", "their_pred", "their_target", "third", "thirt", "thousand",
    "three", "top_", "treb", "tripl", "twel", "twent", "twice", "two,", "two-", "two.", "two_",
    "under_a", "upper_", "zero",
};
/* clang-format on */
static const tf_heads heads = {head_words, TF_COUNT(head_words), TF_DIGITS, true};

static uint64_t setting_of(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage)
{
    static const uint64_t places[] = {
        [TF_IN_TITLE] = P_TITLE, [TF_IN_ITEM] = P_ITEM, [TF_IN_CELL] = P_CELL};
    uint64_t setting = passage->place < TF_COUNT(places) ? places[passage->place] : 0;
    uint64_t above = tf_lexemes_roles(scratch, &prose->numeric_words, passage->heading) |
                     tf_lexemes_roles(scratch, &prose->numeric_words, passage->lead) |
                     tf_lexemes_roles(scratch, &prose->numeric_words, passage->column);

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
    tf_lexemes_make(&prose->arena, &library, &prose->numeric_words);
    tf_glance_make(&prose->arena, &heads, &prose->numeric_glance);
    tf_sieve_make(&prose->arena, &tf_numeric_target_frames, &prose->numeric_frames);
}

void tf_prose_numeric_target(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                             tf_prose_findings *findings)
{
    tf_detector detector = {.glance = &prose->numeric_glance,
                            .index = &prose->numeric_words,
                            .frames = &prose->numeric_frames,
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
