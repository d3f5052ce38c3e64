#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include <twofold/base.h>

enum { CHUNK = 256 * 1024 };

struct tf_arena_chunk {
    struct tf_arena_chunk *next;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static struct tf_arena_chunk *add_chunk(tf_arena *arena, size_t size, bool zeroed)
{
    struct tf_arena_chunk *chunk =
        zeroed ? calloc(1, sizeof(*chunk) + size) : malloc(sizeof(*chunk) + size);

    if (!chunk)
        tf_die("no memory left");
    chunk->next = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->total += size;
    return chunk;
}

#ifdef TF_PLAIN_MALLOC

static void *take(tf_arena *arena, size_t n, size_t align, bool zeroed)
{
    (void)align;
    return add_chunk(arena, n, zeroed)->bytes;
}

void tf_arena_reset(tf_arena *arena)
{
    tf_arena_release(arena);
}

#else

static void *take(tf_arena *arena, size_t n, size_t align, bool zeroed)
{
    size_t pad = -(uintptr_t)arena->at & (align - 1);
    struct tf_arena_chunk *chunk;
    char *piece;

    /* No piece ends just where the chunk does, so that an arena without one gives no NULL. */
    if (pad + n < (size_t)(arena->end - arena->at)) {
        piece = arena->at + pad;
        arena->at = piece + n;
        return zeroed ? memset(piece, 0, n) : piece;
    }
    if (n > CHUNK / 4) {
        /* A large piece gets a chunk of its own, put behind the one in use, which goes on. */
        chunk = add_chunk(arena, n, zeroed);
        if (chunk->next) {
            arena->chunks = chunk->next;
            chunk->next = arena->chunks->next;
            arena->chunks->next = chunk;
        }
        return chunk->bytes;
    }
    chunk = add_chunk(arena, CHUNK, false);
    arena->at = chunk->bytes + n;
    arena->end = chunk->bytes + chunk->size;
    return zeroed ? memset(chunk->bytes, 0, n) : chunk->bytes;
}

void tf_arena_reset(tf_arena *arena)
{
    struct tf_arena_chunk *keep = NULL;

    while (arena->chunks) {
        struct tf_arena_chunk *next = arena->chunks->next;
        if (!keep && arena->chunks->size == CHUNK)
            keep = arena->chunks;
        else
            free(arena->chunks);
        arena->chunks = next;
    }
    *arena = (tf_arena){0};
    if (keep) {
        keep->next = NULL;
        *arena = (tf_arena){keep, keep->bytes, keep->bytes + CHUNK, CHUNK};
    }
}

#endif

void *tf_arena_alloc(tf_arena *arena, size_t n)
{
    return take(arena, n, alignof(max_align_t), true);
}

void *tf_arena_room(tf_arena *arena, size_t n)
{
    return take(arena, n, alignof(max_align_t), false);
}

char *tf_arena_bytes(tf_arena *arena, size_t n)
{
    return take(arena, n, 1, false);
}

tf_str tf_arena_str(tf_arena *arena, tf_str s)
{
    char *p = tf_arena_bytes(arena, s.n + 1);

    if (s.n)
        memcpy(p, s.p, s.n);
    p[s.n] = '\0';
    return (tf_str){p, s.n};
}

tf_str tf_arena_path(tf_arena *arena, tf_str folder, tf_str name)
{
    size_t n = folder.n ? folder.n + 1 : 0;
    char *path = tf_arena_bytes(arena, n + name.n + 1);

    if (n) {
        memcpy(path, folder.p, folder.n);
        path[folder.n] = '/';
    }
    memcpy(path + n, name.p, name.n);
    path[n + name.n] = '\0';
    return (tf_str){path, n + name.n};
}

void *tf_vec_grow(tf_arena *arena, void *at, size_t *cap, size_t size)
{
    size_t grown = *cap ? *cap * 2 : 8;
    char *copy = tf_arena_room(arena, grown * size);

    if (*cap)
        memcpy(copy, at, *cap * size);
    memset(copy + *cap * size, 0, (grown - *cap) * size);
    *cap = grown;
    return copy;
}

void tf_arena_join(tf_arena *arena, tf_arena *other)
{
    struct tf_arena_chunk **end = &other->chunks;

    while (*end)
        end = &(*end)->next;
    /* What `arena` has in use goes on. */
    *end = arena->chunks ? arena->chunks->next : NULL;
    *(arena->chunks ? &arena->chunks->next : &arena->chunks) = other->chunks;
    arena->total += other->total;
    *other = (tf_arena){0};
}

void tf_arena_release(tf_arena *arena)
{
    while (arena->chunks) {
        struct tf_arena_chunk *next = arena->chunks->next;
        free(arena->chunks);
        arena->chunks = next;
    }
    *arena = (tf_arena){0};
}
