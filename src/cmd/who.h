/*
 * Who is who in a school, read no further than it takes.
 */
#ifndef TWOFOLD_CMD_WHO_H
#define TWOFOLD_CMD_WHO_H

#include <twofold/git.h>
#include <twofold/model.h>

/*
 * Reads school.md, who has a folder, and of the people called `slugs` (NULL: of everybody) the
 * profile; of those slugs the commitments too.
 */
int tf_who_load(tf_store *store, tf_date today, const tf_str *slugs, size_t n,
                tf_snapshot *snapshot, tf_error *error);

/*
 * The person whom `text` means: by slug, by name, or by one word of the name where only one person
 * has it, with the name's accents or with none. Fails with whom it might be.
 */
int tf_who_find(const tf_snapshot *snapshot, tf_str text, const tf_person **person,
                tf_error *error);

/*
 * The person who is writing: the one whose email is git's, whatever the case. Fails with how to
 * tell it.
 */
int tf_who_am_i(const tf_snapshot *snapshot, tf_str email, const tf_person **person,
                tf_error *error);

#endif
