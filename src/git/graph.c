/* Reading git's commit-graph. */
#include "graph.h"

#include <string.h>

#include "bytes.h"

enum {
    HEADER = 8,
    CHUNK = 12, /* a line of the table of chunks */
    ID = GIT_OID_RAWSZ,
    DATA = ID + 16, /* tree, two parents, generation and time */
};

#define NO_PARENT 0x70000000u
#define MORE_PARENTS 0x80000000u

/* ---- opening --------------------------------------------------------------------------------- */

/* Where the chunk of that name is; NULL where there is none, or it is shorter than it must be. */
static const unsigned char *chunk(const tf_graph *graph, const char *name, uint64_t least,
                                  size_t *n)
{
    size_t chunks = graph->file.p[6];

    if (graph->file.n < HEADER + (chunks + 1) * CHUNK)
        return NULL;
    for (size_t i = 0; i < chunks; i++) {
        const unsigned char *line = graph->file.p + HEADER + i * CHUNK;
        uint64_t from = tf_be64(line + 4), to = tf_be64(line + CHUNK + 4);
        if (memcmp(line, name, 4) != 0)
            continue;
        if (from > to || to > graph->file.n || to - from < least)
            return NULL;
        *n = (size_t)(to - from);
        return graph->file.p + from;
    }
    return NULL;
}

/* Version 1, with SHA-1, by itself: one of a chain names commits of others by number. */
static bool read_chunks(tf_graph *graph)
{
    size_t n;

    if (graph->file.n < HEADER || memcmp(graph->file.p, "CGPH\1\1", 6) != 0 || graph->file.p[7])
        return false;
    graph->ids.fan = chunk(graph, "OIDF", TF_FAN, &n);
    if (!graph->ids.fan || !tf_fan_count(graph->ids.fan, &graph->commits))
        return false;
    graph->ids.ids = chunk(graph, "OIDL", (uint64_t)graph->commits * ID, &n);
    graph->data = chunk(graph, "CDAT", (uint64_t)graph->commits * DATA, &n);
    graph->edges = chunk(graph, "EDGE", 4, &n);
    graph->edges_n = graph->edges ? n / 4 : 0;
    return graph->ids.ids && graph->data;
}

void tf_graph_open(tf_graph *graph, git_repository *repository)
{
    tf_buf path = {0};

    *graph = (tf_graph){0};
    tf_buf_printf(&path, "%sobjects/info/commit-graph", git_repository_commondir(repository));
    graph->file = tf_disk_map(path.p);
    if (graph->file.p && !read_chunks(graph))
        tf_graph_close(graph);
    tf_buf_release(&path);
}

void tf_graph_close(tf_graph *graph)
{
    tf_disk_unmap(graph->file);
    *graph = (tf_graph){0};
}

/* ---- asking ---------------------------------------------------------------------------------- */

uint32_t tf_graph_find(const tf_graph *graph, const git_oid *id)
{
    return graph->file.p ? tf_fan_find(graph->ids, id) : TF_GRAPH_NONE;
}

void tf_graph_id(const tf_graph *graph, uint32_t number, git_oid *id)
{
    memcpy(id->id, graph->ids.ids + (size_t)number * ID, ID);
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
    while (to < graph->edges_n && !(tf_be32(graph->edges + 4 * to) & MORE_PARENTS))
        to++;
    if (to >= graph->edges_n)
        return false;
    *all = TF_NEW_N(arena, uint32_t, to - from + 2);
    (*all)[0] = parents[0];
    for (size_t i = from; i <= to; i++)
        (*all)[(*n)++] = tf_be32(graph->edges + 4 * i) & ~MORE_PARENTS;
    return true;
}

bool tf_graph_read(const tf_graph *graph, uint32_t number, tf_arena *arena, git_oid *tree,
                   int64_t *time, uint32_t **parents, size_t *n)
{
    const unsigned char *data = graph->data + (size_t)number * DATA;
    uint32_t first = tf_be32(data + ID), second = tf_be32(data + ID + 4);

    memcpy(tree->id, data, ID);
    /* 34 bits; what is larger is told by the commit alone. */
    *time = (int64_t)(tf_be64(data + ID + 8) & 0x3FFFFFFFFu);
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
