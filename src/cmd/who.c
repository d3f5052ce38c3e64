/* Who is who: by slug, by name, by email. */
#include "who.h"

/* ---- reading no more than it takes ----------------------------------------------------------- */

struct asked {
    const tf_str *slugs;
    size_t n;
};

/* Names match whatever the case. */
static bool is_asked(const struct asked *asked, tf_str slug)
{
    tf_arena scratch = {0};
    bool found = false;

    for (size_t i = 0; i < asked->n && !found; i++)
        found = tf_str_eq(asked->slugs[i], slug) ||
                (asked->slugs[i].n == slug.n &&
                 tf_str_eq(tf_utf8_fold(&scratch, asked->slugs[i]), tf_utf8_fold(&scratch, slug)));
    tf_arena_release(&scratch);
    return found;
}

static bool wants(void *context, const tf_place_of *place, tf_str path)
{
    const struct asked *asked = context;

    (void)path;
    switch (place->kind) {
    case TF_FILE_SCHOOL:
    case TF_FILE_OTHER: /* a folder: there is such a person */
        return true;
    case TF_FILE_PROFILE:
        return !asked->slugs || is_asked(asked, place->slug);
    case TF_FILE_COMMITMENT:
        return is_asked(asked, place->slug);
    case TF_FILE_REFLECTION:
    case TF_FILE_EXTRA:
    case TF_FILE_EARLIER:
        break;
    }
    return false;
}

static bool enters(void *context, tf_str folder)
{
    const struct asked *asked = context;
    tf_str slug = tf_layout_place(folder).slug;

    /* Whatever is longer is a folder of reflections. */
    return folder.n <= sizeof("staff/") - 1 + slug.n &&
           (!slug.n || !asked->slugs || is_asked(asked, slug));
}

int tf_who_load(tf_store *store, tf_date today, const tf_str *slugs, size_t n,
                tf_snapshot *snapshot, tf_error *error)
{
    struct asked asked = {slugs, n};
    tf_load_options options = {
        .today = today, .wants = wants, .enters = enters, .context = &asked, .lean = true};

    return tf_load(store, &options, snapshot, error);
}

/* ---- by name --------------------------------------------------------------------------------- */

static bool has_word(tf_str name, tf_str word)
{
    while (name.n) {
        size_t space = tf_str_find(name, ' ');
        if (tf_str_eq(tf_str_sub(name, 0, space), word))
            return true;
        name = tf_str_sub(name, space + 1, name.n);
    }
    return false;
}

/* What was written for somebody, folded. Not every keyboard has every accent: written without any,
 * it stands for names with them too. */
struct wrote {
    tf_str fold;
    bool bare;
};

/* How well a name fits what was written: 2 the whole of it, 1 a word of it. */
static int fit(const tf_person *person, const struct wrote *wrote)
{
    tf_arena scratch = {0};
    tf_str name = wrote->bare ? tf_utf8_bare(&scratch, person->name.fold) : person->name.fold;
    int fits = tf_str_eq(name, wrote->fold) ? 2 : has_word(name, wrote->fold) ? 1 : 0;

    tf_arena_release(&scratch);
    return fits;
}

static void put_person(tf_buf *out, const tf_person *person)
{
    tf_buf_printf(out, "\n    %.*s", TF_ARG(person->slug));
    if (person->name.text.n)
        tf_buf_printf(out, "  %.*s", TF_ARG(person->name.text));
}

static int fail_several(const tf_snapshot *snapshot, tf_str text, const struct wrote *wrote,
                        int best, tf_error *error)
{
    tf_fail(error, "`%.*s` could be several people. Which of them?", TF_ARG(text));
    for (size_t i = 0; i < snapshot->people.n; i++)
        if (fit(snapshot->people.at[i], wrote) == best)
            put_person(&error->message, snapshot->people.at[i]);
    return -1;
}

static int fail_nobody(const tf_snapshot *snapshot, tf_str wrote, tf_error *error)
{
    tf_arena arena = {0};
    TF_VEC(tf_str) names = {0};
    tf_str meant;

    if (!snapshot->people_known)
        return tf_fail(error, "The folder staff/ cannot be looked into, for `%.*s` or anybody",
                       TF_ARG(wrote));
    for (size_t i = 0; i < snapshot->people.n; i++) {
        tf_str name = snapshot->people.at[i]->name.text;
        *TF_PUSH(&arena, &names) = snapshot->people.at[i]->slug;
        *TF_PUSH(&arena, &names) = name;
        *TF_PUSH(&arena, &names) = tf_str_sub(name, 0, tf_str_find(name, ' '));
    }
    meant = tf_suggest(&arena, wrote, names.at, names.n);
    tf_fail(error, "There is nobody called `%.*s` in staff/", TF_ARG(wrote));
    if (meant.n)
        tf_buf_printf(&error->message, ": did you mean `%.*s`?", TF_ARG(meant));
    else
        tf_buf_putz(&error->message, "\n`twofold list people` shows who is there.");
    tf_arena_release(&arena);
    return -1;
}

int tf_who_find(const tf_snapshot *snapshot, tf_str text, const tf_person **person, tf_error *error)
{
    tf_arena arena = {0};
    struct wrote wrote = {.fold = tf_utf8_fold(&arena, text)};
    size_t several = 0;
    int best = 1, failed = 0;

    *person = tf_snapshot_person(snapshot, text);
    wrote.bare = tf_str_eq(tf_utf8_bare(&arena, wrote.fold), wrote.fold);
    for (size_t i = 0; !*person && i < snapshot->people.n; i++)
        best = fit(snapshot->people.at[i], &wrote) > best ? 2 : best;
    for (size_t i = 0; wrote.fold.n && i < snapshot->people.n && (!*person || several); i++)
        if (fit(snapshot->people.at[i], &wrote) == best) {
            *person = snapshot->people.at[i];
            several++;
        }
    if (several > 1)
        failed = fail_several(snapshot, text, &wrote, best, error);
    else if (!*person)
        failed = fail_nobody(snapshot, text, error);
    tf_arena_release(&arena);
    return failed;
}

/* ---- by email -------------------------------------------------------------------------------- */

enum { SHOWN_MOST = 30 };

static int fail_how(const tf_snapshot *snapshot, tf_str email, bool several, tf_error *error)
{
    size_t here = 0;

    tf_fail(error,
            several ? "More than one profile in staff/ has the email that git has for you, %.*s."
                    : "No profile in staff/ has the email that git has for you, %.*s.",
            TF_ARG(email));
    tf_buf_putz(&error->message, "\nSay once who you are:\n    git config twofold.person SLUG\n"
                                 "where SLUG is the name of your folder in staff/");
    if (!several && email.n)
        tf_buf_printf(&error->message, ", or add the line `email: %.*s` to profile.md in it",
                      TF_ARG(email));
    tf_buf_putc(&error->message, ':');
    for (size_t i = 0; i < snapshot->people.n && here <= SHOWN_MOST; i++)
        if (tf_person_is_here(snapshot->people.at[i], snapshot->today) && here++ < SHOWN_MOST)
            put_person(&error->message, snapshot->people.at[i]);
    if (here > SHOWN_MOST)
        tf_buf_putz(&error->message, "\n    … (`twofold list people` shows everybody)");
    return -1;
}

int tf_who_am_i(const tf_snapshot *snapshot, tf_str email, const tf_person **person,
                tf_error *error)
{
    tf_arena arena = {0};
    tf_str fold = tf_utf8_fold(&arena, email);
    size_t n = 0;

    for (size_t i = 0; fold.n && i < snapshot->people.n; i++)
        if (tf_str_eq(snapshot->people.at[i]->email.fold, fold)) {
            *person = snapshot->people.at[i];
            n++;
        }
    tf_arena_release(&arena);
    return n == 1 ? 0 : fail_how(snapshot, email, n > 1, error);
}
