/* Making the pages of a site, several at a time. */
#include "site.h"

enum { WORKERS_MOST = 4 };

struct build;

struct worker {
    struct build *build;
    tf_site_ways ways;
    tf_history *history;
    tf_error error;
    bool failed;
    /* Memory that one page gives back and the next one takes: it stays warm. */
    tf_buf out;
    tf_arena arena;
};

struct build {
    tf_site *site;
    struct worker workers[WORKERS_MOST];
    size_t workers_n;
    size_t next; /* the page that nobody makes yet */
    tf_progress *progress;
    const tf_document_format *format;
};

/* What a page that may be passed on is asked of: the school at the end of its terms. */
static void ask_of_terms(const tf_site *site, tf_request *request)
{
    request->ends = site->ends.found.at;
    request->ends_n = site->ends.found.n;
    request->present = site->snapshot.store;
    if (!request->ends_n)
        return;
    request->snapshot = &request->ends[request->ends_n - 1].snapshot;
    request->history = NULL;
}

/* ---- one page -------------------------------------------------------------------------------- */

static tf_request request_for(const tf_site *site, const tf_site_page *page, tf_history *history)
{
    tf_request request = {.snapshot = &site->snapshot,
                          .history = history,
                          .at = site->where.at,
                          .since = TF_NO_DATE,
                          .until = TF_NO_DATE,
                          .person = page->person,
                          .section = page->section,
                          .name = page->name};

    if (page->report->takes & TF_TAKES_REVISIONS && site->committed)
        request.snapshot = &site->of_commits;
    if (page->report->of == TF_OF_LAST_TERM)
        ask_of_terms(site, &request);
    return request;
}

/* What the front page quotes stays. */
static bool stays(const tf_site_page *page)
{
    return !page->person && !page->name;
}

static int build_page(struct worker *worker, tf_site_page *page)
{
    tf_site *site = worker->build->site;
    tf_request request = request_for(site, page, worker->history);
    const tf_look look = {.pages = &worker->ways.pages};
    int failed;

    if (!stays(page)) {
        page->document.arena = worker->arena;
        worker->arena = (tf_arena){0};
    }
    failed = tf_report_build(page->report, &request, &page->document, &worker->error);
    if (!failed) {
        tf_site_ways_from(&worker->ways, page);
        tf_buf_clear(&worker->out);
        worker->build->format->put(&worker->out, &page->document, &look);
        failed = tf_shelf_put(&site->shelf, page->number, tf_buf_str(&worker->out), &worker->error);
    }
    if (!stays(page)) {
        worker->arena = page->document.arena;
        tf_arena_reset(&worker->arena);
        page->document = (tf_document){0};
    }
    return failed;
}

/* One worker after the other: how a repository is opened is settled for the whole program. The first
 * one goes on with the history that the site has. */
static int open_worker(struct build *build, struct worker *worker)
{
    tf_site *site = build->site;

    worker->build = build;
    worker->ways.site = site;
    if (worker == build->workers)
        worker->history = site->has_history ? site->history : NULL;
    else if (site->has_history &&
             tf_git_open_history(&site->where, &worker->history, &worker->error) < 0)
        return -1;
    if (worker->history)
        worker->history->at_hand = &site->snapshot;
    return site->store->ops->open(site->store, &worker->ways.reader, &worker->error);
}

/* Some pages take much longer than others: who is free makes the next. The front page is the last. */
static size_t take_page(struct build *build)
{
    return __atomic_add_fetch(&build->next, 1, __ATOMIC_RELAXED);
}

static void work(void *context, size_t number)
{
    struct build *build = context;
    struct worker *worker = &build->workers[number];
    const size_t pages = build->site->pages.n;
    size_t page;

    while (!worker->failed && (page = take_page(build)) < pages) {
        worker->failed = build_page(worker, &build->site->pages.at[page]) < 0;
        if (number == 0)
            tf_progress_show(build->progress, page, pages);
    }
}

/* ---- all of them ----------------------------------------------------------------------------- */

static int put_front(tf_site *site, tf_error *error)
{
    tf_site_ways ways = {.site = site};
    tf_front front;
    tf_buf out = {0};
    int failed;

    tf_site_front(site, &front);
    tf_site_ways_from(&ways, &site->pages.at[0]);
    tf_front_put_html(&out, &front, &ways.pages);
    failed = tf_shelf_put(&site->shelf, site->pages.at[0].number, tf_buf_str(&out), error);
    tf_buf_release(&out);
    tf_arena_release(&ways.arena);
    return failed;
}

static void close_worker(tf_site *site, struct worker *worker)
{
    if (worker->ways.reader)
        site->store->ops->close(worker->ways.reader);
    if (worker->history != site->history)
        tf_history_free(worker->history);
    tf_arena_release(&worker->ways.arena);
    tf_arena_release(&worker->arena);
    tf_buf_release(&worker->out);
    tf_error_release(&worker->error);
}

static const tf_document_format *html(void)
{
    for (size_t i = 0; i < tf_document_formats_n; i++)
        if (tf_str_is(tf_document_formats[i].name, "html"))
            return &tf_document_formats[i];
    tf_die("there is no format for pages");
}

int tf_site_build(tf_site *site, tf_progress *progress, tf_error *error)
{
    struct build build = {.site = site,
                          .workers_n = tf_threads(WORKERS_MOST),
                          .progress = progress,
                          .format = html()};
    int failed = 0;

    for (size_t i = 0; i < build.workers_n; i++)
        build.workers[i].failed = open_worker(&build, &build.workers[i]) < 0;
    tf_parallel(build.workers_n, work, &build);
    for (size_t i = 0; i < build.workers_n; i++) {
        if (build.workers[i].failed && !failed)
            failed = tf_fail(error, "%s", build.workers[i].error.message.p);
        close_worker(site, &build.workers[i]);
    }
    return failed ? failed : put_front(site, error);
}
