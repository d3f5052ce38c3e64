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

/* ---- the same figure on two pages ------------------------------------------------------------ */

/* The number of a page's figure, or SIZE_MAX. */
static size_t figure_of(const tf_aggregate *page, tf_str key)
{
    const tf_key *found = tf_hash_get(&page->numbers, key);

    return found ? found->number : SIZE_MAX;
}

static bool has_line(tf_str text, tf_str line)
{
    for (size_t at = 0; at < text.n;) {
        size_t n = tf_str_find(tf_str_sub(text, at, text.n), '\n');
        if (tf_str_eq(tf_str_sub(text, at, at + n), line))
            return true;
        at += n + 1;
    }
    return false;
}

/* How many people are counted in for the one figure on the one page and the other on the other. */
static int count_common(const tf_aggregate *one, tf_str key, const tf_aggregate *other,
                        tf_str other_key)
{
    int common = 0;

    for (size_t i = 0, j = 0; i < one->facts.n && j < other->facts.n;) {
        int order = tf_str_cmp(one->facts.at[i].slug, other->facts.at[j].slug);
        common += !order && has_line(one->facts.at[i].says, key) &&
                  has_line(other->facts.at[j].says, other_key);
        i += order <= 0;
        j += order >= 0;
    }
    return common;
}

/* Whether the difference between two figures would be what one to four people did. */
static bool is_near(const tf_aggregate *one, size_t figure, const tf_aggregate *other, size_t same)
{
    int change = one->figures.figures.at[figure].value - other->figures.figures.at[same].value;

    return change && change > -TF_THRESHOLD && change < TF_THRESHOLD;
}

/* Whether a thing that the earlier page does not have is one of it that this page does not have,
 * under a new name: most of those who supported the one support the other. */
static bool is_renamed(const tf_aggregate *page, size_t thing, const tf_aggregate *earlier,
                       size_t before)
{
    tf_str key = page->keys.at[thing], old = earlier->keys.at[before];
    int one = page->figures.figures.at[thing].value;
    int other = earlier->figures.figures.at[before].value;

    return page->figures.figures.at[thing].table == earlier->figures.figures.at[before].table &&
           figure_of(page, old) == SIZE_MAX && is_near(page, thing, earlier, before) &&
           2 * count_common(page, key, earlier, old) > (one > other ? one : other);
}

/* Whether an earlier page told a figure that this one is one to four off. */
static bool tells_change(const tf_aggregate *page, size_t figure, const tf_aggregate *earlier)
{
    size_t same = figure_of(earlier, page->keys.at[figure]);

    if (same != SIZE_MAX)
        return earlier->figures.figures.at[same].told == TF_TOLD &&
               is_near(page, figure, earlier, same);
    for (size_t i = 0; i < earlier->keys.n; i++)
        if (earlier->figures.figures.at[i].told == TF_TOLD && is_renamed(page, figure, earlier, i))
            return true;
    return false;
}

static void withhold_changes(tf_aggregate *page, const tf_aggregate *earlier)
{
    for (size_t i = 0; i < page->keys.n; i++)
        if (tells_change(page, i, earlier))
            page->figures.figures.at[i].told = TF_TOLD_NOT;
}

/* ---- page after page ------------------------------------------------------------------------- */

/* Whether a page follows those that were shown: enough people make the difference to each. */
static bool may_follow(const tf_aggregate *pages, const size_t *shown, size_t shown_n,
                       const tf_aggregate *page)
{
    for (size_t i = 0; i < shown_n; i++)
        if (tf_aggregate_differ(&pages[shown[i]], page) < TF_THRESHOLD)
            return false;
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
            if (same == SIZE_MAX || before->figures.figures.at[same].told == TF_TOLD_NOT)
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
