/* Collecting, ordering and counting findings. */
#include <stdlib.h>

#include <twofold/diag.h>

void tf_diags_add(tf_diags *diags, tf_arena *arena, tf_diag diag)
{
    *TF_PUSH(arena, &diags->found) = diag;
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* By path and place; at one place the rule that comes first in the table is the cause. */
static int compare(const void *a, const void *b)
{
    const tf_diag *left = a, *right = b;
    int order = tf_str_cmp(left->path, right->path);

    if (!order)
        order = compare_sizes(left->span.from, right->span.from);
    if (!order)
        order = compare_sizes(left->span.to, right->span.to);
    if (!order)
        order = (int)left->rule - (int)right->rule;
    return order ? order : tf_str_cmp(left->message, right->message);
}

void tf_diags_sort(tf_diags *diags)
{
    size_t kept = 0;

    if (!diags->found.n)
        return;
    qsort(diags->found.at, diags->found.n, sizeof(tf_diag), compare);
    for (size_t i = 0; i < diags->found.n; i++)
        if (!kept || compare(&diags->found.at[kept - 1], &diags->found.at[i]) != 0)
            diags->found.at[kept++] = diags->found.at[i];
    diags->found.n = kept;
}

tf_diag_counts tf_diags_count(const tf_diags *diags)
{
    tf_diag_counts counts = {0};

    for (size_t i = 0; i < diags->found.n; i++)
        switch (diags->found.at[i].severity) {
        case TF_ERROR:
            counts.errors++;
            break;
        case TF_WARNING:
            counts.warnings++;
            break;
        case TF_HINT:
            counts.hints++;
            break;
        case TF_OFF:
            break;
        }
    return counts;
}
