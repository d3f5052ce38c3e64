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
 * What an author says in a message, between subject and trailers: lines wrapped at 72 columns,
 * paragraphs kept, and nothing that git or a reader could take for a trailer (those lines stand
 * behind a space). Empty where `wrote` is blank; false where it is not UTF-8 or holds characters
 * that hide or turn around what is written.
 */
bool tf_message_body(tf_arena *arena, tf_str wrote, tf_str *body);

/*
 * Appends a message: the subject in one line, `body` (of tf_message_body, or empty), the trailers,
 * with empty lines between. What could end a line within subject and trailers becomes a space, so
 * that nobody's name can forge a trailer.
 */
void tf_message_put(tf_buf *out, tf_str subject, tf_str body, const tf_trailers *trailers);

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
 * Appends `words` as a name of a file has them: in small letters, with hyphens between. Nothing
 * where there is no letter or digit in them.
 */
void tf_name_put(tf_buf *out, tf_str words);

/* ---- templates ------------------------------------------------------------------------------- */

/* The texts of src/write/templates, made part of the program by the build. */
extern const tf_embedded tf_write_templates[];
extern const size_t tf_write_templates_n;

/* What a gap such as {name} is filled with. */
typedef struct {
    const char *name;
    tf_str text;
} tf_gap;

/* Appends the template of that name, its gaps filled. A template or gap that is not there is a bug
 * of ours. */
void tf_write_template(tf_buf *out, const char *name, const tf_gap *gaps, size_t gaps_n);
/* Appends `text` as a value of YAML that reads back as the same text: plain where that will do. */
void tf_write_scalar(tf_buf *out, tf_str text);

/* ---- names ----------------------------------------------------------------------------------- */

/*
 * A name, or anything else that stands on one line, as it was typed or exported: runs of any white
 * space become one space, none at the ends. False where it holds what a name never does: control
 * characters, or those that turn the order of text around.
 */
bool tf_clean_line(tf_arena *arena, tf_str wrote, tf_str *line);
enum { TF_LINE_MOST = 400 }; /* bytes: no name is longer, in any script */

/* Whether it looks like an address, as schema/profile.json has it. */
bool tf_email_is(tf_str text);

/* Turns writing of any script into Latin letters. The zero value is ready for use. */
typedef struct {
    struct tf_icu *icu; /* loaded when the first name needs it */
} tf_latin;

/* Appends `text` in ASCII letters as far as there are any for it. Fails where ICU is not there. */
int tf_latin_put(tf_latin *latin, tf_str text, tf_buf *out, tf_error *error);
void tf_latin_release(tf_latin *latin);

/*
 * The name of a folder (or tag) for `name`: words of lower-case ASCII joined by hyphens, never
 * empty, at most 60 bytes, and nothing that YAML or Windows takes for something else.
 */
int tf_slug_of(tf_latin *latin, tf_arena *arena, tf_str name, tf_str *slug, tf_error *error);
/* Whether somebody may use `slug` as the name of a folder: it is its own slug. */
bool tf_slug_is(tf_str slug);
/*
 * `slug`, or where `taken` (slugs folded by tf_utf8_fold) has that one, the same with `suffix` (a
 * slug; may be empty) behind it, or a number. It is put into `taken`.
 */
tf_str tf_slug_unique(tf_arena *arena, tf_map *taken, tf_str slug, tf_str suffix);

/* ---- front matter ---------------------------------------------------------------------------- */

/*
 * A copy of a file with the value of `key` in its front matter set to `value`, and every other byte
 * as it was. A key that is not there is added as the last line. Fails, in words for the user, where
 * the front matter cannot be read or is written in a way that cannot be edited line by line.
 */
int tf_front_set(tf_arena *arena, tf_str bytes, tf_str key, tf_str value, tf_str *edited,
                 tf_error *error);

/* ---- lists of staff -------------------------------------------------------------------------- */

/* Somebody in a list that a staff system exported. What is not given is empty. */
typedef struct {
    size_t line;
    tf_str name, team, email;
    tf_role role;
    tf_date joined;
} tf_staff_row;

/* What is wrong with a cell; `column` counts from 1, and is 0 where it is about the line. */
typedef struct {
    size_t line, column;
    tf_str words;
} tf_staff_trouble;

typedef struct {
    TF_VEC(tf_staff_row) rows;
    TF_VEC(tf_staff_trouble) troubles;
    TF_VEC(tf_str) ignored; /* headings of columns that say nothing to us */
} tf_staff_list;

/*
 * Reads comma-separated values (RFC 4180; also with semicolons or tabs) as staff systems export
 * them. `role` is that of everyone whose row has none (TF_ROLE_NONE: each row needs one).
 */
void tf_staff_list_read(tf_arena *arena, tf_str bytes, tf_role role, tf_staff_list *list);

#endif
