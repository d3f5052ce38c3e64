/* What stands on a site's front page. */
#include "site.h"

enum { SAYS_MOST = 220 /* bytes of what a card says */ };

/* ---- what reports say ------------------------------------------------------------------------ */

static void put_plain(tf_buf *out, const tf_line *line)
{
    for (size_t i = 0; i < line->runs.n; i++)
        tf_buf_put(out, line->runs.at[i].text);
}

/* Whether a line only says what comes below it. */
static bool leads_on(const tf_line *line)
{
    return line->runs.n && tf_str_ends(line->runs.at[line->runs.n - 1].text, TF_STR(":"));
}

/* Its first paragraph, cut between words where it is long; empty where it has none. */
static tf_str what_it_says(tf_arena *arena, const tf_document *document)
{
    const tf_block *said = NULL;
    tf_buf out = {0};

    for (size_t i = 0; i < document->blocks.n && !said; i++)
        if (document->blocks.at[i].kind == TF_BLOCK_PARAGRAPH &&
            !leads_on(&document->blocks.at[i].line))
            said = &document->blocks.at[i];
    if (said)
        put_plain(&out, &said->line);
    if (out.n > SAYS_MOST) {
        out.n = SAYS_MOST;
        while (out.n && out.p[out.n - 1] != ' ')
            out.n--;
        tf_str kept = tf_str_trim(tf_buf_str(&out));
        out.n = kept.n;
        tf_buf_putz(&out, "…");
    }
    tf_str says = tf_arena_str(arena, tf_buf_str(&out));
    tf_buf_release(&out);
    return says;
}

/* What the page that may be passed on is; one of a day is not to be, see its foot. */
static tf_str what_is_alone(const tf_site *site)
{
    return site->ends.found.n
               ? TF_STR("A sheet of A4 to pass on: the school as a whole, and "
                        "nobody by name.")
               : TF_STR("A sheet of A4 to pass on once a term is over: the school as "
                        "a whole, and nobody by name.");
}

/* The first thing that each report invites to: together they are a good week. */
static void put_reports(tf_site *site, tf_front *front)
{
    for (size_t i = 0; i < site->pages.n; i++) {
        const tf_site_page *page = &site->pages.at[i];
        if (!page->report || page->person || page->name)
            continue;
        *TF_PUSH(&site->arena, &front->cards) = (tf_card){
            .title = page->title,
            .question = page->report->question,
            .says = page->alone ? what_is_alone(site) : what_it_says(&site->arena, &page->document),
            .href = page->address};
        if (page->document.invitations.n && !page->alone)
            *TF_PUSH(&site->arena, &front->invitations) = page->document.invitations.at[0];
    }
}

static void put_story(tf_site *site, tf_front *front)
{
    const tf_report *story = tf_report_named(TF_STR("story"));

    for (size_t i = 0; story && i < site->pages.n; i++)
        if (site->pages.at[i].person) {
            *TF_PUSH(&site->arena, &front->cards) = (tf_card){
                story->title, story->question,
                TF_STR("Each colleague has a page, below: their two commitments, and what they "
                       "wrote on the way."),
                TF_STR("#people")};
            return;
        }
}

/* ---- whom and what it lists ------------------------------------------------------------------ */

static void put_way(tf_site *site, tf_front_index *index, const tf_site_page *page)
{
    *TF_PUSH(&site->arena, &index->ways) = (tf_way){.text = page->title, .href = page->address};
}

static void put_people(tf_site *site, tf_front *front)
{
    front->people.title = TF_STR("People");
    for (size_t i = 0; i < site->pages.n; i++)
        if (site->pages.at[i].person)
            put_way(site, &front->people, &site->pages.at[i]);
}

static void put_priorities(tf_site *site, tf_front *front)
{
    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        tf_front_index index = {.title = site->snapshot.school.sections[kind].title.text};
        for (size_t i = 0; i < site->pages.n; i++)
            if (site->pages.at[i].name && (int)site->pages.at[i].section == kind)
                put_way(site, &index, &site->pages.at[i]);
        if (index.ways.n)
            *TF_PUSH(&site->arena, &front->priorities) = index;
    }
}

static void put_missing(tf_site *site, tf_front *front, const char *what, tf_str why)
{
    tf_line *line = TF_PUSH(&site->arena, &front->left_out);

    *TF_PUSH(&site->arena, &line->runs) =
        (tf_inline){.text = tf_arena_printf(&site->arena, "%s (%.*s)", what, TF_ARG(why))};
}

static void put_left_out(tf_site *site, tf_front *front)
{
    const tf_document *told = &site->pages.at[1].document;

    for (size_t i = 0; i < told->left_out.n; i++)
        *TF_PUSH(&site->arena, &front->left_out) = told->left_out.at[i];
    if (!site->has_history)
        put_missing(site, front,
                    "How each commitment grew, and what is new, are told from git's history.",
                    site->no_history);
    if (site->no_ends)
        put_missing(site, front, "There is no page for governors.", site->why_no_ends);
}

void tf_site_front(tf_site *site, tf_front *front)
{
    const tf_school *school = &site->snapshot.school;
    const tf_document *told = &site->pages.at[1].document;
    tf_buf when = {0};

    if (school->dates_known)
        tf_date_put_months(&when, school->starts, school->ends);
    *front = (tf_front){.school = told->school,
                        .cycle = told->cycle,
                        .when = tf_arena_str(&site->arena, tf_buf_str(&when)),
                        .snapshot = &told->snapshot,
                        .source = told->source};
    tf_buf_release(&when);
    put_reports(site, front);
    put_story(site, front);
    put_people(site, front);
    put_priorities(site, front);
    put_left_out(site, front);
}
