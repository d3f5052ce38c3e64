/* Which people, commitments and reflections are asked for. */
#include "select.h"

#include "who.h"

/* ---- from the command line ------------------------------------------------------------------- */

static int fail_supports(const char *wrote, tf_str meant, tf_error *error)
{
    if (meant.n)
        return tf_fail(error, "There is no name in school.md like `%s`: did you mean `%.*s`?",
                       wrote, TF_ARG(meant));
    return tf_fail(error, "There is no name in school.md like `%s`", wrote);
}

/* The names of both lists that commitments support: of the learning process and of the plan. */
static int select_supports(const char *wrote, const tf_snapshot *snapshot, tf_selection *selection,
                           tf_error *error)
{
    TF_VEC(tf_str) names = {0};

    selection->supports = tf_utf8_fold(&selection->arena, tf_str_z(wrote));
    for (int list = TF_LEARNING_PROCESS; list <= TF_PLAN; list++) {
        const tf_section *section = &snapshot->school.sections[list];
        for (size_t i = 0; i < section->names.n; i++) {
            if (tf_str_eq(section->names.at[i].fold, selection->supports))
                return 0;
            *TF_PUSH(&selection->arena, &names) = section->names.at[i].text;
        }
    }
    /* A list runs on imperfect files: with a broken school.md every name may be right. */
    if (!snapshot->school.names_known)
        return 0;
    return fail_supports(wrote, tf_suggest(&selection->arena, tf_str_z(wrote), names.at, names.n),
                         error);
}

/* The team that was likely meant, or all of them where that is soon said. */
static int refuse_team(const char *wrote, const tf_str *names, size_t n, tf_arena *arena,
                       tf_error *error)
{
    enum { FEW = 8 };
    tf_str meant = tf_suggest(arena, tf_str_z(wrote), names, n);
    tf_buf known = {0};

    if (meant.n)
        return tf_fail(error, "There is no team called `%s`: did you mean `%.*s`?", wrote,
                       TF_ARG(meant));
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(&known, "%s`%.*s`", i ? ", " : "", TF_ARG(names[i]));
    if (n && n <= FEW)
        tf_fail(error, "There is no team called `%s`: there are %s", wrote, known.p);
    else
        tf_fail(error, "There is no team called `%s`: teams stand in people's profile.md", wrote);
    tf_buf_release(&known);
    return -1;
}

static bool has_name(const tf_str *names, size_t n, tf_str name)
{
    for (size_t i = 0; i < n; i++)
        if (tf_str_eq(names[i], name))
            return true;
    return false;
}

static int select_team(const char *wrote, const tf_snapshot *snapshot, tf_selection *selection,
                       tf_error *error)
{
    TF_VEC(tf_str) names = {0};

    selection->team = tf_utf8_fold(&selection->arena, tf_str_z(wrote));
    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_name *team = &snapshot->people.at[i]->team;
        if (tf_str_eq(team->fold, selection->team))
            return 0;
        if (team->fold.n && !has_name(names.at, names.n, team->text))
            *TF_PUSH(&selection->arena, &names) = team->text;
    }
    return refuse_team(wrote, names.at, names.n, &selection->arena, error);
}

int tf_selection_of(const tf_filters *filters, const tf_snapshot *snapshot, tf_selection *selection,
                    tf_error *error)
{
    *selection = (tf_selection){.since = filters->since, .until = filters->until};
    selection->about = filters->about == TF_ANY ? -1 : (int)filters->about;
    selection->role = filters->role == TF_ANY ? TF_ROLE_NONE : (tf_role)(filters->role + 1);
    if (filters->team && select_team(filters->team, snapshot, selection, error) < 0)
        return -1;
    if (filters->person &&
        tf_who_find(snapshot, tf_str_z(filters->person), &selection->person, error) < 0)
        return -1;
    if (filters->supports && select_supports(filters->supports, snapshot, selection, error) < 0)
        return -1;
    return 0;
}

void tf_selection_release(tf_selection *selection)
{
    tf_arena_release(&selection->arena);
}

/* ---- selecting ------------------------------------------------------------------------------- */

static bool within(const tf_selection *selection, tf_date date)
{
    if (selection->since == TF_NO_DATE && selection->until == TF_NO_DATE)
        return true;
    return date != TF_NO_DATE && (selection->since == TF_NO_DATE || selection->since <= date) &&
           (selection->until == TF_NO_DATE || date <= selection->until);
}

static bool supports(const tf_selection *selection, const tf_commitment *commitment)
{
    if (!selection->supports.n)
        return true;
    for (size_t i = 0; i < commitment->supports.n; i++)
        if (tf_str_eq(commitment->supports.at[i].fold, selection->supports))
            return true;
    return false;
}

bool tf_selects_person(const tf_selection *selection, const tf_person *person)
{
    return (!selection->person || selection->person == person) &&
           (selection->role == TF_ROLE_NONE || selection->role == person->role) &&
           (!selection->team.n || tf_str_eq(selection->team, person->team.fold));
}

bool tf_selects_commitment(const tf_selection *selection, const tf_person *person,
                           const tf_commitment *commitment)
{
    return commitment->file && tf_selects_person(selection, person) &&
           (selection->about < 0 || selection->about == (int)commitment->kind) &&
           supports(selection, commitment) && within(selection, commitment->since);
}

bool tf_selects_reflection(const tf_selection *selection, const tf_reflection *reflection)
{
    bool wanted = false;

    if (!tf_selects_person(selection, reflection->person) || !within(selection, reflection->date))
        return false;
    if (selection->about < 0 && !selection->supports.n)
        return true;
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        wanted |= reflection->is_about[kind] &&
                  (selection->about < 0 || selection->about == kind) &&
                  supports(selection, &reflection->person->commitments[kind]);
    return wanted;
}
