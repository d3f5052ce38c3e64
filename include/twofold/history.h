/*
 * history: what became of a school's files over time. Declared beside the store, since the model
 * layer is what reports look at; made in the git layer.
 *
 * Paths are from the school's folder as it is called at the snapshot. All that is given lives in
 * the arena that was passed. History ends where a shallow clone does.
 */
#ifndef TWOFOLD_HISTORY_H
#define TWOFOLD_HISTORY_H

#include <twofold/base.h>

/* What a commit says of itself. Nothing here tells the time of day. */
typedef struct {
    tf_str id;      /* 40 hexadecimal digits */
    tf_date day;    /* the author's own day; absurd dates are kept within years 0001 to 9999 */
    tf_str author;  /* the name, as .mailmap has it */
    tf_str subject; /* in UTF-8 */
} tf_commit;

/* What a file held from one commit on. */
typedef struct {
    const tf_commit *commit;
    tf_str path;  /* what it was called then */
    tf_str bytes; /* empty where it is gone */
    bool gone;    /* this commit removed it; it may be back later */
} tf_version;

typedef struct {
    TF_VEC(tf_version) found; /* oldest first */
} tf_versions;

/* One file that is not what it was, or not where it was. */
typedef struct {
    tf_str path;             /* now; of one that is gone, before */
    tf_str from;             /* what it was called before; the same as `path` unless it was moved */
    tf_str was, is;          /* contents before and now; `p` is NULL where there was or is none. Of
                              * a new reflection that says nothing of `share`, its front matter alone */
    const tf_commit *commit; /* the last one that touched it; NULL for a new reflection whose own
                              * day, in its name, lies between the two */
} tf_difference;

typedef struct {
    TF_VEC(tf_difference) found; /* by path */
    const tf_commit *from;       /* NULL: from before the first commit */
    const tf_commit *to;
} tf_differences;

typedef struct tf_history tf_history;

typedef struct {
    int (*versions)(tf_history *history, tf_str path, tf_arena *arena, tf_versions *versions,
                    tf_error *error);
    int (*between)(tf_history *history, const char *since, tf_arena *arena,
                   tf_differences *differences, tf_error *error);
    int (*had)(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error);
    void (*free)(tf_history *history);
} tf_history_ops;

/* The common beginning of every history. */
struct tf_history {
    const tf_history_ops *ops;
    bool shallow; /* there was more before than this clone has */
    /* The tip is a branch's, or HEAD: it tells of the present, and not of a day gone by. */
    bool goes_on;
    /* NULL, or one that outlives the history and all that it gives: what a file of it still holds as a
     * commit has it need not be read out of the repository, and is given as a slice of it. Set by
     * whoever has one. */
    const struct tf_snapshot *at_hand;
    tf_commit tip; /* the commit that the snapshot is of, or that the work tree stands on */
};

/* Every wording of the file at `path`, up to the snapshot, through moves (`cycle` moves files into
 * `earlier/`). A file that never was gives none. */
int tf_history_versions(tf_history *history, tf_str path, tf_arena *arena, tf_versions *versions,
                        tf_error *error);
/* What differs between `since` (a revision, a tag, or a date: the state at the end of that day) and
 * the tip: files of a known kind, and those in `earlier/`. A date before the first commit means
 * everything. Fails, in words for the user, where there is no such revision. */
int tf_history_between(tf_history *history, const char *since, tf_arena *arena,
                       tf_differences *differences, tf_error *error);
/* Whether there was a file at `path` at the end of `day`, in the same line of commits that a day means
 * above. Where history is cut off behind that day nobody can say, and `*had` is false. */
int tf_history_had(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error);
/* Closes it; NULL is none. The commits that it told go with it; all else that it gave lives on in the
 * arenas that were passed, or is what was at hand. */
void tf_history_free(tf_history *history);

#endif
