/* Unpacking: what an entry of a pack holds, by itself or on the base of another. */
#include "unpack.h"

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "bytes.h"
#include "delta.h"

enum {
    DEEPEST = 512,     /* git makes chains of 50, and of 250 once; longer ones are for libgit2 */
    LARGEST = 2 << 20, /* and so are larger objects */
    HELD = 16 << 20, /* and chains of more bytes, all of which are held until their base is there */
    KEPT = 1 << 14,
    KEPT_BYTES = 4 << 20, /* in all of them; then a fresh start is made */
    BEGINNING = 256,      /* of what is not wanted whole */
    OFFSET_DELTA = 6,
    ID_DELTA = 7,
};

struct kept {
    tf_pack_spot spot;
    tf_raw *raw;
    struct kept *next; /* of those in use: most of them never are, and need no memory then */
};

struct tf_unpacker {
    const tf_packs *packs;
    z_stream stream;
    struct kept kept[KEPT], *used;
    size_t kept_bytes;
    size_t held; /* bytes of the chain that is being unpacked */
};

/* An entry as its first bytes tell of it. */
struct entry {
    tf_pack_spot spot;
    unsigned type;
    size_t size;       /* of what is deflated: the object, or the delta */
    tf_pack_spot base; /* of a delta */
    size_t at;         /* where the deflated bytes are */
    size_t end;        /* where they end, at the latest */
};

/* ---- objects --------------------------------------------------------------------------------- */

tf_raw *tf_raw_new(git_object_t type, size_t whole, size_t n)
{
    tf_raw *raw = malloc(sizeof(*raw) + n + 1);

    if (!raw)
        tf_die("no memory left");
    *raw = (tf_raw){.holders = 1, .type = type, .whole = whole, .n = n};
    raw->p[n] = '\0';
    return raw;
}

tf_raw *tf_raw_hold(tf_raw *raw)
{
    raw->holders++;
    return raw;
}

void tf_raw_free(tf_raw *raw)
{
    if (raw && --raw->holders == 0)
        free(raw);
}

static bool has(const tf_raw *raw, size_t want)
{
    return raw->n == raw->whole || raw->n >= want;
}

/* ---- what is kept ---------------------------------------------------------------------------- */

/* What stands side by side in a pack, as what is read one after the other does, is so here too. */
static struct kept *place_of(tf_unpacker *unpacker, tf_pack_spot spot)
{
    enum { ENTRY = 16 /* bytes: few are shorter */ };

    return &unpacker->kept[(spot.at / ENTRY ^ (uintptr_t)spot.pack / sizeof(tf_pack)) % KEPT];
}

static void forget(tf_unpacker *unpacker, struct kept *kept)
{
    unpacker->kept_bytes -= kept->raw->n;
    tf_raw_free(kept->raw);
    kept->raw = NULL;
}

static void forget_all(tf_unpacker *unpacker)
{
    for (; unpacker->used; unpacker->used = unpacker->used->next)
        forget(unpacker, unpacker->used);
}

static tf_raw *recall(tf_unpacker *unpacker, tf_pack_spot spot, size_t want)
{
    const struct kept *kept = place_of(unpacker, spot);

    if (!kept->raw || kept->spot.at != spot.at || kept->spot.pack != spot.pack ||
        !has(kept->raw, want))
        return NULL;
    return tf_raw_hold(kept->raw);
}

static void keep(tf_unpacker *unpacker, tf_pack_spot spot, tf_raw *raw)
{
    struct kept *kept = place_of(unpacker, spot);

    if (unpacker->kept_bytes + raw->n > KEPT_BYTES)
        forget_all(unpacker);
    if (kept->raw) {
        forget(unpacker, kept);
    } else {
        kept->next = unpacker->used;
        unpacker->used = kept;
    }
    kept->spot = spot;
    kept->raw = tf_raw_hold(raw);
    unpacker->kept_bytes += raw->n;
}

/* ---- entries --------------------------------------------------------------------------------- */

/* The kind, and the size from its lowest bits up. */
static bool read_size(const tf_mapped *pack, struct entry *entry)
{
    unsigned shift = 4;
    unsigned char c = pack->p[entry->at++];

    entry->type = (c >> 4) & 7;
    entry->size = c & 15;
    while (c & 128 && entry->at < pack->n && shift < 32) {
        c = pack->p[entry->at++];
        entry->size |= (size_t)(c & 127) << shift;
        shift += 7;
    }
    return !(c & 128) && entry->size <= LARGEST;
}

static bool read_base(const tf_mapped *pack, struct entry *entry)
{
    size_t back, used;
    git_oid id;

    if (entry->type == OFFSET_DELTA) {
        back = tf_varint(pack->p + entry->at, pack->n - entry->at, &used);
        entry->at += used;
        entry->base = (tf_pack_spot){entry->spot.pack, entry->spot.at - back};
        return used && back && back < entry->spot.at;
    }
    if (entry->type != ID_DELTA)
        return entry->type >= GIT_OBJECT_COMMIT && entry->type <= GIT_OBJECT_TAG;
    if (pack->n - entry->at <= GIT_OID_RAWSZ)
        return false;
    memcpy(id.id, pack->p + entry->at, GIT_OID_RAWSZ);
    entry->at += GIT_OID_RAWSZ;
    return tf_pack_find(entry->spot.pack, &id, &entry->base);
}

/* Whether the bytes are still those that git wrote: what is unpacked in part has no hash to go by. */
static bool is_as_written(struct entry *entry)
{
    const tf_mapped *pack = &entry->spot.pack->pack;
    size_t from = entry->spot.at;
    uint32_t sum;

    entry->end = pack->n;
    return !entry->spot.pack->order ||
           (tf_pack_entry(entry->spot, &entry->end, &sum) && entry->at < entry->end &&
            crc32_z(0, pack->p + from, entry->end - from) == sum);
}

static bool read_entry(tf_pack_spot spot, struct entry *entry)
{
    const tf_mapped *pack = &spot.pack->pack;

    *entry = (struct entry){.spot = spot, .at = spot.at};
    return read_size(pack, entry) && read_base(pack, entry) && entry->at < pack->n &&
           is_as_written(entry);
}

/* The first `n` of the bytes that are deflated. With all of them their end is looked at too. */
static bool inflate_entry(tf_unpacker *unpacker, const struct entry *entry, char *out, size_t n)
{
    const tf_mapped *pack = &entry->spot.pack->pack;
    z_stream *stream = &unpacker->stream;
    size_t rest = entry->end - entry->at;
    bool all = n == entry->size;
    int status;

    if (inflateReset(stream) != Z_OK)
        return false;
    stream->next_in = (unsigned char *)pack->p + entry->at;
    stream->avail_in = rest < UINT32_MAX ? (uInt)rest : UINT32_MAX;
    stream->next_out = (unsigned char *)out;
    stream->avail_out = (uInt)n + all; /* room for what would be too much */
    status = inflate(stream, all ? Z_FINISH : Z_SYNC_FLUSH);
    out[n] = '\0';
    return stream->total_out == n && status == (all ? Z_STREAM_END : Z_OK);
}

/* ---- unpacking ------------------------------------------------------------------------------- */

static tf_raw *unpack(tf_unpacker *unpacker, tf_pack_spot spot, size_t want, size_t depth);

/* How much is made of something of which so much is wanted: some more, since the next that stands on
 * it may want a little more. What is half of it already may as well be all. */
static size_t plenty(size_t want, size_t whole)
{
    if (want > whole / 2)
        return whole;
    return want < BEGINNING / 2 ? BEGINNING < whole ? BEGINNING : whole : 2 * want;
}

/* A delta by itself: as much of it as makes `want` bytes. */
static tf_raw *read_delta(tf_unpacker *unpacker, const struct entry *entry, size_t want,
                          tf_delta *delta)
{
    for (size_t n = plenty(want, entry->size);; n = entry->size) {
        tf_raw *raw = tf_raw_new(GIT_OBJECT_INVALID, entry->size, n);
        if (inflate_entry(unpacker, entry, raw->p, n) &&
            tf_delta_read((tf_str){raw->p, n}, n == entry->size, want, delta))
            return raw;
        tf_raw_free(raw);
        if (n == entry->size)
            return NULL;
    }
}

static tf_raw *unpack_delta(tf_unpacker *unpacker, const struct entry *entry, size_t want,
                            size_t depth)
{
    tf_delta delta;
    tf_raw *bytes = read_delta(unpacker, entry, want, &delta), *base = NULL, *raw = NULL;

    if (bytes && delta.whole <= LARGEST && depth < DEEPEST && unpacker->held + bytes->n <= HELD) {
        unpacker->held += bytes->n;
        base = unpack(unpacker, entry->base, delta.needs, depth + 1);
        unpacker->held -= bytes->n;
    }
    if (base && base->whole == delta.base) {
        raw = tf_raw_new(base->type, delta.whole, plenty(want, delta.whole));
        raw->n = tf_delta_apply(&delta, (tf_str){base->p, base->n}, raw->p, raw->n);
    }
    tf_raw_free(bytes);
    tf_raw_free(base);
    return raw;
}

static tf_raw *unpack_whole(tf_unpacker *unpacker, const struct entry *entry, size_t want)
{
    tf_raw *raw = tf_raw_new((git_object_t)entry->type, entry->size, plenty(want, entry->size));

    if (inflate_entry(unpacker, entry, raw->p, raw->n))
        return raw;
    tf_raw_free(raw);
    return NULL;
}

static tf_raw *unpack(tf_unpacker *unpacker, tf_pack_spot spot, size_t want, size_t depth)
{
    tf_raw *raw = recall(unpacker, spot, want);
    struct entry entry;

    if (raw || !read_entry(spot, &entry))
        return raw;
    raw = entry.base.pack ? unpack_delta(unpacker, &entry, want, depth)
                          : unpack_whole(unpacker, &entry, want);
    if (raw)
        keep(unpacker, spot, raw);
    return raw;
}

tf_raw *tf_unpack_at(tf_unpacker *unpacker, tf_pack_spot spot, size_t want)
{
    return unpack(unpacker, spot, want, 0);
}

tf_raw *tf_unpack(tf_unpacker *unpacker, const git_oid *id, size_t want)
{
    tf_pack_spot spot;

    return tf_packs_find(unpacker->packs, id, &spot) ? unpack(unpacker, spot, want, 0) : NULL;
}

tf_unpacker *tf_unpacker_new(const tf_packs *packs)
{
    tf_unpacker *unpacker = tf_alloc(sizeof(*unpacker));

    unpacker->packs = packs;
    if (inflateInit(&unpacker->stream) != Z_OK)
        tf_die("no memory left");
    return unpacker;
}

void tf_unpacker_free(tf_unpacker *unpacker)
{
    if (!unpacker)
        return;
    forget_all(unpacker);
    inflateEnd(&unpacker->stream);
    free(unpacker);
}

size_t tf_inflate(tf_str packed, char *room, size_t n, bool *whole)
{
    z_stream stream = {.next_in = (Bytef *)packed.p,
                       .avail_in = (uInt)packed.n,
                       .next_out = (Bytef *)room,
                       .avail_out = (uInt)n};
    int status;

    *whole = false;
    if (packed.n > UINT32_MAX || n > UINT32_MAX || inflateInit(&stream) != Z_OK)
        return 0;
    status = inflate(&stream, Z_FINISH);
    n -= stream.avail_out;
    *whole = status == Z_STREAM_END && !stream.avail_in;
    inflateEnd(&stream);
    return n;
}
