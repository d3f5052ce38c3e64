/*
 * model: a school as its files say it: people, commitments, reflections, at one point in time.
 *
 * tf_load reads a snapshot from a store. What is wrong with a file is kept beside it as data
 * (state, troubles); rules turn that into words. A snapshot is immutable once loaded.
 */
#ifndef TWOFOLD_MODEL_H
#define TWOFOLD_MODEL_H

#include <twofold/store.h>
#include <twofold/text.h>

/* ---- which file is what ---------------------------------------------------------------------- */

typedef enum {
    TF_FILE_SCHOOL,
    TF_FILE_PROFILE,
    TF_FILE_COMMITMENT,
    TF_FILE_REFLECTION,
    TF_FILE_EXTRA,   /* another Markdown file directly in a person's folder */
    TF_FILE_OTHER,   /* nobody's business */
    TF_FILE_EARLIER, /* of a finished cycle; only where it was asked for (tf_load_options) */
} tf_file_kind;

typedef enum { TF_CLASSROOM_PRACTICE, TF_RECOVERY_PLAN, TF_COMMITMENT_KINDS } tf_commitment_kind;

/* "classroom-practice", "recovery-plan": as files and `about` name them. */
tf_str tf_commitment_slug(tf_commitment_kind kind);
/* "classroom practice", "recovery plan": as people do. */
tf_str tf_commitment_words(tf_commitment_kind kind);

/* What a path means by its name alone. */
typedef struct {
    tf_file_kind kind;
    tf_commitment_kind commitment; /* of a commitment */
    tf_str slug;                   /* of the person; empty for school.md */
    tf_str name;                   /* a reflection's file name without `.md` */
} tf_place_of;

tf_place_of tf_layout_place(tf_str path);
/* Whether a name ends as those of Markdown files do (`.md`, `.markdown`), in whatever case. */
bool tf_layout_is_markdown(tf_str path);
/* Whether a folder holds files of ours: `staff`, `staff/x`, `staff/x/reflections`. */
bool tf_layout_enters(tf_str folder);
/* Whether a path can only be that of a folder: `staff`, `staff/x/reflections`. */
bool tf_layout_is_folder(tf_str path);
/* Whether stores list what stands at a path: a file of a known kind, or what should be a folder. */
bool tf_layout_is_ours(tf_str path);

/*
 * Whether a path is that of a commitment or reflection of a finished cycle, in
 * `staff/x/earlier/CYCLE/`; `*was` is what it was in its place.
 */
bool tf_layout_earlier(tf_str path, tf_str *cycle, tf_place_of *was);
/* Whether a folder may hold such files. */
bool tf_layout_enters_earlier(tf_str folder);

/* ---- what files say -------------------------------------------------------------------------- */

/* A name as somebody wrote it. `fold` is what it is compared by (tf_utf8_fold). */
typedef struct {
    tf_str text, fold;
    tf_span span;
} tf_name;

typedef struct {
    tf_name *at;
    size_t n;
    tf_span key; /* of the key that holds them; empty where it is not there */
    bool broken; /* not all of its value is names: the schema has said so */
} tf_names;

/* A link or image to somewhere in the repository, not yet looked up. */
typedef struct {
    tf_str dest;
    tf_span span;
    bool image;
} tf_link;

/* `<!-- twofold allow RULE: REASON -->` */
typedef struct {
    tf_span span;        /* of the comment */
    tf_span covers;      /* the block that follows; empty where none does */
    tf_str rule, reason; /* as written; empty where missing */
    tf_span rule_span;
} tf_allow;

/* A file of the school that was listed. */
typedef struct tf_file {
    tf_str path;
    tf_place_of place;
    tf_entry_kind entry;
    tf_read_state read;
    tf_bytes_state state;
    tf_span state_at;
    tf_str why;    /* what the world said, where reading failed */
    tf_str bytes;  /* empty when it could not be read */
    bool kept;     /* they stay with the snapshot */
    bool readable; /* read, and text */
    bool sound;    /* readable, and its front matter could be parsed: what it names may be judged */
    bool whole;    /* all of its Markdown could be read: it was not made to blow up */
    bool written;  /* has prose of its own */
    size_t after_front; /* where the body starts */
    tf_span title;      /* text of the level-1 heading; empty where there is none */
    tf_str title_text;
    TF_VEC(tf_link) links;
    TF_VEC(tf_allow) allows;
} tf_file;

typedef struct tf_person tf_person;

typedef struct {
    const tf_file *file; /* NULL: there is no such file */
    tf_commitment_kind kind;
    tf_names supports, principles, with;
    tf_date since;
} tf_commitment;

typedef struct {
    const tf_file *file;
    tf_person *person;
    tf_date date; /* TF_NO_DATE when the file's name has none */
    tf_str words; /* behind the date in the file's name */
    tf_names about, with;
    bool is_about[TF_COMMITMENT_KINDS];
    bool share;
} tf_reflection;

typedef enum { TF_ROLE_NONE, TF_TEACHER, TF_LEADER, TF_SUPPORT } tf_role;

tf_str tf_role_name(tf_role role);

struct tf_person {
    tf_str slug;
    const tf_file *profile; /* NULL: there is no profile.md */
    const tf_file *folder;  /* the folder itself where it is a symbolic link or closed, else NULL */
    const tf_file *notes;   /* the same of its folder `reflections` */
    tf_name name, email, team; /* empty where not given */
    tf_span name_key, email_key;
    tf_role role;
    tf_span role_span; /* of the key `role` */
    tf_date joined, left;
    tf_span joined_span, left_span; /* of the values, also where a value is no date */
    tf_commitment commitments[TF_COMMITMENT_KINDS];
    TF_VEC(tf_reflection *) reflections; /* by file name */
};

typedef enum { TF_LEARNING_PROCESS, TF_PLAN, TF_PRINCIPLES, TF_SECTIONS } tf_section_kind;

/* One of the three lists of school.md. */
typedef struct {
    tf_name title; /* as school.md calls it, or the usual title */
    bool found;
    TF_VEC(tf_name) names; /* the level-3 headings */
} tf_section;

/* What a school loosens or tightens. */
typedef struct {
    tf_str rule, severity;
} tf_loosened;

typedef struct {
    tf_date from, to; /* both inclusive */
    tf_span span;
} tf_interval;

typedef struct {
    const tf_file *file; /* NULL: school.md is not in the snapshot */
    tf_str name, cycle, rhythm;
    tf_date starts, ends;
    tf_span starts_span, ends_span; /* of the values */
    TF_VEC(tf_interval) terms;
    tf_section sections[TF_SECTIONS];
    TF_VEC(tf_loosened) rules;
    bool names_known; /* the three lists can be relied on */
    bool dates_known; /* starts and ends are there and in order */
} tf_school;

typedef struct tf_snapshot {
    tf_store *store; /* borrowed */
    tf_date today;
    tf_school school;
    TF_VEC(tf_person *) people; /* by slug */
    bool people_known;          /* staff/ could be looked into: there is nobody else */
    tf_map by_slug;             /* slug → tf_person, and its folded form where that is free */
    TF_VEC(tf_file *) files;    /* by path */
    size_t files_read;
    tf_arena *arenas; /* one a worker, and one for what was listed */
    size_t arenas_n;
} tf_snapshot;

/* The person of that slug, whatever its case and Unicode form; NULL where there is none. */
tf_person *tf_snapshot_person(const tf_snapshot *snapshot, tf_str slug);
/* The place in `files` of the first whose path does not come before `path`; files.n where all do. */
size_t tf_snapshot_files_from(const tf_snapshot *snapshot, tf_str path);
/* The file at `path`, or NULL. */
tf_file *tf_snapshot_file(const tf_snapshot *snapshot, tf_str path);
/* Whether someone is still here on a day (until the end of the day `left`). */
bool tf_person_is_here(const tf_person *person, tf_date day);
/* Whether a role has a classroom-practice commitment as a matter of course. */
bool tf_role_teaches(tf_role role);
/* The name that people read: the profile's, or the slug where there is none. */
tf_str tf_person_name(const tf_person *person);

/* ---- loading --------------------------------------------------------------------------------- */

/* A file just parsed, while its structure is at hand; valid during the visit only. */
typedef struct {
    const tf_file *file;
    const tf_node *front; /* NULL when it could not be read */
    const tf_troubles *troubles;
    tf_md md; /* cut short where the file is not whole */
    tf_arena *scratch, *keep;
} tf_parsed;

/* Lets a file's text stay with the snapshot: for a visit that found something in it. */
void tf_parsed_keep_text(const tf_parsed *parsed);

typedef struct {
    tf_date today;
    const tf_schemas *schemas; /* for whoever loads several schools; NULL: it reads its own */
    size_t threads;            /* 0: as many as help */
    bool earlier; /* those of finished cycles too, as TF_FILE_EARLIER, for whoever is entered */
    bool lean;    /* of a reflection without links, keep the front matter alone in `bytes` */
    bool fronts;  /* of reflections, and of finished cycles, parse the front matter alone: nobody
                       asks for titles, links and comments there, nor whether they are written */
    /* Called once for every file of a known kind, from the worker that parsed it. May be NULL. */
    void (*visit)(void *context, size_t worker, const tf_parsed *parsed);
    /* Which files to read; NULL reads all. Files that are not read are not in the snapshot. */
    bool (*wants)(void *context, const tf_place_of *place, tf_str path);
    /* Which folders may hold such files; NULL: all. */
    bool (*enters)(void *context, tf_str folder);
    void *context;
    /* Progress: files done so far of all, called now and then from one thread. May be NULL. */
    void (*progress)(void *context, size_t done, size_t all);
} tf_load_options;

/* The workers that tf_load will use for these options: visit's `worker` is below that. */
size_t tf_load_workers(const tf_load_options *options);

/* Reads a school. Fails only when the world does (no listing, no reader); `*snapshot` is to be
 * released then too. `store` must outlive it. */
int tf_load(tf_store *store, const tf_load_options *options, tf_snapshot *snapshot,
            tf_error *error);
void tf_snapshot_release(tf_snapshot *snapshot);

#endif
