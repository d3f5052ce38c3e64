/* Pages that know nothing of earlier ones: the attack must see what changed between them. */
#include "../../src/report/aggregate.h"

size_t tf_aggregate_differ(const tf_aggregate *one, const tf_aggregate *other)
{
    (void)one;
    (void)other;
    return TF_THRESHOLD;
}

size_t tf_aggregates_show(tf_aggregate *pages, size_t n)
{
    return pages[n - 1].people >= 2 * TF_THRESHOLD && tf_suppress(&pages[n - 1].figures) ? n - 1
                                                                                         : SIZE_MAX;
}
