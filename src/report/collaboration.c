/* collaboration: who works with whom? Who works alone so far? */
#include <stdlib.h>

#include "people.h"

/* ---- who names whom -------------------------------------------------------------------------- */

/* Somebody as the report shows them. */
struct node {
    const tf_person *person;
    const tf_team *team;
    TF_VEC(size_t) names;    /* whom their commitments name, in the order of the report */
    TF_VEC(size_t) named_by; /* whose commitments name them, in that order too */
    bool writes;             /* has a commitment with something in it */
    bool asked;              /* is of the team that was asked for */
};

/* Two people, in alphabetical order where neither comes first. */
struct pair {
    const tf_person *one, *other;
};

struct circle {
    tf_document *document;
    const tf_snapshot *snapshot;
    struct node *nodes; /* by team and name */
    size_t n;
    tf_map numbers; /* slug → number in `nodes`, from 1 */
};

/* The number of whoever a name means, or SIZE_MAX: nobody here, or the writer. */
static size_t number_of(const struct circle *circle, size_t self, const tf_name *name)
{
    const tf_person *person = tf_snapshot_person(circle->snapshot, name->text);
    uintptr_t number = person ? (uintptr_t)tf_map_get(&circle->numbers, person->slug) : 0;

    return number && number - 1 != self ? number - 1 : SIZE_MAX;
}

static bool mentions(const struct circle *circle, const tf_names *with, const tf_person *colleague)
{
    for (size_t i = 0; i < with->n; i++)
        if (tf_snapshot_person(circle->snapshot, with->at[i].text) == colleague)
            return true;
    return false;
}

static bool commits_with(const struct circle *circle, size_t a, size_t b)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (mentions(circle, &circle->nodes[a].person->commitments[kind].with,
                     circle->nodes[b].person))
            return true;
    return false;
}

/* Naming back counts wherever it stands: in a commitment or in a reflection. */
static bool answers(const struct circle *circle, size_t a, size_t b)
{
    const tf_person *person = circle->nodes[a].person;

    if (commits_with(circle, a, b))
        return true;
    for (size_t i = 0; i < person->reflections.n; i++)
        if (mentions(circle, &person->reflections.at[i]->with, circle->nodes[b].person))
            return true;
    return false;
}

static int by_number(const void *a, const void *b)
{
    size_t one = *(const size_t *)a, other = *(const size_t *)b;

    return (one > other) - (one < other);
}

/* Everyone once, however often a commitment names them. */
static void read_names(struct circle *circle, size_t self)
{
    struct node *node = &circle->nodes[self];
    size_t kept = 0;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &node->person->commitments[kind];
        node->writes = node->writes || (commitment->file && commitment->file->written);
        for (size_t i = 0; i < commitment->with.n; i++) {
            size_t number = number_of(circle, self, &commitment->with.at[i]);
            if (number != SIZE_MAX)
                *TF_PUSH(&circle->document->arena, &node->names) = number;
        }
    }
    if (node->names.n)
        qsort(node->names.at, node->names.n, sizeof(size_t), by_number);
    for (size_t i = 0; i < node->names.n; i++)
        if (!kept || node->names.at[kept - 1] != node->names.at[i])
            node->names.at[kept++] = node->names.at[i];
    node->names.n = kept;
    for (size_t i = 0; i < kept; i++)
        *TF_PUSH(&circle->document->arena, &circle->nodes[node->names.at[i]].named_by) = self;
}

static void read_circle(struct circle *circle, const tf_request *request, const tf_teams *teams)
{
    for (size_t i = 0; i < teams->found.n; i++)
        circle->n += teams->found.at[i].people.n;
    circle->nodes = TF_NEW_N(&circle->document->arena, struct node, circle->n + 1);
    for (size_t i = 0, n = 0; i < teams->found.n; i++)
        for (size_t j = 0; j < teams->found.at[i].people.n; j++, n++) {
            circle->nodes[n].person = teams->found.at[i].people.at[j];
            circle->nodes[n].team = &teams->found.at[i];
            circle->nodes[n].asked = tf_request_has(request, circle->nodes[n].person);
            tf_map_put(&circle->numbers, circle->nodes[n].person->slug, (void *)(n + 1));
        }
    for (size_t i = 0; i < circle->n; i++)
        read_names(circle, i);
}

/* ---- the picture ----------------------------------------------------------------------------- */

/* Whether a tie is told at `a`: a mutual one once, a one-sided one where it is named. With a team,
 * ties that one of its people has. */
static bool tells(const struct circle *circle, size_t a, size_t b, bool mutual)
{
    return (circle->nodes[a].asked || circle->nodes[b].asked) &&
           (!mutual || a < b || !commits_with(circle, b, a));
}

/* Calls `tie` for each tie once. */
static void each_tie(const struct circle *circle,
                     void (*tie)(void *context, size_t a, size_t b, bool mutual), void *context)
{
    for (size_t a = 0; a < circle->n; a++)
        for (size_t i = 0; i < circle->nodes[a].names.n; i++) {
            size_t b = circle->nodes[a].names.at[i];
            bool mutual = answers(circle, b, a);
            if (tells(circle, a, b, mutual))
                tie(context, a, b, mutual);
        }
}

/* Who is in the picture: those asked for, and whoever they are tied to. */
struct picture {
    const struct circle *circle;
    tf_ties *ties;
    bool *in;
};

static void note_both(void *context, size_t a, size_t b, bool mutual)
{
    struct picture *picture = context;

    picture->in[a] = picture->in[b] = true;
    *TF_PUSH(&picture->circle->document->arena, &picture->ties->ties) = (tf_tie){a, b, mutual};
}

static void put_marks(const struct picture *picture)
{
    const struct circle *circle = picture->circle;
    size_t *numbers = TF_NEW_N(&circle->document->arena, size_t, circle->n);

    for (size_t i = 0; i < circle->n; i++) {
        numbers[i] = picture->ties->people.found.n;
        if (picture->in[i] || circle->nodes[i].asked)
            *TF_PUSH(&circle->document->arena, &picture->ties->people.found) =
                tf_mark_person(circle->nodes[i].person, circle->nodes[i].team);
    }
    for (size_t i = 0; i < picture->ties->ties.n; i++) {
        tf_tie *tie = &picture->ties->ties.at[i];
        tie->a = numbers[tie->a];
        tie->b = numbers[tie->b];
    }
}

static void put_picture(const struct circle *circle)
{
    tf_arena *arena = &circle->document->arena;
    tf_figure *figure = TF_NEW(arena, tf_figure);
    struct picture picture = {circle, TF_NEW(arena, tf_ties), TF_NEW_N(arena, bool, circle->n)};

    each_tie(circle, note_both, &picture);
    put_marks(&picture);
    *figure = (tf_figure){
        .kind = TF_FIGURE_TIES,
        .name = TF_STR("collaboration"),
        .title = TF_STR("Who works with whom, by team"),
        .about = TF_STR("Everyone stands with their team; a line joins two who work together, a "
                        "broken one leads to somebody who does not name the other back yet."),
        .of = {.ties = picture.ties}};
    tf_doc_figure(circle->document, figure);
}

/* ---- the table that says the same ------------------------------------------------------------ */

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("team"), TF_STR_INIT("Team"), false, false},
    {TF_STR_INIT("together"), TF_STR_INIT("Work together"), true, false},
    {TF_STR_INIT("names"), TF_STR_INIT("Names, not yet named back by"), true, false},
    {TF_STR_INIT("named-by"), TF_STR_INIT("Named by"), true, false},
};

static bool works_with(const struct circle *circle, size_t a, size_t b)
{
    return (commits_with(circle, a, b) && answers(circle, b, a)) ||
           (commits_with(circle, b, a) && answers(circle, a, b));
}

/* Those of `among` who do, or do not, work with `self`, in alphabetical order. */
static void put_colleagues(const struct circle *circle, tf_sheet *sheet, size_t self,
                           const size_t *among, size_t n, bool together)
{
    tf_document *document = circle->document;
    const tf_person **people = TF_NEW_N(&document->arena, const tf_person *, n + 1);
    tf_field_value *cell = tf_doc_cell(document, sheet);
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (works_with(circle, self, among[i]) == together)
            people[kept++] = circle->nodes[among[i]].person;
    tf_people_sort(people, kept);
    for (size_t i = 0; i < kept; i++)
        if (!i || people[i] != people[i - 1])
            tf_put_person(document, tf_doc_cell_line(document, cell), people[i]);
}

static void put_row(const struct circle *circle, tf_sheet *sheet, size_t self)
{
    const struct node *node = &circle->nodes[self];
    tf_document *document = circle->document;
    size_t n = node->names.n + node->named_by.n;
    size_t *all = TF_NEW_N(&document->arena, size_t, n + 1);

    for (size_t i = 0; i < n; i++)
        all[i] = i < node->names.n ? node->names.at[i] : node->named_by.at[i - node->names.n];
    tf_put_person(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), node->person);
    tf_doc_cell_text(document, sheet, tf_team_title(node->team));
    put_colleagues(circle, sheet, self, all, n, true);
    put_colleagues(circle, sheet, self, node->names.at, node->names.n, false);
    put_colleagues(circle, sheet, self, node->named_by.at, node->named_by.n, false);
}

static void put_table(const struct circle *circle)
{
    tf_sheet *sheet = tf_doc_table(circle->document, TF_STR("people"),
                                   TF_STR("Who works with whom"), fields, TF_COUNT(fields));

    for (size_t i = 0; i < circle->n; i++)
        if (circle->nodes[i].asked)
            put_row(circle, sheet, i);
}

/* ---- in words -------------------------------------------------------------------------------- */

static void put_list_heading(const struct circle *circle, tf_str anchor, const char *title)
{
    tf_doc_put(circle->document, tf_doc_heading(circle->document, 2, anchor), "%s", title);
    tf_doc_list(circle->document);
}

/* Pairs that are told in a list of their own. */
struct pairs {
    const struct circle *circle;
    TF_VEC(struct pair) found;
};

static void note_across(void *context, size_t a, size_t b, bool mutual)
{
    struct pairs *pairs = context;
    const struct node *nodes = pairs->circle->nodes;
    const tf_person *both[] = {nodes[a].person, nodes[b].person};

    if (!mutual || nodes[a].team == nodes[b].team)
        return;
    tf_people_sort(both, TF_COUNT(both));
    *TF_PUSH(&pairs->circle->document->arena, &pairs->found) = (struct pair){both[0], both[1]};
}

static void note_one_sided(void *context, size_t a, size_t b, bool mutual)
{
    struct pairs *pairs = context;
    const struct node *nodes = pairs->circle->nodes;

    if (!mutual)
        *TF_PUSH(&pairs->circle->document->arena, &pairs->found) =
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
    tf_document *document = pairs->circle->document;

    if (!pairs->found.n)
        return;
    qsort(pairs->found.at, pairs->found.n, sizeof(struct pair), by_names);
    put_list_heading(pairs->circle, anchor, title);
    for (size_t i = 0; i < pairs->found.n; i++) {
        tf_line *item = tf_doc_item(document);
        tf_put_person(document, item, pairs->found.at[i].one);
        tf_doc_put(document, item, "%s", between);
        tf_put_person(document, item, pairs->found.at[i].other);
        tf_doc_put(document, item, "%s", behind);
    }
}

static void put_across(const struct circle *circle)
{
    struct pairs pairs = {.circle = circle};

    each_tie(circle, note_across, &pairs);
    put_pairs(&pairs, TF_STR("across-teams"), "Across teams", " and ", "");
}

static void put_one_sided(const struct circle *circle)
{
    struct pairs pairs = {.circle = circle};

    each_tie(circle, note_one_sided, &pairs);
    put_pairs(&pairs, TF_STR("one-sided"), "Named by one of the two so far", " names ",
              ": a word over tea may be all it takes.");
}

static void put_alone(const struct circle *circle)
{
    const tf_person **people = TF_NEW_N(&circle->document->arena, const tf_person *, circle->n + 1);
    size_t n = 0;

    for (size_t i = 0; i < circle->n; i++)
        if (circle->nodes[i].asked && circle->nodes[i].writes && !circle->nodes[i].names.n &&
            !circle->nodes[i].named_by.n)
            people[n++] = circle->nodes[i].person;
    tf_people_sort(people, n);
    if (n)
        put_list_heading(circle, TF_STR("alone"), "On their own so far");
    for (size_t i = 0; i < n; i++) {
        tf_line *item = tf_doc_item(circle->document);
        tf_put_person(circle->document, item, people[i]);
        tf_doc_put(circle->document, item, ": who wonders about the same thing?");
    }
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    struct circle circle = {.document = document, .snapshot = request->snapshot};
    tf_request whole = *request; /* people of a team work with others, too */
    tf_teams teams = {0};

    (void)error;
    whole.team = TF_STR("");
    tf_teams_read(&document->arena, &whole, &teams);
    read_circle(&circle, request, &teams);
    if (circle.n) {
        put_picture(&circle);
        put_table(&circle);
        put_across(&circle);
        put_one_sided(&circle);
        put_alone(&circle);
        tf_doc_put(document, tf_doc_invitation(document),
                   "Which of these conversations could we make time for, and whose timetable would "
                   "have to give a little?");
    } else {
        tf_doc_put(document, tf_doc_paragraph(document), "There is nobody here yet.");
    }
    tf_map_release(&circle.numbers);
    return 0;
}

const tf_report tf_report_collaboration = {
    .name = TF_STR_INIT("collaboration"),
    .title = TF_STR_INIT("Collaboration"),
    .question = TF_STR_INIT("Who works with whom? Who works alone so far?"),
    .takes = TF_TAKES_TEAM,
    .build = build,
};
