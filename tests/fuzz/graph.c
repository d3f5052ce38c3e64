/*
 * git's commit-graph: bytes as they are, and sealed with the checksum that belongs to them. What is
 * taken can be walked to its end: ids in order, parents below their commits.
 */
#include <string.h>

#include "../../src/git/graph.h"
#include "../../src/git/sha1.h"
#include "fuzz.h"

enum { MOST = 1 << 16 };

/* The commits that can be come to from `number`, each once; parents come before their commits. */
static void walk(const tf_graph *graph, tf_arena *arena, uint32_t number, uint8_t *seen)
{
    struct {
        TF_VEC(uint32_t) found;
    } stack = {0};

    *TF_PUSH(arena, &stack.found) = number;
    while (stack.found.n) {
        uint32_t at = stack.found.at[stack.found.n - 1], *parents;
        git_oid tree;
        int64_t time;
        size_t n;
        tf_graph_read(graph, at, arena, &tree, &time, &parents, &n);
        DEMAND(time >= 0 && n <= graph->edges_n + 2);
        if (seen[at]++) {
            seen[at] = 2;
            stack.found.n--;
            continue;
        }
        for (size_t i = 0; i < n; i++) {
            DEMAND(parents[i] < graph->commits && seen[parents[i]] != 1);
            if (!seen[parents[i]])
                *TF_PUSH(arena, &stack.found) = parents[i];
        }
    }
}

static void look_at_graph(const tf_graph *graph)
{
    tf_arena arena = {0};
    uint8_t *seen = TF_NEW_N(&arena, uint8_t, graph->commits + 1);
    git_oid id, before = {{0}};

    for (uint32_t i = 0; i < graph->commits; i++) {
        tf_graph_id(graph, i, &id);
        DEMAND(tf_graph_find(graph, &id) == i);
        DEMAND(!i || git_oid_cmp(&before, &id) < 0);
        before = id;
        id.id[GIT_OID_RAWSZ - 1] ^= 1; /* perhaps its neighbour's */
        uint32_t other = tf_graph_find(graph, &id);
        DEMAND(other == TF_GRAPH_NONE || other + 1 == i || other == i + 1);
        if (!seen[i])
            walk(graph, &arena, i, seen);
    }
    tf_arena_release(&arena);
}

static void seal(uint8_t *bytes, size_t n)
{
    tf_sha1 sha1;

    tf_sha1_begin(&sha1);
    tf_sha1_put(&sha1, bytes, n - TF_SHA1_SIZE);
    tf_sha1_end(&sha1, bytes + n - TF_SHA1_SIZE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_graph graph;
    uint8_t *bytes;

    if (size > MOST)
        return 0;
    bytes = tf_alloc(size);
    if (size)
        memcpy(bytes, data, size);
    if (tf_graph_take(&graph, bytes, size))
        look_at_graph(&graph);
    if (size >= TF_SHA1_SIZE) {
        seal(bytes, size);
        if (tf_graph_take(&graph, bytes, size))
            look_at_graph(&graph);
    }
    free(bytes);
    return 0;
}
