/* Which files must be read to judge what changed. */
#include <string.h>

#include <twofold/rule.h>

/* The maps of a scope are sets: any value but NULL will do. */
static void put(tf_map *set, tf_str key)
{
    tf_map_put(set, key, set);
}

static bool is_there(tf_store *store, tf_reader *reader, tf_arena *scratch, tf_str path)
{
    tf_buf top = {0};
    tf_str name;
    tf_found found;

    tf_store_path_top(store, path, &top);
    found = store->ops->look(reader, tf_buf_str(&top), scratch, &name, NULL);
    tf_buf_release(&top);
    return found != TF_FOUND_NONE;
}

/*
 * A name in school.md or a profile may matter to every file, and something that is gone to every
 * link; a commitment or reflection matters to its own person and to those it names.
 */
static void weigh(tf_scope *scope, tf_store *store, tf_reader *reader, tf_arena *scratch,
                  tf_str path)
{
    tf_place_of place = tf_layout_place(path);

    put(&scope->changed, path);
    if (place.slug.n)
        put(&scope->people, place.slug);
    scope->whole |= place.kind == TF_FILE_SCHOOL || place.kind == TF_FILE_PROFILE ||
                    !is_there(store, reader, scratch, path);
}

static bool commitments_only(void *context, const tf_place_of *place, tf_str path)
{
    const tf_scope *scope = context;

    (void)path;
    return place->kind == TF_FILE_COMMITMENT && tf_map_get(&scope->people, place->slug);
}

static bool people_only(void *context, tf_str folder)
{
    const tf_scope *scope = context;
    tf_str slug = tf_layout_place(folder).slug;

    return !slug.n || (folder.n == strlen("staff/") + slug.n && tf_map_get(&scope->people, slug));
}

/* Adds the colleagues whom the commitments of those in scope name. */
static int add_colleagues(tf_store *store, tf_date today, tf_scope *scope, tf_error *error)
{
    tf_load_options options = {.today = today,
                               .threads = 1,
                               .wants = commitments_only,
                               .enters = people_only,
                               .context = scope};
    tf_snapshot snapshot;
    int failed = tf_load(store, &options, &snapshot, error);

    for (size_t i = 0; i < snapshot.people.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            const tf_names *with = &snapshot.people.at[i]->commitments[kind].with;
            for (size_t name = 0; name < with->n; name++)
                put(&scope->people, tf_arena_str(&scope->arena, with->at[name].fold));
        }
    tf_snapshot_release(&snapshot);
    return failed;
}

int tf_scope_of_paths(tf_store *store, const tf_str *paths, size_t n, tf_date today,
                      tf_scope *scope, tf_error *error)
{
    tf_reader *reader = NULL;

    *scope = (tf_scope){0};
    if (store->ops->open(store, &reader, error) < 0)
        return -1;
    for (size_t i = 0; i < n; i++)
        weigh(scope, store, reader, &scope->arena, tf_arena_str(&scope->arena, paths[i]));
    store->ops->close(reader);
    return scope->whole ? 0 : add_colleagues(store, today, scope, error);
}

int tf_scope_of_changes(tf_store *store, tf_date today, tf_scope *scope, tf_error *error)
{
    tf_arena arena = {0};
    tf_str *paths = NULL;
    size_t n = 0;
    int failed;

    *scope = (tf_scope){0};
    if (!store->ops->changed)
        return tf_fail(error, "%.*s has no changes of its own", TF_ARG(store->label));
    failed = store->ops->changed(store, &arena, &paths, &n, error);
    if (!failed)
        failed = tf_scope_of_paths(store, paths, n, today, scope, error);
    tf_arena_release(&arena);
    return failed;
}

void tf_scope_of_reflection(tf_str path, tf_scope *scope)
{
    *scope = (tf_scope){.alone = true};
    path = tf_arena_str(&scope->arena, path);
    put(&scope->changed, path);
    put(&scope->people, tf_layout_place(path).slug);
}

void tf_scope_release(tf_scope *scope)
{
    tf_map_release(&scope->changed);
    tf_map_release(&scope->people);
    tf_arena_release(&scope->arena);
    *scope = (tf_scope){0};
}
