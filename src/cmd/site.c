/* twofold site: all reports as one static web site. */
#include <stdlib.h>
#include <string.h>

#include "report-load.h"
#include "site.h"

struct values {
    const char *at, *base;
};

static const tf_option options[] = {
    {"at", 0, TF_OPTION_TEXT, offsetof(struct values, at), "REV",
     "as it was in a commit, a tag or on a day", NULL},
    {"base-url", 0, TF_OPTION_TEXT, offsetof(struct values, base), "URL",
     "where the site will stand: adds addresses of its pages, and sitemap.xml", NULL},
};

/* ---- where it goes --------------------------------------------------------------------------- */

/* Appends what is not there yet to a real path: there, `..` leads back to where one came from. */
static void put_to_come(tf_buf *path, tf_str rest)
{
    while (rest.n) {
        size_t end = tf_str_find(rest, '/');
        tf_str name = tf_str_sub(rest, 0, end);
        rest = tf_str_sub(rest, end + 1, rest.n);
        if (tf_str_is(name, "..")) {
            while (path->n > 1 && path->p[--path->n] != '/')
                continue;
        } else if (name.n && !tf_str_is(name, ".")) {
            tf_buf_printf(path, "/%.*s", TF_ARG(name));
        }
    }
}

/* The real path of a folder of which only the first part may be there yet. */
static bool put_real(const char *dir, tf_buf *path)
{
    char *copy = strdup(dir), *real;
    size_t there = strlen(dir);

    if (!copy)
        tf_die("no memory");
    while ((real = realpath(there ? copy : *dir == '/' ? "/" : ".", NULL)) == NULL && there) {
        while (there && copy[there - 1] == '/')
            there--;
        while (there && copy[there - 1] != '/')
            there--;
        copy[there] = '\0';
    }
    if (real) {
        tf_buf_putz(path, real);
        put_to_come(path, tf_str_z(dir + there));
    }
    free(copy);
    free(real);
    return path->n > 0;
}

/* The folder of the repository that the school is in (of the school, outside git). */
static bool put_top(const tf_site *site, tf_buf *path)
{
    size_t below = site->store->here.n + site->store->prefix.n;
    char *real = realpath(site->where.dir ? site->where.dir : ".", NULL);

    if (real)
        tf_buf_putz(path, real);
    free(real);
    if (path->n <= below)
        return false;
    path->n -= below;
    while (path->n && path->p[path->n - 1] == '/')
        path->n--;
    path->p[path->n] = '\0';
    return true;
}

/* Among the people's files, or git's, a site would be in everybody's way. */
static int judge(const tf_site *site, const char *dir, bool *inside, tf_error *error)
{
    tf_buf top = {0}, path = {0}, staff = {0};
    int failed = 0;

    *inside = false;
    if (put_top(site, &top) && put_real(dir, &path)) {
        tf_buf_putc(&path, '/');
        tf_buf_printf(&staff, "%s/%.*sstaff/", top.p, TF_ARG(site->store->prefix));
        tf_buf_putc(&top, '/');
        tf_str real = tf_buf_str(&path);
        *inside = tf_str_starts(real, tf_buf_str(&top));
        if (tf_str_starts(real, tf_buf_str(&staff)) ||
            tf_str_find_str(real, TF_STR("/.git/")) < real.n)
            failed = tf_fail(error,
                             "%s is among the school's own files. Please name a folder of "
                             "its own for the site",
                             dir);
    }
    tf_buf_release(&staff);
    tf_buf_release(&path);
    tf_buf_release(&top);
    return failed;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* Where there is none, the rest can be told all the same. */
static void open_history(tf_site *site)
{
    tf_error why = {0};

    site->has_history = tf_git_open_history(&site->where, &site->history, &why) == 0;
    site->no_history = tf_arena_str(&site->arena, tf_buf_str(&why.message));
    tf_error_release(&why);
}

/* A page that depends on all terms before is none where some of them are not known. */
static void open_ends(tf_site *site, tf_date today)
{
    tf_error why = {0};

    site->no_ends = tf_ends_open(&site->where, site->schemas, today, &site->ends, &why) < 0;
    site->why_no_ends = tf_arena_str(&site->arena, tf_buf_str(&why.message));
    tf_error_release(&why);
}

/* The last commit, for what does not look at what is not committed yet. A school that is in none is
 * told of as it lies there. */
static void load_commits(tf_site *site)
{
    const tf_report *changes = tf_report_named(TF_STR("changes"));
    tf_where head = site->where;
    tf_error why = {0};

    if (!site->has_history || site->where.at || !changes)
        return;
    head.at = "HEAD";
    if (tf_git_open_school(&head, &site->committed, &why) < 0 ||
        tf_report_load(changes, NULL, site->committed, site->schemas, site->snapshot.today,
                       &site->of_commits, &why) < 0) {
        site->has_history = false;
        site->no_history = tf_arena_str(&site->arena, tf_buf_str(&why.message));
    }
    tf_error_release(&why);
}

static int load(const tf_call *call, tf_site *site, tf_progress *progress, tf_error *error)
{
    /* Stories begin in cycles that are over. */
    tf_load_options load = {
        .earlier = true, .fronts = true, .progress = tf_progress_show, .context = progress};

    if (tf_schemas_load(&site->schemas, error) < 0 ||
        tf_git_open_school(&site->where, &site->store, error) < 0)
        return -1;
    load.schemas = site->schemas;
    open_history(site);
    load.today = tf_report_day(call->common.today, site->where.at, site->history);
    open_ends(site, load.today);
    if (tf_load(site->store, &load, &site->snapshot, error) < 0)
        return -1;
    load_commits(site);
    return 0;
}

/* ---- beside the pages ------------------------------------------------------------------------ */

static void put_sitemap(const tf_site *site, tf_buf *out)
{
    tf_buf_putz(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (size_t i = 0; i < site->pages.n; i++) {
        tf_buf_printf(out, "<url><loc>%.*s", TF_ARG(site->base));
        tf_buf_put(out, site->pages.at[i].address);
        tf_buf_putz(out, "</loc></url>\n");
    }
    tf_buf_putz(out, "</urlset>\n");
}

/* What tells of people stays out of commits where the site stands in the school's repository. */
static int put_extras(tf_site *site, bool inside, tf_error *error)
{
    tf_buf sitemap = {0};
    int failed = 0;

    if (inside)
        failed = tf_shelf_put(&site->shelf, tf_shelf_expect(&site->shelf, TF_STR(".gitignore")),
                              TF_STR("*\n"), error);
    if (!failed && site->base.n) {
        put_sitemap(site, &sitemap);
        failed = tf_shelf_put(&site->shelf, tf_shelf_expect(&site->shelf, TF_STR("sitemap.xml")),
                              tf_buf_str(&sitemap), error);
    }
    tf_buf_release(&sitemap);
    return failed;
}

static int make(const tf_call *call, tf_site *site, const char *dir, tf_error *error)
{
    tf_progress reading = {0}, building = {.doing = "Writing", .things = "pages"};
    bool inside;
    int failed = load(call, site, &reading, error);

    tf_progress_end(&reading);
    if (failed || judge(site, dir, &inside, error) < 0 ||
        tf_shelf_open(dir, &site->shelf, error) < 0)
        return -1;
    tf_site_plan(site);
    failed = tf_site_build(site, &building, error);
    tf_progress_end(&building);
    if (failed || put_extras(site, inside, error) < 0)
        return -1;
    return tf_shelf_finish(&site->shelf, error);
}

/* ---- telling --------------------------------------------------------------------------------- */

static int tell(const tf_site *site)
{
    const tf_shelf *shelf = &site->shelf;
    tf_str dir = tf_str_z(shelf->dir);
    tf_buf out = {0};

    while (tf_str_ends(dir, TF_STR("/")))
        dir.n--;
    tf_buf_putz(&out, "The site of ");
    tf_put_safe(&out, site->pages.at[1].document.school);
    tf_buf_putz(&out, " is ready. Open ");
    tf_put_safe(&out, dir);
    tf_buf_putz(&out, "/index.html in a browser.\n");
    tf_buf_printf(&out, "Files: %zu written, %zu as they were, %zu taken away.\n", shelf->written,
                  shelf->kept, shelf->removed);
    tf_buf_putz(&out, "It tells of colleagues by name: keep it where only they can read it.\n");
    return tf_print(&out, TF_DONE);
}

static void release(tf_site *site)
{
    tf_shelf_close(&site->shelf);
    for (size_t i = 0; i < site->pages.n; i++)
        tf_document_release(&site->pages.at[i].document);
    tf_map_release(&site->by_path);
    tf_map_release(&site->by_name);
    tf_map_release(&site->by_slug);
    tf_ends_release(&site->ends);
    tf_snapshot_release(&site->of_commits);
    tf_store_free(site->committed);
    tf_history_free(site->history);
    tf_snapshot_release(&site->snapshot); /* which is at its hand */
    tf_store_free(site->store);
    tf_schemas_free(site->schemas);
    tf_arena_release(&site->arena);
}

/* An address of pages: with a slash at its end. False, having refused what is none. */
static bool read_base(const tf_call *call, tf_site *site, const char *base)
{
    tf_str given = tf_str_z(base);

    if (!base)
        return true;
    if (!tf_str_starts(given, TF_STR("https://")) && !tf_str_starts(given, TF_STR("http://")))
        return tf_refuse(call->command, "--base-url takes an address as https://example.org/site");
    /* Whoever reads the pages would read a password too. */
    tf_str host = tf_str_sub(given, tf_str_find_str(given, TF_STR("//")) + 2, given.n);
    host.n = tf_str_find(host, '/');
    if (!host.n || host.p[0] == ':' || tf_str_find(host, '@') < host.n)
        return tf_refuse(call->command, "`%s` is no address that pages can stand at", base);
    for (size_t i = 0; i < given.n; i++)
        if ((unsigned char)given.p[i] <= ' ' || (unsigned char)given.p[i] >= 0x7f ||
            strchr("\"'<>&\\^`{|}?#", given.p[i]))
            return tf_refuse(call->command, "`%s` is no address that pages can stand at", base);
    site->base =
        tf_arena_printf(&site->arena, "%s%s", base, tf_str_ends(given, TF_STR("/")) ? "" : "/");
    return true;
}

static int run(tf_call *call)
{
    struct values values = {0};
    tf_site site = {.shelf = {.fd = -1, .ready = -1}};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    if (!call->argc || !*call->argv[0]) {
        tf_refuse(call->command, "Where is the site to go? Please name a folder");
        return TF_COULD_NOT;
    }
    site.where = (tf_where){.dir = call->common.dir, .at = values.at};
    tf_str dir = call->common.dir && call->argv[0][0] != '/'
                     ? tf_arena_printf(&site.arena, "%s/%s", call->common.dir, call->argv[0])
                     : tf_str_z(call->argv[0]);
    if (!tf_report_may_look(call->command, call->common.today, values.at) ||
        !read_base(call, &site, values.base))
        status = TF_COULD_NOT;
    else if (make(call, &site, dir.p, &error) < 0)
        status = tf_say_error(&error);
    else
        status = tell(&site);
    release(&site);
    return status;
}

const tf_command tf_command_site = {
    .name = "site",
    .operands = "DIR",
    .summary = "write all reports as one web site",
    .about =
        "Writes a front page, a page for each report, for each colleague and for each of the\n"
        "school's priorities into the folder DIR, to be opened from there: nothing is loaded from\n"
        "anywhere. Pages that are as they should be are left untouched, those that no longer\n"
        "belong are removed, and no file of anybody else is.\n\n"
        "The site tells of colleagues by name. Keep it where only those who work at the school\n"
        "can read it; only the page for governors stands alone and may be passed on. A folder\n"
        "that is new is for your account alone. One that was there, such as a web server's, stays\n"
        "as it is, and whoever can read it can read what is written into it.",
    .options = options,
    .options_n = TF_COUNT(options),
    .run = run,
};
