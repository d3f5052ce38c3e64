/* Reading git's commit-graph. */
#include "graph.h"

#include <string.h>

#include "bytes.h"
#include "sha1.h"

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

    if (graph->file.n < HEADER + (chunks + 1) * CHUNK + TF_SHA1_SIZE)
        return NULL;
    for (size_t i = 0; i < chunks; i++) {
        const unsigned char *line = graph->file.p + HEADER + i * CHUNK;
        uint64_t from = tf_be64(line + 4), to = tf_be64(line + CHUNK + 4);
        if (memcmp(line, name, 4) != 0)
            continue;
        if (from > to || to > graph->file.n - TF_SHA1_SIZE || to - from < least)
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

    if (memcmp(graph->file.p, "CGPH\1\1", 6) != 0 || graph->file.p[7])
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

/* ---- whether it can be so -------------------------------------------------------------------- */

static const unsigned char *data_of(const tf_graph *graph, uint32_t number)
{
    return graph->data + (size_t)number * DATA;
}

/* Whether an id stands behind the one before it, and where the fan says. */
static bool is_in_order(const tf_graph *graph, uint32_t number)
{
    const unsigned char *id = graph->ids.ids + (size_t)number * ID;

    return number < tf_be32(graph->ids.fan + 4 * id[0]) &&
           (!id[0] || number >= tf_be32(graph->ids.fan + 4 * (id[0] - 1))) &&
           (!number || memcmp(id - ID, id, ID) < 0);
}

/* How many commits stand below each other from here on; 0: nobody counted. */
static uint32_t generation(const tf_graph *graph, uint32_t number)
{
    return tf_be32(data_of(graph, number) + ID + 8) >> 2;
}

/* Whether a commit can have that parent: else one could walk in a circle. */
static bool is_above(const tf_graph *graph, uint32_t number, uint32_t parent)
{
    return parent < graph->commits && generation(graph, parent) < generation(graph, number);
}

/* Whether a commit's parents can be; `*row` is where the last commit's row of them ended. */
static bool has_parents(const tf_graph *graph, uint32_t number, size_t *row)
{
    const unsigned char *data = data_of(graph, number);
    uint32_t first = tf_be32(data + ID), second = tf_be32(data + ID + 4), edge = 0;

    if (!generation(graph, number) || (first == NO_PARENT && second != NO_PARENT) ||
        (first != NO_PARENT && !is_above(graph, number, first)))
        return false;
    if (second == NO_PARENT)
        return true;
    if (!(second & MORE_PARENTS))
        return is_above(graph, number, second);
    /* git writes the rows one behind the other. */
    if ((second & ~MORE_PARENTS) != *row)
        return false;
    while (*row < graph->edges_n && !(edge & MORE_PARENTS)) {
        edge = tf_be32(graph->edges + 4 * (*row)++);
        if (!is_above(graph, number, edge & ~MORE_PARENTS))
            return false;
    }
    return edge & MORE_PARENTS;
}

bool tf_graph_take(tf_graph *graph, const unsigned char *bytes, size_t n)
{
    size_t row = 0;
    bool sound;

    *graph = (tf_graph){.file = {bytes, n}};
    sound = n >= HEADER + TF_SHA1_SIZE && tf_sha1_closes(bytes, n) && read_chunks(graph);
    for (uint32_t i = 0; sound && i < graph->commits; i++)
        sound = is_in_order(graph, i) && has_parents(graph, i, &row);
    if (!sound)
        *graph = (tf_graph){0};
    return sound;
}

void tf_graph_open(tf_graph *graph, git_repository *repository)
{
    tf_buf path = {0};
    tf_mapped file;

    *graph = (tf_graph){0};
    tf_buf_printf(&path, "%sobjects/info/commit-graph", git_repository_commondir(repository));
    file = tf_disk_map(path.p);
    if (file.p && !tf_graph_take(graph, file.p, file.n))
        tf_disk_unmap(file);
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

/* The row of all parents but the first. */
static void read_row(const tf_graph *graph, size_t from, size_t n, uint32_t *parents)
{
    for (size_t i = 0; i < n; i++)
        parents[i] = tf_be32(graph->edges + 4 * (from + i)) & ~MORE_PARENTS;
}

/* How many parents there are beside the first. */
static size_t count_others(const tf_graph *graph, uint32_t second)
{
    size_t from = second & ~MORE_PARENTS, n = 1;

    if (!(second & MORE_PARENTS))
        return second == NO_PARENT ? 0 : 1;
    while (!(tf_be32(graph->edges + 4 * (from + n - 1)) & MORE_PARENTS))
        n++;
    return n;
}

void tf_graph_read(const tf_graph *graph, uint32_t number, tf_arena *arena, git_oid *tree,
                   int64_t *time, uint32_t **parents, size_t *n)
{
    const unsigned char *data = data_of(graph, number);
    uint32_t first = tf_be32(data + ID), second = tf_be32(data + ID + 4);

    memcpy(tree->id, data, ID);
    /* 34 bits; what is larger is told by the commit alone. */
    *time = (int64_t)(tf_be64(data + ID + 8) & 0x3FFFFFFFFu);
    *n = first == NO_PARENT ? 0 : 1 + count_others(graph, second);
    *parents = TF_NEW_N(arena, uint32_t, *n);
    if (*n)
        (*parents)[0] = first;
    if (second & MORE_PARENTS)
        read_row(graph, second & ~MORE_PARENTS, *n - 1, *parents + 1);
    else if (*n > 1)
        (*parents)[1] = second;
}
