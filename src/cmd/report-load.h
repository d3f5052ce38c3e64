/*
 * What of a school a report reads.
 */
#ifndef TWOFOLD_CMD_REPORT_LOAD_H
#define TWOFOLD_CMD_REPORT_LOAD_H

#include <twofold/report.h>

/* Reads what `report` asks for, about the person whom `who` means (NULL: of none). */
int tf_report_load(const tf_report *report, const char *who, tf_store *store,
                   const tf_schemas *schemas, tf_date today, tf_snapshot *snapshot,
                   tf_error *error);

/* `today`, or the day that `at` (NULL: none) names where that is earlier: what a year looked like up
 * to a day says nothing of the weeks behind it. */
tf_date tf_report_last_day(tf_date today, const char *at);

#endif
