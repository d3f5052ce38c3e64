/* What commitments support. */
#include "supports.h"

#include "people.h"

bool tf_commitment_is_there(const tf_commitment *commitment)
{
    return commitment->file && commitment->file->sound && commitment->file->written;
}

const tf_names *tf_commitment_names(const tf_commitment *commitment, tf_section_kind section)
{
    if (!commitment->file || !commitment->file->sound)
        return NULL;
    if (section == TF_PRINCIPLES)
        return &commitment->principles;
    return tf_section_of(commitment->kind) == section ? &commitment->supports : NULL;
}

bool tf_names_hold(const tf_names *names, tf_str fold)
{
    for (size_t i = 0; i < names->n; i++)
        if (tf_str_eq(names->at[i].fold, fold))
            return true;
    return false;
}

bool tf_commitment_supports(const tf_commitment *commitment, tf_section_kind section, tf_str fold)
{
    const tf_names *names = tf_commitment_names(commitment, section);

    return names && tf_commitment_is_there(commitment) && tf_names_hold(names, fold);
}

bool tf_person_supports(const tf_person *person, tf_section_kind section, tf_str fold)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (tf_commitment_supports(&person->commitments[kind], section, fold))
            return true;
    return false;
}
