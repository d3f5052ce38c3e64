/* What all detectors need, made ready once. */
#include <stdlib.h>

#include "prose.h"

tf_prose *tf_prose_new(void)
{
    tf_prose *prose = tf_alloc(sizeof(*prose));

    tf_numeric_target_make(prose);
    tf_met_not_met_make(prose);
    return prose;
}

void tf_prose_free(tf_prose *prose)
{
    if (!prose)
        return;
    tf_arena_release(&prose->arena);
    free(prose);
}
