/* Who of a list is new, and what their folders are called. */
#include "join.h"

/* ---- who is who ------------------------------------------------------------------------------ */

static bool differ(tf_str a, tf_str b)
{
    return a.n && b.n && !tf_str_eq(a, b);
}

/* How sure one may be that a row is about a person: by email, by name and team, by name alone. */
typedef bool likeness(const tf_joiner *joiner, const tf_person *person);

static bool by_email(const tf_joiner *joiner, const tf_person *person)
{
    return joiner->email_fold.n && tf_str_eq(joiner->email_fold, person->email.fold);
}

static bool by_name(const tf_joiner *joiner, const tf_person *person)
{
    return tf_str_eq(joiner->fold, person->name.fold) &&
           !differ(joiner->email_fold, person->email.fold);
}

static bool by_name_and_team(const tf_joiner *joiner, const tf_person *person)
{
    return by_name(joiner, person) && tf_str_eq(joiner->team_fold, person->team.fold);
}

/* People by the fold of their name or email, each a chain: a list of a thousand is looked up, not
 * compared with a thousand. */
struct known {
    const tf_person *person;
    bool claimed; /* by a row */
    struct known *next_of_name;
};

struct planning {
    tf_join_plan *plan;
    tf_desk *desk;
    tf_map names, emails;
    tf_map taken; /* folded names of folders */
    tf_latin latin;
};

static void know_people(struct planning *planning)
{
    tf_desk *desk = planning->desk;

    for (size_t i = 0; i < desk->snapshot.people.n; i++) {
        const tf_person *person = desk->snapshot.people.at[i];
        struct known *known = TF_NEW(&desk->arena, struct known);
        known->person = person;
        known->next_of_name = tf_map_put(&planning->names, person->name.fold, known);
        if (person->email.fold.n)
            tf_map_put(&planning->emails, person->email.fold, known);
        tf_map_put(&planning->taken, tf_utf8_fold(&desk->arena, person->slug), known);
    }
}

static void claim(tf_joiner *joiner, struct known *known, tf_date today)
{
    joiner->person = known->person;
    joiner->state = tf_person_is_here(known->person, today) ? TF_JOIN_HERE : TF_JOIN_LEFT;
    known->claimed = true;
}

/* Each person is who one row is about at most, so that two of one name stay two. */
static void recognise(struct planning *planning, likeness *is_like)
{
    tf_join_plan *plan = planning->plan;

    for (size_t i = 0; i < plan->joiners.n; i++) {
        tf_joiner *joiner = &plan->joiners.at[i];
        struct known *known = is_like == by_email
                                  ? tf_map_get(&planning->emails, joiner->email_fold)
                                  : tf_map_get(&planning->names, joiner->fold);
        if (joiner->state != TF_JOIN_NEW)
            continue;
        for (; known; known = is_like == by_email ? NULL : known->next_of_name)
            if (!known->claimed && is_like(joiner, known->person)) {
                claim(joiner, known, planning->desk->today);
                break;
            }
    }
}

/* ---- rows that say the same ------------------------------------------------------------------ */

/* The same email; or the same name, and nothing that tells them apart. */
static bool is_repeated(const tf_joiner *a, const tf_joiner *b)
{
    if (a->email_fold.n && b->email_fold.n)
        return tf_str_eq(a->email_fold, b->email_fold);
    return tf_str_eq(a->fold, b->fold) && !differ(a->team_fold, b->team_fold) &&
           (a->row.joined == b->row.joined || a->row.joined == TF_NO_DATE ||
            b->row.joined == TF_NO_DATE);
}

struct seen {
    tf_joiner *joiner;
    struct seen *next;
};

static bool is_among(const struct seen *seen, const tf_joiner *joiner)
{
    for (; seen; seen = seen->next)
        if (is_repeated(seen->joiner, joiner))
            return true;
    return false;
}

static void see(tf_arena *arena, tf_map *map, tf_str key, tf_joiner *joiner)
{
    struct seen *seen = TF_NEW(arena, struct seen);

    seen->joiner = joiner;
    seen->next = tf_map_put(map, key, seen);
}

static void find_repeated(tf_join_plan *plan, tf_arena *arena)
{
    tf_map names = {0}, emails = {0};

    for (size_t i = 0; i < plan->joiners.n; i++) {
        tf_joiner *joiner = &plan->joiners.at[i];
        if (is_among(tf_map_get(&names, joiner->fold), joiner) ||
            (joiner->email_fold.n && is_among(tf_map_get(&emails, joiner->email_fold), joiner))) {
            joiner->state = TF_JOIN_REPEATED;
            continue;
        }
        see(arena, &names, joiner->fold, joiner);
        if (joiner->email_fold.n)
            see(arena, &emails, joiner->email_fold, joiner);
    }
    tf_map_release(&names);
    tf_map_release(&emails);
}

/* ---- folders --------------------------------------------------------------------------------- */

/* Whose profile cannot be read may be the very person who is to be added. */
static int refuse_unknown(const struct planning *planning, tf_str slug, tf_str name,
                          tf_error *error)
{
    const tf_person *person = tf_snapshot_person(&planning->desk->snapshot, slug);

    if (!person || person->name.text.n)
        return 0;
    return tf_fail(error,
                   "staff/%.*s/ is there already, and has no profile.md that says whose it is. If "
                   "it is that of %.*s, mend it (`twofold check` tells how); if it is nobody's, "
                   "move it out of staff/",
                   TF_ARG(person->slug), TF_ARG(name));
}

/* Something other than a person's folder may stand there too. */
static bool is_on_disk(tf_desk *desk, tf_str slug)
{
    return tf_desk_has(desk, tf_arena_printf(&desk->arena, "staff/%.*s", TF_ARG(slug)));
}

static int name_folder(struct planning *planning, tf_joiner *joiner, tf_error *error)
{
    tf_desk *desk = planning->desk;
    tf_str slug, suffix = {0};

    if (tf_slug_of(&planning->latin, &desk->arena, joiner->row.name, &slug, error) < 0)
        return tf_context(error, "The folder of %.*s needs a name (--slug gives it one)",
                          TF_ARG(joiner->row.name));
    if (refuse_unknown(planning, slug, joiner->row.name, error) < 0)
        return -1;
    if (joiner->row.team.n &&
        tf_slug_of(&planning->latin, &desk->arena, joiner->row.team, &suffix, error) < 0)
        return tf_context(error, "%.*s", TF_ARG(joiner->row.team));
    do {
        joiner->slug = tf_slug_unique(&desk->arena, &planning->taken, slug, suffix);
    } while (is_on_disk(desk, joiner->slug));
    joiner->namesake = !tf_str_eq(joiner->slug, slug);
    return 0;
}

static int take_slug(struct planning *planning, tf_joiner *joiner, const char *slug,
                     tf_error *error)
{
    joiner->slug = tf_str_z(slug);
    if (!tf_slug_is(joiner->slug))
        return tf_fail(error,
                       "A folder cannot be called `%s` here: small letters a to z, digits, and "
                       "hyphens between them, such as amara-okafor",
                       slug);
    if (tf_map_get(&planning->taken, joiner->slug) || is_on_disk(planning->desk, joiner->slug))
        return tf_fail(
            error, "staff/%s is there already: please choose another name for the folder", slug);
    return 0;
}

static int name_folders(struct planning *planning, const char *slug, tf_error *error)
{
    tf_join_plan *plan = planning->plan;

    for (size_t i = 0; i < plan->joiners.n; i++) {
        tf_joiner *joiner = &plan->joiners.at[i];
        if (joiner->state != TF_JOIN_NEW)
            continue;
        if ((slug ? take_slug(planning, joiner, slug, error)
                  : name_folder(planning, joiner, error)) < 0)
            return -1;
        plan->fresh++;
    }
    return 0;
}

/* ---- the plan -------------------------------------------------------------------------------- */

int tf_join_plan_make(tf_join_plan *plan, tf_desk *desk, const tf_staff_row *rows, size_t n,
                      const char *slug, tf_error *error)
{
    static likeness *const surest_first[] = {by_email, by_name_and_team, by_name};
    struct planning planning = {.plan = plan, .desk = desk};
    int failed;

    *plan = (tf_join_plan){0};
    for (size_t i = 0; i < n; i++)
        *TF_PUSH(&desk->arena, &plan->joiners) = (tf_joiner){
            .row = rows[i],
            .fold = tf_utf8_fold(&desk->arena, rows[i].name),
            .email_fold = tf_utf8_fold(&desk->arena, rows[i].email),
            .team_fold = tf_utf8_fold(&desk->arena, rows[i].team),
        };
    know_people(&planning);
    find_repeated(plan, &desk->arena);
    for (size_t i = 0; i < TF_COUNT(surest_first) && !slug; i++)
        recognise(&planning, surest_first[i]);
    failed = name_folders(&planning, slug, error);
    tf_latin_release(&planning.latin);
    tf_map_release(&planning.names);
    tf_map_release(&planning.emails);
    tf_map_release(&planning.taken);
    return failed;
}
