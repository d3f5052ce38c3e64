/*
 * What the files of history share. A past is a repository seen from its tip backwards: points
 * (commits), their trees, and what stands in those at a path.
 */
#ifndef TWOFOLD_GIT_HISTORY_H
#define TWOFOLD_GIT_HISTORY_H

#include "graph.h"
#include "sha1.h"
#include "unpack.h"

/* A person's folder, or the school's own file, that is not as in the first parent. */
typedef struct {
    tf_str path; /* from the school's folder: "staff/x", "school.md" */
    tf_object was, is;
} tf_stir;

/* A commit, by its place in history alone. What it says of itself is read when it is told. */
typedef struct tf_point tf_point;
struct tf_point {
    git_oid id, tree;
    tf_point **parents;
    size_t parents_n;
    int64_t time;    /* the committer's, in seconds; as far as it can be a time at all */
    bool read;       /* the above is known */
    uint32_t number; /* in the commit-graph, from 1; 0: it is not there */
    bool stirred;    /* the next is known */
    TF_VEC(tf_stir) stirs;
    size_t mark; /* of whoever walks */
    tf_commit *commit;
};

enum { TF_CREW = 2 /* threads: beyond two there is little to gain */ };

typedef struct tf_past tf_past;
struct tf_past {
    tf_history history; /* the common beginning */
    git_repository *repository;
    tf_packs packs;
    tf_unpacker *unpacker;
    git_odb *odb;         /* for what is in no pack; threads share it, one at a time */
    bool partial;         /* what is missing may never have been fetched */
    git_mailmap *mailmap; /* NULL: there is none */
    tf_arena arena;
    tf_graph graph;
    tf_point **numbered;       /* points of the graph, by their numbers */
    tf_map points;             /* the others: id → tf_point */
    tf_map grafts;             /* id → tf_graft: those of a shallow clone have no parents */
    struct tf_tree_kept *kept; /* trees that were read last */
    tf_point *tip;
    tf_str prefix;           /* of the school at the tip, from the top: "" or "schools/oak/" */
    tf_sha1 fresh;           /* as one begins: asking the processor what it can do takes its time */
    tf_past *views[TF_CREW]; /* of other threads, once they are needed */
};

/* ---- points ---------------------------------------------------------------------------------- */

/* The point of an id, perhaps not read yet. */
tf_point *tf_past_point(tf_past *past, const git_oid *id);
/* Reads a point's tree, parents and time, once. */
int tf_past_read(tf_past *past, tf_point *point, tf_error *error);
/* What a commit says of itself; kept with the point. */
int tf_past_tell(tf_past *past, tf_point *point, const tf_commit **commit, tf_error *error);
/* Reads where history is cut or bent (`shallow`, `info/grafts`), or the graph where it is neither. */
void tf_past_read_shape(tf_past *past);

/* The point that `since` names, seen from the tip; NULL where that is before the first commit. */
int tf_past_since(tf_past *past, const char *since, tf_point **point, tf_error *error);

/* Whether an object is a commit as git writes them, and where its lines are. */
typedef struct {
    tf_str tree, author, committer, encoding, message;
    tf_str parents; /* the lines of all parents */
} tf_commit_text;

bool tf_commit_text_read(tf_str bytes, tf_commit_text *text);
/* Seconds and the zone in seconds at the end of an author's or committer's line. */
void tf_commit_text_time(tf_str line, int64_t *seconds, int64_t *zone);

/* ---- several threads ------------------------------------------------------------------------- */

/*
 * Shares work on `n` things among threads; fewer than `worth` are done in this one. Each thread has
 * a stretch of them, and a past of its own to read with. Fails where the work on one did, with its
 * words; work on others may then be done or not.
 */
int tf_past_share(tf_past *past, size_t n, size_t worth,
                  int (*one)(tf_past *view, void *context, size_t i, tf_error *error),
                  void *context, tf_error *error);
/* Gives back what threads read with, and all that work put into their arenas. */
void tf_past_dismiss(tf_past *past);

/* ---- what a commit stirred ------------------------------------------------------------------- */

/* Finds what each of many commits stirred, by several threads; kept with the points, all of which
 * and their parents are read; and for the first-parent line of the tip. */
int tf_past_stir_many(tf_past *past, tf_point **points, size_t n, tf_error *error);
int tf_past_stir_line(tf_past *past, tf_error *error);
/* What stood in the first parent at a path from the top, where it is `is` in this one. */
int tf_past_before(tf_past *past, tf_point *point, tf_str path, tf_object is, tf_object *was,
                   tf_error *error);

/* ---- objects --------------------------------------------------------------------------------- */

/* An object of which at least the first `want` bytes are there; fails, with libgit2's words, where
 * it cannot be read or is of another type; GIT_ENOTFOUND: it is not there. */
int tf_past_object(tf_past *past, const git_oid *id, git_object_t type, size_t want, tf_raw **raw);
/* Says that it failed so; `what` is what the object is. */
int tf_past_fail(const tf_past *past, int failed, const char *what, const git_oid *id,
                 tf_error *error);
/* Whether the snapshot at hand has the same at a path, from the school's folder, to the byte. */
bool tf_past_has_at_hand(const tf_past *past, tf_str path, const git_oid *id, tf_str *bytes);
/* What a file holds, or its beginning; NULL where it is too large to be one of ours. */
int tf_past_blob(tf_past *past, const git_oid *id, size_t want, tf_raw **blob, tf_error *error);

/* ---- trees ----------------------------------------------------------------------------------- */

/* What stands at a path from the top; mode 0 where there is nothing. */
int tf_past_find(tf_past *past, const git_oid *tree, tf_str path, tf_object *found,
                 tf_error *error);
/* What stands in a folder, or is it itself where the path is empty. */
int tf_past_find_in(tf_past *past, tf_object folder, tf_str path, tf_object *found,
                    tf_error *error);

/* What to do with paths at which two trees differ. */
typedef struct {
    /* Whether what is below a folder matters. */
    bool (*enters)(void *context, tf_str folder);
    /* A path of no folder; mode 0 where there is nothing. `path` holds until it returns. */
    void (*differs)(void *context, tf_str path, tf_object was, tf_object is);
    bool whole_folders; /* folders that are not entered are told as paths too */
    void *context;
} tf_tree_visit;

/* Compares two folders; paths are from there. What is no folder counts as an empty one. */
int tf_past_compare(tf_past *past, tf_object was, tf_object is, const tf_tree_visit *visit,
                    tf_error *error);

/* The folder of a tree. */
tf_object tf_object_tree(const git_oid *id);
void tf_past_forget_trees(tf_past *past);

bool tf_object_is_file(tf_object object);
bool tf_object_eq(tf_object a, tf_object b);
/* What a file holds, in `arena`; nothing where it is too large to be one of ours. */
int tf_past_bytes(tf_past *past, const git_oid *id, tf_arena *arena, tf_str *bytes,
                  tf_error *error);

/* ---- what is asked --------------------------------------------------------------------------- */

/* Where the file at `path`, that `child` has and `parent` has not, was there: its path from the top,
 * or the empty slice. */
int tf_past_source(tf_past *past, const tf_point *parent, const tf_point *child, tf_str path,
                   tf_object is, tf_arena *arena, tf_str *source, tf_object *was, tf_error *error);
/* Whether what `parent` had at `path` stands elsewhere in the same person's folder in `child`. */
int tf_past_moved_away(tf_past *past, const tf_point *parent, const tf_point *child, tf_str path,
                       tf_object was, bool *moved, tf_error *error);

/* A path from the top of which the last commit that touched it is looked for. */
typedef struct tf_touched tf_touched;
struct tf_touched {
    tf_str path;
    tf_point *by; /* NULL until it is found */
    struct tf_touched_group *group;
    tf_touched *before, *behind;
};

/* Finds for each of `n` paths, at all of which the tip differs from `from` (NULL: from nothing),
 * the last point that made it so. */
int tf_past_touched(tf_past *past, tf_point *from, tf_touched *touched, size_t n, tf_error *error);

int tf_past_versions(tf_history *history, tf_str path, tf_arena *arena, tf_versions *versions,
                     tf_error *error);
/* What the same file was called before, from the top, the latest first. */
int tf_past_names(tf_past *past, tf_str path, tf_arena *arena, tf_str **names, size_t *n,
                  tf_error *error);
int tf_past_between(tf_history *history, const char *since, tf_arena *arena,
                    tf_differences *differences, tf_error *error);
int tf_past_had(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error);

#endif
