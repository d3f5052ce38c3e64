/* Who reflects, with whom, on what, of which day. */
#include "reflect.h"

#include <unistd.h>

#include "who.h"

/* ---- who, and with whom ---------------------------------------------------------------------- */

/* All who are named, by what was written; the person comes first where one was told. */
static tf_str *named(tf_reflecting *reflecting, size_t *n)
{
    const tf_given *with = &reflecting->values.with;
    tf_str *names = TF_NEW_N(&reflecting->arena, tf_str, with->all.n + 1);

    *n = 0;
    if (reflecting->who)
        names[(*n)++] = tf_str_z(reflecting->who);
    for (size_t i = 0; i < with->all.n; i++)
        names[(*n)++] = with->all.at[i];
    return names;
}

/* Whether all who are named are named by their folders, so that no other profile need be read. */
static bool all_known(const tf_reflecting *reflecting, const tf_str *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!tf_snapshot_person(&reflecting->people, names[i]))
            return false;
    return reflecting->who != NULL;
}

/* Turns names into slugs. With nobody told, the person who is writing comes first. */
static int find_people(tf_reflecting *reflecting, tf_str email, tf_str *names, size_t n,
                       tf_str *slugs, tf_error *error)
{
    const tf_person *person;
    size_t found = 0;

    if (!reflecting->who) {
        if (tf_who_am_i(&reflecting->people, email, &person, error) < 0)
            return -1;
        slugs[found++] = tf_arena_str(&reflecting->arena, person->slug);
    }
    for (size_t i = 0; i < n; i++) {
        if (tf_who_find(&reflecting->people, names[i], &person, error) < 0)
            return -1;
        slugs[found++] = tf_arena_str(&reflecting->arena, person->slug);
    }
    return 0;
}

static int load(tf_reflecting *reflecting, const tf_str *slugs, size_t n, tf_error *error)
{
    tf_snapshot_release(&reflecting->people);
    return tf_who_load(reflecting->store, reflecting->noting.today, slugs, n, &reflecting->people,
                       error);
}

static int load_people(tf_reflecting *reflecting, tf_error *error)
{
    size_t n;
    tf_str *names = named(reflecting, &n), *slugs = names;

    if (reflecting->who && load(reflecting, names, n, error) < 0)
        return -1;
    if (!all_known(reflecting, names, n)) {
        slugs = TF_NEW_N(&reflecting->arena, tf_str, n + 1);
        if (load(reflecting, NULL, 0, error) < 0 ||
            find_people(reflecting, reflecting->noting.author, names, n, slugs, error) < 0)
            return -1;
        n += !reflecting->who;
        if (load(reflecting, slugs, n, error) < 0)
            return -1;
    }
    for (size_t i = 0; i < n; i++) {
        const tf_person *person = tf_snapshot_person(&reflecting->people, slugs[i]);
        if (!person)
            return tf_fail(error, "The folder staff/%.*s went away just now", TF_ARG(slugs[i]));
        slugs[i] = person->slug;
    }
    reflecting->noting.person = tf_snapshot_person(&reflecting->people, slugs[0]);
    reflecting->note.with = slugs + 1;
    reflecting->note.with_n = n - 1;
    return 0;
}

/* ---- about what ------------------------------------------------------------------------------ */

static bool is_told(const tf_given *about, tf_commitment_kind kind)
{
    for (size_t i = 0; i < about->all.n; i++)
        if (tf_str_eq(about->all.at[i], tf_commitment_slug(kind)))
            return true;
    return about->all.n == 0;
}

/* What is told must be there; with nothing told it is about all that there is. */
static int choose_about(tf_reflecting *reflecting, tf_error *error)
{
    const tf_person *person = reflecting->noting.person;
    const tf_given *about = &reflecting->values.about;
    bool any = false;

    for (int i = 0; i < TF_COMMITMENT_KINDS; i++) {
        tf_commitment_kind kind = (tf_commitment_kind)i;
        bool told = is_told(about, kind), has = person->commitments[kind].file != NULL;
        if (told && !has && about->all.n)
            return tf_fail(error,
                           "%.*s has no %.*s commitment that this could be about.\n"
                           "Write it first, in staff/%.*s/%.*s.md",
                           TF_ARG(tf_person_name(person)), TF_ARG(tf_commitment_words(kind)),
                           TF_ARG(person->slug), TF_ARG(tf_commitment_slug(kind)));
        reflecting->note.is_about[kind] = told && has;
        any |= told && has;
    }
    if (!any)
        return tf_fail(error,
                       "%.*s has no commitment yet that one could reflect on.\n"
                       "Write one first, in staff/%.*s/recovery-plan.md",
                       TF_ARG(tf_person_name(person)), TF_ARG(person->slug));
    return 0;
}

/* ---- what is needed before a word is typed --------------------------------------------------- */

/* A text from a file or a program is kept as a draft all the same, whatever its day. */
static int refuse_future(tf_reflecting *reflecting, tf_error *error)
{
    if (reflecting->noting.date <= reflecting->noting.today ||
        (reflecting->piped && !isatty(STDIN_FILENO)))
        return 0;
    return tf_fail(error, "%s has not come yet: leave out `--on` for today",
                   tf_date_words(&reflecting->arena, reflecting->noting.date).p);
}

static int choose_day(tf_reflecting *reflecting, tf_error *error)
{
    const tf_call *call = reflecting->call;
    tf_date sane;

    reflecting->noting.today = tf_call_today(call);
    reflecting->noting.date =
        reflecting->values.on == TF_NO_DATE ? reflecting->noting.today : reflecting->values.on;
    if (tf_date_parse(TF_STR("2000-01-01"), &sane) && call->common.today == TF_NO_DATE &&
        reflecting->noting.today < sane)
        return tf_fail(error,
                       "The clock of this computer says %s, which cannot be.\n"
                       "Set it right, or say what day it is: --today DATE",
                       tf_date_words(&reflecting->arena, reflecting->noting.today).p);
    return refuse_future(reflecting, error);
}

static int choose_words(tf_reflecting *reflecting, tf_error *error)
{
    tf_buf name = {0};
    int failed = 0;

    reflecting->noting.words = tf_str_z(reflecting->values.words);
    tf_name_put(&name, reflecting->noting.words);
    if (reflecting->values.words && !name.n)
        failed = tf_fail(error, "--words wants words for the file's name, not `%s`",
                         reflecting->values.words);
    tf_buf_release(&name);
    return failed;
}

int tf_reflect_prepare(tf_reflecting *reflecting, tf_error *error)
{
    const char *dir = reflecting->call->common.dir;
    tf_where where = {.dir = dir};
    tf_str name, set;
    int failed;

    if (choose_day(reflecting, error) < 0 || choose_words(reflecting, error) < 0 ||
        tf_writer_open(dir, &reflecting->writer, error) < 0 ||
        tf_git_open_school(&where, &reflecting->store, error) < 0 ||
        tf_writer_author(reflecting->writer, &name, &reflecting->noting.author, error) < 0)
        return -1;
    set = tf_writer_setting(reflecting->writer, "twofold.person");
    if (!reflecting->who && set.n)
        reflecting->who = set.p;
    failed = load_people(reflecting, error);
    if (failed && set.p && reflecting->who == set.p)
        return tf_context(error, "git config twofold.person");
    if (failed || choose_about(reflecting, error) < 0)
        return -1;
    reflecting->note.share = reflecting->values.share;
    reflecting->noting.writer = reflecting->writer;
    reflecting->noting.store = reflecting->store;
    reflecting->noting.colour =
        tf_term_colour((tf_colour_when)reflecting->call->common.colour, stderr);
    return 0;
}
