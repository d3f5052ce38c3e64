/*
 * store: where a school's files come from. Part of the model layer, which declares it; the folder
 * store stands beside the model, those over git's index and commits in the git layer.
 *
 * Paths are from the school's folder, with slashes and no slash at the end, unless a comment says
 * "from the top": then they are from the top of the repository (of the school, outside git).
 */
#ifndef TWOFOLD_STORE_H
#define TWOFOLD_STORE_H

#include <twofold/base.h>

/* What stands at a path, before it is read. */
typedef enum {
    TF_ENTRY_FILE,
    TF_ENTRY_FOLDER, /* listed where it is a person's, holds their reflections or has a file's name */
    TF_ENTRY_SYMLINK,  /* never followed */
    TF_ENTRY_SPECIAL,  /* a FIFO, socket, device or submodule */
    TF_ENTRY_CLOSED,   /* a folder that may not be looked into; words in `why` */
    TF_ENTRY_UNMERGED, /* in the index, with a merge to be finished */
} tf_entry_kind;

typedef struct {
    tf_str path;
    tf_entry_kind kind;
    tf_str why;
    uintptr_t handle; /* the store's own: where its reader finds the contents */
} tf_entry;

/* What is found, and what to look for. */
typedef struct {
    TF_VEC(tf_entry) found;
    /* Whether to look into a folder; NULL: into every one. It saves time where that takes any: a
     * store may list more than it was asked for. It may be asked from several threads. */
    bool (*enters)(void *context, tf_str folder);
    void *context;
    bool earlier;   /* what is in `staff/x/earlier` too */
    size_t threads; /* that may look side by side; 0 is one */
} tf_entries;

/* How reading an entry went. All but TF_READ_OK are findings about that file, not failures. */
typedef enum {
    TF_READ_OK,
    TF_READ_GONE,    /* it was listed and is not there any more */
    TF_READ_LARGE,   /* larger than TF_FILE_MOST */
    TF_READ_SYMLINK, /* it became one */
    TF_READ_SPECIAL, /* it is no regular file */
    TF_READ_FAILED,  /* permissions, a bad disk, a corrupt object: words in `why` */
} tf_read_state;

/* What a path of a link leads to. */
typedef enum {
    TF_FOUND_NONE,
    TF_FOUND_FILE,
    TF_FOUND_FOLDER,
    TF_FOUND_CASE, /* only with another case; `name` has the path as it is, from the top */
} tf_found;

typedef struct tf_store tf_store;
typedef struct tf_reader tf_reader;

/* What a store can do. All may be called from several threads, each with a reader of its own. */
typedef struct {
    /*
     * Lists what the school holds: `school.md`, and in staff/ all that `tf_layout_enters` leads to,
     * in an order that the disk (or pack) likes. Paths live in `arena`. A folder that cannot be
     * opened is an entry, not a failure; only a school's own folder that cannot be read fails.
     */
    int (*list)(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error);
    int (*open)(tf_store *store, tf_reader **reader, tf_error *error);
    /* Reads an entry that this store listed; bytes and words live in `arena`. */
    tf_read_state (*read)(tf_reader *reader, const tf_entry *entry, tf_arena *arena, tf_str *bytes,
                          tf_str *why);
    /* What stands at `path` from the top; with `bytes` not NULL also what a file holds (empty when
     * it cannot be read). Symbolic links count as what they lead to when that is within the top. */
    tf_found (*look)(tf_reader *reader, tf_str path, tf_arena *arena, tf_str *name, tf_str *bytes);
    void (*close)(tf_reader *reader);
    /*
     * The index only: paths that differ from HEAD (all of them before the first commit), in byte
     * order, deleted ones too. NULL where there is no such question.
     */
    int (*changed)(tf_store *store, tf_arena *arena, tf_str **paths, size_t *n, tf_error *error);
    /* No library that shares open files between threads reads for it, so that a thread that does
     * nothing else may have a table of open files of its own. */
    bool apart;
    void (*free)(tf_store *store);
} tf_store_ops;

/* The common beginning of every store. */
struct tf_store {
    const tf_store_ops *ops;
    tf_str label;  /* "the working tree", "the index", "commit 1a2b3c4", "the folder": for people */
    tf_str prefix; /* the school's folder from the top: "" or "schools/oak/" */
    tf_str here;   /* the current folder from the school's: "" or "staff/amara-okafor/" */
};

int tf_store_list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error);
void tf_store_free(tf_store *store);

/* Opens the school in the folder `root` as it lies on disk. `prefix`, `here` and `label` are
 * copied. */
int tf_store_folder(const char *root, tf_str prefix, tf_str here, tf_str label, tf_store **store,
                    tf_error *error);

/* A file as it is to be seen, whatever the store holds: a draft, an editor's buffer. */
typedef struct {
    tf_str path, bytes;
} tf_overlaid;

/* A store that shows `n` files in place of those of `below`, or beside them. `below` and the files
 * are borrowed and must outlive it. */
void tf_store_overlay(tf_store *below, const tf_overlaid *files, size_t n, tf_store **store);

/* ---- how names are spelt --------------------------------------------------------------------- */

/*
 * The names in folders, whatever the case in which they are asked for: what a store's `look` needs
 * for TF_FOUND_CASE. A folder is listed when it is first asked about, and never again.
 */
typedef struct {
    /* Calls tf_spellings_add for each name directly in `folder`: from the top, with a NUL behind
     * it, "" for the top itself. Does nothing where there is no such folder. */
    void (*list)(void *context, tf_str folder);
    void *context;
    /* The rest starts out zeroed. */
    tf_map folders;        /* path → its names */
    struct tf_spelt *last; /* the names of the folder that was listed last */
    tf_arena arena;
} tf_spellings;

/* Notes a name of the folder that is being listed. */
void tf_spellings_add(tf_spellings *spellings, tf_str name);
/* Puts into `*name`, in `arena`, `path` as its parts are spelt; false where there is nothing of such
 * names. */
bool tf_spellings_of(tf_spellings *spellings, tf_str path, tf_arena *arena, tf_str *name);
void tf_spellings_release(tf_spellings *spellings);

/* ---- paths ----------------------------------------------------------------------------------- */

/* Appends `path` as machines want it (from the top), or as a person in the current folder sees it.
 */
void tf_store_path_top(const tf_store *store, tf_str path, tf_buf *buf);
void tf_store_path_here(const tf_store *store, tf_str path, tf_buf *buf);

#endif
