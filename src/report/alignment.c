/* alignment: which commitments pull on which part of the learning process, the plan, the
 * principles? What does nobody support yet? */
#include <stdlib.h>

#include "people.h"

/* ---- who supports what ----------------------------------------------------------------------- */

/* One of school.md's lists, and who pulls on each thing in it. */
struct part {
    tf_document *document;
    const tf_request *request;
    const tf_teams *teams;
    tf_section_kind kind;
    const tf_section *section;
};

/* Whether a name is one of the first `n`. */
static bool is_among(const tf_name *names, size_t n, const tf_name *wanted)
{
    for (size_t i = 0; i < n; i++)
        if (tf_str_eq(names[i].fold, wanted->fold))
            return true;
    return false;
}

/* What of a commitment is about a section; NULL: nothing is. */
static const tf_names *names_of(const tf_commitment *commitment, tf_section_kind kind)
{
    if (!commitment->file || !commitment->file->sound)
        return NULL;
    if (kind == TF_PRINCIPLES)
        return &commitment->principles;
    return tf_section_of(commitment->kind) == kind ? &commitment->supports : NULL;
}

static bool supports(const tf_person *person, tf_section_kind kind, const tf_name *name)
{
    for (int i = 0; i < TF_COMMITMENT_KINDS; i++) {
        const tf_names *names = names_of(&person->commitments[i], kind);
        if (names && is_among(names->at, names->n, name))
            return true;
    }
    return false;
}

static bool anyone_supports(const struct part *part, const tf_name *name)
{
    for (size_t i = 0; i < part->teams->found.n; i++)
        for (size_t j = 0; j < part->teams->found.at[i].people.n; j++)
            if (supports(part->teams->found.at[i].people.at[j], part->kind, name))
                return true;
    return false;
}

/* ---- the picture ----------------------------------------------------------------------------- */

static void put_strands(tf_document *document, const struct part *part, tf_flow *flow,
                        const tf_person *person)
{
    for (size_t i = 0; i < part->section->names.n; i++)
        if (supports(person, part->kind, &part->section->names.at[i]))
            *TF_PUSH(&document->arena, &flow->strands) = (tf_strand){flow->from.found.n - 1, i};
}

static void put_picture(const struct part *part)
{
    tf_document *document = part->document;
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);
    tf_flow *flow = TF_NEW(&document->arena, tf_flow);

    for (size_t i = 0; i < part->section->names.n; i++)
        *TF_PUSH(&document->arena, &flow->to.found) =
            tf_mark_name(document, part->section, part->kind, part->section->names.at[i].text);
    for (size_t i = 0; i < part->teams->found.n; i++) {
        const tf_team *team = &part->teams->found.at[i];
        for (size_t j = 0; j < team->people.n; j++) {
            *TF_PUSH(&document->arena, &flow->from.found) =
                tf_mark_person(team->people.at[j], team);
            put_strands(document, part, flow, team->people.at[j]);
        }
    }
    *figure = (tf_figure){
        .kind = TF_FIGURE_FLOW,
        .name = tf_section_slug(part->kind),
        .title = tf_arena_printf(&document->arena, "Who pulls on what: %.*s",
                                 TF_ARG(part->section->title.text)),
        .about = TF_STR("Strands lead from colleagues, by team, to what their commitments support. "
                        "What nobody supports yet stands as clearly, with an open strand."),
        .of = {.flow = flow}};
    tf_doc_figure(document, figure);
}

/* ---- the table that says the same ------------------------------------------------------------ */

static const tf_field fields[] = {
    {TF_STR_INIT("name"), TF_STR_INIT("What we are after"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("Who pulls on it"), true, false},
};

static void put_supporters(const struct part *part, tf_sheet *sheet, const tf_name *name)
{
    tf_document *document = part->document;
    const tf_person **people =
        TF_NEW_N(&document->arena, const tf_person *, part->request->snapshot->people.n);
    size_t n = 0;

    for (size_t i = 0; i < part->teams->found.n; i++)
        for (size_t j = 0; j < part->teams->found.at[i].people.n; j++)
            if (supports(part->teams->found.at[i].people.at[j], part->kind, name))
                people[n++] = part->teams->found.at[i].people.at[j];
    if (!n) {
        tf_doc_cell_none(document, sheet, TF_STR("nobody yet"));
        return;
    }
    tf_people_sort(people, n);
    tf_field_value *cell = tf_doc_cell(document, sheet);
    for (size_t i = 0; i < n; i++)
        tf_put_person(document, tf_doc_cell_line(document, cell), people[i]);
}

static void put_table(const struct part *part)
{
    tf_document *document = part->document;
    tf_sheet *sheet = tf_doc_table(document, tf_section_slug(part->kind), part->section->title.text,
                                   fields, TF_COUNT(fields));

    for (size_t i = 0; i < part->section->names.n; i++) {
        const tf_name *name = &part->section->names.at[i];
        tf_field_value *cell = tf_doc_cell(document, sheet);
        tf_put_name(document, tf_doc_cell_line(document, cell), part->kind, name->text);
        put_supporters(part, sheet, name);
    }
}

/* ---- what nobody supports yet ---------------------------------------------------------------- */

static void put_orphans(const struct part *part)
{
    tf_document *document = part->document;
    const tf_name **orphans =
        TF_NEW_N(&document->arena, const tf_name *, part->section->names.n + 1);
    size_t n = 0;

    for (size_t i = 0; i < part->section->names.n; i++)
        if (!anyone_supports(part, &part->section->names.at[i]))
            orphans[n++] = &part->section->names.at[i];
    tf_line *line = tf_doc_paragraph(document);
    if (!n) {
        tf_doc_put(document, line, "Each of these has somebody who pulls on it.");
        return;
    }
    tf_doc_run(document, line, TF_INLINE_STRONG, TF_STR("Nobody pulls on "), TF_STR(""));
    for (size_t i = 0; i < n; i++) {
        if (i)
            tf_doc_put(document, line, i + 1 == n ? " and " : ", ");
        tf_put_name(document, line, part->kind, orphans[i]->text);
    }
    tf_doc_run(document, line, TF_INLINE_STRONG, TF_STR(" yet."), TF_STR(""));
}

static void put_part(const struct part *part)
{
    tf_document *document = part->document;
    tf_line *heading = tf_doc_heading(document, 2, tf_section_slug(part->kind));

    tf_doc_put(document, heading, "%.*s", TF_ARG(part->section->title.text));
    if (!part->section->names.n) {
        tf_doc_put(document, tf_doc_paragraph(document), "school.md names nothing here yet.");
        return;
    }
    put_orphans(part);
    put_picture(part);
    put_table(part);
}

/* ---- names that lead nowhere ----------------------------------------------------------------- */

/* Each is told once, however often a file has it. */
static void put_unknown(const struct part *part, const tf_commitment *commitment)
{
    const tf_names *names = names_of(commitment, part->kind);

    for (size_t i = 0; names && i < names->n; i++) {
        if (is_among(part->section->names.at, part->section->names.n, &names->at[i]) ||
            is_among(names->at, i, &names->at[i]))
            continue;
        tf_line *line = tf_doc_left_out(part->document);
        tf_doc_run(part->document, line, TF_INLINE_FILE, commitment->file->path,
                   commitment->file->path);
        tf_doc_put(part->document, line, " names “%.*s”, which is not in school.md under %.*s.",
                   TF_ARG(names->at[i].text), TF_ARG(part->section->title.text));
    }
}

static void put_unknowns(const struct part *part)
{
    for (size_t i = 0; i < part->teams->found.n; i++)
        for (size_t j = 0; j < part->teams->found.at[i].people.n; j++)
            for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
                put_unknown(part, &part->teams->found.at[i].people.at[j]->commitments[kind]);
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_teams teams = {0};
    struct part part = {.document = document, .request = request, .teams = &teams};

    (void)error;
    tf_teams_read(&document->arena, request, &teams);
    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        part.kind = (tf_section_kind)kind;
        part.section = &request->snapshot->school.sections[kind];
        put_part(&part);
        if (request->snapshot->school.names_known)
            put_unknowns(&part);
    }
    tf_doc_put(document, tf_doc_invitation(document),
               "Where nobody pulls yet: is it still what we are after? And who would enjoy taking "
               "it up when commitments are next reworded?");
    tf_doc_put(document, tf_doc_invitation(document),
               "Where several pull the same way: would they like an hour to plan together?");
    return 0;
}

const tf_report tf_report_alignment = {
    .name = TF_STR_INIT("alignment"),
    .title = TF_STR_INIT("Alignment"),
    .question =
        TF_STR_INIT("Which commitments pull on which part of the learning process, the plan, the "
                    "principles? What does nobody support yet?"),
    .takes = TF_TAKES_TEAM,
    .build = build,
};
