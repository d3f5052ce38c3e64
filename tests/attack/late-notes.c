/* Notes that are quoted whenever they came: the attack must see whose a sentence is that comes with a name. */
#include "../../src/report/changes.h"

static int had_all(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error)
{
    (void)history, (void)day, (void)path, (void)error;
    *had = true;
    return 0;
}

#define tf_history_had had_all
#include "../../src/report/changes-noticed.c"
