/* A school at the end of each of its finished terms. */
#include "ends.h"

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

/* The terms that school.md has, as far as they were over. */
static int read_terms(const tf_where *where, tf_date today, tf_arena *arena, tf_period **terms,
                      size_t *n, tf_error *error)
{
    tf_load_options load = {.today = today, .wants = wants_school, .enters = enters_nothing};
    tf_snapshot snapshot = {0};
    tf_store *store = NULL;
    int failed = tf_git_open_school(where, &store, error);

    if (!failed)
        failed = tf_load(store, &load, &snapshot, error);
    if (!failed)
        failed = refuse_lost(&snapshot, error);
    if (!failed)
        *n = tf_report_finished(&snapshot, arena, terms);
    tf_snapshot_release(&snapshot);
    tf_store_free(store);
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

/* 1: the school was not there yet. */
static int open_end(const tf_where *where, tf_term_end *end, tf_error *error)
{
    tf_load_options load = {
        .today = end->term.to, .fronts = true, .wants = wants_of_term, .context = &end->term};
    int failed = tf_git_open_school_on(where, end->term.to, &end->store, error);

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
static int refuse_part(const tf_where *where, tf_error *error)
{
    tf_history *history = NULL;
    bool shallow;

    if (tf_git_open_history(where, &history, error) < 0)
        return -1;
    shallow = history->shallow;
    tf_history_free(history);
    return shallow ? tf_fail(error, "This report looks back at every term, and this clone has only "
                                    "part of the history.\n"
                                    "Fetch the rest: git fetch --unshallow (in CI: "
                                    "fetch-depth: 0)")
                   : 0;
}

int tf_ends_open(const tf_where *where, tf_date today, tf_ends *ends, tf_error *error)
{
    tf_period *terms = NULL;
    size_t n = 0;

    if (!tf_git_may_have_head(where->dir))
        return 0;
    if (refuse_part(where, error) < 0 ||
        read_terms(where, today, &ends->arena, &terms, &n, error) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        tf_term_end *end = TF_PUSH(&ends->arena, &ends->found);
        end->term = terms[i];
        int failed = open_end(where, end, error);
        if (failed < 0)
            return tf_context(error, "The school at the end of a term, %.*s",
                              TF_ARG(tf_date_words(&ends->arena, terms[i].to)));
        if (failed) {
            release(end);
            ends->found.n--;
        }
    }
    return 0;
}

void tf_ends_release(tf_ends *ends)
{
    for (size_t i = 0; i < ends->found.n; i++)
        release(&ends->found.at[i]);
    tf_arena_release(&ends->arena);
    *ends = (tf_ends){0};
}
