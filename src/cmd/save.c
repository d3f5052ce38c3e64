/* twofold save: what a person changed, looked over and committed with a message that says what it
 * was. */
#include "save.h"

#include "ask.h"
#include "file.h"
#include "receipt.h"
#include "who.h"

struct values {
    const char *message;
    bool dry_run;
};

static const tf_option options[] = {
    {"message", 'm', TF_OPTION_TEXT, offsetof(struct values, message), "TEXT",
     "why, in your own words: they go into the message (`-`: from standard input)", NULL},
    {"dry-run", 'n', TF_OPTION_FLAG, offsetof(struct values, dry_run), NULL,
     "say what would be committed, and leave it at that", NULL},
};

/* ---- the message --------------------------------------------------------------------------------- */

/* One commit: the files of one person, or the school's own. */
struct bundle {
    tf_saving *saving;
    tf_str whose;
    TF_VEC(tf_deed) deeds;
    TF_VEC(tf_change) changes;
    tf_trailers trailers;
    tf_str author; /* the email of whoever saves */
};

static const tf_reflection *reflection_at(const tf_person *person, tf_str path)
{
    for (size_t i = 0; person && i < person->reflections.n; i++)
        if (tf_str_eq(person->reflections.at[i]->file->path, path))
            return person->reflections.at[i];
    return NULL;
}

/* Each thing that a trailer can say, once. */
static void add_trailer(struct bundle *bundle, const char *key, tf_str value)
{
    for (size_t i = 0; i < bundle->trailers.lines.n; i++)
        if (bundle->trailers.lines.at[i].key == key &&
            tf_str_eq(bundle->trailers.lines.at[i].value, value))
            return;
    tf_trailers_add(&bundle->trailers, &bundle->saving->arena, key, value);
}

static const char staff[] = "Staff", commitment[] = "Commitment", reflection[] = "Reflection";

static void add_commitments(struct bundle *bundle, const tf_deed *deed)
{
    tf_place_of place = tf_layout_place(deed->path);

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (deed->is_about[kind] ||
            (place.kind == TF_FILE_COMMITMENT && (int)place.commitment == kind))
            add_trailer(bundle, commitment, tf_commitment_slug((tf_commitment_kind)kind));
}

/* Those who worked on what was written share in it. */
static void add_colleagues(struct bundle *bundle, const tf_person *person, const tf_deed *deed)
{
    const tf_snapshot *snapshot = &bundle->saving->checked.snapshot;
    tf_place_of place = tf_layout_place(deed->path);
    const tf_reflection *note = reflection_at(person, deed->path);
    const tf_names *with = note ? &note->with
                           : place.kind == TF_FILE_COMMITMENT
                               ? &person->commitments[place.commitment].with
                               : NULL;
    tf_trailers colleagues = {0};

    if (!with || (deed->kind != TF_DEED_WRITE && deed->kind != TF_DEED_REWORD))
        return;
    tf_trailers_add_colleagues(&colleagues, &bundle->saving->arena, snapshot, with, person,
                               bundle->author);
    for (size_t i = 0; i < colleagues.lines.n; i++)
        add_trailer(bundle, colleagues.lines.at[i].key, colleagues.lines.at[i].value);
}

static void add_trailers(struct bundle *bundle, const tf_person *person)
{
    if (bundle->whose.n)
        add_trailer(bundle, staff, bundle->whose);
    for (size_t i = 0; i < bundle->deeds.n; i++)
        add_commitments(bundle, &bundle->deeds.at[i]);
    for (size_t i = 0; i < bundle->deeds.n; i++) {
        tf_place_of place = tf_layout_place(bundle->deeds.at[i].path);
        if (place.kind == TF_FILE_REFLECTION)
            add_trailer(bundle, reflection, place.name);
    }
    for (size_t i = 0; person && i < bundle->deeds.n; i++)
        add_colleagues(bundle, person, &bundle->deeds.at[i]);
}

/* Somebody whose profile is gone has the name that HEAD knows. */
static tf_str name_of(struct bundle *bundle, const tf_person *person)
{
    tf_saving *saving = bundle->saving;
    tf_snapshot before = {0};
    tf_error error = {0};
    tf_str name = bundle->whose;

    if (!bundle->whose.n)
        return (tf_str){0};
    if (person && person->name.text.n)
        return person->name.text;
    if (saving->head && tf_who_load(saving->head, saving->today, &name, 1, &before, &error) == 0 &&
        (person = tf_snapshot_person(&before, bundle->whose)))
        name = tf_arena_str(&saving->arena, tf_person_name(person));
    tf_error_release(&error);
    tf_snapshot_release(&before);
    return name;
}

static void put_message(struct bundle *bundle, tf_buf *out)
{
    const tf_person *person =
        bundle->whose.n ? tf_snapshot_person(&bundle->saving->checked.snapshot, bundle->whose)
                        : NULL;
    tf_buf subject = {0};

    for (size_t i = 0; i < bundle->deeds.n; i++) {
        const tf_reflection *note = reflection_at(person, bundle->deeds.at[i].path);
        for (int kind = 0; note && kind < TF_COMMITMENT_KINDS; kind++)
            bundle->deeds.at[i].is_about[kind] = note->is_about[kind];
    }
    add_trailers(bundle, person);
    tf_deeds_put_subject(&subject, bundle->deeds.at, bundle->deeds.n, name_of(bundle, person));
    tf_message_put(out, tf_buf_str(&subject), bundle->saving->why, &bundle->trailers);
    tf_buf_release(&subject);
}

/* ---- the commits --------------------------------------------------------------------------------- */

static void fill(struct bundle *bundle)
{
    tf_saving *saving = bundle->saving;

    for (size_t i = 0; i < saving->files.n; i++) {
        const tf_saved *saved = &saving->files.at[i];
        if (!saved->selected || !tf_str_eq(saved->whose, bundle->whose))
            continue;
        *TF_PUSH(&saving->arena, &bundle->changes) =
            (tf_change){.path = saved->top, .gone = saved->gone};
        if (!saved->moved_away)
            *TF_PUSH(&saving->arena, &bundle->deeds) = saved->deed;
    }
}

static void put_would(tf_buf *out, tf_str message)
{
    tf_buf_putz(out, "Would commit: ");
    tf_put_safe(out, tf_str_sub(message, 0, tf_str_find(message, '\n')));
    tf_buf_putc(out, '\n');
}

/* Somebody may not have meant each of them. */
static void put_files(tf_buf *out, const struct bundle *bundle)
{
    for (size_t i = 0; i < bundle->changes.n; i++) {
        tf_str prefix = bundle->saving->store->prefix;
        tf_str path = bundle->changes.at[i].path;
        tf_buf here = {0};
        tf_store_path_here(bundle->saving->store, tf_str_sub(path, prefix.n, path.n), &here);
        tf_buf_putz(out, "    ");
        tf_put_safe(out, tf_buf_str(&here));
        tf_buf_putz(out, bundle->changes.at[i].gone ? " (gone)\n" : "\n");
        tf_buf_release(&here);
    }
}

static int commit(struct bundle *bundle, bool dry_run, tf_receipt *receipt, tf_buf *out,
                  tf_error *error)
{
    tf_buf message = {0};
    int failed = 0;

    fill(bundle);
    put_message(bundle, &message);
    if (dry_run) {
        put_would(out, tf_buf_str(&message));
    } else {
        tf_order order = {bundle->changes.at, bundle->changes.n, tf_buf_str(&message)};
        failed = tf_writer_commit(bundle->saving->writer, &order, receipt, error);
        if (!failed && receipt->id[0])
            tf_receipt_put(out, receipt, tf_buf_str(&message));
    }
    if (dry_run || (!failed && receipt->id[0]))
        put_files(out, bundle);
    tf_buf_release(&message);
    return failed;
}

/* The school's own files first: what people wrote may name what is new in them. */
static int commit_all(tf_saving *saving, tf_str author, bool dry_run, tf_buf *out, tf_error *error)
{
    tf_map done = {0};
    tf_receipt receipt = {0};
    int failed = 0;

    tf_receipt_checked();
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < saving->files.n && !failed; i++) {
            const tf_saved *saved = &saving->files.at[i];
            struct bundle bundle = {.saving = saving, .whose = saved->whose, .author = author};
            if (!saved->selected || (saved->whose.n > 0) != (round > 0) ||
                tf_map_put(&done, saved->whose, saving))
                continue;
            failed = commit(&bundle, dry_run, &receipt, out, error);
        }
    tf_map_release(&done);
    if (!failed && receipt.id[0])
        tf_receipt_say_detached(&receipt);
    return failed;
}

/* ---- the command --------------------------------------------------------------------------------- */

static int open_saving(tf_saving *saving, tf_str *author, tf_error *error)
{
    const char *dir = saving->call->common.dir;
    tf_where now = {.dir = dir}, head = {.dir = dir, .at = "HEAD"};
    tf_error none = {0};
    tf_str name;

    saving->today = tf_call_today(saving->call);
    if (tf_writer_open(dir, &saving->writer, error) < 0 ||
        tf_git_open_school(&now, &saving->store, error) < 0 ||
        tf_writer_author(saving->writer, &name, author, error) < 0)
        return -1;
    /* Before the first commit, and before the school is in one, all is new. */
    if (tf_git_may_have_head(dir))
        tf_git_open_school(&head, &saving->head, &none);
    tf_error_release(&none);
    return 0;
}

static bool any_selected(const tf_saving *saving)
{
    for (size_t i = 0; i < saving->files.n; i++)
        if (saving->files.at[i].selected)
            return true;
    return false;
}

static int say_nothing(const tf_saving *saving)
{
    tf_buf out = {0};

    tf_buf_putz(&out,
                saving->call->argc
                    ? "Nothing has changed in what you asked about: there is nothing to save.\n"
                    : "Nothing has changed in the school's files: there is nothing to save.\n");
    if (saving->others)
        tf_buf_putz(&out, "What else has changed here is not the school's, and stays as it is "
                          "(`git status` shows it).\n");
    return tf_print(&out, TF_DONE);
}

static int read_why(tf_saving *saving, const char *message, tf_error *error)
{
    tf_str wrote = tf_str_z(message);
    tf_buf input = {0};
    int failed = 0;

    if (tf_str_is(wrote, "-")) {
        failed = tf_input_read(&input, error);
        wrote = tf_buf_str(&input);
    }
    if (!failed && !tf_message_body(&saving->arena, wrote, &saving->why))
        failed = tf_fail(error, "The message has a hidden character in it, or is not UTF-8; please "
                                "type it afresh");
    tf_buf_release(&input);
    return failed;
}

static int save(tf_saving *saving, const struct values *values)
{
    tf_error error = {0};
    tf_buf found = {0}, out = {0};
    bool errors = false;
    tf_str author;
    int status;

    if (read_why(saving, values->message, &error) < 0 || open_saving(saving, &author, &error) < 0 ||
        tf_save_find(saving, &error) < 0)
        return tf_say_error(&error);
    if (!any_selected(saving))
        return say_nothing(saving);
    if (tf_save_check(saving, &found, &errors, &error) < 0)
        return tf_say_error(&error);
    tf_tell(&found);
    tf_buf_release(&found);
    if (errors) {
        tf_say("Nothing is committed yet, and your files are as you left them. Mend what is said\n"
               "above and save again, or name only what is ready: twofold save PATH…\n"
               "A passage that a rule misjudges can be let through: see `twofold explain`.");
        return TF_FOUND_ERRORS;
    }
    status = commit_all(saving, author, values->dry_run, &out, &error) < 0 ? tf_say_error(&error)
                                                                           : TF_DONE;
    return tf_print(&out, status);
}

static int run(tf_call *call)
{
    struct values values = {0};
    tf_saving saving = {.call = call};
    int status;

    if (tf_call_read(call, &values, SIZE_MAX, &status))
        status = save(&saving, &values);
    tf_checked_release(&saving.checked);
    tf_store_free(saving.head);
    tf_store_free(saving.store);
    tf_writer_free(saving.writer);
    tf_arena_release(&saving.arena);
    return status;
}

const tf_command tf_command_save = {
    .name = "save",
    .operands = "[PATH…]",
    .summary = "look over what you changed, and commit it",
    .about =
        "Looks over what differs from the last commit in the school's files, and commits it with "
        "a\n"
        "message that says what it was: one commit for each person, one for the school's own\n"
        "files. With PATHs it keeps to those; what `--message` says goes into each commit. An\n"
        "error is not committed: your files stay as they are until it is mended. What is not the\n"
        "school's is left alone.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
