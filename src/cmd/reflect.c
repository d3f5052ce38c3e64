/* twofold reflect: a dated note on how one engaged with a commitment, written and committed. */
#include <string.h>
#include <unistd.h>

#include "reflect.h"

#include "ask.h"
#include "file.h"
#include "settle.h"

static const tf_option options[] = {
    {"message", 'm', TF_OPTION_TEXT, offsetof(tf_reflect_values, message), "TEXT",
     "take the text from here (`-`: from standard input), and open no editor", NULL},
    {"about", 0, TF_OPTION_LIST, offsetof(tf_reflect_values, about), "KIND",
     "about `classroom-practice`, `recovery-plan` or both (else: all that there are)",
     tf_choices_kind},
    {"with", 0, TF_OPTION_LIST, offsetof(tf_reflect_values, with), "SLUG",
     "a colleague whom it was done with, by folder or by name; may be given again",
     tf_choices_person},
    {"on", 0, TF_OPTION_DATE, offsetof(tf_reflect_values, on), "DATE",
     "of that day, instead of today", NULL},
    {"words", 0, TF_OPTION_TEXT, offsetof(tf_reflect_values, words), "WORDS",
     "put these words behind the date in the file's name", NULL},
    {"share", 0, TF_OPTION_FLAG, offsetof(tf_reflect_values, share), NULL,
     "let the text go, without names, into what the school shares", NULL},
    {"no-edit", 0, TF_OPTION_FLAG, offsetof(tf_reflect_values, no_edit), NULL,
     "commit the draft of an earlier try as it is", NULL},
};

/* ---- the command line ------------------------------------------------------------------------ */

static bool read_operands(tf_reflecting *reflecting)
{
    const tf_reflect_values *values = &reflecting->values;

    for (int i = 0; i < reflecting->call->argc; i++) {
        const char *operand = reflecting->call->argv[i];
        if (strcmp(operand, "-") == 0)
            reflecting->piped = true;
        else if (reflecting->who)
            return tf_refuse(reflecting->call->command, "One person reflects at a time, not `%s`",
                             operand);
        else
            reflecting->who = operand;
    }
    if (values->message && strcmp(values->message, "-") == 0) {
        reflecting->values.message = NULL;
        reflecting->piped = true;
    }
    if ((values->message != NULL) + reflecting->piped + values->no_edit > 1)
        return tf_refuse(reflecting->call->command,
                         "`--message`, `-` (standard input) and `--no-edit` (a draft) each bring a "
                         "text: please choose one");
    return true;
}

/* ---- the draft ------------------------------------------------------------------------------- */

static tf_str whose(tf_reflecting *reflecting)
{
    return tf_arena_printf(&reflecting->arena, "%.*s%.*s", TF_ARG(reflecting->store->prefix),
                           TF_ARG(reflecting->noting.person->slug));
}

static int begin(tf_reflecting *reflecting, tf_str bytes, tf_error *error)
{
    if (tf_draft_begin(reflecting->writer, whose(reflecting), reflecting->noting.date,
                       &reflecting->draft, error) < 0)
        return -1;
    return tf_draft_write(&reflecting->draft, bytes, error);
}

/* Whether somebody typed anything into a draft of an earlier try. */
static bool has_words(const tf_draft *draft)
{
    tf_arena scratch = {0};
    tf_error error = {0};
    tf_buf bytes = {0};
    bool has = tf_draft_read(draft, &bytes, &error) < 0 ||
               tf_note_first_words(&scratch, tf_buf_str(&bytes)).n;

    tf_error_release(&error);
    tf_buf_release(&bytes);
    tf_arena_release(&scratch);
    return has;
}

/* Looks for a draft of an earlier try; one without a word in it is taken away. */
static bool find_draft(tf_reflecting *reflecting, tf_date date)
{
    while (tf_draft_find(reflecting->writer, whose(reflecting), date, &reflecting->draft)) {
        if (has_words(&reflecting->draft))
            return true;
        bool dropped = tf_draft_drop(&reflecting->draft);
        tf_draft_release(&reflecting->draft);
        if (!dropped) /* it would be found again and again */
            return false;
    }
    return false;
}

typedef enum { GO_ON, NOT_NOW, DISCARD, STOP } choice;

/* What is discarded is nowhere else, so that one letter is not enough. */
static choice ask_for_choice(const char *question)
{
    switch (tf_ask(question, "ynd")) {
    case 'y':
        return GO_ON;
    case 'n':
        return NOT_NOW;
    case 'd':
        return tf_ask("Its words will be gone for good. [k]eep it or [d]iscard it?", "kd") == 'd'
                   ? DISCARD
                   : STOP;
    default:
        return STOP;
    }
}

/* What to do with a draft of an earlier try. Unasked, only one of the same day is gone on with. */
static choice choose(const tf_reflecting *reflecting)
{
    tf_date date = reflecting->draft.date;
    choice chosen = date == reflecting->noting.date ? GO_ON : NOT_NOW;
    tf_buf say = {0};

    tf_buf_putz(&say, chosen == GO_ON && !tf_can_ask() ? "Going on with the draft of "
                                                       : "There is a draft of ");
    tf_date_put_words(&say, date);
    if (tf_can_ask()) {
        tf_buf_putz(&say, ". Go on with it? [y]es, [n]ot now, or [d]iscard it:");
        chosen = ask_for_choice(say.p);
    } else {
        if (chosen == NOT_NOW) {
            tf_buf_putz(&say, ", which waits: `twofold reflect --on ");
            tf_date_put(&say, date);
            tf_buf_putz(&say, "` goes on with it");
        }
        tf_say("%s", say.p);
    }
    tf_buf_release(&say);
    return chosen;
}

/* Unasked, today's draft comes before older ones. */
static bool find_any(tf_reflecting *reflecting)
{
    return ((reflecting->values.no_edit || !tf_can_ask()) &&
            find_draft(reflecting, reflecting->noting.date)) ||
           find_draft(reflecting, reflecting->values.on);
}

/* Finds the draft to go on with, if any. GO_ON has it at hand; NOT_NOW is for a fresh one. */
static choice choose_draft(tf_reflecting *reflecting)
{
    choice chosen = DISCARD;

    while (chosen == DISCARD && find_any(reflecting)) {
        chosen = reflecting->values.no_edit ? GO_ON : choose(reflecting);
        if (chosen == DISCARD)
            tf_draft_drop(&reflecting->draft);
        if (chosen != GO_ON && chosen != STOP)
            tf_draft_release(&reflecting->draft);
    }
    return chosen == DISCARD ? NOT_NOW : chosen;
}

/* What is wrong before a word is typed (the day, say) is said then, and not afterwards. */
static int foresee(tf_reflecting *reflecting, int *status, tf_error *error)
{
    tf_buf bytes = {0}, path = {0};
    tf_judged judged = {0};
    int failed;

    tf_note_put(&bytes, &reflecting->note, TF_STR(""));
    tf_note_put_path(&reflecting->noting, tf_buf_str(&bytes), &path);
    failed =
        tf_note_judge(&reflecting->noting, tf_buf_str(&path), tf_buf_str(&bytes), &judged, error);
    if (!failed && judged.counts.errors) {
        tf_tell(&judged.text);
        *status = TF_FOUND_ERRORS;
    }
    tf_judged_release(&judged);
    tf_buf_release(&bytes);
    tf_buf_release(&path);
    return failed;
}

static void say_about_all(const tf_reflecting *reflecting)
{
    size_t n = 0;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        n += reflecting->note.is_about[kind];
    if (n > 1 && !reflecting->values.about.all.n)
        tf_say("This note is about both commitments; `--about %.*s` or `--about %.*s` would name "
               "one",
               TF_ARG(tf_commitment_slug(TF_CLASSROOM_PRACTICE)),
               TF_ARG(tf_commitment_slug(TF_RECOVERY_PLAN)));
}

/* ---- where the text comes from --------------------------------------------------------------- */

/* A text with front matter of its own is a whole reflection. */
static bool is_whole(tf_str text)
{
    tf_arena scratch = {0};
    tf_troubles troubles = {0};
    tf_span front, body;
    bool whole = tf_front_split(&scratch, text, &front, &body, &troubles);

    tf_arena_release(&scratch);
    return whole;
}

static int reflect_on(tf_reflecting *reflecting, tf_str text, tf_error *error)
{
    tf_buf bytes = {0};
    int failed;

    if (!tf_str_trim(text).n) {
        tf_say("There is nothing in it, so there is nothing to commit");
        return TF_DONE;
    }
    if (is_whole(text)) {
        tf_buf_put(&bytes, text);
    } else {
        say_about_all(reflecting);
        tf_note_put(&bytes, &reflecting->note, text);
    }
    failed = begin(reflecting, tf_buf_str(&bytes), error);
    tf_buf_release(&bytes);
    return failed ? tf_say_error(error) : tf_settle(&reflecting->noting, &reflecting->draft, false);
}

static int reflect_piped(tf_reflecting *reflecting, tf_error *error)
{
    tf_buf text = {0};
    int status;

    if (tf_input_read(&text, error) < 0)
        status = tf_say_error(error);
    else
        status = reflect_on(reflecting, tf_buf_str(&text), error);
    tf_buf_release(&text);
    return status;
}

static void say_what_stands(const tf_reflect_values *values)
{
    if (values->about.all.n || values->with.all.n || values->share)
        tf_say("What the draft says at its top stands; change it there");
}

/* With the draft of an earlier try, or a fresh one. */
static int reflect_in_editor(tf_reflecting *reflecting, tf_error *error)
{
    tf_buf bytes = {0};
    int failed;

    switch (choose_draft(reflecting)) {
    case GO_ON:
        reflecting->noting.date = reflecting->draft.date;
        say_what_stands(&reflecting->values);
        return tf_settle(&reflecting->noting, &reflecting->draft, !reflecting->values.no_edit);
    case STOP:
        tf_say("Your draft is where it was:\n    %s", reflecting->draft.path.p);
        return TF_DONE;
    case NOT_NOW:
    case DISCARD:
        break;
    }
    if (reflecting->values.no_edit)
        return tf_say("There is no draft of an earlier try: --no-edit commits one as it is.\n"
                      "Give the text with -m TEXT, or write it in the editor: twofold reflect");
    tf_note_put_template(&bytes, &reflecting->note);
    failed = begin(reflecting, tf_buf_str(&bytes), error);
    tf_buf_release(&bytes);
    return failed ? tf_say_error(error) : tf_settle(&reflecting->noting, &reflecting->draft, true);
}

static int reflect(tf_reflecting *reflecting)
{
    tf_error error = {0};
    int status = TF_DONE;

    if (tf_reflect_prepare(reflecting, &error) < 0)
        return tf_say_error(&error);
    /* What comes from a file or a program is read all the same, and kept as a draft. */
    if (!reflecting->values.no_edit && (!reflecting->piped || isatty(STDIN_FILENO)) &&
        foresee(reflecting, &status, &error) < 0)
        return tf_say_error(&error);
    if (status)
        return status;
    if (reflecting->values.message)
        return reflect_on(reflecting, tf_str_z(reflecting->values.message), &error);
    return reflecting->piped ? reflect_piped(reflecting, &error)
                             : reflect_in_editor(reflecting, &error);
}

static int run(tf_call *call)
{
    tf_reflecting reflecting = {.call = call, .values = {.on = TF_NO_DATE}};
    int status;

    if (tf_call_read(call, &reflecting.values, 2, &status))
        status = read_operands(&reflecting) ? reflect(&reflecting) : TF_COULD_NOT;
    tf_draft_release(&reflecting.draft);
    tf_snapshot_release(&reflecting.people);
    tf_store_free(reflecting.store);
    tf_writer_free(reflecting.writer);
    tf_arena_release(&reflecting.values.about.arena);
    tf_arena_release(&reflecting.values.with.arena);
    tf_arena_release(&reflecting.arena);
    return status;
}

const tf_command tf_command_reflect = {
    .name = "reflect",
    .operands = "[PERSON] [-]",
    .summary = "write a note on your commitments, and commit it",
    .about =
        "Opens a note of today in your editor, looks it over when you close it, and commits it.\n"
        "You are known by the email that git has for you. With `-` the text is read from\n"
        "standard input. Whatever is not committed stays as a draft, with which the next call\n"
        "goes on.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
