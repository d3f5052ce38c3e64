/* Who a report is about, and how people and named things are put into it. */
#include <inttypes.h>
#include <stdlib.h>

#include "people.h"

enum { PAGE_MOST = 160 /* bytes of a page's name */ };

/* ---- order ----------------------------------------------------------------------------------- */

/* Whether a name reads the same folded, but for capitals: ASCII, words one space apart. */
static bool is_plain(tf_str name)
{
    for (size_t i = 0; i < name.n; i++) {
        bool gap = name.p[i] == ' ' && i && i + 1 < name.n && name.p[i - 1] != ' ';
        if (!gap && (name.p[i] <= ' ' || name.p[i] >= 0x7f))
            return false;
    }
    return true;
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static int compare_plain(tf_str a, tf_str b)
{
    for (size_t i = 0; i < a.n && i < b.n; i++)
        if (lower(a.p[i]) != lower(b.p[i]))
            return lower(a.p[i]) - lower(b.p[i]);
    return (a.n > b.n) - (a.n < b.n);
}

int tf_name_order(tf_str a, tf_str b)
{
    tf_arena arena = {0};

    if (is_plain(a) && is_plain(b))
        return compare_plain(a, b);
    tf_str bare_a = tf_utf8_bare(&arena, tf_utf8_fold(&arena, a));
    tf_str bare_b = tf_utf8_bare(&arena, tf_utf8_fold(&arena, b));
    int order = tf_str_cmp(bare_a, bare_b);

    tf_arena_release(&arena);
    return order;
}

int tf_person_order(const tf_person *a, const tf_person *b)
{
    int order = tf_name_order(tf_person_name(a), tf_person_name(b));

    return order ? order : tf_str_cmp(a->slug, b->slug);
}

static int by_name(const void *a, const void *b)
{
    return tf_person_order(*(const tf_person *const *)a, *(const tf_person *const *)b);
}

void tf_people_sort(const tf_person **people, size_t n)
{
    if (n)
        qsort(people, n, sizeof(*people), by_name);
}

static int by_team(const void *a, const void *b)
{
    const tf_team *one = a, *other = b;

    if (!one->fold.n || !other->fold.n)
        return (int)!one->fold.n - (int)!other->fold.n;
    int order = tf_name_order(one->name, other->name);
    return order ? order : tf_str_cmp(one->fold, other->fold);
}

/* ---- teams ----------------------------------------------------------------------------------- */

bool tf_request_has(const tf_request *request, const tf_person *person)
{
    return person->profile && person->profile->sound &&
           tf_person_is_here(person, request->snapshot->today) &&
           (!request->team.n || tf_str_eq(person->team.fold, request->team));
}

static tf_team *team_of(tf_arena *arena, tf_teams *teams, tf_map *known, const tf_person *person)
{
    uintptr_t number = (uintptr_t)tf_map_get(known, person->team.fold);

    if (!number) {
        tf_team *team = TF_PUSH(arena, &teams->found);
        team->name = person->team.text;
        team->fold = person->team.fold;
        number = teams->found.n;
        tf_map_put(known, team->fold, (void *)number);
    }
    return &teams->found.at[number - 1];
}

void tf_teams_read(tf_arena *arena, const tf_request *request, tf_teams *teams)
{
    tf_map known = {0};

    for (size_t i = 0; i < request->snapshot->people.n; i++) {
        const tf_person *person = request->snapshot->people.at[i];
        if (tf_request_has(request, person))
            *TF_PUSH(arena, &team_of(arena, teams, &known, person)->people) = person;
    }
    tf_map_release(&known);
    for (size_t i = 0; i < teams->found.n; i++)
        tf_people_sort(teams->found.at[i].people.at, teams->found.at[i].people.n);
    if (teams->found.n)
        qsort(teams->found.at, teams->found.n, sizeof(tf_team), by_team);
}

tf_str tf_team_title(const tf_team *team)
{
    return team->name.n ? team->name : TF_STR("No team");
}

/* ---- named things ---------------------------------------------------------------------------- */

tf_str tf_section_slug(tf_section_kind kind)
{
    static const tf_str slugs[TF_SECTIONS] = {
        [TF_LEARNING_PROCESS] = TF_STR_INIT("learning-process"),
        [TF_PLAN] = TF_STR_INIT("recovery-plan"),
        [TF_PRINCIPLES] = TF_STR_INIT("principles"),
    };

    return slugs[kind];
}

tf_section_kind tf_section_of(tf_commitment_kind kind)
{
    return kind == TF_CLASSROOM_PRACTICE ? TF_LEARNING_PROCESS : TF_PLAN;
}

/* Letters and digits of any script stay; each run of other characters is one hyphen. */
static void put_words(tf_buf *page, tf_str fold)
{
    size_t start = page->n;
    bool gap = false;

    for (size_t at = 0; at < fold.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(fold, at, fold.n), &c);
        at += n ? n : 1;
        if (!tf_utf8_is_word(c)) {
            gap = true;
            continue;
        }
        if (gap && page->n > start)
            tf_buf_putc(page, '-');
        gap = false;
        tf_utf8_put(page, c);
    }
}

/* What cannot be the name of a file as it is, or not of one alone, is told apart by a hash. */
static void put_hash(tf_buf *page, size_t start, tf_str text)
{
    size_t n = page->n - start < PAGE_MOST ? page->n - start : PAGE_MOST;

    while (start + n < page->n && n && ((unsigned char)page->p[start + n] & 0xc0) == 0x80)
        n--;
    page->n = start + n;
    tf_buf_printf(page, "%s%016" PRIx64, n ? "-" : "", tf_str_hash(TF_HASH, text));
}

tf_str tf_name_page(tf_arena *arena, tf_section_kind kind, tf_str name)
{
    tf_str fold = tf_utf8_bare(arena, tf_utf8_fold(arena, name));
    tf_buf page = {0};
    size_t start;

    tf_buf_put(&page, tf_section_slug(kind));
    tf_buf_putc(&page, '/');
    start = page.n;
    put_words(&page, fold);
    if (page.n == start || page.n - start > PAGE_MOST)
        put_hash(&page, start, fold);
    tf_str kept = tf_arena_str(arena, tf_buf_str(&page));
    tf_buf_release(&page);
    return kept;
}

tf_str tf_name_key(tf_arena *arena, tf_section_kind kind, tf_str name)
{
    return tf_arena_printf(arena, "%.*s/%.*s", TF_ARG(tf_section_slug(kind)),
                           TF_ARG(tf_utf8_fold(arena, name)));
}

tf_str tf_person_page(tf_arena *arena, tf_str slug)
{
    tf_buf page = {0};
    size_t start;

    tf_buf_putz(&page, "people/");
    start = page.n;
    tf_buf_put(&page, slug);
    if (slug.n > PAGE_MOST || !tf_str_eq(tf_utf8_fold(arena, slug), slug))
        put_hash(&page, start, slug);
    tf_str kept = tf_arena_str(arena, tf_buf_str(&page));
    tf_buf_release(&page);
    return kept;
}

/* In bytes, so that it is the same whatever a name's characters are. */
tf_str tf_anchor_of(tf_arena *arena, tf_str name)
{
    tf_buf anchor = {0};
    bool whole = name.n > 0 && name.n <= PAGE_MOST;

    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '_';
        whole = whole && stays;
        if (stays)
            tf_buf_putc(&anchor, c);
    }
    if (!whole)
        put_hash(&anchor, 0, name);
    tf_str kept = tf_arena_str(arena, tf_buf_str(&anchor));
    tf_buf_release(&anchor);
    return kept;
}

/* ---- in documents ---------------------------------------------------------------------------- */

void tf_put_between(tf_document *document, tf_line *line, size_t number, size_t n)
{
    if (number)
        tf_doc_put(document, line, number + 1 == n ? " and " : ", ");
}

void tf_put_person(tf_document *document, tf_line *line, const tf_person *person)
{
    tf_doc_run(document, line, TF_INLINE_PERSON, tf_person_name(person), person->slug);
}

void tf_put_people(tf_document *document, tf_line *line, const tf_person *const *people, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        tf_put_between(document, line, i, n);
        tf_put_person(document, line, people[i]);
    }
}

void tf_put_name(tf_document *document, tf_line *line, tf_section_kind section, tf_str name)
{
    tf_doc_run(document, line, TF_INLINE_NAME, name, tf_name_key(&document->arena, section, name));
}

tf_mark tf_mark_person(const tf_person *person, const tf_team *team)
{
    return (tf_mark){tf_person_name(person), TF_INLINE_PERSON, person->slug, tf_team_title(team)};
}

tf_mark tf_mark_name(tf_document *document, const tf_section *section, tf_section_kind kind,
                     tf_str name)
{
    return (tf_mark){name, TF_INLINE_NAME, tf_name_key(&document->arena, kind, name),
                     section->title.text};
}
