/* What authors let through, and comments that let nothing through. */
#include "allow.h"

#include "needless-allow.h"

/* A comment that may do something, and whether it did. */
struct pass {
    const tf_file *file;
    const tf_allow *allow;
    tf_rule_id rule;
    bool used;
    struct pass *next; /* of the same file */
};

/* The comments that have all they need: a rule that judges bodies, a reason, a block. */
static struct pass *passes_of(tf_arena *arena, const tf_file *file)
{
    struct pass *first = NULL;

    for (size_t i = 0; i < file->allows.n; i++) {
        const tf_allow *allow = &file->allows.at[i];
        tf_rule_id rule;
        if (!tf_rule_find(allow->rule, &rule) || !tf_rule_of(rule)->allowable || !allow->reason.n)
            continue;
        struct pass *pass = TF_NEW(arena, struct pass);
        *pass = (struct pass){.file = file, .allow = allow, .rule = rule, .next = first};
        first = pass;
    }
    return first;
}

static bool overlap(tf_span a, tf_span b)
{
    return a.from < b.to && b.from < a.to;
}

/* Every comment that covers the finding is used by it. */
static bool let_through(const tf_map *by_path, const tf_diag *diag)
{
    bool through = false;

    for (struct pass *pass = tf_map_get(by_path, diag->path); pass; pass = pass->next)
        if (pass->rule == diag->rule && overlap(pass->allow->covers, diag->span))
            pass->used = through = true;
    return through;
}

void tf_allow_apply(tf_sink *sink, const tf_snapshot *snapshot)
{
    tf_map by_path = {0};
    size_t kept = 0;

    for (size_t i = 0; i < snapshot->files.n; i++) {
        struct pass *passes = passes_of(sink->keep, snapshot->files.at[i]);
        if (passes)
            tf_map_put(&by_path, passes->file->path, passes);
    }
    for (size_t i = 0; i < sink->diags->found.n; i++)
        if (!let_through(&by_path, &sink->diags->found.at[i]))
            sink->diags->found.at[kept++] = sink->diags->found.at[i];
    sink->diags->found.n = kept;

    sink->rule = TF_RULE_needless_allow;
    for (size_t i = 0; i < snapshot->files.n; i++)
        for (struct pass *pass = tf_map_get(&by_path, snapshot->files.at[i]->path); pass;
             pass = pass->next)
            if (!pass->used)
                tf_needless_allow_unused(sink, pass->file, pass->allow);
    tf_map_release(&by_path);
}
