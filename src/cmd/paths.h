/*
 * Paths as people give them on the command line: from the current folder, or absolute.
 */
#ifndef TWOFOLD_CMD_PATHS_H
#define TWOFOLD_CMD_PATHS_H

#include <twofold/rule.h>

#include "command.h"

/* Puts the path that was asked for as the school has it; "" is the whole school. */
int tf_path_asked(const tf_call *call, const tf_store *store, const char *asked, tf_buf *path,
                  tf_error *error);
bool tf_path_is_within(tf_str path, tf_str asked);
/* Whether anything stands at a path of the school. */
bool tf_path_is_there(tf_store *store, tf_str path);

/*
 * Keeps of the findings those at or below one of the call's operands; without operands all stay.
 * Fails when an operand leads to nothing in the school.
 */
int tf_paths_select(const tf_call *call, tf_checked *checked, tf_error *error);

#endif
