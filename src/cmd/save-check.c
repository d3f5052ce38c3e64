/* Looking over what is to be saved. */
#include <twofold/emit.h>

#include "save.h"

/* The files that differ, by path → tf_saved. */
static tf_map by_path(const tf_saving *saving)
{
    tf_map map = {0};

    for (size_t i = 0; i < saving->files.n; i++)
        tf_map_put(&map, saving->files.at[i].deed.path, &saving->files.at[i]);
    return map;
}

static bool is_selected(void *context, const tf_diag *diag)
{
    const tf_saved *saved = tf_map_get(context, diag->path);

    return saved && saved->selected;
}

/* What stands in a file that differs and is not asked for is for another time. */
static void drop_others(const tf_map *files, tf_diags *diags)
{
    size_t kept = 0;

    for (size_t i = 0; i < diags->found.n; i++) {
        const tf_saved *saved = tf_map_get(files, diags->found.at[i].path);
        if (!saved || saved->selected)
            diags->found.at[kept++] = diags->found.at[i];
    }
    diags->found.n = kept;
}

static bool all_selected(tf_map *files, const tf_diags *diags)
{
    for (size_t i = 0; i < diags->found.n; i++)
        if (!is_selected(files, &diags->found.at[i]))
            return false;
    return true;
}

/* Elsewhere only what is new is to do with what was changed. */
static int drop_known(tf_saving *saving, tf_map *files, const tf_check_options *options,
                      tf_error *error)
{
    tf_checked before;
    int failed = 0;

    if (all_selected(files, &saving->checked.diags) || !saving->head)
        return 0;
    failed = tf_check(saving->head, options, &before, error);
    if (!failed)
        tf_diags_drop_known(&saving->checked.diags, &before.diags, is_selected, files);
    tf_checked_release(&before);
    return failed;
}

static void put_findings(const tf_saving *saving, tf_buf *out, bool *errors)
{
    const tf_snapshot *snapshot = &saving->checked.snapshot;
    tf_findings findings = {.store = saving->store,
                            .diags = &saving->checked.diags,
                            .fail_on = TF_ERROR,
                            .people = snapshot->people.n,
                            .files = snapshot->files.at,
                            .files_n = snapshot->files.n,
                            .colour =
                                tf_term_colour((tf_colour_when)saving->call->common.colour, stderr),
                            .partial = true};

    *errors = tf_diags_count(findings.diags).errors > 0;
    if (findings.diags->found.n)
        tf_findings_formats[0].put(out, &findings);
}

int tf_save_check(tf_saving *saving, tf_buf *found, bool *errors, tf_error *error)
{
    tf_progress progress = {0};
    tf_map files = by_path(saving);
    tf_str *paths = TF_NEW_N(&saving->arena, tf_str, saving->files.n);
    /* Who was named with whom is for the message, by profiles. */
    tf_check_options options = {.today = saving->today,
                                .everybody = true,
                                .progress = tf_progress_show,
                                .context = &progress};
    tf_scope scope;
    size_t n = 0;
    int failed;

    for (size_t i = 0; i < saving->files.n; i++)
        if (saving->files.at[i].selected)
            paths[n++] = saving->files.at[i].deed.path;
    failed = tf_scope_of_paths(saving->store, paths, n, saving->today, &scope, error);
    options.scope = &scope;
    if (!failed)
        failed = tf_check(saving->store, &options, &saving->checked, error);
    if (!failed) {
        drop_others(&files, &saving->checked.diags);
        failed = drop_known(saving, &files, &options, error);
    }
    tf_progress_end(&progress);
    if (!failed)
        put_findings(saving, found, errors);
    tf_scope_release(&scope);
    tf_map_release(&files);
    return failed;
}
