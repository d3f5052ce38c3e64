/* What need not be read out of the repository, since a snapshot of the same files is at hand. */
#include <stdio.h>
#include <string.h>

#include <twofold/model.h>

#include "history.h"

static bool has_id(tf_sha1 sha1, tf_str bytes, const git_oid *id)
{
    unsigned char found[TF_SHA1_SIZE];
    char head[32];
    int n = snprintf(head, sizeof(head), "blob %zu", bytes.n) + 1; /* with its NUL, as git has it */

    tf_sha1_put(&sha1, head, (size_t)n);
    tf_sha1_put(&sha1, bytes.p, bytes.n);
    tf_sha1_end(&sha1, found);
    return memcmp(found, id->id, sizeof(found)) == 0;
}

bool tf_past_has_at_hand(const tf_past *past, tf_str path, const git_oid *id, tf_str *bytes)
{
    const tf_snapshot *snapshot = past->history.at_hand;
    const tf_file *file = snapshot ? tf_snapshot_file(snapshot, path) : NULL;

    /* Where the processor has no instructions for it, unpacking is quicker than hashing. */
    if (!file || !file->bytes.n || past->fresh.blocks == tf_sha1_plainly)
        return false;
    *bytes = file->bytes;
    return has_id(past->fresh, *bytes, id);
}
