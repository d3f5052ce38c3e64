/* Reading a school: list, read and parse side by side, then put together in one thread. */
#include <sched.h>
#include <stdlib.h>

#include "assemble.h"
#include "extract.h"

enum {
    THREADS_MOST = 2,   /* beyond two the kernel's own locks eat what a third would bring */
    SHARE = 32,         /* files a worker takes at a time */
    WORTH_A_THREAD = 64 /* files below which a second thread costs more than it gives */
};

struct run {
    tf_store *store;
    const tf_load_options *options;
    tf_snapshot *snapshot;
    const tf_schemas *schemas;
    const tf_entry *entries;
    tf_slots slots; /* as many */
    tf_turns turns;
    tf_error errors[THREADS_MOST];
};

size_t tf_load_workers(const tf_load_options *options)
{
    return options->threads ? (options->threads < THREADS_MOST ? options->threads : THREADS_MOST)
                            : tf_threads(THREADS_MOST);
}

static const tf_schema *schema_for(const tf_schemas *schemas, tf_file_kind kind)
{
    static const tf_str names[] = {
        [TF_FILE_SCHOOL] = TF_STR_INIT("school"),
        [TF_FILE_PROFILE] = TF_STR_INIT("profile"),
        [TF_FILE_COMMITMENT] = TF_STR_INIT("commitment"),
        [TF_FILE_REFLECTION] = TF_STR_INIT("reflection"),
    };

    return kind < TF_COUNT(names) ? tf_schemas_get(schemas, names[kind]) : NULL;
}

static void *extract(tf_parsed *parsed)
{
    switch (parsed->file->place.kind) {
    case TF_FILE_SCHOOL: {
        tf_school *school = TF_NEW(parsed->keep, tf_school);
        tf_extract_school(school, parsed);
        return school;
    }
    case TF_FILE_PROFILE: {
        tf_person *person = TF_NEW(parsed->keep, tf_person);
        tf_extract_profile(person, parsed);
        return person;
    }
    case TF_FILE_COMMITMENT: {
        tf_commitment *commitment = TF_NEW(parsed->keep, tf_commitment);
        tf_extract_commitment(commitment, parsed);
        return commitment;
    }
    case TF_FILE_REFLECTION: {
        tf_reflection *reflection = TF_NEW(parsed->keep, tf_reflection);
        tf_extract_reflection(reflection, parsed);
        return reflection;
    }
    case TF_FILE_EXTRA:
    case TF_FILE_EARLIER:
    case TF_FILE_OTHER:
        break;
    }
    return NULL;
}

static bool needs_body(tf_file_kind kind)
{
    return kind != TF_FILE_REFLECTION && kind != TF_FILE_EARLIER;
}

/* Parses what was read. A file's front matter is judged by its schema only where it has one. */
static void parse(struct run *run, struct tf_slot *slot, tf_parsed *parsed)
{
    tf_file *file = &slot->file;
    const tf_schema *schema = schema_for(run->schemas, file->place.kind);
    tf_span front = {0}, body = {0, file->bytes.n};
    tf_troubles *troubles = TF_NEW(parsed->scratch, tf_troubles);

    parsed->troubles = troubles;
    if (tf_front_split(parsed->scratch, file->bytes, &front, &body, troubles) && schema) {
        parsed->front = tf_yaml_parse(parsed->scratch, file->bytes, front, troubles);
        file->sound = parsed->front != NULL;
        if (file->sound)
            tf_schema_check(schema, parsed->front, 0, parsed->scratch, troubles);
    }
    if (!schema)
        troubles->found.n = 0;
    file->after_front = body.from;
    if (!run->options->fronts || needs_body(file->place.kind)) {
        file->whole = tf_md_parse(parsed->scratch, file->bytes, body, &parsed->md) == 0;
        tf_extract_body(file, parsed);
        file->written |= !file->whole;
    }
    slot->says = extract(parsed);
}

static void read_file(struct run *run, tf_reader *reader, struct tf_slot *slot, tf_arena *scratch,
                      tf_arena *keep)
{
    tf_file *file = &slot->file;

    if (file->entry != TF_ENTRY_FILE || file->place.kind == TF_FILE_OTHER)
        return;
    file->read = run->store->ops->read(reader, slot->entry, scratch, &file->bytes, &file->why);
    file->why = tf_arena_str(keep, file->why);
    if (file->read != TF_READ_OK) {
        file->bytes = (tf_str){0};
        return;
    }
    file->state = tf_bytes_check(file->bytes, &file->state_at);
    file->readable = file->state == TF_BYTES_SOUND;
}

/* ---- what stays ------------------------------------------------------------------------------ */

/* Files are read into scratch memory, which stays warm; what is still wanted moves out of it. */
static void keep_text(const tf_parsed *parsed, size_t n)
{
    tf_file *file = (tf_file *)parsed->file; /* ours, and constant for those who visit it */

    if (file->kept)
        return;
    file->bytes = tf_arena_str(parsed->keep, tf_str_sub(file->bytes, 0, n));
    file->kept = true;
}

void tf_parsed_keep_text(const tf_parsed *parsed)
{
    keep_text(parsed, parsed->file->bytes.n);
}

/* Nothing that is judged later, once all is read, stands below the front matter. */
static bool needs_no_prose(const tf_file *file)
{
    return file->place.kind == TF_FILE_REFLECTION && file->sound && !file->links.n &&
           !file->allows.n;
}

static tf_place_of place_of(const struct run *run, const tf_entry *entry)
{
    tf_place_of place = tf_layout_place(entry->path), was;
    tf_str cycle;

    if (run->options->earlier && entry->kind == TF_ENTRY_FILE &&
        tf_layout_earlier(entry->path, &cycle, &was))
        place.kind = TF_FILE_EARLIER;
    return place;
}

/* Makes a slot of an entry; false, with the slot empty, where it is not ours. */
static bool fill(const struct run *run, struct tf_slot *slot, const tf_entry *entry)
{
    tf_place_of place = place_of(run, entry);

    if (!tf_slot_belongs(entry, &place))
        return false;
    slot->entry = entry;
    slot->file.path = entry->path;
    slot->file.place = place;
    slot->file.entry = entry->kind;
    slot->file.why = entry->why;
    return true;
}

static void load_one(struct run *run, tf_reader *reader, size_t worker, size_t number,
                     tf_arena *scratch)
{
    struct tf_slot *slot = &run->slots.at[number];
    tf_parsed parsed = {
        .file = &slot->file, .scratch = scratch, .keep = &run->snapshot->arenas[worker]};

    if (!fill(run, slot, &run->entries[number]))
        return;
    read_file(run, reader, slot, scratch, parsed.keep);
    if (slot->file.readable)
        parse(run, slot, &parsed);
    if (run->options->visit)
        run->options->visit(run->options->context, worker, &parsed);
    if (run->options->lean && needs_no_prose(&slot->file))
        keep_text(&parsed, slot->file.after_front);
    else
        tf_parsed_keep_text(&parsed);
    tf_arena_reset(scratch);
}

static void work(void *context, size_t worker)
{
    struct run *run = context;
    tf_arena scratch = {0};
    tf_reader *reader = NULL;
    size_t from, to;

    /* Threads that share a table of open files wait for each other at each open and close. The first
     * worker is the thread that called, whose table others may go on with; where the second cannot
     * have its own, they wait. */
    if (worker > 0 && run->store->ops->apart)
        unshare(CLONE_FILES);
    if (run->store->ops->open(run->store, &reader, &run->errors[worker]) < 0)
        return;
    while (tf_turns_take(&run->turns, &from, &to)) {
        for (size_t i = from; i < to; i++)
            load_one(run, reader, worker, i, &scratch);
        if (run->options->progress && worker == 0)
            run->options->progress(run->options->context, from, run->slots.n);
    }
    run->store->ops->close(reader);
    tf_arena_release(&scratch);
}

/* Leaves those that are asked for. */
static void select_entries(const struct run *run, tf_entries *entries)
{
    const tf_load_options *options = run->options;
    size_t kept = 0;

    for (size_t i = 0; options->wants && i < entries->found.n; i++) {
        tf_place_of place = place_of(run, &entries->found.at[i]);
        if (options->wants(options->context, &place, entries->found.at[i].path))
            entries->found.at[kept++] = entries->found.at[i];
    }
    if (options->wants)
        entries->found.n = kept;
}

/* A slot for every entry, in the order in which the store likes them read. */
static int list(struct run *run, tf_arena *arena, tf_error *error)
{
    tf_entries entries = {.enters = run->options->enters,
                          .context = run->options->context,
                          .earlier = run->options->earlier,
                          .threads = tf_load_workers(run->options)};

    if (tf_store_list(run->store, arena, &entries, error) < 0)
        return -1;
    select_entries(run, &entries);
    run->entries = entries.found.at;
    run->slots.at = TF_NEW_N(arena, struct tf_slot, entries.found.n);
    run->slots.n = entries.found.n;
    run->turns = (tf_turns){.n = entries.found.n, .share = SHARE};
    return 0;
}

static int first_failure(struct run *run, tf_error *error)
{
    int failed = 0;

    for (size_t i = 0; i < THREADS_MOST; i++) {
        if (run->errors[i].message.n)
            failed = tf_fail(error, "%s", run->errors[i].message.p);
        tf_error_release(&run->errors[i]);
    }
    return failed;
}

int tf_load(tf_store *store, const tf_load_options *options, tf_snapshot *snapshot, tf_error *error)
{
    struct run run = {
        .store = store, .options = options, .snapshot = snapshot, .schemas = options->schemas};
    tf_schemas *own = NULL;
    size_t workers = tf_load_workers(options);
    int failed = -1;

    *snapshot = (tf_snapshot){.store = store, .today = options->today, .arenas_n = workers + 1};
    snapshot->arenas = tf_alloc(snapshot->arenas_n * sizeof(tf_arena));
    if (!run.schemas) {
        if (tf_schemas_load(&own, error) < 0)
            return -1;
        run.schemas = own;
    }
    if (list(&run, &snapshot->arenas[workers], error) < 0)
        goto out;
    tf_parallel(run.slots.n < WORTH_A_THREAD ? 1 : workers, work, &run);
    failed = first_failure(&run, error);
    if (!failed)
        tf_assemble(snapshot, &run.slots, &snapshot->arenas[workers]);
out:
    tf_schemas_free(own);
    return failed;
}

void tf_snapshot_release(tf_snapshot *snapshot)
{
    tf_map_release(&snapshot->by_slug);
    for (size_t i = 0; i < snapshot->arenas_n; i++)
        tf_arena_release(&snapshot->arenas[i]);
    free(snapshot->arenas);
    *snapshot = (tf_snapshot){0};
}
