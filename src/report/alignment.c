/* alignment: which commitments pull on which part of the learning process, the plan, the
 * principles? What does nobody support yet? */
#include "people.h"
#include "supports.h"

/* ---- who supports what ----------------------------------------------------------------------- */

/* One of school.md's named things, and who pulls on it. */
struct thing {
    const tf_name *name;
    TF_VEC(const tf_person *) people; /* by team and name */
};

/* One of them that nobody pulls on. */
struct orphan {
    tf_section_kind kind;
    tf_str name;
};

/* What invitations are about. */
struct seen {
    TF_VEC(struct orphan) orphans;
    bool several, unnamed; /* several people pull on something; a list is empty */
};

/* One of school.md's lists. */
struct part {
    tf_document *document;
    const tf_request *request;
    const tf_teams *teams;
    tf_section_kind kind;
    const tf_section *section;
    struct thing *things; /* as many as the section has names, in its order */
    tf_flow *flow;
    struct seen *seen;
};

static void read_person(const struct part *part, const tf_team *team, const tf_person *person)
{
    tf_arena *arena = &part->document->arena;

    *TF_PUSH(arena, &part->flow->from.found) = tf_mark_person(person, team);
    for (size_t i = 0; i < part->section->names.n; i++) {
        if (!tf_person_supports(person, part->kind, part->things[i].name->fold))
            continue;
        *TF_PUSH(arena, &part->things[i].people) = person;
        *TF_PUSH(arena, &part->flow->strands) = (tf_strand){part->flow->from.found.n - 1, i};
    }
}

static void read_part(struct part *part)
{
    tf_arena *arena = &part->document->arena;
    const tf_section *section = part->section;

    part->flow = TF_NEW(arena, tf_flow);
    part->things = TF_NEW_N(arena, struct thing, section->names.n);
    for (size_t i = 0; i < section->names.n; i++) {
        part->things[i].name = &section->names.at[i];
        *TF_PUSH(arena, &part->flow->to.found) =
            tf_mark_name(part->document, section, part->kind, section->names.at[i].text);
    }
    for (size_t i = 0; i < part->teams->found.n; i++)
        for (size_t j = 0; j < part->teams->found.at[i].people.n; j++)
            read_person(part, &part->teams->found.at[i], part->teams->found.at[i].people.at[j]);
}

/* Whether anybody in a team that was asked about is asked for a commitment to this: what is for those
 * who teach is nothing that the office has still to do. */
static bool is_asked(const struct part *part)
{
    const tf_teams *teams = part->teams;

    if (!part->request->team.n || part->kind != tf_section_of(TF_CLASSROOM_PRACTICE) ||
        part->flow->strands.n)
        return true;
    for (size_t i = 0; i < teams->found.n; i++)
        for (size_t j = 0; j < teams->found.at[i].people.n; j++)
            if (tf_role_teaches(teams->found.at[i].people.at[j]->role))
                return true;
    return false;
}

/* ---- the picture ----------------------------------------------------------------------------- */

/* Whether a box in the picture may be empty: somebody pulls on nothing here. Strands stand in the
 * order of people. */
static bool has_empty(const tf_flow *flow)
{
    size_t reached = 0;

    for (size_t i = 0; i < flow->strands.n; i++)
        reached += !i || flow->strands.at[i].from != flow->strands.at[i - 1].from;
    return reached < flow->from.found.n;
}

/* What an empty box means. Nobody is to wonder about a colleague who is not even asked. */
static tf_str about_empty(const struct part *part)
{
    if (!has_empty(part->flow))
        return TF_STR("");
    if (part->kind == tf_section_of(TF_CLASSROOM_PRACTICE))
        return TF_STR(" Where a box is empty, no commitment names any of these; colleagues who do "
                      "not teach are not asked for one.");
    return TF_STR(" Where a box is empty, no commitment names any of these yet.");
}

static void put_picture(const struct part *part)
{
    tf_document *document = part->document;
    tf_str about = TF_STR("Strands lead from colleagues, by team, to what their commitments "
                          "support. What nobody supports yet stands as clearly, with an open "
                          "strand.");
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);

    *figure = (tf_figure){.kind = TF_FIGURE_FLOW,
                          .name = tf_section_slug(part->kind),
                          .title = tf_arena_printf(&document->arena, "Who pulls on what: %.*s",
                                                   TF_ARG(part->section->title.text)),
                          .about = TF_CONCAT(&document->arena, about, about_empty(part)),
                          .of = {.flow = part->flow}};
    tf_doc_figure(document, figure);
}

/* ---- the table that says the same ------------------------------------------------------------ */

static const tf_field fields[] = {
    {TF_STR_INIT("name"), TF_STR_INIT("What we are after"), false, false},
    {TF_STR_INIT("people"), TF_STR_INIT("Who pulls on it"), true, false},
};

static void put_supporters(tf_document *document, tf_sheet *sheet, struct thing *thing,
                           tf_str nobody)
{
    tf_field_value *cell;

    if (!thing->people.n) {
        tf_doc_cell_none(document, sheet, nobody);
        return;
    }
    tf_people_sort(thing->people.at, thing->people.n);
    cell = tf_doc_cell(document, sheet);
    for (size_t i = 0; i < thing->people.n; i++)
        tf_put_person(document, tf_doc_cell_line(document, cell), thing->people.at[i]);
}

static void put_table(const struct part *part)
{
    tf_document *document = part->document;
    tf_sheet *sheet = tf_doc_table(document, tf_section_slug(part->kind), part->section->title.text,
                                   fields, TF_COUNT(fields));
    tf_str nobody = is_asked(part) ? TF_STR("nobody yet") : TF_STR("nobody is asked");

    for (size_t i = 0; i < part->section->names.n; i++) {
        tf_line *line = tf_doc_cell_line(document, tf_doc_cell(document, sheet));
        tf_put_name(document, line, part->kind, part->things[i].name->text);
        put_supporters(document, sheet, &part->things[i], nobody);
        part->seen->several |= part->things[i].people.n > 1;
    }
}

/* ---- what nobody supports yet ---------------------------------------------------------------- */

static void put_orphans(const struct part *part)
{
    tf_document *document = part->document;
    tf_line *line = tf_doc_paragraph(document);
    tf_str nobody = part->request->team.n ? TF_STR("Nobody in this team pulls on ")
                                          : TF_STR("Nobody pulls on ");
    size_t orphans = 0, put = 0;

    for (size_t i = 0; i < part->section->names.n; i++)
        orphans += !part->things[i].people.n;
    if (!orphans) {
        tf_doc_put(document, line, "Each of these has somebody who pulls on it.");
        return;
    }
    tf_doc_run(document, line, TF_INLINE_STRONG, nobody, TF_STR(""));
    for (size_t i = 0; i < part->section->names.n; i++) {
        if (part->things[i].people.n)
            continue;
        tf_put_between(document, line, put++, orphans);
        tf_put_name_in_marks(document, line, part->kind, part->things[i].name->text);
        *TF_PUSH(&document->arena, &part->seen->orphans) =
            (struct orphan){part->kind, part->things[i].name->text};
    }
    tf_doc_run(document, line, TF_INLINE_STRONG, TF_STR(" yet."), TF_STR(""));
}

static void put_part(struct part *part)
{
    tf_document *document = part->document;
    tf_line *heading = tf_doc_heading(document, 2, tf_section_slug(part->kind));

    tf_doc_put(document, heading, "%.*s", TF_ARG(part->section->title.text));
    if (!part->section->names.n) {
        part->seen->unnamed = true;
        tf_doc_put(document, tf_doc_paragraph(document), "school.md names nothing here yet.");
        return;
    }
    read_part(part);
    if (is_asked(part)) {
        put_orphans(part);
        put_picture(part);
    } else {
        tf_doc_put(
            document, tf_doc_paragraph(document),
            "Nobody in this team teaches, so nobody here is asked for a commitment to these.");
    }
    put_table(part);
}

/* ---- names that lead nowhere ----------------------------------------------------------------- */

static bool is_among(tf_name *names, size_t n, const tf_name *wanted)
{
    return tf_names_hold(&(tf_names){.at = names, .n = n}, wanted->fold);
}

/* Each is told once, however often a file has it. */
static void put_unknown(const struct part *part, const tf_commitment *commitment)
{
    const tf_names *names = tf_commitment_names(commitment, part->kind);

    for (size_t i = 0; names && i < names->n; i++) {
        if (is_among(part->section->names.at, part->section->names.n, &names->at[i]) ||
            is_among(names->at, i, &names->at[i]))
            continue;
        tf_line *line = tf_doc_left_out(part->document);
        tf_doc_run(part->document, line, TF_INLINE_FILE, commitment->file->path,
                   commitment->file->path);
        tf_doc_put(part->document, line, " names ‘%.*s’, which is not in school.md under ‘%.*s’.",
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

/* Named where they are few, since an invitation is read on a site's front page too. */
static void invite_to_orphans(tf_document *document, const struct seen *seen)
{
    enum { NAMED_MOST = 3 };
    size_t n = seen->orphans.n;
    tf_line *line = tf_doc_invitation(document);

    if (n > NAMED_MOST)
        tf_doc_put(document, line, "Where nobody pulls yet");
    for (size_t i = 0; n <= NAMED_MOST && i < n; i++) {
        tf_put_between(document, line, i, n);
        tf_put_name_in_marks(document, line, seen->orphans.at[i].kind, seen->orphans.at[i].name);
    }
    tf_doc_put(document, line,
               n > 1 && n <= NAMED_MOST
                   ? ": are these still what we are after? And who would enjoy taking one of them "
                     "up when commitments are next reworded?"
                   : ": is it still what we are after? And who would enjoy taking it up when "
                     "commitments are next reworded?");
}

/* What one team leaves to others is no less what the school is after. */
static void invite_team_to_orphans(tf_document *document)
{
    tf_doc_put(document, tf_doc_invitation(document),
               "Where nobody in this team pulls yet: who elsewhere does, and would somebody here "
               "enjoy joining them?");
}

static void put_invitations(tf_document *document, const tf_request *request,
                            const struct seen *seen)
{
    if (seen->orphans.n && request->team.n)
        invite_team_to_orphans(document);
    else if (seen->orphans.n)
        invite_to_orphans(document, seen);
    if (seen->several)
        tf_doc_put(document, tf_doc_invitation(document),
                   "Where several pull the same way: would they like an hour to plan together?");
    if (seen->unnamed)
        tf_doc_put(
            document, tf_doc_invitation(document),
            "What are we after, in a few words that everyone knows? Write them into school.md "
            "together: commitments can then name them.");
    if (!document->invitations.n)
        tf_doc_put(document, tf_doc_invitation(document),
                   "Where one colleague pulls: who would like to keep them company?");
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_teams teams = {0};
    struct seen seen = {0};
    struct part part = {.document = document, .request = request, .teams = &teams, .seen = &seen};

    (void)error;
    tf_teams_read(&document->arena, request, &teams);
    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        part.kind = (tf_section_kind)kind;
        part.section = &request->snapshot->school.sections[kind];
        put_part(&part);
        if (request->snapshot->school.names_known)
            put_unknowns(&part);
    }
    put_invitations(document, request, &seen);
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
