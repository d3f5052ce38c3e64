/* story: how did these two commitments and the thinking on them grow? */
#include "story.h"

/* ---- as it reads now ------------------------------------------------------------------------- */

/* The last wording of a commitment in the present cycle, or NULL. */
static const tf_event *last_of(const tf_story *story, tf_commitment_kind kind)
{
    const tf_chapter *chapter = &story->chapters.at[story->chapters.n - 1];

    for (size_t i = chapter->events.n; i-- > 0;) {
        const tf_event *event = &chapter->events.at[i];
        if (event->kind != TF_MOMENT_REFLECTION && event->commitment == kind)
            return event;
    }
    return NULL;
}

static bool is_present(const tf_story *story, const tf_event *event)
{
    return last_of(story, event->commitment) == event;
}

/* ---- one thing that happened ----------------------------------------------------------------- */

static void put_day(tf_document *document, tf_line *line, const tf_event *event)
{
    tf_arena *arena = &document->arena;

    if (event->uncommitted)
        tf_doc_text(document, line, TF_STR("Not saved yet: "));
    else if (event->day != TF_NO_DATE)
        tf_doc_text(document, line,
                    TF_CONCAT(arena, tf_date_words(arena, event->day), TF_STR(": ")));
}

static void put_with(const tf_request *request, tf_document *document, const tf_texts *with)
{
    tf_line *line;

    if (!with->found.n)
        return;
    line = tf_doc_paragraph(document);
    tf_doc_text(document, line, TF_STR("With "));
    tf_put_texts(request, document, line, TF_SECTIONS, with);
    tf_doc_text(document, line, TF_STR("."));
}

static void put_supports(const tf_request *request, tf_document *document, const tf_event *event)
{
    const tf_wording *is = event->is;
    tf_line *line;

    if (!is->supports.found.n)
        return;
    line = tf_doc_paragraph(document);
    tf_doc_put(document, line, "It supports ");
    tf_put_texts(request, document, line, tf_section_of(event->commitment), &is->supports);
    if (is->principles.found.n) {
        tf_doc_put(document, line, ". It draws on ");
        tf_put_texts(request, document, line, TF_PRINCIPLES, &is->principles);
    }
    tf_doc_put(document, line, ".");
}

static void put_title(tf_document *document, const tf_wording *wording)
{
    if (wording->title.n)
        tf_doc_run(document, tf_doc_paragraph(document), TF_INLINE_STRONG, wording->title,
                   TF_STR(""));
}

static void put_written(const tf_story *story, const tf_event *event)
{
    tf_document *document = story->document;
    tf_line *line = tf_doc_heading(document, 3, event->anchor);

    put_day(document, line, event);
    tf_doc_put(document, line, "%.*s begins", TF_ARG(tf_commitment_words(event->commitment)));
    if (is_present(story, event)) {
        tf_doc_put(document, tf_doc_paragraph(document),
                   "It has kept its first words: they stand above.");
        return;
    }
    put_title(document, event->is);
    put_supports(story->request, document, event);
    put_with(story->request, document, &event->is->with);
    tf_doc_prose(document, event->path, event->is->body);
}

static void put_reworded(const tf_story *story, const tf_event *event)
{
    tf_document *document = story->document;
    tf_line *line = tf_doc_heading(document, 3, event->anchor);

    put_day(document, line, event);
    tf_doc_put(document, line, "%.*s in other words",
               TF_ARG(tf_commitment_words(event->commitment)));
    tf_put_rewording(story->request, document, event->commitment, event->was, event->is);
}

static void put_reflection(const tf_story *story, const tf_event *event)
{
    tf_document *document = story->document;
    tf_line *line = tf_doc_heading(document, 3, event->anchor);

    put_day(document, line, event);
    tf_doc_text(document, line, TF_STR("thinking about "));
    tf_put_about(document, line, &event->is->about);
    put_with(story->request, document, &event->is->with);
    tf_doc_prose(document, event->path, event->is->whole);
}

static void put_event(const tf_story *story, const tf_event *event)
{
    switch (event->kind) {
    case TF_MOMENT_WRITTEN:
        put_written(story, event);
        break;
    case TF_MOMENT_REWORDED:
        put_reworded(story, event);
        break;
    case TF_MOMENT_REFLECTION:
        put_reflection(story, event);
        break;
    }
}

/* ---- chapters -------------------------------------------------------------------------------- */

static void put_chapters(const tf_story *story)
{
    tf_document *document = story->document;

    for (size_t i = 0; i < story->chapters.n; i++) {
        const tf_chapter *chapter = &story->chapters.at[i];
        if (!chapter->events.n)
            continue;
        tf_doc_run(document, tf_doc_heading(document, 2, chapter->anchor), TF_INLINE_TEXT,
                   chapter->title, TF_STR(""));
        for (size_t j = 0; j < chapter->events.n; j++)
            put_event(story, &chapter->events.at[j]);
    }
}

/* What it is all about comes first: the two commitments, in their own words. */
static void put_present(const tf_story *story)
{
    tf_document *document = story->document;
    const tf_event *events[TF_COMMITMENT_KINDS] = {last_of(story, TF_CLASSROOM_PRACTICE),
                                                   last_of(story, TF_RECOVERY_PLAN)};
    bool both = events[0] && events[1];

    if (!events[0] && !events[1])
        return;
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("now")), "%s",
               both ? "Two commitments, as they read now" : "A commitment, as it reads now");
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_event *event = events[kind];
        tf_str slug = tf_commitment_slug((tf_commitment_kind)kind);
        if (!event)
            continue;
        tf_line *line = tf_doc_heading(document, 3,
                                       tf_arena_printf(&document->arena, "now-%.*s", TF_ARG(slug)));
        tf_doc_put(document, line, "%.*s%s", TF_ARG(tf_story_track(event)),
                   event->is->title.n ? ": " : "");
        if (event->is->title.n)
            tf_doc_run(document, line, TF_INLINE_STRONG, event->is->title, TF_STR(""));
        put_supports(story->request, document, event);
        put_with(story->request, document, &event->is->with);
        tf_doc_prose(document, event->path, event->is->body);
    }
}

static void put_growth(tf_story *story)
{
    tf_document *document = story->document;

    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("growth")), "How they grew");
    tf_doc_put(document, tf_doc_paragraph(document),
               "From the first words on: each rewording, word by word, and the thinking between.");
    tf_story_put_timeline(story);
}

/* ---- around it ------------------------------------------------------------------------------- */

static void put_beginning(const tf_request *request, tf_document *document, bool any)
{
    const tf_person *person = request->person;
    tf_line *line = tf_doc_paragraph(document);

    document->title =
        tf_arena_printf(&document->arena, "The story of %.*s", TF_ARG(tf_person_name(person)));
    if (!any) {
        tf_doc_put(document, line,
                   "This story has not been written down yet: it begins with the "
                   "first words of a commitment.");
        return;
    }
    tf_doc_put(document, line, "What ");
    tf_put_person(document, line, person);
    if (tf_person_is_here(person, request->snapshot->today))
        tf_doc_put(document, line,
                   " is working on, how it found its words, and the thinking along the way.");
    else
        tf_doc_put(document, line,
                   ", who has moved on, was working on, how it found its words, and the thinking "
                   "along the way. The story stays theirs.");
}

static void put_limits(const tf_request *request, tf_document *document)
{
    if (!request->history)
        tf_doc_put(document, tf_doc_left_out(document),
                   "Earlier words: there is no history of these files yet, so the commitments are "
                   "told in their present words alone.");
    else if (request->history->shallow)
        tf_doc_put(document, tf_doc_left_out(document),
                   "Earlier words, perhaps: this copy of the school's files has only the last part "
                   "of their history. Whoever looks after it can fetch the rest: git fetch "
                   "--unshallow");
}

/* Somebody who has left is asked for nothing any more. */
static void invite_those_who_stay(tf_document *document, bool any)
{
    tf_doc_put(document, tf_doc_invitation(document),
               "If you worked together: what of it would you like to carry on?");
    if (any)
        tf_doc_put(document, tf_doc_invitation(document),
                   "Would they like a copy to take along? Words that somebody wrote are theirs.");
}

static void put_invitations(tf_document *document, const tf_request *request, bool any)
{
    if (!tf_person_is_here(request->person, request->snapshot->today)) {
        invite_those_who_stay(document, any);
    } else if (any) {
        tf_doc_put(document, tf_doc_invitation(document),
                   "Read it with somebody you work with: which turn surprised you, and what "
                   "brought it about?");
        tf_doc_put(document, tf_doc_invitation(document),
                   "Words that no longer fit can be changed whenever you like; those from before "
                   "stay here.");
    } else {
        tf_doc_put(document, tf_doc_invitation(document),
                   "Half an hour with a colleague is a good start: what would you love to try?");
    }
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_story story = {.request = request, .document = document};
    bool any = false;

    if (tf_story_read(&story, error) < 0)
        return -1;
    for (size_t i = 0; i < story.chapters.n; i++)
        any |= story.chapters.at[i].events.n > 0;
    put_beginning(request, document, any);
    put_present(&story);
    if (any)
        put_growth(&story);
    put_chapters(&story);
    put_limits(request, document);
    put_invitations(document, request, any);
    return 0;
}

const tf_report tf_report_story = {
    .name = TF_STR_INIT("story"),
    .title = TF_STR_INIT("Story"),
    .question = TF_STR_INIT("How did these two commitments and the thinking on them grow?"),
    .takes = TF_TAKES_PERSON,
    .history = TF_HISTORY_IF_ANY,
    .reads = TF_READS_PERSON,
    .build = build,
};
