/* Choices that several commands offer. */
#include <twofold/model.h>

#include "command.h"

tf_str tf_choices_kind(size_t number)
{
    return number < TF_COMMITMENT_KINDS ? tf_commitment_slug((tf_commitment_kind)number)
                                        : TF_STR("");
}

tf_str tf_choices_role(size_t number)
{
    return number < TF_SUPPORT ? tf_role_name((tf_role)(number + 1)) : TF_STR("");
}

/* Known only once a school is read: completion asks `twofold list people`. */
tf_str tf_choices_person(size_t number)
{
    (void)number;
    return TF_STR("");
}
