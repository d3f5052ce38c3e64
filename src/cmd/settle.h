/*
 * From a draft to a commit, with as many turns in the editor as its writer likes.
 */
#ifndef TWOFOLD_CMD_SETTLE_H
#define TWOFOLD_CMD_SETTLE_H

#include "note.h"

/*
 * Lets the draft be edited (first of all only where `edits`), looks it over, and commits it. Where
 * something is found its writer is asked, if there is somebody to answer; else errors are refused.
 * What is not committed stays, and its place is said. Gives how to end.
 */
int tf_settle(const tf_noting *noting, const tf_draft *draft, bool edits);

#endif
