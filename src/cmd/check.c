/* twofold check: every rule on the school, or on what changed. */
#include <string.h>

#include <twofold/emit.h>
#include <twofold/git.h>

#include "command.h"
#include "paths.h"

struct values {
    const char *at, *since;
    bool staged;
    size_t fail_on, format;
};

/* "error", "warning", "hint", "never": what --fail-on offers, and the severity that each means. */
static const tf_severity fail_on[] = {TF_ERROR, TF_WARNING, TF_HINT, TF_OFF};

static tf_str fail_on_choices(size_t number)
{
    if (number >= TF_COUNT(fail_on))
        return TF_STR("");
    return fail_on[number] == TF_OFF ? TF_STR("never")
                                     : tf_str_z(tf_severity_name(fail_on[number]));
}

static tf_str format_choices(size_t number)
{
    return number < tf_findings_formats_n ? tf_findings_formats[number].name : TF_STR("");
}

static const tf_option options[] = {
    {"at", 0, TF_OPTION_TEXT, offsetof(struct values, at), "REV",
     "check as it was in a commit, a tag or on a day", NULL},
    {"staged", 0, TF_OPTION_FLAG, offsetof(struct values, staged), NULL,
     "check what is about to be committed", NULL},
    {"since", 0, TF_OPTION_TEXT, offsetof(struct values, since), "REV",
     "show only what is new since a commit, a tag or a day", NULL},
    {"format", 'f', TF_OPTION_CHOICE, offsetof(struct values, format), "FORMAT",
     "how to print it: `text`, `json`, `sarif`, `github` or `junit`", format_choices},
    {"fail-on", 0, TF_OPTION_CHOICE, offsetof(struct values, fail_on), "SEVERITY",
     "what makes the exit status 1: `error`, `warning`, `hint` or `never`", fail_on_choices},
};

/* A school that was opened and checked. */
struct checked {
    tf_store *store;
    tf_scope scope;
    tf_checked result;
};

static void release(struct checked *checked)
{
    tf_checked_release(&checked->result);
    tf_scope_release(&checked->scope);
    tf_store_free(checked->store);
}

/* `scope` NULL: the whole school, or with `where->staged` what its changes need. */
static int check(const tf_where *where, tf_date today, const tf_scope *scope,
                 struct checked *checked, tf_error *error)
{
    tf_progress progress = {0};
    tf_check_options check_options = {
        .today = today, .scope = scope, .progress = tf_progress_show, .context = &progress};
    int failed;

    if (tf_git_open_school(where, &checked->store, error) < 0)
        return -1;
    if (where->staged) {
        if (tf_scope_of_changes(checked->store, today, &checked->scope, error) < 0)
            return -1;
        check_options.scope = &checked->scope;
    }
    failed = tf_check(checked->store, &check_options, &checked->result, error);
    tf_progress_end(&progress);
    return failed;
}

/* ---- what is shown of what was found --------------------------------------------------------- */

static bool changed(void *context, const tf_diag *diag)
{
    const tf_scope *scope = context;

    return tf_map_get(&scope->changed, diag->path) != NULL;
}

static bool only_in_changed(const struct checked *now)
{
    for (size_t i = 0; i < now->result.diags.found.n; i++)
        if (!changed((void *)&now->scope, &now->result.diags.found.at[i]))
            return false;
    return true;
}

/*
 * Of what is about to be committed: all that stands in changed files, and elsewhere what was not so
 * in HEAD. Without a HEAD everything is new.
 */
static int drop_unchanged(const tf_call *call, struct checked *now, tf_error *error)
{
    tf_where where = {.dir = call->common.dir, .at = "HEAD"};
    struct checked head = {0};
    int failed = 0;

    if (only_in_changed(now) || !tf_git_may_have_head(call->common.dir))
        return 0;
    failed = check(&where, now->result.snapshot.today, &now->scope, &head, error);
    if (!failed)
        tf_diags_drop_known(&now->result.diags, &head.result.diags, changed, &now->scope);
    release(&head);
    return failed;
}

static int drop_known(const tf_call *call, const char *since, struct checked *now, tf_error *error)
{
    tf_where where = {.dir = call->common.dir, .at = since};
    struct checked before = {0};
    const tf_scope *scope = tf_map_count(&now->scope.changed) ? &now->scope : NULL;
    int failed = check(&where, now->result.snapshot.today, scope, &before, error);

    if (!failed)
        tf_diags_drop_known(&now->result.diags, &before.result.diags, NULL, NULL);
    release(&before);
    return failed;
}

static int select_findings(const tf_call *call, const struct values *values, struct checked *now,
                           tf_error *error)
{
    if (values->staged && drop_unchanged(call, now, error) < 0)
        return -1;
    if (values->since && drop_known(call, values->since, now, error) < 0)
        return -1;
    return tf_paths_select(call, &now->result, error);
}

/* ---- showing it ------------------------------------------------------------------------------ */

static int show(const tf_call *call, const struct values *values, const struct checked *now)
{
    const tf_snapshot *snapshot = &now->result.snapshot;
    tf_findings findings = {
        .store = now->store,
        .diags = &now->result.diags,
        .fail_on = fail_on[values->fail_on],
        .people = snapshot->people.n,
        .files = snapshot->files.at,
        .files_n = snapshot->files.n,
        .colour = tf_term_colour((tf_colour_when)call->common.colour, stdout),
        .partial = call->argc || values->since || values->staged,
    };
    int status = TF_DONE;
    tf_buf out = {0};

    for (size_t i = 0; i < findings.diags->found.n; i++)
        if (findings.fail_on && findings.diags->found.at[i].severity >= findings.fail_on)
            status = TF_FOUND_ERRORS;
    tf_findings_formats[values->format].put(&out, &findings);
    return tf_print(&out, status);
}

static int run(tf_call *call)
{
    struct values values = {0};
    struct checked now = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, SIZE_MAX, &status))
        return status;
    if (values.staged && values.at)
        return tf_say("--at and --staged are two different places to look: please choose one");
    tf_where where = {.dir = call->common.dir, .at = values.at, .staged = values.staged};
    if (check(&where, tf_call_today(call), NULL, &now, &error) < 0 ||
        select_findings(call, &values, &now, &error) < 0)
        status = tf_say_error(&error);
    else
        status = show(call, &values, &now);
    release(&now);
    return status;
}

const tf_command tf_command_check = {
    .name = "check",
    .operands = "[PATH…]",
    .summary = "look over the school's files and say what to do next",
    .about =
        "Looks over commitments, reflections, profiles and school.md. Says what is amiss, where,\n"
        "and what to do next; all of it in one run. With PATHs it reads everything and shows\n"
        "what it found there. `twofold explain RULE` tells why a rule is there.\n\n"
        "Exit status: 0 nothing wrong, 1 something to mend, 2 the work could not be done.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
