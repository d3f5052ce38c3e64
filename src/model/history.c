/* What every history can be asked. */
#include <twofold/history.h>

int tf_history_versions(tf_history *history, tf_str path, tf_arena *arena, tf_versions *versions,
                        tf_error *error)
{
    return history->ops->versions(history, path, arena, versions, error);
}

int tf_history_between(tf_history *history, const char *since, tf_arena *arena,
                       tf_differences *differences, tf_error *error)
{
    return history->ops->between(history, since, arena, differences, error);
}

int tf_history_had(tf_history *history, tf_date day, tf_str path, bool *had, tf_error *error)
{
    return history->ops->had(history, day, path, had, error);
}

void tf_history_free(tf_history *history)
{
    if (history)
        history->ops->free(history);
}
