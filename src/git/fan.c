/* Finding an id among many. */
#include "fan.h"

#include <string.h>

#include "bytes.h"

bool tf_fan_count(const unsigned char *fan, uint32_t *n)
{
    *n = tf_be32(fan + TF_FAN - 4);
    for (size_t i = 1; i < 256; i++)
        if (tf_be32(fan + 4 * i) < tf_be32(fan + 4 * (i - 1)))
            return false;
    return true;
}

uint32_t tf_fan_find(tf_fan fan, const git_oid *id)
{
    uint32_t low = id->id[0] ? tf_be32(fan.fan + 4 * (id->id[0] - 1)) : 0;
    uint32_t high = tf_be32(fan.fan + 4 * id->id[0]);

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = memcmp(fan.ids + (size_t)middle * GIT_OID_RAWSZ, id->id, GIT_OID_RAWSZ);
        if (!order)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return TF_FAN_NONE;
}
