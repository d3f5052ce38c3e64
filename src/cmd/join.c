/* twofold join: somebody comes, or a whole list. */
#include "join.h"

#include "receipt.h"

static const tf_option options[] = {
    {"role", 'r', TF_OPTION_CHOICE, offsetof(tf_join_values, role), "ROLE",
     "`teacher`, `leader` (one who teaches) or `support`", tf_choices_role},
    {"team", 0, TF_OPTION_TEXT, offsetof(tf_join_values, team), "TEAM", "the team they belong to",
     NULL},
    {"email", 0, TF_OPTION_TEXT, offsetof(tf_join_values, email), "ADDRESS",
     "the address that they use with git", NULL},
    {"on", 0, TF_OPTION_DATE, offsetof(tf_join_values, on), "DATE", "their first day at the school",
     NULL},
    {"slug", 0, TF_OPTION_TEXT, offsetof(tf_join_values, slug), "SLUG",
     "what their folder is called, where it should not be made from the name", NULL},
    {"from", 0, TF_OPTION_TEXT, offsetof(tf_join_values, from), "FILE",
     "add everyone in a list that a staff system exported as CSV (`-`: standard input)", NULL},
    {"dry-run", 'n', TF_OPTION_FLAG, offsetof(tf_join_values, dry_run), NULL,
     "say who would be added, and change nothing", NULL},
};

/* ---- what is said ---------------------------------------------------------------------------- */

/* Without it they would not be known by what git has for them. */
static bool brings_email(const tf_joiner *joiner)
{
    return joiner->state == TF_JOIN_HERE && joiner->row.email.n && !joiner->person->email.text.n;
}

static void say_joiner(tf_desk *desk, const tf_joiner *joiner)
{
    const char *name = tf_desk_safe(desk, joiner->row.name);
    tf_buf *out = &desk->out;

    switch (joiner->state) {
    case TF_JOIN_NEW:
        tf_buf_printf(out, "%s: staff/%.*s/%s\n", name, TF_ARG(joiner->slug),
                      joiner->namesake ? " (the shorter name is another folder's)" : "");
        break;
    case TF_JOIN_HERE:
        tf_buf_printf(out, "%s is here already: staff/%s/\n", name,
                      tf_desk_safe(desk, joiner->person->slug));
        if (brings_email(joiner))
            tf_buf_printf(out,
                          "Their email is not in the profile yet: add the line `email: %s` to "
                          "staff/%s/profile.md, and then: twofold save\n",
                          tf_desk_safe(desk, joiner->row.email),
                          tf_desk_safe(desk, joiner->person->slug));
        break;
    case TF_JOIN_LEFT:
        tf_buf_printf(
            out,
            "%s has left, and their folder is still there: staff/%s/. If they are coming "
            "back, take the line `left:` out of profile.md in it, and then: twofold save\n",
            name, tf_desk_safe(desk, joiner->person->slug));
        break;
    case TF_JOIN_REPEATED:
        tf_buf_printf(out, "%s stands in the list twice (line %zu), and once is enough.\n", name,
                      joiner->row.line);
        break;
    }
}

/* Of a list, those who are here already go without saying when there is nothing new of them. */
static void say_plan(tf_desk *desk, const tf_join_plan *plan)
{
    bool all = plan->joiners.n == 1;

    for (size_t i = 0; i < plan->joiners.n; i++)
        if (all || plan->joiners.at[i].state != TF_JOIN_HERE || brings_email(&plan->joiners.at[i]))
            say_joiner(desk, &plan->joiners.at[i]);
    if (!plan->fresh && !all)
        tf_buf_putz(&desk->out, "Nobody on the list is new.\n");
}

/* ---- what is written ------------------------------------------------------------------------- */

static void put_line(tf_buf *out, const char *key, tf_str value)
{
    if (!value.n)
        return;
    tf_buf_printf(out, "%s: ", key);
    tf_write_scalar(out, value);
    tf_buf_putc(out, '\n');
}

static tf_str profile_of(tf_desk *desk, const tf_joiner *joiner)
{
    tf_gap gaps[] = {{"name", {0}}, {"role", tf_role_name(joiner->row.role)}, {"lines", {0}}};
    tf_buf buf = {0};

    tf_write_scalar(&buf, joiner->row.name);
    gaps[0].text = tf_buf_take(&buf, &desk->arena);
    put_line(&buf, "team", joiner->row.team);
    put_line(&buf, "email", joiner->row.email);
    if (joiner->row.joined != TF_NO_DATE)
        put_line(&buf, "joined", tf_date_str(&desk->arena, joiner->row.joined));
    gaps[2].text = tf_buf_take(&buf, &desk->arena);
    tf_write_template(&buf, "profile", gaps, TF_COUNT(gaps));
    return tf_buf_take(&buf, &desk->arena);
}

static void put_file(tf_desk *desk, const tf_joiner *joiner, const char *name, tf_str bytes)
{
    tf_desk_write(desk, tf_arena_printf(&desk->arena, "staff/%.*s/%s", TF_ARG(joiner->slug), name),
                  bytes);
}

static void put_person(tf_desk *desk, const tf_joiner *joiner)
{
    put_file(desk, joiner, "profile.md", profile_of(desk, joiner));
    if (tf_role_teaches(joiner->row.role))
        put_file(desk, joiner, "classroom-practice.md",
                 tf_desk_commitment(desk, TF_CLASSROOM_PRACTICE));
    put_file(desk, joiner, "recovery-plan.md", tf_desk_commitment(desk, TF_RECOVERY_PLAN));
    tf_trailers_add(&desk->trailers, &desk->arena, "Staff", joiner->slug);
}

/* A few are named; the trailers have them all. */
static tf_str subject_of(tf_desk *desk, const tf_join_plan *plan)
{
    enum { NAMED_MOST = 3 };
    tf_str cycle = desk->snapshot.school.cycle;
    tf_buf buf = {0};
    size_t n = 0;

    tf_buf_putz(&buf, "Welcome ");
    if (plan->fresh > NAMED_MOST)
        tf_buf_printf(&buf, "%s%s%.*s", desk->snapshot.people.n ? "new colleagues" : "everyone",
                      cycle.n ? " to " : "", TF_ARG(cycle));
    for (size_t i = 0; i < plan->joiners.n && plan->fresh <= NAMED_MOST; i++) {
        if (plan->joiners.at[i].state != TF_JOIN_NEW)
            continue;
        n++;
        tf_buf_printf(&buf, "%s%.*s",
                      n == 1            ? ""
                      : n < plan->fresh ? ", "
                                        : " and ",
                      TF_ARG(plan->joiners.at[i].row.name));
    }
    return tf_buf_take(&buf, &desk->arena);
}

static int write_all(tf_desk *desk, const tf_join_plan *plan, tf_error *error)
{
    for (size_t i = 0; i < plan->joiners.n; i++)
        if (plan->joiners.at[i].state == TF_JOIN_NEW)
            put_person(desk, &plan->joiners.at[i]);
    tf_receipt_checked(); /* templates need no looking over */
    return tf_desk_commit(desk, subject_of(desk, plan), NULL, error);
}

/* ---- the command ----------------------------------------------------------------------------- */

static int join(tf_desk *desk, const tf_call *call, const tf_join_values *values, int *status,
                tf_error *error)
{
    tf_staff_list list = {0};
    tf_join_plan plan;

    if (values->from
            ? tf_join_read_list(desk, values, &list, error)
            : tf_join_read_one(desk, call, values, TF_PUSH(&desk->arena, &list.rows), error))
        return -1;
    if (tf_join_plan_make(&plan, desk, list.rows.at, list.rows.n, values->slug, error) < 0)
        return -1;
    say_plan(desk, &plan);
    if (!values->from && plan.joiners.at[0].state == TF_JOIN_HERE)
        tf_buf_putz(&desk->out,
                    "If this is somebody else of that name, give them a folder of their "
                    "own: --slug\n");
    if (!values->from && plan.joiners.at[0].state == TF_JOIN_LEFT)
        *status = TF_COULD_NOT;
    if (values->dry_run && plan.fresh)
        tf_buf_putz(&desk->out, "Nothing was changed: this was a dry run.\n");
    return values->dry_run || !plan.fresh ? 0 : write_all(desk, &plan, error);
}

static bool understands(const tf_call *call, const tf_join_values *values)
{
    if (values->from && (call->argc || values->slug || values->team || values->email))
        tf_say("--from takes everything from the list; a name, --slug, --team and --email are for "
               "one person");
    else if (!values->from && !call->argc)
        tf_say("Please say who joins:\n    twofold join \"Amara Okafor\" --role teacher --email "
               "amara@school.example\n"
               "or give a list: twofold join --from staff.csv");
    else
        return true;
    return false;
}

static int run(tf_call *call)
{
    tf_join_values values = {.on = TF_NO_DATE, .role = SIZE_MAX};
    tf_desk desk = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, SIZE_MAX, &status))
        return status;
    if (!understands(call, &values))
        return TF_COULD_NOT;
    status = TF_DONE;
    if (tf_desk_open(&desk, call, &error) < 0 || join(&desk, call, &values, &status, &error) < 0)
        status = tf_say_error(&error);
    else
        status = tf_print(&desk.out, status);
    tf_desk_release(&desk);
    return status;
}

const tf_command tf_command_join = {
    .name = "join",
    .operands = "[NAME]",
    .summary = "add somebody, or everybody on a list",
    .about =
        "Makes a folder in staff/ with a profile and the commitments to be written (both, or the\n"
        "one to the recovery plan for support staff), and commits it. The folder's name is made\n"
        "from the person's; of two with one name, the second has their team behind it.\n\n"
        "With `--from FILE` it takes everybody from a list in CSV, as staff systems export it:\n"
        "columns in any order, such as Name (or Forename and Surname), Role (or Job title), Team,\n"
        "Email and Start date. Who is here already is left as they are, so the same list can be\n"
        "given again when it has grown.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
