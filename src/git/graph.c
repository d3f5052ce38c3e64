/* Reading git's commit-graph. */
#include "graph.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes.h"
#include "sha1.h"

enum {
    HEADER = 8,
    CHUNK = 12,    /* a line of the table of chunks */
    FAN = 256 * 4, /* how many ids begin with each byte or a smaller one */
    ID = GIT_OID_RAWSZ,
    DATA = ID + 16, /* tree, two parents, generation and time */
};

#define NO_PARENT 0x70000000u
#define MORE_PARENTS 0x80000000u

static uint64_t large_at(const unsigned char *p)
{
    return (uint64_t)tf_be32(p) << 32 | tf_be32(p + 4);
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Where the chunk of that name is; NULL where there is none, or it is shorter than it must be. */
static const unsigned char *chunk(const tf_graph *graph, const char *name, uint64_t least,
                                  size_t *n)
{
    size_t chunks = graph->map[6];

    if (graph->n < HEADER + (chunks + 1) * CHUNK + TF_SHA1_SIZE)
        return NULL;
    for (size_t i = 0; i < chunks; i++) {
        const unsigned char *line = graph->map + HEADER + i * CHUNK;
        uint64_t from = large_at(line + 4), to = large_at(line + CHUNK + 4);
        if (memcmp(line, name, 4) != 0)
            continue;
        if (from > to || to > graph->n - TF_SHA1_SIZE || to - from < least)
            return NULL;
        *n = (size_t)(to - from);
        return graph->map + from;
    }
    return NULL;
}

static bool is_whole(const tf_graph *graph)
{
    unsigned char id[TF_SHA1_SIZE];
    tf_sha1 sha1;

    if (graph->n < HEADER + TF_SHA1_SIZE)
        return false;
    tf_sha1_begin(&sha1);
    tf_sha1_put(&sha1, graph->map, graph->n - TF_SHA1_SIZE);
    tf_sha1_end(&sha1, id);
    return memcmp(id, graph->map + graph->n - TF_SHA1_SIZE, TF_SHA1_SIZE) == 0;
}

/* Version 1, with SHA-1, by itself: one of a chain names commits of others by number. */
static bool read_chunks(tf_graph *graph)
{
    size_t n;

    if (memcmp(graph->map, "CGPH\1\1", 6) != 0 || graph->map[7])
        return false;
    graph->fan = chunk(graph, "OIDF", FAN, &n);
    if (!graph->fan)
        return false;
    graph->commits = tf_be32(graph->fan + FAN - 4);
    for (size_t i = 1; i < 256; i++)
        if (tf_be32(graph->fan + 4 * i) < tf_be32(graph->fan + 4 * (i - 1)))
            return false;
    graph->ids = chunk(graph, "OIDL", (uint64_t)graph->commits * ID, &n);
    graph->data = chunk(graph, "CDAT", (uint64_t)graph->commits * DATA, &n);
    graph->edges = chunk(graph, "EDGE", 4, &n);
    graph->edges_n = graph->edges ? n / 4 : 0;
    return graph->ids && graph->data;
}

/* ---- whether it can be so -------------------------------------------------------------------- */

static const unsigned char *data_of(const tf_graph *graph, uint32_t number)
{
    return graph->data + (size_t)number * DATA;
}

/* Whether an id stands behind the one before it, and where the fan says. */
static bool is_in_order(const tf_graph *graph, uint32_t number)
{
    const unsigned char *id = graph->ids + (size_t)number * ID;

    return number < tf_be32(graph->fan + 4 * id[0]) &&
           (!id[0] || number >= tf_be32(graph->fan + 4 * (id[0] - 1))) &&
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

    *graph = (tf_graph){.map = bytes, .n = n};
    sound = is_whole(graph) && read_chunks(graph);
    for (uint32_t i = 0; sound && i < graph->commits; i++)
        sound = is_in_order(graph, i) && has_parents(graph, i, &row);
    if (!sound)
        *graph = (tf_graph){0};
    return sound;
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
    if (map != MAP_FAILED && !tf_graph_take(graph, map, (size_t)status.st_size))
        munmap(map, (size_t)status.st_size);
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
    low = id->id[0] ? tf_be32(graph->fan + 4 * (id->id[0] - 1)) : 0;
    high = tf_be32(graph->fan + 4 * id->id[0]);
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
    *time = (int64_t)(large_at(data + ID + 8) & 0x3FFFFFFFFu);
    *n = first == NO_PARENT ? 0 : 1 + count_others(graph, second);
    *parents = TF_NEW_N(arena, uint32_t, *n);
    if (*n)
        (*parents)[0] = first;
    if (second & MORE_PARENTS)
        read_row(graph, second & ~MORE_PARENTS, *n - 1, *parents + 1);
    else if (*n > 1)
        (*parents)[1] = second;
}
