/*
 * What of a school a report reads.
 */
#ifndef TWOFOLD_CMD_REPORT_LOAD_H
#define TWOFOLD_CMD_REPORT_LOAD_H

#include "command.h"

#include <twofold/report.h>

/* Reads what `report` asks for, about the person whom `who` means (NULL: of none). */
int tf_report_load(const tf_report *report, const char *who, tf_store *store,
                   const tf_schemas *schemas, tf_date today, tf_snapshot *snapshot,
                   tf_error *error);

/*
 * Puts the slug of whoever asks into `slug`, as `reflect` knows them. Fails with how to say whose
 * report it is to be.
 */
int tf_report_asker(const tf_report *report, const char *dir, tf_store *store, tf_date today,
                    tf_buf *slug, tf_error *error);

/*
 * The day that a report is of: the one that was asked for (TF_NO_DATE: none was), or today; and where
 * that is earlier, the day that `at` (NULL: none) names, or that of the tag or commit, since what a
 * school looked like then says nothing of what came after.
 */
tf_date tf_report_day(tf_date asked, const char *at, const tf_history *history);
/* Whether a day that `at` names has been; false, having refused it. */
bool tf_report_may_look(const tf_command *command, tf_date asked, const char *at);

#endif
