/* Reading what is told of each path at which two points differ. */
#include <stdlib.h>

#include <twofold/text.h>

#include "history-net.h"

bool tf_net_is_new_reflection(const tf_net_path *path, tf_str *name)
{
    tf_place_of place = tf_layout_place(path->path), earlier;
    tf_str cycle;

    if (tf_layout_earlier(path->path, &cycle, &earlier))
        place = earlier;
    *name = place.name;
    return place.kind == TF_FILE_REFLECTION && !path->was.mode && !path->from;
}

/* ---- how much is told ------------------------------------------------------------------------- */

/* How long the front matter is with its fences; 0 where it is not whole. */
static size_t front_of(tf_str bytes, bool all)
{
    tf_troubles troubles = {0};
    tf_arena scratch = {0};
    tf_span front, body;
    bool found = tf_front_split(&scratch, bytes, &front, &body, &troubles);

    tf_arena_release(&scratch);
    /* A line that may go on is no fence yet. */
    found = found && (all || bytes.p[body.from - 1] == '\n');
    return found ? body.from : 0;
}

/* What is shared may be quoted. An escape in a key could spell the word. */
static bool may_be_shared(tf_str front)
{
    return tf_str_find_str(front, TF_STR("share")) < front.n || tf_str_find(front, '\\') < front.n;
}

/*
 * Of a reflection that is new, its front matter is told where that is all that is asked for, else
 * all of it: nothing where what is here of it does not say yet.
 */
static tf_str told_of(tf_str bytes, bool all)
{
    size_t front = front_of(bytes, all);

    if (front && !may_be_shared(tf_str_sub(bytes, 0, front)))
        return tf_str_sub(bytes, 0, front);
    return all ? bytes : (tf_str){0};
}

struct place {
    size_t at;
    tf_net_path *path;
};

/* ---- one of them ----------------------------------------------------------------------------- */

static int read_whole(tf_past *past, const git_oid *id, tf_raw **blob, tf_str *told,
                      tf_error *error)
{
    if (tf_past_blob(past, id, TF_RAW_ALL, blob, error) < 0)
        return -1;
    if (*blob)
        *told = (tf_str){(*blob)->p, (*blob)->n};
    return 0;
}

/* Most front matter is short, and what follows it need not be unpacked. */
static int read_reflection(tf_past *past, const git_oid *id, tf_raw **blob, tf_str *told,
                           tf_error *error)
{
    enum { BEGINNING = 128 };

    if (tf_past_blob(past, id, BEGINNING, blob, error) < 0)
        return -1;
    if (!*blob)
        return 0;
    *told = told_of((tf_str){(*blob)->p, (*blob)->n}, (*blob)->n == (*blob)->whole);
    if (told->p)
        return 0;
    tf_raw_free(*blob);
    if (read_whole(past, id, blob, told, error) < 0)
        return -1;
    if (*blob)
        *told = told_of(*told, true);
    return 0;
}

/* What was there counts where it is told: at the path itself, or where it stands now. */
static int read_path(tf_past *past, tf_net_path *path, tf_error *error)
{
    tf_object was = path->from ? path->from->was : path->was;
    tf_str name, bytes;
    bool is_new;

    if (was.mode && !path->begins_anew &&
        read_whole(past, &was.id, &path->was_blob, &path->was_told, error) < 0)
        return -1;
    if (!path->is.mode)
        return 0;
    is_new = tf_net_is_new_reflection(path, &name);
    if (!tf_past_has_at_hand(past, path->path, &path->is.id, &bytes))
        return (is_new ? read_reflection : read_whole)(past, &path->is.id, &path->is_blob,
                                                       &path->is_told, error);
    path->is_told = is_new ? told_of(bytes, true) : bytes;
    return 0;
}

/* ---- all of them ----------------------------------------------------------------------------- */

enum { WORTH_A_THREAD = 200 };

/* In packs the base of a difference is near it, and mostly before it: whoever begins at the end
 * knows at once how much of the base is wanted. */
static int from_the_end(const void *a, const void *b)
{
    const struct place *one = a, *other = b;

    return one->at == other->at ? 0 : one->at < other->at ? -1 : 1;
}

static int read_one(tf_past *view, void *context, size_t i, tf_error *error)
{
    const struct place *places = context;

    return read_path(view, places[i].path, error);
}

int tf_net_read(tf_net *net, tf_error *error)
{
    struct place *places = TF_NEW_N(&net->scratch, struct place, net->paths.n + 1);

    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *path = &net->paths.at[i];
        tf_pack_spot spot = {0};
        tf_packs_find(&net->past->packs, path->is.mode ? &path->is.id : &path->was.id, &spot);
        places[i] = (struct place){spot.at, path};
    }
    qsort(places, net->paths.n, sizeof(*places), from_the_end);
    return tf_past_share(net->past, net->paths.n, WORTH_A_THREAD, read_one, places, error);
}
