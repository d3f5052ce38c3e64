/* Running the rules: on each file as it is parsed, then on the school as a whole. */
#include <stdlib.h>
#include <string.h>

#include "allow.h"
#include "leavers.h"

enum {
    WORKERS_MOST = 64,
    WORTH_A_THREAD = 256 /* files below which a second thread costs more than it gives */
};

struct run {
    const tf_check_options *options;
    tf_prose *prose;
    tf_diags found[WORKERS_MOST]; /* one a worker: no locks */
};

static void add_all(tf_sink *sink, const tf_diags *diags)
{
    for (size_t i = 0; i < diags->found.n; i++)
        tf_diags_add(sink->diags, sink->keep, diags->found.at[i]);
}

static void judge_file(void *context, size_t worker, const tf_parsed *parsed)
{
    struct run *run = context;
    tf_sink sink = {
        .keep = parsed->keep, .parsed = parsed, .prose = run->prose, .diags = &run->found[worker]};

    for (int rule = 0; rule < TF_RULE_COUNT; rule++) {
        sink.rule = (tf_rule_id)rule;
        if (tf_rule_of(sink.rule)->file)
            tf_rule_of(sink.rule)->file(&sink, parsed);
    }
}

/* Each rule judges the school by itself, so that two can at a time. */
struct school_run {
    const tf_snapshot *snapshot;
    tf_turns turns;
    struct verdict {
        tf_arena arena;
        tf_diags found;
    } verdicts[TF_RULE_COUNT];
};

static void judge_by_rules(void *context, size_t worker)
{
    struct school_run *run = context;
    size_t rule, to;

    (void)worker;
    while (tf_turns_take(&run->turns, &rule, &to)) {
        tf_sink sink = {.keep = &run->verdicts[rule].arena,
                        .diags = &run->verdicts[rule].found,
                        .rule = (tf_rule_id)rule};
        if (tf_rule_of(sink.rule)->school)
            tf_rule_of(sink.rule)->school(&sink, run->snapshot);
    }
}

static void judge_school(tf_sink *sink, const tf_snapshot *snapshot, size_t threads)
{
    struct school_run run = {.snapshot = snapshot, .turns = {.n = TF_RULE_COUNT, .share = 1}};

    tf_parallel(snapshot->files.n < WORTH_A_THREAD ? 1 : threads, judge_by_rules, &run);
    for (int rule = 0; rule < TF_RULE_COUNT; rule++) {
        add_all(sink, &run.verdicts[rule].found);
        tf_arena_join(sink->keep, &run.verdicts[rule].arena);
    }
}

/* Warnings and hints become what school.md says they are; errors keep the school's promises. */
static void loosen(tf_diags *diags, const tf_school *school)
{
    tf_severity severities[TF_RULE_COUNT];
    size_t kept = 0;

    for (int rule = 0; rule < TF_RULE_COUNT; rule++)
        severities[rule] = tf_rule_info_of((tf_rule_id)rule)->severity;
    for (size_t i = 0; i < school->rules.n; i++) {
        tf_rule_id rule;
        tf_severity severity;
        if (tf_rule_find(school->rules.at[i].rule, &rule) && severities[rule] != TF_ERROR &&
            tf_severity_parse(school->rules.at[i].severity, &severity))
            severities[rule] = severity;
    }
    for (size_t i = 0; i < diags->found.n; i++) {
        tf_diag diag = diags->found.at[i];
        diag.severity = severities[diag.rule];
        if (diag.severity != TF_OFF)
            diags->found.at[kept++] = diag;
    }
    diags->found.n = kept;
}

/* Whom a scope leaves out: their files are not read, so nothing can be said of them. */
static bool is_left_out(const tf_scope *scope, tf_str slug)
{
    tf_arena scratch = {0};
    bool in = !slug.n || tf_map_get(&scope->people, slug);

    /* Who is named by others is in scope as names are compared. */
    for (size_t i = 0; !in && i < slug.n; i++)
        if ((slug.p[i] >= 'A' && slug.p[i] <= 'Z') || (unsigned char)slug.p[i] >= 0x80) {
            in = tf_map_get(&scope->people, tf_utf8_fold(&scratch, slug));
            break;
        }
    tf_arena_release(&scratch);
    return !in;
}

static bool wants(void *context, const tf_place_of *place, tf_str path)
{
    const tf_scope *scope = ((struct run *)context)->options->scope;

    switch (place->kind) {
    case TF_FILE_PROFILE:
        return ((struct run *)context)->options->everybody || !is_left_out(scope, place->slug);
    case TF_FILE_REFLECTION:
        if (scope->alone)
            return tf_map_get(&scope->changed, path) != NULL;
        break;
    case TF_FILE_OTHER: /* a folder tells that there is such a person */
        return true;
    case TF_FILE_SCHOOL:
    case TF_FILE_COMMITMENT:
    case TF_FILE_EXTRA:
    case TF_FILE_EARLIER:
        break;
    }
    return !is_left_out(scope, place->slug);
}

/* Those in scope are looked at whole; of others it takes the profiles at most. */
static bool enters(void *context, tf_str folder)
{
    const tf_check_options *options = ((struct run *)context)->options;
    const tf_scope *scope = options->scope;
    tf_str slug = tf_layout_place(folder).slug;
    bool reflections = slug.n && folder.n > strlen("staff/") + slug.n;

    return (options->everybody && !reflections) ||
           (!is_left_out(scope, slug) && !(reflections && scope->alone));
}

/* Whether a scope leaves room for what was found in a file. */
static bool is_in_scope(const tf_scope *scope, tf_str path)
{
    return scope->alone ? tf_map_get(&scope->changed, path) != NULL
                        : !is_left_out(scope, tf_layout_place(path).slug);
}

static void drop_left_out(tf_diags *diags, const tf_scope *scope)
{
    size_t kept = 0;

    for (size_t i = 0; i < diags->found.n; i++)
        if (is_in_scope(scope, diags->found.at[i].path))
            diags->found.at[kept++] = diags->found.at[i];
    diags->found.n = kept;
}

static void progress(void *context, size_t done, size_t all)
{
    const tf_check_options *options = ((struct run *)context)->options;

    if (options->progress)
        options->progress(options->context, done, all);
}

static int check(tf_store *store, const tf_check_options *options, tf_checked *checked,
                 tf_error *error)
{
    struct run run = {.options = options};
    bool partly = options->scope && !options->scope->whole;
    tf_load_options load = {
        .today = options->today,
        .threads = options->threads,
        .lean = true,
        .visit = judge_file,
        .wants = partly ? wants : NULL,
        .enters = partly ? enters : NULL,
        .context = &run,
        .progress = progress,
    };
    int failed;

    *checked = (tf_checked){0};
    if (tf_load_workers(&load) > WORKERS_MOST)
        tf_die("more workers than there is room for");
    run.prose = tf_prose_new();
    failed = tf_load(store, &load, &checked->snapshot, error);
    tf_prose_free(run.prose);
    if (failed)
        return -1;
    tf_sink sink = {.keep = &checked->arena, .diags = &checked->diags};
    for (size_t worker = 0; worker < WORKERS_MOST; worker++)
        add_all(&sink, &run.found[worker]);
    judge_school(&sink, &checked->snapshot, tf_load_workers(&load));
    tf_allow_apply(&sink, &checked->snapshot);
    tf_leavers_spare(&sink, &checked->snapshot);
    loosen(sink.diags, &checked->snapshot.school);
    if (partly)
        drop_left_out(sink.diags, options->scope);
    tf_diags_sort(sink.diags);
    return 0;
}

/* Whom somebody meant by a name that is nobody's is found among the names of all. */
static bool needs_everybody(const tf_checked *checked)
{
    for (size_t i = 0; i < checked->diags.found.n; i++)
        if (checked->diags.found.at[i].rule == TF_RULE_unknown_name)
            return true;
    return false;
}

int tf_check(tf_store *store, const tf_check_options *options, tf_checked *checked, tf_error *error)
{
    const tf_scope *scope = options->scope;
    tf_check_options again = *options;
    int failed = check(store, options, checked, error);

    if (failed || !scope || scope->whole || scope->alone || options->everybody ||
        !needs_everybody(checked))
        return failed;
    again.everybody = true;
    tf_checked_release(checked);
    return check(store, &again, checked, error);
}

void tf_checked_release(tf_checked *checked)
{
    tf_snapshot_release(&checked->snapshot);
    tf_arena_release(&checked->arena);
    *checked = (tf_checked){0};
}
