/*
 * The net difference of two points: paths, and which of them are one file that moved.
 */
#ifndef TWOFOLD_GIT_HISTORY_NET_H
#define TWOFOLD_GIT_HISTORY_NET_H

#include <twofold/model.h>

#include "history.h"

/* A path within the school at which the two trees differ. */
typedef struct tf_net_path tf_net_path;
struct tf_net_path {
    tf_str path; /* from the school's folder */
    tf_object was, is;
    tf_net_path *from; /* where it stood before, where that is elsewhere */
    bool begins_anew;  /* what stood here before stands elsewhere now */
    tf_point *by;
    tf_raw *was_blob, *is_blob; /* NULL: nothing was read */
    tf_str was_told, is_told;   /* of those, or of what is at hand */
};

typedef struct {
    tf_past *past;
    tf_arena *arena; /* of what is told */
    const tf_commit *from, *to;
    tf_arena scratch;
    TF_VEC(tf_net_path) paths; /* by path */
} tf_net;

tf_net_path *tf_net_find(tf_net *net, tf_str path);
/* "staff/x/earlier/oak/REST", where a finished cycle's files stand: "staff/x" and REST. */
bool tf_net_is_earlier(tf_str path, tf_str *person, tf_str *rest);

/* Whether it is a reflection that was not there before; `*name` is its file's. */
bool tf_net_is_new_reflection(const tf_net_path *path, tf_str *name);
/* Reads what is told of all paths. */
int tf_net_read(tf_net *net, tf_error *error);

/* Finds what moved: into `earlier/`, and with a person's folder that has another name. */
void tf_net_pair(tf_net *net);

#endif
