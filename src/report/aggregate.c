/* Counting people for a page that tells of none. */
#include <stdlib.h>

#include "aggregate.h"
#include "supports.h"

struct counting {
    tf_arena *arena;
    tf_aggregate *aggregate;
    int both;   /* people with either commitment */
    int *named; /* people whose commitments name a thing of each section */
};

size_t tf_aggregate_whole(tf_section_kind kind)
{
    static const size_t wholes[TF_SECTIONS] = {
        [TF_LEARNING_PROCESS] = TF_FIGURE_CLASSROOM,
        [TF_PLAN] = TF_FIGURE_PLAN,
        [TF_PRINCIPLES] = TF_FIGURE_PRINCIPLED,
    };

    return wholes[kind];
}

/* ---- what is counted ------------------------------------------------------------------------- */

/* Whether a commitment names a colleague; `across`, one of another team. */
static bool works_with(const tf_snapshot *snapshot, const tf_person *person, bool across)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &person->commitments[kind];
        const tf_names *with = &commitment->with;
        for (size_t i = 0; tf_commitment_is_there(commitment) && i < with->n; i++) {
            const tf_person *other = tf_snapshot_person(snapshot, with->at[i].text);
            if (other && other != person &&
                (!across || !tf_str_eq(other->team.fold, person->team.fold)))
                return true;
        }
    }
    return false;
}

/* ---- counting -------------------------------------------------------------------------------- */

static void count_in(struct counting *counting, size_t figure, bool yes, tf_buf *says)
{
    counting->aggregate->figures.figures.at[figure].value += yes;
    if (yes)
        tf_buf_printf(says, "%.*s\n", TF_ARG(counting->aggregate->keys.at[figure]));
}

/* How many of a section's things have a figure. */
static size_t things_of(const tf_section *section)
{
    return section->names.n > TF_AGGREGATE_THINGS_MOST ? 0 : section->names.n;
}

static void count_things(struct counting *counting, const tf_person *person, tf_buf *says)
{
    tf_aggregate *aggregate = counting->aggregate;

    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        const tf_section *section = &aggregate->snapshot->school.sections[kind];
        bool any = false;
        size_t told = things_of(section);
        for (size_t i = 0; i < section->names.n && (i < told || !any); i++) {
            bool yes = tf_person_supports(person, (tf_section_kind)kind, section->names.at[i].fold);
            if (i < told)
                count_in(counting, aggregate->first[kind] + i, yes, says);
            any |= yes;
        }
        counting->named[kind] += any;
        if (kind == TF_PRINCIPLES)
            count_in(counting, TF_FIGURE_PRINCIPLED, any, says);
    }
}

static int by_bytes(const void *a, const void *b)
{
    return tf_str_cmp(*(const tf_str *)a, *(const tf_str *)b);
}

/* Lines in an order that school.md has no part in: a list put round is no change of anybody's. */
static tf_str in_order(tf_arena *arena, tf_str says)
{
    TF_VEC(tf_str) lines = {0};
    tf_buf sorted = {0};

    for (size_t at = 0; at < says.n;) {
        size_t n = tf_str_find(tf_str_sub(says, at, says.n), '\n');
        *TF_PUSH(arena, &lines) = tf_str_sub(says, at, at + n);
        at += n + 1;
    }
    if (lines.n)
        qsort(lines.at, lines.n, sizeof(tf_str), by_bytes);
    for (size_t i = 0; i < lines.n; i++)
        tf_buf_printf(&sorted, "%.*s\n", TF_ARG(lines.at[i]));
    tf_str kept = tf_arena_str(arena, tf_buf_str(&sorted));
    tf_buf_release(&sorted);
    return kept;
}

static void count_person(struct counting *counting, const tf_person *person)
{
    tf_aggregate *aggregate = counting->aggregate;
    bool asked = tf_role_teaches(person->role);
    bool plan = tf_commitment_is_there(&person->commitments[TF_RECOVERY_PLAN]);
    bool practice = tf_commitment_is_there(&person->commitments[TF_CLASSROOM_PRACTICE]);
    tf_buf says = {0};

    aggregate->people++;
    aggregate->asked += asked;
    counting->both += plan || practice;
    tf_buf_printf(&says, "%s%s\n", asked ? "asked" : "", practice ? " practice" : "");
    count_in(counting, TF_FIGURE_PLAN, plan, &says);
    count_in(counting, TF_FIGURE_PRACTICE, asked && practice, &says);
    count_in(counting, TF_FIGURE_CLASSROOM, practice, &says);
    count_in(counting, TF_FIGURE_WITH, works_with(aggregate->snapshot, person, false), &says);
    count_in(counting, TF_FIGURE_ACROSS, works_with(aggregate->snapshot, person, true), &says);
    count_things(counting, person, &says);
    *TF_PUSH(counting->arena, &aggregate->facts) =
        (tf_fact){person->slug, in_order(counting->arena, tf_buf_str(&says))};
    tf_buf_release(&says);
}

/* ---- relations ------------------------------------------------------------------------------- */

static size_t imply(struct counting *counting, int value, int most, bool open)
{
    return tf_figures_add(
        counting->arena, &counting->aggregate->figures,
        (tf_cell_figure){.value = value, .most = most, .implied = true, .open = open});
}

/* `part` is at most `whole`, and what it leaves of it follows from the two. */
static void relate_part(struct counting *counting, size_t part, size_t whole, bool open)
{
    tf_figures *figures = &counting->aggregate->figures;
    int rest = figures->figures.at[whole].value - figures->figures.at[part].value;
    size_t left = imply(counting, rest, figures->figures.at[whole].most, open);

    tf_figures_relate(counting->arena, figures, 0, 0);
    tf_figures_member(counting->arena, figures, whole, 1);
    tf_figures_member(counting->arena, figures, part, -1);
    tf_figures_member(counting->arena, figures, left, -1);
}

/*
 * Each of those in `whole` supports something, so that all things together have as many at least.
 * Where a name leads nowhere that is not so, and nobody can rely on it. Where there is one thing
 * alone, all who support anything support that, as everybody knows: what it leaves is no secret.
 */
static void relate_things(struct counting *counting, tf_section_kind kind)
{
    tf_aggregate *aggregate = counting->aggregate;
    tf_figures *figures = &aggregate->figures;
    size_t n = things_of(&aggregate->snapshot->school.sections[kind]);
    size_t whole = tf_aggregate_whole(kind);
    bool all = counting->named[kind] == figures->figures.at[whole].value;

    for (size_t i = 0; i < n; i++)
        relate_part(counting, aggregate->first[kind] + i, whole, all && n == 1);
    if (!n || !all)
        return;
    tf_figures_relate(counting->arena, figures, 0, (int)(n * aggregate->people));
    for (size_t i = 0; i < n; i++)
        tf_figures_member(counting->arena, figures, aggregate->first[kind] + i, 1);
    tf_figures_member(counting->arena, figures, whole, -1);
}

/* a <= the figures b and c together (c may be SIZE_MAX) */
static void relate_most(struct counting *counting, size_t a, size_t b, size_t c)
{
    tf_figures *figures = &counting->aggregate->figures;

    tf_figures_relate(counting->arena, figures, 0, 2 * (int)counting->aggregate->people);
    tf_figures_member(counting->arena, figures, a, -1);
    tf_figures_member(counting->arena, figures, b, 1);
    if (c != SIZE_MAX)
        tf_figures_member(counting->arena, figures, c, 1);
}

/*
 * Those who are not asked for classroom practice: how many have it all the same, and how many do
 * not. Of fewer than five, any number is of so few that nothing is told of those who are asked. And
 * where fewer than five are asked, everybody knows that those who have it are fewer.
 */
static void relate_unasked(struct counting *counting)
{
    tf_aggregate *aggregate = counting->aggregate;
    tf_figures *figures = &aggregate->figures;
    int unasked = (int)(aggregate->people - aggregate->asked);
    int have = figures->figures.at[TF_FIGURE_CLASSROOM].value -
               figures->figures.at[TF_FIGURE_PRACTICE].value;
    bool open = unasked < figures->threshold;
    size_t extra;

    figures->figures.at[TF_FIGURE_PRACTICE].open = (int)aggregate->asked < figures->threshold;
    if (unasked && open)
        figures->figures.at[TF_FIGURE_PRACTICE].told = TF_TOLD_NOT;
    relate_part(counting, TF_FIGURE_PRACTICE, TF_FIGURE_CLASSROOM, open);
    extra = figures->figures.n - 1;
    figures->figures.at[extra].most = unasked;
    if (open)
        return;
    size_t without = imply(counting, unasked - have, unasked, false);
    tf_figures_relate(counting->arena, figures, unasked, unasked);
    tf_figures_member(counting->arena, figures, extra, 1);
    tf_figures_member(counting->arena, figures, without, 1);
}

static void relate(struct counting *counting)
{
    int people = (int)counting->aggregate->people;
    size_t any = imply(counting, counting->both, people, true); /* whoever has any commitment */

    relate_part(counting, TF_FIGURE_ACROSS, TF_FIGURE_WITH, false);
    relate_unasked(counting);
    relate_most(counting, TF_FIGURE_CLASSROOM, any, SIZE_MAX);
    relate_most(counting, TF_FIGURE_PLAN, any, SIZE_MAX);
    relate_most(counting, any, TF_FIGURE_CLASSROOM, TF_FIGURE_PLAN);
    relate_most(counting, TF_FIGURE_WITH, any, SIZE_MAX);
    relate_part(counting, TF_FIGURE_PRINCIPLED, any, false);
    for (int kind = 0; kind < TF_SECTIONS; kind++)
        relate_things(counting, (tf_section_kind)kind);
}

/* ---- a page ---------------------------------------------------------------------------------- */

static void add(struct counting *counting, size_t table, tf_str key)
{
    tf_aggregate *aggregate = counting->aggregate;
    bool fresh;
    tf_key *found = tf_hash_add(counting->arena, &aggregate->numbers, key, sizeof(*found), &fresh);

    if (fresh)
        found->number = aggregate->keys.n;
    *TF_PUSH(counting->arena, &aggregate->keys) = key;
    tf_figures_add(counting->arena, &aggregate->figures, (tf_cell_figure){.table = table});
}

/* A figure for each thing that the page tells of, of nobody yet. */
static void begin(struct counting *counting)
{
    tf_aggregate *aggregate = counting->aggregate;
    size_t tables = TF_SECTIONS;

    add(counting, tables, TF_STR("plan"));
    add(counting, tables + 2, TF_STR("practice"));
    add(counting, tables + 3, TF_STR("classroom"));
    add(counting, tables + 4, TF_STR("principled"));
    add(counting, tables + 1, TF_STR("with"));
    add(counting, tables + 1, TF_STR("across"));
    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        const tf_section *section = &aggregate->snapshot->school.sections[kind];
        aggregate->first[kind] = aggregate->figures.figures.n;
        for (size_t i = 0; i < things_of(section); i++)
            add(counting, (size_t)kind,
                tf_arena_printf(counting->arena, "%d %.*s", kind,
                                TF_ARG(section->names.at[i].fold)));
    }
}

void tf_aggregate_read(tf_arena *arena, const tf_snapshot *snapshot, const tf_period *term,
                       tf_aggregate *aggregate)
{
    int named[TF_SECTIONS] = {0};
    struct counting counting = {.arena = arena, .aggregate = aggregate, .named = named};
    tf_request all = {.snapshot = snapshot};

    *aggregate =
        (tf_aggregate){.snapshot = snapshot, .term = term, .figures = {.threshold = TF_THRESHOLD}};
    begin(&counting);
    for (size_t i = 0; i < snapshot->people.n; i++)
        if (tf_request_has(&all, snapshot->people.at[i]))
            count_person(&counting, snapshot->people.at[i]);
    for (size_t i = 0; i < aggregate->figures.figures.n; i++)
        aggregate->figures.figures.at[i].most = (int)aggregate->people;
    aggregate->figures.figures.at[TF_FIGURE_PRACTICE].most = (int)aggregate->asked;
    aggregate->earlier = TF_NEW_N(arena, tf_earlier, aggregate->keys.n);
    relate(&counting);
}
