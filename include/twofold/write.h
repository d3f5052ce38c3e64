/*
 * write: what we write for people: templates, names of folders, edits of front matter, the messages
 * of commits. Text in, text out: nothing here touches a disk or git.
 */
#ifndef TWOFOLD_WRITE_H
#define TWOFOLD_WRITE_H

#include <twofold/model.h>

/* ---- messages of commits --------------------------------------------------------------------- */

/* "Staff: amara-okafor": what `git log --grep` and `%(trailers)` find again. */
typedef struct {
    const char *key;
    tf_str value;
} tf_trailer;

typedef struct {
    TF_VEC(tf_trailer) lines;
} tf_trailers;

void tf_trailers_add(tf_trailers *trailers, tf_arena *arena, const char *key, tf_str value);

/*
 * Appends a message: the subject in one line, an empty line, the trailers. What could end a line
 * within them becomes a space, so that nobody's name can forge a trailer.
 */
void tf_message_put(tf_buf *out, tf_str subject, const tf_trailers *trailers);

#endif
