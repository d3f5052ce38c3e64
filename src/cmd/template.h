/*
 * Text with gaps that are filled from the tables: the manual pages and the completion scripts.
 */
#ifndef TWOFOLD_CMD_TEMPLATE_H
#define TWOFOLD_CMD_TEMPLATE_H

#include <twofold/base.h>

/* What fills a gap. `argument` is what stands behind its name there. */
typedef struct {
    const char *name;
    void (*put)(tf_buf *out, tf_str argument);
} tf_part;

/*
 * Appends `text`, where each line that holds `mark`, a part's name and perhaps an argument gives
 * way to what the part puts. Fails at a name that no part has.
 */
int tf_template_fill(tf_buf *out, tf_str text, const char *mark, const tf_part *parts,
                     size_t parts_n, tf_error *error);

#endif
