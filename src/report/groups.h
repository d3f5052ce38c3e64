/*
 * Who may be told of together, so that no figure is a figure of a person: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_GROUPS_H
#define TWOFOLD_REPORT_GROUPS_H

#include <twofold/report.h>

/* A team, or several that are told of as one. Who has left is in the group of their team, so that
 * groups always add up to the school. */
typedef struct {
    tf_str title;
    tf_str fold;           /* of a team that stands alone, else empty */
    TF_VEC(tf_str) titles; /* of the teams in it, by name */
    TF_VEC(const tf_person *) people;
    size_t here, wrote; /* how many of them are here, and how many have written anything yet */
    bool together;      /* it is several teams */
} tf_group;

typedef struct {
    tf_group school;
    /* By name; then who is in no team, then those that are told of together. Empty where only the
     * school can be told of. */
    TF_VEC(tf_group) found;
} tf_groups;

/*
 * Puts everybody whose profile can be read into the school and into a group; all lives in `arena`.
 * Groups depend on the whole cycle and on nobody's question: were they other ones for other days,
 * two reports side by side would tell what each keeps to itself.
 */
void tf_groups_read(tf_arena *arena, const tf_snapshot *snapshot, tf_groups *groups);
/* Whether a group, or the school, is large enough to be told of: TF_THRESHOLD are here, and as many
 * have written. */
bool tf_group_may_show(const tf_group *group);

#endif
