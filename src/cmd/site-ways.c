/* How the pages of a site lead to each other. */
#include <ctype.h>

#include "pictures.h"
#include "site.h"

/* ---- addresses ------------------------------------------------------------------------------- */

/* RFC 3986: what needs no percent sign in a path. */
void tf_site_put_address(tf_buf *out, tf_str path)
{
    for (size_t i = 0; i < path.n; i++) {
        unsigned char c = (unsigned char)path.p[i];
        if (c < 0x80 && (isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/'))
            tf_buf_putc(out, path.p[i]);
        else
            tf_buf_printf(out, "%%%02X", c);
    }
}

void tf_site_href(const tf_site_page *from, tf_str path, tf_buf *href)
{
    for (size_t i = 0; i < from->path.n; i++)
        if (from->path.p[i] == '/')
            tf_buf_putz(href, "../");
    tf_site_put_address(href, path);
}

/* A page need not lead to itself, and one that stands alone leads nowhere. */
static bool put_page(const tf_site_ways *ways, tf_str path, tf_buf *href)
{
    if (ways->page->alone || tf_str_eq(path, ways->page->path) ||
        !tf_map_get(&ways->site->by_path, path))
        return false;
    tf_site_href(ways->page, path, href);
    return true;
}

static bool put_named_page(const tf_site_ways *ways, const char *folder, tf_str name, tf_buf *href)
{
    tf_buf path = {0};
    bool found;

    tf_buf_printf(&path, "%s%.*s.html", folder, TF_ARG(name));
    found = put_page(ways, tf_buf_str(&path), href);
    tf_buf_release(&path);
    return found;
}

static bool put_person(const tf_site_ways *ways, tf_str slug, tf_buf *href)
{
    tf_arena arena = {0};
    bool found = put_named_page(ways, "", tf_person_page(&arena, slug), href);

    tf_arena_release(&arena);
    return found;
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
        return put_page(ways, TF_STR("index.html"), href);
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
    for (int section = 0; anchor.n && section < TF_SECTIONS; section++) {
        tf_buf folder = {0};
        tf_buf_printf(&folder, "%.*s/", TF_ARG(tf_section_slug((tf_section_kind)section)));
        bool found = put_named_page(ways, folder.p, anchor, href);
        tf_buf_release(&folder);
        if (found)
            return true;
    }
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

static bool put_thing_named(const tf_site_ways *ways, tf_str key, tf_buf *href)
{
    uintptr_t number = (uintptr_t)tf_map_get(&ways->site->by_name, key);

    return number && put_page(ways, ways->site->pages.at[number].path, href);
}

static bool put_href(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    const tf_site_ways *ways = context;

    switch (kind) {
    case TF_INLINE_PERSON:
        return put_person(ways, to, href);
    case TF_INLINE_NAME:
        return put_thing_named(ways, to, href);
    case TF_INLINE_REPORT:
        return put_named_page(ways, "", to, href);
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

static tf_way way_to(tf_site_ways *ways, tf_str text, tf_str path, const char *anchor)
{
    tf_way way = {.text = text, .current = tf_str_eq(path, ways->page->path)};
    tf_buf href = {0};

    tf_site_href(ways->page, path, &href);
    tf_buf_putz(&href, anchor);
    way.href = tf_arena_str(&ways->arena, tf_buf_str(&href));
    tf_buf_release(&href);
    return way;
}

/* The front page, and the questions about the whole school. */
static void put_main(tf_site_ways *ways)
{
    const tf_site *site = ways->site;
    tf_way *found = TF_NEW_N(&ways->arena, tf_way, site->pages.n);
    size_t n = 0;

    for (size_t i = 0; i < site->pages.n; i++) {
        const tf_site_page *page = &site->pages.at[i];
        if (!page->person && !page->name && !page->alone)
            found[n++] = way_to(ways, page->title, page->path, "");
    }
    ways->pages.ways = found;
    ways->pages.ways_n = n;
}

/* Of pages that the main ways do not lead to. */
static void put_trail(tf_site_ways *ways)
{
    const tf_site_page *front = &ways->site->pages.at[0], *page = ways->page;
    tf_way *trail = TF_NEW_N(&ways->arena, tf_way, 3);

    if (!page->person && !page->name)
        return;
    trail[0] = way_to(ways, front->title, front->path, "");
    trail[1] = page->person ? way_to(ways, TF_STR("People"), front->path, "#people")
                            : way_to(ways, TF_STR("What we are after"), front->path, "#priorities");
    trail[2] = way_to(ways, page->title, page->path, "");
    ways->pages.trail = trail;
    ways->pages.trail_n = 3;
}

void tf_site_ways_from(tf_site_ways *ways, const tf_site_page *page)
{
    tf_buf address = {0};

    tf_arena_reset(&ways->arena);
    ways->page = page;
    ways->pages =
        (tf_pages){.href = put_href, .link = put_link, .image = read_picture, .context = ways};
    if (page->alone)
        return;
    put_main(ways);
    put_trail(ways);
    if (ways->site->base.n) {
        tf_buf_put(&address, ways->site->base);
        tf_site_put_address(&address, page->path);
        ways->pages.canonical = tf_arena_str(&ways->arena, tf_buf_str(&address));
        tf_buf_release(&address);
    }
}
