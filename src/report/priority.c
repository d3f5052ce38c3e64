/*
 * priority: one of school.md's named things: what school.md says of it, whose commitments pull on
 * it, what they name beside it. A page of a site; not one of the questions.
 */
#include "people.h"
#include "supports.h"

/* ---- what school.md says --------------------------------------------------------------------- */

static size_t line_start(tf_str bytes, size_t at)
{
    while (at && bytes.p[at - 1] != '\n' && bytes.p[at - 1] != '\r')
        at--;
    return at;
}

static size_t line_end(tf_str bytes, size_t at)
{
    while (at < bytes.n && bytes.p[at] != '\n' && bytes.p[at] != '\r')
        at++;
    return at;
}

static bool is_heading(const tf_md_event *event)
{
    return event->kind == TF_MD_HEADING && event->step == TF_MD_ENTER && event->detail <= 3;
}

/* From below the thing's heading to the next of its level or above. */
static tf_str prose_of(tf_arena *scratch, const tf_file *file, const tf_name *name)
{
    tf_span span = {0};
    tf_md md;

    /* What stands before a text that is made to blow up is the school's all the same. */
    (void)tf_md_parse(scratch, file->bytes, (tf_span){file->after_front, file->bytes.n}, &md);
    for (size_t i = 0; i < md.n; i++) {
        if (!is_heading(&md.at[i]))
            continue;
        if (span.from) {
            span.to = line_start(file->bytes, md.at[i].span.from);
            break;
        }
        if (md.at[i].span.from == name->span.from)
            span = (tf_span){line_end(file->bytes, name->span.to), file->bytes.n};
    }
    return span.from < span.to ? tf_str_trim(tf_str_span(file->bytes, span)) : TF_STR("");
}

static void put_prose(const tf_request *request, tf_document *document)
{
    const tf_file *file = request->snapshot->school.file;
    tf_arena scratch = {0};
    tf_str prose = prose_of(&scratch, file, request->name);

    if (prose.n) {
        tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("meaning")), "What it means here");
        tf_doc_prose(document, file->path, prose);
    }
    tf_arena_release(&scratch);
}

/* ---- who pulls on it ------------------------------------------------------------------------- */

static bool pulls_here(const tf_request *request, const tf_commitment *commitment)
{
    return tf_commitment_supports(commitment, request->section, request->name->fold);
}

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("team"), TF_STR_INIT("Team"), false, false},
    {TF_STR_INIT("commitment"), TF_STR_INIT("In which commitment"), false, false},
};

static void put_row(tf_document *document, tf_sheet *sheet, const tf_person *person,
                    const tf_commitment *commitment)
{
    tf_str title = commitment->file->title_text;

    tf_put_person(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), person);
    tf_doc_cell_text(document, sheet, tf_team_title(&(tf_team){.name = person->team.text}));
    tf_doc_cell_text(document, sheet, title.n ? title : tf_commitment_words(commitment->kind));
}

static size_t read_people(tf_document *document, const tf_request *request,
                          const tf_person ***people)
{
    size_t n = 0;

    *people = TF_NEW_N(&document->arena, const tf_person *, request->snapshot->people.n + 1);
    for (size_t i = 0; i < request->snapshot->people.n; i++) {
        const tf_person *person = request->snapshot->people.at[i];
        if (tf_request_has(request, person) &&
            tf_person_supports(person, request->section, request->name->fold))
            (*people)[n++] = person;
    }
    tf_people_sort(*people, n);
    return n;
}

static void put_people(tf_document *document, const tf_request *request,
                       const tf_person *const *people, size_t n)
{
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("people")), "Who pulls on it");
    if (!n) {
        tf_doc_put(document, tf_doc_paragraph(document), "No commitment names it yet.");
        return;
    }
    tf_sheet *sheet = tf_doc_table(document, TF_STR("people"), TF_STR("People and commitments"),
                                   fields, TF_COUNT(fields));
    for (size_t i = 0; i < n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
            if (pulls_here(request, &people[i]->commitments[kind]))
                put_row(document, sheet, people[i], &people[i]->commitments[kind]);
}

/* ---- what stands beside it ------------------------------------------------------------------- */

/* Whether a commitment that pulls on this thing names another, too. */
static bool is_beside(const tf_request *request, const tf_person *const *people, size_t n,
                      tf_section_kind section, const tf_name *other)
{
    for (size_t i = 0; i < n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
            const tf_commitment *commitment = &people[i]->commitments[kind];
            if (pulls_here(request, commitment) &&
                tf_commitment_supports(commitment, section, other->fold))
                return true;
        }
    return false;
}

static void put_beside(tf_document *document, const tf_request *request,
                       const tf_person *const *people, size_t n)
{
    bool any = false;

    for (int section = 0; section < TF_SECTIONS; section++) {
        const tf_section *of = &request->snapshot->school.sections[section];
        for (size_t i = 0; i < of->names.n; i++) {
            const tf_name *other = &of->names.at[i];
            if (((tf_section_kind)section == request->section &&
                 tf_str_eq(other->fold, request->name->fold)) ||
                !is_beside(request, people, n, (tf_section_kind)section, other))
                continue;
            if (!any) {
                tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("beside")),
                           "What these commitments name beside it");
                tf_doc_list(document);
            }
            any = true;
            tf_line *item = tf_doc_item(document);
            tf_put_name(document, item, (tf_section_kind)section, other->text);
            tf_doc_put(document, item, " (%.*s)", TF_ARG(of->title.text));
        }
    }
}

static void put_invitations(tf_document *document, size_t n)
{
    if (n) {
        tf_doc_put(document, tf_doc_invitation(document), "%s",
                   n > 1 ? "Would those who pull on this enjoy an hour together, to show each "
                           "other what they have tried?"
                         : "Who else would enjoy pulling on this, and what would make room for "
                           "it?");
        tf_doc_put(document, tf_doc_invitation(document),
                   "Does the text above still say what we mean by it? Whoever works on it knows "
                   "best.");
    } else {
        tf_doc_put(document, tf_doc_invitation(document),
                   "Is this still what we want? If so, who would enjoy taking it up, and with "
                   "whom? If not, school.md can let it go.");
    }
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    const tf_person **people;
    size_t n = read_people(document, request, &people);

    (void)error;
    document->title = request->name->text;
    put_prose(request, document);
    put_people(document, request, people, n);
    put_beside(document, request, people, n);
    put_invitations(document, n);
    return 0;
}

const tf_report tf_report_priority = {
    .name = TF_STR_INIT("priority"),
    .title = TF_STR_INIT("One of our priorities"),
    .question = TF_STR_INIT("What do we mean by it, and who pulls on it?"),
    .build = build,
};
