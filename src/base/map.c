/* The only file that knows uthash. */
#include <stdlib.h>

#include <twofold/base.h>

#define uthash_fatal(message) tf_die(message)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <uthash.h>

struct tf_map_entry {
    tf_str key;
    void *value;
    UT_hash_handle hh;
};

static struct tf_map_entry *find(const tf_map *map, tf_str key)
{
    struct tf_map_entry *entry = NULL;

    if (map->entries)
        HASH_FIND(hh, map->entries, key.n ? key.p : "", key.n, entry);
    return entry;
}

void *tf_map_put(tf_map *map, tf_str key, void *value)
{
    struct tf_map_entry *entry = find(map, key);
    void *before = entry ? entry->value : NULL;

    if (!entry) {
        entry = tf_alloc(sizeof(*entry));
        entry->key = key.n ? key : TF_STR("");
        HASH_ADD_KEYPTR(hh, map->entries, entry->key.p, entry->key.n, entry);
    }
    entry->value = value;
    return before;
}

void *tf_map_get(const tf_map *map, tf_str key)
{
    struct tf_map_entry *entry = find(map, key);

    return entry ? entry->value : NULL;
}

size_t tf_map_count(const tf_map *map)
{
    return HASH_COUNT(map->entries);
}

void tf_map_release(tf_map *map)
{
    struct tf_map_entry *entry, *next;

    HASH_ITER(hh, map->entries, entry, next) {
        HASH_DEL(map->entries, entry);
        free(entry);
    }
}
#pragma GCC diagnostic pop
