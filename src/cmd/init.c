/* twofold init: a school from nothing, or what is missing of one. */
#include "init.h"

#include <stdlib.h>
#include <unistd.h>

#include "hooks.h"

struct values {
    const char *name, *cycle;
    tf_date starts, ends;
    bool github;
};

static const tf_option options[] = {
    {"name", 0, TF_OPTION_TEXT, offsetof(struct values, name), "NAME", "what the school is called",
     NULL},
    {"cycle", 0, TF_OPTION_TEXT, offsetof(struct values, cycle), "NAME",
     "what its first cycle is called", NULL},
    {"starts", 0, TF_OPTION_DATE, offsetof(struct values, starts), "DATE",
     "the first day of the cycle", NULL},
    {"ends", 0, TF_OPTION_DATE, offsetof(struct values, ends), "DATE", "its last day", NULL},
    {"github", 0, TF_OPTION_FLAG, offsetof(struct values, github), NULL,
     "add a workflow that checks what is pushed to GitHub", NULL},
};

/* ---- what it is called, and when ------------------------------------------------------------- */

static int year_of(tf_date date)
{
    tf_buf buf = {0};
    long year;

    tf_date_put(&buf, date);
    year = strtol(buf.p, NULL, 10);
    tf_buf_release(&buf);
    return (int)year;
}

static tf_date day_in(tf_arena *arena, int year, const char *month_and_day)
{
    tf_date date = TF_NO_DATE;

    tf_date_parse(tf_arena_printf(arena, "%04d-%s", year, month_and_day), &date);
    return date;
}

/* Two school years, from the September that is nearest when somebody begins in June or later. */
static int set_dates(tf_init *making, const struct values *values, tf_error *error)
{
    tf_arena *arena = &making->desk.arena;
    tf_date today = making->desk.today;
    int year = year_of(today);

    if (today < day_in(arena, year, "06-01"))
        year--;
    making->school.starts =
        values->starts == TF_NO_DATE ? day_in(arena, year, "09-01") : values->starts;
    making->school.ends = values->ends == TF_NO_DATE
                              ? day_in(arena, year_of(making->school.starts) + 2, "08-31")
                              : values->ends;
    if (making->school.starts == TF_NO_DATE || making->school.ends == TF_NO_DATE)
        return tf_fail(error, "This day is far from any school year: see --starts and --ends");
    if (making->school.ends < making->school.starts)
        return tf_fail(error, "The cycle would end before it starts: see --starts and --ends");
    return 0;
}

static int set_line(tf_init *making, const char *what, const char *wrote, tf_str *line,
                    tf_error *error)
{
    if (!wrote)
        return 0;
    if (!tf_clean_line(&making->desk.arena, tf_str_z(wrote), line) || !line->n ||
        line->n > TF_LINE_MOST)
        return tf_fail(error, "The name of the %s is empty, very long, or has a hidden character",
                       what);
    return 0;
}

static int describe(tf_init *making, const struct values *values, tf_error *error)
{
    tf_init_school *school = &making->school;

    school->github = values->github;
    if (set_dates(making, values, error) < 0)
        return -1;
    school->name = TF_STR("Our school");
    school->cycle = tf_arena_printf(&making->desk.arena, "First cycle %04d-%02d",
                                    year_of(school->starts), year_of(school->ends) % 100);
    return set_line(making, "school", values->name, &school->name, error) < 0
               ? -1
               : set_line(making, "cycle", values->cycle, &school->cycle, error);
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool is_new_school(const tf_init *making)
{
    return making->added.n && tf_str_ends(making->added.at[0], TF_STR("school.md"));
}

static tf_str subject_of(tf_init *making)
{
    if (is_new_school(making))
        return tf_arena_printf(&making->desk.arena, "Begin %.*s", TF_ARG(making->school.cycle));
    return making->added.n == 1
               ? tf_arena_printf(&making->desk.arena, "Add %.*s", TF_ARG(making->added.at[0]))
               : TF_STR("Add what helps to write and look over the school's files");
}

static void say_paths(tf_init *making, const char *what, const tf_str *paths, size_t n)
{
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(&making->desk.out, "%s%s\n", what, tf_desk_safe(&making->desk, paths[i]));
}

static void say_files(tf_init *making)
{
    say_paths(making, "Added ", making->added.at, making->added.n);
    say_paths(making, "Kept as it is: ", making->kept.at, making->kept.n);
    say_paths(making, "Left out, since git is told to ignore it: ", making->left_out.at,
              making->left_out.n);
}

static void say_what_is_next(tf_init *making)
{
    tf_buf *out = &making->desk.out;

    if (making->school.github && making->added.n)
        tf_buf_putz(out,
                    "\nThe workflow builds twofold from its source: set the repository variable\n"
                    "TWOFOLD_REPOSITORY on GitHub to where that is (OWNER/NAME).\n");
    if (is_new_school(making))
        tf_buf_printf(out,
                      "\nNext, open %s/school.md and write what your school is about. Then, in its "
                      "folder:\n"
                      "    twofold join \"Amara Okafor\" --role teacher --email "
                      "amara@school.example\n"
                      "    twofold check\n",
                      tf_desk_safe(&making->desk, making->dir));
}

/* ---- the hook -------------------------------------------------------------------------------- */

static bool has_hook(tf_init *making)
{
    tf_str path = tf_writer_hook(making->desk.writer, "pre-commit"), text;

    return tf_desk_read(&making->desk.arena, path.p, &text) && tf_hook_is_ours(text);
}

/* A school does without one where there can be none; what to do is said. */
static void put_hook(tf_init *making)
{
    tf_error error = {0};

    if (!has_hook(making) && tf_hooks_install(making->dir.p, &making->desk.out, &error) < 0)
        tf_say_error(&error);
    tf_error_release(&error);
}

/* ---- the command ----------------------------------------------------------------------------- */

static int init(tf_init *making, const tf_call *call, const struct values *values, tf_error *error)
{
    if (describe(making, values, error) < 0 ||
        tf_init_open(making, &call->common, call->argc ? call->argv[0] : ".", error) < 0 ||
        tf_init_gather(making, error) < 0)
        return -1;
    if (!making->added.n && has_hook(making)) {
        tf_buf_putz(&making->desk.out, "Nothing is missing here.\n");
        return 0;
    }
    if (making->added.n) {
        say_files(making);
        if (tf_desk_commit(&making->desk, subject_of(making), NULL, error) < 0)
            return -1;
    }
    put_hook(making);
    say_what_is_next(making);
    return 0;
}

static int run(tf_call *call)
{
    struct values values = {.starts = TF_NO_DATE, .ends = TF_NO_DATE};
    tf_init making = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    making.desk.today = tf_call_today(call);
    if (init(&making, call, &values, &error) < 0) {
        status = tf_say_error(&error);
        if (making.made_folder)
            rmdir(making.dir.p); /* stays where there is something in it */
    } else {
        status = tf_print(&making.desk.out, TF_DONE);
    }
    tf_desk_release(&making.desk);
    return status;
}

const tf_command tf_command_init = {
    .name = "init",
    .operands = "[DIR]",
    .summary = "make a school, or add what one lacks",
    .about =
        "Makes the folder a school of its own: a repository, a `school.md` to fill in, a README\n"
        "for staff, and settings for editors; commits them, and puts the hook in place that looks\n"
        "over what is committed. In a folder or a repository that is there already it adds only\n"
        "what is missing, and says what that was.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
