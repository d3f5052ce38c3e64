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
 * Adds a `Co-authored-by:` for each of those named who has an email, but for the person whose it is
 * and for whoever has the email `author`.
 */
void tf_trailers_add_colleagues(tf_trailers *trailers, tf_arena *arena, const tf_snapshot *people,
                                const tf_names *with, const tf_person *whose, tf_str author);

/*
 * Appends a message: the subject in one line, an empty line, the trailers. What could end a line
 * within them becomes a space, so that nobody's name can forge a trailer.
 */
void tf_message_put(tf_buf *out, tf_str subject, const tf_trailers *trailers);

/* What somebody did to a file of the school. */
typedef enum {
    TF_DEED_WRITE,
    TF_DEED_REWORD,
    TF_DEED_CHANGE,
    TF_DEED_MOVE,
    TF_DEED_REMOVE
} tf_deed_kind;

typedef struct {
    tf_deed_kind kind;
    tf_str path;                        /* from the school's folder */
    bool is_about[TF_COMMITMENT_KINDS]; /* of a reflection that was written */
} tf_deed;

/*
 * Appends a subject that says what was done: "Reword classroom practice and recovery plan: Amara
 * Okafor". `name` is of the person whose files they are; empty for the school's own.
 */
void tf_deeds_put_subject(tf_buf *out, const tf_deed *deeds, size_t n, tf_str name);

/* Appends "classroom practice", "classroom practice and recovery plan": what a reflection is about,
 * as people say it. */
void tf_about_put_words(tf_buf *out, const bool is_about[TF_COMMITMENT_KINDS]);

/* ---- reflections ----------------------------------------------------------------------------- */

/* What stands above the text of a reflection. */
typedef struct {
    bool is_about[TF_COMMITMENT_KINDS];
    const tf_str *with; /* slugs */
    size_t with_n;
    bool share;
} tf_note;

/* Appends a whole reflection: front matter, and `text` below it. */
void tf_note_put(tf_buf *out, const tf_note *note, tf_str text);
/* Appends one to be filled in: headings, and hints in comments. */
void tf_note_put_template(tf_buf *out, const tf_note *note);
/*
 * Appends `bytes`, a reflection, without what the template put there and nobody filled in: hints,
 * headings with nothing below them, keys that say nothing. All else stays as it is, line ends too.
 */
void tf_note_tidy(tf_buf *out, tf_str bytes);
/* The first words of a reflection that are no heading; empty where it has none. */
tf_str tf_note_first_words(tf_arena *arena, tf_str bytes);

/* ---- names of files -------------------------------------------------------------------------- */

/*
 * Appends `words` as a name of a file has them: in small letters, with hyphens between, up to
 * `most` words. Nothing where there is no letter or digit in them.
 */
void tf_name_put(tf_buf *out, tf_str words, size_t most);

#endif
