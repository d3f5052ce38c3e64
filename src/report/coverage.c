/* coverage: who has both commitments in place, and with whom could we sit down to write them? */
#include "people.h"

/* What stands in one square. An unwritten file is a template: there is still something to write. */
static tf_square square_of(const tf_person *person, tf_commitment_kind kind)
{
    const tf_file *file = person->commitments[kind].file;

    if (!file && kind == TF_CLASSROOM_PRACTICE && !tf_role_teaches(person->role))
        return TF_SQUARE_NOT_ASKED;
    if (!file)
        return TF_SQUARE_OPEN;
    if (!file->sound)
        return TF_SQUARE_UNREADABLE;
    return file->written ? TF_SQUARE_THERE : TF_SQUARE_OPEN;
}

static tf_str words_of(tf_square square)
{
    static const tf_str words[] = {
        [TF_SQUARE_THERE] = TF_STR_INIT("in place"),
        [TF_SQUARE_OPEN] = TF_STR_INIT("to be written"),
        [TF_SQUARE_NOT_ASKED] = TF_STR_INIT("if they wish"),
        [TF_SQUARE_UNREADABLE] = TF_STR_INIT("cannot be read"),
    };

    return words[square];
}

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("team"), TF_STR_INIT("Team"), false, false},
    {TF_STR_INIT("classroom-practice"), TF_STR_INIT("Classroom practice"), false, false},
    {TF_STR_INIT("recovery-plan"), TF_STR_INIT("Recovery plan"), false, false},
};

static void put_picture(tf_document *document, const tf_teams *teams)
{
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);
    tf_squares *squares = TF_NEW(&document->arena, tf_squares);

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        *TF_PUSH(&document->arena, &squares->columns) = fields[2 + kind].title;
    for (size_t i = 0; i < teams->found.n; i++) {
        const tf_team *team = &teams->found.at[i];
        for (size_t j = 0; j < team->people.n; j++) {
            *TF_PUSH(&document->arena, &squares->rows.found) =
                tf_mark_person(team->people.at[j], team);
            for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
                *TF_PUSH(&document->arena, &squares->squares) =
                    square_of(team->people.at[j], (tf_commitment_kind)kind);
        }
    }
    *figure =
        (tf_figure){.kind = TF_FIGURE_SQUARES,
                    .name = TF_STR("coverage"),
                    .title = TF_STR("Both commitments, by team"),
                    .about = TF_STR("Everyone stands with their team, with a place for each of "
                                    "the two commitments: filled where it is in place, open "
                                    "where it is still to be written."),
                    .of = {.squares = squares}};
    tf_doc_figure(document, figure);
}

static void put_table(tf_document *document, const tf_teams *teams)
{
    tf_sheet *sheet = tf_doc_table(document, TF_STR("people"), TF_STR("Who has both in place"),
                                   fields, TF_COUNT(fields));

    for (size_t i = 0; i < teams->found.n; i++) {
        const tf_team *team = &teams->found.at[i];
        for (size_t j = 0; j < team->people.n; j++) {
            tf_field_value *cell = tf_doc_cell(document, sheet);
            tf_put_person(document, tf_doc_cell_line(document, cell), team->people.at[j]);
            tf_doc_cell_text(document, sheet, tf_team_title(team));
            for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
                tf_doc_cell_text(document, sheet,
                                 words_of(square_of(team->people.at[j], (tf_commitment_kind)kind)));
        }
    }
}

/* ---- with whom to sit down ------------------------------------------------------------------- */

static bool has(const tf_person *person, tf_square square)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (square_of(person, (tf_commitment_kind)kind) == square)
            return true;
    return false;
}

static void put_invitation(tf_document *document, bool open)
{
    tf_doc_put(document, tf_doc_invitation(document), "%s",
               open ? "Half an hour, a cup of tea and a colleague's wording to look at are a good "
                      "start to writing one together."
                    : "Read two or three commitments aloud where everyone meets: which would "
                      "somebody else like to join?");
}

static void put_conversation(tf_document *document, const tf_person *person)
{
    tf_line *item = tf_doc_item(document);

    tf_doc_put(document, item, "Sit down with ");
    tf_put_person(document, item, person);
    for (int kind = 0, put = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (square_of(person, (tf_commitment_kind)kind) == TF_SQUARE_OPEN)
            tf_doc_put(document, item, "%s%.*s", put++ ? " and " : " over ",
                       TF_ARG(tf_commitment_words((tf_commitment_kind)kind)));
    tf_doc_put(document, item, ".");
}

static void put_conversations(tf_document *document, const tf_teams *teams)
{
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("conversations")),
               "Conversations to offer");
    tf_doc_list(document);
    for (size_t i = 0; i < teams->found.n; i++)
        for (size_t j = 0; j < teams->found.at[i].people.n; j++)
            if (has(teams->found.at[i].people.at[j], TF_SQUARE_OPEN))
                put_conversation(document, teams->found.at[i].people.at[j]);
}

static bool has_any(const tf_teams *teams, tf_square square)
{
    for (size_t i = 0; i < teams->found.n; i++)
        for (size_t j = 0; j < teams->found.at[i].people.n; j++)
            if (has(teams->found.at[i].people.at[j], square))
                return true;
    return false;
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_teams teams = {0};
    bool any;

    (void)error;
    tf_teams_read(&document->arena, request, &teams);
    if (!teams.found.n) {
        tf_doc_put(document, tf_doc_paragraph(document), "There is nobody here yet.");
        tf_doc_put(document, tf_doc_invitation(document),
                   "Add the first colleague with `twofold join`.");
        return 0;
    }
    any = has_any(&teams, TF_SQUARE_OPEN);
    tf_doc_put(
        document, tf_doc_paragraph(document), "%s",
        any ? "Some commitments are still to be put into words; with whom to sit down over "
              "them stands below."
        : has_any(&teams, TF_SQUARE_UNREADABLE)
            ? "As far as files can be read, everyone who is asked for a commitment has it in "
              "place."
            : "Everyone who is asked for a commitment has it in place.");
    put_picture(document, &teams);
    put_table(document, &teams);
    if (any)
        put_conversations(document, &teams);
    put_invitation(document, any);
    return 0;
}

const tf_report tf_report_coverage = {
    .name = TF_STR_INIT("coverage"),
    .title = TF_STR_INIT("Coverage"),
    .question = TF_STR_INIT(
        "Who has both commitments in place, and with whom could we sit down to write them?"),
    .takes = TF_TAKES_TEAM,
    .build = build,
};
