/* twofold cycle: one cycle ends and the next begins. */
#include "cycle.h"

#include <string.h>

#include "receipt.h"

struct values {
    tf_date starts, ends;
    bool dry_run;
};

static const tf_option options[] = {
    {"starts", 0, TF_OPTION_DATE, offsetof(struct values, starts), "DATE",
     "the first day of the new cycle", NULL},
    {"ends", 0, TF_OPTION_DATE, offsetof(struct values, ends), "DATE", "its last day", NULL},
    {"dry-run", 'n', TF_OPTION_FLAG, offsetof(struct values, dry_run), NULL,
     "say what would be done, and change nothing", NULL},
};

/* ---- the two cycles -------------------------------------------------------------------------- */

static int describe(tf_desk *desk, const tf_call *call, const struct values *values,
                    tf_cycle *cycle, tf_error *error)
{
    const tf_school *school = &desk->snapshot.school;
    tf_latin latin = {0};
    tf_str slug = {0};
    int failed;

    *cycle = (tf_cycle){.starts = values->starts, .ends = values->ends};
    if (!tf_clean_line(&desk->arena, tf_str_z(call->argv[0]), &cycle->name) || !cycle->name.n ||
        cycle->name.n > TF_LINE_MOST)
        return tf_fail(error,
                       "The name of the cycle is empty, very long, or has a hidden character");
    if (cycle->ends < cycle->starts)
        return tf_fail(error, "The cycle would end before it starts: see --starts and --ends");
    if (!school->file || !school->file->sound || !school->cycle.n)
        return tf_fail(error, "school.md does not say which cycle this is: `twofold check` tells "
                              "how to mend it");
    failed = tf_slug_of(&latin, &desk->arena, school->cycle, &cycle->finished, error);
    if (!failed)
        failed = tf_slug_of(&latin, &desk->arena, cycle->name, &slug, error);
    tf_latin_release(&latin);
    if (!failed && tf_str_eq(slug, cycle->finished))
        failed = tf_fail(error,
                         "The cycle that is under way is called %.*s already: please give "
                         "the next one a name of its own",
                         TF_ARG(school->cycle));
    return failed;
}

/* ---- the tag --------------------------------------------------------------------------------- */

static int run_git(tf_desk *desk, const char *const *argv, tf_buf *out, int *status,
                   tf_error *error)
{
    tf_program git = {.argv = argv, .dir = tf_writer_top(desk->writer).p, .out = out};

    if (out)
        tf_buf_clear(out);
    return tf_program_run(&git, status, error);
}

/* Sets `*set` where the tag is there and names the present: an earlier try may have come so far. */
static int look_for_tag(tf_desk *desk, const tf_cycle *cycle, bool *set, tf_error *error)
{
    tf_str name = tf_arena_printf(&desk->arena, "refs/tags/%.*s^{commit}", TF_ARG(cycle->finished));
    const char *const there[] = {"git", "rev-parse", "--quiet", "--verify", name.p, NULL};
    const char *const head[] = {"git", "rev-parse", "--verify", "HEAD^{commit}", NULL};
    tf_buf tagged = {0}, now = {0};
    int status = 0, failed;

    *set = false;
    failed = run_git(desk, there, &tagged, &status, error);
    if (!failed && status == 0) {
        failed = run_git(desk, head, &now, &status, error);
        *set = !failed && status == 0 && tf_str_eq(tf_buf_str(&tagged), tf_buf_str(&now));
        if (!failed && !*set)
            failed =
                tf_fail(error,
                        "There is a tag %.*s already, and it names another commit. If it is "
                        "not the end of the cycle, rename it:\n    git tag NEW %.*s && git "
                        "tag -d %.*s",
                        TF_ARG(cycle->finished), TF_ARG(cycle->finished), TF_ARG(cycle->finished));
    }
    tf_buf_release(&tagged);
    tf_buf_release(&now);
    return failed;
}

/* By git itself, which signs it where it is told to. */
static int put_tag(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    tf_buf message = {0};
    int status = 0, failed;

    tf_message_put(
        &message,
        tf_arena_printf(&desk->arena, "%.*s, as it ended", TF_ARG(desk->snapshot.school.cycle)),
        (tf_str){0}, &(tf_trailers){0});
    const char *const argv[] = {"git", "tag",     "--annotate", "--cleanup=verbatim",
                                "-m",  message.p, "--",         cycle->finished.p,
                                NULL};
    failed = run_git(desk, argv, NULL, &status, error);
    if (!failed && status)
        failed = tf_fail(error, "git could not set the tag %.*s; nothing was changed",
                         TF_ARG(cycle->finished));
    tf_buf_release(&message);
    return failed;
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool has_terms_of_another(const tf_school *school, const tf_cycle *cycle)
{
    for (size_t i = 0; i < school->terms.n; i++)
        if (school->terms.at[i].from < cycle->starts || school->terms.at[i].to > cycle->ends)
            return true;
    return false;
}

static void say(tf_desk *desk, const tf_cycle *cycle)
{
    const tf_school *school = &desk->snapshot.school;
    const char *finished = cycle->finished.p, *name = tf_desk_safe(desk, school->cycle);
    tf_buf *out = &desk->out;

    tf_buf_printf(out, "%s stays in history as the tag %s, and in the folders\n", name, finished);
    tf_buf_printf(out,
                  "staff/*/earlier/%s/. Everybody who is here has fresh commitments to write.\n",
                  finished);
    if (cycle->starts > desk->today) {
        tf_buf_putz(out, "The new cycle starts on ");
        tf_date_put_words(out, cycle->starts);
        tf_buf_putz(out, "; reflections can be dated from then on.\n");
    }
    if (has_terms_of_another(school, cycle))
        tf_buf_putz(out,
                    "`terms` in school.md still has terms of the old cycle: write the new ones "
                    "there.\n");
}

/* ---- the command ----------------------------------------------------------------------------- */

static int commit(tf_desk *desk, const tf_cycle *cycle, tf_error *error)
{
    tf_str subject = tf_arena_printf(&desk->arena, "Begin %.*s", TF_ARG(cycle->name));

    tf_trailers_add(&desk->trailers, &desk->arena, "Cycle", cycle->name);
    tf_receipt_checked(); /* moves and templates: what was committed is no worse for it */
    if (tf_desk_commit(desk, subject, NULL, error) < 0)
        return tf_context(error, "The tag %.*s is set, and the next try goes on from there",
                          TF_ARG(cycle->finished));
    return 0;
}

static int turn(tf_desk *desk, const tf_call *call, const struct values *values, tf_error *error)
{
    tf_cycle cycle;
    tf_str name, email;
    bool set;

    if (!tf_git_may_have_head(call->common.dir))
        return tf_fail(error, "Nothing is committed here yet, so there is no finished cycle to "
                              "keep");
    if (describe(desk, call, values, &cycle, error) < 0 ||
        tf_writer_author(desk->writer, &name, &email, error) < 0 ||
        tf_cycle_refuse_people(desk, error) < 0 || tf_cycle_gather(desk, &cycle, error) < 0 ||
        look_for_tag(desk, &cycle, &set, error) < 0)
        return -1;
    say(desk, &cycle);
    if (values->dry_run) {
        tf_buf_putz(&desk->out, "Nothing was changed: this was a dry run.\n");
        return 0;
    }
    return !set && put_tag(desk, &cycle, error) < 0 ? -1 : commit(desk, &cycle, error);
}

static int run(tf_call *call)
{
    struct values values = {.starts = TF_NO_DATE, .ends = TF_NO_DATE};
    tf_desk desk = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    if (call->argc != 1 || values.starts == TF_NO_DATE || values.ends == TF_NO_DATE)
        return tf_say("Please say what the new cycle is called, and when it starts and ends:\n"
                      "    twofold cycle \"Turning Tide 2026-28\" --starts 2026-09-01 --ends "
                      "2028-07-21");
    if (tf_desk_open(&desk, call, &error) < 0 || turn(&desk, call, &values, &error) < 0)
        status = tf_say_error(&error);
    else
        status = tf_print(&desk.out, TF_DONE);
    tf_desk_release(&desk);
    return status;
}

const tf_command tf_command_cycle = {
    .name = "cycle",
    .operands = "NAME",
    .summary = "end the cycle and begin the next",
    .about =
        "Keeps the finished cycle and makes room for the next: tags the present, moves "
        "everybody's\n"
        "commitments and reflections to `earlier/` in their folder (with the pictures that they\n"
        "show), gives everybody who is here fresh commitments to write, and puts the new name and\n"
        "dates into school.md; in one commit. What is not committed yet has to be first.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
