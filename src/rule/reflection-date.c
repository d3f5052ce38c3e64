/* A reflection's day is in the name of its file, and is a day when it could be written. */
#include <ctype.h>
#include <string.h>

#include "sink.h"
#include "words.h"

static bool is_word_start(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* What follows the date and its hyphen: words, with hyphens or spaces between them. */
static bool is_words(tf_str words)
{
    for (size_t i = 0; i < words.n; i++)
        if (!is_word_start(words.p[i]) &&
            (i == 0 || words.p[i] == '\0' || !strchr("-_ '", words.p[i])))
            return false;
    return tf_utf8_check(words) == words.n;
}

static void no_date(tf_sink *sink, const tf_reflection *reflection)
{
    tf_str name = tf_words_file_name(reflection->file->path);
    tf_date date;

    tf_find(sink, reflection->file, (tf_span){0},
            TF_STR("Call it after the day that it is about, such as `2026-11-04.md`, or "
                   "`2026-11-04-questioning.md` for a second one on that day."),
            tf_date_parse(tf_str_sub(name, 0, 10), &date)
                ? "`%s` has something other than a hyphen and words behind its date"
                : "`%s` does not begin with a date, so that it has no place in time",
            tf_words(tf_sink_keep(sink), name));
}

/* A day that bounds when a reflection can be written; the first that is crossed is told. */
struct bound {
    bool crossed;
    tf_date day;
    const char *format; /* of the reflection's day and the bound */
    tf_str help;
};

static void judge_bounds(tf_sink *sink, const tf_reflection *reflection, const struct bound *bounds,
                         size_t n)
{
    tf_arena *keep = tf_sink_keep(sink);

    for (size_t i = 0; i < n; i++)
        if (bounds[i].crossed) {
            tf_find(sink, reflection->file, (tf_span){0}, bounds[i].help, bounds[i].format,
                    tf_date_words(keep, reflection->date).p, tf_date_words(keep, bounds[i].day).p);
            return;
        }
}

static void judge_day(tf_sink *sink, const tf_snapshot *snapshot, const tf_reflection *reflection)
{
    const tf_person *person = reflection->person;
    const tf_school *school = &snapshot->school;
    tf_date day = reflection->date;
    bool joined = person->joined != TF_NO_DATE, left = person->left != TF_NO_DATE;
    bool in_order = !joined || !left || person->joined <= person->left;
    static const tf_str profile = TF_STR_INIT("Is the day in the file's name right? If so, it is "
                                              "the one in profile.md that wants changing.");
    static const tf_str cycle = TF_STR_INIT("Is the day in the file's name right? What belongs to "
                                            "an earlier cycle may go to the folder `earlier/`.");
    const struct bound bounds[] = {
        {day > snapshot->today, snapshot->today,
         "%s has not come yet (today is %s): a reflection looks back",
         TF_STR("Rename the file to the day on which it was written.")},
        {joined && in_order && day < person->joined, person->joined,
         "%s is before the day on which its writer joined, %s", profile},
        {left && in_order && day > person->left, person->left,
         "%s is after the day on which its writer left, %s", profile},
        {school->dates_known && day < school->starts, school->starts,
         "%s is before the cycle starts, on %s", cycle},
        {school->dates_known && day > school->ends, school->ends,
         "%s is after the cycle ended, on %s", cycle},
    };

    judge_bounds(sink, reflection, bounds, TF_COUNT(bounds));
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->people.n; i++)
        for (size_t r = 0; r < snapshot->people.at[i]->reflections.n; r++) {
            const tf_reflection *reflection = snapshot->people.at[i]->reflections.at[r];
            if (!reflection->file->sound)
                continue;
            if (reflection->date == TF_NO_DATE || !is_words(reflection->words))
                no_date(sink, reflection);
            else
                judge_day(sink, snapshot, reflection);
        }
}

const tf_rule tf_rule_reflection_date = {.school = school};
