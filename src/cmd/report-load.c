/* Reading no more of a school than a report takes. */
#include "report-load.h"

#include <twofold/git.h>

#include "command.h"
#include "who.h"

struct asked {
    tf_str slug; /* whose files all are read; empty: nobody's */
};

static bool wants(void *context, const tf_place_of *place, tf_str path)
{
    const struct asked *asked = context;

    (void)path;
    return place->kind == TF_FILE_SCHOOL || place->kind == TF_FILE_PROFILE ||
           place->kind == TF_FILE_OTHER || (asked->slug.n && tf_str_eq(place->slug, asked->slug));
}

/* Everybody's own folder, for the profile; what is below it of one person alone. */
static bool enters(void *context, tf_str folder)
{
    const struct asked *asked = context;
    tf_str slug = tf_layout_place(folder).slug;

    return folder.n <= sizeof("staff/") - 1 + slug.n ||
           (asked->slug.n && tf_str_eq(slug, asked->slug));
}

/* Whose folder is meant. Most say it by its name, and then nobody's profile needs to be read for it.
 */
static int find_slug(const char *who, tf_store *store, tf_date today, tf_arena *arena, tf_str *slug,
                     tf_error *error)
{
    tf_reader *reader = NULL;
    tf_snapshot people;
    const tf_person *person = NULL;
    tf_str path = tf_arena_printf(arena, "%.*sstaff/%s/profile.md", TF_ARG(store->prefix), who);
    tf_str name;
    bool there;
    int failed;

    *slug = tf_str_z(who);
    if (store->ops->open(store, &reader, error) < 0)
        return -1;
    there = !slug->n || tf_str_find(*slug, '/') < slug->n ||
            store->ops->look(reader, path, arena, &name, NULL) == TF_FOUND_FILE;
    store->ops->close(reader);
    if (there)
        return 0;
    failed = tf_who_load(store, today, NULL, 0, &people, error);
    if (!failed)
        failed = tf_who_find(&people, *slug, &person, error);
    if (!failed && person)
        *slug = tf_arena_str(arena, person->slug);
    tf_snapshot_release(&people);
    return failed;
}

static int find_by_email(tf_store *store, tf_date today, tf_str email, tf_buf *slug,
                         tf_error *error)
{
    tf_snapshot people;
    const tf_person *person = NULL;
    int failed = tf_who_load(store, today, NULL, 0, &people, error);

    if (!failed)
        failed = tf_who_am_i(&people, email, &person, error);
    if (!failed)
        tf_buf_put(slug, person->slug);
    tf_snapshot_release(&people);
    return failed;
}

static int find_asker(const char *dir, tf_store *store, tf_date today, tf_buf *slug,
                      tf_error *error)
{
    tf_writer *writer = NULL;
    tf_str set, name, email;
    int failed;

    if (tf_writer_open(dir, &writer, error) < 0)
        return -1;
    set = tf_writer_setting(writer, "twofold.person");
    tf_buf_put(slug, set);
    failed = set.n ? 0 : tf_writer_author(writer, &name, &email, error);
    if (!failed && !set.n)
        failed = find_by_email(store, today, email, slug, error);
    tf_writer_free(writer);
    return failed;
}

int tf_report_asker(const tf_report *report, const char *dir, tf_store *store, tf_date today,
                    tf_buf *slug, tf_error *error)
{
    if (find_asker(dir, store, today, slug, error) == 0)
        return 0;
    tf_error_release(error);
    return tf_fail(error,
                   "Whose %.*s is it to be? Please name a person (`twofold list people` shows "
                   "everybody).\nFor your own, say once who you are:\n"
                   "    git config twofold.person SLUG\n"
                   "where SLUG is the name of your folder in staff/",
                   TF_ARG(report->name));
}

tf_date tf_report_day(tf_date asked, const char *at, const tf_history *history)
{
    tf_date today = asked != TF_NO_DATE ? asked : tf_date_today(), day = today;

    if (at && !tf_date_parse(tf_str_z(at), &day))
        day = history && !history->goes_on ? history->tip.day : today;
    return day < today ? day : today;
}

bool tf_report_may_look(const tf_command *command, tf_date asked, const char *at)
{
    tf_date today = asked != TF_NO_DATE ? asked : tf_date_today(), day;
    tf_buf words = {0};
    bool may = !at || !tf_date_parse(tf_str_z(at), &day) || day <= today;

    if (!may) {
        tf_date_put_words(&words, today);
        tf_refuse(command,
                  "`--at %s` is still to come: nobody knows how things will stand then. Today is "
                  "%s; without --at a report is of today",
                  at, words.p);
        tf_buf_release(&words);
    }
    return may;
}

int tf_report_load(const tf_report *report, const char *who, tf_store *store,
                   const tf_schemas *schemas, tf_date today, tf_snapshot *snapshot, tf_error *error)
{
    tf_progress progress = {0};
    struct asked asked = {0};
    tf_arena scratch = {0};
    tf_load_options load = {.today = today, .schemas = schemas, .fronts = true};
    int failed = 0;

    if (report->reads == TF_READS_ALL) {
        load.progress = tf_progress_show;
        load.context = &progress;
    } else {
        load.wants = wants;
        load.enters = enters;
        load.context = &asked;
        load.earlier = report->reads == TF_READS_PERSON;
    }
    if (report->reads == TF_READS_PERSON && who)
        failed = find_slug(who, store, today, &scratch, &asked.slug, error);
    if (!failed)
        failed = tf_load(store, &load, snapshot, error);
    tf_progress_end(&progress);
    tf_arena_release(&scratch);
    return failed;
}
