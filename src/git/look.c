/* What a link leads to among objects: symbolic links are followed as the kernel would on disk. */
#include "internal.h"

enum { LINKS_MOST = 40 /* as Linux has it */ };

/* ---- symbolic links -------------------------------------------------------------------------- */

/* A path on its way: what is resolved already, and what is still to come. */
struct way {
    tf_reader *reader;
    tf_arena *arena;
    tf_buf done;
    tf_str todo;
    tf_object at; /* what stands at `done` */
    int links;
};

/* Without its last part; false at the top, above which there is nothing. */
static bool go_up(struct way *way)
{
    bool within = way->done.n > 0;

    while (way->done.n && way->done.p[--way->done.n] != '/') {
    }
    way->at.mode = GIT_FILEMODE_TREE;
    return within;
}

/* Puts what a symbolic link says in front of what is to come. One that starts at / leads away. */
static bool follow(struct way *way)
{
    tf_str target, why;

    if (++way->links > LINKS_MOST ||
        tf_objects_read(way->reader, &way->at.id, way->arena, &target, &why) != TF_READ_OK ||
        !target.n || target.p[0] == '/')
        return false;
    way->todo = tf_arena_printf(way->arena, "%.*s/%.*s", TF_ARG(target), TF_ARG(way->todo));
    return go_up(way);
}

static bool go_down(struct way *way, tf_str part)
{
    tf_objects *objects = way->reader->objects;

    if (way->at.mode != GIT_FILEMODE_TREE)
        return false;
    if (way->done.n)
        tf_buf_putc(&way->done, '/');
    tf_buf_put(&way->done, part);
    way->at = objects->ops->find(objects, way->reader->repository,
                                 tf_arena_str(way->arena, tf_buf_str(&way->done)).p);
    return way->at.mode && (way->at.mode != GIT_FILEMODE_LINK || follow(way));
}

/* Goes the whole way. A submodule ends it: what is in there, this repository does not know. */
static bool resolve(struct way *way)
{
    bool found = true;

    way->at = (tf_object){.mode = GIT_FILEMODE_TREE};
    while (found && way->todo.n && way->at.mode != GIT_FILEMODE_COMMIT) {
        size_t slash = tf_str_find(way->todo, '/');
        tf_str part = tf_str_sub(way->todo, 0, slash);
        way->todo = tf_str_sub(way->todo, slash + 1, way->todo.n);
        if (tf_str_is(part, ".."))
            found = go_up(way);
        else if (part.n && !tf_str_is(part, "."))
            found = go_down(way, part);
    }
    return found;
}

/* What stands at `path`; mode 0 where there is nothing. */
static tf_object object_at(tf_reader *reader, tf_str path, tf_arena *arena)
{
    struct way way = {.reader = reader, .arena = arena, .todo = path};
    tf_objects *objects = reader->objects;

    /* Most paths lead over no symbolic link. */
    if (path.n)
        way.at = objects->ops->find(objects, reader->repository, tf_arena_str(arena, path).p);
    if (way.at.mode && way.at.mode != GIT_FILEMODE_LINK)
        return way.at;
    if (!resolve(&way))
        way.at = (tf_object){0};
    tf_buf_release(&way.done);
    return way.at;
}

/* ---- case ------------------------------------------------------------------------------------ */

/* The name that is the same but for case. */
struct by_case {
    tf_arena *arena;
    tf_str fold, name;
};

static bool is_same_but_case(void *context, tf_str name)
{
    struct by_case *by_case = context;

    if (!tf_str_eq(tf_utf8_fold(by_case->arena, name), by_case->fold))
        return false;
    by_case->name = tf_arena_str(by_case->arena, name);
    return true;
}

static tf_str name_by_case(tf_reader *reader, tf_str folder, tf_str wanted, tf_arena *arena)
{
    struct way way = {.reader = reader, .arena = arena, .todo = folder};
    struct by_case by_case = {arena, tf_utf8_fold(arena, wanted), {0}};

    if (resolve(&way) && way.at.mode == GIT_FILEMODE_TREE)
        reader->objects->ops->names(reader->objects, reader->repository,
                                    tf_arena_str(arena, tf_buf_str(&way.done)).p, is_same_but_case,
                                    &by_case);
    tf_buf_release(&way.done);
    return by_case.name;
}

/* Spells the path as the repository does, part by part. */
static bool spell(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name)
{
    tf_buf spelt = {0};
    bool found = true;

    while (path.n && found) {
        size_t slash = tf_str_find(path, '/');
        tf_str part = name_by_case(reader, tf_buf_str(&spelt), tf_str_sub(path, 0, slash), arena);
        found = part.n > 0;
        if (spelt.n)
            tf_buf_putc(&spelt, '/');
        tf_buf_put(&spelt, part);
        path = tf_str_sub(path, slash + 1, path.n);
    }
    if (found)
        *name = tf_arena_str(arena, tf_buf_str(&spelt));
    tf_buf_release(&spelt);
    return found;
}

/* ---- looking --------------------------------------------------------------------------------- */

tf_found tf_objects_look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name,
                         tf_str *bytes)
{
    tf_object object = object_at(reader, path, arena);
    tf_str why;

    if (bytes)
        *bytes = (tf_str){0};
    switch (object.mode) {
    case 0:
        /* What is found under the very name is a symbolic link to nowhere. */
        return spell(reader, path, arena, name) && !tf_str_eq(*name, path) ? TF_FOUND_CASE
                                                                           : TF_FOUND_NONE;
    case GIT_FILEMODE_TREE:
    case GIT_FILEMODE_COMMIT:
        return TF_FOUND_FOLDER;
    default:
        if (bytes && tf_objects_read(reader, &object.id, arena, bytes, &why) != TF_READ_OK)
            *bytes = (tf_str){0};
        return TF_FOUND_FILE;
    }
}
