/* twofold leave: somebody leaves; what they wrote stays. */
#include "desk.h"
#include "who.h"

struct values {
    tf_date on;
};

static const tf_option options[] = {
    {"on", 0, TF_OPTION_DATE, offsetof(struct values, on), "DATE",
     "their last day, where it is not today", NULL},
};

static int refuse(tf_desk *desk, const tf_person *person, tf_date on, tf_error *error)
{
    if (!person->profile || !person->profile->sound)
        return tf_fail(error,
                       "staff/%.*s/profile.md is not there or cannot be read, and that is where it "
                       "is recorded: `twofold check` tells more",
                       TF_ARG(person->slug));
    if (person->joined != TF_NO_DATE && on < person->joined)
        return tf_fail(
            error, "%.*s joined on %s, which is later than %s", TF_ARG(tf_person_name(person)),
            tf_date_words(&desk->arena, person->joined).p, tf_date_words(&desk->arena, on).p);
    return 0;
}

/* What is written down already may still have to be committed. */
static int write_down(tf_desk *desk, const tf_person *person, tf_date on, tf_error *error)
{
    tf_str path = person->profile->path, edited;
    int failed;

    if (person->left == on) {
        tf_desk_take(desk, path);
        return 0;
    }
    failed = tf_front_set(&desk->arena, person->profile->bytes, TF_STR("left"),
                          tf_date_str(&desk->arena, on), &edited, error);
    if (failed)
        return tf_context(error, "%.*s", TF_ARG(path));
    tf_desk_rewrite(desk, path, edited, person->profile->bytes);
    return 0;
}

static int leave(tf_desk *desk, const char *who, tf_date on, tf_error *error)
{
    const tf_person *person;
    bool nothing;

    if (tf_who_find(&desk->snapshot, tf_str_z(who), &person, error) < 0 ||
        refuse(desk, person, on, error) < 0 || write_down(desk, person, on, error) < 0)
        return -1;
    tf_str name = tf_person_name(person);
    tf_trailers_add(&desk->trailers, &desk->arena, "Staff", person->slug);
    tf_buf_printf(&desk->out,
                  "The last day of %s is written down: %s. Their files stay, and from then on "
                  "nothing is asked of them.\n",
                  tf_desk_safe(desk, name), tf_date_words(&desk->arena, on).p);
    if (tf_desk_commit(desk, tf_arena_printf(&desk->arena, "Say goodbye to %.*s", TF_ARG(name)),
                       &nothing, error) < 0)
        return -1;
    if (nothing)
        tf_buf_putz(&desk->out, "It was committed already.\n");
    return 0;
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
    if (tf_desk_open(&desk, call, &error) < 0 ||
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
        "of a folder in staff/, or of somebody who has one.",
    .options = options,
    .options_n = TF_COUNT(options),
    .choices = tf_choices_person,
    .run = run,
};
