/* Whoever is named in a commitment is here to work on it, and is somebody else. */
#include "sink.h"
#include "words.h"

static void judge_name(tf_sink *sink, const tf_snapshot *snapshot, const tf_person *person,
                       const tf_file *file, const tf_name *name)
{
    const tf_person *colleague = tf_snapshot_person(snapshot, name->text);

    if (!colleague)
        return;
    if (colleague == person)
        tf_find(sink, file, name->span,
                TF_STR("Name somebody who works on it with you, or leave it out for now."),
                "This commitment names the person it belongs to as their own collaborator");
    else if (!tf_person_is_here(colleague, snapshot->today))
        tf_find(sink, file, name->span,
                TF_STR("Who might like to take it on with you now? Name them in `with`; what you "
                       "did together stays in the reflections."),
                "%s has left, so that somebody else is needed to work on this with",
                tf_words_person(tf_sink_keep(sink), colleague));
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->people.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            const tf_person *person = snapshot->people.at[i];
            const tf_commitment *commitment = &person->commitments[kind];
            for (size_t name = 0; name < commitment->with.n; name++)
                judge_name(sink, snapshot, person, commitment->file, &commitment->with.at[name]);
        }
}

const tf_rule tf_rule_left_colleague = {.school = school};
