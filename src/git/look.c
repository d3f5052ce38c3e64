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

static void add_name(void *context, tf_str name)
{
    tf_spellings_add(&((tf_reader *)context)->spellings, name);
}

void tf_objects_list_names(void *context, tf_str folder)
{
    tf_reader *reader = context;
    tf_arena scratch = {0};
    struct way way = {.reader = reader, .arena = &scratch, .todo = folder};

    if (resolve(&way) && way.at.mode == GIT_FILEMODE_TREE)
        reader->objects->ops->names(reader->objects, reader->repository,
                                    tf_arena_str(&scratch, tf_buf_str(&way.done)).p, add_name,
                                    reader);
    tf_buf_release(&way.done);
    tf_arena_release(&scratch);
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
        return tf_spellings_of(&reader->spellings, path, arena, name) && !tf_str_eq(*name, path)
                   ? TF_FOUND_CASE
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
