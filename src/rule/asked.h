/*
 * Of whom the rules ask something: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_ASKED_H
#define TWOFOLD_RULE_ASKED_H

#include <twofold/model.h>

/*
 * Whether someone is asked for commitments: they are here, and their profile could be read. Where
 * `left` is no date they may be gone, so that nothing is asked until it is one.
 */
bool tf_asked(const tf_snapshot *snapshot, const tf_person *person);
/* Whether a commitment is asked of them that is not there, under its name or near it. */
bool tf_asked_in_vain(const tf_snapshot *snapshot, const tf_person *person,
                      tf_commitment_kind kind);
/*
 * Another Markdown file of that person which likely is the one called `name` (`profile.md`), or
 * NULL. It is reported where it stands, and what follows from the wrong name is not.
 */
const tf_file *tf_asked_stand_in(const tf_snapshot *snapshot, const tf_person *person, tf_str name);
/* The file of a person that one called `name` was likely meant to be, or the empty slice. */
tf_str tf_asked_meant(tf_str name);

#endif
