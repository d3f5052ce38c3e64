/* The one table of formats. */
#include "findings.h"

const tf_findings_format tf_findings_formats[] = {
    {TF_STR_INIT("text"), tf_findings_put_text, TF_STR_INIT("for people")},
    {TF_STR_INIT("json"), tf_findings_put_json, TF_STR_INIT("for programs")},
    {TF_STR_INIT("sarif"), tf_findings_put_sarif, TF_STR_INIT("SARIF 2.1.0, for code scanning")},
    {TF_STR_INIT("github"), tf_findings_put_github, TF_STR_INIT("notes on a pull request")},
    {TF_STR_INIT("junit"), tf_findings_put_junit, TF_STR_INIT("JUnit XML, for build servers")},
};
const size_t tf_findings_formats_n = TF_COUNT(tf_findings_formats);

size_t tf_findings_files_read(const tf_findings *findings)
{
    size_t n = 0;

    for (size_t i = 0; i < findings->files_n; i++)
        n += findings->files[i]->readable;
    return n;
}
