/* One reflects on a commitment that one has. */
#include "asked.h"
#include "sink.h"
#include "words.h"

/* Where the commitment is asked for, or stands under another name, that has been said already. */
static bool has(const tf_snapshot *snapshot, const tf_person *person, tf_commitment_kind kind)
{
    tf_arena scratch = {0};
    bool found = person->commitments[kind].file != NULL || person->folder ||
                 tf_asked_in_vain(snapshot, person, kind) ||
                 tf_asked_stand_in(snapshot, person,
                                   tf_arena_printf(&scratch, "%.*s.md",
                                                   TF_ARG(tf_commitment_slug(kind)))) != NULL;

    tf_arena_release(&scratch);
    return found;
}

static void judge(tf_sink *sink, const tf_reflection *reflection, tf_commitment_kind kind)
{
    tf_arena *keep = tf_sink_keep(sink);

    for (size_t i = 0; i < reflection->about.n; i++)
        if (tf_str_eq(reflection->about.at[i].text, tf_commitment_slug(kind)))
            tf_find(sink, reflection->file, reflection->about.at[i].span,
                    tf_arena_printf(keep,
                                    "Name the commitment that it is about, or write the other one "
                                    "first, in `staff/%s/%.*s.md`.",
                                    tf_words(keep, reflection->person->slug),
                                    TF_ARG(tf_commitment_slug(kind))),
                    "%s has no %.*s commitment that this could be about",
                    tf_words_person(keep, reflection->person), TF_ARG(tf_commitment_words(kind)));
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->people.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            const tf_person *person = snapshot->people.at[i];
            if (has(snapshot, person, (tf_commitment_kind)kind))
                continue;
            for (size_t r = 0; r < person->reflections.n; r++)
                judge(sink, person->reflections.at[r], (tf_commitment_kind)kind);
        }
}

const tf_rule tf_rule_reflection_about = {.school = school};
