/* Reading git's commit-graph. */
#include "graph.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    HEADER = 8,
    CHUNK = 12,    /* a line of the table of chunks */
    FAN = 256 * 4, /* how many ids begin with each byte or a smaller one */
    ID = GIT_OID_RAWSZ,
    DATA = ID + 16, /* tree, two parents, generation and time */
};

#define NO_PARENT 0x70000000u
#define MORE_PARENTS 0x80000000u

static uint32_t number_at(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static uint64_t large_at(const unsigned char *p)
{
    return (uint64_t)number_at(p) << 32 | number_at(p + 4);
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Where the chunk of that name is; NULL where there is none, or it is shorter than it must be. */
static const unsigned char *chunk(const tf_graph *graph, const char *name, uint64_t least,
                                  size_t *n)
{
    size_t chunks = graph->map[6];

    if (graph->n < HEADER + (chunks + 1) * CHUNK)
        return NULL;
    for (size_t i = 0; i < chunks; i++) {
        const unsigned char *line = graph->map + HEADER + i * CHUNK;
        uint64_t from = large_at(line + 4), to = large_at(line + CHUNK + 4);
        if (memcmp(line, name, 4) != 0)
            continue;
        if (from > to || to > graph->n || to - from < least)
            return NULL;
        *n = (size_t)(to - from);
        return graph->map + from;
    }
    return NULL;
}

/* Version 1, with SHA-1, by itself: one of a chain names commits of others by number. */
static bool read_chunks(tf_graph *graph)
{
    size_t n;

    if (graph->n < HEADER || memcmp(graph->map, "CGPH\1\1", 6) != 0 || graph->map[7])
        return false;
    graph->fan = chunk(graph, "OIDF", FAN, &n);
    if (!graph->fan)
        return false;
    graph->commits = number_at(graph->fan + FAN - 4);
    for (size_t i = 1; i < 256; i++)
        if (number_at(graph->fan + 4 * i) < number_at(graph->fan + 4 * (i - 1)))
            return false;
    graph->ids = chunk(graph, "OIDL", (uint64_t)graph->commits * ID, &n);
    graph->data = chunk(graph, "CDAT", (uint64_t)graph->commits * DATA, &n);
    graph->edges = chunk(graph, "EDGE", 4, &n);
    graph->edges_n = graph->edges ? n / 4 : 0;
    return graph->ids && graph->data;
}

void tf_graph_open(tf_graph *graph, git_repository *repository)
{
    struct stat status;
    tf_buf path = {0};
    void *map = MAP_FAILED;
    int fd;

    *graph = (tf_graph){0};
    tf_buf_printf(&path, "%sobjects/info/commit-graph", git_repository_commondir(repository));
    fd = open(path.p, O_RDONLY | O_CLOEXEC);
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map != MAP_FAILED) {
        graph->map = map;
        graph->n = (size_t)status.st_size;
        if (!read_chunks(graph))
            tf_graph_close(graph);
    }
    if (fd >= 0)
        close(fd);
    tf_buf_release(&path);
}

void tf_graph_close(tf_graph *graph)
{
    if (graph->map)
        munmap((void *)graph->map, graph->n);
    *graph = (tf_graph){0};
}

/* ---- asking ---------------------------------------------------------------------------------- */

uint32_t tf_graph_find(const tf_graph *graph, const git_oid *id)
{
    uint32_t low, high;

    if (!graph->map)
        return TF_GRAPH_NONE;
    low = id->id[0] ? number_at(graph->fan + 4 * (id->id[0] - 1)) : 0;
    high = number_at(graph->fan + 4 * id->id[0]);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = memcmp(graph->ids + (size_t)middle * ID, id->id, ID);
        if (!order)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return TF_GRAPH_NONE;
}

void tf_graph_id(const tf_graph *graph, uint32_t number, git_oid *id)
{
    memcpy(id->id, graph->ids + (size_t)number * ID, ID);
}

/* The second parent, or the row of all but the first. */
static bool read_others(const tf_graph *graph, uint32_t second, tf_arena *arena, uint32_t *parents,
                        uint32_t **all, size_t *n)
{
    size_t from = second & ~MORE_PARENTS, to = from;

    if (!(second & MORE_PARENTS)) {
        parents[(*n)++] = second;
        return true;
    }
    while (to < graph->edges_n && !(number_at(graph->edges + 4 * to) & MORE_PARENTS))
        to++;
    if (to >= graph->edges_n)
        return false;
    *all = TF_NEW_N(arena, uint32_t, to - from + 2);
    (*all)[0] = parents[0];
    for (size_t i = from; i <= to; i++)
        (*all)[(*n)++] = number_at(graph->edges + 4 * i) & ~MORE_PARENTS;
    return true;
}

bool tf_graph_read(const tf_graph *graph, uint32_t number, tf_arena *arena, git_oid *tree,
                   int64_t *time, uint32_t **parents, size_t *n)
{
    const unsigned char *data = graph->data + (size_t)number * DATA;
    uint32_t first = number_at(data + ID), second = number_at(data + ID + 4);

    memcpy(tree->id, data, ID);
    /* 34 bits; what is larger is told by the commit alone. */
    *time = (int64_t)(large_at(data + ID + 8) & 0x3FFFFFFFFu);
    *parents = TF_NEW_N(arena, uint32_t, 2);
    *n = 0;
    if (first != NO_PARENT)
        (*parents)[(*n)++] = first;
    if (second != NO_PARENT && (!*n || !read_others(graph, second, arena, *parents, parents, n)))
        return false;
    for (size_t i = 0; i < *n; i++)
        if ((*parents)[i] >= graph->commits)
            return false;
    return true;
}
