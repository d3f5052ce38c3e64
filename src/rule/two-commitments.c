/* Teachers and leaders have both commitments, everyone has the one to the recovery plan. */
#include "asked.h"
#include "sink.h"
#include "words.h"

static const struct {
    const char *why, *help;
} told[TF_COMMITMENT_KINDS] = {
    [TF_CLASSROOM_PRACTICE] =
        {"everyone who teaches, leaders too, works on something in their own classroom",
         "Sit down with a colleague and write `%.*s` together: something in your teaching that you "
         "would love to explore, and the part of the learning process that it supports."},
    [TF_RECOVERY_PLAN] =
        {"every member of staff has a part in putting the school back on its feet",
         "Sit down with a colleague and write `%.*s` together: what you would like to bring to the "
         "school recovery plan, and the part of it that it supports."},
};

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            if (!tf_asked_in_vain(snapshot, person, (tf_commitment_kind)kind))
                continue;
            tf_arena *keep = tf_sink_keep(sink);
            tf_str path = tf_arena_printf(keep, "staff/%s/%.*s.md", tf_words(keep, person->slug),
                                          TF_ARG(tf_commitment_slug((tf_commitment_kind)kind)));
            tf_str words = tf_commitment_words((tf_commitment_kind)kind);
            tf_find(sink, person->profile, person->role_span,
                    tf_arena_printf(keep, told[kind].help, TF_ARG(path)),
                    "%s has no %.*s commitment yet: %s", tf_words_person(keep, person),
                    TF_ARG(words), told[kind].why);
        }
    }
}

const tf_rule tf_rule_two_commitments = {.school = school};
