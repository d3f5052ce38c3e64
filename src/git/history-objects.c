/* Reading objects: out of packs ourselves, and what is not there as libgit2 finds it. */
#include <twofold/text.h>

#include "history.h"

/* Loose objects, those of alternates, and whatever is not as it must be, for libgit2's words. */
static int read_elsewhere(tf_past *past, const git_oid *id, tf_raw **raw)
{
    git_odb_object *object;
    int failed = git_odb_read(&object, past->odb, id);

    if (failed)
        return failed;
    *raw = tf_raw_new(git_odb_object_type(object), git_odb_object_size(object),
                      git_odb_object_size(object));
    memcpy((*raw)->p, git_odb_object_data(object), (*raw)->n);
    git_odb_object_free(object);
    return 0;
}

/* Nobody's reflection is so large that it need be read to be left out. */
static bool is_too_large(tf_past *past, const git_oid *id, tf_raw **raw)
{
    git_object_t type;
    size_t n;

    if (git_odb_read_header(&n, &type, past->odb, id) < 0 || type != GIT_OBJECT_BLOB ||
        n <= TF_FILE_MOST)
        return false;
    *raw = tf_raw_new(type, n, 0);
    return true;
}

int tf_past_object(tf_past *past, const git_oid *id, git_object_t type, size_t want, tf_raw **raw)
{
    int failed = 0;

    *raw = tf_unpack(past->unpacker, id, want);
    if (!*raw && (type != GIT_OBJECT_BLOB || !is_too_large(past, id, raw)))
        failed = read_elsewhere(past, id, raw);
    if (failed)
        return failed;
    if ((*raw)->type == type)
        return 0;
    tf_raw_free(*raw);
    *raw = NULL;
    git_error_set_str(GIT_ERROR_ODB, "it is an object of another type");
    return -1;
}

int tf_past_fail(const tf_past *past, int failed, const char *what, const git_oid *id,
                 tf_error *error)
{
    char hex[GIT_OID_HEXSZ + 1];

    git_oid_tostr(hex, sizeof(hex), id);
    if (past->partial && failed == GIT_ENOTFOUND)
        return tf_fail(error, "Part of the history is not here: the %s %s is %s", what, hex,
                       TF_GIT_NOT_FETCHED);
    return tf_git_fail(error, "The history is damaged: the %s %s cannot be read", what, hex);
}

int tf_past_blob(tf_past *past, const git_oid *id, size_t want, tf_raw **blob, tf_error *error)
{
    int failed = tf_past_object(past, id, GIT_OBJECT_BLOB, want, blob);

    if (failed)
        return tf_past_fail(past, failed, "file", id, error);
    if ((*blob)->whole > TF_FILE_MOST) {
        tf_raw_free(*blob);
        *blob = NULL;
    }
    return 0;
}

int tf_past_bytes(tf_past *past, const git_oid *id, tf_arena *arena, tf_str *bytes, tf_error *error)
{
    tf_raw *blob;

    *bytes = TF_STR("");
    if (tf_past_blob(past, id, TF_RAW_ALL, &blob, error) < 0)
        return -1;
    if (blob)
        *bytes = tf_arena_str(arena, (tf_str){blob->p, blob->n});
    tf_raw_free(blob);
    return 0;
}
