/*
 * A site: its pages, and how they lead to each other. Inside site*.c only.
 */
#ifndef TWOFOLD_CMD_SITE_H
#define TWOFOLD_CMD_SITE_H

#include <twofold/emit.h>
#include <twofold/git.h>

#include "command.h"
#include "ends.h"
#include "shelf.h"

/* A page, and what it is about. */
typedef struct {
    tf_str path;             /* from the site's folder: "people/amara-okafor.html" */
    tf_str address;          /* the same as a part of an address */
    tf_str title;            /* for the ways to it */
    const tf_report *report; /* NULL: the front page */
    const tf_person *person; /* of a story */
    tf_section_kind section; /* of one of school.md's named things */
    const tf_name *name;
    bool alone;    /* it may be passed on, and leads nowhere */
    size_t number; /* on the shelf */
    tf_document document;
} tf_site_page;

typedef struct {
    tf_where where;
    tf_store *store;
    tf_schemas *schemas; /* of all that is loaded */
    tf_snapshot snapshot;
    bool has_history;
    tf_str no_history; /* why not */
    tf_ends ends;      /* of finished terms, for what may be passed on */
    bool no_ends;      /* they cannot be told: a clone that has a part of the history */
    tf_str why_no_ends;
    tf_history *history; /* for looking at; each worker has its own */
    tf_store *committed; /* for what is told of commits alone; NULL: `store` shows them */
    tf_snapshot of_commits;
    tf_str base;                /* of the pages' addresses, with a slash at its end; empty: none */
    TF_VEC(tf_site_page) pages; /* the front page is the first */
    TF_VEC(size_t) main_pages;  /* the front page, and the questions about the whole school */
    tf_map by_path;             /* path → number of its page, plus one */
    tf_map by_name, by_slug;    /* tf_name_key, slug → the same */
    tf_shelf shelf;
    tf_arena arena;
} tf_site;

/* Lists the pages that there will be. */
void tf_site_plan(tf_site *site);
/* Builds every page and makes it ready on the site's shelf. */
int tf_site_build(tf_site *site, tf_progress *progress, tf_error *error);
/* What stands on the front page, from the pages built. Lives in the site's arena. */
void tf_site_front(tf_site *site, tf_front *front);

/* ---- ways ------------------------------------------------------------------------------------ */

/* How pages see the rest of the site, in one worker. */
typedef struct {
    const tf_site *site;
    const tf_site_page *page; /* that is being made */
    tf_str up;                /* what leads from it to the site's folder: "../" */
    tf_reader *reader;        /* of the school's files; NULL: none can be read */
    tf_pages pages;
    tf_arena arena;
} tf_site_ways;

/* Makes the ways ready for a page; `ways->pages` is then what formats take. */
void tf_site_ways_from(tf_site_ways *ways, const tf_site_page *page);

#endif
