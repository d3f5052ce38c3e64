/*
 * rule: what `check` looks for. One file a rule in src/rule/, one line in TF_RULES (diag.h).
 */
#ifndef TWOFOLD_RULE_H
#define TWOFOLD_RULE_H

#include <twofold/diag.h>
#include <twofold/model.h>

/* Where a rule puts its findings. */
typedef struct tf_sink tf_sink;

typedef struct {
    /* Judges one file on its own, in the thread that parsed it. May be NULL. */
    void (*file)(tf_sink *sink, const tf_parsed *parsed);
    /* Judges the school as a whole, once all is read. May be NULL. */
    void (*school)(tf_sink *sink, const tf_snapshot *snapshot);
    /* Whether an allow comment may let its findings through: it judges bodies. */
    bool allowable;
} tf_rule;

/* Every rule's definition, in its file. */
#define X(name, id, severity, summary) extern const tf_rule tf_rule_##name;
TF_RULES(X)
#undef X

/* The definition of a rule. */
const tf_rule *tf_rule_of(tf_rule_id rule);

/* The pages of `explain`, src/rule/ID.md (made part of the program by the build). */
extern const tf_embedded tf_rule_pages[];
extern const size_t tf_rule_pages_n;
/* The page of a rule; every rule has one. */
tf_str tf_rule_page(tf_rule_id rule);
/* The paragraph that it begins with, below its title: the promise behind the rule. */
tf_str tf_rule_promise(tf_rule_id rule);

/* Scratch and lasting memory for a rule's own needs; `tf_sink_keep` is where messages live. */
tf_arena *tf_sink_keep(tf_sink *sink);

/*
 * Reports a finding of the rule that is running, at `span` of `file`. `help` says what to do next
 * and must live as long as the snapshot (a literal, or from tf_sink_keep).
 */
void tf_find(tf_sink *sink, const tf_file *file, tf_span span, tf_str help, const char *format, ...)
    TF_PRINTF(5, 6);
/* The same where there is no file: at the start of `path`. */
void tf_find_path(tf_sink *sink, tf_str path, tf_str help, const char *format, ...) TF_PRINTF(4, 5);

/* ---- links ----------------------------------------------------------------------------------- */

/* A link's destination, taken apart. */
typedef struct {
    tf_str path;   /* from the top of the repository, without `.`, `..` and a slash at the end */
    tf_str anchor; /* behind `#`, decoded; empty where there is none, and behind a query, since that
                      may show anything */
    bool outside;  /* it leads out of the repository */
    bool nowhere;  /* it holds a NUL, as no path does */
} tf_target;

/* What `dest` means in the file `from` (a path from the school's folder). */
tf_target tf_link_target(tf_arena *arena, const tf_store *store, tf_str from, tf_str dest);

/* ---- checking --------------------------------------------------------------------------------- */

/*
 * What it takes to judge the changes that a store knows of (the index: what is about to be
 * committed). Without them `tf_check` reads the whole school.
 */
typedef struct {
    bool whole;     /* the changes may matter anywhere: all is read */
    bool alone;     /* findings in the changed files only are asked for */
    tf_map changed; /* the paths that changed */
    tf_map people;  /* the slugs of those whose every file is read */
    tf_arena arena;
} tf_scope;

/* Asks `store` what changed. Fails when the store cannot tell. */
int tf_scope_of_changes(tf_store *store, tf_date today, tf_scope *scope, tf_error *error);
/* The same for the changes that are told. */
int tf_scope_of_paths(tf_store *store, const tf_str *paths, size_t n, tf_date today,
                      tf_scope *scope, tf_error *error);
/* What it takes to judge one reflection on its own: beside it, what its person's other files say. */
void tf_scope_of_reflection(tf_str path, tf_scope *scope);
void tf_scope_release(tf_scope *scope);

typedef struct {
    tf_date today;
    const tf_scope *scope; /* NULL: the whole school */
    bool everybody;        /* with a scope: profiles are read of those out of it too */
    /* What stands in tf_load_options under the same names. */
    size_t threads;
    void (*progress)(void *context, size_t done, size_t all);
    void *context;
} tf_check_options;

typedef struct {
    tf_snapshot snapshot;
    tf_diags diags;
    tf_arena arena;
} tf_checked;

/* Loads the school and runs every rule. The store must outlive what is returned. */
int tf_check(tf_store *store, const tf_check_options *options, tf_checked *checked,
             tf_error *error);
void tf_checked_release(tf_checked *checked);

#endif
