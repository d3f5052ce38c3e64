/* The one table of reports. */
#include <twofold/report.h>

#define X(name) &tf_report_##name,
static const tf_report *const reports[] = {TF_REPORTS(X)};
#undef X

const tf_report *tf_report_at(size_t number)
{
    return number < TF_COUNT(reports) ? reports[number] : NULL;
}

const tf_report *tf_report_named(tf_str name)
{
    for (size_t i = 0; i < TF_COUNT(reports); i++)
        if (tf_str_eq(reports[i]->name, name))
            return reports[i];
    return NULL;
}
