/* One page after the other: what the difference between two of them would tell. */
#include "aggregate.h"

size_t tf_aggregate_differ(const tf_aggregate *one, const tf_aggregate *other)
{
    size_t i = 0, j = 0, differ = 0;

    while (i < one->facts.n || j < other->facts.n) {
        int order = i == one->facts.n ? 1
                    : j == other->facts.n
                        ? -1
                        : tf_str_cmp(one->facts.at[i].slug, other->facts.at[j].slug);
        if (order)
            differ++;
        else
            differ += !tf_str_eq(one->facts.at[i].says, other->facts.at[j].says);
        i += order <= 0;
        j += order >= 0;
    }
    return differ;
}

static size_t figure_of(const tf_aggregate *page, tf_str key)
{
    size_t i = 0;

    while (i < page->keys.n && !tf_str_eq(page->keys.at[i], key))
        i++;
    return i;
}

/* Withholds what is one to four off what an earlier page told. */
static void withhold_changes(tf_aggregate *page, const tf_aggregate *earlier)
{
    for (size_t i = 0; i < page->keys.n; i++) {
        size_t same = figure_of(earlier, page->keys.at[i]);
        if (same == earlier->keys.n || earlier->figures.figures.at[same].told != TF_TOLD)
            continue;
        int change = page->figures.figures.at[i].value - earlier->figures.figures.at[same].value;
        if (change && change > -TF_THRESHOLD && change < TF_THRESHOLD)
            page->figures.figures.at[i].told = TF_TOLD_NOT;
    }
}

/* Whether a page follows those that were shown: it is all of them again, or enough people make the
 * difference to each. */
static bool may_follow(const tf_aggregate *pages, const size_t *shown, size_t shown_n,
                       const tf_aggregate *page)
{
    for (size_t i = 0; i < shown_n; i++) {
        size_t differ = tf_aggregate_differ(&pages[shown[i]], page);
        if (differ < TF_THRESHOLD)
            return false;
    }
    return true;
}

/* Whether a page can be shown at all, and then how. */
static bool decide(tf_aggregate *page)
{
    return page->people >= 2 * TF_THRESHOLD && tf_suppress(&page->figures);
}

/* Finds what a page does not tell and the last one before that did. */
static void look_back(tf_aggregate *page, const tf_aggregate *pages, const size_t *shown,
                      size_t shown_n)
{
    for (size_t i = 0; i < page->keys.n; i++)
        for (size_t j = shown_n; j-- > 0 && page->figures.figures.at[i].told == TF_TOLD_NOT;) {
            const tf_aggregate *before = &pages[shown[j]];
            size_t same = figure_of(before, page->keys.at[i]);
            if (same == before->keys.n || before->figures.figures.at[same].told == TF_TOLD_NOT)
                continue;
            page->earlier[i] = (tf_earlier){before, same};
            break;
        }
}

size_t tf_aggregates_show(tf_aggregate *pages, size_t n)
{
    tf_arena arena = {0};
    size_t *shown = TF_NEW_N(&arena, size_t, n + 1), shown_n = 0, last;

    for (size_t i = 0; i < n; i++) {
        if (!may_follow(pages, shown, shown_n, &pages[i]))
            continue;
        for (size_t j = 0; j < shown_n; j++)
            withhold_changes(&pages[i], &pages[shown[j]]);
        if (decide(&pages[i]))
            shown[shown_n++] = i;
    }
    last = shown_n ? shown[shown_n - 1] : SIZE_MAX;
    if (shown_n)
        look_back(&pages[last], pages, shown, shown_n - 1);
    tf_arena_release(&arena);
    return last;
}
