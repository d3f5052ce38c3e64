/* collaboration: who works with whom? Who works alone so far? */
#include <stdlib.h>

#include "circle.h"

/* The report in hand. */
struct told {
    tf_document *document;
    tf_circle circle;
};

/* Two people, in alphabetical order where neither comes first. */
struct pair {
    const tf_person *one, *other;
};

/* ---- the picture ----------------------------------------------------------------------------- */

/* Who is in the picture: those asked for, and whoever they are tied to. */
struct picture {
    const struct told *told;
    tf_ties *ties;
    bool *in;
};

static void note_both(void *context, size_t a, size_t b, bool mutual)
{
    struct picture *picture = context;

    picture->in[a] = picture->in[b] = true;
    *TF_PUSH(&picture->told->document->arena, &picture->ties->ties) = (tf_tie){a, b, mutual};
}

static void put_marks(const struct picture *picture)
{
    const struct told *told = picture->told;
    size_t *numbers = TF_NEW_N(&told->document->arena, size_t, told->circle.n);

    for (size_t i = 0; i < told->circle.n; i++) {
        numbers[i] = picture->ties->people.found.n;
        if (picture->in[i] || told->circle.nodes[i].asked)
            *TF_PUSH(&told->document->arena, &picture->ties->people.found) =
                tf_mark_person(told->circle.nodes[i].person, told->circle.nodes[i].team);
    }
    for (size_t i = 0; i < picture->ties->ties.n; i++) {
        tf_tie *tie = &picture->ties->ties.at[i];
        tie->a = numbers[tie->a];
        tie->b = numbers[tie->b];
    }
}

static void put_picture(const struct told *told)
{
    tf_arena *arena = &told->document->arena;
    tf_figure *figure = TF_NEW(arena, tf_figure);
    struct picture picture = {told, TF_NEW(arena, tf_ties), TF_NEW_N(arena, bool, told->circle.n)};

    tf_circle_ties(&told->circle, note_both, &picture);
    put_marks(&picture);
    *figure = (tf_figure){
        .kind = TF_FIGURE_TIES,
        .name = TF_STR("collaboration"),
        .title = TF_STR("Who works with whom, by team"),
        .about = TF_STR("Everyone stands with their team; a line joins two who work together, a "
                        "broken one leads to somebody who does not name the other back yet."),
        .of = {.ties = picture.ties}};
    tf_doc_figure(told->document, figure);
}

/* ---- the table that says the same ------------------------------------------------------------ */

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("team"), TF_STR_INIT("Team"), false, false},
    {TF_STR_INIT("together"), TF_STR_INIT("Work together"), true, false},
    {TF_STR_INIT("names"), TF_STR_INIT("Names, not yet named back by"), true, false},
    {TF_STR_INIT("named-by"), TF_STR_INIT("Named by"), true, false},
};

/* Those of `among` who do, or do not, work with `self`, in alphabetical order. */
static void put_colleagues(const struct told *told, tf_sheet *sheet, size_t self,
                           const tf_numbers *among, bool together)
{
    tf_document *document = told->document;
    const tf_person **people = TF_NEW_N(&document->arena, const tf_person *, among->found.n + 1);
    tf_field_value *cell = tf_doc_cell(document, sheet);
    size_t kept = 0;

    for (size_t i = 0; i < among->found.n; i++)
        if (tf_circle_together(&told->circle, self, among->found.at[i]) == together)
            people[kept++] = told->circle.nodes[among->found.at[i]].person;
    tf_people_sort(people, kept);
    for (size_t i = 0; i < kept; i++)
        if (!i || people[i] != people[i - 1])
            tf_put_person(document, tf_doc_cell_line(document, cell), people[i]);
}

static void put_row(const struct told *told, tf_sheet *sheet, size_t self)
{
    const tf_member *node = &told->circle.nodes[self];
    tf_document *document = told->document;
    tf_numbers all = {0};

    for (size_t i = 0; i < node->names.found.n; i++)
        *TF_PUSH(&document->arena, &all.found) = node->names.found.at[i];
    for (size_t i = 0; i < node->named_by.found.n; i++)
        *TF_PUSH(&document->arena, &all.found) = node->named_by.found.at[i];
    tf_put_person(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), node->person);
    tf_doc_cell_text(document, sheet, tf_team_title(node->team));
    put_colleagues(told, sheet, self, &all, true);
    put_colleagues(told, sheet, self, &node->names, false);
    put_colleagues(told, sheet, self, &node->named_by, false);
}

static void put_table(const struct told *told)
{
    tf_sheet *sheet = tf_doc_table(told->document, TF_STR("people"), TF_STR("Who works with whom"),
                                   fields, TF_COUNT(fields));

    for (size_t i = 0; i < told->circle.n; i++)
        if (told->circle.nodes[i].asked)
            put_row(told, sheet, i);
}

/* ---- in words -------------------------------------------------------------------------------- */

static void put_list_heading(const struct told *told, tf_str anchor, const char *title)
{
    tf_doc_put(told->document, tf_doc_heading(told->document, 2, anchor), "%s", title);
    tf_doc_list(told->document);
}

/* Pairs that are told in a list of their own. */
struct pairs {
    const struct told *told;
    TF_VEC(struct pair) found;
};

static void note_across(void *context, size_t a, size_t b, bool mutual)
{
    struct pairs *pairs = context;
    const tf_member *nodes = pairs->told->circle.nodes;
    const tf_person *both[] = {nodes[a].person, nodes[b].person};

    if (!mutual || nodes[a].team == nodes[b].team)
        return;
    tf_people_sort(both, TF_COUNT(both));
    *TF_PUSH(&pairs->told->document->arena, &pairs->found) = (struct pair){both[0], both[1]};
}

static void note_one_sided(void *context, size_t a, size_t b, bool mutual)
{
    struct pairs *pairs = context;
    const tf_member *nodes = pairs->told->circle.nodes;

    if (!mutual)
        *TF_PUSH(&pairs->told->document->arena, &pairs->found) =
            (struct pair){nodes[a].person, nodes[b].person};
}

static int by_names(const void *a, const void *b)
{
    const struct pair *one = a, *other = b;
    int order = tf_person_order(one->one, other->one);

    return order ? order : tf_person_order(one->other, other->other);
}

static void put_pairs(struct pairs *pairs, tf_str anchor, const char *title, const char *between,
                      const char *behind)
{
    tf_document *document = pairs->told->document;

    if (!pairs->found.n)
        return;
    qsort(pairs->found.at, pairs->found.n, sizeof(struct pair), by_names);
    put_list_heading(pairs->told, anchor, title);
    for (size_t i = 0; i < pairs->found.n; i++) {
        tf_line *item = tf_doc_item(document);
        tf_put_person(document, item, pairs->found.at[i].one);
        tf_doc_put(document, item, "%s", between);
        tf_put_person(document, item, pairs->found.at[i].other);
        tf_doc_put(document, item, "%s", behind);
    }
}

static void put_across(const struct told *told)
{
    struct pairs pairs = {.told = told};

    tf_circle_ties(&told->circle, note_across, &pairs);
    put_pairs(&pairs, TF_STR("across-teams"), "Across teams", " and ", "");
}

static void put_one_sided(const struct told *told)
{
    struct pairs pairs = {.told = told};

    tf_circle_ties(&told->circle, note_one_sided, &pairs);
    put_pairs(&pairs, TF_STR("one-sided"), "Named by one of the two so far", " names ",
              ": a word over tea may be all it takes.");
}

/* Those with a commitment and no tie at all; apart, those of whom one cannot know that. */
static size_t read_alone(const struct told *told, bool unsure, const tf_person **people)
{
    size_t n = 0;

    for (size_t i = 0; i < told->circle.n; i++) {
        const tf_member *member = &told->circle.nodes[i];
        if (member->asked && member->writes && member->unsure == unsure && !member->names.found.n &&
            !member->named_by.found.n)
            people[n++] = member->person;
    }
    tf_people_sort(people, n);
    return n;
}

static bool anyone_writes(const struct told *told)
{
    for (size_t i = 0; i < told->circle.n; i++)
        if (told->circle.nodes[i].asked && told->circle.nodes[i].writes)
            return true;
    return false;
}

/* First of all, since it is what one can do something about. */
static void put_alone(const struct told *told)
{
    tf_document *document = told->document;
    const tf_person **people = TF_NEW_N(&document->arena, const tf_person *, told->circle.n + 1);
    size_t unsure = read_alone(told, true, people), n = read_alone(told, false, people);
    tf_line *line = tf_doc_paragraph(document);

    if (!n) {
        if (anyone_writes(told))
            tf_doc_put(document, line, "%s who has a commitment shares the work on it.",
                       unsure ? "As far as files say, everyone" : "Everyone");
        else
            tf_doc_put(document, line, "No commitment has been written yet.");
        return;
    }
    tf_put_people(document, line, people, n);
    tf_doc_put(document, line,
               n == 1 ? " works alone so far: who wonders about the same thing?"
                      : " work alone so far: who wonders about the same things?");
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    struct told told = {.document = document};

    (void)error;
    tf_circle_read(&document->arena, request, &told.circle);
    if (told.circle.n) {
        put_alone(&told);
        put_picture(&told);
        put_table(&told);
        put_across(&told);
        put_one_sided(&told);
        tf_doc_put(document, tf_doc_invitation(document),
                   "Which conversations could we make time for, and whose timetable would "
                   "have to give a little?");
    } else {
        tf_doc_put(document, tf_doc_paragraph(document), "There is nobody here yet.");
        tf_doc_put(
            document, tf_doc_invitation(document),
            "Add the first two colleagues with `twofold join`: what could they try together?");
    }
    tf_circle_release(&told.circle);
    return 0;
}

const tf_report tf_report_collaboration = {
    .name = TF_STR_INIT("collaboration"),
    .title = TF_STR_INIT("Collaboration"),
    .question = TF_STR_INIT("Who works with whom? Who works alone so far?"),
    .takes = TF_TAKES_TEAM,
    .build = build,
};
