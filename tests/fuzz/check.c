/*
 * The whole of check on a school made of the input: a line `%%% PATH` starts a file, what follows
 * is what it holds. What comes before the first such line is the body of a commitment, so that
 * plain prose is a school too.
 */
#include <string.h>

#include <twofold/emit.h>

#include "fuzz.h"

enum { FILES_MOST = 64 };

struct memory {
    tf_store store;
    struct {
        tf_str path, bytes;
    } files[FILES_MOST];
    size_t n;
};

struct tf_reader {
    struct memory *memory;
};

static int list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    struct memory *memory = (struct memory *)store;

    (void)error;
    for (size_t i = 0; i < memory->n; i++)
        *TF_PUSH(arena, &entries->found) = (tf_entry){
            .path = memory->files[i].path, .kind = TF_ENTRY_FILE, .handle = (uintptr_t)i};
    return 0;
}

static int open_reader(tf_store *store, tf_reader **reader, tf_error *error)
{
    (void)error;
    *reader = tf_alloc(sizeof(**reader));
    (*reader)->memory = (struct memory *)store;
    return 0;
}

/* Each file in memory of its own, so that a step beyond it is seen. */
static tf_str copy(tf_arena *arena, tf_str bytes)
{
    char *to = tf_arena_bytes(arena, bytes.n);

    if (bytes.n)
        memcpy(to, bytes.p, bytes.n);
    return (tf_str){to, bytes.n};
}

static tf_read_state read_entry(tf_reader *reader, const tf_entry *entry, tf_arena *arena,
                                tf_str *bytes, tf_str *why)
{
    (void)why;
    *bytes = copy(arena, reader->memory->files[entry->handle].bytes);
    return bytes->n > TF_FILE_MOST ? TF_READ_LARGE : TF_READ_OK;
}

static tf_found look(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name, tf_str *bytes)
{
    (void)name;
    if (bytes)
        *bytes = (tf_str){0};
    for (size_t i = 0; i < reader->memory->n; i++)
        if (tf_str_eq(reader->memory->files[i].path, path)) {
            if (bytes)
                *bytes = copy(arena, reader->memory->files[i].bytes);
            return TF_FOUND_FILE;
        }
    return TF_FOUND_NONE;
}

static void close_reader(tf_reader *reader)
{
    free(reader);
}

static void free_store(tf_store *store)
{
    (void)store;
}

static const tf_store_ops ops = {.list = list,
                                 .open = open_reader,
                                 .read = read_entry,
                                 .look = look,
                                 .close = close_reader,
                                 .free = free_store};

static void add(struct memory *memory, tf_str path, tf_str bytes)
{
    if (memory->n < FILES_MOST && path.n) {
        memory->files[memory->n].path = path;
        memory->files[memory->n++].bytes = bytes;
    }
}

/* Cuts the input at its `%%% PATH` lines. */
static void cut(struct memory *memory, tf_str input)
{
    tf_str mark = TF_STR("%%% "), path = TF_STR("staff/a/recovery-plan.md");

    while (input.n) {
        size_t at = tf_str_find_str(input, mark);
        tf_str rest = tf_str_sub(input, at + mark.n, input.n);
        size_t end = tf_str_find(rest, '\n');
        add(memory, path, tf_str_sub(input, 0, at));
        path = tf_str_sub(rest, 0, end);
        input = at < input.n ? tf_str_sub(rest, end + 1, rest.n) : TF_STR("");
    }
}

/* A finding says something, on one line, of whole characters of its file. */
static void look_at(const tf_diag *diag)
{
    DEMAND(is_within(diag->span, (tf_span){0, diag->bytes.n}));
    DEMAND(diag->severity != TF_OFF && diag->message.n);
    DEMAND(tf_str_find(diag->message, '\n') == diag->message.n);
    if (tf_utf8_check(diag->bytes) == diag->bytes.n)
        DEMAND(starts_character(diag->bytes, diag->span.from) &&
               starts_character(diag->bytes, diag->span.to));
}

/* Every format can show them, as UTF-8 that steers no terminal. */
static void show(const tf_store *store, const tf_checked *checked)
{
    tf_findings findings = {
        .store = store,
        .diags = &checked->diags,
        .fail_on = TF_ERROR,
        .people = checked->snapshot.people.n,
        .files = checked->snapshot.files.at,
        .files_n = checked->snapshot.files.n,
    };
    tf_buf out = {0};

    for (size_t i = 0; i < tf_findings_formats_n; i++) {
        tf_buf_clear(&out);
        tf_findings_formats[i].put(&out, &findings);
        DEMAND(tf_str_find(tf_buf_str(&out), '\033') == out.n);
        DEMAND(tf_utf8_check(tf_buf_str(&out)) == out.n);
    }
    tf_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct memory memory = {.store = {.ops = &ops, .label = TF_STR("memory")}};
    tf_check_options options = {.threads = 1};
    tf_checked checked;
    tf_error error = {0};

    tf_date_parse(TF_STR("2026-11-20"), &options.today);
    cut(&memory, (tf_str){(const char *)data, size});
    DEMAND(tf_check(&memory.store, &options, &checked, &error) == 0);
    for (size_t i = 0; i < checked.diags.found.n; i++)
        look_at(&checked.diags.found.at[i]);
    show(&memory.store, &checked);
    tf_checked_release(&checked);
    tf_error_release(&error);
    return 0;
}
