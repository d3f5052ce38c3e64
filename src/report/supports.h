/*
 * What commitments support: inside the report layer only.
 *
 * One meaning for all reports: a commitment that is in place supports what it names, be it a part of
 * the section that its kind is about or a principle. A file that is still a template supports
 * nothing, whatever stands in its front matter.
 */
#ifndef TWOFOLD_REPORT_SUPPORTS_H
#define TWOFOLD_REPORT_SUPPORTS_H

#include <twofold/report.h>

/* Whether there is such a commitment, it can be read, and it has prose of its own. */
bool tf_commitment_is_there(const tf_commitment *commitment);
/* What a commitment names of a section; NULL where it cannot be read, or is about another one. */
const tf_names *tf_commitment_names(const tf_commitment *commitment, tf_section_kind section);
/* Whether a commitment that is there names a thing, called by its fold, in a section; and whether
 * one of somebody's does. */
bool tf_commitment_supports(const tf_commitment *commitment, tf_section_kind section, tf_str fold);
bool tf_person_supports(const tf_person *person, tf_section_kind section, tf_str fold);
/* Whether a thing is among names. */
bool tf_names_hold(const tf_names *names, tf_str fold);

#endif
