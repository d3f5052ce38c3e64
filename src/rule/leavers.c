/* No warning asks a leaver to do anything. */
#include "leavers.h"

static bool in_leavers_file(const tf_snapshot *snapshot, tf_str path)
{
    const tf_person *person = tf_map_get(&snapshot->by_slug, tf_layout_place(path).slug);

    return person && !tf_person_is_here(person, snapshot->today);
}

void tf_leavers_spare(tf_sink *sink, const tf_snapshot *snapshot)
{
    tf_diags *diags = sink->diags;
    size_t kept = 0;

    for (size_t i = 0; i < diags->found.n; i++) {
        const tf_diag *diag = &diags->found.at[i];
        if (tf_rule_info_of(diag->rule)->severity == TF_ERROR ||
            !in_leavers_file(snapshot, diag->path))
            diags->found.at[kept++] = *diag;
    }
    diags->found.n = kept;
}
