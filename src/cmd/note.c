/* A reflection on its way into the repository. */
#include "note.h"

#include <dirent.h>
#include <stdlib.h>

#include <twofold/emit.h>
#include <twofold/write.h>

#include "command.h"
#include "file.h"
#include "receipt.h"
#include "who.h"

/* ---- its name -------------------------------------------------------------------------------- */

static void put_folder(const tf_noting *noting, tf_buf *path)
{
    tf_buf_printf(path, "staff/%.*s/reflections/", TF_ARG(noting->person->slug));
}

static void put_whole(const tf_noting *noting, tf_str path, tf_buf *whole)
{
    tf_buf_printf(whole, "%.*s/", TF_ARG(tf_writer_top(noting->writer)));
    tf_store_path_top(noting->store, path, whole);
}

bool tf_note_is_there(const tf_noting *noting, tf_str path, tf_str bytes)
{
    tf_error error = {0};
    tf_buf whole = {0}, held = {0};
    bool same;

    put_whole(noting, path, &whole);
    same = tf_file_read(whole.p, &held, &error) == 0 && tf_str_eq(tf_buf_str(&held), bytes);
    tf_error_release(&error);
    tf_buf_release(&held);
    tf_buf_release(&whole);
    return same;
}

/* Names that differ only in case or form are one on other computers. */
static tf_map names_in_use(const tf_noting *noting, tf_arena *arena)
{
    tf_map names = {0};
    tf_buf path = {0}, whole = {0};
    const struct dirent *found;
    DIR *dir;

    put_folder(noting, &path);
    put_whole(noting, tf_buf_str(&path), &whole);
    dir = opendir(whole.p);
    while (dir && (found = readdir(dir)))
        tf_map_put(&names, tf_utf8_fold(arena, tf_str_z(found->d_name)), &names);
    if (dir)
        closedir(dir);
    tf_buf_release(&path);
    tf_buf_release(&whole);
    return names;
}

enum { NUMBERS_MOST = 10000 };

/*
 * The names to try, from number 1 on: the date, and the words that were given for it; the same with
 * a number. A name stays in the history for ever, so nothing of the text goes into it.
 */
static void put_name(const tf_noting *noting, size_t number, tf_buf *name)
{
    tf_buf words = {0};

    tf_buf_clear(name);
    tf_date_put(name, noting->date);
    tf_name_put(&words, noting->words);
    if (words.n)
        tf_buf_printf(name, "-%s", words.p);
    if (number > 1)
        tf_buf_printf(name, "-%zu", number);
    tf_buf_putz(name, ".md");
    tf_buf_release(&words);
}

void tf_note_put_path(const tf_noting *noting, tf_str bytes, tf_buf *path)
{
    tf_arena arena = {0};
    tf_map in_use = names_in_use(noting, &arena);
    tf_buf name = {0};
    size_t folder;

    put_folder(noting, path);
    folder = path->n;
    for (size_t number = 1; number <= NUMBERS_MOST; number++) {
        put_name(noting, number, &name);
        path->n = folder;
        tf_buf_put(path, tf_buf_str(&name));
        if (!tf_map_get(&in_use, tf_utf8_fold(&arena, tf_buf_str(&name))) ||
            tf_note_is_there(noting, tf_buf_str(path), bytes))
            break;
    }
    tf_map_release(&in_use);
    tf_buf_release(&name);
    tf_arena_release(&arena);
}

/* ---- its findings ---------------------------------------------------------------------------- */

static bool is_unwritten(const tf_snapshot *snapshot, tf_str path)
{
    const tf_file *file = tf_snapshot_file(snapshot, path);

    return file && file->sound && !file->written;
}

/* That nothing is written yet is no news to whoever is writing. */
static void drop_unwritten(tf_diags *diags)
{
    size_t kept = 0;

    for (size_t i = 0; i < diags->found.n; i++)
        if (diags->found.at[i].rule != TF_RULE_unwritten)
            diags->found.at[kept++] = diags->found.at[i];
    diags->found.n = kept;
}

static void put_findings(const tf_noting *noting, const tf_checked *checked, tf_buf *out)
{
    tf_findings findings = {.store = noting->store,
                            .diags = &checked->diags,
                            .fail_on = TF_ERROR,
                            .people = checked->snapshot.people.n,
                            .files = checked->snapshot.files.at,
                            .files_n = checked->snapshot.files.n,
                            .colour = noting->colour,
                            .partial = true};

    tf_findings_formats[0].put(out, &findings);
}

int tf_note_judge(const tf_noting *noting, tf_str path, tf_str bytes, tf_judged *judged,
                  tf_error *error)
{
    tf_overlaid file = {path, bytes};
    tf_check_options options = {.today = noting->today, .threads = 1};
    tf_checked checked = {0};
    tf_scope scope;
    tf_store *store;
    int failed;

    *judged = (tf_judged){0};
    tf_scope_of_reflection(path, &scope);
    options.scope = &scope;
    tf_store_overlay(noting->store, &file, 1, &store);
    failed = tf_check(store, &options, &checked, error);
    if (!failed) {
        judged->written = !is_unwritten(&checked.snapshot, path);
        drop_unwritten(&checked.diags);
        judged->counts = tf_diags_count(&checked.diags);
        if (checked.diags.found.n)
            put_findings(noting, &checked, &judged->text);
    }
    tf_checked_release(&checked);
    tf_scope_release(&scope);
    tf_store_free(store);
    return failed;
}

void tf_judged_release(tf_judged *judged)
{
    tf_buf_release(&judged->text);
}

/* ---- its commit ------------------------------------------------------------------------------ */

/* The reflection itself is read with those whom it names, for what its message says. */
struct naming {
    tf_arena arena;
    tf_overlaid file;
    tf_store *store; /* with that file */
    tf_snapshot note, people;
    const tf_reflection *reflection;
};

static bool is_note(void *context, const tf_place_of *place, tf_str path)
{
    (void)place;
    return tf_str_eq(path, *(const tf_str *)context);
}

static bool enters_nothing(void *context, tf_str folder)
{
    (void)context;
    (void)folder;
    return false;
}

static int read_note(const tf_noting *noting, tf_str path, tf_str bytes, struct naming *naming,
                     tf_error *error)
{
    tf_load_options options = {.today = noting->today,
                               .threads = 1,
                               .wants = is_note,
                               .enters = enters_nothing,
                               .context = &path};
    const tf_person *person;
    int failed;

    naming->file = (tf_overlaid){path, bytes};
    tf_store_overlay(noting->store, &naming->file, 1, &naming->store);
    failed = tf_load(naming->store, &options, &naming->note, error);
    person = failed ? NULL : tf_snapshot_person(&naming->note, noting->person->slug);
    if (!person || !person->reflections.n)
        return failed ? -1 : tf_fail(error, "The reflection %.*s cannot be read", TF_ARG(path));
    naming->reflection = person->reflections.at[0];
    return 0;
}

static int read_colleagues(const tf_noting *noting, struct naming *naming, tf_error *error)
{
    const tf_names *with = &naming->reflection->with;
    tf_str *slugs = TF_NEW_N(&naming->arena, tf_str, with->n + 1);

    for (size_t i = 0; i < with->n; i++)
        slugs[i] = with->at[i].text;
    return tf_who_load(noting->store, noting->today, slugs, with->n, &naming->people, error);
}

static void put_message(const tf_noting *noting, tf_str path, struct naming *naming, tf_buf *out)
{
    tf_trailers trailers = {0};
    tf_buf subject = {0};

    tf_buf_putz(&subject, "Reflect on ");
    tf_about_put_words(&subject, naming->reflection->is_about);
    tf_buf_printf(&subject, ": %.*s, ", TF_ARG(tf_person_name(noting->person)));
    tf_date_put_words(&subject, noting->date);
    tf_trailers_add(&trailers, &naming->arena, "Staff", noting->person->slug);
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (naming->reflection->is_about[kind])
            tf_trailers_add(&trailers, &naming->arena, "Commitment",
                            tf_commitment_slug((tf_commitment_kind)kind));
    tf_trailers_add(&trailers, &naming->arena, "Reflection", tf_layout_place(path).name);
    tf_trailers_add_colleagues(&trailers, &naming->arena, &naming->people,
                               &naming->reflection->with, noting->person, noting->author);
    tf_message_put(out, tf_buf_str(&subject), (tf_str){0}, &trailers);
    tf_buf_release(&subject);
}

static int say(const tf_noting *noting, const tf_receipt *receipt, tf_str path, tf_str message)
{
    tf_buf out = {0}, here = {0};

    tf_store_path_here(noting->store, path, &here);
    if (receipt->id[0]) {
        tf_receipt_put(&out, receipt, message);
        tf_buf_putz(&out, "    ");
    } else {
        tf_buf_putz(&out, "This very note is committed already: ");
    }
    tf_put_safe(&out, tf_buf_str(&here));
    tf_buf_putc(&out, '\n');
    tf_buf_release(&here);
    if (receipt->id[0])
        tf_receipt_say_detached(receipt);
    return tf_print(&out, TF_DONE);
}

int tf_note_commit(const tf_noting *noting, tf_str path, tf_str bytes, int *status, tf_error *error)
{
    struct naming naming = {0};
    tf_buf message = {0}, top = {0};
    tf_receipt receipt;
    int failed = read_note(noting, path, bytes, &naming, error);

    if (!failed)
        failed = read_colleagues(noting, &naming, error);
    if (!failed) {
        put_message(noting, path, &naming, &message);
        tf_store_path_top(noting->store, path, &top);
        tf_change change = {.path = tf_buf_str(&top), .bytes = &bytes};
        tf_order order = {&change, 1, tf_buf_str(&message)};
        tf_receipt_checked();
        failed = tf_writer_commit(noting->writer, &order, &receipt, error);
    }
    if (!failed)
        *status = say(noting, &receipt, path, tf_buf_str(&message));
    tf_buf_release(&message);
    tf_buf_release(&top);
    tf_snapshot_release(&naming.note);
    tf_store_free(naming.store);
    tf_snapshot_release(&naming.people);
    tf_arena_release(&naming.arena);
    return failed;
}
