/* twofold join: somebody comes, or a whole list. */
#include "join.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "receipt.h"

enum { LIST_MOST = 16 * 1024 * 1024 };

struct values {
    const char *team, *email, *slug, *from;
    tf_date on;
    size_t role; /* SIZE_MAX: not given */
    bool dry_run;
};

static const tf_option options[] = {
    {"role", 'r', TF_OPTION_CHOICE, offsetof(struct values, role), "ROLE",
     "`teacher`, `leader` (one who teaches) or `support`", tf_choices_role},
    {"team", 0, TF_OPTION_TEXT, offsetof(struct values, team), "TEAM", "the team they belong to",
     NULL},
    {"email", 0, TF_OPTION_TEXT, offsetof(struct values, email), "ADDRESS",
     "the address that they use with git", NULL},
    {"on", 0, TF_OPTION_DATE, offsetof(struct values, on), "DATE", "their first day at the school",
     NULL},
    {"slug", 0, TF_OPTION_TEXT, offsetof(struct values, slug), "SLUG",
     "what their folder is called, where it should not be made from the name", NULL},
    {"from", 0, TF_OPTION_TEXT, offsetof(struct values, from), "FILE",
     "add everyone in a list that a staff system exported as CSV (`-`: standard input)", NULL},
    {"dry-run", 'n', TF_OPTION_FLAG, offsetof(struct values, dry_run), NULL,
     "say who would be added, and change nothing", NULL},
};

/* ---- one person ------------------------------------------------------------------------------ */

static int one_line(tf_desk *desk, const char *what, const char *wrote, tf_str *line,
                    tf_error *error)
{
    *line = (tf_str){0};
    if (!wrote)
        return 0;
    if (!tf_clean_line(&desk->arena, tf_str_z(wrote), line))
        return tf_fail(error, "The %s has a hidden character in it that no name has: %s", what,
                       wrote);
    return line->n ? 0 : tf_fail(error, "The %s is empty", what);
}

/* `join Amara Okafor`, for those who leave the quotation marks out. */
static int name_of(tf_desk *desk, const tf_call *call, tf_str *name, tf_error *error)
{
    tf_buf buf = {0};
    int failed = 0;

    for (int i = 0; i < call->argc && !failed; i++) {
        if (call->argc > 1 && strchr(call->argv[i], ' '))
            failed =
                tf_fail(error, "One person at a time, please; a list goes into a file: --from");
        tf_buf_printf(&buf, "%s%s", i ? " " : "", call->argv[i]);
    }
    if (!failed)
        failed = one_line(desk, "name", buf.p ? buf.p : "", name, error);
    tf_buf_release(&buf);
    return failed;
}

static int read_one(tf_desk *desk, const tf_call *call, const struct values *values,
                    tf_staff_row *row, tf_error *error)
{
    *row = (tf_staff_row){.joined = values->on};
    if (name_of(desk, call, &row->name, error) < 0 ||
        one_line(desk, "team", values->team, &row->team, error) < 0 ||
        one_line(desk, "email address", values->email, &row->email, error) < 0)
        return -1;
    if (row->email.n && !tf_email_is(row->email))
        return tf_fail(error, "`%.*s` is no email address", TF_ARG(row->email));
    if (values->role == SIZE_MAX)
        return tf_fail(error,
                       "Please say what %.*s is: --role teacher, --role leader (one who "
                       "teaches) or --role support",
                       TF_ARG(row->name));
    row->role = (tf_role)(values->role + 1);
    return 0;
}

/* ---- a list ---------------------------------------------------------------------------------- */

static int read_file(const char *path, tf_buf *bytes, tf_error *error)
{
    enum { PIECE = 64 * 1024 };
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    ssize_t got = 1;
    int failed = 0;

    if (fd < 0)
        return tf_fail_errno(error, "The list %s cannot be opened", path);
    while (got > 0 && !failed) {
        got = read(fd, tf_buf_room(bytes, PIECE), PIECE);
        bytes->n += got > 0 ? (size_t)got : 0;
        if (got < 0)
            failed = tf_fail_errno(error, "The list %s cannot be read", path);
        else if (bytes->n > LIST_MOST)
            failed = tf_fail(error, "The list %s is larger than any school's", path);
    }
    if (!standard)
        close(fd);
    return failed;
}

/* All that is wrong with it in one go, so that it can be mended in one go. */
static int refuse_list(const char *path, const tf_staff_list *list, tf_error *error)
{
    for (size_t i = 0; i < list->troubles.n; i++) {
        const tf_staff_trouble *trouble = &list->troubles.at[i];
        if (trouble->column)
            tf_say("%s, line %zu, column %zu: %.*s", path, trouble->line, trouble->column,
                   TF_ARG(trouble->words));
        else
            tf_say("%s, line %zu: %.*s", path, trouble->line, TF_ARG(trouble->words));
    }
    return tf_fail(error, "Nobody was added. Mend the list and try again.");
}

static void say_ignored(tf_desk *desk, const tf_staff_list *list)
{
    for (size_t i = 0; i < list->ignored.n; i++)
        tf_buf_printf(&desk->out, "%s%s%s", i ? ", " : "Columns that were left alone: ",
                      tf_desk_safe(desk, list->ignored.at[i]),
                      i + 1 == list->ignored.n ? ".\n" : "");
}

static int read_list(tf_desk *desk, const struct values *values, tf_staff_list *list,
                     tf_error *error)
{
    tf_role role = values->role == SIZE_MAX ? TF_ROLE_NONE : (tf_role)(values->role + 1);
    tf_buf bytes = {0};
    int failed = read_file(values->from, &bytes, error);

    if (!failed) {
        tf_staff_list_read(&desk->arena, tf_arena_str(&desk->arena, tf_buf_str(&bytes)), role,
                           list);
        for (size_t i = 0; i < list->rows.n; i++)
            if (list->rows.at[i].joined == TF_NO_DATE)
                list->rows.at[i].joined = values->on;
        say_ignored(desk, list);
        if (list->troubles.n)
            failed = refuse_list(values->from, list, error);
    }
    tf_buf_release(&bytes);
    return failed;
}

/* ---- what is said ---------------------------------------------------------------------------- */

static void say_joiner(tf_desk *desk, const tf_joiner *joiner)
{
    const char *name = tf_desk_safe(desk, joiner->row.name);
    tf_buf *out = &desk->out;

    switch (joiner->state) {
    case TF_JOIN_NEW:
        tf_buf_printf(out, "%s: staff/%.*s/%s\n", name, TF_ARG(joiner->slug),
                      joiner->namesake ? " (the shorter name is another folder's)" : "");
        break;
    case TF_JOIN_BEGUN:
        tf_buf_printf(out, "%s: staff/%.*s/ (it was there, and not committed yet)\n", name,
                      TF_ARG(joiner->slug));
        break;
    case TF_JOIN_HERE:
        tf_buf_printf(out, "%s is here already: staff/%s/\n", name,
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

/* Of a list, those who are here already go without saying when there are others to speak of. */
static void say_plan(tf_desk *desk, const tf_join_plan *plan)
{
    bool all = plan->joiners.n == 1;

    for (size_t i = 0; i < plan->joiners.n; i++)
        if (all || plan->joiners.at[i].state != TF_JOIN_HERE)
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

static tf_str taken(tf_desk *desk, tf_buf *buf)
{
    tf_str text = tf_arena_str(&desk->arena, tf_buf_str(buf));

    tf_buf_clear(buf);
    return text;
}

static tf_str profile_of(tf_desk *desk, const tf_joiner *joiner)
{
    tf_gap gaps[] = {{"name", {0}}, {"role", tf_role_name(joiner->row.role)}, {"lines", {0}}};
    tf_buf buf = {0}, day = {0};
    tf_str text;

    tf_write_scalar(&buf, joiner->row.name);
    gaps[0].text = taken(desk, &buf);
    if (joiner->row.joined != TF_NO_DATE)
        tf_date_put(&day, joiner->row.joined);
    put_line(&buf, "team", joiner->row.team);
    put_line(&buf, "email", joiner->row.email);
    put_line(&buf, "joined", tf_buf_str(&day));
    gaps[2].text = taken(desk, &buf);
    tf_write_template(&buf, "profile", gaps, TF_COUNT(gaps));
    text = taken(desk, &buf);
    tf_buf_release(&buf);
    tf_buf_release(&day);
    return text;
}

/* What lies there is somebody's, and goes in as it is. */
static void put_file(tf_desk *desk, const tf_joiner *joiner, const char *name, tf_str bytes)
{
    tf_str path = tf_arena_printf(&desk->arena, "staff/%.*s/%s", TF_ARG(joiner->slug), name);

    if (joiner->state == TF_JOIN_BEGUN && tf_desk_has(desk, path))
        tf_desk_take(desk, path);
    else
        tf_desk_write(desk, path, bytes);
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
    tf_str cycle = desk->snapshot.school.cycle, subject;
    tf_buf buf = {0};
    size_t n = 0;

    tf_buf_putz(&buf, "Welcome ");
    if (plan->fresh > NAMED_MOST)
        tf_buf_printf(&buf, "%s%s%.*s", desk->snapshot.people.n ? "new colleagues" : "everyone",
                      cycle.n ? " to " : "", TF_ARG(cycle));
    for (size_t i = 0; i < plan->joiners.n && plan->fresh <= NAMED_MOST; i++) {
        if (!tf_join_adds(&plan->joiners.at[i]))
            continue;
        n++;
        tf_buf_printf(&buf, "%s%.*s",
                      n == 1            ? ""
                      : n < plan->fresh ? ", "
                                        : " and ",
                      TF_ARG(plan->joiners.at[i].row.name));
    }
    subject = taken(desk, &buf);
    tf_buf_release(&buf);
    return subject;
}

/* Templates need no looking over; what somebody else wrote does. */
static int write_all(tf_desk *desk, const tf_join_plan *plan, tf_error *error)
{
    bool fresh = true;

    for (size_t i = 0; i < plan->joiners.n; i++) {
        const tf_joiner *joiner = &plan->joiners.at[i];
        if (tf_join_adds(joiner))
            put_person(desk, joiner);
        fresh = fresh && joiner->state != TF_JOIN_BEGUN;
    }
    if (fresh)
        tf_receipt_checked();
    return tf_desk_commit(desk, subject_of(desk, plan), NULL, error);
}

/* ---- the command ----------------------------------------------------------------------------- */

static int join(tf_desk *desk, const tf_call *call, const struct values *values, int *status,
                tf_error *error)
{
    tf_staff_list list = {0};
    tf_join_plan plan;

    if (values->from ? read_list(desk, values, &list, error)
                     : read_one(desk, call, values, TF_PUSH(&desk->arena, &list.rows), error))
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

static bool understands(const tf_call *call, const struct values *values)
{
    if (values->from && (call->argc || values->slug || values->team || values->email))
        tf_say("--from takes everything from the list; a name, --slug, --team and --email are for "
               "one person");
    else if (!values->from && !call->argc)
        tf_say("Please say who joins:\n    twofold join \"Amara Okafor\" --role teacher\n"
               "or give a list: twofold join --from staff.csv");
    else
        return true;
    return false;
}

static int run(tf_call *call)
{
    struct values values = {.on = TF_NO_DATE, .role = SIZE_MAX};
    tf_desk desk = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, SIZE_MAX, &status))
        return status;
    if (!understands(call, &values))
        return TF_COULD_NOT;
    status = TF_DONE;
    if (tf_desk_open(&desk, call, NULL, &error) < 0 ||
        join(&desk, call, &values, &status, &error) < 0)
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
