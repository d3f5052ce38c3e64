/* Packs: whatever is in one, its objects are unpacked or not, and a beginning is one of the whole. */
#include <string.h>

#include "../../src/git/unpack.h"

#include "fuzz.h"

enum { HEADER = 12 };

/* An index without any object: where they stand is tried out. */
static const unsigned char no_ids[TF_FAN];

static void unpack(tf_unpacker *unpacker, tf_pack_spot spot)
{
    static const size_t wants[] = {1, 40, 300};
    tf_raw *whole = tf_unpack_at(unpacker, spot, TF_RAW_ALL);

    DEMAND(!whole || whole->n == whole->whole);
    for (size_t i = 0; i < TF_COUNT(wants); i++) {
        tf_unpacker *other = tf_unpacker_new(NULL);
        tf_raw *part = tf_unpack_at(other, spot, wants[i]);
        DEMAND(part || !whole);
        DEMAND(!part || part->n >= (wants[i] < part->whole ? wants[i] : part->whole));
        DEMAND(!part || !whole || (part->n <= whole->n && memcmp(part->p, whole->p, part->n) == 0));
        tf_raw_free(part);
        tf_unpacker_free(other);
    }
    tf_raw_free(whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_pack pack = {.ids = {.fan = no_ids, .ids = no_ids}};
    tf_unpacker *unpacker;
    unsigned char *bytes;

    if (size <= HEADER + GIT_OID_RAWSZ)
        return 0;
    bytes = malloc(size); /* as from a file, with nothing beyond its end */
    DEMAND(bytes);
    memcpy(bytes, data, size);
    pack.pack = (tf_mapped){bytes, size};
    unpacker = tf_unpacker_new(NULL);
    for (size_t at = HEADER; at < size - GIT_OID_RAWSZ && at < 600; at++)
        unpack(unpacker, (tf_pack_spot){&pack, at});
    tf_unpacker_free(unpacker);
    free(bytes);
    return 0;
}
