/* Commitments are worked on together. */
#include "sink.h"

/* A list that holds something, even if nobody who can be found, is the matter of other rules. */
static bool names_nobody(const tf_commitment *commitment)
{
    return commitment->file && commitment->file->sound && commitment->file->written &&
           !commitment->with.n && !commitment->with.broken;
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->people.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            const tf_commitment *commitment = &snapshot->people.at[i]->commitments[kind];
            if (names_nobody(commitment))
                tf_find(sink, commitment->file, commitment->with.key,
                        TF_STR("Is there someone who wonders about the same thing? Name them in "
                               "`with`, as their folder in staff/ is called."),
                        "Nobody is named in `with` yet: commitments are worked on together");
        }
}

const tf_rule tf_rule_alone = {.school = school};
