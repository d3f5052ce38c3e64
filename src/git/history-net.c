/* Which of the paths that differ are one file that stands elsewhere now. */
#include "history-net.h"

static void pair(tf_net_path *is, tf_net_path *was)
{
    is->from = was;
    was->begins_anew = true;
}

static bool is_free(const tf_net_path *was)
{
    return was && was->was.mode && !was->begins_anew && !was->from;
}

/* ---- into earlier/ --------------------------------------------------------------------------- */

/* What the same person had in its place before. */
static tf_net_path *source_of_earlier(tf_net *net, const tf_net_path *is)
{
    tf_str person, rest;
    tf_net_path *was;

    if (is->was.mode || !tf_net_is_earlier(is->path, &person, &rest))
        return NULL;
    was =
        tf_net_find(net, tf_arena_printf(&net->scratch, "%.*s/%.*s", TF_ARG(person), TF_ARG(rest)));
    return is_free(was) ? was : NULL;
}

/* First what is as it was: of several cycles that ended meanwhile, one has it so. */
static void pair_earlier(tf_net *net)
{
    for (int exact = 1; exact >= 0; exact--)
        for (size_t i = 0; i < net->paths.n; i++) {
            tf_net_path *is = &net->paths.at[i], *was = source_of_earlier(net, is);
            if (was && (!exact || git_oid_equal(&was->was.id, &is->is.id)))
                pair(is, was);
        }
}

/* ---- with a person's folder ------------------------------------------------------------------ */

/* What stands behind the person's folder in a path; the slug goes to `*slug`. */
static tf_str below_person(tf_str path, tf_str *slug)
{
    *slug = tf_layout_place(path).slug;
    return tf_str_sub(path, sizeof("staff/") + slug->n, path.n);
}

/*
 * Whether a file tells whose folder it is: a profile, or a reflection. Templates of commitments are
 * alike for everyone, and somebody who came is not somebody who left.
 */
static bool is_personal(tf_str path)
{
    tf_file_kind kind = tf_layout_place(path).kind;

    return kind == TF_FILE_PROFILE || kind == TF_FILE_REFLECTION;
}

/* Each file of one's folder that is gone is that of the other's that is new, and called the same. */
static void pair_people(tf_net *net, tf_str old, tf_str new)
{
    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *is = &net->paths.at[i], *was;
        tf_str slug, rest = below_person(is->path, &slug);
        if (is->was.mode || !tf_str_eq(slug, new))
            continue;
        was = tf_net_find(
            net, tf_arena_printf(&net->scratch, "staff/%.*s/%.*s", TF_ARG(old), TF_ARG(rest)));
        if (is_free(was) && !was->is.mode)
            pair(is, was);
    }
}

static void pair_folders(tf_net *net)
{
    tf_map gone = {0}; /* id → what was there */

    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *path = &net->paths.at[i];
        if (is_personal(path->path) && path->was.mode && !path->is.mode && is_free(path))
            tf_map_put(&gone, (tf_str){(const char *)path->was.id.id, GIT_OID_RAWSZ}, path);
    }
    for (size_t i = 0; i < net->paths.n; i++) {
        tf_net_path *is = &net->paths.at[i], *was;
        tf_str old, new;
        if (is->was.mode || is->from || !is_personal(is->path))
            continue;
        was = tf_map_get(&gone, (tf_str){(const char *)is->is.id.id, GIT_OID_RAWSZ});
        if (is_free(was) && tf_str_eq(below_person(was->path, &old), below_person(is->path, &new)))
            pair_people(net, old, new);
    }
    tf_map_release(&gone);
}

void tf_net_pair(tf_net *net)
{
    pair_earlier(net);
    pair_folders(net);
}
