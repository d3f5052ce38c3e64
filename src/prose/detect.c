/* Detectors: a sentence at a time, and no more than a glance at most of them. */
#include "lanes.h"
#include "prose.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* "Mr." and "e.g." end no sentence; a longer word does. */
static bool is_short(tf_str text, size_t at)
{
    size_t n = 0;

    while (n < at && n < 4 && is_letter(text.p[at - 1 - n]))
        n++;
    return n && n < 4 && (n == 1 || is_upper(text.p[at - n]));
}

/* Whether the mark at `at` ends a sentence, seen from what stands behind it. */
static bool is_end(tf_str text, size_t at)
{
    char c = text.p[at], space = text.p[at + 1], next = text.p[at + 2];

    return (c == '.' || c == '!' || c == '?') && (space == ' ' || space == '\n') &&
           !(next >= 'a' && next <= 'z') && !(c == '.' && is_short(text, at));
}

size_t tf_sentence_end(tf_str text, size_t at)
{
    for (; at + TF_LANES + 2 <= text.n; at += TF_LANES) {
        tf_lanes bytes = tf_lanes_at(text.p + at);
        uint64_t marks = tf_lanes_bits((tf_lanes)(bytes == '.') | (tf_lanes)(bytes == '!') |
                                       (tf_lanes)(bytes == '?'));
        for (; marks; marks &= marks - 1)
            if (is_end(text, at + (size_t)__builtin_ctzll(marks)))
                return at + (size_t)__builtin_ctzll(marks) + 2;
    }
    for (; at + 2 < text.n; at++)
        if (is_end(text, at))
            return at + 2;
    return text.n;
}

/* What a question just before says of its answer: "What would success look like?" */
static uint64_t answers(tf_arena *scratch, tf_str before, const tf_detector *detector)
{
    bool asks = before.n > 2 && before.p[before.n - 2] == '?' && detector->asked;

    return asks && (tf_lexemes_roles(scratch, detector->index, before) & detector->asked) ? P_UNDER
                                                                                          : 0;
}

static void detect_in(tf_arena *scratch, const tf_passage *sentence, size_t shift,
                      const tf_detector *detector, uint64_t setting, tf_prose_findings *findings)
{
    tf_words words = {0};
    size_t first = findings->found.n;

    tf_words_begin(scratch, sentence, detector->index, &words);
    if (!tf_frames_may(detector->frames, &words, setting))
        return;
    tf_words_end(scratch, &words);
    tf_frames_find(scratch, &words, detector->frames, setting, findings);
    for (size_t i = first; i < findings->found.n; i++) {
        findings->found.at[i].from += shift;
        findings->found.at[i].to += shift;
    }
}

static size_t head_at(const tf_detector *detector, tf_str text, size_t at)
{
    if (!detector->glance)
        return at;
    return detector->head >= at ? detector->head : tf_glance_find(detector->glance, text, at);
}

void tf_detect(tf_arena *scratch, const tf_passage *passage, const tf_detector *detector,
               tf_prose_findings *findings)
{
    tf_str text = passage->text;
    size_t before = 0, at = 0, end;

    for (; at < text.n; before = at, at = end) {
        size_t head = head_at(detector, text, at);
        tf_passage sentence = *passage;
        if (head == text.n)
            return;
        for (end = tf_sentence_end(text, at); end <= head; end = tf_sentence_end(text, at)) {
            before = at;
            at = end;
        }
        sentence.text = tf_str_sub(text, at, end);
        uint64_t asked = answers(scratch, tf_str_sub(text, before, at), detector);
        detect_in(scratch, &sentence, at, detector, detector->setting | asked, findings);
    }
}
