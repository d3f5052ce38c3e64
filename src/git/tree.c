/* Going through the entries of a tree. */
#include "tree.h"

#include <string.h>

void tf_tree_open(tf_raw *tree, tf_tree_cursor *cursor)
{
    *cursor = (tf_tree_cursor){.tree = tree, .rest = {tree->p, tree->n}};
}

/* Old programs wrote bits that git does not care for; as git has it, what else there is is a commit. */
uint32_t tf_tree_mode(uint32_t written)
{
    uint32_t type = written & 0170000;

    if (type == 0100000)
        return written & 0100 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    return type == GIT_FILEMODE_TREE || type == GIT_FILEMODE_LINK ? type : GIT_FILEMODE_COMMIT;
}

/* What has no name, or a mode that no file can have, is no entry. */
void tf_tree_step(tf_tree_cursor *cursor)
{
    const char *p = cursor->rest.p, *end = p ? p + cursor->rest.n : p;
    uint32_t mode = 0;

    cursor->on = false;
    while (p < end && *p >= '0' && *p <= '7' && mode <= UINT16_MAX)
        mode = mode * 8 + (uint32_t)(*p++ - '0');
    const char *nul = p < end ? memchr(p, '\0', (size_t)(end - p)) : NULL;
    if (!nul || *p != ' ' || nul == p + 1 || end - nul <= GIT_OID_RAWSZ || !mode ||
        mode > UINT16_MAX)
        return;
    cursor->on = true;
    cursor->name = (tf_str){p + 1, (size_t)(nul - p - 1)};
    cursor->at.mode = tf_tree_mode(mode);
    memcpy(cursor->at.id.id, nul + 1, GIT_OID_RAWSZ);
    cursor->length = (size_t)(nul + 1 + GIT_OID_RAWSZ - cursor->rest.p);
    p = nul + 1 + GIT_OID_RAWSZ;
    cursor->rest = (tf_str){p, (size_t)(end - p)};
}

void tf_tree_shut(tf_tree_cursor *cursor)
{
    tf_raw_free(cursor->tree);
    *cursor = (tf_tree_cursor){0};
}

bool tf_tree_is_damaged(const tf_tree_cursor *cursor)
{
    return !cursor->on && cursor->rest.n;
}

bool tf_tree_is_sound(const tf_raw *tree)
{
    tf_tree_cursor cursor = {.rest = {tree->p, tree->n}};

    do
        tf_tree_step(&cursor);
    while (cursor.on);
    return !tf_tree_is_damaged(&cursor);
}
