/* twofold leave: somebody leaves; what they wrote stays. */
#include "desk.h"

struct values {
    tf_date on;
};

static const tf_option options[] = {
    {"on", 0, TF_OPTION_DATE, offsetof(struct values, on), "DATE",
     "their last day, where it is not today", NULL},
};

/* By the name of their folder, or by their own name where only one person has it. */
static int find(tf_desk *desk, const char *wrote, const tf_person **person, tf_error *error)
{
    const tf_snapshot *snapshot = &desk->snapshot;
    tf_str *slugs = TF_NEW_N(&desk->arena, tf_str, snapshot->people.n + 1);
    tf_str fold = tf_utf8_fold(&desk->arena, tf_str_z(wrote)), meant;
    size_t named = 0;

    *person = tf_snapshot_person(snapshot, tf_str_z(wrote));
    for (size_t i = 0; i < snapshot->people.n && (!*person || named); i++) {
        slugs[i] = snapshot->people.at[i]->slug;
        if (tf_str_eq(snapshot->people.at[i]->name.fold, fold)) {
            *person = snapshot->people.at[i];
            named++;
        }
    }
    if (named > 1)
        return tf_fail(error,
                       "More than one person is called %s: name the folder in staff/ that is meant",
                       wrote);
    if (*person)
        return 0;
    meant = tf_suggest(&desk->arena, tf_str_z(wrote), slugs, snapshot->people.n);
    if (meant.n)
        return tf_fail(error, "There is no person `%s`: did you mean `%.*s`?", wrote,
                       TF_ARG(meant));
    return tf_fail(error, "There is no person `%s` in staff/: `twofold list people` has them all",
                   wrote);
}

static const char *words_of(tf_desk *desk, tf_date date)
{
    tf_buf buf = {0};
    tf_str words;

    tf_date_put_words(&buf, date);
    words = tf_arena_str(&desk->arena, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return words.p;
}

static int refuse(tf_desk *desk, const tf_person *person, tf_date on, tf_error *error)
{
    if (!person->profile || !person->profile->sound)
        return tf_fail(error,
                       "staff/%.*s/profile.md is not there or cannot be read, and that is where it "
                       "is recorded: `twofold check` tells more",
                       TF_ARG(person->slug));
    if (person->joined != TF_NO_DATE && on < person->joined)
        return tf_fail(error, "%.*s joined on %s, which is later than %s",
                       TF_ARG(tf_person_name(person)), words_of(desk, person->joined),
                       words_of(desk, on));
    return 0;
}

static int leave(tf_desk *desk, const char *who, tf_date on, tf_error *error)
{
    const tf_person *person;
    tf_str edited, subject;
    tf_buf day = {0};

    if (find(desk, who, &person, error) < 0 || refuse(desk, person, on, error) < 0)
        return -1;
    tf_str name = tf_person_name(person), path = person->profile->path;
    if (person->left == on) {
        tf_buf_printf(&desk->out, "The last day of %s is written down already: %s.\n",
                      tf_desk_safe(desk, name), words_of(desk, on));
        return 0;
    }
    tf_date_put(&day, on);
    int failed = tf_front_set(&desk->arena, person->profile->bytes, TF_STR("left"),
                              tf_buf_str(&day), &edited, error);
    tf_buf_release(&day);
    if (failed)
        return tf_context(error, "%.*s", TF_ARG(path));
    tf_desk_rewrite(desk, path, edited, person->profile->bytes);
    tf_trailers_add(&desk->trailers, &desk->arena, "Staff", person->slug);
    tf_buf_printf(&desk->out,
                  "The last day of %s is written down: %s. Their files stay, and from then on "
                  "nothing is asked of them.\n",
                  tf_desk_safe(desk, name), words_of(desk, on));
    subject = tf_arena_printf(&desk->arena, "Say goodbye to %.*s", TF_ARG(name));
    return tf_desk_commit(desk, subject, error);
}

static int run(tf_call *call)
{
    struct values values = {.on = TF_NO_DATE};
    tf_desk desk = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    if (call->argc != 1)
        return tf_say("Please say who leaves, by the name of their folder in staff/:\n"
                      "    twofold leave amara-okafor --on 2026-12-18");
    if (tf_desk_open(&desk, call, tf_desk_wants_people, &error) < 0 ||
        leave(&desk, call->argv[0], values.on == TF_NO_DATE ? desk.today : values.on, &error) < 0)
        status = tf_say_error(&error);
    else
        status = tf_print(&desk.out, TF_DONE);
    tf_desk_release(&desk);
    return status;
}

const tf_command tf_command_leave = {
    .name = "leave",
    .operands = "PERSON",
    .summary = "record that somebody leaves",
    .about =
        "Writes somebody's last day into their profile and commits that. Their commitments and\n"
        "reflections stay where they are, and nothing more is asked of them. PERSON is the name\n"
        "of a folder in staff/.",
    .options = options,
    .options_n = TF_COUNT(options),
    .choices = tf_choices_person,
    .run = run,
};
