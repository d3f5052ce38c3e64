/* How the pages of a site lead to each other. */
#include "pictures.h"
#include "site.h"

/* ---- addresses ------------------------------------------------------------------------------- */

/* What leads from a page to the site's folder. */
static tf_str up_from(tf_arena *arena, const tf_site_page *page)
{
    tf_buf up = {0};

    for (size_t i = 0; i < page->path.n; i++)
        if (page->path.p[i] == '/')
            tf_buf_putz(&up, "../");
    return tf_buf_take(&up, arena);
}

/* Appends what leads to the page that a map has; false: it has none. A page need not lead to itself,
 * and one that stands alone leads nowhere. */
static bool put_page(const tf_site_ways *ways, const tf_map *map, tf_str key, tf_buf *href)
{
    size_t number = ways->page->alone ? 0 : (uintptr_t)tf_map_get(map, key);
    const tf_site_page *page = number ? &ways->site->pages.at[number - 1] : ways->page;

    if (page == ways->page)
        return false;
    tf_buf_put(href, ways->up);
    tf_buf_put(href, page->address);
    return true;
}

static bool put_named_page(const tf_site_ways *ways, tf_str folder, tf_str name, tf_buf *href)
{
    tf_buf path = {0};
    bool found;

    tf_buf_put(&path, folder);
    tf_buf_putz(&path, folder.n ? "/" : "");
    tf_buf_put(&path, name);
    tf_buf_putz(&path, ".html");
    found = put_page(ways, &ways->site->by_path, tf_buf_str(&path), href);
    tf_buf_release(&path);
    return found;
}

static bool put_person(const tf_site_ways *ways, tf_str slug, tf_buf *href)
{
    return put_page(ways, &ways->site->by_slug, slug, href);
}

/* ---- to files -------------------------------------------------------------------------------- */

/* A file of somebody's, or their folder, is told on their page; school.md on the front page. */
static bool put_file(const tf_site_ways *ways, tf_str path, tf_buf *href)
{
    tf_place_of place = tf_layout_place(path), was;
    tf_str folder = TF_STR("staff/"), cycle;

    if (tf_layout_earlier(path, &cycle, &was))
        place = was;

    if (tf_str_is(path, "school.md"))
        return put_page(ways, &ways->site->by_path, TF_STR("index.html"), href);
    if (place.kind == TF_FILE_PROFILE || place.kind == TF_FILE_COMMITMENT ||
        place.kind == TF_FILE_REFLECTION)
        return put_person(ways, place.slug, href);
    if (!tf_str_starts(path, folder))
        return false;
    path = tf_str_sub(path, folder.n, path.n);
    return tf_str_find(path, '/') == path.n && put_person(ways, path, href);
}

/* A heading in school.md may have a page of its own. */
static bool put_thing(const tf_site_ways *ways, tf_str anchor, tf_buf *href)
{
    for (int section = 0; anchor.n && section < TF_SECTIONS; section++)
        if (put_named_page(ways, tf_section_slug((tf_section_kind)section), anchor, href))
            return true;
    return false;
}

static bool put_link(void *context, tf_str from, tf_str dest, tf_buf *href)
{
    const tf_site_ways *ways = context;
    const tf_store *store = ways->site->store;
    tf_arena arena = {0};
    tf_target target = tf_link_target(&arena, store, from, dest);
    bool found = false;

    if (!target.outside && !target.nowhere && tf_str_starts(target.path, store->prefix)) {
        tf_str path = tf_str_sub(target.path, store->prefix.n, target.path.n);
        found = (tf_str_is(path, "school.md") && put_thing(ways, target.anchor, href)) ||
                put_file(ways, path, href);
    }
    tf_arena_release(&arena);
    return found;
}

static bool put_href(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    const tf_site_ways *ways = context;

    switch (kind) {
    case TF_INLINE_PERSON:
        return put_person(ways, to, href);
    case TF_INLINE_NAME:
        return put_page(ways, &ways->site->by_name, to, href);
    case TF_INLINE_REPORT:
        return put_named_page(ways, TF_STR(""), to, href);
    case TF_INLINE_FILE:
        return put_file(ways, to, href);
    default:
        return false;
    }
}

static bool read_picture(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    const tf_site_ways *ways = context;

    return !ways->page->alone &&
           tf_picture_read(ways->site->store, ways->reader, from, dest, arena, bytes);
}

/* ---- navigation ------------------------------------------------------------------------------ */

static tf_way way_to(tf_site_ways *ways, const tf_site_page *page)
{
    return (tf_way){
        .text = page->title,
        .href = tf_arena_printf(&ways->arena, "%.*s%.*s", TF_ARG(ways->up), TF_ARG(page->address)),
        .current = page == ways->page};
}

static void put_main(tf_site_ways *ways)
{
    const tf_site *site = ways->site;
    tf_way *found = TF_NEW_N(&ways->arena, tf_way, site->main_pages.n);

    for (size_t i = 0; i < site->main_pages.n; i++)
        found[i] = way_to(ways, &site->pages.at[site->main_pages.at[i]]);
    ways->pages.ways = found;
    ways->pages.ways_n = site->main_pages.n;
}

/* Of pages that the main ways do not lead to: what they are one of. */
static void put_trail(tf_site_ways *ways)
{
    const tf_site_page *page = ways->page;
    tf_way *trail = TF_NEW_N(&ways->arena, tf_way, 3);

    if (!page->person && !page->name)
        return;
    trail[0] = trail[1] = way_to(ways, &ways->site->pages.at[0]);
    trail[1].text = page->person ? TF_STR("People")
                                 : ways->site->snapshot.school.sections[page->section].title.text;
    trail[1].href = tf_arena_printf(&ways->arena, "%.*s%s", TF_ARG(trail[0].href),
                                    page->person ? "#people" : "#priorities");
    trail[2] = way_to(ways, page);
    ways->pages.trail = trail;
    ways->pages.trail_n = 3;
}

void tf_site_ways_from(tf_site_ways *ways, const tf_site_page *page)
{
    tf_arena_reset(&ways->arena);
    ways->page = page;
    ways->up = up_from(&ways->arena, page);
    ways->pages =
        (tf_pages){.href = put_href, .link = put_link, .image = read_picture, .context = ways};
    if (page->alone)
        return;
    put_main(ways);
    put_trail(ways);
    if (ways->site->base.n)
        ways->pages.canonical = tf_arena_printf(&ways->arena, "%.*s%.*s", TF_ARG(ways->site->base),
                                                TF_ARG(page->address));
}
