/*
 * git's commit-graph: trees and parents of commits in one file, so that a walk need not unpack each
 * of them (gitformat-commit-graph(5)). libgit2 1.5 reads none of those that git writes today.
 */
#ifndef TWOFOLD_GIT_GRAPH_H
#define TWOFOLD_GIT_GRAPH_H

#include "internal.h"

typedef struct {
    const unsigned char *map; /* the file; NULL: there is none that can be used */
    size_t n;
    const unsigned char *fan, *ids, *data, *edges;
    size_t edges_n;
    uint32_t commits;
} tf_graph;

#define TF_GRAPH_NONE UINT32_MAX

/*
 * Opens the graph of a repository's own objects. One that is not sound is none: each commit in its
 * order, below its parents, and all as its checksum says.
 */
void tf_graph_open(tf_graph *graph, git_repository *repository);
void tf_graph_close(tf_graph *graph);

/* The same of bytes, which stay the caller's. False where they are not sound. */
bool tf_graph_take(tf_graph *graph, const unsigned char *bytes, size_t n);

/* The number of a commit, or TF_GRAPH_NONE. */
uint32_t tf_graph_find(const tf_graph *graph, const git_oid *id);
void tf_graph_id(const tf_graph *graph, uint32_t number, git_oid *id);
/* A commit's tree, its committer's time, and its parents, of which there are `*n`. They are numbers,
 * and live in `arena`. */
void tf_graph_read(const tf_graph *graph, uint32_t number, tf_arena *arena, git_oid *tree,
                   int64_t *time, uint32_t **parents, size_t *n);

#endif
