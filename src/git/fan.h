/*
 * Ids in order, and how many begin with each byte or a smaller one: so a pack's index and the
 * commit-graph tell where an object is.
 */
#ifndef TWOFOLD_GIT_FAN_H
#define TWOFOLD_GIT_FAN_H

#include <git2.h>
#include <twofold/base.h>

enum { TF_FAN = 256 * 4 }; /* bytes */

typedef struct {
    const unsigned char *fan, *ids;
} tf_fan;

#define TF_FAN_NONE UINT32_MAX

/* How many ids there are; false where the counts go down somewhere. */
bool tf_fan_count(const unsigned char *fan, uint32_t *n);
/* The number of an id, or TF_FAN_NONE. */
uint32_t tf_fan_find(tf_fan fan, const git_oid *id);

#endif
