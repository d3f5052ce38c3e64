/* A school at the end of each of its finished terms. */
#include "ends.h"

#include <stdlib.h>

/* ---- which terms ----------------------------------------------------------------------------- */

static bool wants_school(void *context, const tf_place_of *place, tf_str path)
{
    (void)context;
    (void)path;
    return place->kind == TF_FILE_SCHOOL;
}

static bool enters_nothing(void *context, tf_str folder)
{
    (void)context;
    (void)folder;
    return false;
}

/* Pages depend on those before them: where an object is lost or damaged they would be others than
 * elsewhere. What was written in a way that cannot be read is so everywhere. */
static int refuse_lost(const tf_snapshot *snapshot, tf_error *error)
{
    for (size_t i = 0; i < snapshot->files.n; i++) {
        const tf_file *file = snapshot->files.at[i];
        if (file->entry == TF_ENTRY_CLOSED || file->read == TF_READ_FAILED)
            return tf_fail(error, "%.*s cannot be read: %.*s", TF_ARG(file->path),
                           TF_ARG(file->why));
    }
    return 0;
}

/* Reads school.md and nothing else. */
static int load_school(tf_store *store, const tf_schemas *schemas, tf_date today,
                       tf_snapshot *snapshot, tf_error *error)
{
    tf_load_options load = {
        .today = today, .schemas = schemas, .wants = wants_school, .enters = enters_nothing};

    return tf_load(store, &load, snapshot, error);
}

struct look {
    const tf_where *where;
    const tf_schemas *schemas;
    tf_date today;
    tf_arena *arena;
    TF_VEC(tf_date) days; /* on which a term ended, by some wording of school.md or other */
};

static int add_days(struct look *look, tf_store *store, tf_str wording, tf_error *error)
{
    tf_overlaid page = {TF_STR("school.md"), wording};
    tf_snapshot snapshot = {0};
    tf_store *overlay = NULL;
    tf_period *terms;
    int failed;

    tf_store_overlay(store, &page, 1, &overlay);
    failed = load_school(overlay, look->schemas, look->today, &snapshot, error);
    size_t n = failed ? 0 : tf_report_finished(&snapshot, TF_NO_DATE, look->arena, &terms);
    for (size_t i = 0; i < n; i++)
        *TF_PUSH(look->arena, &look->days) = terms[i].to;
    tf_snapshot_release(&snapshot);
    tf_store_free(overlay);
    return failed;
}

static int by_day(const void *a, const void *b)
{
    tf_date one = *(const tf_date *)a, other = *(const tf_date *)b;

    return (one > other) - (one < other);
}

/* By every wording that school.md had. */
static int read_days(struct look *look, tf_history *history, tf_error *error)
{
    tf_arena scratch = {0};
    tf_versions wordings = {0};
    tf_store *store = NULL;
    int failed = tf_git_open_school(look->where, &store, error);

    if (!failed)
        failed = tf_history_versions(history, TF_STR("school.md"), &scratch, &wordings, error);
    for (size_t i = 0; i < wordings.found.n && !failed; i++)
        if (!wordings.found.at[i].gone)
            failed = add_days(look, store, wordings.found.at[i].bytes, error);
    if (look->days.n)
        qsort(look->days.at, look->days.n, sizeof(tf_date), by_day);
    tf_store_free(store);
    tf_arena_release(&scratch);
    return failed;
}

/* The term that ended on a day, as school.md had it then; 1: there was none. What of it is told with
 * a term before is not told again. */
static int find_term(const struct look *look, tf_store *store, tf_date last, tf_date from,
                     tf_period *term, tf_error *error)
{
    tf_snapshot snapshot = {0};
    tf_period *terms;
    int failed = load_school(store, look->schemas, last + 1, &snapshot, error);

    if (!failed)
        failed = refuse_lost(&snapshot, error);
    size_t n = failed ? 0 : tf_report_finished(&snapshot, from, look->arena, &terms);
    if (n && terms[n - 1].to == last)
        *term = terms[n - 1];
    else if (!failed)
        failed = 1;
    tf_snapshot_release(&snapshot);
    return failed;
}

/* ---- each of them ---------------------------------------------------------------------------- */

/* Of reflections only those of the term: each is read once, however many terms there are. */
static bool wants_of_term(void *context, const tf_place_of *place, tf_str path)
{
    const tf_period *term = context;
    tf_date day;

    (void)path;
    return place->kind != TF_FILE_REFLECTION ||
           (tf_date_parse(tf_str_sub(place->name, 0, 10), &day) && day >= term->from &&
            day <= term->to);
}

/* 1: the school was not there yet, or no term ended. */
static int open_end(const struct look *look, tf_date last, tf_date from, tf_term_end *end,
                    tf_error *error)
{
    tf_load_options load = {.today = last,
                            .schemas = look->schemas,
                            .fronts = true,
                            .wants = wants_of_term,
                            .context = &end->term};
    int failed = tf_git_open_school_on(look->where, last, &end->store, error);

    if (!failed)
        failed = find_term(look, end->store, last, from, &end->term, error);
    if (!failed)
        failed = tf_load(end->store, &load, &end->snapshot, error);
    return failed ? failed : refuse_lost(&end->snapshot, error);
}

static void release(tf_term_end *end)
{
    tf_snapshot_release(&end->snapshot);
    tf_store_free(end->store);
    *end = (tf_term_end){0};
}

/* Where a clone has but a part of the history, which terms it knows is chance, and pages that
 * depend on those before them would be others elsewhere. */
static int refuse_part(const tf_history *history, tf_error *error)
{
    return history->shallow ? tf_fail(error, "This report looks back at every term, and this clone "
                                             "has only part of the history.\n"
                                             "Fetch the rest: git fetch --unshallow (in CI: "
                                             "fetch-depth: 0)")
                            : 0;
}

static int open_ends(const struct look *look, tf_ends *ends, tf_error *error)
{
    tf_date from = TF_NO_DATE;

    for (size_t i = 0; i < look->days.n; i++) {
        tf_date last = look->days.at[i];
        if (i && last == look->days.at[i - 1])
            continue;
        tf_term_end *end = TF_PUSH(&ends->arena, &ends->found);
        int failed = open_end(look, last, from, end, error);
        if (failed < 0)
            return tf_context(error, "The school at the end of a term, %.*s",
                              TF_ARG(tf_date_words(&ends->arena, last)));
        if (failed) {
            release(end);
            ends->found.n--;
        } else {
            from = last + 1;
        }
    }
    return 0;
}

int tf_ends_open(const tf_where *where, const tf_schemas *schemas, tf_date today, tf_ends *ends,
                 tf_error *error)
{
    struct look look = {.where = where, .schemas = schemas, .today = today, .arena = &ends->arena};
    tf_history *history = NULL;
    int failed;

    if (!tf_git_has_head(where->dir))
        return 0;
    failed = tf_git_open_history(where, &history, error);
    if (!failed)
        failed = refuse_part(history, error);
    if (!failed && read_days(&look, history, error) < 0)
        failed = tf_context(error, "The terms that the school had");
    tf_history_free(history);
    return failed ? failed : open_ends(&look, ends, error);
}

void tf_ends_release(tf_ends *ends)
{
    for (size_t i = 0; i < ends->found.n; i++)
        release(&ends->found.at[i]);
    tf_arena_release(&ends->arena);
    *ends = (tf_ends){0};
}
