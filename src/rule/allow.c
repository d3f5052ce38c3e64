/* What authors let through, and comments that let nothing through. */
#include "allow.h"

#include <stdlib.h>

#include "needless-allow.h"

/* What a comment covers, or a finding stands at. */
struct stretch {
    tf_rule_id rule;
    tf_span span;
    size_t reach; /* the furthest end of those of its rule up to this one */
};

typedef TF_VEC(struct stretch) stretches;

/* A file with comments that have all they need: a rule that judges bodies, a reason. */
struct pass {
    stretches covers, found;
};

/* ---- what overlaps what ---------------------------------------------------------------------- */

/* Whether `a` starts before the end of what is of `rule` and ends at `to`. */
static bool starts_before(const struct stretch *a, tf_rule_id rule, size_t to)
{
    return a->rule < rule || (a->rule == rule && a->span.from < to);
}

static int by_start(const void *a, const void *b)
{
    const struct stretch *left = a, *right = b;

    if (left->rule != right->rule)
        return left->rule < right->rule ? -1 : 1;
    return (left->span.from > right->span.from) - (left->span.from < right->span.from);
}

static void put_in_order(stretches *all)
{
    if (!all->n)
        return;
    qsort(all->at, all->n, sizeof(*all->at), by_start);
    for (size_t i = 0; i < all->n; i++) {
        size_t before = i && all->at[i - 1].rule == all->at[i].rule ? all->at[i - 1].reach : 0;
        all->at[i].reach = before > all->at[i].span.to ? before : all->at[i].span.to;
    }
}

/* Whether one of its rule overlaps the span. Asked so, thousands of comments above thousands of
 * findings take no more than looking both up. */
static bool is_overlapped(const stretches *all, tf_rule_id rule, tf_span span)
{
    size_t from = 0, to = all->n;

    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (starts_before(&all->at[middle], rule, span.to))
            from = middle + 1;
        else
            to = middle;
    }
    return from && all->at[from - 1].rule == rule && all->at[from - 1].reach > span.from;
}

/* ---- comments and findings ------------------------------------------------------------------- */

/* The rule that a comment lets through, where it has all it needs. */
static bool lets(const tf_allow *allow, tf_rule_id *rule)
{
    return tf_rule_find(allow->rule, rule) && tf_rule_of(*rule)->allowable && allow->reason.n;
}

static struct pass *pass_of(tf_arena *arena, const tf_file *file)
{
    struct pass *pass = NULL;

    for (size_t i = 0; i < file->allows.n; i++) {
        tf_rule_id rule;
        if (!lets(&file->allows.at[i], &rule))
            continue;
        pass = pass ? pass : TF_NEW(arena, struct pass);
        *TF_PUSH(arena, &pass->covers) = (struct stretch){rule, file->allows.at[i].covers, 0};
    }
    if (pass)
        put_in_order(&pass->covers);
    return pass;
}

/* Notes the finding with the file's comments, and says whether one of them covers it. */
static bool let_through(tf_arena *arena, const tf_map *by_path, const tf_diag *diag)
{
    struct pass *pass = tf_map_get(by_path, diag->path);

    if (!pass)
        return false;
    *TF_PUSH(arena, &pass->found) = (struct stretch){diag->rule, diag->span, 0};
    return is_overlapped(&pass->covers, diag->rule, diag->span);
}

/* In a file that could not be read to its end, a comment may cover what nobody looked at. */
static void judge_comments(tf_sink *sink, const tf_file *file, struct pass *pass)
{
    if (!pass || !file->whole)
        return;
    put_in_order(&pass->found);
    for (size_t i = 0; i < file->allows.n; i++) {
        const tf_allow *allow = &file->allows.at[i];
        tf_rule_id rule;
        if (lets(allow, &rule) && !is_overlapped(&pass->found, rule, allow->covers))
            tf_needless_allow_unused(sink, file, allow);
    }
}

void tf_allow_apply(tf_sink *sink, const tf_snapshot *snapshot)
{
    tf_map by_path = {0};
    size_t kept = 0;

    for (size_t i = 0; i < snapshot->files.n; i++) {
        struct pass *pass = pass_of(sink->keep, snapshot->files.at[i]);
        if (pass)
            tf_map_put(&by_path, snapshot->files.at[i]->path, pass);
    }
    for (size_t i = 0; i < sink->diags->found.n; i++)
        if (!let_through(sink->keep, &by_path, &sink->diags->found.at[i]))
            sink->diags->found.at[kept++] = sink->diags->found.at[i];
    sink->diags->found.n = kept;

    sink->rule = TF_RULE_needless_allow;
    for (size_t i = 0; i < snapshot->files.n; i++)
        judge_comments(sink, snapshot->files.at[i],
                       tf_map_get(&by_path, snapshot->files.at[i]->path));
    tf_map_release(&by_path);
}
