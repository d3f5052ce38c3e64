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

static struct tf_arena_chunk *add_chunk(tf_arena *arena, size_t size)
{
    struct tf_arena_chunk *chunk = malloc(sizeof(*chunk) + size);

    if (!chunk)
        tf_die("no memory left");
    chunk->next = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->total += size;
    return chunk;
}

#ifdef TF_PLAIN_MALLOC

static void *take(tf_arena *arena, size_t n, size_t align)
{
    (void)align;
    return add_chunk(arena, n)->bytes;
}

void tf_arena_reset(tf_arena *arena)
{
    tf_arena_release(arena);
}

#else

static void *take(tf_arena *arena, size_t n, size_t align)
{
    size_t pad = -(uintptr_t)arena->at & (align - 1);
    struct tf_arena_chunk *chunk;
    char *piece;

    /* No piece ends just where the chunk does, so that an arena without one gives no NULL. */
    if (pad + n < (size_t)(arena->end - arena->at)) {
        piece = arena->at + pad;
        arena->at = piece + n;
        return piece;
    }
    if (n > CHUNK / 4) {
        /* A large piece gets a chunk of its own, put behind the one in use, which goes on. */
        chunk = add_chunk(arena, n);
        if (chunk->next) {
            arena->chunks = chunk->next;
            chunk->next = arena->chunks->next;
            arena->chunks->next = chunk;
        }
        return chunk->bytes;
    }
    chunk = add_chunk(arena, CHUNK);
    arena->at = chunk->bytes + n;
    arena->end = chunk->bytes + chunk->size;
    return chunk->bytes;
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
    return memset(take(arena, n, alignof(max_align_t)), 0, n);
}

void *tf_arena_room(tf_arena *arena, size_t n)
{
    return take(arena, n, alignof(max_align_t));
}

char *tf_arena_bytes(tf_arena *arena, size_t n)
{
    return take(arena, n, 1);
}

tf_str tf_arena_str(tf_arena *arena, tf_str s)
{
    char *p = tf_arena_bytes(arena, s.n + 1);

    if (s.n)
        memcpy(p, s.p, s.n);
    p[s.n] = '\0';
    return (tf_str){p, s.n};
}

void *tf_vec_grow(tf_arena *arena, void *at, size_t *cap, size_t size)
{
    size_t grown = *cap ? *cap * 2 : 8;
    void *copy = tf_arena_alloc(arena, grown * size);

    if (*cap)
        memcpy(copy, at, *cap * size);
    *cap = grown;
    return copy;
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
