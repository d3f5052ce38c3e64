/* Opening packs, and finding objects in their indexes. */
#include "pack.h"

#include <dirent.h>
#include <string.h>

#include "bytes.h"

enum {
    HEADER = 8,
    ID = GIT_OID_RAWSZ,
    SUMS = 2 * ID,     /* at the end of an index, of the pack and of itself */
    EACH = ID + 4 + 4, /* of an object: its id, a sum of its bytes, where it stands */
    PACK_HEADER = 12,
};

#define LARGE 0x80000000u /* the offset is a number in the table of large ones */

/* ---- opening --------------------------------------------------------------------------------- */

/* Version 2, as git has written since 2008. */
static bool read_index(tf_pack *pack)
{
    const unsigned char *p = pack->index.p;
    size_t n = pack->index.n, rest;

    if (n < HEADER + TF_FAN + SUMS || memcmp(p, "\377tOc\0\0\0\2", HEADER) != 0)
        return false;
    rest = n - HEADER - TF_FAN - SUMS;
    if (!tf_fan_count(p + HEADER, &pack->objects) || rest / EACH < pack->objects)
        return false;
    pack->ids = (tf_fan){p + HEADER, p + HEADER + TF_FAN};
    pack->sums = pack->ids.ids + (size_t)pack->objects * ID;
    pack->offsets = pack->sums + (size_t)pack->objects * 4;
    pack->larges = pack->offsets + (size_t)pack->objects * 4;
    pack->larges_n = (rest - (size_t)pack->objects * EACH) / 8;
    return true;
}

static bool read_pack(const tf_pack *pack)
{
    return pack->pack.n > PACK_HEADER + ID && memcmp(pack->pack.p, "PACK\0\0\0\2", HEADER) == 0 &&
           tf_be32(pack->pack.p + HEADER) == pack->objects;
}

static void open_pack(tf_packs *packs, tf_str folder, tf_str name)
{
    tf_str stem = tf_str_sub(name, 0, name.n - (sizeof("idx") - 1));
    tf_pack pack = {0};
    tf_buf path = {0};

    tf_buf_put(&path, folder);
    tf_buf_put(&path, name);
    pack.index = tf_disk_map(path.p);
    tf_buf_clear(&path);
    tf_buf_printf(&path, "%.*s%.*spack", TF_ARG(folder), TF_ARG(stem));
    pack.pack = tf_disk_map(path.p);
    if (pack.index.p && pack.pack.p && read_index(&pack) && read_pack(&pack) &&
        tf_pack_order(&pack, &packs->arena)) {
        *TF_PUSH(&packs->arena, &packs->found) = pack;
    } else {
        tf_disk_unmap(pack.index);
        tf_disk_unmap(pack.pack);
    }
    tf_buf_release(&path);
}

void tf_packs_open(tf_packs *packs, const char *objects)
{
    tf_buf folder = {0};
    DIR *dir;

    *packs = (tf_packs){0};
    tf_buf_printf(&folder, "%spack/", objects);
    dir = opendir(folder.p);
    for (const struct dirent *entry; dir && (entry = readdir(dir));)
        if (tf_str_ends(tf_str_z(entry->d_name), TF_STR(".idx")))
            open_pack(packs, tf_buf_str(&folder), tf_str_z(entry->d_name));
    if (dir)
        closedir(dir);
    tf_buf_release(&folder);
}

void tf_packs_close(tf_packs *packs)
{
    for (size_t i = 0; i < packs->found.n; i++) {
        tf_disk_unmap(packs->found.at[i].index);
        tf_disk_unmap(packs->found.at[i].pack);
    }
    tf_arena_release(&packs->arena);
    *packs = (tf_packs){0};
}

/* ---- finding --------------------------------------------------------------------------------- */

bool tf_pack_spot_of(const tf_pack *pack, uint32_t number, tf_pack_spot *spot)
{
    uint64_t at = tf_be32(pack->offsets + (size_t)number * 4);

    if (at & LARGE) {
        at &= ~LARGE;
        if (at >= pack->larges_n)
            return false;
        at = tf_be64(pack->larges + at * 8);
    }
    *spot = (tf_pack_spot){pack, at};
    return at >= PACK_HEADER && at < pack->pack.n - ID;
}

bool tf_pack_find(const tf_pack *pack, const git_oid *id, tf_pack_spot *spot)
{
    uint32_t number = tf_fan_find(pack->ids, id);

    return number != TF_FAN_NONE && tf_pack_spot_of(pack, number, spot);
}

bool tf_packs_find(const tf_packs *packs, const git_oid *id, tf_pack_spot *spot)
{
    for (size_t i = 0; i < packs->found.n; i++)
        if (tf_pack_find(&packs->found.at[i], id, spot))
            return true;
    return false;
}
