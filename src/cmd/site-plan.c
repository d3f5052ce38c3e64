/* Which pages a site has. */
#include <ctype.h>

#include "site.h"

/* RFC 3986: what needs no percent sign in a path. */
static void put_address(tf_buf *out, tf_str path)
{
    for (size_t i = 0; i < path.n; i++) {
        unsigned char c = (unsigned char)path.p[i];
        if (c < 0x80 && (isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/'))
            tf_buf_putc(out, path.p[i]);
        else
            tf_buf_printf(out, "%%%02X", c);
    }
}

/* Two things of one path are one. */
static void add(tf_site *site, tf_site_page page)
{
    size_t number = site->pages.n;
    tf_buf address = {0};

    if (tf_map_get(&site->by_path, page.path))
        return;
    tf_map_put(&site->by_path, page.path, (void *)(uintptr_t)(number + 1));
    if (page.person)
        tf_map_put(&site->by_slug, page.person->slug, (void *)(uintptr_t)(number + 1));
    if (!page.person && !page.name && !page.alone)
        *TF_PUSH(&site->arena, &site->main_pages) = number;
    put_address(&address, page.path);
    page.address = tf_buf_take(&address, &site->arena);
    page.number = tf_shelf_expect(&site->shelf, page.path);
    *TF_PUSH(&site->arena, &site->pages) = page;
}

static void add_reports(tf_site *site)
{
    for (size_t i = 0; tf_report_at(i); i++) {
        const tf_report *report = tf_report_at(i);
        if (report->takes & TF_TAKES_PERSON || (report->of == TF_OF_LAST_TERM && site->no_ends) ||
            (report->history == TF_HISTORY_NEEDED && !site->has_history))
            continue;
        add(site,
            (tf_site_page){.path = tf_arena_printf(&site->arena, "%.*s.html", TF_ARG(report->name)),
                           .title = report->title,
                           .report = report,
                           .alone = report->of == TF_OF_LAST_TERM});
    }
}

static void add_people(tf_site *site)
{
    const tf_report *story = tf_report_named(TF_STR("story"));
    const tf_request request = {.snapshot = &site->snapshot};
    const tf_person **people =
        TF_NEW_N(&site->arena, const tf_person *, site->snapshot.people.n + 1);
    size_t n = 0;

    if (!story || (story->history == TF_HISTORY_NEEDED && !site->has_history))
        return;
    for (size_t i = 0; i < site->snapshot.people.n; i++)
        if (tf_request_has(&request, site->snapshot.people.at[i]))
            people[n++] = site->snapshot.people.at[i];
    tf_people_sort(people, n);
    for (size_t i = 0; i < n; i++)
        add(site, (tf_site_page){.path = tf_arena_printf(
                                     &site->arena, "%.*s.html",
                                     TF_ARG(tf_person_page(&site->arena, people[i]->slug))),
                                 .title = tf_person_name(people[i]),
                                 .report = story,
                                 .person = people[i]});
}

/* Names that differ in no letter or digit would be one page: all but the first have a number. */
static tf_str free_path(tf_site *site, tf_str page)
{
    tf_str path = tf_arena_printf(&site->arena, "%.*s.html", TF_ARG(page));

    for (size_t i = 2; tf_map_get(&site->by_path, path); i++)
        path = tf_arena_printf(&site->arena, "%.*s-%zu.html", TF_ARG(page), i);
    return path;
}

static void add_names(tf_site *site, tf_section_kind kind)
{
    const tf_section *section = &site->snapshot.school.sections[kind];

    for (size_t i = 0; i < section->names.n; i++) {
        const tf_name *name = &section->names.at[i];
        tf_str key = tf_name_key(&site->arena, kind, name->text);
        if (tf_map_get(&site->by_name, key))
            continue;
        tf_map_put(&site->by_name, key, (void *)(uintptr_t)(site->pages.n + 1));
        tf_str page = tf_name_page(&site->arena, kind, name->text);
        add(site, (tf_site_page){.path = free_path(site, page),
                                 .title = name->text,
                                 .report = &tf_report_priority,
                                 .section = kind,
                                 .name = name});
    }
}

void tf_site_plan(tf_site *site)
{
    add(site, (tf_site_page){.path = TF_STR("index.html"), .title = TF_STR("Overview")});
    add_reports(site);
    if (site->snapshot.school.file)
        for (int kind = 0; kind < TF_SECTIONS; kind++)
            add_names(site, (tf_section_kind)kind);
    add_people(site);
}
