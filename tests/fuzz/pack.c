/* Packs: whatever is in one, its objects are unpacked or not, and a beginning is one of the whole. */
#include <string.h>

#include "../../src/git/unpack.h"

#include "fuzz.h"

enum { HEADER = 12, MOST = 800 };

/* An index without any object: where they stand is tried out. */
static const unsigned char no_ids[TF_FAN];

static const size_t wants[] = {TF_RAW_ALL, 1, 40, 300};

static void unpack(tf_unpacker *const *unpackers, tf_pack_spot spot)
{
    tf_raw *whole = tf_unpack_at(unpackers[0], spot, TF_RAW_ALL);

    DEMAND(!whole || whole->n == whole->whole);
    for (size_t i = 1; i < TF_COUNT(wants); i++) {
        tf_raw *part = tf_unpack_at(unpackers[i], spot, wants[i]);
        DEMAND(part || !whole);
        DEMAND(!part || part->n >= (wants[i] < part->whole ? wants[i] : part->whole));
        DEMAND(!part || !whole || (part->n <= whole->n && memcmp(part->p, whole->p, part->n) == 0));
        tf_raw_free(part);
    }
    tf_raw_free(whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_pack pack = {.ids = {.fan = no_ids, .ids = no_ids}};
    tf_unpacker *unpackers[TF_COUNT(wants)];
    unsigned char *bytes;

    if (size <= HEADER + GIT_OID_RAWSZ)
        return 0;
    bytes = malloc(size); /* as from a file, with nothing beyond its end */
    DEMAND(bytes);
    memcpy(bytes, data, size);
    pack.pack = (tf_mapped){bytes, size};
    for (size_t i = 0; i < TF_COUNT(wants); i++)
        unpackers[i] = tf_unpacker_new(NULL);
    for (size_t at = HEADER; at < size - GIT_OID_RAWSZ && at < MOST; at++)
        unpack(unpackers, (tf_pack_spot){&pack, at});
    for (size_t i = 0; i < TF_COUNT(wants); i++)
        tf_unpacker_free(unpackers[i]);
    free(bytes);
    return 0;
}
